package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;

/** The computation of a forecast: earliest days forward, latest days backward. */
final class Forecaster {
  private final Outlook outlook;

  /** The tasks reached so far, by code. */
  private final Map<String, Task> tasks = new HashMap<>();

  private final List<ApprovalItem> items;
  private final List<Task> order = new ArrayList<>();

  Forecaster(Outlook outlook) {
    this.outlook = outlook;
    this.items = outlook.approvals().plan().map(ApprovalPlan::items).orElse(List.of());
  }

  Forecast forecast() {
    lookAt();
    order.forEach(this::forward);
    Optional<Milestone> end = milestone(task -> true);
    end.ifPresent(all -> backward(all.on().date()));
    return new Forecast(
        outlook.day(),
        items.stream().map(item -> show(task(item.code()))).toList(),
        milestone(Gate.BEFORE_START),
        milestone(Gate.BEFORE_OPERATION),
        end);
  }

  private void lookAt() {
    Set<String> departments =
        outlook.approvals().plan().map(ApprovalPlan::departments).orElse(List.of()).stream()
            .map(Department::code)
            .collect(Collectors.toSet());
    for (ApprovalItem item : Order.of(items)) {
      requireDepartment(departments, item);
      Task task = task(item);
      tasks.put(item.code(), task);
      order.add(task);
      for (Prerequisite prerequisite : item.prerequisites()) {
        if (item.beginsAfter(prerequisite)) {
          task.beforeStart.add(task(prerequisite.item()));
        } else if (prerequisite.gate() == Gate.BEFORE_DECIDE) {
          task.beforeFinish.add(task(prerequisite.item()));
        }
      }
    }
  }

  /**
   * Creates a task; an open attempt keeps its limits and calendar, independent of the present plan.
   */
  private Task task(ApprovalItem item) {
    Approvals approvals = outlook.approvals();
    return new Task(
        approvals.terms().of(item),
        outlook.book().calendar(approvals.terms().runningCalendar(item)),
        outlook);
  }

  private static void requireDepartment(Set<String> departments, ApprovalItem item) {
    if (!departments.contains(item.department())) {
      throw InputFault.UNKNOWN.at("ApprovalItem.department", "plan", item.department());
    }
  }

  private Task task(String code) {
    Task task = tasks.get(code);
    if (task == null) {
      throw InputFault.UNKNOWN.at("Outlook.item", "plan", code);
    }
    return task;
  }

  private void forward(Task task) {
    if (task.met.isPresent()) {
      task.start = Estimate.fact(task.begun.orElseGet(task.met::get));
      task.finish = Estimate.fact(task.met.get());
      task.after =
          latest(metBetween(task.start.date(), task.finish.date(), task.beforeFinish))
              .or(() -> latest(metBetween(LocalDate.MIN, task.start.date(), task.beforeStart)));
      return;
    }
    task.start =
        task.begun.map(Estimate::fact).orElseGet(() -> task.startFrom(opened(task.beforeStart)));
    task.finish = task.finishFrom(task.start);
    // Silence takes effect despite a closed gate, so there was no wait.
    task.after = latest(metBetween(LocalDate.MIN, task.start.date(), task.beforeStart));
    latest(task.beforeFinish).ifPresent(other -> waitToFinish(task, other));
  }

  private static List<Task> metBetween(LocalDate after, LocalDate upTo, List<Task> before) {
    return before.stream()
        .filter(task -> task.finish.date().isAfter(after) && !task.finish.date().isAfter(upTo))
        .toList();
  }

  private void waitToFinish(Task task, Task other) {
    Estimate open = opened(task.beforeFinish);
    Estimate decided = task.worked(open, open.date());
    if (decided.date().isAfter(task.finish.date())) {
      task.after = Optional.of(other);
    }
    task.finish = task.finish.and(decided);
  }

  /**
   * Returns the day on which the last of some items is met; the day of the outlook if there is
   * none.
   */
  private Estimate opened(List<Task> before) {
    return before.stream()
        .map(task -> task.finish)
        .reduce(Estimate::and)
        .orElseGet(() -> Estimate.fact(outlook.day()));
  }

  /** Returns the task that is met last; of several the first. */
  private static Optional<Task> latest(List<Task> before) {
    return before.stream()
        .reduce((one, other) -> other.finish.date().isAfter(one.finish.date()) ? other : one);
  }

  /** Computes the latest days of all unmet tasks, from the last in order. */
  private void backward(LocalDate end) {
    for (int i = order.size() - 1; i >= 0; i--) {
      Task task = order.get(i);
      if (task.latest.isAfter(end)) {
        task.latest = end;
      }
      if (task.met.isEmpty()) {
        if (task.begun.isEmpty()) {
          restrict(task.beforeStart, () -> latestGate(task));
        }
        restrict(task.beforeFinish, () -> task.calendar.previousOrSame(task.latest));
      }
    }
  }

  private static void restrict(List<Task> before, Supplier<LocalDate> upTo) {
    if (before.stream().anyMatch(task -> task.met.isEmpty())) {
      LocalDate last = upTo.get();
      for (Task task : before) {
        if (last.isBefore(task.latest)) {
          task.latest = last;
        }
      }
    }
  }

  /** Returns the latest day for the gates of an item that keeps its finish in time. */
  private LocalDate latestGate(Task task) {
    LocalDate good = opened(task.beforeStart).date();
    long step = 1;
    while (inTime(task, good.plusDays(step))) {
      good = good.plusDays(step);
      step *= 2;
    }
    for (step /= 2; step > 0; step /= 2) {
      if (inTime(task, good.plusDays(step))) {
        good = good.plusDays(step);
      }
    }
    return good;
  }

  private static boolean inTime(Task task, LocalDate open) {
    // No item ends before it begins; this bound keeps within the calendars.
    return !open.isAfter(task.latest)
        && !task.finishFrom(task.startFrom(Estimate.fact(open))).date().isAfter(task.latest);
  }

  private static ForecastItem show(Task task) {
    Optional<Integer> slack =
        task.met.isPresent()
            ? Optional.empty()
            : Optional.of(task.calendar.count(task.finish.date(), task.latest));
    return new ForecastItem(
        task.item.code(),
        task.progress(),
        task.attempt,
        task.start,
        task.finish,
        slack,
        task.after.map(other -> other.item.code()));
  }

  private Optional<Milestone> milestone(Gate gate) {
    Set<String> before =
        items.stream()
            .flatMap(
                item ->
                    Stream.concat(
                        item.gates().contains(gate) ? Stream.of(item.code()) : Stream.empty(),
                        item.prerequisites().stream()
                            .filter(prerequisite -> prerequisite.gate() == gate)
                            .map(Prerequisite::item)))
            .collect(Collectors.toSet());
    return milestone(task -> before.contains(task.item.code()));
  }

  private Optional<Milestone> milestone(Predicate<Task> which) {
    List<Task> before = items.stream().map(item -> task(item.code())).filter(which).toList();
    return latest(before).map(last -> new Milestone(opened(before), path(last)));
  }

  private static List<String> path(Task last) {
    List<String> path = new ArrayList<>();
    for (Optional<Task> at = Optional.of(last); at.isPresent(); at = at.get().after) {
      path.add(at.get().item.code());
    }
    Collections.reverse(path);
    return path;
  }
}
