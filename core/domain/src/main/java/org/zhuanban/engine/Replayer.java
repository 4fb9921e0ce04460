package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.rules.LocalRules;

/**
 * How a stream is told.
 *
 * <p>As long as everything stands in the order of effect, its state is the fold of its events. Else
 * it is told anew: every act that stands is decided again, on the day of its effect and in that
 * order, and whatever follows from acts or from silence follows anew. So the same acts give the
 * same state, in whatever order they were recorded.
 *
 * <p>The calendars are those known on the day of effect, not of recording: otherwise the day on
 * which a clerk found the time would decide an outcome.
 */
record Replayer(TypeRegister register, CalendarBook calendars, LocalRules rules) {
  /**
   * A stream that was told anew.
   *
   * @param state the state at its end
   * @param decided by the entries of the acts, in the order of effect, what each brings about
   * @param silences what follows from silence
   * @param impossible the acts that would be refused, in the order of effect, and why
   * @param unlawful the acts for which a command would be refused, and why
   */
  record Told(
      StreamState state,
      Map<Long, List<Happened>> decided,
      List<Happened> silences,
      Map<ReplayedCommand, Decision.Refused> impossible,
      Map<ReplayedCommand, Refusal> unlawful) {}

  /** What a decision on a day stands on. */
  Ground ground(LocalDate day) {
    return new Ground(day, calendars.asOf(day), rules);
  }

  StreamState fold(StreamState state, Happened happened) {
    return state.after(register.of(happened.event()).feature(), happened);
  }

  /**
   * Adds what the law makes of silence up to today, to the state and to a list, in the order of
   * effect. A feature sees what follows in those below it on the day on which that happens, so that
   * many days that come at once are told like days that came one by one.
   */
  StreamState silence(Ground ground, StreamState before, List<Happened> events) {
    List<Happened> silence = new ArrayList<>();
    StreamState state = before;
    for (Feature<?, ?> feature : register.features()) {
      List<Happened> more = new ArrayList<>();
      state = before;
      LocalDate day = LocalDate.MIN;
      for (Happened below : silence) {
        if (below.effectiveOn().isAfter(day)) {
          day = below.effectiveOn();
          state = letCome(feature, ground(day), state, more);
        }
        state = fold(state, below);
      }
      state = letCome(feature, ground, state, more);
      if (!more.isEmpty()) {
        silence.addAll(more);
        silence.sort(Comparator.comparing(Happened::effectiveOn));
      }
    }
    events.addAll(silence);
    return state;
  }

  private StreamState letCome(
      Feature<?, ?> feature, Ground ground, StreamState before, List<Happened> events) {
    StreamState state = before;
    for (Happened happened : feature.dayHasCome(ground.today(), state, ground)) {
      events.add(happened);
      state = fold(state, happened);
    }
    return state;
  }

  /** The state of what stands in the order of effect. */
  StreamState fold(List<Happened> inOrder) {
    StreamState state = StreamState.empty();
    for (Happened happened : inOrder) {
      state = fold(state, happened);
    }
    return state;
  }

  /** The state at the end of a day, of what had been recorded by the end of another. */
  StreamState tell(EventLog history, LocalDate day, LocalDate knownOn) {
    return tell(EffectiveEntries.of(history, knownOn, register), day).state();
  }

  /**
   * Tells anew what stands, up to the end of a day or of what was recorded. Nothing recorded is
   * lost because a later release would refuse it: it stands as it was told then.
   */
  Told tell(EffectiveEntries standing, LocalDate upTo) {
    return end(retelling(standing, upTo), standing, upTo);
  }

  /** Tells anew what stands, up to the last act that took effect by the end of a day. */
  ReplaySession retelling(EffectiveEntries standing, LocalDate upTo) {
    ReplaySession telling = ReplaySession.of(this, standing, act -> true);
    standing
        .from(LocalDate.MIN)
        .forEach(
            (day, acts) -> {
              if (!day.isAfter(upTo)) {
                telling.tell(acts);
              }
            });
    return telling;
  }

  /** What was told, and what silence makes of it up to the end of a day or of what stands. */
  static Told end(ReplaySession telling, EffectiveEntries standing, LocalDate upTo) {
    return standing
        .last()
        .map(last -> telling.until(last.isAfter(upTo) ? upTo : last))
        .orElseGet(telling::told);
  }
}
