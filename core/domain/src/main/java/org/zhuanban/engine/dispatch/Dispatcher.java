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
 * Carries the messages of an outbox to the channels, at least once each. Any number of nodes may
 * run one.
 *
 * <p>Messages go out side by side, each for itself: one whose channel fails or throws is tried
 * again later and delays no other. A channel that does not answer holds the others up for the
 * {@linkplain RetryPolicy#patience patience}, at most twice a run; the rest of its messages is then
 * put off untried. A channel that does not even give interrupted threads back is left alone once
 * sixteen are caught in it, until they come back. Whatever cannot be read or has failed too often
 * is buried, to be {@linkplain Outbox#revive revived} by hand. What is useless by now is recorded
 * and not sent. A reminder whose time comes on a rest day waits for the next working day, also when
 * it is tried again.
 *
 * <p>Over a channel that has a {@linkplain Timetable#digests digest}, all that one run finds ready
 * for an address goes as one letter. It is for its messages what a letter is for one: each is
 * settled as sent only after the digest was delivered, and what the channel says counts for all of
 * them, except that of a digest that is refused each message goes by itself in the same run, so
 * that one that nobody takes holds up no other. So every message that is sent is in at least one
 * letter that was delivered. The id of a digest follows from its messages: if a node dies after the
 * delivery, before it wrote any of that down, the same digest comes again under the same id; if it
 * dies amid writing it down, or messages are added or expire meanwhile, what is left comes in
 * another digest under another id, and a receiver knows the messages again by the ids of its
 * {@linkplain Letter#parts parts}. A message that is alone goes as it is. An address gets one
 * digest a day as long as one node dispatches at its time and the channel takes it; two nodes at
 * the same time may each send a part of it, and what is recorded while the digest is on its way
 * goes by itself.
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
