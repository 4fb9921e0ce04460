package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class PlanProperties {
  private static final int TRIES = 200;
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final DocumentRef REASON = new DocumentRef("memo-1");

  private static ProjectDesk lived(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    desk.zhuanban().sweep();
    return desk;
  }

  /** What is wrong with a plan into which one fault was brought. */
  private static final class Faulty {
    private final List<Department> departments = new ArrayList<>(Plans.DEPARTMENTS);
    private final List<Stage> stages = new ArrayList<>(Plans.STAGES);
    private final List<ApprovalItem> items = new ArrayList<>();
    private final List<Refusal> expected = new ArrayList<>();

    private void expect(ApprovalRule rule, Object... arguments) {
      expected.add(Refusal.of(rule, arguments));
    }

    private ApprovalItem.Builder begin(String code) {
      return Plans.item(code, ItemKind.LICENCE);
    }

    private void add(String code, Material... materials) {
      ApprovalItem.Builder builder = begin(code);
      items.add(builder.addMaterials(materials).build());
    }

    /** Brings one fault in that touches nothing but items of that number. */
    void bring(int fault, int number) {
      String code = "F" + number;
      String other = "O" + number;
      switch (fault) {
        case 0 -> {
          add(code);
          add(code);
          expect(ApprovalRule.ITEM_REPEATED, code);
        }
        case 1 -> {
          departments.add(new Department(code, "甲局", Level.COUNTY, "CN"));
          departments.add(new Department(code, "乙局", Level.COUNTY, "CN"));
          expect(ApprovalRule.DEPARTMENT_REPEATED, code);
        }
        case 2 -> {
          stages.add(new Stage(100 + number, "施工许可", code));
          expect(ApprovalRule.UNKNOWN_LEAD_DEPARTMENT, 100 + number, code);
        }
        case 3 -> {
          ApprovalItem.Builder builder = ApprovalItem.builder();
          builder.code(code).stage(1000).name("事项").kind(ItemKind.LICENCE).department("LAND");
          items.add(builder.correction(ApprovalItem.CORRECTION_LIMIT).build());
          expect(ApprovalRule.UNKNOWN_STAGE, code, 1000);
        }
        case 4 -> {
          ApprovalItem.Builder builder = begin(code);
          items.add(builder.addJointWith("HOUSING").build());
          expect(ApprovalRule.UNKNOWN_DEPARTMENT, code, "HOUSING");
        }
        case 5 -> {
          items.add(Plans.plain(code, Plans.beforeDecide(other)));
          expect(ApprovalRule.UNKNOWN_PREREQUISITE, code, other);
        }
        case 6 -> {
          items.add(Plans.plain(code, Plans.beforeDecide(other)));
          items.add(Plans.plain(other, Plans.beforeApply(code)));
          expect(ApprovalRule.PREREQUISITE_CYCLE, "%s -> %s -> %s".formatted(code, other, code));
        }
        case 7 -> {
          ApprovalItem.Builder builder = begin(code);
          builder.statutory(Plans.TWENTY).committed(TimeLimit.workingDays(21, "服务指南"));
          items.add(builder.build());
          expect(
              ApprovalRule.COMMITTED_LONGER_THAN_STATUTORY,
              code,
              TimeLimit.workingDays(21, "服务指南"),
              Plans.TWENTY);
        }
        case 8 -> {
          add(code, Material.own("M", "图纸"), Material.own("M", "附图"));
          expect(ApprovalRule.MATERIAL_REPEATED, code, "M");
        }
        case 9 -> {
          add(code, Material.producedBy("P" + number, "证", other));
          expect(ApprovalRule.MATERIAL_PRODUCER_UNKNOWN, code, "P" + number, other);
        }
        case 10 -> {
          add(code, Material.shared("P" + number, "甲"));
          add(other, Material.shared("P" + number, "乙"));
          expect(ApprovalRule.MATERIAL_DIFFERS, "P" + number);
        }
        default -> {
          add(code);
          add(other);
          add("X" + number, Material.producedBy("P" + number, "证", code));
          add("Y" + number, Material.producedBy("P" + number, "证", other));
          expect(
              ApprovalRule.MATERIAL_FROM_TWO_ITEMS, "P" + number, "%s, %s".formatted(code, other));
        }
      }
    }
  }

  @Property(tries = TRIES)
  void every_fault_of_a_plan_is_told_and_nothing_else(
      @ForAll ApprovalPlan sound, @ForAll @Size(max = 8) List<@IntRange(max = 11) Integer> faults) {
    Faulty faulty = new Faulty();
    faulty.items.addAll(sound.items());
    for (int number = 0; number < faults.size(); number++) {
      faulty.bring(faults.get(number), number);
    }

    ApprovalPlan plan = new ApprovalPlan(faulty.departments, faulty.stages, faulty.items);

    assertThat(PlanFaults.of(plan, CalendarBook.bundled()))
        .containsExactlyInAnyOrderElementsOf(faulty.expected);
    if (!faults.isEmpty()) {
      Outcome outcome = ProjectDesk.on("2024-04-08").record(AdoptPlan.of(plan));
      assertThat(((Outcome.Refused) outcome).all())
          .isEqualTo(PlanFaults.of(plan, CalendarBook.bundled()));
    }
  }

  @Property(tries = TRIES)
  void an_item_that_was_added_and_dropped_leaves_the_board_as_it_was(@ForAll History history) {
    ProjectDesk desk = lived(history);
    LocalDate day = history.end();
    List<ApprovalRow> board = desk.view().approvals().board(day);
    ApprovalPlan plan = desk.plan();
    Assume.that(!plan.items().isEmpty());
    List<String> owed = desk.storage().duties(desk.stream()).stream().map(DutyRow::key).toList();

    desk.recorded(
        AddItems.of(
            // The department that leads the stage, in case everything in it was dropped.
            List.of(
                Plans.inDepartment(Plans.plain("NEW", Plans.beforeApply(first(plan))), "REFORM")),
            List.of(),
            REASON));
    assertThat(desk.view().approvals().board(day))
        .hasSize(board.size() + 1)
        .startsWith(rows(board));
    // Every act finds the dues anew, which a notice can have moved since the last one.
    List<DutyRow> duties = desk.storage().duties(desk.stream());
    assertThat(duties).extracting(DutyRow::key).isEqualTo(owed);
    desk.recorded(DropItems.of(List.of("NEW"), REASON));

    assertThat(desk.view().approvals().board(day)).isEqualTo(board);
    assertThat(desk.plan()).isEqualTo(plan);
    assertThat(desk.storage().duties(desk.stream())).isEqualTo(duties);
  }

  private static String first(ApprovalPlan plan) {
    return plan.items().get(0).code();
  }

  private static ApprovalRow[] rows(List<ApprovalRow> board) {
    return board.toArray(ApprovalRow[]::new);
  }

  /** When the limits of every attempt run out, by item and number. */
  private static Map<String, List<Optional<Deadline>>> dues(ProjectDesk desk, LocalDate day) {
    Approvals approvals = desk.view().approvals().state();
    Map<String, List<Optional<Deadline>>> dues = new TreeMap<>();
    for (ApprovalItem item : approvals.items()) {
      for (Application attempt : approvals.attempts(item.code())) {
        Optional<DutyClock> clock = approvals.clocks().of(item, attempt);
        dues.put(
            item.code() + attempt.attempt(),
            List.of(
                clock.flatMap(each -> each.bindingOn(day, BOOK)),
                clock.flatMap(each -> each.statutoryOn(day, BOOK))));
      }
    }
    return dues;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void attempts_that_have_begun_keep_their_limits_when_the_catalogue_is_switched(
      @ForAll History history) {
    ProjectDesk desk = lived(history);
    LocalDate later = history.end().plusDays(3);
    desk.day(later).zhuanban().sweep();
    Map<String, List<Optional<Deadline>>> before = dues(desk, later);
    List<ApprovalRow> board = desk.view().approvals().board(history.end());
    Catalogue catalogue =
        new Catalogue(
            "other",
            later,
            "县政务公告",
            Plans.DEPARTMENTS,
            desk.plan().items().stream().map(Plans::withLongerLimits).toList());

    desk.recorded(SwitchCatalogue.of(catalogue, REASON));

    assertThat(dues(desk, later)).isEqualTo(before);
    assertThat(desk.view().approvals().board(history.end())).isEqualTo(board);
    assertThat(desk.plan().items()).isEqualTo(catalogue.items());
    assertThat(desk.plan().catalogue()).contains("other");
    Cases.mustOccur(before.values().stream().flatMap(List::stream).anyMatch(Optional::isPresent));
  }

  @Property(tries = TRIES)
  void nothing_is_asked_twice_and_nothing_that_an_item_produces(@ForAll History history) {
    ProjectDesk desk = lived(history);
    OneForm form = desk.view().approvals().form(history.end());
    List<ApprovalItem> items = desk.plan().items();

    assertThat(form.lines()).extracting(OneForm.Line::ref).doesNotHaveDuplicates();
    Set<String> produced =
        items.stream()
            .flatMap(item -> item.materials().stream())
            .filter(material -> material.producedBy().isPresent())
            .map(Material::code)
            .collect(Collectors.toSet());
    assertThat(form.asked())
        .filteredOn(line -> line.material().shared())
        .extracting(line -> line.material().code())
        .doesNotHaveDuplicates()
        .noneMatch(produced::contains);
    for (ApprovalItem item : items) {
      assertThat(form.lines())
          .filteredOn(line -> line.items().contains(item.code()))
          .extracting(line -> line.material().code())
          .containsExactlyInAnyOrderElementsOf(
              item.materials().stream().map(Material::code).toList());
    }
  }

  @Property(tries = TRIES)
  void what_is_there_is_missing_nowhere_and_stays_there(
      @ForAll History history, @ForAll @IntRange(max = 40) int earlier) {
    ProjectDesk desk = lived(history.withoutPlanChanges());
    OneForm now = desk.view().approvals().form(history.end());
    OneForm then = desk.view().approvals().form(history.end().minusDays(earlier));

    for (OneForm.Line line : now.lines()) {
      Stream<OneForm.Line> missing =
          line.items().stream().flatMap(item -> now.missing(item).stream());
      assertThat(missing.anyMatch(line::equals)).isEqualTo(line.suppliedOn().isEmpty());
    }
    // What an item produces can be revoked; what the applicant handed in stays.
    for (OneForm.Line line : then.asked()) {
      line.suppliedOn()
          .ifPresent(
              on ->
                  assertThat(now.line(line.ref()).orElseThrow().suppliedOn().orElseThrow())
                      .isBeforeOrEqualTo(on));
    }
  }
}
