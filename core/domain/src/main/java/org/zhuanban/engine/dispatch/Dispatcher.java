package org.zhuanban.engine.dispatch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhuanban.audit.SealedMessages;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/**
 * The dispatcher of the messages of an outbox to the channels, at least once each. Any number of
 * nodes may run one.
 *
 * <p>Messages are sent in parallel. A failed message is retried later and delays no other. A
 * channel without an answer delays the others by the {@linkplain RetryPolicy#patience patience}, at
 * most twice a run; the rest of its messages is then postponed. A channel that does not even return
 * interrupted threads is not used while sixteen are stuck in it.
 *
 * <p>Before a message is sent it is compared with the seal of its entry, a batch by one call to the
 * storage. A message that was changed, or that no entry gives cause to, is buried and not sent.
 *
 * <p>An unreadable message, or one that failed too often, is buried, to be {@linkplain
 * Outbox#revive revived} by hand. A message without use is settled as expired. A reminder that
 * becomes ready on a rest day waits for the next working day, also on a further attempt.
 *
 * <p>Over a channel with a {@linkplain Timetable#digests digest}, all messages for an address that
 * one run finds ready are one letter. Each is settled as sent only after the delivery of the
 * digest, and the answer of the channel counts for all of them. After the refusal of a digest, its
 * messages are sent one by one in the same run. So every sent message is in at least one delivered
 * letter. A single message is sent as it is.
 *
 * <p>The id of a digest follows from its messages. If a node dies after the delivery and before any
 * settlement, the same digest is sent again under the same id. If it dies amid the settlements, or
 * messages are added or expire meanwhile, the rest is another digest under another id. A receiver
 * identifies the messages by the ids of its {@linkplain Letter#parts parts}. An address gets one
 * digest a day as long as one node dispatches at its time and the channel accepts it. Two nodes at
 * the same time may each send a part. Messages recorded meanwhile are sent alone.
 */
public final class Dispatcher {
  private final Outbox outbox;
  private final SealedMessages seals;
  private final Map<String, Channel> channels;
  private final Wording wording;
  private final DeliveryPolicy policy;

  /** The number of abandoned calls that have not returned, by channel. */
  private final Map<String, Integer> stuck;

  /**
   * Creates a dispatcher.
   *
   * @param outbox the outbox of the messages
   * @param storage the storage of their entries, over the same place and namespace
   * @param channels the channels, each name once
   * @param wording the wording of the messages
   * @param retries the policy of retries
   * @param clock the time of sending
   * @param timetable the timetable of the channels
   * @throws IllegalArgumentException if two channels have the same name
   */
  public Dispatcher(
      Outbox outbox,
      Storage storage,
      List<? extends Channel> channels,
      Wording wording,
      RetryPolicy retries,
      Clock clock,
      Timetable timetable) {
    Map<String, Channel> byName = new HashMap<>();
    for (Channel channel : channels) {
      if (byName.put(channel.name(), channel) != null) {
        throw new IllegalArgumentException(
            "there are two channels with the name '%s'".formatted(channel.name()));
      }
    }
    this.outbox = outbox;
    this.seals = new SealedMessages(storage);
    this.channels = Map.copyOf(byName);
    this.wording = wording;
    this.policy = new DeliveryPolicy(retries, timetable, clock);
    this.stuck = new ConcurrentHashMap<>();
  }

  private Dispatcher(Dispatcher same, DeliveryPolicy policy) {
    this.outbox = same.outbox;
    this.seals = same.seals;
    this.channels = same.channels;
    this.wording = same.wording;
    this.policy = policy;
    this.stuck = same.stuck;
  }

  /**
   * Returns the same dispatcher by other notices.
   *
   * @param calendars the holiday notices
   * @return the dispatcher, which sends over the same channels
   */
  public Dispatcher with(CalendarBook calendars) {
    return new Dispatcher(
        this,
        new DeliveryPolicy(policy.retries(), policy.timetable().with(calendars), policy.clock()));
  }

  /**
   * Sends the ready messages, each once. After an interruption the run ends early, and unfinished
   * messages return at the end of their lease.
   *
   * @return the report of the run
   * @throws StorageException if the outbox or the storage fails; leased messages return at the end
   *     of their lease
   */
  public DispatchReport run() {
    ParcelDelivery delivery =
        new ParcelDelivery(channels, new LetterComposer(wording, policy), policy);
    return new DispatchRun(outbox, seals, delivery, policy, stuck).run();
  }
}
