package org.zhuanban.project.agency;

import org.zhuanban.feature.Breach;
import org.zhuanban.feature.Rule;

/** The rules of the agency service; texts in {@code texts}. */
public enum AgencyRule implements Rule {
  /** The service is free; one for a fee is no agency service. */
  FEE_CHARGED(Breach.IMPOSSIBLE, "行政许可法第二十七条、第五十八条"),
  /** The calendar of the service centre is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE, "约定"),
  /** An agent has the mandate; another one takes it over from that one. */
  MANDATE_EXISTS(Breach.PREMATURE, "约定: 全程代办, 一个项目一名代办员"),
  /** The enterprise has given no mandate yet. */
  NO_MANDATE(Breach.PREMATURE, "民法典第一百六十五条"),
  /** The agent who hands over is not the one who has the mandate. */
  NOT_THE_AGENT(Breach.PREMATURE, "民法典第一百六十五条"),
  /** The plan has no such item. */
  UNKNOWN_ITEM(Breach.PREMATURE, "约定");

  private final Breach breach;
  private final String source;

  AgencyRule(Breach breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }
}
