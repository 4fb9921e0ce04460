package org.zhuanban.project.taskforce;

import org.zhuanban.glossary.Term;
import org.zhuanban.party.Office;

/**
 * A seat of an office in the task force.
 *
 * @param office the office
 * @param seat the seat
 * @param capacity the capacity
 */
@Term(zh = "专班组成人员", en = "appointment to a task force")
public record Appointment(Office office, Seat seat, Capacity capacity) {
  /** The seats beside that of the leader. */
  public enum Seat {
    /** The coordinator of a key project (重大项目协调领导), above the leader. */
    COORDINATOR,
    /** A deputy leader (副组长). */
    DEPUTY,
    /** A member (成员). */
    MEMBER
  }

  /** The capacities of a seat. */
  public enum Capacity {
    /** The office itself. */
    SUBSTANTIVE,
    /** Acting for an office that is vacant (主持工作、代理). */
    ACTING,
    /** A delegation by the holder of the office (委托). */
    DELEGATED
  }

  static Appointment substantive(Office office, Seat seat) {
    return new Appointment(office, seat, Capacity.SUBSTANTIVE);
  }
}
