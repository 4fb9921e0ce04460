package org.zhuanban.command;

/**
 * What a rule does to an act that breaks it. There are two ways in: a command asks leave and may be
 * refused; a fact that is reported has happened, whatever the rules say.
 */
public enum Severity {
  /** It makes no sense, whatever else is told: refused either way. */
  IMPOSSIBLE,
  /**
   * It presupposes something that nobody has told yet: a command is refused, a reported fact waits
   * until that has been told too.
   */
  PREMATURE,
  /**
   * It must not be: a command is refused; a reported fact is kept without the effect that it
   * claims, or with the one that it has until it is set aside, and named as a violation.
   */
  UNLAWFUL,
  /**
   * It comes too late, but must still be done: carried out either way, and named as a violation.
   */
  BELATED
}
