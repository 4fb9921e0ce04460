package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PlanChangesTest {

  private static final DocumentRef REASON = new DocumentRef("memo-1");

  private static Catalogue catalogue(String version, ApprovalItem... items) {
    return new Catalogue(
        version,
        LocalDate.of(2024, 1, 1),
        "县政务公告〔2024〕1号",
        Plans.DEPARTMENTS,
        Arrays.asList(items));
  }

  /** A licence of five working days, three promised, that cannot be extended. */
  private static ApprovalItem quick(String code) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    return builder
        .code(code)
        .stage(1)
        .name("事项" + code)
        .kind(ItemKind.LICENCE)
        .department("LAND")
        .statutory(TimeLimit.workingDays(5, "新规"))
        .committed(TimeLimit.workingDays(3, "新服务指南"))
        .correction(TimeLimit.workingDays(2, "新规"))
        .build();
  }

  private static SwitchCatalogue change(ApprovalItem... items) {
    return SwitchCatalogue.of(catalogue("2024-2", items), REASON);
  }

  private static AddItems add(ApprovalItem... items) {
    return AddItems.of(Arrays.asList(items), List.of(), REASON);
  }

  private static DropItems drop(String... codes) {
    return DropItems.of(List.of(codes), REASON);
  }

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  private static DeliverDecision deliver(String item) {
    return DeliverDecision.of(item);
  }

  private static Outcome late(ProjectDesk desk, Command command, String day) {
    return desk.zhuanban()
        .handle(
            desk.newRequest(
                    "late-" + day + command.getClass().getSimpleName(),
                    command,
                    LocalDate.parse(day))
                .because("补录"));
  }

  private static List<String> board(ProjectDesk desk, String day) {
    return desk.view().approvals().board(LocalDate.parse(day)).stream()
        .map(ApprovalRow::item)
        .toList();
  }

  @Nested
  class AdoptingAPlan {
    @Test
    void a_plan_is_made_of_a_catalogue_and_keeps_its_version() {
      ApprovalItem here = licence("L");
      ApprovalItem there = Plans.inDepartment(licence("M"), "ECO");
      Catalogue catalogue = catalogue("2024-1", here, there, licence("N"));

      ApprovalPlan plan =
          catalogue.plan(List.of("M", "L"), List.of(new Stage(1, "立项用地规划许可", "LAND")));

      assertThat(plan.catalogue()).contains("2024-1");
      assertThat(plan.items()).containsExactly(there, here);
      assertThat(plan.departments()).containsExactly(Plans.LAND, Plans.ECOLOGY);
      assertThat(PlanFaults.of(plan, CalendarBook.bundled())).isEmpty();
    }

    @Test
    void what_a_catalogue_lacks_is_named_at_once() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> catalogue("2024-1", licence("L")).plan(List.of("X", "L", "Y"), List.of()))
          .withMessage(
              "Catalogue.items names [X, Y], which 2024-1 does not have; name what it has");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalogue(" "))
          .withMessage("Catalogue.version is missing; give it");
    }

    @Test
    void an_item_that_stands_in_the_catalogue_twice_is_a_fault_of_the_plan() {
      ApprovalPlan plan =
          catalogue("2024-1", licence("L"), quick("L"))
              .plan(List.of("L"), List.of(new Stage(1, "立项用地规划许可", "LAND")));

      assertThat(PlanFaults.of(plan, CalendarBook.bundled()))
          .extracting(fault -> fault.rule() + " " + fault.arguments())
          .containsExactly("ITEM_REPEATED [L]");
    }

    @Test
    void items_of_the_same_version_are_added_with_the_departments_that_they_need() {
      Catalogue catalogue =
          catalogue(
              "2024-1", licence("L"), Plans.inDepartment(plain("M", beforeApply("L")), "ECO"));
      ProjectDesk desk = ProjectDesk.on("2024-04-08");
      desk.recorded(
          AdoptPlan.of(catalogue.plan(List.of("L"), List.of(new Stage(1, "立项用地规划许可", "LAND")))));

      desk.recorded(AddItems.of(catalogue, List.of("M"), REASON));

      assertThat(desk.plan().departments()).containsExactly(Plans.LAND, Plans.ECOLOGY);
      assertThat(board(desk, "2024-04-08")).containsExactly("L", "M");
      assertThat(desk.refused(accept("M")).rule()).isEqualTo(ApprovalRule.ACCEPTANCE_GATE_CLOSED);
    }

    @Test
    void items_that_are_added_can_bring_another_lead_with_them() {
      ProjectDesk desk = ProjectDesk.on("2024-04-08");
      Catalogue catalogue =
          catalogue("2024-1", licence("L"), Plans.inDepartment(licence("M"), "ECO"));
      desk.recorded(
          AdoptPlan.of(catalogue.plan(List.of("L"), List.of(new Stage(1, "立项用地规划许可", "LAND")))));
      desk.recorded(drop("L"));
      AddItems other = AddItems.of(catalogue, List.of("M"), REASON);
      assertThat(desk.refused(other).rule()).isEqualTo(ApprovalRule.LEAD_NOT_IN_STAGE);

      desk.recorded(other.withStages(List.of(new Stage(1, "立项用地规划许可", "ECO"))));

      assertThat(desk.plan().stages()).containsExactly(new Stage(1, "立项用地规划许可", "ECO"));
      assertThat(board(desk, "2024-04-08")).containsExactly("M");
    }
  }

  @Nested
  class SwitchingTheCatalogue {
    @Test
    void an_attempt_keeps_the_limits_with_which_it_began_and_the_next_one_has_the_new_ones() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(accept("L"));

      desk.day("2024-04-10").recorded(change(quick("L")));

      assertThat(desk.committedDue("L", "2024-04-10")).contains(LocalDate.of(2024, 4, 22));
      assertThat(desk.statutoryDue("L", "2024-04-10")).contains(LocalDate.of(2024, 5, 8));
      assertThat(desk.dutyRow("decide:L:1").due()).contains(LocalDate.of(2024, 4, 22));
      desk.recorded(ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD));
      assertThat(desk.violations()).isEmpty();
      desk.recorded(decide("L", Result.REFUSED));
      desk.day("2024-04-15").recorded(accept("L"));
      assertThat(desk.committedDue("L", "2024-04-15")).contains(LocalDate.of(2024, 4, 18));
      assertThat(desk.statutoryDue("L", "2024-04-15")).contains(LocalDate.of(2024, 4, 22));
      desk.recorded(ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD));
      assertThat(desk.violations())
          .endsWith(
              "2024-04-15 approval.EXTENSION_NOT_ALLOWED 行政许可法第四十二条 approval.limit-extended L");
    }

    @Test
    void what_was_received_before_the_switch_is_accepted_by_silence_after_the_old_limit() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));

      desk.day("2024-04-09").recorded(change(quick("L")));

      desk.day("2024-04-15").zhuanban().sweep();
      assertThat(desk.currentCase("L").acceptedOn()).isEmpty();
      desk.day("2024-04-16").zhuanban().sweep();
      assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 4, 8));
      assertThat(desk.committedDue("L", "2024-04-16")).contains(LocalDate.of(2024, 4, 22));
    }

    @Test
    void an_item_that_goes_to_another_department_is_still_the_old_ones_while_under_way() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(accept("L"));

      desk.day("2024-04-10").recorded(change(Plans.inDepartment(licence("L"), "REFORM")));

      assertThat(desk.dutyRow("decide:L:1").owner()).isEqualTo("LAND");
      assertThat(desk.row("L", "2024-04-10").department()).isEqualTo("县发展和改革局");
      assertThat(desk.row("L", "2024-04-09").department()).isEqualTo("县自然资源局");
      assertThat(desk.view().approvals().attribution(LocalDate.of(2024, 4, 12)).departments())
          .containsOnlyKeys("LAND");
      assertThat(
              desk.view().approvals().attribution(LocalDate.of(2024, 4, 12)).attempt("L", 1).days())
          .containsKey(new Holder.DepartmentHolder("LAND", Holder.Work.DECIDE));
    }

    @Test
    void a_switch_on_the_day_of_an_acceptance_counts_for_what_comes_after_it() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.recorded(accept("L"));
      desk.recorded(change(quick("L"), quick("M")));
      desk.recorded(accept("M"));

      assertThat(desk.committedDue("L", "2024-04-08")).contains(LocalDate.of(2024, 4, 22));
      assertThat(desk.committedDue("M", "2024-04-08")).contains(LocalDate.of(2024, 4, 11));
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void the_board_of_a_past_day_shows_the_plan_of_that_day() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.day("2024-04-10").recorded(add(licence("N")));
      desk.day("2024-04-12").recorded(drop("M"));
      desk.day("2024-04-15").recorded(change(quick("L"), quick("N")));

      assertThat(board(desk, "2024-04-07")).containsExactly("L", "M");
      assertThat(board(desk, "2024-04-09")).containsExactly("L", "M");
      assertThat(board(desk, "2024-04-10")).containsExactly("L", "M", "N");
      assertThat(board(desk, "2024-04-12")).containsExactly("L", "N");
      Approvals approvals = desk.view().approvals().state();
      assertThat(approvals.asOf(LocalDate.of(2024, 4, 14)).plan().orElseThrow().item("L"))
          .contains(licence("L"));
      assertThat(approvals.asOf(LocalDate.of(2024, 4, 15)).plan().orElseThrow().item("L"))
          .contains(quick("L"));
      assertThat(approvals.plans().droppedOn("M")).contains(LocalDate.of(2024, 4, 12));
      assertThat(approvals.plans().droppedOn("L")).isEmpty();
      assertThat(approvals.plans().droppedOn("X")).isEmpty();
    }

    /** 建设工程质量管理条例第四十九条: fifteen days from acceptance, here to 23 April 2024. */
    @Test
    void an_enterprises_own_duty_keeps_the_limits_of_the_day_on_which_it_began() {
      ApprovalItem.Builder fifteen = Plans.item("O", ItemKind.FILING);
      fifteen.dutyOf("DEVELOPER").addPrerequisites(beforeApply("L"));
      fifteen.statutory(TimeLimit.calendarDays(15, "建设工程质量管理条例第四十九条"));
      ApprovalItem.Builder five = Plans.item("O", ItemKind.FILING);
      five.dutyOf("DEVELOPER").addPrerequisites(beforeApply("L"));
      five.statutory(TimeLimit.calendarDays(5, "新规"));
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), fifteen.build());
      desk.recorded(accept("L"));
      desk.recorded(decide("L", Result.APPROVED));

      desk.day("2024-04-18").recorded(change(licence("L"), five.build()));

      assertThat(desk.dutyRow("file:O:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 4, 23));
      assertThat(
              desk.view()
                  .approvals()
                  .outlook(LocalDate.of(2024, 4, 18), Pace.STATUTORY)
                  .forecast()
                  .item("O"))
          .hasValueSatisfying(item -> assertThat(item.finish().date()).isEqualTo("2024-04-23"));
      desk.day("2024-04-23").recorded(RecordFiling.of("O"));
      assertThat(desk.violations()).isEmpty();
      assertThat(desk.dutyRow("file:O:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 4, 23));
    }

    /** A switch to a calendar with two more days off moves nothing that is under way. */
    @Test
    void what_is_under_way_keeps_its_calendar_in_every_view() throws Exception {
      CalendarBook book =
          CalendarBook.bundled()
              .with(
                  NoticeCsv.local(
                      "shilin.csv",
                      new StringReader(
                          """
                          date,kind,region,source,published,festival
                          2024-04-10,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          2024-04-11,OFF,SHILIN,县政府通知〔2024〕1号,2024-01-15,火把节
                          """)));
      ProjectDesk desk = ProjectDesk.on("2024-04-08", book);
      desk.recorded(Plans.adopt(licence("L")));
      desk.recorded(accept("L"));
      Department local = new Department("LAND", "县自然资源局", Level.COUNTY, "CN+SHILIN");
      desk.day("2024-04-09")
          .recorded(
              SwitchCatalogue.of(
                  new Catalogue(
                      "2024-2",
                      LocalDate.of(2024, 1, 1),
                      "县政务公告〔2024〕1号",
                      List.of(local, Plans.REFORM, Plans.ECOLOGY),
                      List.of(licence("L"))),
                  REASON));
      LocalDate day = LocalDate.of(2024, 4, 12);

      assertThat(desk.day(day).committedDue("L", "2024-04-12")).contains(LocalDate.of(2024, 4, 22));
      assertThat(desk.view().approvals().outlook(day, Pace.COMMITTED).forecast().item("L"))
          .hasValueSatisfying(item -> assertThat(item.finish().date()).isEqualTo("2024-04-22"));
      assertThat(desk.view().approvals().attribution(day).attempt("L", 1).days())
          .containsEntry(new Holder.DepartmentHolder("LAND", Holder.Work.DECIDE), 4);
      assertThat(desk.view().approvals().attribution(day).item("L").days())
          .containsEntry(new Holder.DepartmentHolder("LAND", Holder.Work.DECIDE), 4);
    }

    @Test
    void a_switch_can_give_a_stage_another_lead() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

      desk.recorded(
          SwitchCatalogue.of(catalogue("2024-2", Plans.inDepartment(licence("L"), "ECO")), REASON)
              .withStages(List.of(new Stage(1, "立项用地规划许可", "ECO"))));

      assertThat(desk.plan().stages())
          .containsExactly(new Stage(1, "立项用地规划许可", "ECO"), Plans.STAGES.get(1));
    }
  }

  @Nested
  class DroppingAnItem {
    @Test
    void what_happened_to_a_dropped_item_stays_and_a_second_life_goes_on_from_it() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.recorded(accept("M"));
      desk.day("2024-04-10").recorded(decide("M", Result.REFUSED));
      desk.recorded(deliver("M"));
      desk.day("2024-04-12").recorded(drop("M"));

      assertThat(desk.refused(accept("M")).rule()).isEqualTo(ApprovalRule.UNKNOWN_ITEM);
      assertThat(desk.view().approvals().state().attempts("M")).hasSize(1);
      assertThat(desk.storage().duties(desk.stream()))
          .extracting(DutyRow::key)
          .containsExactly("decide:M:1", "deliver:M:1");
      assertThat(desk.view().approvals().attribution(LocalDate.of(2024, 4, 19)).item("M").spans())
          .last()
          .extracting(span -> span.last())
          .isEqualTo(LocalDate.of(2024, 4, 12));
      desk.day("2024-04-15").recorded(add(quick("M")));
      desk.recorded(accept("M"));
      assertThat(desk.currentCase("M").attempt()).isEqualTo(2);
      assertThat(desk.committedDue("M", "2024-04-15")).contains(LocalDate.of(2024, 4, 18));
    }

    @Test
    void an_enterprises_own_duty_not_yet_done_ends_when_it_is_dropped() {
      ApprovalItem.Builder builder = Plans.item("O", ItemKind.FILING);
      builder.statutory(Plans.TWENTY).dutyOf("DEVELOPER").addPrerequisites(beforeApply("L"));
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), builder.build());
      desk.recorded(accept("L"));
      desk.recorded(decide("L", Result.APPROVED));
      assertThat(desk.dutyRow("file:O:1").closedOn()).isEmpty();

      desk.recorded(drop("O"));

      assertThat(desk.storage().duties(desk.stream()))
          .extracting(DutyRow::key)
          .containsExactly("decide:L:1", "deliver:L:1");
    }

    @Test
    void what_was_granted_lasts_when_its_item_is_dropped() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.recorded(accept("L"));
      desk.recorded(decide("L", Result.APPROVED));
      desk.recorded(DeliverDecision.of("L").withValidTo(LocalDate.of(2024, 12, 31)));
      desk.recorded(drop("L"));

      assertThat(desk.dutyRow("renew:L:1:1").statutoryDue().map(DueDate::date))
          .contains(LocalDate.of(2024, 12, 1));
      desk.day("2024-11-01").recorded(ApplyForRenewal.of("L"));
      desk.day("2025-01-02").zhuanban().sweep();
      assertThat(desk.view().approvals().licences(LocalDate.of(2025, 1, 2)))
          .singleElement()
          .satisfies(licence -> assertThat(licence.inForce()).isTrue());
      desk.recorded(RateService.of("L", ServiceGrade.ofStars(1)));
      desk.recorded(AnswerRating.of("L", REASON));
      desk.recorded(RevokeApproval.of("L", Revocation.NOT_QUALIFIED, REASON));
      assertThat(desk.view().approvals().licences(LocalDate.of(2025, 1, 2)))
          .singleElement()
          .satisfies(licence -> assertThat(licence.inForce()).isFalse());
      assertThat(desk.refused(accept("L")).rule()).isEqualTo(ApprovalRule.UNKNOWN_ITEM);
    }

    @Test
    void a_bad_rating_is_answered_after_its_item_was_dropped() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.recorded(accept("L"));
      desk.recorded(decide("L", Result.REFUSED));
      desk.recorded(deliver("L"));
      desk.recorded(RateService.of("L", ServiceGrade.ofStars(1)));
      desk.recorded(drop("L"));

      desk.day("2024-04-10").recorded(AnswerRating.of("L", REASON));

      assertThat(desk.dutyRow("rating:L:1").closedOn()).contains(LocalDate.of(2024, 4, 10));
    }

    @Test
    void a_withdrawn_application_does_not_keep_its_item_from_being_dropped() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      desk.recorded(WithdrawApplication.of("L"));

      desk.recorded(drop("L"));

      assertThat(board(desk, "2024-04-08")).isEmpty();
    }
  }

  @Nested
  class LateEntriesAndAnnulments {
    @Test
    void an_item_entered_late_takes_its_place_before_the_switch() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.day("2024-04-15").recorded(change(quick("L"), quick("M")));

      assertThat(late(desk, add(licence("M")), "2024-04-09")).isInstanceOf(Outcome.Done.class);
      assertThat(late(desk, accept("M"), "2024-04-10")).isInstanceOf(Outcome.Done.class);

      assertThat(desk.plan().items()).containsExactly(quick("L"), quick("M"));
      assertThat(desk.committedDue("M", "2024-04-15")).contains(LocalDate.of(2024, 4, 24));
      assertThat(desk.another().view().approvals().state())
          .isEqualTo(desk.view().approvals().state());
    }

    @Test
    void an_acceptance_entered_late_is_refused_if_the_item_was_dropped_meanwhile() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.day("2024-04-15").recorded(drop("M"));

      Outcome outcome = late(desk, accept("M"), "2024-04-10");

      assertThat(((Outcome.Refused) outcome).refusal())
          .satisfies(
              refusal -> {
                assertThat(refusal.rule()).isEqualTo(RequestRule.LATER_ACT_IMPOSSIBLE);
                assertThat(refusal.arguments())
                    .containsExactly(
                        "2",
                        Refusal.command("approval.drop-items"),
                        "2024-04-15",
                        Refusal.rule(ApprovalRule.ITEM_UNDER_WAY));
              });
    }

    @Test
    void a_drop_that_is_annulled_gives_the_item_back() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"), licence("M"));
      desk.day("2024-04-10").recorded(drop("M"));

      desk.day("2024-04-12")
          .recorded(AnnulEntry.of(2, new DocumentRef("memo-2"), new PersonRef("head-1")));

      assertThat(board(desk, "2024-04-11")).containsExactly("L", "M");
      desk.recorded(accept("M"));
    }

    @Test
    void a_switch_that_is_annulled_gives_the_old_limits_back() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.day("2024-04-09").recorded(change(quick("L")));
      desk.day("2024-04-10").recorded(accept("L"));
      assertThat(desk.committedDue("L", "2024-04-10")).contains(LocalDate.of(2024, 4, 15));

      desk.recorded(AnnulEntry.of(2, new DocumentRef("memo-2"), new PersonRef("head-1")));

      assertThat(desk.committedDue("L", "2024-04-10")).contains(LocalDate.of(2024, 4, 24));
      assertThat(desk.plan().catalogue()).isEmpty();
    }
  }
}
