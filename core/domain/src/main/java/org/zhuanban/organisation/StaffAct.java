package org.zhuanban.organisation;

/** What is written down about a member of a team. */
public enum StaffAct {
  /** The member takes a post, or leaves one for another (选配、轮岗). */
  JOINED,
  /** The member leaves the teams. */
  LEFT,
  /** The member was trained (培训). */
  TRAINED,
  /** The member took part in an exercise (演练). */
  EXERCISED,
  /** The member got a mentor (导师帮带). */
  MENTORED,
  /** The member was found qualified until a day (资格认定). */
  QUALIFIED,
  /** The member works for a project as its agent (委派). */
  ASSIGNED,
  /** The member works for the project no longer. */
  RELEASED
}
