package org.zhuanban.report.content;

/** A rate of two figures. */
public enum Rate {
  /** Performing by signed (履约率). */
  PERFORMANCE(Measure.PERFORMING, Measure.SIGNED),
  /** Landed by signed (落地率). */
  LANDING(Measure.LANDED, Measure.SIGNED),
  /** Started by signed (开工率). */
  START(Measure.STARTED, Measure.SIGNED),
  /** Producing by signed (投产率). */
  PRODUCTION(Measure.PRODUCING, Measure.SIGNED),
  /** Arrived by contracted money (资金到位率). */
  FUND_ARRIVAL(Measure.ARRIVED, Measure.CONTRACTED),
  /** Concluded within the promised time by concluded (承诺时限办结率). */
  AS_PROMISED(Measure.CONCLUDED_AS_PROMISED, Measure.CONCLUDED),
  /** Concluded within the time of the law by concluded (法定时限办结率). */
  WITHIN_LAW(Measure.CONCLUDED_WITHIN_LAW, Measure.CONCLUDED);

  private final Measure numerator;
  private final Measure denominator;

  Rate(Measure numerator, Measure denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** {@return what there is} */
  public Measure numerator() {
    return numerator;
  }

  /** {@return out of what} */
  public Measure denominator() {
    return denominator;
  }
}
