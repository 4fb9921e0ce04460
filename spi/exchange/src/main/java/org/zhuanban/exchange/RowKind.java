package org.zhuanban.exchange;

/** The kinds of rows of a project. */
public enum RowKind {
  /** The project itself (项目). */
  PROJECT,
  /** A work of the project, where it has several (工程). */
  WORK,
  /** An approval item of its plan (事项). */
  ITEM,
  /** An application for an item (办件). */
  APPLICATION,
  /** An act in the handling of an application (办理环节). */
  ACT,
  /** A special procedure of an application (特别程序). */
  SPECIAL,
  /** The conclusion of an application (办结). */
  RESULT,
  /** A rating of the service (好差评). */
  RATING,
  /** A complaint of the enterprise (投诉). */
  COMPLAINT
}
