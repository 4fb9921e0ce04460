package org.zhuanban.command;

/**
 * The effects of a rule on an act that violates it. A command asks for permission and may be
 * refused. A reported fact has happened, regardless of the rules.
 */
public enum Severity {
  /** The act is impossible, independent of later facts: a command and a fact are refused. */
  IMPOSSIBLE,
  /**
   * The act needs an unknown one: a command is refused, a reported fact waits until the needed one
   * is recorded.
   */
  PREMATURE,
  /**
   * The act is unlawful: a command is refused. A reported fact is recorded with a violation. It has
   * no effect, or its effect until it is set aside.
   */
  UNLAWFUL,
  /** The act is late, but still due: a command and a fact are recorded, with a violation. */
  BELATED
}
