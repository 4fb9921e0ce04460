package org.zhuanban.project;

import org.zhuanban.glossary.Term;

/** How far a project has come: the last of these that was reached, in their order. */
@Term(zh = "项目阶段", en = "stage of a project")
public enum ProjectStage {
  /** There is a lead (线索), and nothing else yet. */
  LEAD,
  /** There were talks (洽谈推介). */
  NEGOTIATION,
  /** It was reviewed whether to let it in (准入评审). */
  ADMISSION_REVIEW,
  /** The agreement is signed (签约引进). */
  SIGNED,
  /** An approval was applied for or filed, or the land announced (审批服务). */
  APPROVAL,
  /** Construction has started (落地开工). */
  STARTED,
  /** It is in production (投产). */
  PRODUCTION,
  /** It has reached full output (达产达效). */
  FULL_OUTPUT,
  /** It stands still (停滞), however far it has come. */
  SUSPENDED,
  /** It has ended for good (终止、退出). */
  TERMINATED
}
