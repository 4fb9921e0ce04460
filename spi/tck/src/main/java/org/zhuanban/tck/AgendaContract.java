package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.assertHolds;
import static org.zhuanban.tck.StorageProbe.dueKeys;
import static org.zhuanban.tck.StorageProbe.until;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Duty rows: what a sweep has to look at, what a stream holds, and rows that are refreshed.
 *
 * @since 0.1
 */
public interface AgendaContract extends StorageFixture {
  /** The day decides, both ends of it. */
  @Test
  default void A1_rows_are_due_from_their_next_look_on_and_no_others() {
    Storage storage = emptyStorage();
    storage.commit(
        Rows.commit(
            STREAM,
            0,
            "c-1",
            Rows.put("yesterday", Rows.DAY.minusDays(1)),
            Rows.put("today", Rows.DAY),
            Rows.put("tomorrow", Rows.DAY.plusDays(1)),
            new DutyChange.Put(Rows.aDuty("never").build())));

    assertThat(dueKeys(storage, Rows.DAY.minusDays(2))).isEmpty();
    assertThat(dueKeys(storage, Rows.DAY.minusDays(1))).containsExactly("yesterday");
    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("yesterday", "today");
    assertThat(dueKeys(storage, LocalDate.of(9999, 12, 31)))
        .containsExactly("yesterday", "today", "tomorrow");
  }

  /** A closed row may still have to be looked at. */
  @Test
  default void A1_a_closed_row_with_a_next_look_is_due() {
    Storage storage = emptyStorage();
    DutyRow closed = Rows.aDuty("d").closedOn(Rows.DAY).nextReviewOn(Rows.DAY).build();
    storage.commit(Rows.commit(STREAM, 0, "c-1", new DutyChange.Put(closed)));

    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d");
  }

  /** Ties on the day are broken by kind, id and key. */
  @Test
  default void A1_due_rows_come_in_order_by_pages_of_any_size() {
    Storage storage = emptyStorage();
    List<DueDuty> expected = new ArrayList<>();
    for (String kind : List.of("project", "case", "Case")) {
      for (String id : List.of("b", "a-1", "A", "a")) {
        StreamKey stream = new StreamKey(kind, id);
        List<DutyChange> puts = new ArrayList<>();
        for (String key : List.of("k", "K", "k.1")) {
          LocalDate look = Rows.DAY.plusDays((kind + id + key).length() % 3);
          puts.add(Rows.put(key, look));
          expected.add(new DueDuty(look, stream, key));
        }
        storage.commit(Rows.commit(stream, 0, 1, "c-1", puts));
      }
    }
    expected.sort(Comparator.naturalOrder());

    for (int max : new int[] {1, 2, 5, 7, 36, 37}) {
      assertThat(Pages.due(storage, Rows.DAY.plusDays(2), max))
          .as("pages of %d", max)
          .isEqualTo(expected);
    }
    Difference.check(
        "A1: Pages.due(storage, Rows.DAY.plusDays(1), 4)",
        expected.stream().filter(d -> !d.nextReviewOn().isAfter(Rows.DAY.plusDays(1))).toList(),
        Pages.due(storage, Rows.DAY.plusDays(1), 4));
  }

  /** The row of the page before may be gone when the next page is asked for. */
  @Test
  default void A1_a_page_begins_after_a_place_that_is_no_longer_there() {
    Storage storage = emptyStorage();
    storage.commit(
        Rows.commit(
            STREAM,
            0,
            "c-1",
            Rows.put("a", Rows.DAY),
            Rows.put("b", Rows.DAY),
            Rows.put("c", Rows.DAY)));
    DueDuty first = storage.due(Rows.DAY, Optional.empty(), 1).get(0);
    storage.commit(Rows.commit(STREAM, 1, "c-2", new DutyChange.Remove("a")));

    assertThat(storage.due(Rows.DAY, Optional.of(first), ALL))
        .extracting(DueDuty::key)
        .containsExactly("b", "c");
    Difference.check(
        "A1: storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY.pl...",
        List.of(),
        storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY.plusDays(1), STREAM, "a")), ALL));
  }

  /** Every column of the row is the new one's. */
  @Test
  default void A3_a_put_replaces_the_row_with_its_key_and_leaves_the_others() {
    Storage storage = emptyStorage();
    DutyRow full =
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:housing")
            .subject("item-1")
            .bindingDue(Rows.due(Rows.DAY.plusDays(10)))
            .committedDue(new DueDate(Rows.DAY.plusDays(11), true))
            .statutoryDue(Rows.due(Rows.DAY.plusDays(20)))
            .nextReviewOn(Rows.DAY.plusDays(5))
            .openedOn(Rows.DAY)
            .closedOn(Rows.DAY.plusDays(6))
            .build();
    DutyRow bare =
        DutyRow.builder()
            .key("d")
            .kind("supervise")
            .owner("dept:water")
            .subject("item-2")
            .openedOn(Rows.DAY.plusDays(1))
            .build();
    DutyRow other = Rows.duty("e", Rows.DAY);
    storage.commit(
        Rows.commit(STREAM, 0, "c-1", new DutyChange.Put(full), new DutyChange.Put(other)));
    Difference.check("A3: storage.duties(STREAM)", List.of(full, other), storage.duties(STREAM));

    storage.commit(Rows.commit(STREAM, 1, "c-2", new DutyChange.Put(bare)));

    Difference.check("A3: storage.duties(STREAM)", List.of(bare, other), storage.duties(STREAM));
    assertThat(dueKeys(storage, LocalDate.of(9999, 1, 1))).containsExactly("e");

    storage.commit(Rows.commit(STREAM, 2, "c-3", new DutyChange.Put(full)));

    Difference.check("A3: storage.duties(STREAM)", List.of(full, other), storage.duties(STREAM));
    assertThat(dueKeys(storage, LocalDate.of(9999, 1, 1))).containsExactly("e", "d");
  }

  /** What is gone is gone, and what never was is no error. */
  @Test
  default void A3_a_removal_takes_its_row_away_and_does_nothing_where_there_is_none() {
    Storage storage = emptyStorage();
    StreamKey other = new StreamKey("project", "P-2");
    storage.commit(Rows.commit(other, 0, "c-1", Rows.put("d", Rows.DAY)));
    storage.commit(
        Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY), new DutyChange.Remove("missing")));

    CommitResult result =
        storage.commit(
            Rows.commit(
                STREAM, 1, "c-2", new DutyChange.Remove("d"), new DutyChange.Remove("missing")));

    assertThat(result).isEqualTo(new Committed(2));
    Difference.check("A3: storage.duties(STREAM)", List.of(), storage.duties(STREAM));
    assertThat(storage.duties(other)).hasSize(1);
    Difference.check(
        "A3: storage.due(Rows.DAY, Optional.empty(), ALL)",
        List.of(new DueDuty(Rows.DAY, other, "d")),
        storage.due(Rows.DAY, Optional.empty(), ALL));
  }

  /** Nothing is picked, leased or marked. */
  @Test
  default void A4_a_row_stays_due_until_a_commit_of_its_stream_changes_it() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)));
    for (int i = 0; i < 3; i++) {
      assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d");
    }
    storage.commit(Rows.commit(STREAM, 1, "c-2", Rows.put("e", Rows.DAY.plusDays(9))));
    storage.commit(Rows.commit(new StreamKey("project", "P-2"), 0, "c-1"));
    assertThat(dueKeys(reopened(storage), Rows.DAY)).containsExactly("d");

    storage.commit(Rows.commit(STREAM, 2, "c-3", Rows.put("d", Rows.DAY.plusDays(1))));

    assertThat(dueKeys(storage, Rows.DAY)).isEmpty();
    assertThat(dueKeys(storage, Rows.DAY.plusDays(1))).containsExactly("d");
  }

  /** A duty that is overdue from the start. */
  @Test
  default void A5_a_row_whose_next_look_lies_long_ago_is_found() {
    Storage storage = emptyStorage();
    storage.commit(Rows.commit(STREAM, 0, "c-1", Rows.put("d", Rows.DAY)));
    assertThat(dueKeys(storage, Rows.DAY.plusDays(30))).containsExactly("d");

    storage.commit(
        Rows.commit(
            STREAM,
            1,
            "c-2",
            Rows.put("e", LocalDate.of(1, 1, 1)),
            Rows.put("f", Rows.DAY.minusYears(30))));

    assertThat(dueKeys(storage, Rows.DAY.plusDays(30))).containsExactly("e", "f", "d");
  }

  /** Open or closed, with a next look or without. */
  @Test
  default void A6_every_row_of_a_stream_is_listed_by_key_closed_ones_included() {
    Storage storage = emptyStorage();
    List<String> keys = List.of("b", "B", "a-1", "a", "a.1", "10", "9");
    List<DutyChange> puts = new ArrayList<>();
    for (String key : keys) {
      puts.add(
          key.length() == 1 ? Rows.putClosed(key, Rows.DAY) : Rows.put(key, Rows.DAY.plusDays(1)));
    }
    storage.commit(Rows.commit(STREAM, 0, 1, "c-1", puts));
    storage.commit(Rows.commit(new StreamKey("project", "P-2"), 0, "c-1", Rows.put("x", Rows.DAY)));
    storage.commit(Rows.commit(new StreamKey("case", "P-1"), 0, "c-1", Rows.put("y", Rows.DAY)));

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(keys.stream().sorted().toList());
  }

  /** A new notice has moved a day: rows change, and nothing has happened. */
  @Test
  default void A7_rows_are_refreshed_and_nothing_else_changes() {
    Storage storage = emptyStorage();
    Commit first =
        Rows.commit(
            STREAM,
            0,
            3,
            "c-1",
            List.of(Rows.put("a", Rows.DAY), Rows.put("b", Rows.DAY), Rows.put("c", Rows.DAY)));
    storage.commit(first);

    CommitResult result =
        storage.refresh(
            new RowRefresh(
                STREAM,
                3,
                List.of(
                    Rows.put("a", Rows.DAY.plusDays(1)),
                    new DutyChange.Remove("b"),
                    Rows.put("d", Rows.DAY.minusDays(1)),
                    new DutyChange.Remove("missing"))));

    assertThat(result).isEqualTo(new Committed(3));
    Difference.check(
        "A7: reopened(storage).duties(STREAM)",
        List.of(
            Rows.duty("a", Rows.DAY.plusDays(1)),
            Rows.duty("c", Rows.DAY),
            Rows.duty("d", Rows.DAY.minusDays(1))),
        reopened(storage).duties(STREAM));
    assertThat(dueKeys(storage, Rows.DAY)).containsExactly("d", "c");
    assertThat(dueKeys(storage, Rows.DAY.plusDays(1))).containsExactly("d", "c", "a");
    Difference.check("A7: storage.head(STREAM)", Optional.of(first.head()), storage.head(STREAM));
    Difference.check(
        "A7: storage.read(STREAM, 0, ALL)", first.entries(), storage.read(STREAM, 0, ALL));
    Difference.check(
        "A7: storage.receipt(STREAM, 'c-1')",
        Optional.of(first.receipt()),
        storage.receipt(STREAM, "c-1"));
    assertThat(storage.commit(Rows.commit(STREAM, 3, "c-2", Rows.put("b", Rows.DAY))))
        .isEqualTo(new Committed(4));
  }

  /** What follows from a version that is not the last one follows no longer. */
  @Test
  default void A7_rows_of_another_version_are_a_conflict_that_wrote_nothing() {
    Storage storage = emptyStorage();
    Commit first = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(first);
    List<DutyChange> rows =
        List.of(new DutyChange.Remove("d"), Rows.put("e", Rows.DAY.plusDays(1)));
    StreamKey missing = new StreamKey("project", "P-2");

    assertThat(storage.refresh(new RowRefresh(STREAM, 1, rows))).isEqualTo(new Conflict());
    assertThat(storage.refresh(new RowRefresh(STREAM, 3, rows))).isEqualTo(new Conflict());
    assertThat(storage.refresh(new RowRefresh(missing, 1, rows))).isEqualTo(new Conflict());

    assertHolds(storage, first);
    Difference.check("A7: storage.duties(missing)", List.of(), storage.duties(missing));
    Difference.check(
        "A7: storage.streams('project', Optional.empty(), ALL)",
        List.of(STREAM),
        storage.streams("project", Optional.empty(), ALL));
  }

  /** Each commit writes its version into the row, and so does each refreshing of it. */
  @Test
  default void A7_rows_beside_a_writer_are_always_those_of_the_last_version() {
    Storage storage = emptyStorage();
    Storage node = reopened(storage);
    StreamKey beside = new StreamKey("project", "P-2");
    storage.commit(Rows.commit(beside, 0, "c-1"));
    storage.commit(Rows.commit(STREAM, 0, "c-1", rowOf(1, Rows.DAY)));
    for (int round = 0; round < 10; round++) {
      AtomicLong refreshed = new AtomicLong();
      AtomicBoolean stopped = new AtomicBoolean();
      Callable<Boolean> writer =
          () -> {
            try {
              // Some more at the end, so that a refresh then has seen an older version.
              for (int more = 5; more > 0; more -= refreshed.get() < 2 ? 0 : 1) {
                long version = storage.head(STREAM).orElseThrow().version();
                assertRowOf(storage, version);
                Commit next =
                    Rows.commit(STREAM, version, "v-" + version, rowOf(version + 1, Rows.DAY));
                assertThat(until(() -> storage.commit(next))).isInstanceOf(Committed.class);
              }
              return true;
            } finally {
              stopped.set(true);
            }
          };
      Function<Function<RowRefresh, CommitResult>, Callable<Boolean>> refresher =
          refreshing ->
              () -> {
                while (!stopped.get()) {
                  long version = storage.head(STREAM).orElseThrow().version();
                  List<DutyChange> rows = List.of(rowOf(version, Rows.DAY.plusDays(1)));
                  if (until(() -> refreshing.apply(new RowRefresh(STREAM, version, rows)))
                      instanceof Committed) {
                    refreshed.incrementAndGet();
                  }
                }
                return true;
              };

      assertThat(
              Race.run(
                  List.of(
                      writer,
                      refresher.apply(storage::refresh),
                      refresher.apply(
                          rows ->
                              node.refreshAll(List.of(rows, new RowRefresh(beside, 1, List.of())))
                                  .get(0)))))
          .containsOnly(true);
      assertRowOf(storage, storage.head(STREAM).orElseThrow().version());
    }
  }

  private static void assertRowOf(Storage storage, long version) {
    assertThat(storage.duties(STREAM)).extracting(DutyRow::subject).containsExactly("v" + version);
  }

  private static DutyChange rowOf(long version, LocalDate nextReviewOn) {
    return new DutyChange.Put(
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:housing")
            .subject("v" + version)
            .nextReviewOn(nextReviewOn)
            .openedOn(Rows.DAY)
            .build());
  }
}
