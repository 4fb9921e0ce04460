package org.zhuanban.project.taskforce;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.rules.LocalLimit;

/** What is owed around a task force. */
public enum TaskForceDuty implements DutyKind {
  /** To found the task force after signing. */
  ESTABLISH;

  @Override
  public String source() {
    return LocalLimit.TASK_FORCE_SET_UP.usual().basis();
  }
}
