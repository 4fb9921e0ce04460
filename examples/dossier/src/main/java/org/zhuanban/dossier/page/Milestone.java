package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zhuanban.ProjectView;

/**
 * What happened to the project as a whole on a day.
 *
 * @param on the day
 * @param text what it is called
 * @param great whether it belongs into an overview of years
 */
record Milestone(LocalDate on, String text, boolean great) {
  static List<Milestone> of(ProjectView view) {
    List<Milestone> all = new ArrayList<>();
    view.project().signed().ifPresent(signed -> all.add(new Milestone(signed.on(), "签约", true)));
    view.taskForce().establishedOn().ifPresent(on -> all.add(new Milestone(on, "成立专班", true)));
    view.taskForce()
        .meetings()
        .forEach(held -> all.add(new Milestone(held.on(), "专班会" + held.number(), false)));
    view.project()
        .steps()
        .forEach(taken -> all.add(new Milestone(taken.on(), Words.of(taken.step()), true)));
    view.project()
        .suspensions()
        .forEach(
            stop -> {
              all.add(new Milestone(stop.from(), "停滞", true));
              stop.to().ifPresent(on -> all.add(new Milestone(on, "恢复", true)));
            });
    view.project().termination().ifPresent(end -> all.add(new Milestone(end.on(), "终止", true)));
    view.problems()
        .list()
        .tickets()
        .forEach(
            ticket -> {
              all.add(new Milestone(ticket.reportedOn(), ticket.problem() + "提出", false));
              ticket.path().stream()
                  .skip(1)
                  .forEach(
                      stay ->
                          all.add(
                              new Milestone(
                                  stay.receivedOn(),
                                  "%s升%s级".formatted(ticket.problem(), stay.level()),
                                  false)));
              ticket
                  .closedOn()
                  .ifPresent(on -> all.add(new Milestone(on, ticket.problem() + "销号", false)));
            });
    all.sort(Comparator.comparing(Milestone::on));
    return List.copyOf(all);
  }
}
