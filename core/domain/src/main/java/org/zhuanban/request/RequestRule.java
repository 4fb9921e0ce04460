package org.zhuanban.request;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules that hold for every command; texts in {@code texts}. */
public enum RequestRule implements Rule {
  /** The same key was used for another command. */
  COMMAND_KEY_REUSED,
  /** Nothing takes effect on a day that has not come. */
  EFFECTIVE_IN_FUTURE,
  /** What takes effect before something that the stream already holds carries a reason. */
  LATE_WITHOUT_REASON,
  /** No late act and no annulment makes an act impossible that was recorded before. */
  LATER_ACT_IMPOSSIBLE,
  /** The host does not let this actor do it. */
  NOT_ALLOWED,
  /** No stream holds more facts that wait than can be tried again with each command. */
  TOO_MANY_WAIT,
  /** The command is not for streams of this kind. */
  WRONG_STREAM,
  /** What happened would take more room than an entry has. */
  TOO_LARGE;

  @Override
  public Severity breach() {
    return this == LATER_ACT_IMPOSSIBLE ? Severity.PREMATURE : Severity.IMPOSSIBLE;
  }

  @Override
  public String source() {
    return "约定";
  }
}
