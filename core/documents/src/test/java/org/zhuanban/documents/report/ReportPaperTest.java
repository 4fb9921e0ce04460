package org.zhuanban.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Dictionary;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.DutyProgress;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Rate;
import org.zhuanban.report.content.Report;

/** What the reports of a county say; {@code -Ddocuments.write=true} writes them anew. */
class ReportPaperTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final ReportCounty COUNTY = new ReportCounty();
  private static final Map<String, ReportPaper> PAPERS = papers(COUNTY);

  private static Map<String, ReportPaper> papers(ReportCounty county) {
    Map<String, ReportPaper> papers = new TreeMap<>();
    papers.put("county-quarter", county.county(ReportKind.QUARTERLY, ReportCounty.QUARTER));
    papers.put("county-year", county.county(ReportKind.ANNUAL, ReportCounty.YEAR));
    papers.put(
        "county-analysis", county.county(ReportKind.SITUATION_ANALYSIS, ReportCounty.QUARTER));
    papers.put(
        "county-month", county.county(ReportKind.MONTHLY_PROGRESS, new ReportPeriod("2024-09")));
    papers.put(
        "project-half-year", county.project("P-2", ReportKind.HALF_YEAR, ReportCounty.HALF_YEAR));
    return papers;
  }

  @Test
  void reports_say_what_they_said() throws IOException {
    for (Map.Entry<String, ReportPaper> paper : PAPERS.entrySet()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        Document document = paper.getValue().document(DocumentTexts.of(locale));
        String name = paper.getKey() + "." + locale.getLanguage();
        golden(name + ".md", document.markdown());
        golden(
            name + ".html", document.html().replaceAll("(?s)<style>.*</style>|sha256-[^']*", ""));
      }
    }
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("documents.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }

  /** The rows of all tables, by their first cells; those of measures come once. */
  private static Map<String, List<String>> rows(Document document) {
    Map<String, List<String>> rows = new TreeMap<>();
    tables(document.blocks())
        .flatMap(table -> table.rows().stream())
        .map(row -> row.stream().map(Cell::text).toList())
        .forEach(row -> rows.putIfAbsent(row.get(0), row));
    return rows;
  }

  private static String amount(Map<String, List<String>> rows, Enum<?> of) {
    return Objects.requireNonNull(rows.get(CHINESE.word(of)), of::name).get(1);
  }

  private static ReportPaper paper(String name) {
    return Objects.requireNonNull(PAPERS.get(name), name);
  }

  private static Stream<Table> tables(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                block instanceof Block.Section section
                    ? tables(section.blocks())
                    : block instanceof Table table ? Stream.of(table) : Stream.empty());
  }

  private static Table table(Document document, String caption) {
    return tables(document.blocks())
        .filter(table -> table.caption().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  /** The words of a county in 万元, written without the library. */
  private static String written(Measure measure, BigDecimal amount) {
    return measure.money()
        ? amount.movePointLeft(4).stripTrailingZeros().toPlainString() + "万元"
        : amount.toPlainString();
  }

  @Test
  void each_figure_and_rate_is_that_of_the_report() {
    PAPERS.forEach(
        (name, paper) -> {
          Report report = paper.report();
          Map<String, List<String>> rows = rows(paper.document(CHINESE));
          report
              .figures()
              .forEach(
                  (measure, figure) ->
                      assertThat(amount(rows, measure))
                          .as("%s %s", name, measure)
                          .startsWith(written(measure, figure.amount())));
          for (Rate rate : Rate.values()) {
            if (report.figures().containsKey(rate.numerator())) {
              BigDecimal part = report.figure(rate.numerator()).amount();
              BigDecimal whole = report.figure(rate.denominator()).amount();
              assertThat(amount(rows, rate))
                  .isEqualTo(
                      whole.signum() == 0
                          ? "不适用"
                          : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP) + "%");
            }
          }
        });
  }

  @Test
  void figures_of_the_quarter_are_those_of_the_views() {
    ReportPeriod quarter = ReportCounty.QUARTER;
    LocalDate day = quarter.lastDay();
    List<ProjectView> views =
        ReportCounty.PROJECTS.stream().map(id -> COUNTY.view(id, day)).toList();
    Map<Measure, Long> counted = new EnumMap<>(Measure.class);
    counted.put(
        Measure.SIGNED, views.stream().filter(view -> view.project().signed().isPresent()).count());
    counted.put(
        Measure.SIGNED_IN_PERIOD,
        views.stream()
            .flatMap(view -> view.project().signed().stream())
            .filter(signed -> quarter.covers(signed.on()))
            .count());
    counted.put(
        Measure.PROBLEMS_OPEN,
        views.stream()
            .flatMap(view -> view.problems().list().tickets().stream())
            .filter(ticket -> ticket.closedOn().isEmpty())
            .count());
    counted.put(
        Measure.TASK_FORCE_MEETINGS,
        views.stream()
            .flatMap(view -> view.taskForce().meetings().stream())
            .filter(meeting -> quarter.covers(meeting.on()))
            .count());
    counted.put(
        Measure.COMMITTEE_MEETINGS,
        COUNTY.organisation(day).organisation().meetings().stream()
            .filter(meeting -> quarter.covers(meeting.on()))
            .count());
    counted.put(
        Measure.REPORTS_SUBMITTED,
        COUNTY.organisation(day).organisation().reports().stream()
            .filter(report -> quarter.covers(report.on()))
            .count());
    counted.put(
        Measure.AGENCY_SERVICES,
        views.stream()
            .flatMap(view -> view.agency().services().stream())
            .filter(service -> quarter.covers(service.on()))
            .count());
    counted.put(
        Measure.ORDERS_ISSUED,
        views.stream()
            .flatMap(view -> view.supervision().orders(day).stream())
            .filter(standing -> quarter.covers(standing.order().issuedOn()))
            .count());
    counted.put(
        Measure.POLICY_PAID,
        views.stream()
            .flatMap(view -> view.policies().standings(day).stream())
            .flatMap(standing -> standing.payments().stream())
            .filter(paid -> quarter.covers(paid.on()))
            .mapToLong(paid -> paid.amount().amount().longValueExact())
            .sum());
    counted.put(
        Measure.SUGGESTIONS_REPLIED,
        COUNTY.suggestion(day).suggestion().assignments().stream()
            .flatMap(assignment -> assignment.replies().stream())
            .filter(reply -> quarter.covers(reply.on()))
            .count());
    Document document = paper("county-quarter").document(CHINESE);
    Map<String, List<String>> rows = rows(document);
    counted.forEach(
        (measure, count) ->
            assertThat(amount(rows, measure))
                .as(measure.name())
                .startsWith(written(measure, BigDecimal.valueOf(count))));
    long overdue =
        Stream.of(
                views.stream(),
                Stream.of(
                    COUNTY.organisation(day),
                    COUNTY.suggestion(day),
                    COUNTY.investor(day),
                    COUNTY.activity(day)))
            .flatMap(each -> each)
            .mapToLong(view -> overdue(view, day))
            .sum();
    assertThat(document.markdown()).contains("\n逾期未办结事项%s项。\n".formatted(overdue));
    assertThat(table(document, "逾期未办结事项").rows()).hasSize((int) overdue);
  }

  private static long overdue(StreamView view, LocalDate day) {
    return view.duties(day).stream()
        .flatMap(duty -> duty.clock().lightOn(day, view.calendars(), view.lights()).stream())
        .filter(light -> light == Light.YELLOW || light == Light.RED)
        .count();
  }

  @Test
  void each_list_has_a_row_for_each_line_of_the_report() {
    ReportPaper paper = paper("county-year");
    Report report = paper.report();
    Document document = paper.document(CHINESE);
    assertThat(table(document, "未销号问题").rows()).hasSameSizeAs(report.problems());
    assertThat(table(document, "提请研究事项").rows()).hasSameSizeAs(report.decisions());
    assertThat(table(document, "下期到期的责任事项").rows()).hasSameSizeAs(report.county().next());
    assertThat(table(document, "与2023年度比较").rows()).hasSameSizeAs(report.changes());
    assertThat(sum(table(document, "按归属"), 1)).isEqualTo(sum(report.days().values()));
    assertThat(sum(table(document, "按归属类别"), 1)).isEqualTo(sum(report.days().values()));
    assertThat(sum(table(document, "事项状态"), 1)).isEqualTo(sum(report.states().values()));
    assertThat(sum(table(document, "逾期未办结事项（按责任单位）"), 1)).isEqualTo(report.overdue().size());
    for (List<Cell> row : table(document, "责任事项办理情况（按种类）").rows()) {
      DutyKind kind =
          report.county().kinds().stream()
              .filter(one -> CHINESE.word(one).equals(row.get(0).text()))
              .findFirst()
              .orElseThrow();
      assertThat(row.subList(1, row.size()))
          .extracting(Cell::text)
          .containsExactlyElementsOf(
              Arrays.stream(DutyProgress.values())
                  .map(progress -> report.county().duties(kind, progress))
                  .map(figure -> figure.amount().toPlainString())
                  .toList());
    }
  }

  private static long sum(Table table, int column) {
    return table.rows().stream()
        .mapToLong(row -> Long.parseLong(row.get(column).text().replaceAll("\\D", "")))
        .sum();
  }

  private static long sum(Collection<Figure> figures) {
    return figures.stream().mapToLong(figure -> figure.amount().longValueExact()).sum();
  }

  @Test
  void units_add_up_to_the_county() {
    Document document = paper("county-quarter").document(CHINESE);
    Report report = paper("county-quarter").report();
    Table table = table(document, "主要指标（按责任单位）");
    for (int column = 1; column < table.columns().size(); column++) {
      String head = table.columns().get(column).head();
      int at = column;
      long all =
          table.rows().stream()
              .map(row -> row.get(at).text().replaceAll("\\D", ""))
              .filter(text -> !text.isEmpty())
              .mapToLong(Long::parseLong)
              .sum();
      Measure measure =
          Arrays.stream(Measure.values())
              .filter(one -> CHINESE.word(one).equals(head))
              .findFirst()
              .orElseThrow();
      assertThat(all).as(head).isEqualTo(report.figure(measure).amount().longValueExact());
    }
  }

  @Test
  void chinese_reports_have_no_code_and_no_foreign_mark() {
    Pattern foreign = Pattern.compile("[A-Za-z,;:?!()]");
    PAPERS.forEach(
        (name, paper) ->
            assertThat(
                    foreign
                        .matcher(paper.document(CHINESE).markdown().replaceAll("[WP]-\\d|-+:", ""))
                        .results()
                        .map(MatchResult::group))
                .as(name)
                .isEmpty());
  }

  @Test
  void hostile_names_break_nothing() {
    String hostile = "<b>|[x](y)=1+1`*_~#\"'" + "长".repeat(150);
    Map<String, ReportPaper> plain = papers(new ReportCounty("甲"));
    papers(new ReportCounty(hostile))
        .forEach(
            (name, paper) -> {
              for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                Document document =
                    new ReportPaper(
                            paper.subject() + "\u202E",
                            paper.project(),
                            paper.report(),
                            paper.yearBefore())
                        .document(DocumentTexts.of(locale));
                Document other =
                    Objects.requireNonNull(plain.get(name)).document(DocumentTexts.of(locale));
                assertThat(elements(document)).as(name).isEqualTo(elements(other));
                assertThat(document.html()).doesNotContain("<b>|").doesNotContain("\u202E");
                assertThat(document.markdown().lines())
                    .hasSameSizeAs(other.markdown().lines().toList());
                assertThat(document.markdown()).contains("\\<b\\>\\|\\[x\\](y)");
              }
            });
  }

  private static long elements(Document document) {
    return Pattern.compile("<[a-zA-Z!/]").matcher(document.html()).results().count();
  }

  @Test
  void a_long_list_of_cases_ends_with_their_number() {
    SortedMap<CaseRef, BigDecimal> cases = new TreeMap<>();
    for (int i = 0; i <= ReportWords.LISTED; i++) {
      cases.put(new CaseRef("X-" + i, Optional.empty()), BigDecimal.ONE);
    }
    ReportWords words = ReportWords.of(CHINESE, paper("county-year").report(), Optional.empty());
    assertThat(words.cases(new Figure(cases)).text())
        .startsWith("X-0、X-1、X-10、")
        .endsWith("、X-8等11项");
  }

  @Test
  void money_taken_back_is_less_than_nothing() {
    ReportWords words = ReportWords.of(CHINESE, paper("county-year").report(), Optional.empty());
    assertThat(words.money(new BigDecimal(-500_000))).isEqualTo("-50万元");
    assertThat(words.money(BigDecimal.ZERO)).isEqualTo("0万元");
  }

  @Test
  void only_the_same_period_of_the_year_before_is_compared() {
    ReportPaper quarter = paper("county-quarter");
    Report other = COUNTY.report(ReportKind.QUARTERLY, new ReportPeriod("2024-Q2"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quarter.withYearBefore(other))
        .withMessage(
            "the report of the year before must be one QUARTERLY of 2023-Q3, but was one QUARTERLY of 2024-Q2");
  }

  @Test
  void every_measure_kind_and_holder_has_words() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      DocumentTexts texts = DocumentTexts.of(locale);
      assertThat(texts.keys())
          .containsKeys(
              Arrays.stream(Measure.values())
                  .filter(measure -> !measure.money())
                  .map(measure -> "report.amount." + measure)
                  .toArray(String[]::new))
          .containsKeys(
              Arrays.stream(ReportKind.values())
                  .flatMap(kind -> Stream.of("report.county." + kind, "report.project." + kind))
                  .toArray(String[]::new))
          .containsKeys(
              Dictionary.entries().stream()
                  .filter(entry -> entry.kind().equals("Holder"))
                  .map(entry -> "report.holder." + entry.code())
                  .toArray(String[]::new));
    }
  }
}
