package org.zhuanban.project.agency;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.rules.LocalLimit;

/** What an agent owes. */
public enum AgencyDuty implements DutyKind {
  /** To contact the enterprise first, after a mandate names the agent (首问负责). */
  FIRST_CONTACT;

  @Override
  public String source() {
    return LocalLimit.FIRST_CONTACT.usual().orElseThrow().basis();
  }
}
