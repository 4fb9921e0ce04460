package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/** Histories over a few streams and duties whose names differ by little. */
final class Histories implements ArbitrarySupplier<List<Histories.Step>> {
  static final List<StreamKey> STREAMS =
      List.of(
          new StreamKey("project", "p"),
          new StreamKey("project", "P"),
          new StreamKey("project", "p-1"),
          new StreamKey("case", "p"));
  private static final List<String> DUTIES = List.of("d", "D", "d-1", "d.1");

  /** Room for days before and after those that are asked for. */
  static final int DAYS = 6;

  @Override
  public Arbitrary<List<Step>> get() {
    Arbitrary<LocalDate> days = Walks.days();
    Arbitrary<String> owners = Arbitraries.of("dept:a", "dept:A", "dept:a-1");
    Arbitrary<Optional<DueDate>> dues =
        Combinators.combine(days, Arbitraries.of(true, false)).as(DueDate::new).optional();
    Arbitrary<String> keys = Arbitraries.of(DUTIES);
    Arbitrary<DutyChange> puts =
        Combinators.combine(
                Combinators.combine(keys, owners).as(List::of),
                Arbitraries.of("approve", "Approve", "supervise"),
                dues,
                dues,
                dues,
                days.optional(),
                days,
                days.optional())
            .as(
                (names, kind, binding, committed, statutory, look, opened, closed) ->
                    new DutyChange.Put(
                        DutyRow.builder()
                            .key(names.get(0))
                            .kind(kind)
                            .owner(names.get(1))
                            .subject(names.get(0))
                            .bindingDue(binding)
                            .committedDue(committed)
                            .statutoryDue(statutory)
                            .nextReviewOn(look)
                            .openedOn(opened)
                            .closedOn(closed)
                            .build()));
    Arbitrary<DutyChange> removals = keys.map(DutyChange.Remove::new);
    Arbitrary<List<DutyChange>> changes =
        Arbitraries.frequencyOf(Tuple.of(3, puts), Tuple.of(1, removals))
            .list()
            .ofMaxSize(4)
            .map(Histories::lastOfEachKey);
    Arbitrary<Long> drifts =
        Arbitraries.frequency(Tuple.of(8, 0L), Tuple.of(1, -1L), Tuple.of(1, 1L));
    Arbitrary<List<Bytes>> bodies =
        Arbitraries.bytes()
            .array(byte[].class)
            .ofMaxSize(20)
            .map(Bytes::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3);
    return Combinators.combine(Arbitraries.of(STREAMS), drifts, bodies, changes)
        .as(Step::new)
        .list()
        .ofMaxSize(16);
  }

  private static List<DutyChange> lastOfEachKey(List<DutyChange> changes) {
    Map<String, DutyChange> last = new TreeMap<>();
    changes.forEach(change -> last.put(change.key(), change));
    return List.copyOf(last.values());
  }

  /** One attempt at a commit; a drift other than 0 makes it expect a wrong version. */
  record Step(StreamKey stream, long drift, List<Bytes> bodies, List<DutyChange> duties) {
    Commit at(long version, String command) {
      long expected = Math.max(0, version + drift);
      List<Entry> entries = new ArrayList<>();
      for (Bytes body : bodies) {
        entries.add(Rows.anEntry(expected + 1 + entries.size(), command).body(body).build());
      }
      return Rows.commit(stream, entries, command, duties);
    }
  }
}
