package org.zhuanban.suggestion;

/** How far a suggestion has come. */
public enum SuggestionStage {
  /** It was not handed over to anybody yet. */
  SUBMITTED,
  /** A host has it in hand (交办、承办). */
  IN_PROGRESS,
  /** The host returned it, and it waits for another one (退回). */
  RETURNED,
  /** The host has met the deputy (面商). */
  DEPUTY_MET,
  /** It was replied to, and the deputy has not said what to make of that (答复). */
  REPLIED,
  /** The deputy was not satisfied, and a new reply is owed (重新办理). */
  REDO,
  /** The reply stands, and what it promised is still to be done (跟踪办理). */
  FOLLOW_UP,
  /** Nothing is left to do (办结). */
  CLOSED
}
