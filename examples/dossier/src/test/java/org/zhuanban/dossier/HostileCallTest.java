package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, files and addresses of databases that are meant to do harm, or do so by mistake. */
class HostileCallTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'evil.sql'",
        "jdbc:h2:mem:x;init=SELECT 1",
        "jdbc:h2:mem:x; Init =SELECT 1",
        "jdbc:h2:mem:x;WRITE_DELAY=0\\;INIT=SELECT 1",
        "jdbc:h2:mem:x;TRACE_LEVEL_FILE=3",
        "jdbc:h2:mem:x;AUTHENTICATOR=x",
        "jdbc:h2:mem:x;PASSWORD=SECRET",
        "jdbc:postgresql://127.0.0.1:1/x?socketFactory=java.io.FileOutputStream&socketFactoryArg=SECRET",
        "jdbc:postgresql://127.0.0.1:1/x?loggerFile=SECRET",
        "jdbc:postgresql://127.0.0.1:1/x?user=a&sslfactory=SECRET"
      })
  void a_database_is_told_no_more_than_its_place(String url) {
    Called run = Called.with(new Replay(), "run", Sample.LATE, "--store", url);

    assertThat(run.err()).startsWith("--store: the setting '").hasLineCount(1);
    assertThat(run.err()).doesNotContain("SECRET", "RUNSCRIPT");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/x?user=a&password=SECRET",
        "jdbc:mysql://a:SECRET@127.0.0.1/x?password=SECRET",
        "jdbc:h2:ssl:127.0.0.1:1/x;LOCK_TIMEOUT=SECRET"
      })
  void no_password_is_shown(String url) {
    Called run = Called.with(new Replay(), "run", Sample.LATE, "--store", url);

    assertThat(run.err()).startsWith("--store: 'jdbc:").hasLineCount(1).doesNotContain("SECRET");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--html", "--ics"})
  void what_is_read_is_not_overwritten(String option) throws IOException {
    Path dossier = Files.copy(Sample.LATE, folder.resolve("d.yaml"));
    Path again = folder.resolve(".").resolve("d.yaml");

    Called run = Called.with(new Replay(), "run", dossier, option, again);

    assertThat(run)
        .isEqualTo(
            new Called(
                1,
                "",
                again + ": is read, and would be overwritten; name another file to write\n"));
    assertThat(dossier).hasSameTextualContentAs(Sample.LATE);
  }

  @Test
  void no_file_is_written_twice() {
    Path file = folder.resolve("x");

    Called run = Called.with(new Replay(), "run", Sample.LATE, "--out", file, "--html", file);

    assertThat(run.err())
        .isEqualTo(file + ": would be written twice; name a file for each result\n");
    assertThat(file).doesNotExist();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void no_link_is_written_through() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "kept");
    Path link = Files.createSymbolicLink(folder.resolve("link"), kept);

    Called run = Called.with(new Replay(), "run", Sample.LATE, "--out", link);
    Called due = Called.with(new Replay(), "due", Sample.CASES, "--out", link);

    assertThat(List.of(run.err(), due.err()))
        .containsOnly(link + ": is a link to another file; name that file itself\n");
    assertThat(kept).hasContent("kept");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void what_is_no_file_is_not_waited_for() {
    Called read = Called.with(new Replay(), "run", "/dev/zero");
    Called written = Called.with(new Replay(), "run", Sample.LATE, "--out", "/dev/zero");

    assertThat(List.of(read.err(), written.err()))
        .containsOnly("/dev/zero: is no regular file; name one that is\n");
  }

  @Test
  void nothing_steers_the_terminal() {
    Called run = Called.with(new Replay(), "run", "a\u001B[2J\u2028\u202E\n.yaml");
    Called usage = Called.with(new Replay(), "run", "--\u001B[2J\u2028\uDB40\uDC41");

    assertThat(run.err())
        .startsWith("a\uFFFD[2J\uFFFD\uFFFD\uFFFD.yaml: cannot be read")
        .hasLineCount(1);
    assertThat(usage.err()).doesNotContain("\u001B", "\u2028", "\uDB40");
    assertThat(usage.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"200F", "061C", "200B", "2060", "FEFF", "00AD", "2028", "2029", "FDD0", "E0041"})
  void nobody_sees_less_than_a_name_holds(String point) throws IOException {
    String name = "项" + Character.toString(Integer.parseInt(point, 16)) + "目";
    Path dossier =
        Files.writeString(
            folder.resolve("d.yaml"), Sample.text(Sample.LATE).replace("补录示例项目", name));

    Called run = Called.with(new Replay(), "run", dossier);

    assertThat(run.err()).contains("U+" + point).hasLineCount(1);
    assertThat(run.err().codePoints()).noneMatch(each -> each != '\n' && TextRules.unfit(each));
  }

  @Test
  void a_chain_of_thousands_is_looked_through_and_a_circle_of_them_shown_in_short() {
    assertThat(Sample.read(chain(6_000, "")).items()).hasSize(6_000);
    assertThatThrownBy(() -> Sample.read(chain(6_000, "{item: I0, gate: BEFORE_APPLY}")))
        .hasMessageEndingWith(
            ": the items I0 -> I1 -> I2 -> I3 -> I4 -> I5 -> I6 -> I7 -> I8 -> 5990 more -> I5999"
                + " -> I0 wait for each other; take one of these prerequisites out");
  }

  /** Each item needs the next one, and the last one what it is given. */
  private static String chain(int count, String last) {
    String head = Sample.text(Sample.LATE);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "  - {id: I%s, stage: 1, name: x, kind: LICENCE, dept: WRB, statutory: 20 WD, prerequisites: [%s]}"
                    .formatted(
                        i,
                        i + 1 < count ? "{item: I%s, gate: BEFORE_APPLY}".formatted(i + 1) : last))
        .collect(
            Collectors.joining(
                "\n", head.substring(0, head.indexOf("items:")) + "items:\n", "\nhistory: []\n"));
  }
}
