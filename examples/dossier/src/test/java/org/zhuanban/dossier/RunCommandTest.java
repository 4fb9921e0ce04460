package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command around a replay; what the replay itself does is told to it. */
class RunCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void hands_over_what_was_read_and_asked_for() {
    List<RunRequest> requests = new ArrayList<>();

    Called run =
        Called.with(
            (request, out, err) -> {
              requests.add(request);
              out.println("replayed");
              return new RunResult(
                  Map.of(), request.dossier().expected().orElseThrow().tree().keySet(), false);
            },
            "run",
            Sample.DOSSIER,
            "--store",
            "jdbc:h2:mem:x",
            "--as-of",
            "2024-06-05",
            "--keep-going");

    assertThat(run.code()).isZero();
    assertThat(run.outLines())
        .startsWith("replayed", "items: not compared")
        .endsWith("nothing was compared");
    RunRequest request = requests.get(0);
    assertThat(request.dossier().history()).hasSize(80);
    assertThat(request.store()).contains("jdbc:h2:mem:x");
    assertThat(request.asOf()).contains(LocalDate.of(2024, 6, 5));
    assertThat(request.keepGoing()).isTrue();
  }

  @Test
  void prints_differences_and_ends_with_1() throws IOException {
    Called run = Called.with(computing("2024-01-18"), "run", expecting());

    assertThat(run)
        .isEqualTo(
            new Called(
                1,
                lines(
                    "task_force.establish_due: expected 2024-01-17, computed 2024-01-18",
                    "1 of 2 values as expected"),
                ""));
  }

  @Test
  void ends_with_0_where_all_is_as_expected() throws IOException {
    Called run = Called.with(computing("2024-01-17"), "run", expecting());

    assertThat(run).isEqualTo(new Called(0, lines("2 of 2 values as expected"), ""));
  }

  @Test
  void ends_with_1_where_an_event_was_refused() throws IOException {
    Runner refusing = (request, out, err) -> new RunResult(Map.of(), Set.of("task_force"), true);

    assertThat(Called.with(refusing, "run", expecting()).code()).isEqualTo(1);
  }

  @Test
  void writes_the_result() throws IOException {
    Path result = folder.resolve("result.yaml");

    Called.with(computing("2024-01-17"), "run", expecting(), "--out", result);

    assertThat(result)
        .hasContent("task_force: {establish_due: 2024-01-17, established_on_time: true}\n");
  }

  @Test
  void refuses_a_dossier_in_a_sentence() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("d.yaml"),
            Sample.with("type: FILED, item: A01", "type: FILED, item: A99"));

    Called run = Called.with("run", file);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(file + ", line 132: event 7 (FILED): 'item' names 'A99'")
        .hasLineCount(1);
  }

  @Test
  void refuses_a_file_that_is_too_long() throws IOException {
    Path file = Files.writeString(folder.resolve("d.yaml"), Sample.TEXT + "#".repeat(1 << 20));

    assertThat(Called.with("run", file))
        .isEqualTo(
            new Called(
                1, "", lines(file + ": a file has at most 1024 KiB here, but this one has more")));
  }

  private static Runner computing(String establishDue) {
    return (request, out, err) ->
        new RunResult(
            Map.of(
                "task_force",
                new java.util.TreeMap<>(
                    Map.of(
                        "establish_due",
                        LocalDate.parse(establishDue),
                        "established_on_time",
                        true))),
            Set.of(),
            false);
  }

  /** The sample with two expectations alone. */
  private Path expecting() throws IOException {
    String text = Sample.TEXT.substring(0, Sample.TEXT.indexOf("\nexpected:"));
    return Files.writeString(
        folder.resolve("d.yaml"),
        text
            + "\nexpected:\n  task_force: {establish_due: 2024-01-17, established_on_time: true}\n");
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
