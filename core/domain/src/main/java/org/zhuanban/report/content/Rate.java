package org.zhuanban.report.content;

/** A rate of two figures. */
public enum Rate {
  /** Projects in performance by signed ones (履约率). */
  PERFORMANCE(Measure.PERFORMING, Measure.SIGNED),
  /** Landed projects by signed ones (落地率). */
  LANDING(Measure.LANDED, Measure.SIGNED),
  /** Started projects by signed ones (开工率). */
  START(Measure.STARTED, Measure.SIGNED),
  /** Producing projects by signed ones (投产率). */
  PRODUCTION(Measure.PRODUCING, Measure.SIGNED),
  /** Arrived by contracted money (资金到位率). */
  FUND_ARRIVAL(Measure.ARRIVED, Measure.CONTRACTED),
  /** Attempts concluded within the committed time by all concluded ones (承诺时限办结率). */
  AS_PROMISED(Measure.CONCLUDED_AS_PROMISED, Measure.CONCLUDED),
  /** Attempts concluded within the statutory time by all concluded ones (法定时限办结率). */
  WITHIN_LAW(Measure.CONCLUDED_WITHIN_LAW, Measure.CONCLUDED),
  /** Satisfied deputies by all feedback (代表满意率). */
  DEPUTIES_SATISFIED(Measure.SUGGESTIONS_SATISFIED, Measure.SUGGESTIONS_RATED);

  private final Measure numerator;
  private final Measure denominator;

  Rate(Measure numerator, Measure denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** {@return the measure of the numerator} */
  public Measure numerator() {
    return numerator;
  }

  /** {@return the measure of the denominator} */
  public Measure denominator() {
    return denominator;
  }
}
