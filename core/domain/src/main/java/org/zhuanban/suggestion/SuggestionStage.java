package org.zhuanban.suggestion;

/** The stages of a suggestion. */
public enum SuggestionStage {
  /** The suggestion has no host yet. */
  SUBMITTED,
  /** A host handles the suggestion (交办、承办). */
  IN_PROGRESS,
  /** The host returned the suggestion, which waits for another host (退回). */
  RETURNED,
  /** The host has met the deputy (面商). */
  DEPUTY_MET,
  /** The host replied; the deputy has given no feedback yet (答复). */
  REPLIED,
  /** The deputy was not satisfied, and another reply is due (重新办理). */
  REDO,
  /** The reply stands, and its promise is open (跟踪办理). */
  FOLLOW_UP,
  /** The suggestion is closed (办结). */
  CLOSED
}
