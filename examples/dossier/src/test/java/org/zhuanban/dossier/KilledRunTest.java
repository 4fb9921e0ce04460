package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.StreamKind;
import org.zhuanban.spi.Entry;

/** The JVM of a run is killed in the middle; the run is started again over the same file. */
@SuppressWarnings("NullAway.Init") // filled before each test
class KilledRunTest {
  /** What stands in the place of a free text differs from run to run, as its salt does. */
  private static final Pattern SALTED = Pattern.compile("\\{\"aside\":\"[0-9a-f]+\"\\}");

  private static final int ENTRIES = 1_000;

  @TempDir private static Path whole;

  @TempDir private Path folder;

  private static final Map<Path, Uninterrupted> UNINTERRUPTED = new HashMap<>();

  /** What a run over a store of its own leaves. */
  private record Uninterrupted(String result, List<Entry> entries) {}

  private static Uninterrupted uninterrupted(Path dossier, String project) {
    return UNINTERRUPTED.computeIfAbsent(
        dossier,
        file -> {
          String url = "jdbc:h2:file:" + whole.resolve(project).toAbsolutePath();
          Path result = whole.resolve(project + ".yaml");
          assertThat(Called.with(new Replay(), "run", file, "--store", url, "--out", result).code())
              .isZero();
          return new Uninterrupted(Sample.text(result), entries(url, project));
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 17, 26})
  void a_killed_run_goes_on_without_a_lost_or_doubled_event(int killedAfterLines)
      throws IOException, InterruptedException {
    goesOn(Sample.DOSSIER, "SL-2024-007", killedAfterLines);
  }

  /** Before and after what is annulled, and after what is entered late. */
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 34, 53})
  void a_killed_run_with_annulments_goes_on_as_well(int killedAfterLines)
      throws IOException, InterruptedException {
    goesOn(Sample.SECOND, "P-2025-02", killedAfterLines);
  }

  private void goesOn(Path dossier, String project, int killedAfterLines)
      throws IOException, InterruptedException {
    String url = "jdbc:h2:file:" + folder.resolve("killed").toAbsolutePath();
    List<String> acknowledged = linesBeforeKill(dossier, url, killedAfterLines);
    List<Entry> kept = entries(url, project);
    Path resumed = folder.resolve("resumed.yaml");

    Called again = Called.with(new Replay(), "run", dossier, "--store", url, "--out", resumed);

    Uninterrupted uninterrupted = uninterrupted(dossier, project);
    assertThat(again.err()).isEmpty();
    assertThat(again.code()).isZero();
    assertThat(again.outLines()).startsWith(acknowledged.toArray(new String[0]));
    assertThat(entries(url, project)).startsWith(kept.toArray(new Entry[0]));
    assertThat(things(entries(url, project))).isEqualTo(things(uninterrupted.entries()));
    assertThat(Files.readString(resumed)).isEqualTo(uninterrupted.result());
  }

  private static List<String> linesBeforeKill(Path dossier, String url, int lines)
      throws IOException, InterruptedException {
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                DossierApp.class.getName(),
                "run",
                dossier.toString(),
                "--store",
                url)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> seen = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
      while (seen.size() < lines) {
        String line = out.readLine();
        assertThat(line).as("line %d of the run", seen.size() + 1).isNotNull();
        seen.add(line);
      }
      run.destroyForcibly();
    }
    assertThat(run.waitFor()).as("exit code of a killed process").isEqualTo(137);
    return seen;
  }

  private static List<Entry> entries(String url, String project) {
    try (Store store = Store.open(Optional.of(url))) {
      return store.storage().read(StreamKind.PROJECT.stream(project), 0, ENTRIES);
    }
  }

  /** What was kept, each with its key, place and content. */
  private static List<String> things(List<Entry> entries) {
    assertThat(new HashSet<>(entries)).hasSameSizeAs(entries);
    return entries.stream()
        .map(
            entry ->
                "%s %s %s %s %s"
                    .formatted(
                        entry.version(),
                        entry.commandKey(),
                        entry.type(),
                        entry.effectiveOn(),
                        SALTED
                            .matcher(new String(entry.body().toArray(), StandardCharsets.UTF_8))
                            .replaceAll("…")))
        .toList();
  }
}
