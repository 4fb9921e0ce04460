package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What a joined storage does to the connection of the host, and what is left of a call that was cut
 * at each of its calls to the database in turn.
 *
 * @since 0.1
 */
public interface JoinedCutContract extends JoinedStorageFixture {
  /** Whatever is called and whatever it answers. */
  @Test
  default void T2_the_connection_of_the_host_is_used_for_rows_alone() {
    Storage outside = emptyStorage();
    boolean texts = outside.keepsTexts();
    Commit base = Cuts.full(STREAM, 0, 450, "c-0", texts);
    Cutter cutter = new Cutter();
    try (HostTransaction host = begin(cutter)) {
      Storage storage = host.storage();
      storage.commit(base);
      assertFaultless("a commit that creates a stream", cutter);
      assertThat(storage.commit(base)).isEqualTo(new Conflict());
      assertFaultless("a commit in conflict", cutter);
      storage.commit(Cuts.full(STREAM, 450, 3, "c-1", texts));
      assertFaultless("a commit", cutter);
      List<Commit> two =
          List.of(Cuts.full(STREAM, 453, 2, "c-2", texts), Cuts.full(STREAM, 455, 2, "c-3", texts));
      assertThat(Act.kept(StorageProbe.commitAll(storage, two))).isTrue();
      assertFaultless("commits handed over together", cutter);
      assertThat(Act.kept(StorageProbe.commitAll(storage, two))).isFalse();
      assertFaultless("commits handed over together in conflict", cutter);
      storage.refresh(
          new RowRefresh(
              STREAM, 457, List.of(new DutyChange.Remove("d-0")), List.of(Rows.identifiers(1, 3))));
      assertFaultless("a refreshing", cutter);
      assertThat(storage.refresh(new RowRefresh(STREAM, 456, List.of()))).isEqualTo(new Conflict());
      assertFaultless("a refreshing in conflict", cutter);
      new Seen()
          .streams(List.of(STREAM, new StreamKey("case", "none")))
          .command("c-0")
          .by(storage, 500);
      assertFaultless("reading", cutter);
      host.rollback();
    }
    Difference.check(
        "T1: what the host has rolled back",
        new Seen().streams(List.of(STREAM)).by(new Model(texts), 9),
        new Seen().streams(List.of(STREAM)).by(outside, 9));
  }

  /** A host may commit in spite of the exception; half of a commit is in it never. */
  @Test
  default void T3_a_call_that_is_cut_anywhere_ends_what_the_storage_does_and_keeps_nothing() {
    boolean texts = emptyStorage().keepsTexts();
    Commit base = Cuts.full(STREAM, 0, 3, "c-0", texts);
    each(texts, base, "a commit", s -> s.commit(Cuts.full(STREAM, 3, 2, "c-1", texts)));
    each(
        texts,
        base,
        "commits handed over together",
        s ->
            StorageProbe.commitAll(
                s,
                List.of(
                    Cuts.full(STREAM, 3, 2, "c-1", texts), Cuts.full(STREAM, 5, 2, "c-2", texts))));
    each(
        texts,
        base,
        "a refreshing",
        s -> s.refresh(new RowRefresh(STREAM, 3, List.of(Rows.put("e", Rows.DAY)))));
    each(texts, base, "a look at the head", s -> s.head(STREAM));
    each(texts, base, "a look at the duties", s -> s.duties(STREAM));
    each(texts, base, "a look at the identifiers", s -> s.identifiers(STREAM));
  }

  private void each(boolean texts, Commit base, String name, Consumer<Storage> call) {
    emptyStorage().commit(base);
    Cutter whole = new Cutter();
    try (HostTransaction host = begin(whole)) {
      whole.plan(0, null);
      call.accept(host.storage());
      host.rollback();
    }
    List<String> calls = whole.calls();
    for (int n = 1; n <= calls.size(); n++) {
      if (!Cut.REFUSED.fits(calls.get(n - 1))) {
        continue;
      }
      String what = "%s, refused at call %s, %s".formatted(name, n, calls.get(n - 1));
      Storage outside = emptyStorage();
      outside.commit(base);
      Cutter cutter = new Cutter();
      try (HostTransaction host = begin(cutter)) {
        host.writeHostRow("mine");
        cutter.plan(n, Cut.REFUSED.event());
        Optional<Boolean> answer =
            Cut.REFUSED.answer(
                what,
                cutter,
                () -> {
                  call.accept(host.storage());
                  return true;
                });
        cutter.plan(0, null);
        if (answer.isEmpty()) {
          JoinedProbe.assertRefusesEverything(host.storage());
          assertThat(cutter.calls()).as("T3: calls to the database after %s", what).isEmpty();
        }
        host.rollback();
      }
      assertThat(hostRows()).as("T1: rows of the host after %s", what).isEmpty();
      Model model = new Model(texts);
      model.commit(base);
      Seen seen = new Seen().streams(List.of(STREAM)).command("c-0").command("c-1");
      Difference.check("T1: " + what + ": ", seen.by(model, 9), seen.by(outside, 9));
    }
  }

  private static void assertFaultless(String what, Cutter cutter) {
    assertThat(cutter.faults()).as("T2: %s", what).isEmpty();
  }

  private HostTransaction begin(Cutter cutter) {
    return begin(cutter::joined)
        .orElseGet(
            () ->
                Assumptions.abort(
                    "not tried: the fixture does not override begin(UnaryOperator<Connection>), so"
                        + " that nobody sees what is done to the connection of the host"));
  }
}
