package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A time in which the project stood still. It stops no approval clock.
 *
 * @param from the first day
 * @param reason the paper that says why
 * @param constructionStopped whether construction was under way, or its stop was reported, so that
 *     this is owed (建筑法第十条第一款)
 * @param to the day on which it went on again, or ended for good; empty while it stands still
 * @param stopReportedOn the day on which the stop was reported to the organ of the construction
 *     permit
 * @param recheck that the organ checked the permit again; empty until then
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
   * That the organ of the construction permit checked it again (建筑法第十条第二款).
   *
   * @param on the day
   * @param evidence the paper that proves it
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

  /** {@return the first day on which it has stood still for a full year} */
  public LocalDate yearFullOn() {
    return from.plusYears(1);
  }

  /** {@return whether the project stands still} */
  public boolean open() {
    return to.isEmpty();
  }

  /**
   * Tells whether the project stood still at the end of a day.
   *
   * @param day the day
   * @return true from the first day to the day before it went on
   */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
  }

  /**
   * Tells whether the organ has to check the construction permit before construction goes on: if it
   * had stopped for a full year (建筑法第十条第二款).
   *
   * @param day the day, at whose end to look
   * @return true if it stopped for a year or more, or has by that day
   */
  public boolean recheckNeeded(LocalDate day) {
    LocalDate until = to.filter(end -> !end.isAfter(day)).orElse(day);
    return constructionStopped && !until.isBefore(yearFullOn());
  }

  /**
   * {@return whether the permit has to be checked again by the end of a day, and was not yet}
   *
   * @param day the day, at whose end to look
   */
  public boolean recheckOwed(LocalDate day) {
    return recheckNeeded(day) && recheck.isEmpty();
  }
}
