package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Command;
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
record Chronicle(
    List<Feature<?, ?>> features, TypeRegister register, CalendarBook calendars, LocalRules rules) {
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
      Map<Act, Decision.Refused> impossible,
      Map<Act, Refusal> unlawful) {}

  /** What a decision on a day stands on. */
  Ground ground(LocalDate day) {
    return new Ground(day, calendars.asOf(day), rules);
  }

  Feature<?, ?> featureOf(Command command) {
    return features.stream()
        .filter(
            feature -> feature.commandType().filter(type -> type.isInstance(command)).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no feature takes the command " + command.getClass().getName()));
  }

  StreamState fold(StreamState state, Happened happened) {
    return state.after(register.of(happened.event()).feature(), happened);
  }

  /** Adds what the law makes of silence up to today, to the state and to a list. */
  StreamState silence(Ground ground, StreamState before, List<Happened> events) {
    StreamState state = before;
    for (Feature<?, ?> feature : features) {
      for (Happened happened : feature.dayHasCome(ground.today(), state, ground)) {
        events.add(happened);
        state = fold(state, happened);
      }
    }
    return state;
  }

  /** The state of what stands in the order of effect. */
  StreamState fold(List<Recorded> inOrder) {
    StreamState state = StreamState.empty();
    for (Recorded recorded : inOrder) {
      state = fold(state, recorded.happened());
    }
    return state;
  }

  /** The state at the end of a day, of what had been recorded by the end of another. */
  StreamState tell(History history, LocalDate day, LocalDate knownOn) {
    return tell(Standing.of(history, knownOn, register), day).state();
  }

  /**
   * Tells anew what stands, up to the end of a day or of what was recorded. Nothing recorded is
   * lost because a later release would refuse it: it stands as it was told then.
   */
  Told tell(Standing standing, LocalDate upTo) {
    return tell(standing, upTo, act -> true);
  }

  /** Tells anew what stands, up to the first act that is not possible and may not stand as told. */
  Told tell(Standing standing, LocalDate upTo, Predicate<Act> standsAsTold) {
    StreamState state = standing.corrections();
    Map<Long, List<Happened>> decided = new LinkedHashMap<>();
    List<Happened> silences = new ArrayList<>();
    Map<Act, Decision.Refused> impossible = new LinkedHashMap<>();
    Map<Act, Refusal> unlawful = new LinkedHashMap<>();
    for (Act act : standing.acts().stream().sorted(Act.IN_ORDER).toList()) {
      if (act.on().isAfter(upTo)) {
        break;
      }
      Ground ground = ground(act.on());
      state = silence(ground, state, silences);
      Decision decision = act.feature().decide(act.command(), state, ground);
      List<Happened> events = act.kept().stream().toList();
      if (decision instanceof Decision.Accepted accepted) {
        events = accepted.events();
      } else if (decision instanceof Decision.Unlawful broken) {
        unlawful.put(act, broken.refusal());
        events = broken.events();
      } else {
        impossible.put(act, (Decision.Refused) decision);
        if (!standsAsTold.test(act)) {
          return new Told(state, decided, silences, impossible, unlawful);
        }
      }
      decided.put(act.entry(), events);
      for (Happened happened : events) {
        state = fold(state, happened);
      }
    }
    if (standing.last().isPresent()) {
      LocalDate last = standing.last().get();
      state = silence(ground(last.isAfter(upTo) ? upTo : last), state, silences);
    }
    return new Told(state, decided, silences, impossible, unlawful);
  }
}
