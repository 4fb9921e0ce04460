package org.zhuanban.assessment;

import java.util.List;

/**
 * A commendation or a criticism that a rule proposes; people decide on it.
 *
 * @param rule the rule
 * @param value the value that meets the rule
 * @param cases the cases: for a criticism those that count against the subject, else all of the
 *     measure; none for the points
 */
public record Remark(RemarkRule rule, Fraction value, List<CountedCase> cases) {
  /** The kinds of remarks. */
  public enum RemarkKind {
    /** Commendation (通报表扬). */
    COMMENDATION,
    /** Criticism (通报批评). */
    CRITICISM
  }

  /**
   * Copies the list.
   *
   * @param rule the rule
   * @param value the value that meets the rule
   * @param cases the cases
   */
  public Remark {
    cases = List.copyOf(cases);
  }
}
