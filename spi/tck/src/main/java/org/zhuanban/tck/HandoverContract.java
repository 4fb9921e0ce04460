package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.NEIGHBOURS;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * Commits and refreshes that are handed over together, to one stream and to many.
 *
 * @since 0.1
 */
public interface HandoverContract extends StorageFixture {
  /** As if each had come alone. */
  @Test
  default void J13_commits_to_one_stream_are_kept_with_all_that_belongs_to_each() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    Commit second =
        Rows.commit(
            STREAM,
            2,
            1,
            "c-2",
            List.of(Rows.put("d", Rows.DAY.plusDays(1)), Rows.put("e", Rows.DAY)));
    Commit third = Rows.commit(STREAM, 3, 3, "c-3", List.of(new DutyChange.Remove("e")));
    List<Commit> all = List.of(first, second, third);

    assertThat(storage.commitAll(all))
        .containsExactly(new Committed(2), new Committed(3), new Committed(6));

    Difference.check(
        "J13: storage.read(STREAM, 0, ALL)",
        all.stream().flatMap(commit -> commit.entries().stream()).toList(),
        storage.read(STREAM, 0, ALL));
    Difference.check("J13: storage.head(STREAM)", Optional.of(third.head()), storage.head(STREAM));
    for (Commit commit : all) {
      Difference.check(
          "J13: storage.receipt(STREAM, commit.receipt().commandKey())",
          Optional.of(commit.receipt()),
          storage.receipt(STREAM, commit.receipt().commandKey()));
    }
    Difference.check(
        "J13: storage.duties(STREAM)",
        List.of(Rows.duty("d", Rows.DAY.plusDays(1))),
        storage.duties(STREAM));
    assertThat(storage.commitAll(List.of(Rows.commit(STREAM, 6, "c-4"))))
        .containsExactly(new Committed(7));
    assertThat(storage.commitAll(List.of())).isEmpty();
  }

  /** The first had its chance, and the others follow on it, even one that would fit by itself. */
  @Test
  default void J13_what_follows_on_a_conflict_in_its_stream_is_a_conflict_too() {
    Storage storage = emptyStorage();
    Commit kept = Rows.commit(STREAM, 0, "c-0");
    storage.commit(kept);

    assertThat(
            storage.commitAll(
                List.of(
                    Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)),
                    Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY)))))
        .containsExactly(new Conflict(), new Conflict());

    Difference.check(
        "J13: storage.read(STREAM, 0, ALL)", kept.entries(), storage.read(STREAM, 0, ALL));
    Difference.check("J13: storage.head(STREAM)", Optional.of(kept.head()), storage.head(STREAM));
    Difference.check(
        "J13: storage.receipt(STREAM, 'c-2')", Optional.empty(), storage.receipt(STREAM, "c-2"));
    Difference.check("J13: storage.duties(STREAM)", List.of(), storage.duties(STREAM));
  }

  /** The first ones stay. */
  @Test
  default void J13_the_commits_before_a_conflict_in_their_stream_are_kept() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY));
    Commit second = Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY));

    assertThat(
            storage.commitAll(
                List.of(
                    first,
                    second,
                    Rows.commit(STREAM, 1, "c-3", Rows.put("f", Rows.DAY)),
                    Rows.commit(STREAM, 2, "c-4", Rows.put("g", Rows.DAY)))))
        .containsExactly(new Committed(1), new Committed(2), new Conflict(), new Conflict());

    assertThat(storage.read(STREAM, 0, ALL))
        .extracting(Entry::commandKey)
        .containsExactly("c-1", "c-2");
    Difference.check("J13: storage.head(STREAM)", Optional.of(second.head()), storage.head(STREAM));
    Difference.check(
        "J13: storage.receipt(STREAM, 'c-4')", Optional.empty(), storage.receipt(STREAM, "c-4"));
    Difference.check(
        "J13: storage.duties(STREAM)",
        List.of(Rows.duty("d", Rows.DAY), Rows.duty("e", Rows.DAY)),
        storage.duties(STREAM));
  }

  /** More streams and rows than any one statement takes, of alike names, in no order. */
  @Test
  default void J13_commits_to_many_streams_are_kept_as_if_each_had_come_alone() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : List.of("project", "Project", "a-1")) {
      IntStream.range(0, 90).forEach(i -> streams.add(new StreamKey(kind, "P-" + i)));
      Rows.ALIKE.forEach(id -> streams.add(new StreamKey(kind, id)));
    }
    Collections.shuffle(streams, new Random(8));
    List<StreamKey> known = streams.subList(0, 250);
    for (StreamKey stream : known) {
      storage.commit(
          Rows.commit(stream, 0, "c-1", Rows.put("d", Rows.DAY), Rows.put("e", Rows.DAY)));
    }
    List<Commit> commits = new ArrayList<>();
    for (StreamKey stream : streams) {
      long version = known.contains(stream) ? 1 : 0;
      commits.add(
          Rows.commit(stream, version, 2, "c-2", List.of(Rows.put("d", Rows.DAY.plusDays(1)))));
      commits.add(Rows.commit(stream, version + 2, 1, "c-3", List.of(new DutyChange.Remove("e"))));
    }

    List<CommitResult> results = storage.commitAll(commits);

    assertThat(results)
        .isEqualTo(
            commits.stream()
                .map(commit -> (CommitResult) new Committed(commit.head().version()))
                .toList());
    for (Storage node : List.of(storage, reopened(storage))) {
      for (int i = 0; i < commits.size(); i += 2) {
        Commit first = commits.get(i);
        Commit second = commits.get(i + 1);
        StreamKey stream = first.stream();
        assertThat(node.head(stream)).as("head of %s", stream).contains(second.head());
        assertThat(node.read(stream, first.expectedVersion(), ALL))
            .as("entries of %s", stream)
            .containsExactly(
                first.entries().get(0), first.entries().get(1), second.entries().get(0));
        Difference.check(
            "J13: node.receipt(stream, 'c-2')",
            Optional.of(first.receipt()),
            node.receipt(stream, "c-2"));
        Difference.check(
            "J13: node.receipt(stream, 'c-3')",
            Optional.of(second.receipt()),
            node.receipt(stream, "c-3"));
        assertThat(node.duties(stream))
            .as("duties of %s", stream)
            .containsExactly(Rows.duty("d", Rows.DAY.plusDays(1)));
      }
    }
    Difference.check(
        "J13: storage.due(Rows.DAY, Optional.empty(), ALL)",
        List.of(),
        storage.due(Rows.DAY, Optional.empty(), ALL));
    assertThat(storage.due(Rows.DAY.plusDays(1), Optional.empty(), ALL))
        .extracting(DueDuty::stream)
        .containsExactlyInAnyOrderElementsOf(streams);
  }

  /** Those that another has moved or made, among many that stand where they are expected. */
  @Test
  default void J13_a_conflict_touches_no_other_stream() {
    Storage storage = emptyStorage();
    List<Commit> commits = new ArrayList<>();
    Set<StreamKey> moved = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      StreamKey stream = new StreamKey("project", "P-" + (i * 7) % 60);
      boolean founding = i % 2 == 0;
      if (!founding) {
        storage.commit(Rows.commit(stream, 0, "c-0"));
      }
      long version = founding ? 0 : 1;
      if (i % 3 == 0) {
        storage.commit(Rows.commit(stream, version, "other", Rows.put("o", Rows.DAY)));
        moved.add(stream);
      }
      commits.add(Rows.commit(stream, version, 2, "c-1", List.of(Rows.put("d", Rows.DAY))));
    }

    List<CommitResult> results = storage.commitAll(commits);

    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
      StreamKey stream = commit.stream();
      boolean lost = moved.contains(stream);
      assertThat(results.get(i))
          .as("answer of %s", stream)
          .isEqualTo(lost ? new Conflict() : new Committed(commit.head().version()));
      assertThat(storage.read(stream, commit.expectedVersion(), ALL))
          .as("entries of %s", stream)
          .extracting(Entry::commandKey)
          .containsExactlyElementsOf(lost ? List.of("other") : List.of("c-1", "c-1"));
      assertThat(storage.head(stream).equals(Optional.of(commit.head())))
          .as("the head of %s is that of the commit", stream)
          .isEqualTo(!lost);
      assertThat(storage.receipt(stream, "c-1").isPresent())
          .as("receipt of %s", stream)
          .isEqualTo(!lost);
      assertThat(storage.duties(stream))
          .as("duties of %s", stream)
          .containsExactly(Rows.duty(lost ? "o" : "d", Rows.DAY));
    }
  }

  /** Many officers, each with several commands at once. */
  @Test
  default void J13_of_many_who_hand_over_on_the_same_version_one_is_kept() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-0"));
    List<Callable<Optional<List<CommitResult>>>> officers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Optional<List<CommitResult>>>)
                        () ->
                            StorageProbe.answered(
                                () ->
                                    storage.commitAll(
                                        List.of(
                                            Rows.commit(STREAM, 1, "o" + i + "-1"),
                                            Rows.commit(STREAM, 2, "o" + i + "-2")))))
            .toList();

    List<Optional<List<CommitResult>>> results = Race.run(officers);

    List<Entry> entries = storage.read(STREAM, 1, ALL);
    assertThat(entries).as("J13: entries of one of %s", results).hasSize(2);
    String winner = entries.get(0).commandKey().replaceAll("-1$", "");
    assertThat(entries).extracting(Entry::commandKey).containsExactly(winner + "-1", winner + "-2");
    for (int i = 0; i < 8; i++) {
      List<CommitResult> wanted =
          winner.equals("o" + i)
              ? List.of(new Committed(2), new Committed(3))
              : List.of(new Conflict(), new Conflict());
      assertThat(results.get(i).orElse(wanted))
          .as("J13: answer to officer %d, where %s won", i, winner)
          .isEqualTo(wanted);
    }
  }

  /** Sweeps of several nodes and officers beside them, over the same streams in other orders. */
  @Test
  default void J13_of_many_groups_over_the_same_streams_one_is_kept_in_each_stream() {
    Storage storage = emptyStorage();
    List<StreamKey> streams =
        IntStream.range(0, 24).mapToObj(i -> new StreamKey("project", "P-" + i)).toList();
    // Every third stream is new.
    for (int i = 0; i < streams.size(); i++) {
      if (i % 3 > 0) {
        storage.commit(Rows.commit(streams.get(i), 0, "c-0"));
      }
    }
    List<Callable<List<Commit>>> groups = new ArrayList<>();
    for (int g = 0; g < 6; g++) {
      String command = "g-" + g;
      List<StreamKey> order = new ArrayList<>(streams);
      Collections.shuffle(order, new Random(g));
      List<Commit> commits =
          order.stream()
              .map(
                  stream ->
                      Rows.commit(
                          stream,
                          streams.indexOf(stream) % 3 > 0 ? 1 : 0,
                          2,
                          command,
                          List.of(Rows.put(command, Rows.DAY))))
              .toList();
      groups.add(() -> kept(storage, commits));
    }

    List<List<Commit>> kept = Race.run(groups);

    for (StreamKey stream : streams) {
      List<Commit> winners =
          kept.stream()
              .flatMap(List::stream)
              .filter(commit -> commit.stream().equals(stream))
              .toList();
      assertThat(winners).as("winners of %s", stream).hasSize(1);
      Commit winner = winners.get(0);
      String command = winner.receipt().commandKey();
      Difference.check(
          "J13: storage.head(stream)", Optional.of(winner.head()), storage.head(stream));
      Difference.check(
          "J13: storage.read(stream, winner.expectedVersion(), ALL)",
          winner.entries(),
          storage.read(stream, winner.expectedVersion(), ALL));
      Difference.check(
          "J13: storage.duties(stream)",
          List.of(Rows.duty(command, Rows.DAY)),
          storage.duties(stream));
      for (int g = 0; g < groups.size(); g++) {
        Difference.check(
            "J13: storage.receipt(stream, 'g-' + g).isPresent()",
            command.equals("g-" + g),
            storage.receipt(stream, "g-" + g).isPresent());
      }
    }
  }

  /** More streams than any one statement takes; some of them moved on or are not there. */
  @Test
  default void A8_refreshes_of_many_streams_are_done_as_if_each_had_come_alone() {
    Storage storage = emptyStorage();
    List<RowRefresh> refreshes = new ArrayList<>();
    for (int i = 0; i < 230; i++) {
      StreamKey stream = new StreamKey(i % 5 == 0 ? "Project" : "project", "P-" + (i * 7) % 230);
      if (i % 10 < 9) {
        storage.commit(
            Rows.commit(stream, 0, "c-1", Rows.put("d", Rows.DAY), Rows.put("e", Rows.DAY)));
      }
      if (i % 10 == 8) {
        storage.commit(Rows.commit(stream, 1, "c-2", Rows.put("f", Rows.DAY)));
      }
      refreshes.add(
          new RowRefresh(
              stream,
              1,
              List.of(
                  Rows.put("d", Rows.DAY.plusDays(1)),
                  new DutyChange.Remove("e"),
                  Rows.put("g", Rows.DAY.plusDays(2)))));
    }

    List<CommitResult> results = storage.refreshAll(refreshes);

    assertThat(storage.refreshAll(List.of())).isEmpty();
    for (int i = 0; i < refreshes.size(); i++) {
      StreamKey stream = refreshes.get(i).stream();
      boolean stands = i % 10 < 8;
      assertThat(results.get(i))
          .as("answer of %s", stream)
          .isEqualTo(stands ? new Committed(1) : new Conflict());
      List<DutyRow> moved =
          List.of(Rows.duty("d", Rows.DAY), Rows.duty("e", Rows.DAY), Rows.duty("f", Rows.DAY));
      List<DutyRow> rows =
          List.of(Rows.duty("d", Rows.DAY.plusDays(1)), Rows.duty("g", Rows.DAY.plusDays(2)));
      assertThat(storage.duties(stream))
          .as("duties of %s", stream)
          .isEqualTo(stands ? rows : i % 10 == 8 ? moved : List.of());
      assertThat(storage.read(stream, 0, ALL)).hasSize(stands ? 1 : i % 10 == 8 ? 2 : 0);
    }
  }

  /** A database may rather break a group off than let it wait; to try again is its cure. */
  private static List<Commit> kept(Storage storage, List<Commit> commits) {
    while (true) {
      try {
        List<CommitResult> results = storage.commitAll(commits);
        return IntStream.range(0, commits.size())
            .filter(i -> results.get(i) instanceof Committed)
            .mapToObj(commits::get)
            .toList();
      } catch (StorageException e) {
        if (!e.retryable()) {
          throw e;
        }
      }
    }
  }

  /** Identifiers, texts and erasures too, in two namespaces, beside streams in conflict. */
  @Test
  default void J13_a_group_over_many_streams_changes_rows_of_every_kind_of_each_alone() {
    Twins twins = new Twins(this);
    boolean texts = twins.keepsTexts();
    List<StreamKey> streams = new ArrayList<>(NEIGHBOURS);
    streams.add(STREAM);
    for (int space = 0; space < 2; space++) {
      for (int i = 0; i < streams.size(); i++) {
        twins.in(space).commit(Cuts.full(streams.get(i), 0, 3, "c-" + i, texts));
      }
    }
    for (int space = 0; space < 2; space++) {
      List<Commit> group = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        group.add(
            i % 3 == 1
                ? Rows.commit(streams.get(i), 3, "g-" + i)
                : Cuts.full(streams.get(i), i % 3 == 0 ? 3 : 2, 2, "g-" + i, texts));
      }
      twins.in(space).commitAll(group);
      twins.check(7);
      // Of these one alone is kept.
      twins.commitAll(
          List.of(Rows.commit(STREAM, 3, "one"), Rows.commit(streams.get(0), 99, "late")));
      twins.check(7);
    }
  }

  /** With identifiers and without, some in conflict, in two namespaces. */
  @Test
  default void A8_refreshes_of_many_streams_change_the_rows_of_each_alone() {
    Twins twins = new Twins(this);
    List<StreamKey> streams = new ArrayList<>(NEIGHBOURS);
    streams.add(STREAM);
    for (int space = 0; space < 2; space++) {
      for (int i = 0; i < streams.size(); i++) {
        twins
            .in(space)
            .commit(Cuts.full(streams.get(i), 0, 3 + i % 2, "c-" + i, twins.keepsTexts()));
      }
    }
    for (int space = 0; space < 2; space++) {
      List<RowRefresh> refreshes = new ArrayList<>();
      for (int i = 0; i < streams.size(); i++) {
        refreshes.add(
            new RowRefresh(
                streams.get(i),
                3 + i % 2 + (i % 4 == 3 ? 1 : 0),
                List.of(new DutyChange.Remove("d-0"), Rows.put("d-9", Rows.DAY)),
                i % 3 == 0
                    ? List.of(Rows.identifiers(1, 4), new EntryIdentifiers(3, List.of()))
                    : List.of()));
      }
      twins.in(space).refreshAll(refreshes);
      twins.check(7);
    }
  }
}
