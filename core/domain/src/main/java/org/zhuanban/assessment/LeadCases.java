package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.StreamView;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRefs;
import org.zhuanban.report.content.NameIndex;

/**
 * Finds the cases of an investor with its leads, or of an activity with its wishes: each duty that
 * a criterion counts, once its result is certain.
 */
record LeadCases(StreamView view, ReportPeriod period, LocalDate day, NameIndex.Collector names) {
  void each(AssessmentFold.Taker taker) {
    for (Duty duty : view.duties(day)) {
      for (Criterion measure : Criterion.values()) {
        if (measure.duties().contains(duty.kind())) {
          counted(duty)
              .ifPresent(one -> taker.take(measure, Optional.of(owner(duty, one.on())), one));
        }
      }
    }
  }

  private Optional<CountedCase> counted(Duty duty) {
    DutyClock clock = duty.clock().asOf(day);
    return ProjectCases.certain(
            day,
            clock,
            clock.bindingDue(view.calendars().asOf(day)).map(Deadline.Due::date),
            duty.openedOn(),
            CaseRefs.duty(view, duty, day, names))
        .filter(one -> !one.on().isBefore(period.firstDay()) && !one.on().isAfter(day));
  }

  /** The owner of a duty on the day on which a result became certain, before a later merger. */
  private String owner(Duty duty, LocalDate on) {
    return view.duties(on).stream()
        .filter(each -> each.key().equals(duty.key()))
        .findFirst()
        .map(Duty::owner)
        .orElse(duty.owner());
  }
}
