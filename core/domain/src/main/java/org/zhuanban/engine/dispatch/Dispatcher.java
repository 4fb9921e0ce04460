package org.zhuanban.engine.dispatch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.StorageException;

/**
 * The dispatcher carries the messages of an outbox to the channels, at least once each. Any number
 * of nodes may run one.
 *
 * <p>Messages go out side by side. One whose channel fails or throws is tried again later and
 * delays no other. A channel that does not answer delays the others by the {@linkplain
 * RetryPolicy#patience patience}, at most twice a run; the rest of its messages is then put off
 * untried. A channel that does not even give back interrupted threads is left alone once sixteen
 * are stuck in it, until they come back.
 *
 * <p>A message that cannot be read or has failed too often is buried, to be {@linkplain
 * Outbox#revive revived} by hand. A message that is useless by now is settled as expired. A
 * reminder whose time comes on a rest day waits for the next working day, also on a further
 * attempt.
 *
 * <p>Over a channel with a {@linkplain Timetable#digests digest}, all messages for an address that
 * one run finds ready go as one letter. Each is settled as sent only after the digest was
 * delivered, and the answer of the channel counts for all of them. After the refusal of a digest,
 * its messages go one by one in the same run. So every message that is sent is in at least one
 * letter that was delivered. A message that is alone goes as it is.
 *
 * <p>The id of a digest follows from its messages. If a node dies after the delivery and before any
 * settlement, the same digest comes again under the same id. If it dies amid the settlements, or
 * messages are added or expire meanwhile, the rest comes in another digest under another id. A
 * receiver knows the messages by the ids of its {@linkplain Letter#parts parts}. An address gets
 * one digest a day as long as one node dispatches at its time and the channel takes it. Two nodes
 * at the same time may each send a part, and what is recorded meanwhile goes by itself.
 */
public final class Dispatcher {
  private final Outbox outbox;
  private final DeliveryPolicy policy;
  private final ParcelDelivery delivery;

  /** By channels, the number of calls that were given up and have not come back. */
  private final Map<String, Integer> stuck = new ConcurrentHashMap<>();

  /**
   * Makes a dispatcher.
   *
   * @param outbox where messages wait
   * @param channels what carries them, each name once
   * @param wording puts them in words
   * @param retries when they are tried again
   * @param clock the time of sending
   * @param timetable when they may go
   * @throws IllegalArgumentException if two channels have the same name
   */
  public Dispatcher(
      Outbox outbox,
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
    this.policy = new DeliveryPolicy(retries, timetable, clock);
    this.delivery =
        new ParcelDelivery(Map.copyOf(byName), new LetterComposer(wording, policy), policy);
  }

  /**
   * Sends what is ready now, each message once. Where the thread is interrupted, it ends early, and
   * what was under way comes back when its lease ends.
   *
   * @return what became of the messages
   * @throws StorageException if the outbox fails; what was leased comes back when its lease ends
   */
  public DispatchReport run() {
    return new DispatchRun(outbox, delivery, policy, stuck).run();
  }
}
