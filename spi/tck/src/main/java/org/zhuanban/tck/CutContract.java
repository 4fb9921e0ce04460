package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPosition;

/**
 * Each call is cut at each of its calls to the database in turn, so that atomicity needs no luck.
 * Afterwards another node sees nothing of it or all, connections have come back as they were, and
 * the same call again does what it should.
 *
 * @since 0.1
 */
public interface CutContract extends StorageFixture {
  /** Commits that come alone, small and large. */
  @Test
  default void T1_a_commit_that_is_cut_anywhere_is_kept_whole_or_not_at_all() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("case", "P-1");
    Cuts cuts = new Cuts(this, List.of(STREAM, other), List.of("c-0", "c-1"));
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", storage.keepsTexts());
    cuts.each("a commit that creates a stream", List.of(), Act.commit(base));
    cuts.each(
        "a commit to a stream",
        List.of(base),
        Act.commit(Cuts.full(STREAM, 3, 2, "c-1", storage.keepsTexts())));
    cuts.each(
        "a commit of many rows",
        List.of(base),
        Act.commit(Cuts.full(STREAM, 3, 450, "c-1", storage.keepsTexts())),
        List.of(Cut.LINE_LOST));
  }

  /** A commit of many, each of which may be the last that is kept. */
  @Test
  default void T1_commits_handed_over_together_are_each_kept_whole_or_not_at_all() {
    Storage storage = emptyStorage();
    List<Commit> commits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      commits.add(Cuts.full(STREAM, 3 + 2 * i, 2, "c-" + (i + 1), storage.keepsTexts()));
    }
    new Cuts(this, List.of(STREAM), List.of("c-0", "c-1", "c-2", "c-3"))
        .each(
            "commits handed over together",
            List.of(Cuts.full(STREAM, 0, 3, "c-0", storage.keepsTexts())),
            Act.commitAll(commits));
  }

  /** Rows that are derived again. */
  @Test
  default void A7_a_refreshing_that_is_cut_anywhere_changes_all_rows_or_none() {
    List<DutyChange> rows = new ArrayList<>(List.of(new DutyChange.Remove("d-0")));
    LongStream.range(1, 450).forEach(i -> rows.add(Rows.put("d-" + i, Rows.DAY.minusDays(i))));
    List<EntryIdentifiers> named =
        List.of(
            Rows.identifiers(1, 300), new EntryIdentifiers(2, List.of()), Rows.identifiers(3, 2));
    boolean keepsTexts = emptyStorage().keepsTexts();
    new Cuts(this, List.of(STREAM), List.of("c-0"))
        .each(
            "a refreshing",
            List.of(Cuts.full(STREAM, 0, 3, "c-0", keepsTexts)),
            Act.refresh(new RowRefresh(STREAM, 3, rows, named)));
  }

  /** What an order destroys is there with all that is read of it, or gone. */
  @Test
  default void D1_a_destruction_that_is_cut_anywhere_is_done_whole_or_not_at_all() {
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", emptyStorage().keepsTexts());
    Cuts cuts = new Cuts(this, List.of(STREAM), List.of("c-0", "c-9"));
    cuts.each("a destruction", List.of(base), Act.destroy(Rows.destruction(STREAM, 3, "c-9")));
    cuts.each(
        "a destruction from version 2 and not 3",
        List.of(base),
        Act.destroy(Rows.destruction(STREAM, 2, "c-9")));
  }

  /** A conflict is a call like any other. */
  @Test
  default void J3_a_conflict_that_is_cut_anywhere_wrote_nothing() {
    boolean keepsTexts = emptyStorage().keepsTexts();
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", keepsTexts);
    Cuts cuts = new Cuts(this, List.of(STREAM), List.of("c-0", "c-1"));
    for (long version : List.of(0L, 2L, 5L)) {
      cuts.each(
          "a commit that expects version " + version + " and not 3",
          List.of(base),
          Act.commit(Cuts.full(STREAM, version, 2, "c-1", keepsTexts)));
    }
    cuts.each(
        "a refreshing from version 2 and not 3",
        List.of(base),
        Act.refresh(
            new RowRefresh(
                STREAM, 2, List.of(Rows.put("d-9", Rows.DAY)), List.of(Rows.identifiers(1, 3)))));
  }

  /** What cannot be read is not answered. */
  @Test
  default void T5_a_read_that_is_cut_anywhere_fails_or_answers_everything() {
    Storage storage = emptyStorage();
    Cutter cutter = new Cutter();
    Storage cut = Cuts.over(this, storage, cutter);
    storage.commit(Cuts.full(STREAM, 0, 3, "c-0", storage.keepsTexts()));
    Map<String, Function<Storage, Object>> reads = new LinkedHashMap<>();
    reads.put("head", s -> s.head(STREAM));
    reads.put("hold", s -> s.hold(STREAM));
    reads.put("read", s -> s.read(STREAM, 0, 9));
    reads.put("receipt", s -> s.receipt(STREAM, "c-0"));
    reads.put("texts", s -> s.texts(STREAM, 0, 9));
    reads.put("duties", s -> s.duties(STREAM));
    reads.put("due", s -> s.due(Rows.DAY.plusDays(9), Optional.empty(), 9));
    reads.put("streams", s -> s.streams(STREAM.kind(), Optional.empty(), 9));
    reads.put("heads", s -> s.heads(List.of(STREAM)));
    reads.put("readAll", s -> s.readAll(List.of(new StreamPosition(STREAM, 0)), 9));
    reads.put("dutiesOf", s -> s.dutiesOf(List.of(STREAM)));
    reads.put("identifiers", s -> s.identifiers(STREAM));
    reads.put("identifiersOf", s -> s.identifiersOf(List.of(STREAM)));
    reads.forEach(
        (name, read) -> {
          Object whole = read.apply(storage);
          cutter.plan(0, null);
          Difference.check(name + " over the data source of the kit", whole, read.apply(cut));
          List<String> calls = cutter.calls();
          for (int n = 1; n <= calls.size(); n++) {
            for (Cut how : Cut.values()) {
              if (!how.fits(calls.get(n - 1))) {
                continue;
              }
              String what = "%s, %s at call %s of %s".formatted(name, how, n, calls);
              cutter.plan(n, how.event());
              Optional<Object> answer = how.answer(what, cutter, () -> read.apply(cut));
              answer.ifPresent(met -> Difference.check(what, whole, met));
            }
          }
          cutter.plan(0, null);
          Difference.check(name + " after all cuts", whole, read.apply(cut));
        });
  }

  /** What comes back broken, open or changed is somebody else's trouble later. */
  @Test
  default void T5_connections_come_back_as_they_were_after_whatever_is_answered() {
    Storage storage = emptyStorage();
    Cutter cutter = new Cutter();
    Storage cut = Cuts.over(this, storage, cutter);
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", storage.keepsTexts());
    List<CommitResult> results = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      results.add(cut.commit(base));
      assertThat(cutter.faults()).as("T5: after commit %d", round).isEmpty();
    }
    assertThat(results).containsExactly(new Committed(3), new Conflict(), new Conflict());
    assertThat(cut.refresh(new RowRefresh(STREAM, 2, List.of()))).isEqualTo(new Conflict());
    assertThat(cutter.faults()).as("T5: after a refreshing in conflict").isEmpty();
    assertThat(
            StorageProbe.commitAll(
                cut, List.of(Cuts.full(STREAM, 2, 1, "c-1", storage.keepsTexts()))))
        .containsExactly(new Conflict());
    assertThat(cutter.faults()).as("T5: after commits in conflict").isEmpty();
    new Seen().streams(List.of(STREAM)).command("c-0").by(cut, 2);
    assertThat(cutter.faults()).as("T5: after all reads").isEmpty();
  }

  /**
   * A look between any two statements of a call, which needs no luck.
   *
   * @throws Exception if the one who looks is interrupted
   */
  @Test
  default void J1_between_any_two_statements_another_node_sees_nothing_or_all() throws Exception {
    boolean texts = emptyStorage().keepsTexts();
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", texts);
    between("a commit", base, Act.commit(Cuts.full(STREAM, 3, 2, "c-1", texts)));
    between(
        "commits handed over together",
        base,
        Act.commitAll(
            List.of(Cuts.full(STREAM, 3, 2, "c-1", texts), Cuts.full(STREAM, 5, 1, "c-2", texts))));
    between(
        "a refreshing",
        base,
        Act.refresh(
            new RowRefresh(
                STREAM,
                3,
                List.of(new DutyChange.Remove("d-0"), Rows.put("d-1", Rows.DAY)),
                List.of(Rows.identifiers(1, 3), new EntryIdentifiers(2, List.of())))));
    Commit creation = Cuts.full(new StreamKey("project", "P-0"), 0, 2, "c-1", texts);
    between("a commit that creates a stream", base, Act.commit(creation));
  }

  private void between(String name, Commit base, Act act) throws Exception {
    Seen seen =
        new Seen()
            .streams(List.of(STREAM, new StreamKey("project", "P-0")))
            .command("c-1")
            .command("c-2");
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (int steps = 0; steps <= act.steps(); steps++) {
      Model model = new Model(emptyStorage().keepsTexts());
      model.commit(base);
      act.on(model, steps);
      wanted.add(seen.by(model, 9));
    }
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      for (int n = 1; ; n++) {
        Storage storage = emptyStorage();
        Storage node = reopened(storage);
        Cutter cutter = new Cutter();
        Storage cut = Cuts.over(this, storage, cutter);
        storage.commit(base);
        AtomicReference<Optional<Map<String, Object>>> met =
            new AtomicReference<>(Optional.empty());
        cutter.plan(n, call -> met.set(Cuts.look(thread, () -> seen.by(node, 9))));
        act.on(cut, 0);
        if (!cutter.happened()) {
          return;
        }
        String what = "%s, before call %s, %s".formatted(name, n, cutter.calls().get(n - 1));
        if (met.get().isPresent() && !wanted.contains(met.get().get())) {
          Difference.check("J1: half of " + what + ": ", wanted.get(0), met.get().get());
        }
      }
    } finally {
      thread.shutdownNow();
    }
  }
}
