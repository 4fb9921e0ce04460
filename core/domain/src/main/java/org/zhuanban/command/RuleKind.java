package org.zhuanban.command;

/** The kinds of rules, by what a person who is refused can do about it. */
public enum RuleKind {
  /** The command itself is incomplete or contradictory: it is corrected and sent again. */
  INPUT,
  /** The stream is not there yet or no longer, so that another act or day comes first. */
  STATE,
  /** The law or a rule of the county forbids the act. */
  LAW,
  /** The person may not do it; another one may. */
  RIGHT,
  /** A name, code or key stands for something else already: another one is chosen. */
  CONFLICT
}
