package org.zhuanban.suggestion;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of suggestions; texts in {@code texts}. */
public enum SuggestionRule implements Rule {
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "约定"),
  /** An organ takes part once: as the host, or as one co-host. */
  ORGAN_TWICE(Severity.IMPOSSIBLE, "约定"),
  /** A host has it; it is handed over to another one after that returned it. */
  ALREADY_ASSIGNED(Severity.PREMATURE, "约定"),
  /** Nobody has it in hand. */
  NOT_ASSIGNED(Severity.PREMATURE, "约定"),
  /** What was replied to is not returned. */
  RETURNED_AFTER_REPLY(Severity.IMPOSSIBLE, "约定"),
  /** Whoever does not return it in time keeps it. */
  RETURNED_LATE(Severity.UNLAWFUL, "约定: 不属本单位职责的, 限期退回"),
  /** The organ is no co-host. */
  NO_CO_HOST(Severity.IMPOSSIBLE, "约定"),
  /** The last reply stands, unless the deputy is not satisfied. */
  ALREADY_REPLIED(Severity.PREMATURE, "约定"),
  /** The host contacts the deputy and listens before it replies. */
  REPLIED_UNHEARD(Severity.UNLAWFUL, SuggestionTerms.CLAUSE),
  /** The reply came after the limit of the law. */
  REPLIED_LATE(Severity.BELATED, SuggestionTerms.CLAUSE),
  /** The day by which something is promised lies before the reply, or out of reach. */
  PROMISE_OUT_OF_RANGE(Severity.IMPOSSIBLE, "约定"),
  /** There is no reply that the deputy has not spoken about. */
  NOTHING_TO_RATE(Severity.PREMATURE, "约定"),
  /** Nothing that a reply promised is still to be done. */
  NO_PROMISE(Severity.PREMATURE, "约定: B类答复跟踪办理");

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
}
