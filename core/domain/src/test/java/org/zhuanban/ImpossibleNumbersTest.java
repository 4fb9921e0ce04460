package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.input.InputException;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Outcome;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

/** A number that nothing can have is neither decided about nor kept, whatever command has it. */
class ImpossibleNumbersTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final List<Target> TARGETS =
      List.of(Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 1));
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class, BigDecimal.class);

  /** For each number of a command, the command with another one there. */
  private static final Map<String, IntFunction<Command>> COMMANDS =
      Map.ofEntries(
          Map.entry(
              "AnswerAgentRating.rating",
              n -> AnswerAgentRating.of(n, new DocumentRef("answer-1"))),
          Map.entry(
              "ConveneMeeting.number",
              n -> ConveneMeeting.of(n, LocalDate.of(2025, 1, 2), List.of())),
          Map.entry("HoldMeeting.number", n -> HoldMeeting.of(n, List.of(), 0)),
          Map.entry("HoldMeeting.decisions", n -> HoldMeeting.of(2, List.of(), below(n))),
          Map.entry(
              "HoldCommitteeMeeting.decisions",
              n ->
                  HoldCommitteeMeeting.of(
                      new ReportPeriod("2024-Q1"), List.of("LEAD"), below(n), List.of(), PAPER)),
          Map.entry(
              "AdoptTrainingPlan.year",
              n ->
                  AdoptTrainingPlan.of(
                      n,
                      List.of(new TrainingItem("C-1", "项目谈判", LocalDate.of(2025, 1, 2))),
                      PAPER)),
          Map.entry("ReportMeasure.number", n -> ReportMeasure.of("M14", n, "已办")),
          Map.entry("CompleteMeasure.number", n -> CompleteMeasure.of("M14", n, PAPER)),
          Map.entry(
              "ExtendMeasure.number",
              n -> ExtendMeasure.of("M14", n, LocalDate.of(2025, 1, 2), PAPER)),
          Map.entry(
              "PlanInspections.year",
              n -> PlanInspections.of(n, List.of(), SupervisionBody.of(Plans.REFORM_HEAD))),
          Map.entry("SetTargets.year", n -> SetTargets.of(n, TARGETS, PAPER)),
          Map.entry("AdjustTargets.year", n -> AdjustTargets.of(n, TARGETS, PAPER)),
          Map.entry(
              "ReportProblem.level",
              n -> Problems.report("PB-2", ProblemCategory.LAND, n, Problems.LAND)),
          Map.entry(
              "EscalateProblem.level", n -> EscalateProblem.of("PB-1", n, Problems.TASK_FORCE)),
          Map.entry("DecideProblem.level", n -> DecideProblem.of("PB-1").withLevel(n)),
          Map.entry(
              "SignMandate.fee",
              n ->
                  SignMandate.of(
                          Office.of(Office.Rank.OTHER, "代办员").withDepartment("ISC"),
                          Plans.LEAD_BUREAU,
                          PAPER)
                      .withFee(BigDecimal.valueOf(below(n)))),
          Map.entry("RecordLand.mu", n -> new RecordLand(BigDecimal.valueOf(n), PAPER)),
          Map.entry("AnnulEntry.entry", n -> AnnulEntry.of(n, PAPER, new PersonRef("head"))),
          Map.entry(
              "RecordHandlingStep.attempt",
              n ->
                  RecordHandlingStep.of(
                          "L",
                          HandlingLink.HANDLING,
                          new PersonRef("officer-1"),
                          HandlingOutcome.PASSED_ON)
                      .withAttempt(n)),
          Map.entry(
              "RateService.attempt",
              n -> RateService.of("L", ServiceGrade.VERY_SATISFIED).withAttempt(n)),
          Map.entry("AnswerRating.attempt", n -> AnswerRating.of("L", PAPER).withAttempt(n)),
          Map.entry("CallBackRating.attempt", n -> CallBackRating.of("L", PAPER).withAttempt(n)),
          Map.entry(
              "ExcludeRating.attempt",
              n -> ExcludeRating.of("L", PAPER, Plans.LAND_HEAD).withAttempt(n)),
          Map.entry(
              "NumberApplication.attempt",
              n -> NumberApplication.of("L", new CaseNumber("1")).withAttempt(n)),
          Map.entry(
              "RecordLicence.attempt",
              n -> RecordLicence.of("L", LicenceDocument.numbered("1")).withAttempt(n)),
          Map.entry("AcceptApplication.attempt", n -> AcceptApplication.of("R").withAttempt(n)),
          Map.entry(
              "DecideItem.attempt",
              n -> DecideItem.approve("L").withAttempt(n).withDecision(PAPER)),
          Map.entry("DeliverDecision.attempt", n -> DeliverDecision.of("L").withAttempt(n)));

  /** What may be none is less than that. */
  private static int below(int number) {
    return number == 0 ? -1 : number;
  }

  static Stream<String> numbers() {
    return COMMANDS.keySet().stream().sorted();
  }

  private static ProjectDesk desk() {
    ProjectDesk desk = ProjectDesk.on(LocalDate.of(2024, 1, 8).toString());
    desk.recorded(Plans.sign());
    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.COUNTY_HEAD), List.of(Plans.REFORM_HEAD), List.of(Plans.LAND_HEAD)));
    desk.recorded(Plans.adopt(Plans.licence("L"), Plans.licence("R")));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(Problems.report("PB-1"));
    return desk;
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void a_number_that_nothing_can_have_is_refused(String number) {
    ProjectDesk desk = desk();
    long version = desk.view().version();

    for (int impossible : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      Command command;
      try {
        command = Objects.requireNonNull(COMMANDS.get(number)).apply(impossible);
      } catch (IllegalArgumentException e) {
        continue;
      }
      assertThat(desk.request(command)).as("%s", command).isInstanceOf(Outcome.Refused.class);
      // A fact may wait for what it speaks of, as an entry that is not there yet.
      assertThat(desk.record(command)).as("%s", command).isInstanceOf(Outcome.Refused.class);
    }

    assertThat(desk.view().version()).isEqualTo(version);
  }

  @Test
  void every_number_of_every_command_is_looked_at() {
    assertThat(COMMANDS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            FeatureRegistry.STANDARD.stream()
                .flatMap(feature -> feature.commandFamily().stream())
                .flatMap(ImpossibleNumbersTest::records)
                .flatMap(ImpossibleNumbersTest::numbers)
                .collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ImpossibleNumbersTest::records)
        : Stream.of(type);
  }

  private static Stream<String> numbers(Class<?> command) {
    return Stream.of(command.getRecordComponents())
        .filter(ImpossibleNumbersTest::number)
        .map(component -> command.getSimpleName() + "." + component.getName());
  }

  private static boolean number(RecordComponent component) {
    return NUMBERS.contains(component.getType())
        || NUMBERS.stream()
            .anyMatch(
                type ->
                    component
                        .getGenericType()
                        .getTypeName()
                        .equals("java.util.Optional<" + type.getName() + ">"));
  }

  @Test
  void a_meeting_without_number_and_with_fewer_decisions_than_none_is_told_where_the_fault_is() {
    assertThatThrownBy(() -> HoldMeeting.of(0, List.of(), -1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("HoldMeeting.number");
    assertThatThrownBy(() -> new Stage(0, "施工许可", "LAND"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Stage.number");
  }
}
