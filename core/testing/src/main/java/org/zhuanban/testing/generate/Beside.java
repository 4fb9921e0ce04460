package org.zhuanban.testing.generate;

import java.math.BigDecimal;
import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.party.Department;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;

/** What happens in a project beside its approvals. */
final class Beside {
  private static final String PROBLEM = "PB-1";
  private static final Department BUREAU = Catalogues.DEPARTMENTS.get(0);

  /** The acts, in the order in which they are tried. */
  static final List<Command> ACTS =
      List.of(
          ReportProblem.of(
              PROBLEM,
              ProblemCategory.LAND,
              1,
              new ProblemHolder(BUREAU.code(), BUREAU.name(), BUREAU.calendar())),
          SolveProblem.of(PROBLEM),
          DenyProblem.of(PROBLEM),
          VerifyProblem.of(PROBLEM),
          DecideProblem.of(PROBLEM),
          SignAgreement.of(Agreement.of(new BigDecimal("120000000")), Catalogues.DEPARTMENTS.get(1)),
          RecordArrival.of("F-1", Money.yuan(3_000_000), FundsKind.CONSTRUCTION),
          TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));

  private Beside() {}
}
