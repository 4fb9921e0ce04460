package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Any history, compared with a model after every step. Run by jqwik, the others by JUnit Jupiter.
 *
 * @since 0.1
 */
public interface StorageProperties extends StorageFixture {
  /**
   * Compares a storage with a model after every step of any history.
   *
   * @param history attempts at commits, some of which expect the wrong version
   * @param page the size of the pages to read
   */
  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void J6_any_history_is_kept_unchanged(
      @ForAll(supplier = Histories.class) List<Histories.Step> history,
      @ForAll @IntRange(min = 1, max = 4) int page) {
    Storage storage = emptyStorage();
    Model model = new Model();
    List<String> commands = new ArrayList<>();

    for (Histories.Step step : history) {
      String command = "c-" + commands.size();
      commands.add(command);
      Commit commit = step.at(model.version(step.stream()), command);

      assertThat(storage.commit(commit)).isEqualTo(model.commit(commit));

      for (StreamKey stream : Histories.STREAMS) {
        assertThat(storage.head(stream)).isEqualTo(model.head(stream));
        assertThat(storage.receipt(stream, command)).isEqualTo(model.receipt(stream, command));
      }
      assertThat(storage.duties(step.stream())).isEqualTo(model.duties(step.stream()));
    }

    for (StreamKey stream : Histories.STREAMS) {
      assertThat(Pages.entries(storage, stream, page)).isEqualTo(model.entries(stream));
      assertThat(storage.duties(stream)).isEqualTo(model.duties(stream));
      for (String command : commands) {
        assertThat(storage.receipt(stream, command)).isEqualTo(model.receipt(stream, command));
      }
    }
    for (int day = -1; day <= Histories.DAYS; day++) {
      LocalDate asOf = Rows.DAY.plusDays(day);
      assertThat(Pages.due(storage, asOf, page))
          .isEqualTo(model.due(asOf, Optional.empty(), StorageProbe.ALL));
    }
    for (String kind : List.of("project", "case", "none")) {
      assertThat(Pages.streams(storage, kind, page))
          .isEqualTo(model.streams(kind, Optional.empty(), StorageProbe.ALL));
    }
  }
}
