package org.zhuanban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.export.FlatTable.Column;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.request.Request;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionCommand;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.testing.domain.GeneratedDocument;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** Writes down what is given out; rewrite it with {@code -Drules.write=true}. */
class FlatTableTest {
  private static List<String> names(FlatTable<?> table) {
    return table.columns().stream().map(Column::name).toList();
  }

  /** Hosts have these columns in their own tables: new ones come at the end of each. */
  @Test
  void the_columns_are_those_that_were_given_out() {
    assertThat(names(FlatTable.PROJECTS))
        .containsExactly(
            "project project_name day version stage stage_label tier tier_label lead_bureau lead_bureau_name signed_on start_by production_by full_output_by construction_started_on trial_production_on production_started_on full_output_on terminated_on signed performing landed started producing contracted arrived place industry introduced_by project_code investor_name investor_code investors route route_label nature nature_label national_industry site place_name industry_name introduced_by_name"
                .split(" "));
    assertThat(names(FlatTable.CASES))
        .containsExactly(
            "project project_name day version item item_name kind kind_label plan_stage department department_name attempt state state_label light light_label received_on accepted_on closed_on delivered_on committed_due committed_certainty committed_certainty_label statutory_due statutory_certainty statutory_certainty_label work work_name basic_code implementation_code handling_code case_number licence_number"
                .split(" "));
    assertThat(names(FlatTable.DUTIES))
        .containsExactly(
            "project project_name day version duty kind kind_label owner owed_to subject opened_on closed_on state state_label light light_label binding_due binding_certainty binding_certainty_label committed_due committed_certainty committed_certainty_label statutory_due statutory_certainty statutory_certainty_label owner_name owed_to_name subject_name work work_name"
                .split(" "));
  }

  @Test
  void the_columns_of_works_are_those_that_were_given_out() {
    assertThat(names(FlatTable.WORKS))
        .containsExactly(
            "project project_name day version work work_name work_kind work_kind_label work_code previous_works previous_work_codes work_scope work_scale work_investment land_area floor_area construction_started_on trial_production_on production_started_on full_output_on items items_met items_yellow items_red"
                .split(" "));
  }

  @Test
  void the_columns_of_orders_are_those_that_were_given_out() {
    assertThat(names(FlatTable.ORDERS))
        .containsExactly(
            "project project_name day version order addressee addressee_name about about_label subject issued_on order_due order_certainty order_certainty_label order_stage order_stage_label order_met_on proposed_on"
                .split(" "));
  }

  @Test
  void the_columns_of_leads_and_activities_are_those_that_were_given_out() {
    assertThat(names(FlatTable.LEADS))
        .containsExactly(
            "lead_investor lead_investor_name day version lead lead_stage lead_stage_label lead_source lead_source_label origin origin_label industry intended_investment owner owner_name responsible registered_on answered_on judged_on feedback_on contacts last_contact_on contact_due contact_certainty contact_certainty_label light light_label postponements ended_on lead_loss lead_loss_label project activity"
                .split(" "));
    assertThat(names(FlatTable.ACTIVITIES))
        .containsExactly(
            "activity activity_name day version activity_kind activity_kind_label activity_leader unit unit_name participants first_day held_on project_ids investor_ids wishes wishes_open wishes_overdue"
                .split(" "));
  }

  @Test
  void the_columns_of_suggestions_are_those_that_were_given_out() {
    assertThat(names(FlatTable.SUGGESTIONS))
        .containsExactly(
            "suggestion suggestion_name day version number progress progress_label host host_name co_hosts assigned_on met_on replied_on reply_class reply_class_label satisfaction satisfaction_label promised_by fulfilled_on statutory_due statutory_certainty statutory_certainty_label deputies arranged_on openness openness_label published_on"
                .split(" "));
  }

  @Test
  void the_columns_of_editions_are_those_that_were_given_out() {
    assertThat(names(FlatTable.EDITIONS))
        .containsExactly(
            "compendium compendium_name day version edition edition_published_on edition_from edition_paper policy policy_name policy_basis paying_organ paying_organ_name policy_mode policy_mode_label benefit_kind benefit_kind_label benefit_amount benefit_percent benefit_of benefit_of_label benefit_cap policy_budget policy_valid_from policy_valid_to"
                .split(" "));
  }

  @Test
  void the_columns_of_measures_are_those_that_were_given_out() {
    assertThat(names(FlatTable.MEASURES))
        .containsExactly(
            "compendium compendium_name day version package package_title package_paper package_from package_end package_ended_on measure measure_text owner owner_name measure_due extensions progress_reports last_progress_on done_on state state_label light light_label"
                .split(" "));
  }

  @Test
  void the_columns_of_the_register_of_retention_are_those_that_were_given_out() {
    assertThat(names(FlatTable.RETENTION))
        .containsExactly(
            "stream stream_name day version stream_kind stream_closed_on retention retention_unit retention_unit_label retention_ground retention_over_on obstacle obstacle_label destroyed_on destruction_order appraisal approved_by"
                .split(" "));
  }

  @Test
  void a_line_of_the_register_is_a_line_of_text() {
    LocalRule tenYears =
        LocalRule.from(
            LocalLimit.PROJECT_RETENTION,
            TimeLimit.parse("10 YEARS", "县档案保管期限表"),
            LocalDate.of(2024, 1, 1));
    ProjectDesk desk = ProjectDesk.on("2024-03-04", LocalRuleBook.of(tenYears));
    DocumentRef paper = new DocumentRef("paper-1");
    desk.recorded(Plans.adopt(Plans.licence("A08")));
    desk.recorded(TerminateProject.of(paper, paper));
    List<String> lines = new ArrayList<>(register(desk, Locale.CHINESE));
    lines.addAll(register(desk.day("2035-01-01"), Locale.ENGLISH));
    desk.recorded(DestroyStream.of(new DocumentRef("order-9"), paper, new PersonRef("head-1")));
    lines.addAll(register(desk, Locale.CHINESE));

    assertThat(lines)
        .containsExactly(
            "P-2024-001,,2024-03-04,2,project,2024-03-04,10,YEARS,年,县档案保管期限表,2035-01-01,correction.RETENTION_RUNS,project/P-2024-001于2024年3月4日办结，自次年1月1日起保管10 年，2035年1月1日起方可鉴定销毁,,,,",
            "P-2024-001,,2035-01-01,2,project,2024-03-04,10,YEARS,Years,县档案保管期限表,2035-01-01,,,,,,",
            "P-2024-001,,2035-01-01,2,project,2024-03-04,10,YEARS,年,县档案保管期限表,2035-01-01,,,2035-01-01,order-9,paper-1,head-1");
  }

  private static List<String> register(ProjectDesk desk, Locale locale) {
    return desk
        .zhuanban()
        .archive()
        .retention(StreamKind.PROJECT, Optional.empty(), 10)
        .lines()
        .stream()
        .flatMap(
            line ->
                FlatTable.RETENTION
                    .rows(line.stream().id(), line, desk.zhuanban().today(), locale)
                    .stream())
        .map(row -> String.join(",", row))
        .toList();
  }

  @Test
  void every_column_has_its_heading_in_both_languages_and_none_is_left_over() throws IOException {
    List<String> all =
        FlatTable.all().stream().flatMap(table -> names(table).stream()).distinct().toList();

    for (String name : List.of("columns", "columns_zh")) {
      Properties headings = new Properties();
      try (InputStream in = FlatTable.class.getResourceAsStream(name + ".properties")) {
        headings.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertThat(headings.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(all);
      assertThat(headings.values()).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_case_is_a_line_of_text() {
    ProjectDesk desk =
        ProjectDesk.with(
            "2024-09-09",
            Plans.promised("A08").codes(ItemCodes.NONE.withBasic("442199806003")).build());
    desk.recorded(AcceptApplication.of("A08"));
    desk.recorded(NumberApplication.of("A08", new CaseNumber("2024-0001")));
    desk.day("2024-09-23");

    assertThat(
            FlatTable.CASES
                .rows("P-1", desk.view(), desk.zhuanban().today(), Locale.CHINESE)
                .stream()
                .map(row -> String.join(",", row)))
        .containsExactly(
            "P-1,,2024-09-23,3,A08,事项A08,LICENCE,行政许可,1,LAND,县自然资源局,1,RUNNING,办理中,WARN,预警,,2024-09-09,,,2024-09-24,FINAL,确定,2024-10-12,FINAL,确定,,,442199806003,,,2024-0001,");
  }

  @Test
  void a_suggestion_is_a_line_of_text() {
    SettableClock clock = new SettableClock(LocalDate.of(2024, 3, 11));
    Zhuanban zhuanban = Zhuanban.builder().storage(new InMemoryStorage()).clock(clock).build();
    List<SuggestionCommand> commands =
        List.of(
            AssignSuggestion.builder()
                .number("28")
                .host(Plans.LEAD_BUREAU)
                .addCoHosts(Plans.LAND)
                .terms(SuggestionTerms.USUAL)
                .build(),
            MeetDeputy.of(),
            ReplyToSuggestion.builder()
                .result(ReplyClass.B)
                .letter(new DocumentRef("letter-1"))
                .promisedBy(LocalDate.of(2024, 12, 31))
                .satisfaction(Satisfaction.SATISFIED)
                .build());
    List<String> lines = new ArrayList<>();
    for (SuggestionCommand command : commands) {
      zhuanban.handle(
          Request.of(
              StreamKind.SUGGESTION.stream("SG-28"),
              "key-" + lines.size(),
              command,
              StreamDesk.CLERK,
              zhuanban.today()));
      FlatTable.SUGGESTIONS
          .rows(
              "SG-28",
              zhuanban.read(StreamKind.SUGGESTION, "SG-28"),
              zhuanban.today(),
              Locale.CHINESE)
          .forEach(row -> lines.add(String.join(",", row)));
      clock.set(zhuanban.today().plusDays(30));
    }

    assertThat(lines)
        .containsExactly(
            "SG-28,,2024-03-11,1,28,IN_PROGRESS,承办中,LEAD,投资促进局,1,2024-03-11,,,,,,,,,2024-06-11,FINAL,确定,0,,,,",
            "SG-28,,2024-04-10,6,28,DEPUTY_MET,已面商,LEAD,投资促进局,1,2024-03-11,2024-04-10,,,,,,,,2024-06-11,FINAL,确定,0,,,,",
            "SG-28,,2024-05-10,9,28,FOLLOW_UP,跟踪办理,LEAD,投资促进局,1,2024-03-11,2024-04-10,2024-05-10,B,正在解决或列入计划解决,SATISFIED,满意,2024-12-31,,2024-06-11,FINAL,确定,0,,PUBLIC,主动公开,");
  }

  @Test
  void the_document_lists_what_is_given_out() throws IOException {
    GeneratedDocument.check("export.md", doc());
  }

  private static String doc() {
    return """
    # 对外提供 Giving out

    宽表的列和字典，均由 `FlatTableTest` 生成，改动后用 `mvn -pl core/domain -am test -Drules.write=true` 重写。
    列名和代码一经发布不再改名，新列加在末尾；空值为空文本；任何一列都没有个人写下的文字。

    The columns of the flat rows (`FlatTable`) and the codes of the dictionary (`Dictionary`). Names of columns and
    codes are never renamed, and new columns come at the end; what is missing is the empty text; no column holds what
    people wrote in their own words. This file is generated; rewrite it with the command above. The codes of rules
    are listed in [rules.md](rules.md).

    %s
    ## 字典 Dictionary

    | Kind | Order | Code | 中文 | English |
    | --- | --- | --- | --- | --- |
    %s\
    """
        .formatted(
            FlatTable.all().stream().map(FlatTableTest::table).collect(Collectors.joining("\n")),
            lines(
                Dictionary.entries().stream()
                    .filter(entry -> !entry.kind().equals(Dictionary.RULE))
                    .map(
                        entry ->
                            "| %s | %s | %s | %s | %s |"
                                .formatted(
                                    entry.kind(),
                                    entry.order(),
                                    entry.code(),
                                    entry.zh(),
                                    entry.en()))));
  }

  private static String table(FlatTable<?> table) {
    return """
    ## %s

    | Column | Format | Dictionary | 中文 | English |
    | --- | --- | --- | --- | --- |
    %s\
    """
        .formatted(
            table.name(),
            lines(
                table.columns().stream()
                    .map(
                        column ->
                            "| %s | %s | %s | %s | %s |"
                                .formatted(
                                    column.name(),
                                    column.format(),
                                    column.kind().orElse(""),
                                    column.heading(Locale.CHINESE),
                                    column.heading(Locale.ENGLISH)))));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n", "", "\n"));
  }
}
