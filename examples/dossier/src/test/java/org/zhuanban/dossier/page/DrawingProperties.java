package org.zhuanban.dossier.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;

class DrawingProperties {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final WorkCalendar NATION = CalendarBook.bundled().calendar("CN");

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all(),
        Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='x",
            "]]>",
            "<!--",
            "&lt;&amp;&#0;",
            "\u202Egnp.exe",
            "</style></title>",
            "\u0000\u0008\uFFFF"));
  }

  @Property
  void text_stays_text_wherever_it_stands(@ForAll("hostile") String text) {
    StringBuilder page = new StringBuilder();
    Element.of("html").with("title", text).add(Element.of("p", text)).write(page);

    Parsed read = Parsed.of(page.toString());

    assertThat(read.all("*").map(org.w3c.dom.Element::getTagName)).containsExactly("p");
    assertThat(read.document().getDocumentElement().getAttributes().getLength()).isEqualTo(1);
    assertThat(read.all("p").findFirst().orElseThrow().getTextContent()).isEqualTo(shown(text));
  }

  /** What XML cannot hold, or what turns the text around it, is shown as missing. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            it -> {
              int type = Character.getType(it);
              boolean held =
                  it == '\n'
                      || it == '\t'
                      || (type != Character.CONTROL
                          && type != Character.SURROGATE
                          && (it & 0xFFFE) != 0xFFFE
                          && !"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
                              .contains(Character.toString(it)));
              shown.appendCodePoint(held ? it : 0xFFFD);
            });
    return shown.toString();
  }

  @Property
  void rest_days_are_those_of_the_calendar(
      @ForAll @IntRange(max = 1000) int from, @ForAll @IntRange(min = 1, max = 100) int length) {
    Days days = new Days(FIRST.plusDays(from), FIRST.plusDays(from + length - 1L));

    List<LocalDate> shaded =
        days.rests(NATION).stream()
            .flatMap(rest -> rest.first().datesUntil(rest.last().plusDays(1)))
            .toList();

    assertThat(shaded)
        .containsExactlyElementsOf(
            days.first()
                .datesUntil(days.last().plusDays(1))
                .filter(day -> !NATION.isWorkingDay(day))
                .toList());
  }

  @Property
  void no_flag_covers_another(@ForAll @Size(max = 30) List<@IntRange(max = 364) Integer> at) {
    Axis axis = new Axis(new Days(FIRST, FIRST.plusDays(364)), 236, 1074);
    List<Milestone> milestones =
        at.stream().sorted().map(on -> new Milestone(FIRST.plusDays(on), "专班会议", true)).toList();
    StringBuilder page = new StringBuilder();
    Element.of("svg").addAll(Drawing.Flags.of(milestones, axis, 0).elements()).write(page);

    Map<String, List<Double>> lanes = new HashMap<>();
    Parsed.of(page.toString())
        .all("text")
        .forEach(
            text ->
                lanes
                    .computeIfAbsent(text.getAttribute("y"), lane -> new ArrayList<>())
                    .add(Double.valueOf(text.getAttribute("x"))));

    assertThat(lanes.values().stream().mapToInt(List::size).sum()).isEqualTo(at.size());
    double narrowest = Drawing.width("专班会议 1-1", 10);
    lanes.values().forEach(lane -> assertThat(lane).isSorted());
    lanes
        .values()
        .forEach(
            lane -> {
              for (int i = 1; i < lane.size(); i++) {
                assertThat(lane.get(i) - lane.get(i - 1)).isGreaterThanOrEqualTo(narrowest);
              }
            });
    lanes
        .values()
        .forEach(lane -> assertThat(lane).allMatch(x -> x >= 0 && x + narrowest <= Axis.WIDTH));
  }

  @Property
  void a_text_that_was_cut_fits(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 20, max = 300) int width) {
    String shown = Drawing.fitting(text, width, 11);

    assertThat(Drawing.width(shown, 11)).isLessThanOrEqualTo(width);
    assertThat(shown.equals(text) || (shown.endsWith("…") && text.startsWith(cut(shown)))).isTrue();
  }

  private static String cut(String shown) {
    return shown.substring(0, shown.length() - 1);
  }
}
