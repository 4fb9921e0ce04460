package org.zhuanban.command;

import org.zhuanban.feature.Feature;

/**
 * The results of the review of an entry that a late act or an annulment affects. The entry itself
 * stays in its original form. See {@link Feature#review} for the result of each kind.
 */
public enum ReviewResult {
  /** The entry remains; the state counts the present consequence. */
  KEPT,
  /** The entry is withdrawn: it has no consequence any more. */
  WITHDRAWN,
  /** The entry remains until a person has decided on a new notification. */
  TO_BE_DECIDED,
  /** The consequence is new; it is recorded beside its cause. */
  ADDED
}
