package org.zhuanban.accountability;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * The remedies against a decision, each with the times to seek and to answer it. None suspends the
 * decision, and none leads to a heavier one.
 */
@Term(zh = "复核、申诉、复审", en = "remedy", law = "公务员法第九十五条、第九十六条；公职人员政务处分法第五十五条、第五十六条")
public enum Remedy {
  /** Appeal against organisational accountability to the deciding organ (申诉). */
  ORGANISATIONAL_APPEAL(
      AccountabilityType.ORGANISATIONAL, "15 CD", "30 CD", "关于实行党政领导干部问责的暂行规定第二十二条"),
  /** Re-examination by the disciplining organ (复核). */
  DISCIPLINE_REEXAMINATION(
      AccountabilityType.APPOINTING_ORGAN, "30 CD", "30 CD", "公务员法第九十五条、第九十六条"),
  /** Appeal against discipline, directly or after re-examination (申诉). */
  DISCIPLINE_APPEAL(AccountabilityType.APPOINTING_ORGAN, "30 CD", "60 CD", "公务员法第九十五条、第九十六条"),
  /** Review by the sanctioning supervisory organ (复审). */
  SANCTION_REVIEW(
      AccountabilityType.SUPERVISORY_ORGAN, "1 MONTHS", "1 MONTHS", "公职人员政务处分法第五十五条，监察法第五十六条"),
  /** Re-examination by the higher supervisory organ, after review (复核). */
  SANCTION_REEXAMINATION(
      AccountabilityType.SUPERVISORY_ORGAN, "1 MONTHS", "2 MONTHS", "公职人员政务处分法第五十五条，监察法第五十六条");

  private static final TimeLimit APPEAL_AFTER_REEXAMINATION =
      TimeLimit.calendarDays(15, "公务员法第九十五条");

  private final AccountabilityType track;
  private final String seek;
  private final String answer;
  private final String source;

  Remedy(AccountabilityType track, String seek, String answer, String source) {
    this.track = track;
    this.seek = seek;
    this.answer = answer;
    this.source = source;
  }

  /** {@return the track of the decisions that the remedy is against} */
  public AccountabilityType track() {
    return track;
  }

  /** {@return the clauses that the remedy rests on} */
  public String source() {
    return source;
  }

  /**
   * {@return the time to seek the remedy, from the delivery or from the answer to the remedy
   * before}
   */
  public TimeLimit seekWithin() {
    return TimeLimit.parse(seek, source);
  }

  /** {@return the time to answer} */
  public TimeLimit answerWithin() {
    return TimeLimit.parse(answer, source);
  }

  /** {@return the time to seek the remedy after the answer to {@link #before}} */
  TimeLimit seekAfterBefore() {
    return this == DISCIPLINE_APPEAL ? APPEAL_AFTER_REEXAMINATION : seekWithin();
  }

  /**
   * {@return the clause that bars a heavier decision; for organisational accountability, our
   * convention}
   */
  public String noHeavier() {
    return switch (track) {
      case ORGANISATIONAL -> "工作惯例：救济不加重处理";
      case APPOINTING_ORGAN -> "公务员法第九十六条";
      case SUPERVISORY_ORGAN -> "公职人员政务处分法第五十六条";
    };
  }

  /** The clauses of all remedies, each once. */
  static String sources() {
    return Arrays.stream(values()).map(Remedy::source).distinct().collect(Collectors.joining("，"));
  }

  /** {@return the preceding remedy; empty for a first one} */
  public Optional<Remedy> before() {
    return switch (this) {
      case DISCIPLINE_APPEAL -> Optional.of(DISCIPLINE_REEXAMINATION);
      case SANCTION_REEXAMINATION -> Optional.of(SANCTION_REVIEW);
      case ORGANISATIONAL_APPEAL, DISCIPLINE_REEXAMINATION, SANCTION_REVIEW -> Optional.empty();
    };
  }

  /** {@return whether the remedy can be sought without the preceding one} */
  public boolean direct() {
    return this != SANCTION_REEXAMINATION;
  }
}
