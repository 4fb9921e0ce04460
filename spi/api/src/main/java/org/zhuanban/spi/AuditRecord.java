package org.zhuanban.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a host's {@link Audit} keeps: who did what, and what came of it; never any content. */
public sealed interface AuditRecord {
  /** {@return the person or source, the reference that the host gave} */
  String person();

  /** {@return the instant of the host's clock} */
  Instant at();

  /**
   * A command or fact that was refused.
   *
   * @param person the person or source that sent it
   * @param action the name of the command, such as {@code approval.accept-application}
   * @param stream the stream that it went to
   * @param rules the codes of the rules that refused it, at least one
   * @param effectiveOn the day of effect that the caller gave
   * @param at the instant of the host's clock
   */
  record CommandRefusal(
      String person,
      String action,
      StreamKey stream,
      List<String> rules,
      LocalDate effectiveOn,
      Instant at)
      implements AuditRecord {
    /**
     * Copies the rules.
     *
     * @param person the person or source that sent it
     * @param action the name of the command
     * @param stream the stream that it went to
     * @param rules the codes of the rules
     * @param effectiveOn the day of effect
     * @param at the instant of the host's clock
     */
    public CommandRefusal {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A read of cases of accountability.
   *
   * @param person the person who reads
   * @param way how the cases are shown
   * @param cases the cases; of a page those with a line on it, each once
   * @param shown whether anything was shown; false if the case does not exist or does not name the
   *     person, which nobody but the host's operators may tell apart
   * @param day the day whose state was asked for
   * @param at the instant of the host's clock
   */
  record CaseRead(
      String person, Way way, List<StreamKey> cases, boolean shown, LocalDate day, Instant at)
      implements AuditRecord {
    /** How cases are shown. */
    public enum Way {
      /** The view of one case. */
      VIEW,
      /** The duties of one case. */
      DUTIES,
      /** A page of a board with duties of cases, or of a search with their identifiers. */
      PAGE,
      /** A package of a whole case. */
      EXPORT
    }

    /**
     * Copies the cases.
     *
     * @param person the person who reads
     * @param way how the cases are shown
     * @param cases the cases
     * @param shown whether anything was shown
     * @param day the day whose state was asked for
     * @param at the instant of the host's clock
     */
    public CaseRead {
      cases = List.copyOf(cases);
    }
  }
}
