package org.zhuanban.project.agency;

/** The four services of an agent (帮办代办). */
public enum ServiceKind {
  /** To answer questions (咨询). */
  CONSULT,
  /** To show how something is done (指导). */
  GUIDE,
  /** To bring departments together (协调). */
  COORDINATE,
  /** To do something for the enterprise (代办); only by its mandate. */
  ASSIST
}
