package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.StreamState;

/**
 * The entries of a journal in effect: commands that were not annulled, and their present
 * consequences.
 *
 * @param corrections the state of the corrections alone
 * @param commands the commands, in the order of recording
 * @param consequences the consequences of commands and of time, by their entries
 * @param last the latest day of effect of all these; empty without entries
 */
public record EffectiveEntries(
    StreamState corrections,
    List<ReplayedCommand> commands,
    SortedMap<Long, DatedEvent> consequences,
    Optional<LocalDate> last) {

  /**
   * Finds the entries in effect by the records up to the end of a day. A correction holds from the
   * day of its recording, for entries of any day.
   */
  static EffectiveEntries knownOn(LocalDate knownOn, EventLog log, TypeRegister register) {
    StreamState corrected = StreamState.empty();
    for (int i = 0; i < log.size(); i++) {
      if (log.recordedBy(knownOn, i) && log.get(i).event() instanceof CorrectionEvent) {
        corrected = corrected.after(CorrectionFeature.INSTANCE, log.get(i));
      }
    }
    return find(log, knownOn, corrected, register);
  }

  /** Finds the entries in effect of a whole journal, with its known corrections. */
  public static EffectiveEntries of(EventLog log, StreamState corrected, TypeRegister register) {
    return find(log, LocalDate.MAX, corrected, register);
  }

  private static EffectiveEntries find(
      EventLog log, LocalDate knownOn, StreamState corrected, TypeRegister register) {
    Corrections corrections = corrected.of(CorrectionFeature.INSTANCE);
    List<ReplayedCommand> commands = new ArrayList<>();
    SortedMap<Long, DatedEvent> consequences = new TreeMap<>();
    Optional<LocalDate> last = Optional.empty();
    for (int i = 0; i < log.size(); i++) {
      DatedEvent happened = log.get(i);
      if (!log.recordedBy(knownOn, i) || happened.event() instanceof CorrectionEvent) {
        continue;
      }
      long entry = i + 1L;
      Optional<Command> command = happened.event().command();
      boolean inEffect =
          command.isPresent()
              ? !corrections.annulled().containsKey(entry)
              : corrections.follows(entry);
      if (!inEffect) {
        continue;
      }
      last =
          last.filter(happened.effectiveOn()::isBefore)
              .or(() -> Optional.of(happened.effectiveOn()));
      if (command.isPresent()) {
        long first = corrections.firstEntries().getOrDefault(entry, entry);
        commands.add(
            new ReplayedCommand(
                entry,
                first,
                register.route(command.get()),
                command.get(),
                happened.effectiveOn(),
                log.get((int) first - 1).event() instanceof FactDeferred,
                Optional.of(happened)));
      } else {
        consequences.put(entry, happened);
      }
    }
    return new EffectiveEntries(corrected, commands, consequences, last);
  }

  /** Adds a command. */
  EffectiveEntries including(ReplayedCommand command) {
    List<ReplayedCommand> more = new ArrayList<>(commands);
    more.add(command);
    return new EffectiveEntries(corrections, more, consequences, last);
  }

  /** Removes a command. */
  EffectiveEntries excluding(ReplayedCommand command) {
    return new EffectiveEntries(
        corrections,
        commands.stream().filter(other -> other.entry() != command.entry()).toList(),
        consequences,
        last);
  }

  /** Adds the passage of time up to a day. */
  public EffectiveEntries elapsedUntil(LocalDate day) {
    return last.filter(day::isAfter).isPresent()
        ? new EffectiveEntries(corrections, commands, consequences, Optional.of(day))
        : this;
  }

  /** The commands from a day on by their days, each day in the order of recording. */
  SortedMap<LocalDate, List<ReplayedCommand>> byDayFrom(LocalDate day) {
    SortedMap<LocalDate, List<ReplayedCommand>> days = new TreeMap<>();
    commands.stream()
        .filter(command -> !command.effectiveOn().isBefore(day))
        .sorted(ReplayedCommand.IN_ORDER)
        .forEach(
            command ->
                days.computeIfAbsent(command.effectiveOn(), on -> new ArrayList<>()).add(command));
    return days;
  }

  /** Finds a command in effect by its entry. */
  Optional<ReplayedCommand> command(long entry) {
    return commands.stream().filter(command -> command.entry() == entry).findFirst();
  }
}
