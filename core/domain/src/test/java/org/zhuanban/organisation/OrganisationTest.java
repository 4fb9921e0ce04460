package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.AsOf;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.export.FlatTable;
import org.zhuanban.input.InputException;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.TeamCommand.AssignAgent;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.NameMentor;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamCommand.ReleaseAgent;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.ProjectDesk;

class OrganisationTest {

  private static final PersonRef ANNE = new PersonRef("agent-1");

  private static final PersonRef BERT = new PersonRef("agent-2");

  private static final Jurisdiction PLACED =
      Jurisdiction.UNKNOWN.withPlace("530126101").withIndustry("C13").withIntroducedBy("REFORM");

  private static Registry county() {
    return county(Registry.on("2024-01-02"));
  }

  private static Registry county(Registry registry) {
    return registry
        .set(Registry.county("IPC", UnitKind.COMMITTEE))
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU).parent("IPC"))
        .set(Registry.county("SUP", UnitKind.SUPERVISION_OFFICE))
        .set(Registry.unit("REFORM", UnitKind.DEPARTMENT))
        .set(
            Registry.unit("G-FOOD", UnitKind.INDUSTRY_GROUP)
                .parent("LEAD")
                .addIndustries("C13", "C14"))
        .set(Registry.county("G-REST", UnitKind.INDUSTRY_GROUP).parent("LEAD"))
        .set(Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("530126101", "530126102"));
  }

  private static HoldCommitteeMeeting meeting(String period, CommitteeTask... tasks) {
    return HoldCommitteeMeeting.of(
        new ReportPeriod(period), List.of("LEAD"), 2, List.of(tasks), Registry.PAPER);
  }

  private static List<String> missedMeetings(Registry registry, String day) {
    return registry.view().missed(day(day)).stream()
        .filter(duty -> duty.kind() == OrganisationDuty.COMMITTEE_MEETING)
        .map(Duty::key)
        .toList();
  }

  private static JoinTeam join(PersonRef person, String unit) {
    return JoinTeam.of(person, unit, TeamRole.MEMBER, Selection.OPEN_SELECTION, Registry.PAPER);
  }

  private static GrantQualification qualify(PersonRef person, String until) {
    return GrantQualification.of(
        person, Qualification.AGENT, LocalDate.parse(until), Registry.PAPER);
  }

  private static void says(Refusal refusal, OrganisationRule rule, String english, String chinese) {
    assertThat(refusal.rule()).isEqualTo(rule);
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(english);
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(chinese);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> codes(List<Unit> units) {
    return units.stream().map(Unit::code).toList();
  }

  private static EscalationPolicy.EscalationStep step(Role role) {
    return new EscalationPolicy.EscalationStep(role, EscalationPolicy.Anchor.STATUTORY, 1);
  }

  @Nested
  class UnitResponsible {
    @Test
    void the_place_comes_before_the_industry_and_the_industry_before_the_county() {
      OrganisationView view = county().view();

      Responsibility food = view.responsibilityFor(PLACED, day("2024-01-02"));
      Responsibility other = view.responsibilityFor(Jurisdiction.UNKNOWN, day("2024-01-02"));

      assertThat(food.answering(UnitKind.INDUSTRY_GROUP).orElseThrow().code()).isEqualTo("G-FOOD");
      assertThat(food.principal().orElseThrow().code()).isEqualTo("T-1");
      assertThat(codes(food.notified()))
          .containsExactly("IPC", "LEAD", "SUP", "G-FOOD", "T-1", "REFORM");
      assertThat(other.answering(UnitKind.INDUSTRY_GROUP).orElseThrow().code()).isEqualTo("G-REST");
      assertThat(other.answering()).doesNotContainKeys(UnitKind.TOWNSHIP, UnitKind.PARK);
      assertThat(other.principal().orElseThrow().code()).isEqualTo("LEAD");
    }

    @Test
    void a_park_goes_before_the_township_around_it_from_its_own_day_on() {
      Registry registry = county().day("2024-03-01");
      registry.set(Registry.unit("P-1", UnitKind.PARK).addPlaces("530126101"));
      OrganisationView view = registry.view();

      assertThat(view.responsibilityFor(PLACED, day("2024-03-01")).principal().orElseThrow().code())
          .isEqualTo("P-1");
      assertThat(view.responsibilityFor(PLACED, day("2024-02-29")).principal().orElseThrow().code())
          .isEqualTo("T-1");
      assertThat(view.responsibilityFor(PLACED, day("2024-01-01")).answering()).isEmpty();
      assertThat(
              registry
                  .zhuanban()
                  .read(
                      StreamKind.ORGANISATION,
                      Registry.ID,
                      AsOf.day(day("2024-02-29")).knownOn(day("2024-03-01")))
                  .units(day("2024-03-01")))
          .extracting(Unit::code)
          .doesNotContain("P-1");
    }

    @Test
    void whoever_is_above_is_told_though_it_does_not_answer() {
      Registry registry = county();
      registry.set(
          Registry.unit("G-FOOD", UnitKind.INDUSTRY_GROUP).parent("REFORM").addIndustries("C13"));
      Responsibility food =
          registry
              .view()
              .responsibilityFor(Jurisdiction.UNKNOWN.withIndustry("C13"), day("2024-01-02"));

      assertThat(codes(food.notified())).containsExactly("IPC", "LEAD", "SUP", "G-FOOD", "REFORM");
      assertThat(food.answering()).doesNotContainKey(UnitKind.DEPARTMENT);
    }

    @Test
    void where_a_project_belongs_is_kept_with_its_days() {
      ProjectDesk desk = ProjectDesk.on("2024-01-15");
      Jurisdiction moved = Jurisdiction.UNKNOWN.withPlace("530126102").withIndustry("C14");

      assertThat(desk.view().jurisdiction(day("2024-01-15"))).isEqualTo(Jurisdiction.UNKNOWN);
      assertThat(desk.record(PlaceProject.of(PLACED, Registry.PAPER)))
          .isInstanceOf(Outcome.Done.class);
      desk.day("2024-02-01");
      assertThat(desk.record(PlaceProject.of(moved, Registry.PAPER)))
          .isInstanceOf(Outcome.Done.class);

      ProjectView view = desk.view();
      assertThat(view.jurisdiction(day("2024-01-14"))).isEqualTo(Jurisdiction.UNKNOWN);
      assertThat(view.jurisdiction(day("2024-01-31"))).isEqualTo(PLACED);
      assertThat(view.jurisdiction(day("2024-02-01"))).isEqualTo(moved);
      List<String> names =
          FlatTable.PROJECTS.columns().stream().map(FlatTable.Column::name).toList();
      List<String> row =
          FlatTable.PROJECTS.rows("P-1", view, day("2024-01-31"), Locale.CHINESE).get(0);
      assertThat(row.get(names.indexOf("place"))).isEqualTo("530126101");
      assertThat(row.get(names.indexOf("industry"))).isEqualTo("C13");
      assertThat(row.get(names.indexOf("introduced_by"))).isEqualTo("REFORM");
    }
  }

  @Nested
  class SettingAUnit {
    @Test
    void units_that_contradict_each_other_are_refused() {
      Registry registry = county();

      says(
          registry.refused(
              SetUnit.of(
                  Registry.unit("T-2", UnitKind.TOWNSHIP).parent("NONE").build(), Registry.PAPER)),
          OrganisationRule.UNKNOWN_UNIT,
          "There is no unit NONE on 2024-01-02; set it first, or name another one",
          "单位NONE在2024年1月2日不存在；请先设立，或填写其他单位");
      says(
          registry.refused(
              SetUnit.of(
                  Registry.unit("IPC", UnitKind.COMMITTEE).parent("G-FOOD").build(),
                  Registry.PAPER)),
          OrganisationRule.PARENT_BELOW,
          "Unit \"单位IPC\" (IPC) would stand under itself by way of G-FOOD, which stands below it; move that one first, or name another unit",
          "单位“单位IPC”（IPC）将经由其下级G-FOOD隶属于自身；请先调整G-FOOD的隶属关系，或填写其他单位");
      says(
          registry.refused(
              SetUnit.of(
                  Registry.unit("IPC", UnitKind.COMMITTEE).parent("IPC").build(), Registry.PAPER)),
          OrganisationRule.PARENT_CYCLE,
          "Unit \"单位IPC\" (IPC) would stand under itself by way of IPC; name a unit above it",
          "单位“单位IPC”（IPC）将经由IPC隶属于自身；请填写其上级单位");
      says(
          registry.refused(
              SetUnit.of(
                  Registry.unit("T-2", UnitKind.TOWNSHIP).addPlaces("530126102").build(),
                  Registry.PAPER)),
          OrganisationRule.ANSWERED_TWICE,
          "\"单位T-1\" (T-1) answers for 530126102 already as a unit of its kind; change or close it first",
          "“单位T-1”（T-1）作为同类单位已对530126102负责；请先调整或撤销");
      says(
          Registry.on(
                  "2024-03-01",
                  LocalRuleBook.USUAL.with(
                      NameTable.NONE
                          .with(NameTable.NameKind.PLACE, "530126102", "圭山镇")
                          .with(NameTable.NameKind.INDUSTRY, "A01", "农业")))
              .accepted(
                  SetUnit.of(
                      Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("530126102").build(),
                      Registry.PAPER))
              .refused(
                  SetUnit.of(
                      Registry.unit("T-2", UnitKind.TOWNSHIP).addPlaces("530126102").build(),
                      Registry.PAPER)),
          OrganisationRule.ANSWERED_TWICE,
          "\"单位T-1\" (T-1) answers for \"圭山镇\" (530126102) already as a unit of its kind; change or close it first",
          "“单位T-1”（T-1）作为同类单位已对“圭山镇”（530126102）负责；请先调整或撤销");
      assertThat(
              registry
                  .refused(
                      SetUnit.of(
                          Registry.county("IPC-2", UnitKind.COMMITTEE).build(), Registry.PAPER))
                  .rule())
          .isEqualTo(OrganisationRule.ANSWERED_TWICE);
      assertThat(
              registry
                  .refused(
                      SetUnit.of(
                          new Unit(
                              "T-3",
                              "某镇",
                              UnitKind.TOWNSHIP,
                              Office.of(Office.Rank.ORGAN_HEAD, "镇长").withDepartment("T-3"),
                              "CN+NOWHERE",
                              Optional.empty(),
                              false,
                              List.of(),
                              List.of()),
                          Registry.PAPER))
                  .rule())
          .isEqualTo(OrganisationRule.UNKNOWN_CALENDAR);
    }

    @Test
    void a_unit_is_closed_last_and_can_be_founded_again() {
      Registry registry = county().accepted(join(ANNE, "G-FOOD"));

      says(
          registry.refused(CloseUnit.of("LEAD", Registry.PAPER)),
          OrganisationRule.UNIT_IN_USE,
          "Unit \"单位LEAD\" (LEAD) still has \"单位G-FOOD\" (G-FOOD), \"单位G-REST\" (G-REST); close the units under it and let its members leave first",
          "单位“单位LEAD”（LEAD）尚有“单位G-FOOD”（G-FOOD）、“单位G-REST”（G-REST）；请先撤销下级单位、办理人员离队");
      assertThat(registry.refused(CloseUnit.of("G-FOOD", Registry.PAPER)).rule())
          .isEqualTo(OrganisationRule.UNIT_IN_USE);
      registry.accepted(LeaveTeam.of(ANNE, Registry.PAPER)).day("2024-02-01");
      registry.accepted(CloseUnit.of("G-FOOD", Registry.PAPER));
      assertThat(registry.refused(CloseUnit.of("G-FOOD", Registry.PAPER)).rule())
          .isEqualTo(OrganisationRule.UNKNOWN_UNIT);
      registry
          .day("2024-04-01")
          .set(Registry.unit("G-FOOD", UnitKind.INDUSTRY_GROUP).addIndustries("C13"));

      OrganisationView view = registry.view();
      assertThat(
              List.of("2024-01-31", "2024-02-01", "2024-03-31", "2024-04-01").stream()
                  .map(
                      day ->
                          view.responsibilityFor(PLACED, day(day))
                              .answering(UnitKind.INDUSTRY_GROUP)
                              .orElseThrow()
                              .code()))
          .containsExactly("G-FOOD", "G-REST", "G-REST", "G-FOOD");
    }

    @ParameterizedTest
    @CsvSource({
      "2024-Q1, 2024-01-01, 2024-03-31",
      "2024-H1, 2024-01-01, 2024-06-30",
      "2024-H2, 2024-07-01, 2024-12-31",
      "2024-annual, 2024-01-01, 2024-12-31"
    })
    void a_period_has_its_days(String text, LocalDate first, LocalDate last) {
      ReportPeriod period = new ReportPeriod(text);

      assertThat(period.firstDay()).isEqualTo(first);
      assertThat(period.lastDay()).isEqualTo(last);
    }

    @Test
    void what_is_malformed_is_not_taken() {
      for (String text : List.of("2024-Q5", "2024-H3", "2024Q1", "24-Q1")) {
        assertThatThrownBy(() -> new ReportPeriod(text))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(text);
      }
      assertThatThrownBy(() -> new CommitteeTask("", "LEAD", day("2024-05-01")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Registry.unit("a b", UnitKind.TEAM).build())
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> AssignAgent.of(ANNE, "", Qualification.AGENT))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Jurisdiction.UNKNOWN.withPlace("a b"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_no_matter_of_a_project() {
      Zhuanban zhuanban = county().zhuanban();
      Outcome outcome =
          zhuanban.handle(
              StreamKind.PROJECT.stream("P-1"),
              CloseUnit.of("LEAD", Registry.PAPER),
              new PersonRef("clerk-1"));

      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(((Outcome.Refused) outcome).refusal().rule()).isEqualTo(RequestRule.WRONG_STREAM);
      assertThat(zhuanban.rebuildDutyRows().failed()).isEmpty();
    }
  }

  @Nested
  class CommitteeMeeting {
    /** Fifteen working days after 31 March 2024 end on 22 April: the fourth to sixth were off. */
    @Test
    void the_committee_owes_one_meeting_at_the_end_of_each_quarter() {
      Registry registry = county().day("2024-07-01");
      Duty first = registry.duty("committee:2024-Q1");

      assertThat(first.openedOn()).isEqualTo(day("2024-01-02"));
      assertThat(first.owner()).isEqualTo("IPC");
      assertThat(first.clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
          .contains(day("2024-04-22"));
      assertThat(
              registry
                  .duty("committee:2024-H1")
                  .clock()
                  .bindingDue(CalendarBook.bundled())
                  .map(Deadline.Due::date))
          .contains(day("2024-07-30"));
      assertThat(missedMeetings(registry, "2024-04-22")).isEmpty();
      assertThat(registry.view().missed(day("2024-04-23")))
          .extracting(Duty::key)
          .contains("committee:2024-Q1", "report:2024-Q1", "analysis:2024-03");
      registry.accepted(meeting("2024-Q1"));
      assertThat(missedMeetings(registry, "2024-07-01")).isEmpty();
      assertThat(missedMeetings(registry, "2024-06-30")).containsExactly("committee:2024-Q1");
      assertThat(registry.duty("committee:2024-Q1").clock().ending())
          .contains(Ending.done(day("2024-07-01")));
    }

    @Test
    void the_board_shows_meetings_whose_time_comes_without_anything_happening() {
      assertThat(county().storage().duties(StreamKind.ORGANISATION.stream(Registry.ID)))
          .extracting(DutyRow::key)
          .contains(
              "committee:2024-Q1",
              "committee:2024-H1",
              "committee:2024-Q3",
              "committee:2024-annual")
          .doesNotContain("committee:2024-Q2", "committee:2024-Q4", "committee:2024-H2");
    }

    @Test
    void a_committee_that_is_closed_owes_no_meeting_any_more() {
      Registry registry = Registry.on("2024-01-02").set(Registry.county("IPC", UnitKind.COMMITTEE));
      registry.day("2024-08-01").accepted(CloseUnit.of("IPC", Registry.PAPER)).day("2025-06-01");

      assertThat(registry.view().duties(day("2025-06-01")))
          .allMatch(duty -> duty.closedOn().equals(Optional.of(day("2024-08-01"))))
          .extracting(Duty::key)
          .containsExactly("committee:2024-Q1", "committee:2024-H1", "committee:2024-Q3");
      assertThat(registry.refused(meeting("2024-Q3")).rule())
          .isEqualTo(OrganisationRule.NO_COMMITTEE);
    }

    @Test
    void a_meeting_is_held_once_a_period_that_has_begun() {
      Registry registry = county().day("2024-04-10").accepted(meeting("2024-Q1"));

      says(
          registry.day("2024-04-11").refused(meeting("2024-Q1")),
          OrganisationRule.PERIOD_HELD,
          "The committee met for 2024-Q1 on 2024-04-10; name another period",
          "招商委已于2024年4月10日召开2024年第一季度例会；请填写其他期间");
      says(
          registry.refused(meeting("2024-Q3")),
          OrganisationRule.PERIOD_TO_COME,
          "The period 2024-Q3 begins on 2024-07-01 only; name one that has begun",
          "2024年第三季度自2024年7月1日开始；请填写已经开始的期间");
    }

    @Test
    void what_is_heard_with_a_half_year_or_year_is_no_meeting_of_its_own() {
      Registry registry = county().day("2024-07-10");

      says(
          registry.refused(meeting("2024-Q2")),
          OrganisationRule.PERIOD_NOT_OWED,
          "On 2024-Q2 neither a meeting of its own is held nor a report of its own submitted: the"
              + " committee meets and is reported to on the first and third quarter, the first"
              + " half-year and the year, such as 2024-Q1, 2024-H1, 2024-Q3 and 2024-annual;"
              + " months such as 2024-03 have an analysis only",
          "2024年第二季度不单独召开例会、不单独报送书面汇报；例会和书面汇报按一季度、上半年、三季度和全年进行，"
              + "如 2024-Q1、2024-H1、2024-Q3、2024-annual；各月（如 2024-03）只报送分析研判材料");
      assertThat(registry.refused(meeting("2024-06")).rule())
          .isEqualTo(OrganisationRule.PERIOD_NOT_OWED);
    }

    @Test
    void what_a_meeting_gives_to_do_is_owed_by_the_unit_until_it_is_done() {
      Registry registry = county().day("2024-04-10");
      registry.accepted(
          meeting(
              "2024-Q1",
              new CommitteeTask("TK-1", "T-1", day("2024-05-10")),
              new CommitteeTask("TK-2", "LEAD", day("2024-05-20"))));

      assertThat(registry.view().tasks(new ReportPeriod("2024-Q1"))).hasSize(2);
      assertThat(registry.view().meetings()).hasSize(1);
      Duty task = registry.duty("step:TK-1:DO");
      assertThat(task.owner()).isEqualTo("T-1");
      assertThat(task.clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
          .contains(day("2024-05-10"));
      registry
          .day("2024-05-08")
          .accepted(CompleteStep.of("TK-1", MeetingTask.DO).withPaper(Registry.PAPER));
      assertThat(registry.duty("step:TK-1:DO").closedOn()).contains(day("2024-05-08"));
      assertThat(registry.duty("step:TK-2:DO").closedOn()).isEmpty();
    }

    @Test
    void a_meeting_with_a_task_that_cannot_be_given_is_not_held() {
      Registry registry = county().day("2024-04-10");

      assertThat(
              registry
                  .refused(meeting("2024-Q1", new CommitteeTask("TK-1", "NONE", day("2024-05-10"))))
                  .rule())
          .isEqualTo(OrganisationRule.UNKNOWN_UNIT);
      says(
          registry.refused(meeting("2024-Q1", new CommitteeTask("TK-1", "T-1", day("2024-04-09")))),
          OrganisationRule.TASK_OUT_OF_RANGE,
          "Task TK-1 is due on 2024-04-09; name a day from 2024-04-10 to 2034-04-08",
          "事项TK-1的期限为2024年4月9日；应在2024年4月10日至2034年4月8日之间");
      CommitteeTask task = new CommitteeTask("TK-1", "T-1", day("2024-05-10"));
      assertThat(registry.refused(meeting("2024-Q1", task, task)).rule().name())
          .isEqualTo("PROCEEDING_EXISTS");
      assertThat(
              registry
                  .refused(
                      HoldCommitteeMeeting.of(
                          new ReportPeriod("2024-Q1"),
                          List.of("NONE"),
                          0,
                          List.of(),
                          Registry.PAPER))
                  .rule())
          .isEqualTo(OrganisationRule.UNKNOWN_UNIT);
    }
  }

  @Nested
  class Reports {
    private List<Duty> owed(Registry registry, OrganisationDuty kind, String day) {
      return registry.view().duties(day(day)).stream().filter(duty -> duty.kind() == kind).toList();
    }

    private List<String> due(Registry registry, OrganisationDuty kind, String day) {
      return owed(registry, kind, day).stream()
          .map(
              duty ->
                  duty.subject()
                      + " "
                      + duty.clock()
                          .bindingDue(CalendarBook.bundled())
                          .map(Deadline.Due::date)
                          .orElseThrow())
          .toList();
    }

    /** Ten working days after its period, each before the meeting that hears it. */
    @Test
    void the_lead_bureau_owes_one_report_on_the_whole_county_four_times_a_year() {
      Registry registry = county().day("2025-01-20");

      assertThat(owed(registry, OrganisationDuty.REPORT, "2025-01-20"))
          .extracting(Duty::owner)
          .containsOnly("LEAD");
      assertThat(due(registry, OrganisationDuty.REPORT, "2025-01-20").subList(0, 4))
          .containsExactly(
              "2024-Q1 2024-04-15",
              "2024-H1 2024-07-12",
              "2024-Q3 2024-10-18",
              "2024-annual 2025-01-15");
      assertThat(due(registry, OrganisationDuty.COMMITTEE_MEETING, "2025-01-20").subList(0, 4))
          .containsExactly(
              "2024-Q1 2024-04-22",
              "2024-H1 2024-07-30",
              "2024-Q3 2024-10-25",
              "2024-annual 2025-02-05");
    }

    @Test
    void the_analysis_of_each_month_is_owed_as_well() {
      Registry registry = county().day("2024-04-01");

      assertThat(due(registry, OrganisationDuty.ANALYSIS, "2024-04-01").subList(0, 3))
          .containsExactly("2024-01 2024-02-06", "2024-02 2024-03-07", "2024-03 2024-04-08");
      registry.day("2024-04-08").accepted(submit("2024-03"));
      assertThat(registry.duty("analysis:2024-03").clock().ending())
          .contains(Ending.done(day("2024-04-08")));
      assertThat(registry.view().missed(day("2024-04-09")))
          .extracting(Duty::key)
          .containsExactly("analysis:2024-01", "analysis:2024-02");
    }

    @Test
    void a_report_in_time_is_green_and_one_too_late_is_late() {
      Registry registry = county().day("2024-04-15").accepted(submit("2024-Q1"));
      registry.day("2024-07-15").accepted(submit("2024-H1"));
      registry.day("2024-07-16").accepted(submit("2024-H1"));

      assertThat(light(registry, "report:2024-Q1")).contains(Light.CLOSED_ON_TIME);
      assertThat(light(registry, "report:2024-H1")).contains(Light.CLOSED_LATE);
      assertThat(registry.duty("report:2024-H1").closedOn()).contains(day("2024-07-15"));
      assertThat(registry.view().reports()).hasSize(3);
      assertThat(registry.view().violations().found()).isEmpty();
    }

    private Optional<Light> light(Registry registry, String key) {
      return registry
          .duty(key)
          .clock()
          .lightOn(day("2024-07-20"), CalendarBook.bundled(), LightPolicy.DEFAULT);
    }

    @Test
    void a_bureau_that_is_merged_leaves_its_open_reports_to_the_next_one() {
      Registry registry =
          Registry.on("2024-01-02")
              .set(Registry.county("OLD", UnitKind.LEAD_BUREAU))
              .day("2024-05-06")
              .accepted(CloseUnit.of("OLD", Registry.PAPER))
              .set(Registry.county("NEW", UnitKind.LEAD_BUREAU))
              .day("2024-08-01");

      assertThat(owed(registry, OrganisationDuty.REPORT, "2024-08-01"))
          .extracting(duty -> duty.subject() + " " + duty.owner())
          .containsExactly("2024-Q1 OLD", "2024-H1 NEW", "2024-Q3 NEW");
    }

    @Test
    void what_is_not_owed_or_has_not_begun_is_not_taken() {
      Registry registry = county();

      assertThat(registry.refused(submit("2024-Q2")).rule())
          .isEqualTo(OrganisationRule.PERIOD_NOT_OWED);
      says(
          registry.refused(submit("2024-Q3")),
          OrganisationRule.PERIOD_TO_COME,
          "The period 2024-Q3 begins on 2024-07-01 only; name one that has begun",
          "2024年第三季度自2024年7月1日开始；请填写已经开始的期间");
      says(
          Registry.on("2024-05-06").refused(submit("2024-Q1")),
          OrganisationRule.NO_LEAD_BUREAU,
          "No lead bureau for the whole county stands on 2024-05-06; set it first",
          "2024年5月6日没有负责全县的投资促进局；请先设立");
    }

    private SubmitReport submit(String period) {
      return SubmitReport.of(new ReportPeriod(period), Registry.PAPER);
    }
  }

  @Nested
  class Staff {
    @Test
    void a_member_is_chosen_trained_mentored_qualified_and_assigned() {
      Registry registry = county().accepted(join(ANNE, "G-FOOD")).accepted(join(BERT, "G-FOOD"));
      registry
          .accepted(NameMentor.of(ANNE, BERT))
          .accepted(RecordTraining.ofTraining(ANNE, "COURSE-1"))
          .accepted(RecordTraining.ofExercise(ANNE, "DRILL-1").withPaper(Registry.PAPER))
          .accepted(qualify(ANNE, "2025-01-01"))
          .accepted(AssignAgent.of(ANNE, "P-1", Qualification.AGENT))
          .accepted(AssignAgent.of(ANNE, "P-2", Qualification.AGENT))
          .day("2024-02-01")
          .accepted(ReleaseAgent.of(ANNE, "P-1"));
      OrganisationView view = registry.view();

      assertThat(view.roster("G-FOOD", day("2024-02-01")))
          .first()
          .satisfies(
              anne -> {
                assertThat(anne.person()).isEqualTo(ANNE);
                assertThat(anne.mentor()).contains(BERT);
                assertThat(anne.post().orElseThrow().selection())
                    .isEqualTo(Selection.OPEN_SELECTION);
                assertThat(anne.trainings())
                    .extracting(TeamMember.Training::subject)
                    .containsExactly("COURSE-1");
                assertThat(anne.exercises())
                    .extracting(TeamMember.Training::subject)
                    .containsExactly("DRILL-1");
              });
      assertThat(view.workloads(day("2024-01-31")))
          .containsEntry("agent-1", 2)
          .containsEntry("agent-2", 0);
      assertThat(view.workloads(day("2024-02-01"))).containsEntry("agent-1", 1);
      assertThat(view.qualified(Qualification.AGENT, day("2025-01-01"))).containsExactly(ANNE);
      assertThat(view.qualified(Qualification.AGENT, day("2025-01-02"))).isEmpty();
      assertThat(view.qualified("OTHER", day("2024-02-01"))).isEmpty();
      assertThat(view.expiring(day("2024-12-01"), 31))
          .extracting(OrganisationView.Expiring::person)
          .containsExactly(ANNE);
      assertThat(view.expiring(day("2024-12-01"), 30)).isEmpty();
      registry.day("2024-12-01").accepted(qualify(ANNE, "2026-01-01"));
      assertThat(registry.view().expiring(day("2024-12-01"), 31)).isEmpty();
      registry.day("2024-12-02").accepted(LeaveTeam.of(ANNE, Registry.PAPER));
      assertThat(registry.view().qualified(Qualification.AGENT, day("2024-12-02"))).isEmpty();
      assertThat(registry.view().qualified(Qualification.AGENT, day("2024-12-01")))
          .containsExactly(ANNE);
      assertThat(registry.view().workloads(day("2024-12-02"))).doesNotContainKey("agent-1");
    }

    @Test
    void what_makes_no_sense_about_a_member_is_refused() {
      Registry registry = county();
      assertThat(registry.refused(qualify(ANNE, "2025-01-01")).rule())
          .isEqualTo(OrganisationRule.NOT_A_MEMBER);
      assertThat(registry.refused(join(ANNE, "NONE")).rule())
          .isEqualTo(OrganisationRule.UNKNOWN_UNIT);
      registry.accepted(join(ANNE, "G-FOOD"));
      says(
          registry.refused(join(ANNE, "G-FOOD")),
          OrganisationRule.ALREADY_IN_POST,
          "agent-1 has that post in unit \"单位G-FOOD\" (G-FOOD) since 2024-01-02",
          "agent-1自2024年1月2日起已在单位“单位G-FOOD”（G-FOOD）担任该职");
      says(
          registry.refused(NameMentor.of(ANNE, ANNE)),
          OrganisationRule.OWN_MENTOR,
          "agent-1 cannot be the own mentor; name another person",
          "agent-1不能做自己的导师；请填写他人");
      assertThat(registry.refused(NameMentor.of(ANNE, BERT)).rule())
          .isEqualTo(OrganisationRule.NO_MENTOR);
      assertThat(registry.refused(qualify(ANNE, "2024-01-01")).rule())
          .isEqualTo(OrganisationRule.VALIDITY_OUT_OF_RANGE);
      assertThat(registry.refused(qualify(ANNE, "2044-01-01")).rule())
          .isEqualTo(OrganisationRule.VALIDITY_OUT_OF_RANGE);
      assertThat(registry.refused(ReleaseAgent.of(ANNE, "P-1")).rule())
          .isEqualTo(OrganisationRule.NOT_ASSIGNED);
      registry
          .accepted(qualify(ANNE, "2025-01-01"))
          .accepted(AssignAgent.of(ANNE, "P-1", Qualification.AGENT));
      assertThat(registry.refused(AssignAgent.of(ANNE, "P-1", Qualification.AGENT)).rule())
          .isEqualTo(OrganisationRule.ALREADY_ASSIGNED);
    }

    @Test
    void whoever_is_not_qualified_is_not_assigned_and_named_if_it_has_happened() {
      Registry registry =
          county().accepted(join(ANNE, "G-FOOD")).accepted(qualify(ANNE, "2024-06-30"));
      AssignAgent late = AssignAgent.of(ANNE, "P-1", Qualification.AGENT);

      says(
          registry.day("2024-07-01").refused(late),
          OrganisationRule.NOT_QUALIFIED,
          "agent-1 is not qualified as AGENT on 2024-07-01; name a qualified member, or have the"
              + " qualification renewed",
          "agent-1在2024年7月1日不具备AGENT资格；请委派有资格的人员，或重新认定");
      assertThat(registry.record(late)).isInstanceOf(Outcome.Done.class);
      assertThat(registry.violations())
          .containsExactly(
              "2024-07-01 organisation.NOT_QUALIFIED 工作惯例：持证上岗 organisation.agent-assigned agent-1");
      assertThat(registry.view().workloads(day("2024-07-01"))).containsEntry("agent-1", 1);
    }

    @Test
    void a_qualification_is_renewed_in_time_or_the_unit_is_late() {
      Registry registry =
          county().accepted(join(ANNE, "G-FOOD")).accepted(qualify(ANNE, "2024-06-30"));
      Duty renewal =
          registry.view().duties(day("2024-01-02")).stream()
              .filter(duty -> duty.kind() == OrganisationDuty.RENEWAL)
              .findFirst()
              .orElseThrow();

      assertThat(renewal.owner()).isEqualTo("G-FOOD");
      assertThat(renewal.clock().bindingDue(CalendarBook.bundled()).map(Deadline.Due::date))
          .contains(day("2024-06-30"));
      registry.day("2024-05-06").accepted(join(ANNE, "G-REST"));
      assertThat(registry.duty(renewal.key()).owner()).isEqualTo("G-REST");
      registry.day("2024-06-03").accepted(qualify(ANNE, "2026-06-30"));
      assertThat(registry.duty(renewal.key()).clock().ending())
          .contains(Ending.done(day("2024-06-03")));
      registry.day("2024-06-04").accepted(LeaveTeam.of(ANNE, Registry.PAPER));
      assertThat(
              registry.view().duties(day("2024-06-04")).stream()
                  .filter(duty -> duty.kind() == OrganisationDuty.RENEWAL)
                  .map(duty -> duty.clock().ending().orElseThrow()))
          .containsExactly(Ending.done(day("2024-06-03")), Ending.lapsed(day("2024-06-04")));
    }

    @Test
    void posts_change_where_the_county_says_so() {
      LocalRuleBook rules =
          LocalRuleBook.of(
              LocalRule.from(
                  LocalLimit.POST_ROTATION,
                  TimeLimit.parse("3 YEARS", "县轮岗办法"),
                  day("2020-01-01")));
      Registry registry = county(Registry.on("2024-01-02", rules)).accepted(join(ANNE, "G-FOOD"));
      List<Duty> rotations =
          registry.view().duties(day("2024-01-02")).stream()
              .filter(duty -> duty.kind() == OrganisationDuty.ROTATION)
              .toList();

      assertThat(rotations)
          .singleElement()
          .satisfies(
              duty ->
                  assertThat(
                          duty.clock()
                              .bindingDue(CalendarBook.bundled())
                              .map(Deadline.Due::date)
                              .map(LocalDate::getYear))
                      .contains(2027));
      registry.day("2026-01-05").accepted(join(ANNE, "G-REST"));
      assertThat(registry.duty(rotations.get(0).key()).closedOn()).contains(day("2026-01-05"));
      assertThat(county().accepted(join(ANNE, "G-FOOD")).view().duties(day("2024-01-02")))
          .noneMatch(duty -> duty.kind() == OrganisationDuty.ROTATION);
    }

    @Test
    void the_offices_of_a_policy_are_found() {
      OrganisationView view = county().set(Registry.unit("LAND", UnitKind.DEPARTMENT)).view();
      ProjectDesk desk = ProjectDesk.on("2024-01-02");
      ProjectView project = desk.view();
      Duty duty = view.duties(day("2024-01-02")).get(0);

      assertThat(view.office(step(Role.SUPERVISION_OFFICE), duty, project, day("2024-01-02")))
          .map(Office::title)
          .contains("SUP主要负责人");
      assertThat(view.office(step(Role.COMMITTEE), duty, project, day("2024-01-02")))
          .map(Office::title)
          .contains("IPC主要负责人");
      assertThat(view.office(step(Role.DEPARTMENT_HEAD), duty, project, day("2024-01-02")))
          .map(Office::title)
          .contains("IPC主要负责人");
      assertThat(view.office(step(Role.TASK_FORCE_LEADER), duty, project, day("2024-01-02")))
          .isEqualTo(project.taskForce().leaderOn(day("2024-01-02")));
      assertThat(view.office(step(Role.COORDINATOR), duty, project, day("2024-01-02"))).isEmpty();
      assertThat(view.office(step(Role.HANDLER), duty, project, day("2024-01-02"))).isEmpty();
    }
  }

  @Test
  void a_local_rule_is_adopted_once_by_a_paper_and_found_whatever_its_last_day() {
    LocalRule rule =
        LocalRule.from(
            LocalLimit.LEAD_ANSWER, TimeLimit.workingDays(2, "县招委发〔2024〕1号"), day("2024-03-01"));
    LocalWaiver waiver =
        new LocalWaiver(
            LocalStandard.HEADS_ARE_MEMBERS,
            "县招委发〔2024〕1号第五条",
            day("2024-03-01"),
            Optional.empty());
    Registry registry = county();

    registry
        .day("2024-02-20")
        .accepted(AdoptLocalRules.of(List.of(rule), List.of(waiver), Registry.PAPER));

    Organisation organisation = registry.view().organisation();
    assertThat(organisation.adoption(rule.until(day("2024-12-31"))).map(RuleAdoption::on))
        .contains(day("2024-02-20"));
    assertThat(organisation.adoption(waiver).map(RuleAdoption::paper)).contains(Registry.PAPER);
    assertThat(
            organisation.adoption(
                LocalRule.from(
                    LocalLimit.LEAD_ANSWER,
                    TimeLimit.workingDays(3, "县招委发〔2024〕1号"),
                    day("2024-03-01"))))
        .isEmpty();
    assertThat(
            registry
                .refused(AdoptLocalRules.of(List.of(rule), List.of(), Registry.PAPER))
                .text(Locale.CHINESE))
        .contains("已于2024年2月20日登记");
    assertThat(
            registry.refused(AdoptLocalRules.of(List.of(), List.of(waiver), Registry.PAPER)).rule())
        .isEqualTo(OrganisationRule.RULE_ADOPTED);
  }

  @Test
  void one_paper_adopts_one_limit_for_one_day() {
    LocalRule two =
        LocalRule.from(
                LocalLimit.LEAD_ANSWER, TimeLimit.workingDays(2, "县招委发〔2024〕1号"), day("2024-03-01"))
            .until(day("2024-06-30"));
    LocalRule three =
        LocalRule.from(
            LocalLimit.LEAD_ANSWER, TimeLimit.workingDays(3, "县招委发〔2024〕1号"), day("2024-06-30"));

    assertThatThrownBy(() -> AdoptLocalRules.of(List.of(two, three), List.of(), Registry.PAPER))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "AdoptLocalRules.limits names LEAD_ANSWER 2024-03-01, 2024-06-30 twice; name it once");
    assertThat(
            AdoptLocalRules.of(
                    List.of(two.until(day("2024-06-29")), three), List.of(), Registry.PAPER)
                .limits())
        .hasSize(2);
  }

  @Test
  void nothing_is_adopted_by_an_empty_paper() {
    assertThatThrownBy(() -> AdoptLocalRules.of(List.of(), List.of(), Registry.PAPER))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("AdoptLocalRules.limits");
  }
}
