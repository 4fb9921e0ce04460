package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.Approvals.TradeStepOn;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.PlanHistory;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.party.SuccessionTable;

/** The attribution of the days of one item, over all its attempts. */
final class ItemDays {
  private final ApprovalItem item;
  private final SuccessionTable successions;
  private final PlanHistory plans;
  private final WorkCalendar calendar;
  private final Map<String, ItemDays> all;
  private final Optional<LocalDate> met;
  private final List<ApplicationDays> attempts;
  private final List<TradeStepOn> steps;
  private final Optional<LocalDate> dropped;
  private final Optional<LocalDate> recordedFrom;

  /**
   * Creates the attribution of an item.
   *
   * @param all all items by their codes; read only after its completion
   */
  ItemDays(
      ApprovalItem item,
      Approvals approvals,
      CalendarBook book,
      SuccessionTable successions,
      Map<String, ItemDays> all) {
    this.item = item;
    this.successions = successions;
    this.all = all;
    this.met = approvals.metOn(item.code());
    this.calendar = book.calendar(approvals.terms().calendar(item));
    this.attempts =
        approvals.attempts(item.code()).stream()
            .map(
                attempt ->
                    new ApplicationDays(
                        this, approvals.terms().of(item, attempt), attempt, approvals, book))
            .toList();
    this.plans = approvals.plans();
    this.recordedFrom = approvals.recordedFrom();
    this.dropped = plans.droppedOn(item.code());
    this.steps = approvals.trades().getOrDefault(item.code(), List.of());
  }

  ApplicationDays attempt(int number) {
    if (number < 1 || number > attempts.size()) {
      throw new IllegalArgumentException(
          "item '%s' has %s attempts, but was asked for number %s"
              .formatted(item.code(), attempts.size(), number));
    }
    return attempts.get(number - 1);
  }

  int attempts() {
    return attempts.size();
  }

  /** Returns the day of the first act. */
  Optional<LocalDate> first() {
    return Stream.concat(
            attempts.stream().limit(1).map(ApplicationDays::first),
            steps.stream().limit(1).map(TradeStepOn::on))
        .min(LocalDate::compareTo);
  }

  /** Returns the day of completion, if it has come. */
  Optional<LocalDate> last() {
    Optional<LocalDate> done =
        trade()
            ? met()
            : lastAttempt(LocalDate.MAX)
                .filter(ApplicationDays::succeeded)
                .flatMap(ApplicationDays::last);
    return done.or(() -> dropped);
  }

  /** Returns the day on which the item was met, if that is still in force. */
  Optional<LocalDate> met() {
    return met;
  }

  /** Checks whether the item was met and not revoked at the beginning of a day. */
  boolean metBefore(LocalDate day) {
    return trade()
        ? met.filter(day::isAfter).isPresent()
        : attempts.stream().anyMatch(attempt -> attempt.metBefore(day));
  }

  /** Returns the holder of a day; of several attempts the last one counts. */
  Holder on(LocalDate day) {
    if (recordedFrom.filter(day::isBefore).isPresent()) {
      return new Holder.NotRecorded();
    }
    Optional<Holder> running =
        lastAttempt(day)
            .filter(attempt -> attempt.last().filter(day::isAfter).isEmpty())
            .map(attempt -> answering(attempt.on(day), day));
    return running.orElseGet(
        () -> calendar.isWorkingDay(day) ? betweenAttempts(day) : new Holder.RestDay());
  }

  /** Splits a day of the department by the steps inside it; of several attempts the last counts. */
  InnerSpan inside(LocalDate day, Holder.DepartmentHolder department) {
    return lastAttempt(day)
        .map(attempt -> attempt.inside(day, department))
        .orElseGet(() -> InnerDays.unrecorded(day, department));
  }

  private Holder betweenAttempts(LocalDate day) {
    if (trade()) {
      return steps.stream()
          .filter(step -> step.on().isBefore(day))
          .reduce((earlier, later) -> later)
          .map(last -> trading(last, day))
          .orElseGet(() -> waits(day).orElseGet(() -> department(day)));
    }
    return metBefore(day)
        ? new Holder.Nobody()
        : waits(day).orElseGet(() -> new Holder.Applicant(Holder.Turn.APPLY));
  }

  private Holder trading(TradeStepOn last, LocalDate day) {
    return last.step()
        .minimum()
        .filter(least -> !day.isAfter(last.on().plusDays(least.amount())))
        .<Holder>map(least -> new Holder.LegalPeriod(last.step()))
        .orElseGet(() -> department(day));
  }

  /** Returns the holder of a day of one attempt, from its first day on. */
  Holder on(LocalDate day, ApplicationDays attempt) {
    return day.isAfter(attempt.first()) && recordedFrom.filter(day::isBefore).isEmpty()
        ? answering(attempt.on(day), day)
        : on(day);
  }

  /** Replaces a department by its successor on the day. */
  private Holder answering(Holder holder, LocalDate day) {
    return holder instanceof Holder.DepartmentHolder had
        ? new Holder.DepartmentHolder(successions.on(had.code(), day), had.work())
        : holder;
  }

  private Holder department(LocalDate day) {
    return answering(
        new Holder.DepartmentHolder(planned(day).department(), Holder.Work.DECIDE), day);
  }

  /** Returns the item by the plan at the beginning of a day. */
  private ApprovalItem planned(LocalDate day) {
    return plans.on(day.minusDays(1)).flatMap(plan -> plan.item(item.code())).orElse(item);
  }

  private boolean trade() {
    return item.kind() == ItemKind.PUBLIC_TRADE;
  }

  private Optional<ApplicationDays> lastAttempt(LocalDate begunBefore) {
    return attempts.stream()
        .filter(attempt -> attempt.first().isBefore(begunBefore))
        .reduce((earlier, later) -> later);
  }

  /** Returns the obstacle to an application at the beginning of a day. */
  private Optional<Holder> waits(LocalDate day) {
    ApprovalItem planned = planned(day);
    return closed(planned.prerequisites().stream().filter(planned::beginsAfter), day);
  }

  /** Returns the obstacle to an act at the beginning of a day. */
  Optional<Holder> waitsFor(Gate gate, LocalDate day) {
    return closed(planned(day).prerequisites().stream().filter(each -> each.gate() == gate), day);
  }

  /** Returns the first prerequisite that was not met before a day. */
  private Optional<Holder> closed(Stream<Prerequisite> prerequisites, LocalDate day) {
    return prerequisites
        .map(Prerequisite::item)
        .filter(code -> !Objects.requireNonNull(all.get(code)).metBefore(day))
        .findFirst()
        .map(Holder.Upstream::new);
  }
}
