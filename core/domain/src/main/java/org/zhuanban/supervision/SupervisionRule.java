package org.zhuanban.supervision;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of supervision, with their texts in {@code texts}. */
public enum SupervisionRule implements Rule {
  /** The calendar of the addressee is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** The project has no such organ. */
  UNKNOWN_ADDRESSEE(Severity.IMPOSSIBLE, "工作惯例"),
  /** The stream does not have the subject of the order. */
  UNKNOWN_SUBJECT(Severity.PREMATURE, "工作惯例"),
  /** An order of that number exists already. */
  ORDER_EXISTS(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such order. */
  UNKNOWN_ORDER(Severity.PREMATURE, "工作惯例"),
  /** The order was met or withdrawn. */
  ORDER_OVER(Severity.PREMATURE, "工作惯例"),
  /** No feedback waits for the office. */
  NO_FEEDBACK(Severity.PREMATURE, "工作惯例"),
  /** The body is neither the inspection body nor named by the government. */
  NOT_COMPETENT(Severity.UNLAWFUL, SupervisionBody.CLAUSE),
  /** The feedback came after the last day. */
  FEEDBACK_LATE(Severity.BELATED, "工作惯例：督办单限期反馈"),
  /** The department has no duty of return for that period. */
  NO_RETURN_OWED(Severity.PREMATURE, "工作惯例：定期报送办理进展"),
  /** The return was made already. */
  ALREADY_RETURNED(Severity.IMPOSSIBLE, "工作惯例"),
  /** The return came after the last day. */
  RETURN_LATE(Severity.BELATED, "工作惯例：定期报送办理进展");

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

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_RETURNED -> RuleKind.STATE;
      case ORDER_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
