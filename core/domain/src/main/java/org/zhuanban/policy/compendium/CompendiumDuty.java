package org.zhuanban.policy.compendium;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of the policies of a county. */
public enum CompendiumDuty implements DutyKind {
  /** A measure of a package, by its responsible unit. */
  MEASURE;

  @Override
  public EscalationPolicy escalation() {
    return EscalationPolicy.OUTSIDE_PROJECTS;
  }

  @Override
  public String source() {
    return "工作惯例：政策措施逐条明确责任单位和完成时限";
  }
}
