package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.NEIGHBOURS;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.commitAll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The identifier rows of a stream: kept with the commit, replaced entry by entry.
 *
 * @since 0.1
 */
public interface IdentifierContract extends StorageFixture {
  /** Whatever a collation, a driver or a pad takes for one another. */
  @Test
  default void I1_identifiers_of_every_sort_come_back_identical() {
    Storage storage = emptyStorage();
    List<EntryIdentifiers> all =
        List.of(Rows.identifiers(1, Values.IDENTIFIERS), Rows.identifiers(2, Values.IDENTIFIERS));
    storage.commit(Rows.naming(STREAM, 0, "c-1", all.get(0)));
    storage.commit(Rows.naming(STREAM, 1, "c-2", all.get(1)));

    for (Storage node : List.of(storage, reopened(storage))) {
      check("I1: identifiers", rows(all), node.identifiers(STREAM));
      check(
          "I1: identifiersOf",
          rows(all),
          node.identifiersOf(List.of(STREAM)).getOrDefault(STREAM, List.of()));
    }
  }

  /** Ten comes after nine, of versions and of places. */
  @Test
  default void I1_identifiers_come_by_version_and_place_as_numbers() {
    Storage storage = emptyStorage();
    List<EntryIdentifiers> all = new ArrayList<>();
    for (long version = 1; version <= 101; version++) {
      all.add(Rows.identifiers(version, version % 50 == 0 ? 600 : 1));
    }
    storage.commit(
        Rows.aCommit(STREAM, 0, 101, "c-1")
            .addAllIdentifiers(all.subList(50, 101))
            .addAllIdentifiers(all.subList(0, 50))
            .build());

    check("I1: identifiers", rows(all), storage.identifiers(STREAM));
  }

  /** Kinds and items as wide as they may be, attempts and places of any size. */
  @Test
  default void I1_every_component_of_an_identifier_comes_back_identical() {
    Twins twins = new Twins(this);
    List<IdentifierRow> rows = new ArrayList<>();
    for (String kind : List.of("a", "A", Rows.WIDEST)) {
      for (String item : List.of("", "a", "A", Rows.WIDEST, "null")) {
        for (int attempt : new int[] {0, 1, 127, 128, 32_767, 32_768, 65_536, Integer.MAX_VALUE}) {
          rows.add(
              new IdentifierRow(
                  1,
                  rows.size(),
                  kind,
                  "n",
                  Optional.of(item).filter(text -> !text.isEmpty()),
                  attempt == 0 ? Optional.empty() : Optional.of(attempt)));
        }
      }
    }
    for (int place : new int[] {32_767, 32_768, 65_536, Integer.MAX_VALUE}) {
      rows.add(new IdentifierRow(1, place, "a", "n", Optional.empty(), Optional.empty()));
    }
    EntryIdentifiers all = new EntryIdentifiers(1, rows);
    twins.commit(Rows.naming(STREAM, 0, "c-1", all));
    twins.check(9);
    twins.refresh(
        new RowRefresh(STREAM, 1, List.of(), List.of(new EntryIdentifiers(1, List.of()))));
    twins.refresh(new RowRefresh(STREAM, 1, List.of(), List.of(all)));
    twins.check(9);
  }

  /** One more than what an adapter may write at once. */
  @Test
  default void I1_an_entry_may_have_any_number_of_identifiers() {
    Storage storage = emptyStorage();
    for (int number : new int[] {1, 2, 65, 101, 129, 201, 257, 501, 513, 1_001, 1_025}) {
      StreamKey stream = new StreamKey("project", "P-" + number);
      EntryIdentifiers all = Rows.identifiers(1, number);
      storage.commit(Rows.naming(stream, 0, "c-1", all));

      check("I1: " + number + " identifiers", all.rows(), storage.identifiers(stream));
    }
  }

  /** Streams and kinds that differ by little, in two namespaces. */
  @Test
  default void I1_each_stream_and_namespace_has_its_own_identifiers() {
    Storage storage = emptyStorage();
    List<StreamKey> streams =
        List.of(
            STREAM,
            new StreamKey("project", "P-"),
            new StreamKey("project", "p-1"),
            new StreamKey("project", "P-10"),
            new StreamKey("Project", "P-1"),
            new StreamKey("case", "P-1"));
    for (int i = 0; i < streams.size(); i++) {
      storage.commit(Rows.naming(streams.get(i), 0, "c-1", Rows.identifiers(1, i + 1)));
    }
    Storage other = otherNamespace();
    other.commit(Rows.naming(STREAM, 0, "c-1", Rows.identifiers(1, 9)));

    for (int i = 0; i < streams.size(); i++) {
      check(
          "I1: identifiers of " + streams.get(i),
          Rows.identifiers(1, i + 1).rows(),
          storage.identifiers(streams.get(i)));
    }
    check("I1: of the other namespace", Rows.identifiers(1, 9).rows(), other.identifiers(STREAM));
    check("I1: of no stream", List.of(), storage.identifiers(new StreamKey("project", "missing")));
  }

  /** Streams with identifiers and without, and one that is not there. */
  @Test
  default void J14_identifiers_of_many_streams_are_those_of_each() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>(List.of(new StreamKey("project", "missing")));
    Map<StreamKey, List<IdentifierRow>> expected = new HashMap<>();
    for (int i = 0; i < 250; i++) {
      StreamKey stream = new StreamKey(i % 2 == 0 ? "project" : "Project", "P-" + i / 2);
      storage.commit(Rows.naming(stream, 0, "c-1", Rows.identifiers(1, i % 3)));
      streams.add(stream);
      if (i % 3 > 0) {
        expected.put(stream, storage.identifiers(stream));
      }
    }

    assertThat(storage.identifiersOf(streams)).isEqualTo(expected);
    assertThat(expected).hasSize(166);
  }

  /** More than any statement holds, some of them twice and far apart. */
  @Test
  default void J14_rows_of_a_thousand_streams_come_once_however_often_they_are_named() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>();
    Map<StreamKey, List<IdentifierRow>> identifiers = new HashMap<>();
    Map<StreamKey, List<DutyRow>> duties = new HashMap<>();
    for (int i = 0; i < 1_100; i++) {
      StreamKey stream = new StreamKey("project", "P-" + i);
      storage.commit(
          Rows.aCommit(stream, 0, 1, "c-1")
              .addIdentifiers(Rows.identifiers(1, 2))
              .addDuties(Rows.put("d", Rows.DAY))
              .build());
      streams.add(stream);
      identifiers.put(stream, Rows.identifiers(1, 2).rows());
      duties.put(stream, List.of(Rows.duty("d", Rows.DAY)));
    }
    streams.addAll(List.copyOf(streams.subList(0, 120)));
    streams.add(streams.get(streams.size() - 1));

    Difference.check("J14: identifiersOf", identifiers, storage.identifiersOf(streams));
    Difference.check("J14: dutiesOf", duties, storage.dutiesOf(streams));
  }

  /** What is said of an entry holds for all its rows, and of no other entry. */
  @Test
  default void I2_what_a_commit_says_of_an_entry_takes_the_place_of_all_its_rows() {
    Storage storage = emptyStorage();
    storage.commit(
        Rows.aCommit(STREAM, 0, 3, "c-1")
            .addIdentifiers(Rows.identifiers(1, 3), Rows.identifiers(2, 3), Rows.identifiers(3, 3))
            .build());
    for (StreamKey other : NEIGHBOURS) {
      storage.commit(Rows.naming(other, 0, "c-1", Rows.identifiers(1, 3)));
    }
    EntryIdentifiers fewer = Rows.identifiers(2, List.of("其他"));

    storage.commit(
        Rows.naming(
            STREAM,
            3,
            "c-2",
            new EntryIdentifiers(1, List.of()),
            fewer,
            new EntryIdentifiers(4, List.of())));

    check(
        "I2: after a commit",
        rows(List.of(fewer, Rows.identifiers(3, 3))),
        storage.identifiers(STREAM));
    for (StreamKey other : NEIGHBOURS) {
      check("I2: of " + other, Rows.identifiers(1, 3).rows(), storage.identifiers(other));
    }

    storage.commit(Rows.commit(STREAM, 4, "c-3"));
    check(
        "I2: after a commit that says nothing of identifiers",
        rows(List.of(fewer, Rows.identifiers(3, 3))),
        storage.identifiers(STREAM));
  }

  /** An entry that lost its rows has them again, as by a new derivation. */
  @Test
  default void I2_rows_that_went_come_again() {
    Storage storage = emptyStorage();
    storage.commit(Rows.naming(STREAM, 0, "c-1", Rows.identifiers(1, 3)));
    for (StreamKey other : NEIGHBOURS) {
      storage.commit(Rows.naming(other, 0, "c-1", Rows.identifiers(1, 3)));
    }
    storage.commit(Rows.naming(STREAM, 1, "c-2", new EntryIdentifiers(1, List.of())));
    check("I2: none is left", List.of(), storage.identifiers(STREAM));
    for (StreamKey other : NEIGHBOURS) {
      check("I2: of " + other, Rows.identifiers(1, 3).rows(), storage.identifiers(other));
    }
    assertThat(storage.identifiersOf(List.of(STREAM))).as("J14: identifiersOf").isEmpty();

    storage.commit(Rows.naming(STREAM, 2, "c-3", Rows.identifiers(1, 2)));

    check("I2: again", Rows.identifiers(1, 2).rows(), storage.identifiers(STREAM));
  }

  /** Derived again, with the duties of the stream or without. */
  @Test
  default void A7_a_refreshing_changes_identifiers_at_its_version_alone() {
    Storage storage = emptyStorage();
    storage.commit(Rows.naming(STREAM, 0, "c-1", Rows.identifiers(1, 3)));
    storage.commit(Rows.naming(STREAM, 1, "c-2", Rows.identifiers(2, 3)));
    RowRefresh refresh =
        new RowRefresh(
            STREAM,
            2,
            List.of(),
            List.of(
                new EntryIdentifiers(1, List.of()),
                Rows.identifiers(2, 1),
                new EntryIdentifiers(7, List.of())));

    for (long version : new long[] {1, 3}) {
      assertThat(
              storage.refresh(
                  new RowRefresh(STREAM, version, refresh.duties(), refresh.identifiers())))
          .isEqualTo(new Conflict());
    }
    check(
        "A7: after a conflict",
        rows(List.of(Rows.identifiers(1, 3), Rows.identifiers(2, 3))),
        storage.identifiers(STREAM));
    assertThat(storage.refresh(refresh)).isEqualTo(new Committed(2));

    check(
        "A7: after a refreshing",
        Rows.identifiers(2, 1).rows(),
        reopened(storage).identifiers(STREAM));
  }

  /** Who comes too late names nothing. */
  @Test
  default void J3_a_conflict_changes_no_identifier() {
    Storage storage = emptyStorage();
    storage.commit(Rows.naming(STREAM, 0, "c-1", Rows.identifiers(1, 3)));

    assertThat(storage.commit(Rows.naming(STREAM, 0, "late", Rows.identifiers(1, List.of("迟")))))
        .isEqualTo(new Conflict());
    assertThat(
            storage.commit(
                Rows.naming(
                    STREAM, 2, "late", Rows.identifiers(3, 1), new EntryIdentifiers(1, List.of()))))
        .isEqualTo(new Conflict());

    check("J3: identifiers", Rows.identifiers(1, 3).rows(), storage.identifiers(STREAM));
  }

  /** The last of several that speak of one entry has the last word. */
  @Test
  default void J13_of_commits_handed_over_together_the_last_says_what_an_entry_has() {
    Storage storage = emptyStorage();
    commitAll(
        storage,
        List.of(
            Rows.naming(STREAM, 0, "c-1", Rows.identifiers(1, 3)),
            Rows.naming(STREAM, 1, "c-2", Rows.identifiers(1, 1), Rows.identifiers(2, 2)),
            Rows.naming(STREAM, 2, "c-3", new EntryIdentifiers(2, List.of()))));

    check("J13: of a new stream", Rows.identifiers(1, 1).rows(), storage.identifiers(STREAM));

    commitAll(
        storage,
        List.of(
            Rows.naming(STREAM, 3, "c-4", new EntryIdentifiers(1, List.of())),
            Rows.naming(STREAM, 4, "c-5", Rows.identifiers(1, 2), Rows.identifiers(5, 1)),
            Rows.naming(STREAM, 9, "late", Rows.identifiers(1, 3))));

    check(
        "J13: of one that stood",
        rows(List.of(Rows.identifiers(1, 2), Rows.identifiers(5, 1))),
        storage.identifiers(STREAM));
  }

  /** Nothing is found of what was destroyed, and its order is; in one namespace, then in both. */
  @Test
  default void D1_of_identifiers_those_of_the_order_stay() {
    Storage here = emptyStorage();
    Storage there = otherNamespace();
    List<EntryIdentifiers> before = List.of(Rows.identifiers(1, 250), Rows.identifiers(2, 3));
    for (Storage storage : List.of(here, there)) {
      for (StreamKey stream : Stream.concat(Stream.of(STREAM), NEIGHBOURS.stream()).toList()) {
        storage.commit(Rows.naming(stream, 0, "c-1", before.get(0)));
        storage.commit(Rows.naming(stream, 1, "c-2", before.get(1)));
      }
    }
    Destruction plain = Rows.destruction(STREAM, 2, "c-9");
    EntryIdentifiers order = Rows.identifiers(3, List.of("石档销〔2056〕1号"));
    Destruction destruction =
        new Destruction(Rows.naming(STREAM, 2, "c-9", order), plain.residues());

    assertThat(here.destroy(destruction)).isEqualTo(new Committed(3));
    check("D1: identifiers", order.rows(), here.identifiers(STREAM));
    check("D1: of the other namespace", rows(before), there.identifiers(STREAM));
    assertThat(there.destroy(destruction)).isEqualTo(new Committed(3));

    for (Storage storage : List.of(here, there)) {
      check("D1: identifiers", order.rows(), storage.identifiers(STREAM));
      for (StreamKey other : NEIGHBOURS) {
        check("D1: of " + other, rows(before), storage.identifiers(other));
      }
    }
  }

  private static List<IdentifierRow> rows(List<EntryIdentifiers> all) {
    return all.stream().flatMap(each -> each.rows().stream()).toList();
  }

  private static void check(String what, List<IdentifierRow> wanted, List<IdentifierRow> met) {
    Difference.check(what, wanted, met);
  }
}
