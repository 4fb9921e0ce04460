package org.zhuanban.project.agency;

import org.zhuanban.duty.DutyKind;

/** What an agent owes. */
public enum AgencyDuty implements DutyKind {
  /** To contact the enterprise first, after a mandate names the agent (首问负责). */
  FIRST_CONTACT;

  @Override
  public String source() {
    return AgencyFeature.FIRST_CONTACT_LIMIT.basis();
  }
}
