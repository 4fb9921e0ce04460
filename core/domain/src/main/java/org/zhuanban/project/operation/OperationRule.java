package org.zhuanban.project.operation;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of operation, with their texts in {@code texts}. */
public enum OperationRule implements Rule {
  /** The project does not produce yet. */
  NOT_PRODUCING(Severity.PREMATURE, "工作惯例：项目投产后按期统计经营情况"),
  /** The period is not over. */
  PERIOD_NOT_OVER(Severity.IMPOSSIBLE, "工作惯例：期满后统计经营情况");

  private final Severity breach;
  private final String source;

  OperationRule(Severity breach, String source) {
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
      case PERIOD_NOT_OVER -> RuleKind.STATE;
      default -> Rule.super.kind();
    };
  }
}
