package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.zhuanban.ProjectView;
import org.zhuanban.exchange.RowBatch.BatchRow;
import org.zhuanban.exchange.ScriptedProject.Move;

/** What a receiver may rely on, however often and however badly it is sent to. */
class RowBatchProperties {
  /** A receiver that keeps the latest version of each row. */
  private static final class Kept {
    private final Map<RowKey, BatchRow> rows = new TreeMap<>();
    private long replaced;

    void take(RowBatch delivery, int most) {
      List<BatchRow> some = delivery.rows().subList(0, Math.min(most, delivery.rows().size()));
      for (BatchRow row : some) {
        BatchRow had = rows.get(row.row().key());
        if (row.version() >= replaced && (had == null || row.version() >= had.version())) {
          rows.put(row.row().key(), row);
        }
      }
      if (delivery.after().isEmpty()
          && some.size() == delivery.rows().size()
          && delivery.version() >= replaced) {
        replaced = delivery.version();
        rows.values().removeIf(row -> row.version() < replaced);
      }
    }

    Map<RowKey, ExchangeRow> valid() {
      Map<RowKey, ExchangeRow> valid = new TreeMap<>();
      rows.values().stream()
          .filter(BatchRow::valid)
          .forEach(row -> valid.put(row.row().key(), row.row()));
      return valid;
    }
  }

  @Provide
  Arbitrary<List<Move>> scripts() {
    return ScriptedProject.scripts();
  }

  /** For each step: -1 sends nothing, another number breaks off after so many rows. */
  @Provide
  Arbitrary<List<Integer>> sendings() {
    return Arbitraries.integers().between(-1, 12).list().ofSize(25);
  }

  @Property(tries = 60)
  void a_receiver_ends_with_the_rows_of_the_project_whatever_broke_off_or_came_twice(
      @ForAll("scripts") List<Move> script, @ForAll("sendings") List<Integer> sendings) {
    ScriptedProject project = new ScriptedProject();
    Kept kept = new Kept();
    List<RowBatch> sent = new ArrayList<>();
    long mark = 0;
    int withdrawn = 0;
    for (int i = 0; i < script.size(); i++) {
      project.take(script.get(i));
      int most = sendings.get(i);
      if (most >= 0) {
        ProjectView view = project.view();
        RowBatch delivery =
            most == 12 && i % 5 == 0 ? RowBatch.full(view) : RowBatch.since(view, mark);
        kept.take(delivery, most);
        sent.add(delivery);
        withdrawn += (int) delivery.rows().stream().filter(row -> !row.valid()).count();
        if (most >= delivery.rows().size()) {
          mark = delivery.version();
        }
      }
      if (i % 4 == 3 && !sent.isEmpty()) {
        kept.take(sent.get(i % sent.size()), 100);
      }
    }
    ProjectView last = project.view();
    kept.take(RowBatch.since(last, mark), Integer.MAX_VALUE);
    kept.take(RowBatch.since(last, mark), Integer.MAX_VALUE);
    sent.forEach(late -> kept.take(late, Integer.MAX_VALUE));

    Statistics.label("withdrawn rows").collect(Math.min(withdrawn, 3));
    assertThat(kept.valid()).isEqualTo(ProjectRows.of(last));
  }

  @Property(tries = 60)
  void what_is_not_delivered_has_not_changed(
      @ForAll("scripts") List<Move> script, @ForAll("sendings") List<Integer> sendings) {
    ScriptedProject project = new ScriptedProject();
    script.forEach(project::take);
    ProjectView view = project.view();
    List<Long> versions = view.versionsAfter(0);
    long after = versions.get(Math.floorMod(sendings.hashCode(), versions.size()));
    Map<RowKey, ExchangeRow> before = ProjectRows.of(view.at(after));
    Map<RowKey, ExchangeRow> rows = new TreeMap<>(before);
    for (BatchRow row : RowBatch.since(view, after).rows()) {
      if (row.valid()) {
        rows.put(row.row().key(), row.row());
      } else {
        rows.remove(row.row().key());
      }
    }

    assertThat(rows).isEqualTo(ProjectRows.of(view));
    assertThat(RowBatch.since(view, view.version()).rows()).isEmpty();
    assertThat(view.at(view.version()).history()).isEqualTo(view.history());
  }
}
