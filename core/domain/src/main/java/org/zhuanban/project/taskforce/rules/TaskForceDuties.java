package org.zhuanban.project.taskforce.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceDuty;

/**
 * The duties of the lead bureau about a task force: its founding, its meetings and its coordinator.
 */
record TaskForceDuties(TaskForce taskForce, Project project, DecisionContext context) {
  List<Duty> all() {
    Optional<Project.Signing> signed = project.signed();
    if (signed.isEmpty()) {
      return List.of();
    }
    Department bureau = signed.get().leadBureau();
    List<Duty> duties = new ArrayList<>();
    // A founding on an unknown day may have been in time.
    boolean known =
        taskForce.recordedFrom().isEmpty()
            || !taskForce.recordedFrom().equals(taskForce.establishedOn());
    if (known) {
      duties.add(establish(signed.get()));
    }
    taskForce
        .establishedOn()
        .ifPresent(
            on -> {
              duties.addAll(meetings(on, bureau));
              duties.addAll(convened(bureau));
              duties.addAll(coordinators(on, bureau));
            });
    return duties;
  }

  private Duty establish(Project.Signing signed) {
    return duty(
        TaskForceDuty.ESTABLISH,
        "taskforce:establish",
        signed.leadBureau(),
        LegalClock.from(
            signed.on(), context.rules().limit(LocalLimit.TASK_FORCE_SET_UP, signed.on())),
        taskForce.establishedOn().map(Ending::done).or(() -> project.lapsed(signed.on())));
  }

  /**
   * The duties of meetings. A duty runs from each meeting to the next one, and from the last day of
   * a missed one to that of another one. They end with the work of the task force: there is nothing
   * left to coordinate then, though a last meeting may wind it up. A meeting makes up late for all
   * missed ones before it, and the next one is due from it. This is our reading.
   */
  private List<Duty> meetings(LocalDate foundedOn, Department bureau) {
    Optional<LocalDate> startedOn = project.on(ProjectStep.CONSTRUCTION_STARTED);
    LocalDate over = over();
    List<LocalDate> held =
        taskForce.meetings().stream()
            .map(Meeting::on)
            .filter(on -> !on.isAfter(over) && !on.isAfter(context.today()))
            .filter(on -> taskForce.recordedFrom().filter(on::isBefore).isEmpty())
            .distinct()
            .toList();
    WorkCalendar calendar = context.calendar(bureau.calendar());
    List<Duty> duties = new ArrayList<>();
    LocalDate from = taskForce.meetingsFrom().orElse(foundedOn);
    for (LocalDate on : held) {
      if (!from.isBefore(over)) {
        break;
      }
      List<LegalClock> owed = owed(from, startedOn, taskForce.cadence(), calendar, on);
      // The duty with an open last day starts again from the meeting that made up for others.
      List<LegalClock> met = owed.subList(0, Math.max(1, owed.size() - 1));
      met.forEach(clock -> duties.add(meet(duties.size(), bureau, clock, Optional.of(on), over)));
      from = on;
    }
    if (from.isBefore(over)) {
      // One further duty beyond those due now, so that boards show it in time.
      LocalDate today = context.today().isBefore(over) ? context.today() : over;
      List<LegalClock> owed = owed(from, startedOn, taskForce.cadence(), calendar, today);
      owed.forEach(clock -> duties.add(meet(duties.size(), bureau, clock, Optional.empty(), over)));
      LocalDate next = end(owed.get(owed.size() - 1), calendar);
      if (next.isBefore(over)) {
        LegalClock ahead = LegalClock.from(next, every(taskForce.cadence(), next, startedOn));
        duties.add(meet(duties.size(), bureau, ahead, Optional.empty(), over));
      }
    }
    return duties;
  }

  /**
   * The duties to hold convened meetings. A postponement replaces one; a day missed by then stays.
   */
  private List<Duty> convened(Department bureau) {
    List<TaskForce.Convening> known =
        taskForce.convenings().stream()
            .filter(each -> !each.noticeOn().isAfter(context.today()))
            .toList();
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      TaskForce.Convening notice = known.get(i);
      List<TaskForce.Convening> same =
          known.stream().filter(each -> each.number() == notice.number()).toList();
      int turn = (int) known.subList(0, i + 1).stream().filter(same::contains).count();
      Stream<Ending> replaced =
          same.stream().skip(turn).limit(1).map(next -> Ending.replaced(next.noticeOn()));
      Stream<Ending> held =
          taskForce.meetings().stream()
              .filter(meeting -> meeting.number() == notice.number())
              .map(meeting -> Ending.done(meeting.on()));
      Stream<Ending> lapsed = Stream.of(over()).filter(LocalDate.MAX::isAfter).map(Ending::lapsed);
      duties.add(
          Duty.builder()
              .key("taskforce:hold:%s:%s".formatted(notice.number(), turn))
              .kind(TaskForceDuty.HOLD)
              .owner(bureau.code())
              .subject("meeting:" + notice.number())
              .clock(
                  DutyClock.byDay(
                      bureau.calendar(),
                      notice.noticeOn(),
                      notice.on(),
                      TaskForceDuty.HOLD.source(),
                      Stream.of(replaced, held, lapsed)
                          .flatMap(endings -> endings)
                          .filter(ending -> !ending.on().isBefore(notice.noticeOn()))
                          .min(Comparator.comparing(Ending::on))))
              .build());
    }
    return duties;
  }

  /** The clocks in sequence, up to the first one that has not ended before a day. */
  private static List<LegalClock> owed(
      LocalDate first,
      Optional<LocalDate> startedOn,
      Cadence cadence,
      WorkCalendar calendar,
      LocalDate day) {
    List<LegalClock> owed = new ArrayList<>();
    LocalDate from = first;
    do {
      LegalClock clock = LegalClock.from(from, every(cadence, from, startedOn));
      owed.add(clock);
      from = end(clock, calendar);
    } while (from.isBefore(day));
    return owed;
  }

  /** The last day of a clock, at least one after its start. */
  private static LocalDate end(LegalClock clock, WorkCalendar calendar) {
    LocalDate next = clock.start().plusDays(1);
    return clock.deadline(calendar).dueOn().filter(next::isBefore).orElse(next);
  }

  private static Duty meet(
      int before, Department bureau, LegalClock clock, Optional<LocalDate> held, LocalDate over) {
    return duty(
        TaskForceDuty.MEET,
        "taskforce:meet:" + (before + 1),
        bureau,
        clock,
        held.map(Ending::done)
            .or(() -> Optional.of(over).filter(LocalDate.MAX::isAfter).map(Ending::lapsed)));
  }

  /**
   * The end of the work of the task force, or of the task force itself; {@link LocalDate#MAX} while
   * it goes on.
   */
  private LocalDate over() {
    return Stream.concat(project.overOn().stream(), taskForce.dissolvedOn().stream())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** The duties from each day on which a key project has no coordinator, until it has one. */
  private List<Duty> coordinators(LocalDate foundedOn, Department bureau) {
    LocalDate over = over();
    List<Duty> duties = new ArrayList<>();
    Optional<LocalDate> vacantFrom = Optional.empty();
    for (LocalDate day : changes(foundedOn, over)) {
      boolean owed =
          day.isBefore(over)
              && project.tierOn(day) == ProjectTier.KEY
              && taskForce.coordinatorOn(day).isEmpty();
      if (vacantFrom.isPresent() && !owed) {
        boolean named = taskForce.coordinatorOn(day).isPresent();
        duties.add(
            coordinator(
                duties.size() + 1,
                vacantFrom.get(),
                bureau,
                Optional.of(named ? Ending.done(day) : Ending.lapsed(day))));
        vacantFrom = Optional.empty();
      } else if (vacantFrom.isEmpty() && owed) {
        vacantFrom = Optional.of(day);
      }
    }
    vacantFrom.ifPresent(
        from -> duties.add(coordinator(duties.size() + 1, from, bureau, Optional.empty())));
    return duties;
  }

  /** The days on which a seat or the tier changed during the work of the task force. */
  private NavigableSet<LocalDate> changes(LocalDate foundedOn, LocalDate over) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(foundedOn);
    days.add(over);
    project.tiers().forEach(set -> days.add(set.from()));
    for (TaskForce.Tenure term : taskForce.terms()) {
      days.add(term.from());
      term.to().ifPresent(days::add);
    }
    days.remove(LocalDate.MAX);
    days.removeIf(day -> day.isBefore(foundedOn) || day.isAfter(over));
    return days;
  }

  private Duty coordinator(int number, LocalDate from, Department bureau, Optional<Ending> ending) {
    return duty(
        TaskForceDuty.NAME_COORDINATOR,
        "taskforce:coordinator:" + number,
        bureau,
        LegalClock.from(from, context.rules().limit(LocalLimit.COORDINATOR_NAMING, from)),
        ending);
  }

  private static TimeLimit every(Cadence cadence, LocalDate from, Optional<LocalDate> startedOn) {
    return startedOn.filter(on -> !on.isAfter(from)).isPresent()
        ? cadence.fromStart()
        : cadence.untilStart();
  }

  private static Duty duty(
      TaskForceDuty kind,
      String key,
      Department bureau,
      LegalClock clock,
      Optional<Ending> ending) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(bureau.code())
        .subject("taskforce")
        .clock(DutyClock.appointed(bureau.calendar(), clock.start(), Optional.of(clock), ending))
        .build();
  }
}
