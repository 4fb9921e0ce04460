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
 * What supervision sees of a project: orders, escalations and proposals of accountability, see
 * {@link ProjectView#supervision}.
 */
public final class SupervisionView {
  private final Snapshot snapshot;

  SupervisionView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * Lists the orders of the supervision office (督办单).
   *
   * @param day the day, at whose end to look
   * @return how each stands, in the order of issue
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

  /**
   * {@return who was told of which duty when, see {@link EscalationPolicy}, as far as the duty is
   * shown}
   */
  public Escalations escalations() {
    snapshot.require(ViewSection.ESCALATIONS);
    return snapshot.of(snapshot.escalation()).only(this::shows);
  }

  /**
   * Finds who is told of a duty on which days, if it goes on as it stood at the end of a day. In a
   * key project (重大项目) the coordinator is told after the leader of the task force and before the
   * supervision office: our convention.
   *
   * @param duty one of the {@linkplain ProjectView#duties duties}
   * @param day the day
   * @return the steps by their days, none before the project was taken over
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<EscalationPolicy.StepDay> steps(Duty duty, LocalDate day) {
    snapshot.require(ViewSection.DUTIES);
    return snapshot.scope().shows(duty)
        ? snapshot.escalation().steps(duty, snapshot.state(), day, snapshot.calendars())
        : List.of();
  }

  /**
   * Finds what somebody may be held to account for, link by link of the project's life. It decides
   * and keeps nothing: people open a case for it, or none.
   *
   * @param day the day, at whose end to look
   * @return the proposals; {@link Zhuanban#evidence} shows what each rests on
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
