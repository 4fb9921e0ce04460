package org.zhuanban.request;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of all commands, with their texts in {@code texts}. */
public enum RequestRule implements Rule {
  /** The same key was used for another command. */
  COMMAND_KEY_REUSED,
  /** The day of effect is after today. */
  EFFECTIVE_IN_FUTURE,
  /** The time of an act is of another day than its day of effect, also by office time. */
  TIME_OF_ANOTHER_DAY,
  /**
   * A late act has no reason, though the stream already holds an act with a later day of effect.
   */
  LATE_WITHOUT_REASON,
  /** An act that relieves the owner of a duty is entered late, without approval or paper. */
  RELIEF_UNAPPROVED,
  /** The late act or annulment makes a recorded act impossible. */
  LATER_ACT_IMPOSSIBLE,
  /** The host does not allow the act to this actor. */
  NOT_ALLOWED,
  /** The stream holds the maximum number of waiting facts that each command can try again. */
  TOO_MANY_WAIT,
  /** The command is not for streams of this kind. */
  WRONG_STREAM,
  /** The events exceed the size of an entry. */
  TOO_LARGE;

  @Override
  public Severity breach() {
    return this == LATER_ACT_IMPOSSIBLE ? Severity.PREMATURE : Severity.IMPOSSIBLE;
  }

  @Override
  public String source() {
    return "工作惯例";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case TOO_MANY_WAIT -> RuleKind.STATE;
      case NOT_ALLOWED -> RuleKind.RIGHT;
      case COMMAND_KEY_REUSED -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
