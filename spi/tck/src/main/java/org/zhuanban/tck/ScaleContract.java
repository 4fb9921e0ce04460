package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * More of everything than a page, a statement or a cache holds, and more often than something that
 * is rare happens.
 *
 * @since 0.1
 */
public interface ScaleContract extends StorageFixture {
  /** More than any batch of a driver and any limit that somebody found enough. */
  int MANY = 2_100;

  /** Thousands of entries, duty changes, messages and texts in one commit, and again. */
  @Test
  default void J1_a_commit_of_thousands_of_rows_is_kept_and_read_whole() {
    Twins twins = new Twins(this);
    twins.days(List.of(Rows.DAY.plusDays(MANY / 2)));
    twins.commit(Cuts.full(STREAM, 0, MANY, "c-0", twins.keepsTexts()));
    twins.check(Integer.MAX_VALUE);
    twins.check(1_000);
    twins.check(999);

    List<DutyChange> rows = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      rows.add(
          i % 2 == 0
              ? new DutyChange.Remove("d-" + i)
              : Rows.putClosed("d-" + i, Rows.DAY.plusDays(i)));
    }
    List<EntryIdentifiers> named = new ArrayList<>(List.of(Rows.identifiers(1, 1_300)));
    for (long version = 2; version <= MANY; version++) {
      named.add(Rows.identifiers(version, version % 3 == 0 ? 2 : 0));
    }
    twins.refresh(new RowRefresh(STREAM, MANY, rows, named));
    twins.check(Integer.MAX_VALUE);

    Commit later = Cuts.full(STREAM, MANY, MANY, "c-1", twins.keepsTexts());
    List<Long> erased = new ArrayList<>();
    for (long version = 1; version <= MANY && twins.keepsTexts(); version++) {
      if (version % 100 != 0) {
        erased.add(version);
      }
    }
    twins.commit(
        new Commit(
            later.stream(),
            later.expectedVersion(),
            later.entries(),
            later.duties(),
            later.identifiers(),
            later.messages(),
            later.receipt(),
            later.texts(),
            erased));
    twins.check(Integer.MAX_VALUE);
  }

  /** Groups of every size, in which rows come, change and go. */
  @Test
  default void J13_more_than_a_thousand_commits_handed_over_together_are_kept_as_each_alone() {
    Twins twins = new Twins(this);
    twins.days(List.of(Rows.DAY.plusDays(3)));
    long version = 0;
    for (int size : new int[] {1, 2, 10, 11, 101, 202, 1_050}) {
      List<Commit> group = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        String command = "g%s-%s".formatted(size, i);
        Commit.Builder commit =
            Commit.builder().stream(STREAM)
                .expectedVersion(version)
                .addEntries(Rows.anEntry(version + 1, command).build())
                .addDuties(
                    i % 3 == 0
                        ? new DutyChange.Remove("d-" + i % 7)
                        : Rows.put("d-" + i % 7, Rows.DAY.plusDays(i % 5)),
                    Rows.put("e-" + i % 400, Rows.DAY.plusDays(i)))
                .addIdentifiers(Rows.identifiers(version + 1, i % 3))
                .addAllIdentifiers(
                    version < 6 ? List.of() : List.of(Rows.identifiers(i % 5 + 1, i % 2)))
                .addMessages(Rows.message("m-" + command, Rows.NOW))
                .receipt(
                    new Receipt(
                        command, Rows.bytes("g", command, version), version + 1, version + 1));
        if (twins.keepsTexts()) {
          commit.addTexts(Rows.text(version + 1, i % 2));
          if (i % 4 == 3) {
            commit.addErased(version - 1);
          }
        }
        group.add(commit.build());
        version++;
      }
      twins.commitAll(group);
      twins.check(500);
      // Once more, and nothing of it is kept.
      twins.commitAll(group);
    }
    twins.check(Integer.MAX_VALUE);
  }

  /** Each is acknowledged and there at once, on this node and on another. */
  @Test
  default void J12_thousands_of_streams_are_listed_and_read_and_none_is_lost() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    Model model = new Model(storage.keepsTexts());
    List<StreamKey> streams = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      StreamKey stream = new StreamKey(i % 2 == 0 ? "project" : "case", "P-" + i / 2);
      streams.add(stream);
      Seen seen = new Seen().streams(List.of(stream)).command("c-1").command("c-2");
      for (Commit commit :
          List.of(
              model.keepsTexts()
                  ? Rows.withTexts(stream, 0, 1, "c-1")
                  : Rows.commit(stream, 0, "c-1"),
              Rows.commit(stream, 1, "c-2", Rows.put("d", Rows.DAY.plusDays(i % 9))))) {
        model.commit(commit);
        assertThat((i % 3 == 0 ? node : storage).commit(commit))
            .as("J2: answer to commit %s of %s", commit.receipt().commandKey(), stream)
            .isEqualTo(new Committed(commit.head().version()));
        Difference.check("at once", seen.newest(model), seen.newest(i % 3 == 0 ? storage : node));
      }
    }
    Seen all = new Seen().streams(streams).command("c-2").days(List.of(Rows.DAY.plusDays(4)));
    Difference.check(
        "after all of them", all.by(model, Integer.MAX_VALUE), all.by(storage, Integer.MAX_VALUE));
    Difference.check("after all of them", all.by(model, 1_001), all.by(node, 1_001));
  }

  /** Nobody is told once in a while that he won, and no answer of a loser harms the winner. */
  @Test
  default void J3_thousands_who_come_too_late_are_all_told_so() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    Commit first = Cuts.full(STREAM, 0, 2, "c-1", storage.keepsTexts());
    storage.commit(first);
    Model model = new Model(storage.keepsTexts());
    model.commit(first);
    Commit other = Rows.commit(STREAM, 0, "c-2", Rows.put("e", Rows.DAY));
    Commit behind = Rows.commit(STREAM, 1, "c-3", Rows.put("e", Rows.DAY));
    for (int round = 0; round < 4_000; round++) {
      Commit late = round % 3 == 0 ? first : round % 3 == 1 ? other : behind;
      assertThat((round % 2 == 0 ? storage : node).commit(late))
          .as("J3: answer to loser %s", round)
          .isEqualTo(new Conflict());
    }
    Seen seen = new Seen().streams(List.of(STREAM));
    seen.command("c-1").command("c-2").command("c-3");
    Difference.check("after all of them", seen.by(model, 9), seen.by(node, 9));
  }
}
