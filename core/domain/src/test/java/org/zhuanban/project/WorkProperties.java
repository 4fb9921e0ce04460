package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.approval.view.WorkFigures;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectEvent.StepTaken;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkEvent.WorksAdded;
import org.zhuanban.project.WorkEvent.WorksDropped;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class WorkProperties {
  private static final int TRIES = 150;
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final LocalDate START = LocalDate.of(2024, 1, 15);
  private static final List<String> WORKS = List.of("G0", "G1", "G2");

  private static ProjectWork work(String code) {
    return ProjectWork.of(code, code + "厂房工程", WorkKind.UNIT);
  }

  /**
   * An item, of the work at its place or of the whole project.
   *
   * @param place the place of its work, 3 for the whole project
   * @param before the place of the item that it rests on, if that comes before it
   * @param gate the gate of that item
   * @param closes the gate of the project that it has
   */
  record Drawn(int place, int before, Gate gate, Gate closes) {
    String code(int number) {
      return "I" + number + (place < WORKS.size() ? "." + WORKS.get(place) : "");
    }

    ApprovalItem item(int number, List<Drawn> all) {
      ApprovalItem.Builder builder = Plans.promised(code(number));
      builder.addGates(closes);
      if (before < number) {
        builder.addPrerequisites(new Prerequisite(all.get(before).code(before), gate));
      }
      return builder.build();
    }
  }

  /**
   * What is tried.
   *
   * @param daysLater the days after the try before
   * @param item the place of the item
   * @param act the number of the act
   */
  record Tried(int daysLater, int item, int act) {
    Command command(List<Drawn> items) {
      int number = item % items.size();
      String code = items.get(number).code(number);
      return switch (act) {
        case 0 -> ReceiveApplication.of(code, true);
        case 1, 2 -> AcceptApplication.of(code);
        case 3 -> DecideItem.refuse(code);
        case 4, 5 -> DecideItem.approve(code);
        case 6 -> DeliverDecision.of(code);
        case 7 -> WithdrawApplication.of(code);
        default -> TakeStep.of(ProjectStep.CONSTRUCTION_STARTED);
      };
    }
  }

  @Provide
  Arbitrary<List<Drawn>> plans() {
    return Combinators.combine(
            Arbitraries.integers().between(0, WORKS.size()),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of(Gate.class),
            Arbitraries.of(Gate.BEFORE_START, Gate.BEFORE_OPERATION))
        .as(Drawn::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Tried>> acts() {
    return Combinators.combine(
            Arbitraries.of(0, 1, 3, 12),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 8))
        .as(Tried::new)
        .list()
        .ofMaxSize(15);
  }

  private static List<ApprovalItem> items(List<Drawn> drawn, boolean split) {
    return IntStream.range(0, drawn.size())
        .mapToObj(
            number -> {
              ApprovalItem item = drawn.get(number).item(number, drawn);
              int place = drawn.get(number).place();
              return split && place < WORKS.size() ? item.withWork(WORKS.get(place)) : item;
            })
        .toList();
  }

  private static ProjectDesk lived(List<Drawn> drawn, List<Tried> acts, boolean split) {
    ProjectDesk desk = ProjectDesk.on(START.toString());
    desk.recorded(Plans.sign());
    if (split) {
      desk.recorded(AddWorks.of(WORKS.stream().map(WorkProperties::work).toList(), PAPER));
    }
    desk.recorded(
        AdoptPlan.of(new ApprovalPlan(Plans.DEPARTMENTS, Plans.STAGES, items(drawn, split))));
    LocalDate day = START;
    for (Tried tried : acts) {
      day = day.plusDays(tried.daysLater());
      desk.day(day).record(tried.command(drawn));
    }
    desk.zhuanban().sweep();
    return desk;
  }

  /** The works of the items alone change no duty, no light, no violation and no date. */
  @Property(tries = TRIES)
  void a_plan_that_is_split_among_works_owes_the_same_on_the_same_days(
      @ForAll("plans") List<Drawn> drawn, @ForAll("acts") List<Tried> acts) {
    ProjectDesk whole = lived(drawn, acts, false);
    ProjectDesk split = lived(drawn, acts, true);
    LocalDate today = whole.zhuanban().today();

    assertThat(split.view().duties(today)).isEqualTo(whole.view().duties(today));
    assertThat(split.view().violations()).isEqualTo(whole.view().violations());
    assertThat(split.view().stage(today)).isEqualTo(whole.view().stage(today));
    assertThat(split.view().approvals().board(today))
        .usingRecursiveComparison()
        .ignoringFields("work", "workName")
        .isEqualTo(whole.view().approvals().board(today));
    Statistics.collect(whole.view().duties(today).isEmpty() ? "nothing owed" : "owed");
  }

  @Property(tries = TRIES)
  void the_figures_of_the_works_add_up_to_those_of_the_project(
      @ForAll("plans") List<Drawn> drawn,
      @ForAll("acts") List<Tried> acts,
      @ForAll @IntRange(max = 60) int daysBack) {
    ProjectDesk desk = lived(drawn, acts, true);
    LocalDate day = desk.zhuanban().today().minusDays(daysBack);
    List<WorkFigures> works = desk.view().approvals().works(day);

    assertThat(
            works.stream()
                .reduce(WorkFigures::plus)
                .map(sum -> List.of(sum.states(), sum.lights())))
        .contains(
            Optional.of(WorkFigures.of(desk.view().approvals().board(day)))
                .map(sum -> List.of(sum.states(), sum.lights()))
                .orElseThrow());
    assertThat(works.stream().mapToInt(WorkFigures::items).sum()).isEqualTo(drawn.size());
  }

  /** Each work rests on some of the works before it, by the bits of a number. */
  private static Works works(List<Integer> previous) {
    List<ProjectWork> works = new ArrayList<>();
    for (int number = 0; number < previous.size(); number++) {
      int bits = previous.get(number);
      works.add(
          work("G" + number)
              .withPrevious(
                  IntStream.range(0, number)
                      .filter(other -> (bits >> other & 1) == 1)
                      .mapToObj(other -> "G" + other)
                      .toList()));
    }
    return Works.NONE.with(works, START);
  }

  @Property(tries = TRIES)
  void the_gate_of_a_work_never_waits_for_another_and_together_they_are_that_of_the_project(
      @ForAll("plans") List<Drawn> drawn,
      @ForAll @Size(3) List<@IntRange(max = 3) Integer> previous,
      @ForAll Gate gate) {
    Works works = works(previous);
    Approvals approvals =
        new Approvals(
                Optional.of(
                    new ApprovalPlan(
                        Plans.DEPARTMENTS,
                        Plans.STAGES,
                        items(drawn, true).stream()
                            .map(item -> item.withPrerequisites(List.of()))
                            .toList())),
                new TreeMap<>(),
                new TreeMap<>())
            .withWorks(works, START);
    Set<ApprovalItem> together =
        WORKS.stream()
            .flatMap(
                code -> {
                  List<ApprovalItem> own =
                      new ProjectGate(gate, Optional.of(code)).items(approvals);
                  assertThat(own)
                      .allSatisfy(
                          item ->
                              assertThat(works.lineage(code)).contains(item.work().orElse(code)));
                  return own.stream();
                })
            .collect(Collectors.toSet());

    assertThat(together)
        .containsExactlyInAnyOrderElementsOf(new ProjectGate(gate).items(approvals));
  }

  /**
   * Something that becomes of a work.
   *
   * @param day the number of its day
   * @param work the place of the work
   * @param act its number
   */
  record Turn(int day, int work, int act) {}

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 6))
        .as(Turn::new)
        .list()
        .ofMaxSize(14);
  }

  /** The days that a naive reader finds who looks at every day. */
  @Property(tries = 1000)
  void a_project_starts_with_its_first_work_and_produces_with_all_that_stand(
      @ForAll("turns") List<Turn> turns) {
    Map<Integer, Integer> added = new HashMap<>();
    Map<Integer, Integer> dropped = new HashMap<>();
    Map<Integer, Integer> started = new HashMap<>();
    Map<Integer, Integer> produced = new HashMap<>();
    Project project = Project.LEAD;
    for (Turn turn : turns.stream().sorted((one, other) -> one.day() - other.day()).toList()) {
      LocalDate on = START.plusDays(turn.day());
      String code = "G" + turn.work();
      boolean there = added.containsKey(turn.work());
      boolean stands = there && !dropped.containsKey(turn.work());
      if (!there) {
        added.put(turn.work(), turn.day());
        project = new WorksAdded(List.of(work(code)), PAPER).applyTo(project, on);
      } else if (stands && turn.act() == 0) {
        dropped.put(turn.work(), turn.day());
        project = new WorksDropped(List.of(code), PAPER).applyTo(project, on);
      } else if (stands && turn.act() < 4 && started.putIfAbsent(turn.work(), turn.day()) == null) {
        project =
            new StepTaken(ProjectStep.CONSTRUCTION_STARTED, Optional.of(code)).applyTo(project, on);
      } else if (stands
          && turn.act() >= 4
          && produced.putIfAbsent(turn.work(), turn.day()) == null) {
        project =
            new StepTaken(ProjectStep.PRODUCTION_STARTED, Optional.of(code)).applyTo(project, on);
      }
    }

    Optional<LocalDate> first =
        started.values().stream().min(Integer::compare).map(START::plusDays);
    Optional<LocalDate> all =
        IntStream.rangeClosed(0, 10)
            .filter(
                day -> {
                  List<Integer> standing =
                      added.keySet().stream()
                          .filter(work -> added.getOrDefault(work, 99) <= day)
                          .filter(work -> dropped.getOrDefault(work, 99) > day)
                          .toList();
                  return !standing.isEmpty()
                      && standing.stream().allMatch(work -> produced.getOrDefault(work, 99) <= day);
                })
            .mapToObj(START::plusDays)
            .findFirst();
    assertThat(project.on(ProjectStep.CONSTRUCTION_STARTED)).isEqualTo(first);
    assertThat(project.on(ProjectStep.PRODUCTION_STARTED)).isEqualTo(all);
    Statistics.collect(all.isPresent() + " " + dropped.isEmpty());
    Cases.mustBeMet("true true", "true false", "false true", "false false");
  }
}
