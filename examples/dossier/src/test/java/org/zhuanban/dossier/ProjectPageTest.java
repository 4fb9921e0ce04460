package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.dossier.page.Parsed;

/** The page of a run, as a parser reads it. */
class ProjectPageTest {
  private static final Dossier DOSSIER = Sample.read(Sample.TEXT);

  @TempDir static Path folder;

  private static String text;
  private static Parsed page;

  @BeforeAll
  static void draw() throws IOException {
    text = drawn(Sample.DOSSIER);
    page = Parsed.of(text);
  }

  private static String drawn(Path dossier, String... more) throws IOException {
    Path file = Files.createTempFile(folder, "page", ".html");
    List<Object> words = new ArrayList<>(List.of("run", dossier, "--html", file));
    words.addAll(List.of(more));
    Called.with(new Replay(), words.toArray());
    return Files.readString(file);
  }

  private static Parsed changed(String passage, String replacement) throws IOException {
    Path dossier = Files.createTempFile(folder, "dossier", ".yaml");
    return Parsed.of(drawn(Files.writeString(dossier, Sample.with(passage, replacement))));
  }

  @Test
  void the_same_dossier_gives_the_same_bytes() throws IOException {
    assertThat(drawn(Sample.DOSSIER)).isEqualTo(text);
  }

  @Test
  void every_item_has_its_row() {
    List<String> items = List.copyOf(DOSSIER.items().keySet());

    assertThat(tracks("overview")).extracting(it -> it.getAttribute("data-item")).isEqualTo(items);
    assertThat(page.rows("board")).extracting(row -> row.get(0)).isEqualTo(items);
    assertThat(page.rows("lights")).extracting(row -> row.get(0)).isEqualTo(items);
    assertThat(page.rows("board"))
        .contains(
            List.of(
                "A08",
                "建设工程规划许可证",
                "县自然资源局",
                "逾\n超法定办结",
                "已送达",
                "2024-06-05",
                "2024-06-25",
                "2024-05-27 至 2024-07-02"));
  }

  private static List<Element> tracks(String svg) {
    return Parsed.all(page.byId(svg), "g")
        .filter(group -> group.getAttribute("class").equals("item"))
        .toList();
  }

  private static List<String> quarters() {
    return page.all("svg")
        .map(svg -> svg.getAttribute("id"))
        .filter(id -> id.startsWith("quarter-"))
        .toList();
  }

  @Test
  void quarters_in_which_an_item_moved_are_shown_day_by_day() {
    assertThat(quarters())
        .containsExactly(
            "quarter-2024-1",
            "quarter-2024-2",
            "quarter-2024-3",
            "quarter-2025-3",
            "quarter-2025-4");
  }

  @Test
  void the_rest_days_of_each_department_are_shaded_and_no_others() {
    int shaded = 0;
    for (String quarter : quarters()) {
      String[] parts = quarter.split("-", -1);
      LocalDate first =
          LocalDate.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]) * 3 - 2, 1);
      LocalDate next = first.plusMonths(3);
      double cell = (1074.0 - 236) / first.datesUntil(next).count();
      for (Element track : tracks(quarter)) {
        Item item = DOSSIER.item(track.getAttribute("data-item"));
        WorkCalendar calendar = Sample.book().calendar(DOSSIER.department(item.dept()).calendar());
        List<LocalDate> days =
            Parsed.all(track, "rect")
                .filter(rect -> rect.getAttribute("class").equals("rest"))
                .flatMap(
                    rect -> {
                      long from = Math.round((number(rect, "x") - 236) / cell);
                      long count = Math.round(number(rect, "width") / cell);
                      LocalDate day = first.plusDays(from);
                      assertThat(rect.getAttribute("data-from")).isEqualTo(day.toString());
                      return day.datesUntil(day.plusDays(count));
                    })
                .toList();
        assertThat(days)
            .as(quarter + " " + item.id())
            .containsExactlyElementsOf(
                first.datesUntil(next).filter(day -> !calendar.isWorkingDay(day)).toList());
        shaded += days.size();
      }
    }
    assertThat(shaded).isGreaterThan(500);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void a_light_is_told_by_a_letter_as_well_as_by_its_colour() {
    List<String> letters =
        tracks("quarter-2024-2").stream()
            .filter(track -> track.getAttribute("data-item").equals("A08"))
            .flatMap(track -> Parsed.all(track, "text"))
            .filter(it -> it.getAttribute("class").startsWith("letter"))
            .map(Element::getTextContent)
            .toList();

    assertThat(letters).containsExactly("正", "预", "黄", "红");
    assertThat(page.rows("lights").get(7).get(3))
        .isEqualTo(
            "2024-05-27 至 2024-06-03 正常;2024-06-04 至 2024-06-05 预警;"
                + "2024-06-06 至 2024-06-25 黄牌;2024-06-26 至 2024-06-30 红牌;"
                + "2024-07-01 超法定办结");
  }

  @Test
  void marks_of_one_day_stand_beside_each_other() throws IOException {
    Parsed second = Parsed.of(drawn(Sample.SECOND));
    List<Element> marks =
        Parsed.all(second.byId("quarter-2025-1"), "g")
            .filter(track -> track.getAttribute("data-item").equals("B04"))
            .flatMap(track -> Parsed.all(track, "text"))
            .filter(it -> it.getAttribute("class").equals("mark"))
            .toList();

    assertThat(marks)
        .extracting(mark -> Parsed.all(mark, "title").findFirst().orElseThrow().getTextContent())
        .containsExactly("2025-03-20 收件", "2025-03-20 视为受理");
    assertThat(number(marks.get(1), "x") - number(marks.get(0), "x")).isGreaterThan(9);
  }

  @Test
  void gates_task_force_problems_and_duties_are_told() {
    assertThat(page.rows("gates"))
        .contains(
            List.of("开工前", "A05 生产建设项目水土保持方案审批(报告书)", "2024-06-07", "✓ 已具备"),
            List.of("开工", "闸口已开", "2024-09-10", "已开工"));
    assertThat(page.rows("task-force"))
        .startsWith(
            List.of("组长", "县委常委、副县长", "2024-01-15 起"),
            List.of("副组长", "县农业农村局局长、县投资促进局局长", "2024-01-15 起"))
        .hasSize(3);
    assertThat(page.rows("meetings")).extracting(row -> row.get(0)).containsExactly("第1次", "第6次");
    assertThat(page.rows("problems"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(2)).isEqualTo("厂区红线内10kV线路迁改");
              assertThat(row.get(5)).contains("责任部门 县自然资源局", "2024-06-18 到期 ✗ 已提级（原层级逾期）", "工作专班");
              assertThat(row.get(6)).startsWith("2024-06-24 POWER relocates by 2024-07-15");
              assertThat(row.subList(7, 10))
                  .containsExactly("2024-07-15", "2024-07-12", "2024-07-15 企业确认");
            });
    assertThat(page.rows("duties"))
        .contains(
            List.of("按约开工", "项目", "企业", "2024-01-10", "2024-12-31", "—", "2024-09-10", "结\n按期办结"));
  }

  @Test
  void the_curve_rises_with_every_verified_arrival() {
    assertThat(page.rows("funds-table"))
        .hasSize(7)
        .startsWith(List.of("2024-02-28", "2000", "15.87%"))
        .endsWith(List.of("2025-09-29", "11660", "92.54%"));
    List<Element> points = Parsed.all(page.byId("funds-curve"), "circle").toList();
    assertThat(points)
        .extracting(point -> number(point, "cx"))
        .hasSize(7)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(points).extracting(point -> -number(point, "cy")).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void suggestions_of_deputies_are_told() throws IOException {
    assertThat(page.rows("suggestions"))
        .containsExactly(
            List.of(
                "SG-28",
                "—",
                "县投资促进局",
                "—",
                "2024-03-11",
                "—",
                "—",
                "2024-05-29",
                "2024-06-05",
                "B类 正在解决或列入计划解决",
                "—",
                "主动公开 待公开",
                "—",
                "基本满意",
                "跟踪办理",
                "跟踪办理",
                "—",
                "—"));
    assertThat(Parsed.of(drawn(Sample.SECOND)).document().getDocumentElement().getTextContent())
        .contains("没有代表建议。");
  }

  @Test
  void a_page_of_nothing_says_so() throws IOException {
    Parsed early = Parsed.of(drawn(Sample.DOSSIER, "--as-of", "2023-11-08"));

    assertThat(early.document().getDocumentElement().getTextContent())
        .contains("没有到位资金的记录", "项目阶段：洽谈推介");
    assertThat(early.rows("board")).hasSize(16);
  }

  @Test
  void nothing_is_loaded_from_elsewhere_and_nothing_runs() {
    Set<String> loading =
        Set.of("src", "href", "xlink:href", "srcset", "data", "action", "poster", "style", "xmlns");
    page.all("*")
        .forEach(
            element -> {
              assertThat(element.getTagName())
                  .doesNotMatch("script|link|img|image|iframe|object|embed|use|base|form|video");
              IntStream.range(0, element.getAttributes().getLength())
                  .mapToObj(at -> element.getAttributes().item(at))
                  .forEach(
                      attribute -> {
                        assertThat(attribute.getNodeName()).isNotIn(loading).doesNotStartWith("on");
                        assertThat(attribute.getNodeValue().replace("url(#", ""))
                            .doesNotContain("url(");
                      });
            });
    assertThat(text).doesNotContain("http:", "https:", "@import", "javascript:");
    assertThat(style()).doesNotContain("url(", "<", "&");
    assertThat(page.all("meta").map(meta -> meta.getAttribute("content")))
        .contains("default-src 'none'; style-src 'unsafe-inline'");
  }

  private static String style() {
    return page.all("style").findFirst().orElseThrow().getTextContent();
  }

  /** HTML reads no entities in a style sheet, so that it must need none. */
  @Test
  void the_style_sheet_prints_landscape_with_its_colours_and_reaches_the_browser_as_written() {
    assertThat(style()).contains("size: A4 landscape", "print-color-adjust: exact");
    assertThat(text).contains("font: 15px/1.5 \"Noto Sans CJK SC\"");
  }

  @Test
  void whoever_cannot_see_it_is_told_the_same() {
    assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("zh-CN");
    assertThat(page.all("svg").filter(svg -> svg.getAttribute("aria-hidden").isEmpty()))
        .hasSize(7)
        .allSatisfy(
            svg -> {
              assertThat(svg.getAttribute("role")).isEqualTo("img");
              for (String id : svg.getAttribute("aria-labelledby").split(" ", -1)) {
                assertThat(page.byId(id).getTextContent()).isNotBlank();
              }
            });
    assertThat(page.all("table"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            table -> {
              assertThat(Parsed.all(table, "caption")).hasSize(1);
              assertThat(Parsed.all(table, "th"))
                  .allMatch(head -> head.getAttribute("scope").matches("col|row"));
            });
    assertThat(page.all("*").map(it -> it.getAttribute("id")).filter(id -> !id.isEmpty()))
        .doesNotHaveDuplicates();
  }

  @Test
  void hostile_names_stay_text() throws IOException {
    String hostile = "</title><script>alert(1)</script><img src=x onerror='y'>&amp;\"";
    String yaml = "\"" + hostile.replace("\"", "\\\"") + "\"";
    Parsed project = changed("name: 人参果精深加工及冷链仓储项目", "name: " + yaml);
    Parsed item = changed("name: 建设工程规划许可证,", "name: " + yaml + ",");
    Parsed organ = changed("{name: 县水务局,", "{name: " + yaml + ",");

    for (Parsed read : List.of(project, item, organ)) {
      assertThat(read.all("*").map(Element::getTagName).distinct()).doesNotContain("script", "img");
    }
    assertThat(project.all("h1").map(Element::getTextContent)).containsExactly(hostile);
    assertThat(project.all("title").map(Element::getTextContent)).contains(hostile);
    assertThat(item.rows("board")).extracting(row -> row.get(1)).contains(hostile);
    assertThat(organ.rows("board")).extracting(row -> row.get(2)).contains(hostile);
  }
}
