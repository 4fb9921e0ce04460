package org.zhuanban.approval.plan;

import org.zhuanban.glossary.Term;

/** The kinds of works into which a project is divided. */
@Term(zh = "工程类别", en = "kind of work")
public enum WorkKind {
  /**
   * A part that is built, and put into production or use, by itself in its time (分期工程,
   * 建设项目环境保护管理条例第十八条).
   */
  PHASE,
  /** A part with a design of its own that can work by itself once it is built (单项工程). */
  SINGLE,
  /** A building or structure that can be built, and is accepted, by itself (单位工程). */
  UNIT,
  /** A part that is put out to tender and contracted by itself (标段, 招标投标法实施条例第二十四条). */
  SECTION
}
