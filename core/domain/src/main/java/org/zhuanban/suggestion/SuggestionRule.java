package org.zhuanban.suggestion;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of suggestions, with their texts in {@code texts}. */
public enum SuggestionRule implements Rule {
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** An organ takes part twice: as the host, or as a co-host. */
  ORGAN_TWICE(Severity.IMPOSSIBLE, "工作惯例"),
  /** The suggestion has a host; only a returned suggestion is assigned again. */
  ALREADY_ASSIGNED(Severity.PREMATURE, "工作惯例"),
  /** The suggestion has no host now. */
  NOT_ASSIGNED(Severity.PREMATURE, "工作惯例"),
  /** A suggestion with a reply is returned. */
  RETURNED_AFTER_REPLY(Severity.IMPOSSIBLE, "工作惯例"),
  /** The return came too late; the host keeps the suggestion. */
  RETURNED_LATE(Severity.UNLAWFUL, "工作惯例：不属本单位职责的，限期退回"),
  /** The organ is no co-host. */
  NO_CO_HOST(Severity.IMPOSSIBLE, "工作惯例"),
  /** The last reply stands, since the deputy has not rejected it. */
  ALREADY_REPLIED(Severity.PREMATURE, "工作惯例"),
  /** The host replied without contact with the deputy before. */
  REPLIED_UNHEARD(Severity.UNLAWFUL, SuggestionTerms.CLAUSE),
  /** The reply came after the statutory limit. */
  REPLIED_LATE(Severity.BELATED, SuggestionTerms.CLAUSE),
  /** The promised day lies before the reply, or out of reach. */
  PROMISE_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例"),
  /** No reply waits for its publication. */
  NOTHING_TO_PUBLISH(Severity.PREMATURE, SuggestionTerms.PUBLICATION),
  /** There is no reply without feedback of the deputy. */
  NOTHING_TO_RATE(Severity.PREMATURE, "工作惯例"),
  /** No promise of a reply is open. */
  NO_PROMISE(Severity.PREMATURE, "工作惯例：B类答复跟踪办理");

  private final Severity breach;
  private final String source;

  SuggestionRule(Severity breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case RETURNED_AFTER_REPLY -> RuleKind.STATE;
      default -> Rule.super.kind();
    };
  }
}
