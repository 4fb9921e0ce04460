package org.zhuanban.engine.dispatch;

/**
 * What one run of a {@link Dispatcher} did.
 *
 * @param sent how many messages their channels took
 * @param again how many are to be tried again
 * @param expired how many were recorded because their moment had passed
 * @param buried how many were given up
 * @param lost of how many the end could not be written down, because somebody else had leased them
 *     meanwhile, the outbox failed or the thread was interrupted; they may be sent twice
 */
public record DispatchReport(int sent, int again, int expired, int buried, int lost) {
  static final DispatchReport NOTHING = new DispatchReport(0, 0, 0, 0, 0);

  DispatchReport plus(DispatchReport that) {
    return new DispatchReport(
        sent + that.sent,
        again + that.again,
        expired + that.expired,
        buried + that.buried,
        lost + that.lost);
  }

  /** {@return how many messages were looked at} */
  public int all() {
    return sent + again + expired + buried + lost;
  }
}
