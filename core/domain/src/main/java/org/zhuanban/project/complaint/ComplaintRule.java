package org.zhuanban.project.complaint;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of complaints, with their texts in {@code texts}. */
public enum ComplaintRule implements Rule {
  /** A complaint with that identifier exists. */
  COMPLAINT_EXISTS(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such complaint yet. */
  UNKNOWN_COMPLAINT(Severity.PREMATURE, "工作惯例"),
  /** The plan of approvals has no such item. */
  UNKNOWN_ITEM(Severity.PREMATURE, "工作惯例"),
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** The complaint was accepted before. */
  ALREADY_ACCEPTED(Severity.PREMATURE, "工作惯例"),
  /** The complaint is not accepted, so that nobody answers it. */
  NOT_ACCEPTED(Severity.PREMATURE, "工作惯例"),
  /** The complaint was answered, and awaits the revisit. */
  ALREADY_ANSWERED(Severity.PREMATURE, "工作惯例"),
  /** The complaint has no answer yet. */
  NOT_ANSWERED(Severity.PREMATURE, "工作惯例"),
  /** The complaint is with that organ already. */
  SAME_ORGAN(Severity.PREMATURE, "工作惯例"),
  /** The complaint ended. */
  COMPLAINT_OVER(Severity.PREMATURE, "工作惯例"),

  /** The organ complained of receives the complaint itself, and would close it. */
  RECEIVED_BY_ITSELF(Severity.UNLAWFUL, "工作惯例：对一个单位的投诉不由该单位受理和销号");

  private final Severity breach;
  private final String source;

  ComplaintRule(Severity breach, String source) {
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
      case COMPLAINT_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
