package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhuanban.documents.CalendarFeed.DayEvent;
import org.zhuanban.documents.CalendarFeed.Standing;
import org.zhuanban.documents.project.DueCalendar;
import org.zhuanban.input.InputException;

class CalendarFeedTest {
  private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

  private static CalendarFeed feed(String text) {
    return new CalendarFeed(
        text,
        List.of(new DayEvent("k@p", 7, DAY, DAY.plusDays(1), Standing.TENTATIVE, text, text)));
  }

  /** Another program reads each text as it was written, whatever stands in it. */
  @Property(tries = 300)
  void texts_come_out_as_they_went_in(@ForAll("texts") String text) {
    CalendarFeed feed = feed(text);

    ICalendar read = Biweekly.parse(feed.text()).first();

    VEvent event = read.getEvents().get(0);
    String said = text.replace('\t', ' ');
    assertThat(event.getSummary().getValue()).isEqualTo(said);
    assertThat(event.getDescription().getValue()).isEqualTo(said);
    assertThat(read.getExperimentalProperty("X-WR-CALNAME").getValue())
        .isEqualTo(
            said.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n"));
    assertThat(event.getSequence().getValue()).isEqualTo(7);
    String[] lines = feed.text().split("\r\n", -1);
    for (int i = 0; i < lines.length; i++) {
      boolean goesOn = i + 1 < lines.length && lines[i + 1].startsWith(" ");
      assertThat(lines[i].getBytes(StandardCharsets.UTF_8))
          .as("no shorter than it need be, and no longer than allowed")
          .hasSizeBetween(goesOn ? 72 : 0, 75);
    }
    assertThat(read.getEvents()).hasSize(1);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab;,\\:\n\t 期限年BEGIN\uD842\uDFB7")
        .ofMaxLength(200)
        .filter(text -> text.equals(text.strip()) && wellFormed(text));
  }

  private static boolean wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Test
  void an_event_stands_once_in_a_feed() {
    DayEvent event = new DayEvent("k", 0, DAY, DAY, Standing.CONFIRMED, "s", "d");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> new CalendarFeed("f", List.of(event, event)));
  }

  @Test
  void the_days_of_a_project_are_those_of_its_duties() {
    SampleCounty county = new SampleCounty();
    CalendarFeed feed =
        DueCalendar.of(
            "P-5",
            county.view("P-5"),
            Optional.of("LAND"),
            SampleCounty.DAY,
            DocumentTexts.of(Locale.CHINESE));

    assertThat(feed.name()).isEqualTo("年产5万吨饲料加工项目 · 县自然资源局");
    assertThat(feed.events())
        .as("a decision that stands still has no day")
        .extracting(DayEvent::uid, DayEvent::day, DayEvent::standing, DayEvent::summary)
        .containsExactly(
            tuple("step:T-1:DO@P-5", LocalDate.of(2024, 12, 9), Standing.CONFIRMED, "会议议定事项"),
            tuple(
                "receive:A01:1@P-5",
                LocalDate.of(2024, 11, 13),
                Standing.CANCELLED,
                "收件审查（建设项目用地预审与选址意见书）"),
            tuple(
                "order:DB-5@P-5",
                LocalDate.of(2024, 11, 25),
                Standing.CONFIRMED,
                "办理督办单（建设项目用地预审与选址意见书）"));
    assertThat(feed.events())
        .allSatisfy(event -> assertThat(event.description()).contains("责任单位：县自然资源局", "依据："));
    assertThat(Biweekly.parse(feed.text()).first().getEvents()).hasSameSizeAs(feed.events());
  }
}
