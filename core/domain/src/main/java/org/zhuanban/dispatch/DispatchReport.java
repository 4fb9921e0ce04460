package org.zhuanban.dispatch;

import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.engine.dispatch.Dispatcher;

/**
 * What one run of a {@link Dispatcher} did.
 *
 * @param sent how many messages their channels took
 * @param again how many are to be tried again
 * @param expired how many were recorded because their moment had passed
 * @param buried how many were given up
 * @param lost of how many the end could not be written down, because somebody else had leased them
 *     meanwhile, the outbox failed or the thread was interrupted; they may be sent twice
 * @param leftAlone the names of channels to which nothing was given, since too many calls of
 *     earlier runs have not come back from them, although they were interrupted; it takes mending
 *     the channel, and most often a new process
 */
public record DispatchReport(
    int sent, int again, int expired, int buried, int lost, Set<String> leftAlone) {
  /** Nothing was sent. */
  public static final DispatchReport NOTHING = new DispatchReport(0, 0, 0, 0, 0);

  /**
   * Copies the set.
   *
   * @param sent how many messages their channels took
   * @param again how many are to be tried again
   * @param expired how many were recorded because their moment had passed
   * @param buried how many were given up
   * @param lost of how many the end could not be written down
   * @param leftAlone the names of channels to which nothing was given
   */
  public DispatchReport {
    leftAlone = Set.copyOf(leftAlone);
  }

  /**
   * Makes the report of a run that left no channel alone.
   *
   * @param sent how many messages their channels took
   * @param again how many are to be tried again
   * @param expired how many were recorded because their moment had passed
   * @param buried how many were given up
   * @param lost of how many the end could not be written down
   */
  public DispatchReport(int sent, int again, int expired, int buried, int lost) {
    this(sent, again, expired, buried, lost, Set.of());
  }

  /**
   * {@return the sum of both reports}
   *
   * @param that the other report
   */
  public DispatchReport plus(DispatchReport that) {
    Set<String> both = new TreeSet<>(leftAlone);
    both.addAll(that.leftAlone);
    return new DispatchReport(
        sent + that.sent,
        again + that.again,
        expired + that.expired,
        buried + that.buried,
        lost + that.lost,
        both);
  }

  /** {@return how many messages were looked at} */
  public int all() {
    return sent + again + expired + buried + lost;
  }
}
