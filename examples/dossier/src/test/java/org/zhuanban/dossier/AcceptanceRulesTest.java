package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the format one by one: each file names its rules in comments and says what must come
 * out, as reckoned by hand from the calendar. What a case leaves out is that of {@code base.yaml}.
 */
class AcceptanceRulesTest {
  private static final Path RULES = Path.of("src/test/resources/org/zhuanban/dossier/rules");

  @TempDir private Path folder = Path.of("");

  /** Whatever a run refuses is listed under {@code refused}; nothing else may be. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("runs")
  void comes_out_as_reckoned(Path rules) throws IOException {
    Path dossier = Files.writeString(folder.resolve("case.yaml"), whole(Files.readString(rules)));
    List<Object> call = new ArrayList<>(List.of("run", dossier));
    if (Files.readString(rules).contains("\n  refused:")) {
      call.add("--keep-going");
    }

    Called run = Called.with(new Replay(), call.toArray());

    assertThat(run.outLines())
        .filteredOn(line -> line.contains(": expected ") || line.endsWith("not compared"))
        .isEmpty();
    assertThat(run.outLines().get(run.outLines().size() - 1))
        .matches("(\\d+) of \\1 values as expected");
    assertThat(run.code()).isEqualTo(call.contains("--keep-going") ? 1 : 0);
    if (run.code() == 0) {
      assertThat(run.err()).isEmpty();
    }
  }

  /** Pauses, extensions, ways of counting and calendars of {@code due}. */
  @Test
  void limits_are_as_reckoned() {
    Called due = Called.with("due", RULES.resolve("due.csv"));

    assertThat(due.outLines().get(due.outLines().size() - 1))
        .matches("(\\d+) of \\1 cases as expected");
    assertThat(due).returns(0, Called::code).returns("", Called::err);
  }

  /** A case that is refused ends in one sentence, which begins with its line and says this. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void is_refused(String rule, String sentence, String text) throws IOException {
    Path dossier = Files.writeString(folder.resolve("case.yaml"), whole(text));

    Called run = Called.with(new Replay(), "run", dossier, "--out", folder.resolve("out.yaml"));

    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.code()).isEqualTo(1);
    assertThat(folder.resolve("out.yaml")).doesNotExist();
  }

  private static Stream<Path> runs() throws IOException {
    try (Stream<Path> files = Files.list(RULES.resolve("runs"))) {
      return files.sorted().toList().stream();
    }
  }

  /** A refusal begins with two comments: the rule, and a part of the sentence. */
  private static Stream<Arguments> refusals() throws IOException {
    try (Stream<Path> files = Files.list(RULES.resolve("refused"))) {
      return files
          .sorted()
          .flatMap(file -> Arrays.stream(read(file).split("(?m)^---\n", -1)))
          .map(
              text -> {
                List<String> lines = text.lines().limit(2).toList();
                return Arguments.of(lines.get(0).substring(2), lines.get(1).substring(2), text);
              })
          .toList()
          .stream();
    }
  }

  /** What a case does not say is said by the base. */
  private static String whole(String text) {
    Map<String, String> parts = new LinkedHashMap<>(parts(read(RULES.resolve("base.yaml"))));
    parts.putAll(parts(text));
    return String.join("\n", parts.values());
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split("(?m)^(?=[a-z_]+:)", -1)) {
      parts.put(part.lines().findFirst().orElse("").replaceFirst(":.*", ""), part);
    }
    return parts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
