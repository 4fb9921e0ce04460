package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;

/**
 * A replay that proceeds day by day and can be rewound.
 *
 * <p>The commands of one day keep the order of recording. Only a pending fact that is impossible at
 * its place may move within its day. It moves to the latest earlier place where it is possible,
 * else to a later one. The kind of command does not matter.
 */
final class ReplaySession {
  /**
   * A command at its place.
   *
   * @param command the command
   * @param before the state before it, without the passage of time up to its day
   * @param timeEvents the number of time events before it
   * @param decision the decision; a refused command has its recorded effect
   */
  private record Step(
      ReplayedCommand command, StreamState before, int timeEvents, Decision decision) {
    List<DatedEvent> events() {
      if (decision instanceof Decision.Accepted accepted) {
        return accepted.events();
      }
      return decision instanceof Decision.Violating broken
          ? broken.events()
          : command.recorded().stream().toList();
    }

    boolean possible() {
      return !(decision instanceof Decision.Denied);
    }
  }

  private final Replayer replayer;
  private final Predicate<ReplayedCommand> mayStay;
  private final List<Step> steps;
  private final List<DatedEvent> timeEvents;
  private StreamState state;

  private ReplaySession(
      Replayer replayer,
      Predicate<ReplayedCommand> mayStay,
      List<Step> steps,
      List<DatedEvent> timeEvents,
      StreamState state) {
    this.replayer = replayer;
    this.mayStay = mayStay;
    this.steps = new ArrayList<>(steps);
    this.timeEvents = new ArrayList<>(timeEvents);
    this.state = state;
  }

  /**
   * Starts a replay.
   *
   * @param replayer the replayer
   * @param entries the entries in effect
   * @param mayStay the commands that keep their recorded effect if they become impossible
   */
  static ReplaySession start(
      Replayer replayer, EffectiveEntries entries, Predicate<ReplayedCommand> mayStay) {
    return new ReplaySession(replayer, mayStay, List.of(), List.of(), entries.corrections());
  }

  /** Starts another replay with the same steps before a day. */
  ReplaySession branchBefore(LocalDate day, Predicate<ReplayedCommand> others) {
    ReplaySession branch = new ReplaySession(replayer, others, steps, timeEvents, state);
    branch.rewindBefore(day);
    return branch;
  }

  /** Rewinds a day and all later ones. */
  void rewindBefore(LocalDate day) {
    int size = steps.size();
    while (size > 0 && !steps.get(size - 1).command().effectiveOn().isBefore(day)) {
      size--;
    }
    rewindTo(size);
  }

  private void rewindTo(int size) {
    if (size < steps.size()) {
      Step first = steps.get(size);
      state = first.before();
      timeEvents.subList(first.timeEvents(), timeEvents.size()).clear();
      steps.subList(size, steps.size()).clear();
    }
  }

  /**
   * Replays a day.
   *
   * @param commands the commands in the order of recording
   * @return the first impossible command without permission to stay, at which the replay stops;
   *     empty if there is none
   */
  Optional<ReplayedCommand> replayDay(List<ReplayedCommand> commands) {
    int from = steps.size();
    List<ReplayedCommand> later = new ArrayList<>();
    for (ReplayedCommand command : commands) {
      if (command.pending()) {
        later.add(command);
        // Other pending facts stay impossible as long as no command is added.
        if (!placeSome(later.subList(later.size() - 1, later.size()), from)) {
          continue;
        }
      } else if (!place(command) && !stay(command)) {
        return Optional.of(command);
      }
      placeAll(later, from);
    }
    // A recorded command was possible once; a pending fact stays pending.
    later.sort(
        (one, other) -> Boolean.compare(one.recorded().isEmpty(), other.recorded().isEmpty()));
    while (!later.isEmpty()) {
      ReplayedCommand command = later.remove(0);
      if (!stay(command)) {
        return Optional.of(command);
      }
      if (!steps.get(steps.size() - 1).events().isEmpty()) {
        placeAll(later, from);
      }
    }
    return Optional.empty();
  }

  /** Places all possible commands; each may be the one that another needs. */
  private void placeAll(List<ReplayedCommand> later, int from) {
    boolean placedOne = true;
    while (placedOne) {
      placedOne = placeSome(later, from);
    }
  }

  /** Tries each command once; returns whether one was placed. */
  private boolean placeSome(List<ReplayedCommand> later, int from) {
    return later.removeIf(command -> place(command) || insert(command, from));
  }

  private Decision decide(ReplayedCommand command) {
    DecisionContext context = replayer.context(command.effectiveOn());
    state = replayer.elapse(context, state, timeEvents);
    return command.route().decide(command.command(), state, context);
  }

  /** Places a command after all others, if it is possible there. */
  private boolean place(ReplayedCommand command) {
    StreamState before = state;
    int elapsed = timeEvents.size();
    Step last = new Step(command, before, elapsed, decide(command));
    if (last.possible()) {
      add(last);
    } else {
      // The passage of time during the attempt is undone as well.
      state = before;
      timeEvents.subList(elapsed, timeEvents.size()).clear();
    }
    return last.possible();
  }

  private void add(Step last) {
    steps.add(last);
    for (DatedEvent happened : last.events()) {
      state = replayer.apply(state, last.command().asRecorded(happened));
    }
  }

  /** Lets a command keep its recorded effect; returns false if it may not. */
  private boolean stay(ReplayedCommand command) {
    StreamState before = state;
    int elapsed = timeEvents.size();
    Step last = new Step(command, before, elapsed, decide(command));
    boolean stays = last.possible() || mayStay.test(command);
    if (stays) {
      add(last);
    } else {
      steps.add(last);
    }
    return stays;
  }

  /** Places a command among those of its day, as late as it and the others are possible. */
  private boolean insert(ReplayedCommand command, int from) {
    List<Step> day = List.copyOf(steps.subList(from, steps.size()));
    List<DatedEvent> elapsed = List.copyOf(timeEvents);
    StreamState end = state;
    for (int at = day.size() - 1; at >= 0; at--) {
      rewindTo(from + at);
      if (place(command) && day.subList(at, day.size()).stream().allMatch(this::placeAgain)) {
        return true;
      }
      restore(day, from, elapsed, end);
    }
    return false;
  }

  private boolean placeAgain(Step other) {
    return other.possible() ? place(other.command()) : stay(other.command());
  }

  private void restore(List<Step> day, int from, List<DatedEvent> elapsed, StreamState end) {
    steps.subList(from, steps.size()).clear();
    steps.addAll(day);
    timeEvents.clear();
    timeEvents.addAll(elapsed);
    state = end;
  }

  /** The result up to the present step, without any later passage of time. */
  ReplayResult result() {
    return result(state, List.copyOf(timeEvents));
  }

  /** The result with the passage of time up to the end of a day or of the last effect. */
  ReplayResult result(EffectiveEntries entries, LocalDate upTo) {
    return entries
        .last()
        .map(last -> resultOn(last.isAfter(upTo) ? upTo : last))
        .orElseGet(this::result);
  }

  /** The result with the passage of time up to the end of a day. */
  ReplayResult resultOn(LocalDate day) {
    List<DatedEvent> all = new ArrayList<>(timeEvents);
    return result(replayer.elapse(replayer.context(day), state, all), all);
  }

  private ReplayResult result(StreamState end, List<DatedEvent> elapsed) {
    Map<Long, List<DatedEvent>> events = new LinkedHashMap<>();
    Map<ReplayedCommand, Decision.Denied> impossible = new LinkedHashMap<>();
    Map<ReplayedCommand, Decision.Denied> unlawful = new LinkedHashMap<>();
    for (Step each : steps) {
      events.put(each.command().entry(), each.events());
      if (each.decision() instanceof Decision.Denied refused) {
        impossible.put(each.command(), refused);
      } else if (each.decision() instanceof Decision.Violating broken) {
        unlawful.put(each.command(), broken.refused());
      }
    }
    return new ReplayResult(end, events, elapsed, impossible, unlawful);
  }

  /** The commands that are possible at their places, the last one first. */
  List<ReplayedCommand> possibleCommands(Predicate<ReplayedCommand> wanted) {
    List<ReplayedCommand> commands = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).possible() && wanted.test(steps.get(i).command())) {
        commands.add(steps.get(i).command());
      }
    }
    return commands;
  }
}
