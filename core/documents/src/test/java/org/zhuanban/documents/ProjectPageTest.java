package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.duty.Duty;
import org.zhuanban.project.ProjectGate;
import org.zhuanban.project.funds.Arrival;

/** What a page says, counted anew from the view. */
class ProjectPageTest {
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
  private static final Pattern SPAN =
      Pattern.compile("(\\d+年\\d+月\\d+日)(?:至(\\d+年\\d+月\\d+日))?([^、]*)");

  private static final SampleProject PROJECT = new SampleProject();
  private static final ProjectView VIEW = PROJECT.view();
  private static final Parsed PAGE = Parsed.of(PROJECT.page().document(CHINESE));
  private static final String TEXT = PROJECT.page().document(CHINESE).markdown();

  private static String said(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("");
  }

  private static Optional<LocalDate> date(Optional<Deadline> deadline) {
    return deadline.flatMap(Deadline::dueOn);
  }

  @Test
  void the_board_is_that_of_the_view() {
    List<ApprovalRow> board = VIEW.approvals().board(SampleProject.DAY);
    assertThat(PAGE.rows("审批事项"))
        .hasSameSizeAs(board)
        .zipSatisfy(
            board,
            (row, item) -> {
              assertThat(row.get(0)).isEqualTo(item.title());
              assertThat(row.get(1)).isEqualTo(item.department());
              assertThat(row.get(2)).isEqualTo(item.light().map(CHINESE::word).orElse(""));
              assertThat(row.get(4)).isEqualTo(said(date(item.committed())));
              assertThat(row.get(5)).isEqualTo(said(date(item.statutory())));
            });
    long lights = board.stream().filter(item -> item.light().isPresent()).count();
    assertThat(
            Pattern.compile("亮灯：(.*)。").matcher(TEXT).results().findFirst().orElseThrow().group(1))
        .satisfies(
            counts ->
                assertThat(
                        Pattern.compile("(\\d+)项")
                            .matcher(counts)
                            .results()
                            .mapToLong(count -> Long.parseLong(count.group(1)))
                            .sum())
                    .isEqualTo(lights));
  }

  @Test
  void the_forecast_is_set_against_the_planned_start_of_construction() {
    Forecast forecast = VIEW.approvals().outlook(SampleProject.DAY, Pace.COMMITTED).forecast();
    LocalDate ready = forecast.construction().orElseThrow().on().date();
    LocalDate planned = VIEW.project().signed().orElseThrow().agreement().startBy().orElseThrow();
    assertThat(TEXT)
        .contains(
            "最早于%s全部办结，比约定的开工日期%s早%s日。"
                .formatted(
                    DAY.format(ready),
                    DAY.format(planned),
                    ChronoUnit.DAYS.between(ready, planned)));
    assertThat(PAGE.rows("审批进度图"))
        .hasSameSizeAs(forecast.items())
        .zipSatisfy(
            forecast.items(),
            (row, item) -> {
              assertThat(row.get(2)).isEqualTo(DAY.format(item.start().date()));
              assertThat(row.get(3)).isEqualTo(DAY.format(item.finish().date()));
              assertThat(row.get(6)).isEqualTo(item.critical() ? "关键" : "");
            });
    assertThat(PAGE.rows("审批进度图").stream().filter(row -> row.get(6).equals("关键")))
        .hasSameSizeAs(forecast.critical());
  }

  /** The days that are counted and the days that are not make up the time from start to end. */
  @Test
  void every_last_day_follows_from_its_ledger() {
    List<List<String>> rows = PAGE.rows("期限计算台账");
    assertThat(rows).isNotEmpty();
    for (List<String> row : rows) {
      LocalDate start = LocalDate.parse(row.get(3), DAY);
      LocalDate due = LocalDate.parse(row.get(7), DAY);
      long skipped = 0;
      for (MatchResult span : SPAN.matcher(row.get(6)).results().toList()) {
        LocalDate from = LocalDate.parse(span.group(1), DAY);
        LocalDate to =
            Optional.ofNullable(span.group(2)).map(day -> LocalDate.parse(day, DAY)).orElse(from);
        skipped += ChronoUnit.DAYS.between(from, to) + 1;
      }
      assertThat(ChronoUnit.DAYS.between(start, due))
          .as(row.toString())
          .isEqualTo(Long.parseLong(row.get(5)) + skipped);
    }
  }

  @Test
  void every_last_day_of_the_board_and_of_the_duties_has_a_ledger() {
    List<String> ends = PAGE.rows("期限计算台账").stream().map(row -> row.get(7)).toList();
    List<String> shown = new ArrayList<>();
    PAGE.rows("审批事项").forEach(row -> shown.addAll(row.subList(4, 6)));
    PAGE.rows("其他责任事项").forEach(row -> shown.addAll(row.subList(4, 6)));
    shown.removeIf(String::isEmpty);
    assertThat(ends).containsAll(shown);
    List<String> due = new ArrayList<>();
    for (Duty duty : VIEW.duties(SampleProject.DAY)) {
      due.add(said(date(duty.clock().bindingOn(SampleProject.DAY, VIEW.calendars()))));
    }
    assertThat(ends).containsAll(due);
  }

  @Test
  void the_sums_of_money_are_those_of_the_arrivals_and_instalments() {
    for (List<String> row : PAGE.rows("资金到位曲线")) {
      LocalDate day = LocalDate.parse(row.get(0), DAY);
      BigDecimal planned =
          VIEW.funds().funding().schedules().get(0).instalments().stream()
              .filter(instalment -> !instalment.due().isAfter(day))
              .map(instalment -> instalment.amount().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(wan(row.get(1))).isEqualByComparingTo(planned);
      if (day.isAfter(SampleProject.DAY)) {
        assertThat(row.subList(2, 4)).containsOnly("");
        continue;
      }
      BigDecimal arrived =
          VIEW.funds().funding().byId().values().stream()
              .filter(Arrival::counts)
              .filter(arrival -> !arrival.on().isAfter(day))
              .map(arrival -> arrival.amount().amount())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(wan(row.get(2))).isEqualByComparingTo(arrived);
      assertThat(row.get(3))
          .isEqualTo(
              arrived
                      .multiply(BigDecimal.valueOf(100))
                      .divide(BigDecimal.valueOf(126_000_000), 2, RoundingMode.HALF_UP)
                  + "%");
    }
  }

  private static BigDecimal wan(String said) {
    return said.endsWith("万元")
        ? new BigDecimal(said.substring(0, said.length() - 2)).movePointRight(4)
        : new BigDecimal(said.substring(0, said.length() - 1));
  }

  @Test
  void the_gates_are_those_of_the_plan() {
    List<String> before =
        new ProjectGate(Gate.BEFORE_START)
            .items(VIEW.approvals().state()).stream().map(item -> item.name()).toList();
    assertThat(
            PAGE.rows("开工、投产前置事项").stream()
                .filter(row -> row.get(0).equals("开工前"))
                .map(row -> row.get(1)))
        .startsWith(before.toArray(String[]::new))
        .hasSize(before.size() + 1);
  }

  @Test
  void opinions_decisions_and_suggestions_are_told() {
    assertThat(PAGE.rows("联合办理意见"))
        .extracting(row -> row.subList(1, 4))
        .containsExactly(
            List.of("市生态环境局石林分局", "同意", "2024年4月16日"), List.of("县水务局", "不同意", "2024年5月14日"));
    assertThat(PAGE.rows("问题清单和议定意见"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get(2)).isEqualTo("红线内10千伏线路需要迁改");
              assertThat(row.get(5))
                  .isEqualTo(
                      "县自然资源局（责任部门），2024年5月6日收，2024年5月11日到期，逾期已提级；"
                          + "工作专班，2024年5月20日收，2024年6月3日到期，按期");
              assertThat(row.get(6)).isEqualTo("2024年5月24日专班第2次例会：由供电公司迁改线路");
            });
    assertThat(PAGE.rows("代表建议办理"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("28"));
  }

  @Test
  void what_a_reader_may_not_read_is_left_out() {
    ProjectPage page =
        ProjectPage.of(SampleProject.ID, PROJECT.viewOfPrefecture(), SampleProject.DAY);
    List<String> titles = titles(page);
    assertThat(titles).contains("审批事项", "进度预测和开工安排").doesNotContain("资金到位", "督办事项", "违反规则的情形");
    assertThat(titles(PROJECT.page())).containsAll(titles).contains("资金到位", "督办事项", "违反规则的情形");
  }

  private static List<String> titles(ProjectPage page) {
    return page.document(CHINESE).blocks().stream()
        .filter(Block.Section.class::isInstance)
        .map(block -> ((Block.Section) block).title())
        .toList();
  }

  /** Two sections that cannot be told apart would be one. */
  @Test
  void no_section_is_there_twice_and_none_is_empty() {
    List<Block> sections = PROJECT.page().document(CHINESE).blocks();
    assertThat(sections)
        .allSatisfy(section -> assertThat(((Block.Section) section).blocks()).isNotEmpty());
    assertThat(titles(PROJECT.page())).doesNotHaveDuplicates();
  }

  @Test
  void chinese_text_has_no_latin_word_but_numbers_of_the_host() {
    String words =
        TEXT.lines().map(line -> line.replaceAll("PR-1", "")).collect(Collectors.joining("\n"));
    assertThat(Pattern.compile("[A-Za-z]{2,}").matcher(words).results().map(MatchResult::group))
        .isEmpty();
  }
}
