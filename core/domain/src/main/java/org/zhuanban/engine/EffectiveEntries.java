package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.correction.CorrectionEvent.FactHeld;
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.Corrections;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamState;

/**
 * What stands of a journal: the acts that were not annulled, and what followed and still does.
 *
 * @param corrections the state that holds nothing but the corrections
 * @param acts the acts, in the order of recording
 * @param consequences what follows from them and from silence, by the versions that tell of it
 * @param last the latest day of effect of all these; empty if there is nothing
 */
record EffectiveEntries(
    StreamState corrections,
    List<ReplayedCommand> acts,
    SortedMap<Long, Happened> consequences,
    Optional<LocalDate> last) {

  /**
   * Finds what stands of what had been recorded by the end of a day. A correction holds from the
   * day on which it was recorded, whatever day it is about.
   */
  static EffectiveEntries of(EventLog history, LocalDate knownOn, TypeRegister register) {
    StreamState corrected = StreamState.empty();
    for (int i = 0; i < history.size(); i++) {
      if (history.recordedBy(knownOn, i) && history.get(i).event() instanceof CorrectionEvent) {
        corrected = corrected.after(CorrectionFeature.INSTANCE, history.get(i));
      }
    }
    return of(history, knownOn, corrected, register);
  }

  /** Finds what stands of all that was recorded, of which the corrections are known. */
  static EffectiveEntries of(EventLog history, StreamState corrected, TypeRegister register) {
    return of(history, LocalDate.MAX, corrected, register);
  }

  private static EffectiveEntries of(
      EventLog history, LocalDate knownOn, StreamState corrected, TypeRegister register) {
    Corrections corrections = corrected.of(CorrectionFeature.INSTANCE);
    List<ReplayedCommand> acts = new ArrayList<>();
    SortedMap<Long, Happened> consequences = new TreeMap<>();
    Optional<LocalDate> last = Optional.empty();
    for (int i = 0; i < history.size(); i++) {
      Happened happened = history.get(i);
      if (!history.recordedBy(knownOn, i) || happened.event() instanceof CorrectionEvent) {
        continue;
      }
      long entry = i + 1L;
      Optional<Command> act = happened.event().command();
      boolean stands =
          act.isPresent() ? !corrections.annulled().containsKey(entry) : corrections.follows(entry);
      if (!stands) {
        continue;
      }
      last =
          last.filter(happened.effectiveOn()::isBefore)
              .or(() -> Optional.of(happened.effectiveOn()));
      if (act.isPresent()) {
        long told = corrections.toldFirst().getOrDefault(entry, entry);
        acts.add(
            new ReplayedCommand(
                entry,
                told,
                register.route(act.get()),
                act.get(),
                happened.effectiveOn(),
                history.get((int) told - 1).event() instanceof FactHeld,
                Optional.of(happened)));
      } else {
        consequences.put(entry, happened);
      }
    }
    return new EffectiveEntries(corrected, acts, consequences, last);
  }

  /** The same with one more act. */
  EffectiveEntries with(ReplayedCommand act) {
    List<ReplayedCommand> more = new ArrayList<>(acts);
    more.add(act);
    return new EffectiveEntries(corrections, more, consequences, last);
  }

  /** The same without one of its acts. */
  EffectiveEntries without(ReplayedCommand act) {
    return new EffectiveEntries(
        corrections,
        acts.stream().filter(other -> other.entry() != act.entry()).toList(),
        consequences,
        last);
  }

  /** The same, of which silence is to be told up to a day. */
  EffectiveEntries until(LocalDate day) {
    return last.filter(day::isAfter).isPresent()
        ? new EffectiveEntries(corrections, acts, consequences, Optional.of(day))
        : this;
  }

  /** The acts from a day on by their days, each day in the order in which they were told. */
  SortedMap<LocalDate, List<ReplayedCommand>> from(LocalDate day) {
    SortedMap<LocalDate, List<ReplayedCommand>> days = new TreeMap<>();
    acts.stream()
        .filter(act -> !act.on().isBefore(day))
        .sorted(ReplayedCommand.IN_ORDER)
        .forEach(act -> days.computeIfAbsent(act.on(), on -> new ArrayList<>()).add(act));
    return days;
  }

  /** Finds an act that stands. */
  Optional<ReplayedCommand> act(long entry) {
    return acts.stream().filter(act -> act.entry() == entry).findFirst();
  }
}
