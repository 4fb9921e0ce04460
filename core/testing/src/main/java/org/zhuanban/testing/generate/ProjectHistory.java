package org.zhuanban.testing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.plan.ApprovalPlan;
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

  @Override
  public String toString() {
    return kind
        + " history:"
        + acts.stream().map(act -> "\n  " + act).collect(Collectors.joining());
  }
}
