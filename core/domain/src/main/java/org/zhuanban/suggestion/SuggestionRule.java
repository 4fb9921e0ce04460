package org.zhuanban.suggestion;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of suggestions; texts in {@code texts}. */
public enum SuggestionRule implements Rule {
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE, "约定"),
  /** An organ takes part once: as the host, or as one co-host. */
  ORGAN_TWICE(Breach.IMPOSSIBLE, "约定"),
  /** A host has it; it is handed over to another one after that returned it. */
  ALREADY_ASSIGNED(Breach.PREMATURE, "约定"),
  /** Nobody has it in hand. */
  NOT_ASSIGNED(Breach.PREMATURE, "约定"),
  /** What was replied to is not returned. */
  RETURNED_AFTER_REPLY(Breach.IMPOSSIBLE, "约定"),
  /** Whoever does not return it in time keeps it. */
  RETURNED_LATE(Breach.UNLAWFUL, "约定: 不属本单位职责的, 限期退回"),
  /** The organ is no co-host. */
  NO_CO_HOST(Breach.IMPOSSIBLE, "约定"),
  /** The last reply stands, unless the deputy is not satisfied. */
  ALREADY_REPLIED(Breach.PREMATURE, "约定"),
  /** The host contacts the deputy and listens before it replies. */
  REPLIED_UNHEARD(Breach.UNLAWFUL, SuggestionTerms.CLAUSE),
  /** The reply came after the limit of the law. */
  REPLIED_LATE(Breach.BELATED, SuggestionTerms.CLAUSE),
  /** The day by which something is promised lies before the reply, or out of reach. */
  PROMISE_OUT_OF_RANGE(Breach.IMPOSSIBLE, "约定"),
  /** There is no reply that the deputy has not spoken about. */
  NOTHING_TO_RATE(Breach.PREMATURE, "约定"),
  /** Nothing that a reply promised is still to be done. */
  NO_PROMISE(Breach.PREMATURE, "约定: B类答复跟踪办理");

  private final Breach breach;
  private final String source;

  SuggestionRule(Breach breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }
}
