package org.zhuanban.project;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of a project, with their texts in {@code texts}. */
public enum ProjectRule implements Rule {
  /** The agreement was signed already. */
  ALREADY_SIGNED("工作惯例"),
  /** The calendar of the lead bureau is unknown. */
  UNKNOWN_CALENDAR("工作惯例"),
  /** The agreement with the promise is not signed yet. */
  NO_AGREEMENT("优化营商环境条例第三十一条", Severity.PREMATURE),
  /** The agreement has no such promise. */
  UNKNOWN_PROMISE("优化营商环境条例第三十一条"),
  /** The promise was kept already. */
  PROMISE_ALREADY_KEPT("优化营商环境条例第三十一条"),
  /** The step was taken already. */
  STEP_ALREADY_TAKEN("工作惯例"),
  /** Full output came before production. */
  NOT_IN_PRODUCTION("工作惯例", Severity.PREMATURE),
  /** The project is at a standstill already. */
  ALREADY_SUSPENDED("工作惯例", Severity.PREMATURE),
  /** The project is not at a standstill. */
  NOT_SUSPENDED("工作惯例", Severity.PREMATURE),
  /** The project has that tier already. */
  TIER_UNCHANGED("工作惯例", Severity.PREMATURE),
  /** The project has that jurisdiction already. */
  PLACEMENT_UNCHANGED("工作惯例", Severity.PREMATURE),
  /** The project has these particulars already. */
  PARTICULARS_UNCHANGED("工作惯例", Severity.PREMATURE),
  /** The project has ended for good. */
  ALREADY_TERMINATED("工作惯例"),
  /** Construction did not stop, or its stop was reported already. */
  NO_STOP_TO_REPORT("建筑法第十条第一款", Severity.PREMATURE),
  /** Construction did not stop for a year, or its permit was rechecked already. */
  NO_RECHECK_OWED("建筑法第十条第二款", Severity.PREMATURE),
  /** The plan has no such item. */
  UNKNOWN_PERMIT("工作惯例", Severity.PREMATURE),
  /** The project has no such work. */
  UNKNOWN_WORK("工作惯例", Severity.PREMATURE),
  /** The project has or had a work of that code already. */
  WORK_EXISTS("工作惯例"),
  /** The work was dropped. */
  WORK_DROPPED("工作惯例"),
  /** The description of the work is unchanged. */
  WORK_UNCHANGED("工作惯例", Severity.PREMATURE),
  /** Works of the stage before rest on each other in a circle. */
  WORK_CIRCLE("工作惯例"),
  /** Another work was divided from the work that is to be dropped. */
  WORK_DIVIDED("工作惯例", Severity.PREMATURE),
  /** An item of the work is still under way. */
  WORK_UNDER_WAY("行政许可法第三十四条、第四十四条", Severity.PREMATURE),
  /** The task force is done with the project. */
  WORK_AFTER_END("工作惯例"),
  /** The work took the step already. */
  WORK_STEP_ALREADY_TAKEN("工作惯例"),
  /** Full output of a work came before its production. */
  WORK_NOT_IN_PRODUCTION("工作惯例", Severity.PREMATURE),

  /** The enterprise took a step before the agreement was signed. */
  STEP_BEFORE_SIGNING("工作惯例", Severity.UNLAWFUL),
  /**
   * Construction started without a required item. The missing item names its own clause where it
   * has one, such as 环境影响评价法第二十五条.
   */
  START_GATE_CLOSED("建筑法第七条", Severity.UNLAWFUL),
  /** Operation started without a required item; see {@link #START_GATE_CLOSED}. */
  OPERATION_GATE_CLOSED("消防法第十三条", Severity.UNLAWFUL),
  /** The enterprise took a step in a project at a standstill. */
  STEP_WHILE_SUSPENDED("工作惯例", Severity.UNLAWFUL),
  /** The enterprise took a step in a project that has ended. */
  STEP_AFTER_TERMINATION("工作惯例", Severity.UNLAWFUL),
  /** Construction resumed after a year without a recheck of its permit. */
  PERMIT_NOT_RECHECKED("建筑法第十条第二款", Severity.UNLAWFUL),
  /** The stop of construction was reported after its limit. */
  STOP_REPORTED_LATE("建筑法第十条第一款", Severity.BELATED);

  private final String source;
  private final Severity breach;

  ProjectRule(String source) {
    this(source, Severity.IMPOSSIBLE);
  }

  ProjectRule(String source, Severity breach) {
    this.source = source;
    this.breach = breach;
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
      case ALREADY_SIGNED,
          PROMISE_ALREADY_KEPT,
          STEP_ALREADY_TAKEN,
          ALREADY_TERMINATED,
          WORK_DROPPED,
          WORK_AFTER_END,
          WORK_STEP_ALREADY_TAKEN ->
          RuleKind.STATE;
      case WORK_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
