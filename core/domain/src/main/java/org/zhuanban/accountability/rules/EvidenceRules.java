package org.zhuanban.accountability.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;

/**
 * Collects the evidence of a proposal: the ledger of its limit, the attribution of the days, and
 * the notices given.
 *
 * @param proposals the proposals of the project on the day
 * @param escalations the notices of each duty
 * @param book the notices on the calendar
 */
public record EvidenceRules(ProposalFinder proposals, Escalations escalations, CalendarBook book) {
  /**
   * Collects the evidence.
   *
   * @param proposal the proposal
   * @param kind the kind of the project's stream
   * @param id the id of the project's stream
   * @param entries the journal of the project
   * @return the evidence
   */
  public Evidence of(
      Proposal proposal, String kind, String id, List<Evidence.EvidenceEntry> entries) {
    return new Evidence(
        kind,
        id,
        proposal,
        proposal
            .duty()
            .flatMap(
                owed -> counted(proposal.trigger(), owed.clock()).explain(proposal.day(), book)),
        proposal.duty().flatMap(proposals::attribution),
        notified(proposal),
        entries);
  }

  private List<Evidence.EvidenceNotice> notified(Proposal proposal) {
    LocalDate day = proposal.day();
    List<Evidence.EvidenceNotice> notices = new ArrayList<>();
    proposal
        .duty()
        .ifPresent(
            owed ->
                escalations.of(owed.key()).stream()
                    .filter(step -> !step.on().isAfter(day))
                    .map(
                        step ->
                            new Evidence.EvidenceNotice(
                                step.on(),
                                step.step().role().name(),
                                Evidence.EvidenceKind.ESCALATION))
                    .forEach(notices::add));
    for (Agency.Service service : AgencyFeature.INSTANCE.agency(proposals.state()).reminders()) {
      service
          .reminder()
          .filter(reminder -> reminder.duty().equals(proposal.what()))
          .filter(reminder -> !service.on().isAfter(day))
          .map(
              reminder ->
                  new Evidence.EvidenceNotice(
                      service.on(), reminder.owner(), Evidence.EvidenceKind.REMINDER))
          .ifPresent(notices::add);
    }
    proposals.state().of(SupervisionFeature.INSTANCE).orders().stream()
        .filter(order -> !order.issuedOn().isAfter(day))
        .filter(
            order ->
                order.to().code().equals(proposal.organ())
                    && (order.about().code().equals(proposal.subject())
                        || proposal.what().equals("order:" + order.number())))
        .map(
            order ->
                new Evidence.EvidenceNotice(
                    order.issuedOn(), order.to().code(), Evidence.EvidenceKind.ORDER))
        .forEach(notices::add);
    notices.sort(Comparator.comparing(Evidence.EvidenceNotice::on));
    return notices;
  }

  /** The clock of the passed limit. */
  private static DutyClock counted(Trigger trigger, DutyClock clock) {
    return trigger == Trigger.COMMITMENT_PASSED
        ? new DutyClock(
            clock.calendar(),
            clock.from(),
            Optional.empty(),
            clock.committed(),
            clock.appointed().or(clock::statutory),
            clock.ending())
        : clock;
  }
}
