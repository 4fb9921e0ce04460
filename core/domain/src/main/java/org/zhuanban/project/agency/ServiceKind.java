package org.zhuanban.project.agency;

/** The four services of an agent (帮办代办). */
public enum ServiceKind {
  /** Answers to questions (咨询). */
  CONSULT,
  /** Guidance on procedures (指导). */
  GUIDE,
  /** Coordination of departments (协调). */
  COORDINATE,
  /** Acts for the enterprise (代办), only by its mandate. */
  ASSIST
}
