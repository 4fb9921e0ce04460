package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

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
  void the_page_alone_is_that_of_a_run_in_any_language_and_form() throws IOException {
    Path file = folder.resolve("alone.html");
    assertThat(Called.with(new Replay(), "page", Sample.DOSSIER, "--out", file).code()).isZero();
    assertThat(Files.readString(file)).isEqualTo(text);

    Called english =
        Called.with(
            new Replay(),
            "page",
            Sample.DOSSIER,
            "--lang",
            "en",
            "--format",
            "md",
            "--as-of",
            "2024-06-28");
    assertThat(english.code()).as(english.err()).isZero();
    assertThat(english.outLines()).startsWith("# 人参果精深加工及冷链仓储项目").contains("## 2 Stages");
  }

  @Test
  void every_item_has_its_row() {
    List<String> items = DOSSIER.items().values().stream().map(Item::name).toList();

    for (String table : List.of("审批事项", "审批进度图", "亮灯变化图")) {
      assertThat(page.rows(table)).extracting(row -> row.get(0)).isEqualTo(items);
    }
    assertThat(page.rows("审批事项"))
        .contains(List.of("建设工程规划许可证", "县自然资源局", "超法定办结", "已送达", "2024年6月5日", "2024年6月25日"));
  }

  @Test
  void quarters_in_which_an_item_moved_are_shown_day_by_day() {
    assertThat(page.all("figcaption").map(Element::getTextContent))
        .filteredOn(title -> title.endsWith("逐日亮灯图"))
        .containsExactly(
            "2024年第一季度逐日亮灯图",
            "2024年第二季度逐日亮灯图",
            "2024年第三季度逐日亮灯图",
            "2025年第三季度逐日亮灯图",
            "2025年第四季度逐日亮灯图");
  }

  @Test
  void each_light_of_an_item_is_told_with_its_days() {
    assertThat(page.rows("亮灯变化图").get(7).get(4))
        .isEqualTo(
            "2024年5月27日至2024年6月3日正常、2024年6月4日至2024年6月5日预警、"
                + "2024年6月6日至2024年6月25日黄牌、2024年6月26日至2024年6月30日红牌、"
                + "2024年7月1日超法定办结");
  }

  @Test
  void gates_task_force_problems_and_duties_are_told() {
    assertThat(page.rows("开工、投产前置事项"))
        .contains(
            List.of("开工前", "生产建设项目水土保持方案审批(报告书)", "2024年6月7日", "已办结"),
            List.of("开工前", "开工", "2024年9月10日", "已实施"));
    assertThat(page.rows("工作专班"))
        .startsWith(
            List.of("组长", "县委常委、副县长", "2024年1月15日", ""),
            List.of("副组长", "县农业农村局局长", "2024年1月15日", ""));
    assertThat(page.rows("工作例会")).extracting(row -> row.get(0)).containsExactly("第1次", "第6次");
    assertThat(page.rows("问题清单和议定意见"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(2)).isEqualTo("厂区红线内10kV线路迁改");
              assertThat(row.get(5)).contains("县自然资源局（责任部门）", "2024年6月18日到期，逾期已提级", "工作专班");
              assertThat(row.get(6)).startsWith("2024年6月24日");
              assertThat(row.subList(7, 10))
                  .containsExactly("2024年7月15日", "2024年7月12日", "2024年7月15日企业确认");
            });
    assertThat(page.rows("其他责任事项"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith("按约开工")
                    .contains("2024年1月10日", "2024年12月31日", "2024年9月10日", "按期办结"));
  }

  @Test
  void the_sums_of_every_verified_arrival_are_told() {
    assertThat(page.rows("资金到位曲线"))
        .hasSize(7)
        .startsWith(List.of("2024年2月28日", "", "2000万元", "15.87%"))
        .endsWith(List.of("2025年9月29日", "", "11660万元", "92.54%"));
  }

  @Test
  void suggestions_of_deputies_are_told() throws IOException {
    assertThat(page.rows("代表建议办理"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .contains("县投资促进局", "2024年3月11日", "2024年6月5日", "B类（正在解决或列入计划解决）", "主动公开（待公开）"));
    assertThat(drawn(Sample.SECOND)).doesNotContain("代表建议办理");
  }

  @Test
  void a_page_of_nothing_says_so() throws IOException {
    Parsed early = Parsed.of(drawn(Sample.DOSSIER, "--as-of", "2023-11-08"));

    assertThat(early.document().getDocumentElement().getTextContent())
        .contains("没有到位资金和分期计划的记录。", "项目阶段：洽谈推介");
    assertThat(early.rows("审批事项")).hasSize(16);
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
    assertThat(item.rows("审批事项")).extracting(row -> row.get(0)).contains(hostile);
    assertThat(organ.rows("审批事项")).extracting(row -> row.get(1)).contains(hostile);
  }
}
