package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.engine.Replayer.Told;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;

/**
 * A stream that is being told anew, day by day.
 *
 * <p>Acts of one day stand in the order in which they were told. Only one that had to wait may
 * stand elsewhere in its day if it is not possible there: as shortly before as it is, else after
 * what was told later. No kind of act comes before another by itself.
 */
final class ReplaySession {
  /**
   * An act in its place.
   *
   * @param act the act
   * @param before the state before it, without the silence up to its day
   * @param silences how many effects of silence there were before it
   * @param decision what is made of it; of one that is refused nothing but what is kept of it
   */
  private record Placed(ReplayedCommand act, StreamState before, int silences, Decision decision) {
    List<Happened> events() {
      if (decision instanceof Decision.Accepted accepted) {
        return accepted.events();
      }
      return decision instanceof Decision.Unlawful broken
          ? broken.events()
          : act.kept().stream().toList();
    }

    boolean possible() {
      return !(decision instanceof Decision.Refused);
    }
  }

  private final Replayer chronicle;
  private final Predicate<ReplayedCommand> standsAsTold;
  private final List<Placed> placed;
  private final List<Happened> silences;
  private StreamState state;

  private ReplaySession(
      Replayer chronicle,
      Predicate<ReplayedCommand> standsAsTold,
      List<Placed> placed,
      List<Happened> silences,
      StreamState state) {
    this.chronicle = chronicle;
    this.standsAsTold = standsAsTold;
    this.placed = new ArrayList<>(placed);
    this.silences = new ArrayList<>(silences);
    this.state = state;
  }

  /**
   * Begins to tell.
   *
   * @param chronicle how a stream is told
   * @param standing what stands of it
   * @param standsAsTold which acts stand as they were told if they are not possible any more
   */
  static ReplaySession of(
      Replayer chronicle, EffectiveEntries standing, Predicate<ReplayedCommand> standsAsTold) {
    return new ReplaySession(chronicle, standsAsTold, List.of(), List.of(), standing.corrections());
  }

  /** The same as far as it goes before a day, to be told differently from there. */
  ReplaySession before(LocalDate day, Predicate<ReplayedCommand> stands) {
    ReplaySession same = new ReplaySession(chronicle, stands, placed, silences, state);
    same.backTo(day);
    return same;
  }

  /** Forgets a day and what follows. */
  void backTo(LocalDate day) {
    int at = placed.size();
    while (at > 0 && !placed.get(at - 1).act().on().isBefore(day)) {
      at--;
    }
    backTo(at);
  }

  private void backTo(int at) {
    if (at < placed.size()) {
      Placed first = placed.get(at);
      state = first.before();
      silences.subList(first.silences(), silences.size()).clear();
      placed.subList(at, placed.size()).clear();
    }
  }

  /**
   * Tells a day.
   *
   * @param acts its acts in the order in which they were told
   * @return the first act that is not possible and may not stand as told, at which it stops; empty
   *     if there is none
   */
  Optional<ReplayedCommand> tell(List<ReplayedCommand> acts) {
    int from = placed.size();
    List<ReplayedCommand> later = new ArrayList<>();
    for (ReplayedCommand act : acts) {
      if (act.waited()) {
        later.add(act);
        // What waits longer is not possible either, as long as nothing else is told.
        if (!placed(later.subList(later.size() - 1, later.size()), from)) {
          continue;
        }
      } else if (!place(act) && !stand(act)) {
        return Optional.of(act);
      }
      placeAll(later, from);
    }
    // What the journal holds was possible once; what still waits goes on waiting.
    later.sort((one, other) -> Boolean.compare(one.kept().isEmpty(), other.kept().isEmpty()));
    while (!later.isEmpty()) {
      ReplayedCommand act = later.remove(0);
      if (!stand(act)) {
        return Optional.of(act);
      }
      if (!placed.get(placed.size() - 1).events().isEmpty()) {
        placeAll(later, from);
      }
    }
    return Optional.empty();
  }

  /** Places those of some acts that are possible by now; each may be what another waits for. */
  private void placeAll(List<ReplayedCommand> later, int from) {
    boolean placedOne = true;
    while (placedOne) {
      placedOne = placed(later, from);
    }
  }

  /** Tries each once; whether one was placed. */
  private boolean placed(List<ReplayedCommand> later, int from) {
    return later.removeIf(act -> place(act) || insert(act, from));
  }

  private Decision decide(ReplayedCommand act) {
    state = chronicle.silence(chronicle.ground(act.on()), state, silences);
    return act.route().decide(act.command(), state, chronicle.ground(act.on()));
  }

  /** Places an act after all others, if it is possible there. */
  private boolean place(ReplayedCommand act) {
    StreamState before = state;
    int silent = silences.size();
    Placed last = new Placed(act, before, silent, decide(act));
    if (last.possible()) {
      add(last);
    } else {
      // Nor has the silence come that was looked for on its way.
      state = before;
      silences.subList(silent, silences.size()).clear();
    }
    return last.possible();
  }

  private void add(Placed last) {
    placed.add(last);
    for (Happened happened : last.events()) {
      state = chronicle.fold(state, last.act().asTold(happened));
    }
  }

  /** Lets an act stand as it was told; false if it may not. */
  private boolean stand(ReplayedCommand act) {
    StreamState before = state;
    int silent = silences.size();
    Placed last = new Placed(act, before, silent, decide(act));
    boolean stands = last.possible() || standsAsTold.test(act);
    if (stands) {
      add(last);
    } else {
      placed.add(last);
    }
    return stands;
  }

  /** Places an act among those of its day, as late as it is possible and they stay so. */
  private boolean insert(ReplayedCommand act, int from) {
    List<Placed> day = List.copyOf(placed.subList(from, placed.size()));
    List<Happened> silent = List.copyOf(silences);
    StreamState end = state;
    for (int at = day.size() - 1; at >= 0; at--) {
      backTo(from + at);
      if (place(act) && day.subList(at, day.size()).stream().allMatch(this::placeAgain)) {
        return true;
      }
      restore(day, from, silent, end);
    }
    return false;
  }

  private boolean placeAgain(Placed other) {
    return other.possible() ? place(other.act()) : stand(other.act());
  }

  private void restore(List<Placed> day, int from, List<Happened> silent, StreamState end) {
    placed.subList(from, placed.size()).clear();
    placed.addAll(day);
    silences.clear();
    silences.addAll(silent);
    state = end;
  }

  /** Adds what the law makes of silence up to a day. */
  Told until(LocalDate day) {
    List<Happened> all = new ArrayList<>(silences);
    return told(chronicle.silence(chronicle.ground(day), state, all), all);
  }

  /** What was told. */
  Told told() {
    return told(state, List.copyOf(silences));
  }

  private Told told(StreamState end, List<Happened> silent) {
    Map<Long, List<Happened>> decided = new LinkedHashMap<>();
    Map<ReplayedCommand, Decision.Refused> impossible = new LinkedHashMap<>();
    Map<ReplayedCommand, Refusal> unlawful = new LinkedHashMap<>();
    for (Placed each : placed) {
      decided.put(each.act().entry(), each.events());
      if (each.decision() instanceof Decision.Refused refused) {
        impossible.put(each.act(), refused);
      } else if (each.decision() instanceof Decision.Unlawful broken) {
        unlawful.put(each.act(), broken.refusal());
      }
    }
    return new Told(end, decided, silent, impossible, unlawful);
  }

  /** The acts that are possible where they stand, the last one first. */
  List<ReplayedCommand> possible(Predicate<ReplayedCommand> wanted) {
    List<ReplayedCommand> acts = new ArrayList<>();
    for (int i = placed.size() - 1; i >= 0; i--) {
      if (placed.get(i).possible() && wanted.test(placed.get(i).act())) {
        acts.add(placed.get(i).act());
      }
    }
    return acts;
  }
}
