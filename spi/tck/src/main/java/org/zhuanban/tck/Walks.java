package org.zhuanban.tck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;

/** Walks through what can be done to a storage, in two namespaces and over values of every sort. */
final class Walks implements ArbitrarySupplier<List<Walks.Step>> {
  static final List<StreamKey> STREAMS =
      List.of(
          new StreamKey("project", "p"),
          new StreamKey("project", "P"),
          new StreamKey("project", "p-1"),
          new StreamKey("case", "p"));
  private static final List<String> NAMES = List.of("d", "D", "d-1", "d.1", "dd");

  /** One thing that is done, in namespace 0 or 1. */
  sealed interface Step {
    /** {@return the namespace} */
    int space();
  }

  /** Commits that are handed over together, or one that comes alone. */
  record Write(int space, StreamKey stream, int drift, boolean together, List<Draft> drafts)
      implements Step {}

  /** The last commit to a stream once more, as it was. */
  record Again(int space, StreamKey stream) implements Step {}

  /** Rows that are derived again. */
  record Refresh(
      int space, StreamKey stream, int drift, List<DutyChange> changes, List<Naming> namings)
      implements Step {
    RowRefresh at(long version) {
      return new RowRefresh(stream, version, changes, Naming.at(version, namings));
    }
  }

  /** The destruction of a stream. */
  record Destroy(int space, StreamKey stream, int drift) implements Step {
    Destruction at(long version) {
      return Rows.destruction(stream, version, "order:" + version);
    }
  }

  /** What becomes of the identifiers of an entry, which is counted back from the last one. */
  record Naming(int back, List<String> texts) {
    static List<EntryIdentifiers> at(long last, List<Naming> namings) {
      SortedMap<Long, EntryIdentifiers> changes = new TreeMap<>();
      for (Naming naming : namings) {
        long version = last - naming.back;
        if (version > 0) {
          changes.put(version, Rows.identifiers(version, naming.texts));
        }
      }
      return List.copyOf(changes.values());
    }
  }

  /** What a commit holds, but for its versions; the numbers of what is erased count from it. */
  record Draft(
      String command,
      List<Row> rows,
      List<DutyChange> changes,
      List<Naming> namings,
      List<Bytes> texts,
      List<Integer> erased) {
    Commit at(StreamKey stream, long expected, boolean keepsTexts) {
      // No command is carried out twice.
      String key = command + ":" + expected;
      List<Entry> entries = new ArrayList<>();
      for (Row row : rows) {
        entries.add(row.at(expected + 1 + entries.size(), key));
      }
      List<KeptText> beside = new ArrayList<>();
      for (int i = 0; i < texts.size() && keepsTexts; i++) {
        beside.add(new KeptText(expected + 1 + i % rows.size(), i, texts.get(i)));
      }
      List<Long> gone =
          erased.stream()
              .map(back -> expected - back)
              .filter(version -> version > 0 && keepsTexts)
              .distinct()
              .toList();
      return new Commit(
          stream,
          expected,
          entries,
          changes,
          Naming.at(expected + rows.size(), namings),
          List.of(),
          new Receipt(key, rows.get(0).body(), expected + 1, expected + rows.size()),
          beside,
          gone);
    }
  }

  /** An entry, but for its version. */
  record Row(String type, LocalDate on, Instant at, String actor, int schema, Bytes body) {
    Entry at(long version, String command) {
      return Rows.anEntry(version, command)
          .type(type)
          .effectiveOn(on)
          .recordedAt(at)
          .actor(actor)
          .schema(schema)
          .body(body.length() > 1_024 ? Bytes.empty() : body)
          .build();
    }
  }

  @Override
  public Arbitrary<List<Step>> get() {
    Arbitrary<Integer> spaces = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1));
    Arbitrary<StreamKey> streams = Arbitraries.of(STREAMS);
    Arbitrary<Integer> drifts =
        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, -1), Tuple.of(1, 1));
    Arbitrary<Step> writes =
        Combinators.combine(
                spaces,
                streams,
                drifts,
                Arbitraries.of(false, true),
                drafts().list().ofMinSize(1).ofMaxSize(3))
            .as(
                (space, stream, drift, together, drafts) ->
                    new Write(space, stream, drift, together, drafts));
    Arbitrary<Step> repeats = Combinators.combine(spaces, streams).as(Again::new);
    Arbitrary<Step> refreshes =
        Combinators.combine(spaces, streams, drifts, changes(), namings()).as(Refresh::new);
    Arbitrary<Step> destructions = Combinators.combine(spaces, streams, drifts).as(Destroy::new);
    Arbitrary<List<Step>> walks =
        Arbitraries.<Step>frequencyOf(
                Tuple.of(12, writes),
                Tuple.of(2, repeats),
                Tuple.of(4, refreshes),
                Tuple.of(1, destructions))
            .list()
            .ofMinSize(1)
            .ofMaxSize(9);
    return Combinators.combine(grounds(), walks)
        .as((ground, walk) -> Stream.concat(ground.stream(), walk.stream()).toList());
  }

  /**
   * What half of the walks begin on: the same rows of one stream in both namespaces, without which
   * a walk seldom comes to change in one of them what the other has, too.
   */
  private static Arbitrary<List<Step>> grounds() {
    Arbitrary<List<Draft>> full =
        drafts(everyName(), Arbitraries.of(Values.CONTENTS).list().ofSize(2)).list().ofSize(1);
    return Combinators.combine(Arbitraries.of(false, true), Arbitraries.of(STREAMS), full)
        .as(
            (bare, stream, drafts) ->
                bare
                    ? List.of()
                    : List.of(
                        new Write(0, stream, 0, false, drafts),
                        new Write(1, stream, 0, false, drafts)));
  }

  private static Arbitrary<List<DutyChange>> everyName() {
    return Combinators.combine(NAMES.stream().map(name -> puts(Arbitraries.just(name))).toList())
        .as(puts -> puts);
  }

  private static Arbitrary<Draft> drafts() {
    return drafts(changes(), Arbitraries.of(Values.CONTENTS).list().ofMaxSize(3));
  }

  private static Arbitrary<Draft> drafts(
      Arbitrary<List<DutyChange>> changes, Arbitrary<List<Bytes>> texts) {
    Arbitrary<Row> rows =
        Combinators.combine(
                names(),
                days(),
                Arbitraries.of(Values.INSTANTS),
                names(),
                Arbitraries.of(1, 2, Integer.MAX_VALUE),
                Arbitraries.of(Values.CONTENTS))
            .as(Row::new);
    return Combinators.combine(
            names(),
            rows.list().ofMinSize(1).ofMaxSize(3),
            changes,
            namings(),
            texts,
            Arbitraries.integers().between(0, 4).list().ofMaxSize(2))
        .as(Draft::new);
  }

  private static Arbitrary<List<Naming>> namings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(Values.IDENTIFIERS).list().ofMaxSize(3))
        .as(Naming::new)
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of(NAMES);
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, Histories.DAYS).map(Rows.DAY::plusDays),
        Arbitraries.of(Values.DAYS));
  }

  private static Arbitrary<DutyChange> puts(Arbitrary<String> keys) {
    Arbitrary<Optional<DueDate>> dues =
        Combinators.combine(days(), Arbitraries.of(true, false)).as(DueDate::new).optional();
    return Combinators.combine(keys, names(), names(), dues, dues, dues, days().optional(), days())
        .as(
            (key, kind, owner, binding, committed, statutory, look, opened) ->
                DutyRow.builder()
                    .key(key)
                    .kind(kind)
                    .owner(owner)
                    .subject(owner)
                    .openedOn(opened)
                    .bindingDue(binding)
                    .committedDue(committed)
                    .statutoryDue(statutory)
                    .nextReviewOn(look)
                    .closedOn(binding.map(DueDate::date).filter(day -> kind.equals("D")))
                    .build())
        .map(DutyChange.Put::new);
  }

  static Arbitrary<List<DutyChange>> changes() {
    Arbitrary<DutyChange> removals = names().map(DutyChange.Remove::new);
    return Arbitraries.frequencyOf(Tuple.of(3, puts(names())), Tuple.of(1, removals))
        .list()
        .ofMaxSize(4)
        .map(Walks::lastOfEachKey);
  }

  private static List<DutyChange> lastOfEachKey(List<DutyChange> changes) {
    Map<String, DutyChange> last = new TreeMap<>();
    changes.forEach(change -> last.put(change.key(), change));
    return List.copyOf(last.values());
  }
}
