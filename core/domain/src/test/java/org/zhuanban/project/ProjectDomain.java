package org.zhuanban.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;

/** Projects whose approvals and whose own steps are tried side by side, allowed or not. */
final class ProjectDomain extends DomainContextBase {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final SignAgreement SIGN =
      SignAgreement.of(
          Plans.sign()
              .agreement()
              .withFullOutputBy(LocalDate.of(2027, 12, 31))
              .withPromises(
                  List.of(
                      Promise.of("P1", Promise.Side.GOVERNMENT, "LAND", "净地交付"),
                      Promise.of("P2", Promise.Side.ENTERPRISE, "INVESTOR", "吸纳就业")
                          .withDue(LocalDate.of(2026, 12, 31)),
                      Promise.guarantee(
                          "F1",
                          Factor.POWER,
                          "POWER-CO",
                          "双回路供电",
                          LocalDate.of(2022, 6, 30),
                          "投资协议第五条"))),
          Plans.LEAD_BUREAU);

  /**
   * A project.
   *
   * @param history its approvals
   * @param own its own steps, by days after the start of the history
   */
  record Life(History history, List<Step> own) {
    /** {@return what is tried with the approvals alone} */
    List<Tried> approvals() {
      return history.withoutPlanChanges().commands().stream()
          .map(step -> new Tried(step.on(), step.command()))
          .toList();
    }

    /** {@return what is tried, in the order of days} */
    List<Tried> commands() {
      List<Tried> all = new ArrayList<>(approvals());
      LocalDate day = history.start();
      for (Step step : own) {
        day = day.plusDays(step.daysLater());
        all.add(new Tried(day, step.command()));
      }
      all.sort(Comparator.comparing(Tried::on));
      return all;
    }

    LocalDate end() {
      List<Tried> all = commands();
      return all.isEmpty() ? history.start() : all.get(all.size() - 1).on();
    }
  }

  /**
   * Something that is tried on a day.
   *
   * @param on the day
   * @param command what is tried
   */
  record Tried(LocalDate on, Command command) {}

  /**
   * A step of the project itself.
   *
   * @param daysLater how many days after the step before
   * @param command what is tried
   */
  record Step(int daysLater, Command command) {}

  private static Arbitrary<Command> commands() {
    return Arbitraries.frequency(
        Tuple.of(3, SIGN),
        Tuple.of(1, RecordNegotiation.of(NegotiationKind.VISIT, PAPER)),
        Tuple.of(1, ReviewAdmission.of(AdmissionResult.PASSED, PAPER).withBy("招商委")),
        Tuple.of(3, TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)),
        Tuple.of(1, TakeStep.of(ProjectStep.TRIAL_PRODUCTION)),
        Tuple.of(1, TakeStep.of(ProjectStep.PRODUCTION_STARTED)),
        Tuple.of(1, TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED)),
        Tuple.of(4, SuspendProject.of(PAPER)),
        Tuple.of(4, ResumeProject.of(PAPER)),
        Tuple.of(2, RecheckPermit.of(PAPER)),
        Tuple.of(1, SetTier.of(ProjectTier.KEY, PAPER)),
        Tuple.of(1, SetTier.of(ProjectTier.ORDINARY, PAPER)),
        Tuple.of(1, place("530126101")),
        Tuple.of(1, place("530126102")),
        Tuple.of(3, DescribeProject.of(ProjectParticulars.of("冷链仓储项目"))),
        Tuple.of(2, DescribeProject.of(ProjectParticulars.of("冷链物流园项目")).withReason(PAPER)),
        Tuple.of(3, ReportStop.of()),
        Tuple.of(1, ReportStop.of().withPermit("I0")),
        Tuple.of(1, KeepPromise.of("P1", PAPER)),
        Tuple.of(1, KeepPromise.of("P2", PAPER)),
        Tuple.of(1, KeepPromise.of("P3", PAPER)),
        Tuple.of(2, KeepPromise.of("F1", PAPER)),
        Tuple.of(3, AddWorks.of(List.of(work("G1"), work("G2")), PAPER)),
        Tuple.of(1, AddWorks.of(List.of(work("G3").withPrevious("G1")), PAPER)),
        Tuple.of(1, ChangeWork.of(work("G2").withOfficialCode("2401-530126-04-01-02"), PAPER)),
        Tuple.of(1, DropWorks.of(List.of("G2"), PAPER)),
        Tuple.of(2, TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork("G1")),
        Tuple.of(1, TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork("G2")),
        Tuple.of(1, TakeStep.of(ProjectStep.PRODUCTION_STARTED).withWork("G1")),
        Tuple.of(1, TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED).withWork("G1")),
        Tuple.of(1, TerminateProject.of(PAPER, PAPER)));
  }

  private static ProjectWork work(String code) {
    return ProjectWork.of(code, code + "厂房工程", WorkKind.SINGLE);
  }

  private static PlaceProject place(String district) {
    return PlaceProject.of(Jurisdiction.UNKNOWN.withPlace(district), PAPER);
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(2, 0),
                Tuple.of(3, 2),
                Tuple.of(3, 9),
                Tuple.of(2, 40),
                Tuple.of(1, 300),
                Tuple.of(1, 380)),
            commands())
        .as(Step::new);
  }

  /** {@return projects} */
  @Provide
  Arbitrary<Life> lives() {
    return Combinators.combine(
            new HistoryDomain().histories(), steps().list().ofMinSize(3).ofMaxSize(25))
        .as(Life::new)
        .withoutEdgeCases();
  }
}
