package org.zhuanban.testing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;

/**
 * A history of one project.
 *
 * @param kind its kind
 * @param plan its plan, which the first act of the project adopts
 * @param acts its acts in the order of their entry; at least one
 */
public record ProjectHistory(HistoryKind kind, ApprovalPlan plan, List<ProjectAct> acts) {
  /** The actor of all commands and the source of all facts. */
  public static final PersonRef CLERK = new PersonRef("clerk-1");

  /**
   * Copies the acts.
   *
   * @param kind its kind
   * @param plan its plan
   * @param acts its acts
   */
  public ProjectHistory {
    acts = List.copyOf(acts);
  }

  /** {@return the first day of an act} */
  public LocalDate start() {
    return acts.stream().map(ProjectAct::on).min(LocalDate::compareTo).orElseThrow();
  }

  /** {@return the last day of an entry} */
  public LocalDate end() {
    return acts.stream().map(ProjectAct::reportedOn).max(LocalDate::compareTo).orElseThrow();
  }

  /**
   * Creates the commands of the history, each for its own day.
   *
   * @param project the id of the project
   * @return the requests in the order of the acts, each with a key of its own
   */
  public List<Request> requests(String project) {
    List<Request> requests = new ArrayList<>();
    for (ProjectAct act : acts) {
      requests.add(
          Request.of(
              StreamKind.PROJECT.stream(project),
              "act-" + requests.size(),
              act.command(),
              CLERK,
              act.on()));
    }
    return requests;
  }

  /**
   * Creates the facts of the history.
   *
   * @param project the id of the project
   * @return the facts in the order of the acts, each with an id of its own
   */
  public List<Fact> facts(String project) {
    List<Fact> facts = new ArrayList<>();
    for (ProjectAct act : acts) {
      facts.add(
          Fact.of(
              StreamKind.PROJECT.stream(project),
              CLERK,
              "act-" + facts.size(),
              act.command(),
              act.on()));
    }
    return facts;
  }

  /** Names the plan once, an item a line, so that a history can be read. */
  @Override
  public String toString() {
    return kind
        + " history of a plan of"
        + plan.items().stream().map(ProjectHistory::described).collect(Collectors.joining())
        + "\n with the acts"
        + acts.stream().map(act -> "\n  " + act).collect(Collectors.joining());
  }

  private static String described(ApprovalItem item) {
    return "\n  %s %s, %s of %s, by law %s, promised %s, extension %s, rests on %s, special %s"
        .formatted(
            item.code(),
            item.name(),
            item.kind(),
            item.department(),
            described(item.statutory()),
            described(item.committed()),
            described(item.extension()),
            item.prerequisites().stream().map(other -> other.item() + " " + other.gate()).toList(),
            item.special().stream().map(SpecialProcedure::reason).toList());
  }

  private static String described(Optional<TimeLimit> limit) {
    return limit.map(TimeLimit::toString).orElse("none");
  }
}
