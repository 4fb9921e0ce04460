package org.zhuanban.project.taskforce;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.local.LocalLimit;

/** The duties around a task force. */
public enum TaskForceDuty implements DutyKind {
  /** The founding of the task force after signing. */
  ESTABLISH,
  /** The naming of the coordinator of a key project. */
  NAME_COORDINATOR,
  /** The next meeting. */
  MEET,
  /** A convened meeting, on the day of its notice. */
  HOLD;

  @Override
  public String source() {
    return switch (this) {
      case ESTABLISH -> LocalLimit.TASK_FORCE_SET_UP.usual().orElseThrow().basis();
      case NAME_COORDINATOR -> LocalLimit.COORDINATOR_NAMING.usual().orElseThrow().basis();
      case MEET, HOLD -> "工作惯例：工作专班例会制度";
    };
  }
}
