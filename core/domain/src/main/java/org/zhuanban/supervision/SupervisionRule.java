package org.zhuanban.supervision;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of supervision, with their texts in {@code texts}. */
public enum SupervisionRule implements Rule {
  /** The calendar of the addressee is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "约定"),
  /** The project has no such organ. */
  UNKNOWN_ADDRESSEE(Severity.IMPOSSIBLE, "约定"),
  /** The stream does not have the subject of the order. */
  UNKNOWN_SUBJECT(Severity.PREMATURE, "约定"),
  /** An order of that number exists already. */
  ORDER_EXISTS(Severity.IMPOSSIBLE, "约定"),
  /** There is no such order. */
  UNKNOWN_ORDER(Severity.PREMATURE, "约定"),
  /** The order was met or withdrawn. */
  ORDER_OVER(Severity.PREMATURE, "约定"),
  /** No feedback waits for the office. */
  NO_FEEDBACK(Severity.PREMATURE, "约定"),
  /** The body is neither the inspection body nor named by the government. */
  NOT_COMPETENT(Severity.UNLAWFUL, SupervisionBody.CLAUSE),
  /** The feedback came after the last day. */
  FEEDBACK_LATE(Severity.BELATED, "约定: 督办单限期反馈"),
  /** The department has no duty of return for that period. */
  NO_RETURN_OWED(Severity.PREMATURE, "约定: 定期报送办理进展"),
  /** The return was made already. */
  ALREADY_RETURNED(Severity.IMPOSSIBLE, "约定"),
  /** The return came after the last day. */
  RETURN_LATE(Severity.BELATED, "约定: 定期报送办理进展");

  private final Severity breach;
  private final String source;

  SupervisionRule(Severity breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }
}
