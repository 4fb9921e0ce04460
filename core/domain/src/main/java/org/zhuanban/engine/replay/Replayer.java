package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalRuleBook;

/**
 * The replayer of streams.
 *
 * <p>As long as all entries are in effect in the order of recording, the state of a stream is the
 * fold of its events. Otherwise the stream is replayed. Every command in effect is decided again in
 * the order of days of effect, with all consequences and the passage of time. So the same commands
 * give the same state, in any order of recording.
 *
 * <p>The calendars are those known on the day of effect, not of recording. Otherwise the day of
 * data entry would determine an outcome.
 */
public record Replayer(TypeRegister register, CalendarBook calendars, LocalRuleBook rules) {
  /** The context of a decision on a day. */
  public DecisionContext context(LocalDate day) {
    return new DecisionContext(day, calendars.asOf(day), rules);
  }

  /** Applies one event to a state. */
  public StreamState apply(StreamState state, DatedEvent happened) {
    return state.after(register.of(happened.event()).feature(), happened);
  }

  /**
   * Adds the consequences of the passage of time up to a day, to the state and to a list, in the
   * order of effect. A feature sees the consequences of those below it on their days. So many days
   * at once have the effects of single days.
   */
  public StreamState elapse(DecisionContext context, StreamState before, List<DatedEvent> events) {
    List<DatedEvent> elapsed = new ArrayList<>();
    StreamState state = before;
    for (Feature<?, ?> feature : register.features()) {
      List<DatedEvent> more = new ArrayList<>();
      state = before;
      LocalDate day = LocalDate.MIN;
      for (DatedEvent below : elapsed) {
        if (below.effectiveOn().isAfter(day)) {
          day = below.effectiveOn();
          state = timeEvents(feature, context(day), state, more);
        }
        state = apply(state, below);
      }
      state = timeEvents(feature, context, state, more);
      if (!more.isEmpty()) {
        elapsed.addAll(more);
        elapsed.sort(Comparator.comparing(DatedEvent::effectiveOn));
      }
    }
    events.addAll(elapsed);
    return state;
  }

  private StreamState timeEvents(
      Feature<?, ?> feature, DecisionContext context, StreamState before, List<DatedEvent> events) {
    StreamState state = before;
    for (DatedEvent happened : feature.onTimeElapsed(context.today(), state, context)) {
      events.add(happened);
      state = apply(state, happened);
    }
    return state;
  }

  /** The state of events in the order of effect. */
  public StreamState fold(List<DatedEvent> inOrder) {
    StreamState state = StreamState.empty();
    for (DatedEvent happened : inOrder) {
      state = apply(state, happened);
    }
    return state;
  }

  /** The state at the end of a day, by the records up to the end of another. */
  public StreamState stateAsOf(EventLog log, LocalDate day, LocalDate knownOn) {
    return replay(EffectiveEntries.knownOn(knownOn, log, register), day).state();
  }

  /** The state of the entries in effect at the last day of effect. */
  public StreamState stateOf(EffectiveEntries entries) {
    return replay(entries, LocalDate.MAX).state();
  }

  /**
   * Replays the entries in effect, up to the end of a day or of the last effect. A recorded command
   * that a later release would refuse keeps its recorded effect.
   */
  private ReplayResult replay(EffectiveEntries entries, LocalDate upTo) {
    return session(entries, upTo).result(entries, upTo);
  }

  /** Replays the commands with effect by the end of a day. */
  ReplaySession session(EffectiveEntries entries, LocalDate upTo) {
    ReplaySession session = ReplaySession.start(this, entries, command -> true);
    entries
        .byDayFrom(LocalDate.MIN)
        .forEach(
            (day, commands) -> {
              if (!day.isAfter(upTo)) {
                session.replayDay(commands);
              }
            });
    return session;
  }
}
