package org.zhuanban.project.agency;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.local.LocalLimit;

/** The duties of an agent. */
public enum AgencyDuty implements DutyKind {
  /** The first contact with the enterprise, after a mandate names the agent (首问负责). */
  FIRST_CONTACT,
  /** A planned service, by the day of the plan. */
  SERVE,
  /** The answer to a bad rating of the agent. */
  ANSWER_RATING;

  @Override
  public String source() {
    return switch (this) {
      case FIRST_CONTACT -> LocalLimit.FIRST_CONTACT.usual().orElseThrow().basis();
      case SERVE -> "工作惯例：一企一策服务方案";
      case ANSWER_RATING -> LocalLimit.RATING_ANSWER.usual().orElseThrow().basis();
    };
  }
}
