package org.zhuanban.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.engine.dispatch.Dispatcher;

/**
 * The report of one run of a {@link Dispatcher}.
 *
 * @param sent the number of messages that their channels accepted
 * @param again the number of messages to be retried
 * @param expired the number of messages that expired and were only recorded
 * @param buried the number of messages that were given up
 * @param lost the number of messages whose result could not be recorded. Another dispatcher leased
 *     them meanwhile, the outbox failed or the thread was interrupted. They may be sent twice
 * @param leftAlone the names of channels that got no messages, since too many interrupted calls of
 *     earlier runs have not returned. The channel needs a repair, and most often a new process
 * @param unrecorded a sentence for each message that does not fit the journal. Somebody changed or
 *     added it in the outbox; it is buried and was not sent
 */
public record DispatchReport(
    int sent,
    int again,
    int expired,
    int buried,
    int lost,
    Set<String> leftAlone,
    List<String> unrecorded) {
  /** The report of a run without messages. */
  public static final DispatchReport NOTHING = new DispatchReport(0, 0, 0, 0, 0);

  /**
   * Copies set and list.
   *
   * @param sent the number of messages that their channels accepted
   * @param again the number of messages to be retried
   * @param expired the number of messages that expired and were only recorded
   * @param buried the number of messages that were given up
   * @param lost the number of messages whose result could not be recorded
   * @param leftAlone the names of channels that got no messages
   * @param unrecorded a sentence for each message that does not fit the journal
   */
  public DispatchReport {
    leftAlone = Set.copyOf(leftAlone);
    unrecorded = List.copyOf(unrecorded);
  }

  /**
   * Creates the report of a run with all channels in use.
   *
   * @param sent the number of messages that their channels accepted
   * @param again the number of messages to be retried
   * @param expired the number of messages that expired and were only recorded
   * @param buried the number of messages that were given up
   * @param lost the number of messages whose result could not be recorded
   */
  public DispatchReport(int sent, int again, int expired, int buried, int lost) {
    this(sent, again, expired, buried, lost, Set.of(), List.of());
  }

  /**
   * {@return a copy with a channel that got no messages}
   *
   * @param channel the name of the channel
   */
  public DispatchReport withLeftAlone(String channel) {
    return plus(new DispatchReport(0, 0, 0, 0, 0, Set.of(channel), List.of()));
  }

  /**
   * {@return a copy with a message that does not fit the journal}
   *
   * @param why the sentence about it
   */
  public DispatchReport withUnrecorded(String why) {
    return plus(new DispatchReport(0, 0, 0, 0, 0, Set.of(), List.of(why)));
  }

  /**
   * {@return the sum of both reports}
   *
   * @param that the other report
   */
  public DispatchReport plus(DispatchReport that) {
    Set<String> both = new TreeSet<>(leftAlone);
    both.addAll(that.leftAlone);
    List<String> sentences = new ArrayList<>(unrecorded);
    sentences.addAll(that.unrecorded);
    return new DispatchReport(
        sent + that.sent,
        again + that.again,
        expired + that.expired,
        buried + that.buried,
        lost + that.lost,
        both,
        sentences);
  }

  /** {@return the number of processed messages} */
  public int all() {
    return sent + again + expired + buried + lost;
  }
}
