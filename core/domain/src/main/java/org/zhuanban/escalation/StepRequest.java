package org.zhuanban.escalation;

import org.zhuanban.party.Role;

/** What a step of an escalation policy asks its recipient to do. That is our convention. */
public enum StepRequest {
  /** The owner is to finish in time (按期办结). */
  FINISH,
  /** The owner is to finish at once and to say why it is late (逾期说明). */
  FINISH_LATE,
  /** A role above or beside the owner is to urge it (督促). */
  URGE,
  /** A role above or beside the owner is to settle what holds it up (协调督促). */
  URGE_LATE;

  /**
   * Finds the request to a role.
   *
   * @param role the role of the step
   * @param late whether the last day has passed on the day of the step
   * @return the request
   */
  public static StepRequest of(Role role, boolean late) {
    return switch (role) {
      case HANDLER, DEPARTMENT_HEAD, SERVICE_AGENT, ENTERPRISE -> late ? FINISH_LATE : FINISH;
      default -> late ? URGE_LATE : URGE;
    };
  }
}
