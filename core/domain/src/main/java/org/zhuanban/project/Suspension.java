package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A standstill of the project. It stops no approval clock.
 *
 * @param from the first day
 * @param reason the paper that gives the reason
 * @param constructionStopped whether construction was in progress, or its stop was reported, so
 *     that the duty to report exists (建筑法第十条第一款)
 * @param to the day of the resumption or of the end of the project; empty while it lasts
 * @param stopReportedOn the day on which the stop was reported to the organ of the construction
 *     permit
 * @param recheck the recheck of the permit; empty before it
 */
@Term(zh = "停滞、中止施工", en = "suspension", law = "建筑法第十条")
public record Suspension(
    LocalDate from,
    DocumentRef reason,
    boolean constructionStopped,
    Optional<LocalDate> to,
    Optional<LocalDate> stopReportedOn,
    Optional<Recheck> recheck) {
  /**
   * The recheck of the construction permit by its organ (建筑法第十条第二款).
   *
   * @param on the first day without the mandate
   * @param evidence the paper of proof
   */
  public record Recheck(LocalDate on, DocumentRef evidence) {}

  static Suspension from(LocalDate day, DocumentRef reason, boolean constructionStopped) {
    return new Suspension(
        day, reason, constructionStopped, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Suspension endedOn(LocalDate day) {
    return new Suspension(
        from, reason, constructionStopped, Optional.of(day), stopReportedOn, recheck);
  }

  Suspension reportedOn(LocalDate day) {
    return new Suspension(from, reason, true, to, Optional.of(day), recheck);
  }

  Suspension recheckedOn(LocalDate day, DocumentRef evidence) {
    return new Suspension(
        from,
        reason,
        constructionStopped,
        to,
        stopReportedOn,
        Optional.of(new Recheck(day, evidence)));
  }

  /** {@return the first day on which the standstill has lasted a full year} */
  public LocalDate yearFullOn() {
    return from.plusYears(1);
  }

  /** {@return whether the standstill lasts} */
  public boolean open() {
    return to.isEmpty();
  }

  /**
   * Checks whether the project was at a standstill at the end of a day.
   *
   * @param day the day
   * @return true from the first day to the day before the resumption
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /**
   * Checks whether the construction permit needs a recheck before construction resumes, after a
   * stop of a full year (建筑法第十条第二款).
   *
   * @param day the day, read at its end
   * @return true if the stop lasted a year or more, or has by that day
   */
  public boolean recheckNeeded(LocalDate day) {
    LocalDate until = to.filter(end -> !end.isAfter(day)).orElse(day);
    return constructionStopped && !until.isBefore(yearFullOn());
  }

  /**
   * {@return whether the recheck of the permit is due by the end of a day and has not taken place}
   *
   * @param day the day, read at its end
   */
  public boolean recheckOwed(LocalDate day) {
    return recheckNeeded(day) && recheck.isEmpty();
  }
}
