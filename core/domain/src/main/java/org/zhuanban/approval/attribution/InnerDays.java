package org.zhuanban.approval.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.approval.attribution.Holder.DepartmentHolder;

/** The days of the departments in an attribution, split by the links inside them. */
final class InnerDays {
  private InnerDays() {}

  /** Splits the days of departments; the days of other holders are left out. */
  static List<InnerSpan> of(
      Attribution whole, BiFunction<LocalDate, DepartmentHolder, InnerSpan> dayOf) {
    List<InnerSpan> spans = new ArrayList<>();
    for (HolderSpan span : whole.spans()) {
      if (span.holder() instanceof DepartmentHolder department) {
        span.first()
            .datesUntil(span.last().plusDays(1))
            .map(day -> dayOf.apply(day, department))
            .forEach(next -> add(spans, next));
      }
    }
    return List.copyOf(spans);
  }

  private static void add(List<InnerSpan> spans, InnerSpan next) {
    int before = spans.size() - 1;
    if (before >= 0 && spans.get(before).goesOn(next)) {
      InnerSpan longer = spans.get(before);
      spans.set(before, new InnerSpan(longer.first(), next.last(), next.holder(), next.officer()));
    } else {
      spans.add(next);
    }
  }

  static InnerSpan unrecorded(LocalDate day, DepartmentHolder department) {
    return new InnerSpan(day, day, new InnerHolder(department, Optional.empty()), Optional.empty());
  }

  /**
   * Splits a day of the work to decide. It belongs to the link that took the next step; after the
   * last step, to the link that this step led to.
   */
  static InnerSpan of(LocalDate day, DepartmentHolder department, Application attempt) {
    if (department.work() != Holder.Work.DECIDE) {
      return unrecorded(day, department);
    }
    Optional<HandlingStep> next =
        attempt.steps().stream().filter(step -> !step.on().isBefore(day)).findFirst();
    return next.map(
            step ->
                new InnerSpan(
                    day,
                    day,
                    new InnerHolder(department, Optional.of(step.link())),
                    Optional.of(step.officer())))
        .orElseGet(
            () ->
                new InnerSpan(
                    day,
                    day,
                    new InnerHolder(
                        department,
                        attempt.steps().stream()
                            .reduce((earlier, later) -> later)
                            .flatMap(HandlingStep::next)),
                    Optional.empty()));
  }
}
