package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.party.Department;

/**
 * The limits and calendars of applications. A change of the plan does not affect open applications.
 *
 * @param approvals the approvals
 */
public record ItemTerms(Approvals approvals) {
  /**
   * Returns the day from which an enterprise's own duty runs, or ran last.
   *
   * @param item the item
   * @return the day on which its last prerequisite was met, even if one was revoked since. Empty
   *     before such a day, or if the organ decides the item
   */
  public Optional<LocalDate> dutyFrom(ApprovalItem item) {
    List<DutyEpisode> episodes = DutyEpisode.of(approvals, item);
    return episodes.stream().map(DutyEpisode::from).reduce((earlier, later) -> later);
  }

  /** Lists the episodes of an enterprise's own duty that concern an attempt, in order. */
  List<DutyEpisode> episodes(ApprovalItem item, Application attempt) {
    if (item.dutyOf().isEmpty()) {
      return List.of();
    }
    // A repeated attempt concerns the episode open at its beginning, and those since the end of
    // the preceding attempt.
    Optional<LocalDate> over = approvals.before(item.code(), attempt).flatMap(ItemTerms::over);
    return DutyEpisode.of(approvals, item).stream()
        .filter(episode -> attempt.closedOn().filter(episode.from()::isAfter).isEmpty())
        .filter(
            episode ->
                over.filter(episode.from()::isBefore).isEmpty()
                    || !episode.lapsedBy(firstDay(attempt)))
        .toList();
  }

  /**
   * Returns an item with the limits at the beginning of an attempt. An enterprise's own duty begins
   * with its last prerequisite, unless an attempt began before. The prerequisites are always the
   * current ones.
   *
   * @param item an item of the plan
   * @param attempt an attempt at it
   * @return the item with the limits of the attempt
   */
  public ApprovalItem of(ApprovalItem item, Application attempt) {
    return under(planOf(item, attempt), item);
  }

  static ApprovalItem under(Optional<ApprovalPlan> plan, ApprovalItem item) {
    return plan.flatMap(then -> then.item(item.code()))
        .map(then -> then.withPrerequisites(item.prerequisites()))
        .orElse(item);
  }

  /**
   * Returns the plan at the beginning of an attempt, or of the duty before it; empty for the last
   * plan.
   */
  Optional<ApprovalPlan> planOf(ApprovalItem item, Application attempt) {
    return approvals.onePlan()
        ? Optional.empty()
        : planOf(
            item,
            attempt,
            episodes(item, attempt).stream()
                .map(DutyEpisode::from)
                .filter(firstDay(attempt)::isAfter)
                .reduce((earlier, later) -> later));
  }

  /**
   * Returns the plan at the beginning of an attempt, or of the duty if it runs from an earlier day.
   */
  Optional<ApprovalPlan> planOf(
      ApprovalItem item, Application attempt, Optional<LocalDate> dutyFrom) {
    return dutyFrom
        .filter(firstDay(attempt)::isAfter)
        .map(from -> approvals.plans().firstWith(item.code(), from))
        .orElseGet(() -> approvals.plans().earlierPlanOf(item.code(), attempt.attempt()));
  }

  static Optional<LocalDate> over(Application attempt) {
    return attempt.revokedOn().or(attempt::closedOn);
  }

  private static LocalDate firstDay(Application attempt) {
    return attempt.receivedOn().or(attempt::acceptedOn).or(attempt::filedOn).orElse(LocalDate.MAX);
  }

  /**
   * Returns an item with the limits of its open attempt, or of an enterprise's unfulfilled duty.
   *
   * @param item an item of the plan
   * @return the item with the limits of the attempt; the item itself if none is open
   */
  public ApprovalItem of(ApprovalItem item) {
    Application last = approvals.lastCase(item);
    return last.closedOn().isEmpty() ? of(item, last) : item;
  }

  /**
   * {@return the attempt that an enterprise has to begin to fulfil its own duty} It is the first
   * one, or the next one if the duty began again after the end of the last one.
   *
   * @param item the item
   */
  public Optional<Application> toCome(ApprovalItem item) {
    List<Application> attempts = approvals.attempts(item.code());
    Optional<LocalDate> over =
        approvals
            .currentCase(item.code())
            .filter(last -> last.metOn().isEmpty())
            .flatMap(ItemTerms::over);
    boolean owed =
        attempts.isEmpty()
            || over.filter(on -> dutyFrom(item).filter(from -> !from.isBefore(on)).isPresent())
                .isPresent();
    return owed ? Optional.of(Application.opened(attempts.size() + 1)) : Optional.empty();
  }

  /**
   * Names the calendar of an item's department.
   *
   * @param item an item of {@link Approvals#items}
   * @return the name of the calendar
   */
  public String calendar(ApprovalItem item) {
    return approvals.departmentCalendar(item.department());
  }

  /**
   * Names the calendar of an item's department at the beginning of an attempt.
   *
   * @param terms the item with the {@link #of} of the attempt
   * @param attempt the attempt
   * @return the name of the calendar
   */
  public String calendar(ApprovalItem terms, Application attempt) {
    return calendar(terms, planOf(terms, attempt));
  }

  String calendar(ApprovalItem terms, Optional<ApprovalPlan> plan) {
    return plan.flatMap(then -> then.department(terms.department()))
        .map(Department::calendar)
        .orElseGet(() -> calendar(terms));
  }

  /**
   * Names the calendar of the last attempt at an item, or of the next one.
   *
   * @param item an item of the plan
   * @return the name of the calendar
   */
  public String runningCalendar(ApprovalItem item) {
    Application last = approvals.lastCase(item);
    return last.closedOn().isEmpty() ? calendar(of(item, last), last) : calendar(item);
  }
}
