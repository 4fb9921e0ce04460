package org.zhuanban.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.approval.plan.Works.KnownWork;
import org.zhuanban.approval.plan.Works.WorkDrop;
import org.zhuanban.project.Project.WorkStepOn;

/**
 * The steps of a project that follow from those of its works. The first work starts the
 * construction: 开工 is the first breaking of ground for any permanent work of the design. The
 * production starts on the first day on which all works that stand are in production. A divided
 * work takes its steps with its parts in the same way. A later work undoes no step. No clause says
 * so; this is our reading.
 *
 * @param works the works
 * @param taken the steps of works
 */
record WorkSteps(Works works, List<WorkStepOn> taken) {
  Optional<LocalDate> of(String work, ProjectStep step) {
    return taken.stream()
        .filter(each -> each.step() == step && each.work().equals(work))
        .map(WorkStepOn::on)
        .findFirst()
        .or(() -> of(works.after(work), step));
  }

  /** The day on which works have taken a step together. */
  Optional<LocalDate> of(List<KnownWork> together, ProjectStep step) {
    List<Each> all = together.stream().map(work -> new Each(work, of(work.code(), step))).toList();
    Stream<LocalDate> days = all.stream().flatMap(each -> each.on().stream());
    return step.begins()
        ? days.min(LocalDate::compareTo)
        : Stream.concat(
                days, together.stream().flatMap(work -> work.drop().map(WorkDrop::on).stream()))
            .sorted()
            .filter(day -> completeOn(day, all))
            .findFirst();
  }

  private record Each(KnownWork work, Optional<LocalDate> on) {
    boolean by(LocalDate day) {
      return on.filter(taken -> !taken.isAfter(day)).isPresent();
    }
  }

  private static boolean completeOn(LocalDate day, List<Each> all) {
    List<Each> standing = all.stream().filter(each -> each.work().standsOn(day)).toList();
    return !standing.isEmpty() && standing.stream().allMatch(each -> each.by(day));
  }
}
