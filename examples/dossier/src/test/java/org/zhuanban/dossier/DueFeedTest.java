package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar file of a run, as a calendar program reads it. */
class DueFeedTest {
  @TempDir static Path folder;

  private static byte[] whole;

  @BeforeAll
  static void write() throws IOException {
    whole = written(Sample.DOSSIER, "--as-of", "2025-12-31");
  }

  private static Called called(Path dossier, Path file, String... more) {
    List<Object> words = new ArrayList<>(List.of("run", dossier, "--ics", file));
    words.addAll(List.of(more));
    return Called.with(new Replay(), words.toArray());
  }

  private static byte[] written(Path dossier, String... more) throws IOException {
    Path file = Files.createTempFile(folder, "dues", ".ics");
    called(dossier, file, more);
    return Files.readAllBytes(file);
  }

  private static SortedMap<String, VEvent> events(byte[] file) {
    ICalendar calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    SortedMap<String, VEvent> events = new TreeMap<>();
    calendar
        .getEvents()
        .forEach(event -> assertThat(events.put(event.getUid().getValue(), event)).isNull());
    return events;
  }

  /** What a person sees of an event. */
  private static String told(VEvent event) {
    return "%s %s %s"
        .formatted(
            event.getDateStart().getValue().getRawComponents().toString(false, true),
            event.getStatus().getValue(),
            event.getSummary().getValue());
  }

  private static VEvent event(byte[] file, String key) {
    return Objects.requireNonNull(events(file).get(key + "@SL-2024-007"), key);
  }

  private static String told(byte[] file, String key) {
    return told(event(file, key));
  }

  @Test
  void the_same_dossier_gives_the_same_bytes_in_any_time_zone() throws IOException {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Honolulu"));
      assertThat(written(Sample.DOSSIER, "--as-of", "2025-12-31")).isEqualTo(whole);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void a_line_has_at_most_75_octets_and_unfolds_to_whole_characters() {
    String text = new String(whole, StandardCharsets.UTF_8);

    assertThat(text).doesNotContain("\uFFFD").contains("\r\n ");
    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line -> {
              assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
              assertThat(line).doesNotContain("\n", "\r");
            });
  }

  @Test
  void what_is_owed_has_its_day_and_what_was_done_gives_it_back() throws IOException {
    byte[] running = written(Sample.DOSSIER, "--as-of", "2024-06-05");

    assertThat(told(running, "decide:A08:1")).isEqualTo("2024-06-05 CONFIRMED 审批决定 A08 建设工程规划许可证");
    assertThat(told(whole, "decide:A08:1")).isEqualTo("2024-06-05 CANCELLED 审批决定 A08 建设工程规划许可证");
    assertThat(event(whole, "decide:A08:1").getDescription().getValue())
        .contains("责任单位：县自然资源局", "法定到期：2024-06-25", "2024-07-01 已完成");
    assertThat(told(whole, "agreed:full-output")).isEqualTo("2027-12-31 CONFIRMED 按约达产 项目");
  }

  @Test
  void a_clock_that_stands_still_takes_its_day_back_until_it_runs_again() throws IOException {
    byte[] before = written(Sample.DOSSIER, "--as-of", "2024-04-11");
    byte[] paused = written(Sample.DOSSIER, "--as-of", "2024-04-30");
    byte[] resumed = written(Sample.DOSSIER, "--as-of", "2024-05-15");

    assertThat(told(before, "decide:A05:1")).startsWith("2024-04-24 CONFIRMED");
    assertThat(told(paused, "decide:A05:1")).startsWith("2024-04-24 CANCELLED");
    assertThat(told(resumed, "decide:A05:1")).startsWith("2024-05-28 CONFIRMED");
    assertThat(event(resumed, "decide:A05:1").getSequence().getValue()).isEqualTo(2);
  }

  /** Whoever has read an earlier file updates it by a later one, and loses nothing. */
  @Test
  void a_later_file_has_every_event_of_an_earlier_one_and_counts_on_where_it_differs()
      throws IOException {
    List<Path> dossiers = List.of(Sample.DOSSIER, Sample.LATE);
    for (Path dossier : dossiers) {
      SortedMap<String, VEvent> earlier = new TreeMap<>();
      int changed = 0;
      for (String day : List.of("2024-04-11", "2024-04-30", "2024-06-10", "2024-08-20")) {
        SortedMap<String, VEvent> later = events(written(dossier, "--as-of", day));
        assertThat(later.keySet()).containsAll(earlier.keySet());
        for (Map.Entry<String, VEvent> one : earlier.entrySet()) {
          VEvent now = Objects.requireNonNull(later.get(one.getKey()));
          int counted = now.getSequence().getValue() - one.getValue().getSequence().getValue();
          assertThat(counted).isNotNegative();
          assertThat(now.equals(one.getValue())).as(one.getKey()).isEqualTo(counted == 0);
          changed += counted;
        }
        earlier = later;
      }
      assertThat(changed).isPositive();
    }
  }

  @Test
  void a_day_that_a_notice_can_still_move_is_tentative_and_says_so() throws IOException {
    Path dossier =
        Files.writeString(
            folder.resolve("late.yaml"),
            Sample.withEvents(
                "date: 2026-12-28, type: PROBLEM_REPORTED, problem: PB-02, level: 1, by: ENTERPRISE, text: 用电"));

    byte[] file = written(dossier);

    assertThat(told(file, "problem:PB-02:1")).contains(" TENTATIVE ", "（暂定）");
    assertThat(event(file, "problem:PB-02:1").getDescription().getValue()).contains("到期日暂定");
    assertThat(events(whole).values())
        .allSatisfy(event -> assertThat(told(event)).doesNotContain("TENTATIVE", "暂定"));
  }

  @Test
  void somebodys_own_file_has_what_he_owes_by_his_code_or_by_his_name() throws IOException {
    byte[] byCode = written(Sample.DOSSIER, "--as-of", "2025-12-31", "--for", "NRB");
    byte[] byName = written(Sample.DOSSIER, "--as-of", "2025-12-31", "--for", "县自然资源局");

    assertThat(events(byCode)).isEqualTo(events(byName)).hasSizeGreaterThan(5);
    assertThat(events(byCode).values())
        .allSatisfy(event -> assertThat(event.getDescription().getValue()).contains("责任单位：县自然资源局"));
    assertThat(events(whole)).containsAllEntriesOf(events(byCode));
  }

  @Test
  void whoever_owes_nothing_is_named_and_nobody_is_asked_for_without_a_file() {
    Path file = folder.resolve("none.ics");

    Called nobody = called(Sample.DOSSIER, file, "--as-of", "2024-06-05", "--for", "县档案馆");

    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("nothing with a due day was owed by '县档案馆'");
    assertThat(file).doesNotExist();
    assertThat(Called.with("run", Sample.DOSSIER, "--for", "NRB").code()).isEqualTo(2);
  }
}
