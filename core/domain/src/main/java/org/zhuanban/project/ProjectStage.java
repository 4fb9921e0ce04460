package org.zhuanban.project;

import org.zhuanban.glossary.Term;

/** The stages of a project, in their order. The last one reached counts. */
@Term(zh = "项目阶段", en = "stage of a project")
public enum ProjectStage {
  /** There is a lead (线索), and nothing else yet. */
  LEAD,
  /** There were negotiations (洽谈推介). */
  NEGOTIATION,
  /** The admission was reviewed (准入评审). */
  ADMISSION_REVIEW,
  /** The agreement is signed (签约引进). */
  SIGNED,
  /** An approval was applied for or filed, or the land was announced (审批服务). */
  APPROVAL,
  /** Construction has started (落地开工). */
  STARTED,
  /** The project is in production (投产). */
  PRODUCTION,
  /** The project has reached full output (达产达效). */
  FULL_OUTPUT,
  /** The project is at a standstill (停滞), regardless of its progress. */
  SUSPENDED,
  /** The project has ended for good (终止、退出). */
  TERMINATED
}
