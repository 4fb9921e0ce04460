package org.zhuanban.assessment;

import java.util.List;

/**
 * A commendation or a criticism that a rule calls for; whether it is made, people decide.
 *
 * @param rule the rule
 * @param value the value that called for it
 * @param cases of a criticism, the cases that count against the subject; else all of the measure;
 *     of the points, none
 */
public record Remark(RemarkRule rule, Fraction value, List<CountedCase> cases) {
  /** Which of both. */
  public enum RemarkKind {
    /** Praise (通报表扬). */
    COMMENDATION,
    /** Criticism (通报批评). */
    CRITICISM
  }

  /**
   * Copies the list.
   *
   * @param rule the rule
   * @param value the value that called for it
   * @param cases the cases
   */
  public Remark {
    cases = List.copyOf(cases);
  }
}
