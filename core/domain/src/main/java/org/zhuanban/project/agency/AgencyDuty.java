package org.zhuanban.project.agency;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.local.LocalLimit;

/** What an agent owes. */
public enum AgencyDuty implements DutyKind {
  /** To contact the enterprise first, after a mandate names the agent (首问负责). */
  FIRST_CONTACT,
  /** To give a service that was planned, by the day of the plan. */
  SERVE;

  @Override
  public String source() {
    return switch (this) {
      case FIRST_CONTACT -> LocalLimit.FIRST_CONTACT.usual().orElseThrow().basis();
      case SERVE -> "约定: 一企一策服务方案";
    };
  }
}
