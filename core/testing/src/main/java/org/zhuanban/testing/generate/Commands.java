package org.zhuanban.testing.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.AccountabilityCommand;
import org.zhuanban.activity.ActivityCommand;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.attribute.AttributeCommand;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand;
import org.zhuanban.investor.InvestorCommand;
import org.zhuanban.organisation.OrganisationCommand;
import org.zhuanban.policy.PolicyCommand;
import org.zhuanban.policy.compendium.CompendiumCommand;
import org.zhuanban.policy.grant.GrantCommand;
import org.zhuanban.proceeding.ProceedingCommand;
import org.zhuanban.project.ProjectCommand;
import org.zhuanban.project.agency.AgencyCommand;
import org.zhuanban.project.complaint.ComplaintCommand;
import org.zhuanban.project.funds.FundsCommand;
import org.zhuanban.project.operation.OperationCommand;
import org.zhuanban.project.problem.ProblemCommand;
import org.zhuanban.project.taskforce.TaskForceCommand;
import org.zhuanban.suggestion.SuggestionCommand;
import org.zhuanban.supervision.SupervisionCommand;
import org.zhuanban.supervision.inspection.InspectionCommand;
import org.zhuanban.takeover.TakeoverCommand;

/**
 * Single commands of any type, made from the components of their records. A component that names
 * something is of few values, so that commands refer to each other and to the items of a plan.
 */
public final class Commands {
  private static final List<Class<? extends Command>> PROJECT =
      List.of(
          ApprovalCommand.class,
          ProjectCommand.class,
          ProblemCommand.class,
          TaskForceCommand.class,
          AgencyCommand.class,
          ComplaintCommand.class,
          FundsCommand.class,
          OperationCommand.class,
          PolicyCommand.class,
          GrantCommand.class,
          AttributeCommand.class,
          ProceedingCommand.class,
          SupervisionCommand.class,
          TakeoverCommand.class,
          CorrectionCommand.class);

  private static final Map<StreamKind<?>, List<Class<? extends Command>>> FAMILIES =
      Map.of(
          StreamKind.PROJECT,
          PROJECT,
          StreamKind.SUGGESTION,
          List.of(SuggestionCommand.class, CorrectionCommand.class),
          StreamKind.INVESTOR,
          List.of(InvestorCommand.class, CorrectionCommand.class),
          StreamKind.ACTIVITY,
          List.of(ActivityCommand.class, CorrectionCommand.class),
          StreamKind.ORGANISATION,
          List.of(OrganisationCommand.class, CorrectionCommand.class),
          StreamKind.COMPENDIUM,
          List.of(CompendiumCommand.class, CorrectionCommand.class),
          StreamKind.INSPECTION,
          List.of(InspectionCommand.class, CorrectionCommand.class),
          StreamKind.ACCOUNTABILITY,
          List.of(AccountabilityCommand.class, CorrectionCommand.class));

  private Commands() {}

  /**
   * Lists the types of commands of a kind of stream.
   *
   * @param kind the kind of stream
   * @return the record types, each once
   */
  public static List<Class<? extends Command>> types(StreamKind<?> kind) {
    List<Class<? extends Command>> types = new ArrayList<>();
    for (Class<? extends Command> family : FAMILIES.getOrDefault(kind, List.of())) {
      records(family).distinct().forEach(types::add);
    }
    return List.copyOf(types);
  }

  private static Stream<Class<? extends Command>> records(Class<?> type) {
    return type.isRecord()
        ? Stream.of(type.asSubclass(Command.class))
        : Stream.of(type.getPermittedSubclasses()).flatMap(Commands::records);
  }

  /**
   * Creates commands of all types of a kind of stream.
   *
   * @param kind the kind of stream
   * @param items the codes of the items that they may concern; at least one
   * @return the commands
   */
  public static Arbitrary<Command> of(StreamKind<?> kind, List<String> items) {
    RecordShapes shapes = new RecordShapes(items);
    return Arbitraries.oneOf(
        types(kind).stream().map(type -> shapes.of(type).map(Command.class::cast)).toList());
  }

  /**
   * Creates commands of all types about a project, for the items of its plan.
   *
   * @param history the history of the project
   * @return the commands
   */
  public static Arbitrary<Command> about(ProjectHistory history) {
    return of(StreamKind.PROJECT, history.plan().items().stream().map(ApprovalItem::code).toList());
  }

  /**
   * Creates commands of one type.
   *
   * @param type the record type
   * @param items the codes of the items that they may concern; at least one
   * @param <C> the type
   * @return the commands
   */
  public static <C extends Command> Arbitrary<C> ofType(Class<C> type, List<String> items) {
    return new RecordShapes(items).of(type).map(type::cast);
  }
}
