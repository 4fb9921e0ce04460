package org.zhuanban.project.agency;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of the agency service, with their texts in {@code texts}. */
public enum AgencyRule implements Rule {
  /** The service is free; a service for a fee is no agency service. */
  FEE_CHARGED(Severity.IMPOSSIBLE, "行政许可法第二十七条、第五十八条"),
  /** The calendar of the service centre is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** An agent has the mandate; another one must take it over from that agent. */
  MANDATE_EXISTS(Severity.PREMATURE, "工作惯例：全程代办，一个项目一名代办员"),
  /** The enterprise has given no mandate yet, or none since its last revocation. */
  NO_MANDATE(Severity.PREMATURE, "民法典第一百六十五条"),
  /** The office that hands over, or whose mandate ends, is not the agent. */
  NOT_THE_AGENT(Severity.PREMATURE, "民法典第一百六十五条"),
  /** The plan of approvals has no such item. */
  UNKNOWN_ITEM(Severity.PREMATURE, "工作惯例"),
  /** The day of a planned service lies before the plan, or out of reach. */
  PLAN_DAY_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：一企一策服务方案"),
  /** The reminder names no duty. */
  UNKNOWN_DUTY(Severity.PREMATURE, "工作惯例：投资服务中心有权催办"),
  /** There is no such rating of the agent. */
  UNKNOWN_RATING(Severity.PREMATURE, "工作惯例：差评五个工作日内整改答复"),
  /** The rating was answered already. */
  RATING_ANSWERED(Severity.PREMATURE, "工作惯例：差评五个工作日内整改答复"),

  /** The office acts for the enterprise without its mandate, or after its end. */
  WITHOUT_MANDATE(Severity.UNLAWFUL, "民法典第一百七十一条第一款"),
  /** Only the service centre with the mandate may remind. */
  REMINDER_WITHOUT_RIGHT(Severity.UNLAWFUL, "工作惯例：投资服务中心有权催办"),
  /** The service ends with its project; no later mandate or plan is possible. */
  PROJECT_OVER(Severity.UNLAWFUL, "工作惯例：全程代办随项目结束");

  private final Severity breach;
  private final String source;

  AgencyRule(Severity breach, String source) {
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
      case FEE_CHARGED -> RuleKind.LAW;
      default -> Rule.super.kind();
    };
  }
}
