package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.project.funds.Arrival;
import org.zhuanban.party.Origin;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;

/** Builds the part of a report that looks beyond single projects. */
final class CountyFold {
  private final ReportKind kind;
  private final ReportPeriod period;
  private final LocalDate day;
  private final Report.Tally<Origin> origins = new Report.Tally<>();
  private final Report.Tally<DutyCount> counts = new Report.Tally<>();
  private final List<ComingDuty> next = new ArrayList<>();
  private Optional<CompletionFold> completing = Optional.empty();
  private Optional<TargetCompletion> completed = Optional.empty();

  CountyFold(ReportKind kind, ReportPeriod period, LocalDate day) {
    this.kind = kind;
    this.period = period;
    this.day = day;
  }

  private boolean has(ReportSection section) {
    return kind.contents().contains(section);
  }

  /** Sets the organisation, with the targets of the county. */
  void among(OrganisationView organisation) {
    if (has(ReportSection.TARGETS)) {
      completing = Optional.of(new CompletionFold(period, day, organisation));
    }
  }

  void add(String id, CaseRefs cases, ProjectView view) {
    completing.ifPresent(fold -> fold.add(id, view));
    if (has(ReportSection.FUNDS)) {
      view.funds().funding().byId().values().stream()
          .filter(Arrival::counts)
          .forEach(
              arrival ->
                  origins.add(
                      arrival.origin(),
                      cases.whole(),
                      arrival
                          .leftOn(day)
                          .amount()
                          .subtract(arrival.leftOn(period.firstDay().minusDays(1)).amount())));
    }
  }

  /** Adds the duties of a stream at the end of the day. */
  void add(CaseRefs cases, StreamView view, List<Duty> duties) {
    if (has(ReportSection.DUTIES) || has(ReportSection.NEXT_STEPS)) {
      duties.forEach(duty -> add(cases, view, duty));
      view.dutiesAhead(day)
          .forEach(
              duty ->
                  duty.clock()
                      .bindingDue(view.calendars().asOf(day))
                      .filter(last -> comes(last.date()))
                      .ifPresent(last -> comes(duty, last, cases)));
    }
  }

  private void add(CaseRefs cases, StreamView view, Duty duty) {
    DutyClock clock = duty.clock().asOf(day);
    Optional<Deadline.Due> due = clock.bindingDue(view.calendars().asOf(day));
    Optional<Ending> ending = clock.ending();
    if (covers(duty.openedOn())) {
      count(duty, DutyProgress.ARISEN, cases);
    }
    ending.filter(how -> covers(how.on())).ifPresent(how -> count(duty, progress(how, due), cases));
    if (ending.isEmpty()) {
      count(duty, DutyProgress.OPEN, cases);
      if (due.filter(last -> last.passedBy(day)).isPresent()) {
        count(duty, DutyProgress.OPEN_LATE, cases);
      }
      due.filter(last -> comes(last.date())).ifPresent(last -> comes(duty, last, cases));
    }
  }

  private void comes(Duty duty, Deadline.Due last, CaseRefs cases) {
    count(duty, DutyProgress.DUE_NEXT, cases);
    if (has(ReportSection.NEXT_STEPS)) {
      next.add(
          new ComingDuty(
              cases.duty(duty), duty.kind(), cases.organ(duty.owner()), duty.subject(), last));
    }
  }

  private static DutyProgress progress(Ending ending, Optional<Deadline.Due> due) {
    if (ending.how() != Ending.How.DONE) {
      return DutyProgress.ENDED;
    }
    return due.filter(last -> ending.on().isAfter(last.date())).isPresent()
        ? DutyProgress.DONE_LATE
        : DutyProgress.DONE_IN_TIME;
  }

  private void count(Duty duty, DutyProgress progress, CaseRefs cases) {
    counts.count(new DutyCount(duty.kind(), progress), cases.duty(duty));
  }

  private boolean covers(LocalDate on) {
    return !on.isBefore(period.firstDay()) && !on.isAfter(day);
  }

  /** Checks whether a day lies in the period after that of the report. */
  private boolean comes(LocalDate on) {
    return ReportPeriod.of(period.length(), period.lastDay().plusDays(1)).covers(on);
  }

  void addAll(CountyPart part) {
    origins.addAll(part.origins());
    counts.addAll(part.duties());
    next.addAll(part.next());
    part.completion()
        .ifPresent(
            more -> completed = Optional.of(completed.map(known -> known.plus(more)).orElse(more)));
  }

  CountyPart result() {
    Optional<TargetCompletion> own = completing.map(CompletionFold::result);
    return new CountyPart(
        own.map(ours -> completed.map(ours::plus).orElse(ours)).or(() -> completed),
        origins.figures(),
        counts.figures(),
        next.stream().sorted().toList());
  }
}
