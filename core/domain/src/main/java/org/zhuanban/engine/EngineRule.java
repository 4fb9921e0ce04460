package org.zhuanban.engine;

import org.zhuanban.feature.Rule;

/** The rules that hold for every command; texts in {@code texts}. */
public enum EngineRule implements Rule {
  /** The same key was used for another command. */
  COMMAND_KEY_REUSED,
  /** Nothing takes effect on a day that has not come. */
  EFFECTIVE_IN_FUTURE,
  /** Nothing takes effect before what the stream already holds. */
  EFFECTIVE_BACKWARDS,
  /** The host does not let this actor do it. */
  NOT_ALLOWED,
  /** A text is longer than is kept. */
  TEXT_TOO_LONG,
  /** A text holds a character that is not kept: a control, half a pair, a change of direction. */
  TEXT_UNSAFE,
  /** What happened would take more room than an entry has. */
  TOO_LARGE;

  @Override
  public String source() {
    return "约定";
  }
}
