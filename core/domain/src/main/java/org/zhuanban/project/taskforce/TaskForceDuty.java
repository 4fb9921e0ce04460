package org.zhuanban.project.taskforce;

import org.zhuanban.duty.DutyKind;

/** What is owed around a task force. */
public enum TaskForceDuty implements DutyKind {
  /** To found the task force after signing. */
  ESTABLISH;

  @Override
  public String source() {
    return TaskForceFeature.ESTABLISHMENT_LIMIT.basis();
  }
}
