package org.zhuanban.supervision.inspection;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;
import org.zhuanban.supervision.SupervisionBody;

/** The rules of inspections, with their texts in {@code texts}. */
public enum InspectionRule implements Rule {
  /** The calendar of a party is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** The matter is planned already. */
  MATTER_PLANNED(Severity.IMPOSSIBLE, "工作惯例"),
  /** A proceeding of that name exists already. */
  NAME_TAKEN(Severity.IMPOSSIBLE, "工作惯例"),
  /** The body is neither the inspection body nor named by the government. */
  NOT_COMPETENT(Severity.UNLAWFUL, SupervisionBody.CLAUSE),
  /** The plan of the year does not have the matter for that organ. */
  NOT_PLANNED(Severity.UNLAWFUL, "政府督查工作条例第十五条"),
  /** The matter of that organ was inspected in the same year already, by any body. */
  REPEATED_INSPECTION(Severity.UNLAWFUL, "政府督查工作条例第十五条");

  private final Severity breach;
  private final String source;

  InspectionRule(Severity breach, String source) {
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
      case MATTER_PLANNED -> RuleKind.STATE;
      case NAME_TAKEN -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
