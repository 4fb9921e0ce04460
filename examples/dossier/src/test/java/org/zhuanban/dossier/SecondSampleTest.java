package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample with joint handling, tolerance, a hearing, a commitment, late and annulled entries.
 */
class SecondSampleTest {
  private static final String AS_EXPECTED = "205 of 205 values as expected";

  @TempDir private Path folder = Path.of("");

  @Test
  void comes_out_as_counted_by_hand() {
    Called run = Called.with(new Replay(), "run", Sample.SECOND);

    assertThat(run.err()).isEmpty();
    assertThat(run.outLines())
        .contains(
            "2025-04-07  B04   ANNULLED                   event 12 (PAUSE_START) of 2025-03-31; annuls entry 25",
            "2025-05-13  B06   DECIDED                    APPROVED on a commitment, to be checked within 2 MONTHS",
            "2025-08-20  B09   (silence)                  WRB counts as agreeing by SILENCE, 示例县联合验收办法(虚构)第九条",
            "2025-08-19  B09   JOINT_OPINION              entered 2025-08-21; WRB AGREES; WITHDRAWN approval.consent-deemed of entry 138",
            "B03   joint.HCB                    {due: 2025-07-22, silent: true, absent: [2025-07-17]}",
            "B06   commitment_kept              false")
        .endsWith(AS_EXPECTED);
    assertThat(run.code()).isZero();
  }

  @Test
  void comes_out_so_with_the_calendars_from_files() {
    Called run =
        Called.with(
            new Replay(),
            "run",
            Sample.SECOND,
            "--calendar",
            Sample.NATION,
            "--overlay",
            Sample.OVERLAYS);

    assertThat(run.outLines()).endsWith(AS_EXPECTED);
    assertThat(run.code()).isZero();
  }

  /** Without the wrong entries and their annulments, each entered on its own day. */
  @Test
  void comes_out_so_had_it_been_entered_right_the_first_time() throws IOException {
    List<String> lines = new ArrayList<>(Sample.text(Sample.SECOND).lines().toList());
    int first = lines.indexOf("history:") + 1;
    int last = lines.indexOf("expected:");
    List<String> events =
        lines.subList(first, last).stream()
            .filter(line -> line.contains("type: ") && !line.contains("type: ANNULLED"))
            .filter(line -> !line.contains("by mistake") && !line.contains("wrong item"))
            .map(line -> line.replaceFirst("recorded: [0-9-]+, ", ""))
            .sorted(Comparator.comparing(SecondSampleTest::date))
            .toList();
    lines.subList(first, last).clear();
    lines.addAll(first, events);

    Called run = Called.with(new Replay(), "run", Files.write(folder.resolve("right.yaml"), lines));

    assertThat(events).hasSize(45);
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).endsWith(AS_EXPECTED);
  }

  private static String date(String event) {
    Matcher date = Pattern.compile("date: ([0-9-]+)").matcher(event);
    assertThat(date.find()).isTrue();
    return date.group(1);
  }

  @Test
  void the_page_shows_what_is_owed_beside_the_decisions() throws IOException {
    Path page = folder.resolve("report.html");

    Called.with(new Replay(), "run", Sample.SECOND, "--html", page);

    Parsed read = Parsed.of(Files.readString(page));
    assertThat(read.rows("其他责任事项"))
        .anySatisfy(
            row ->
                assertThat(row).contains("补交容缺材料", "2025年4月24日", "2025年4月28日").endsWith("超承诺办结"));
    assertThat(read.rows("审批事项")).extracting(row -> row.get(3)).contains("已撤销", "不予受理");
  }

  /** Before and after a late entry, a wrong one, and its annulment. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-04-01", "2025-04-03", "2025-05-16", "2025-05-19", "2025-08-20"})
  void a_day_is_told_as_it_was_known_whatever_the_store_was_told_later(String day)
      throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath();
    Path early = folder.resolve("early.yaml");
    Path late = folder.resolve("late.yaml");
    Called.with(new Replay(), "run", Sample.SECOND, "--store", url);

    Called.with(new Replay(), "run", Sample.SECOND, "--as-of", day, "--out", early);
    Called.with(new Replay(), "run", Sample.SECOND, "--as-of", day, "--out", late, "--store", url);

    assertThat(late).hasSameTextualContentAs(early);
  }
}
