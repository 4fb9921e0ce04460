package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.rules.ProposalFinder;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.rules.SupervisionFeature;

/**
 * The supervision of a project: orders, escalations and proposals of accountability, see {@link
 * ProjectView#supervision}.
 */
public final class SupervisionView {
  private final Snapshot snapshot;

  SupervisionView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Lists the orders of the supervision office (督办单).
   *
   * @param day the day, read at its end
   * @return the standings, in the order of issue
   */
  public List<OrderStanding> orders(LocalDate day) {
    snapshot.require(ViewSection.SUPERVISION);
    return OrderStanding.of(
            snapshot.of(SupervisionFeature.INSTANCE),
            snapshot.duties(day).begun().toList(),
            snapshot.of(snapshot.escalation()),
            day,
            snapshot.calendars())
        .stream()
        .filter(
            standing ->
                snapshot.scope().shows(ViewSection.SUPERVISION, standing.order().to().code()))
        .toList();
  }

  /** {@return the escalation notices of readable duties, see {@link EscalationPolicy}} */
  public Escalations escalations() {
    snapshot.require(ViewSection.ESCALATIONS);
    return snapshot.of(snapshot.escalation()).only(this::shows);
  }

  /**
   * Finds the escalation steps of a duty with their days, if it continues as at the end of a day.
   * In a key project (重大项目) the coordinator comes after the leader of the task force and before the
   * supervision office. This is our convention.
   *
   * @param duty one of the {@linkplain ProjectView#duties duties}
   * @param day the day
   * @return the steps by their days, none before the take-over of the project
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend so far
   */
  public List<EscalationPolicy.StepDay> steps(Duty duty, LocalDate day) {
    snapshot.require(ViewSection.DUTIES);
    return snapshot.scope().shows(duty)
        ? snapshot.escalation().steps(duty, snapshot.state(), day, snapshot.calendars())
        : List.of();
  }

  /**
   * Finds the proposals of accountability, link by link of the project's life. It decides and
   * stores nothing: people open a case for a proposal, or none.
   *
   * @param day the day, read at its end
   * @return the proposals; for their evidence see {@link Zhuanban#evidence}
   */
  public List<Proposal> proposals(LocalDate day) {
    snapshot.require(ViewSection.ACCOUNTABILITY);
    return proposing(snapshot, day).all();
  }

  static ProposalFinder proposing(Snapshot snapshot, LocalDate day) {
    return ProposalFinder.of(
        snapshot.state(),
        snapshot.duties(day).asBegun(),
        day,
        snapshot.calendars().asOf(day),
        snapshot.rules().successions());
  }

  private boolean shows(EscalationStepReached step) {
    return Stream.of(step.owner(), snapshot.rules().successions().on(step.owner(), LocalDate.MAX))
        .anyMatch(
            owner ->
                snapshot.scope().shows(ViewSection.ESCALATIONS, owner)
                    && snapshot.scope().shows(step.kind(), owner));
  }
}
