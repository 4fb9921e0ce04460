package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/** The quick judgement of {@link History} beside a search through all orders of few calls. */
class HistoryProperties {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");
  private static final List<Commit> COMMITS =
      List.of(
          Rows.commit(STREAM, 0, 2, "c-0", List.of()),
          Rows.commit(STREAM, 0, 1, "c-1", List.of()),
          Rows.commit(STREAM, 2, 1, "c-2", List.of()),
          Rows.commit(STREAM, 1, 2, "c-3", List.of()),
          Rows.commit(STREAM, 3, 1, "c-4", List.of()));

  /** What a caller does. */
  private enum Sort {
    COMMIT,
    LOST,
    NEVER_SENT,
    READ
  }

  /**
   * What a caller does at his turn.
   *
   * @param before how long before it he called
   * @param after how long after it he was answered
   * @param lie what is told wrongly of it: from 1 the answer, 2 what was seen, 3 when; else nothing
   */
  private record Move(Sort sort, int commit, int before, int after, int lie) {}

  /** A call with its answer, as somebody recorded it. */
  private record Call(
      long begin, long end, Sort sort, boolean kept, Commit commit, List<Entry> seen) {
    boolean cameBefore(Call other) {
      return sort != Sort.LOST && end < other.begin;
    }
  }

  @Provide
  Arbitrary<List<Move>> moves() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, Sort.COMMIT),
                Tuple.of(2, Sort.LOST),
                Tuple.of(1, Sort.NEVER_SENT),
                Tuple.of(3, Sort.READ)),
            Arbitraries.integers().between(0, COMMITS.size() - 1),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(0, 25),
            Arbitraries.frequency(Tuple.of(20, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 3)))
        .as(Move::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void a_history_is_accepted_exactly_if_some_order_of_its_calls_explains_it(
      @ForAll("moves") List<Move> moves, @ForAll boolean loses) {
    List<Entry> state = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    for (Move move : moves) {
      calls.add(called(move, 10L * calls.size(), state));
    }
    // Once in a while the last entry of all is lost.
    List<Entry> kept =
        loses && moves.size() == 7 && !state.isEmpty()
            ? List.copyOf(state.subList(0, state.size() - 1))
            : List.copyOf(state);

    boolean possible = possible(new ArrayList<>(calls), List.of(), kept);

    Statistics.collect(possible);
    Statistics.coverage(
        coverage -> {
          coverage.check(true).count(count -> count > 0);
          coverage.check(false).count(count -> count > 0);
        });
    assertThat(recorded(calls).violations(stream -> kept).isEmpty())
        .as("whether it is accepted, of %s which left %s entries", calls, kept.size())
        .isEqualTo(possible);
  }

  private static Call called(Move move, long turn, List<Entry> state) {
    Commit commit = COMMITS.get(move.commit);
    boolean writes = move.sort == Sort.COMMIT || move.sort == Sort.LOST;
    boolean kept = writes && commit.expectedVersion() == state.size();
    if (kept) {
      state.addAll(commit.entries());
    }
    int seen = move.lie == 2 ? Math.max(0, state.size() - 1) : state.size();
    long late = move.lie == 3 ? 30 : 0;
    return new Call(
        turn - move.before + late,
        turn + move.after + late,
        move.sort == Sort.NEVER_SENT ? Sort.LOST : move.sort,
        kept != (move.lie == 1),
        commit,
        List.copyOf(state.subList(0, seen)));
  }

  private static History recorded(List<Call> calls) {
    History history = new History();
    for (Call call : calls) {
      if (call.sort == Sort.READ) {
        history.read(call.begin, call.end, STREAM, call.seen);
      } else if (call.sort == Sort.LOST) {
        history.unknown(call.begin, call.commit);
      } else if (call.kept) {
        history.acknowledged(call.begin, call.end, call.commit);
      } else {
        history.refused(call.begin, call.end, call.commit);
      }
    }
    return history;
  }

  /** Tries each call that no other has to come before as the next one. */
  private static boolean possible(List<Call> left, List<Entry> state, List<Entry> kept) {
    if (left.stream().allMatch(call -> call.sort == Sort.LOST) && state.equals(kept)) {
      return true;
    }
    for (int i = 0; i < left.size(); i++) {
      Call call = left.get(i);
      if (left.stream().noneMatch(other -> other.cameBefore(call))) {
        List<Call> rest = new ArrayList<>(left);
        rest.remove(i);
        boolean fits = call.commit.expectedVersion() == state.size();
        List<Entry> grown = new ArrayList<>(state);
        grown.addAll(call.commit.entries());
        boolean goesOn =
            switch (call.sort) {
              case READ -> call.seen.equals(state) && possible(rest, state, kept);
              case COMMIT -> call.kept == fits && possible(rest, call.kept ? grown : state, kept);
              // It was kept here, or never.
              case LOST -> (fits && possible(rest, grown, kept)) || possible(rest, state, kept);
              case NEVER_SENT -> false;
            };
        if (goesOn) {
          return true;
        }
      }
    }
    return false;
  }
}
