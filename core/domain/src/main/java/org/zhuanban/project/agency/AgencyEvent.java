package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.FreeText;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What has happened in the agency service. */
public sealed interface AgencyEvent extends Event<Agency> {
  /**
   * The enterprise signed a paper about its mandate: gave it, for no fee, or took it back.
   *
   * @param agent who acts for the enterprise, or did so until now
   * @param centre the service centre to which the agent belongs
   * @param from the agent that handed over; empty for the first mandate
   * @param scope what it covers
   * @param paper the paper itself
   * @param ends how the paper ends the mandate; empty for one that gives it
   */
  record MandateSigned(
      Office agent,
      Department centre,
      Optional<Office> from,
      @FreeText Optional<String> scope,
      DocumentRef paper,
      Optional<MandateEnd> ends)
      implements AgencyEvent {
    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return ends.isPresent()
          ? state.revoked(effectiveOn)
          : state.with(
              new Agency.Mandate(effectiveOn, agent, centre, scope, paper, Optional.empty()));
    }
  }

  /**
   * A service was given.
   *
   * @param kind which one
   * @param item the code of the approval item that it concerned
   * @param by the office that gave it
   * @param paper the paper that shows it
   * @param plan the plan of further services that it laid down; empty if it laid down none
   * @param reminder what it reminded somebody of; empty if it was no reminder
   */
  record ServiceGiven(
      ServiceKind kind,
      Optional<String> item,
      Office by,
      Optional<DocumentRef> paper,
      List<PlannedService> plan,
      Optional<Agency.Reminder> reminder)
      implements AgencyEvent {
    /**
     * Copies the list.
     *
     * @param kind which one
     * @param item the code of the approval item that it concerned
     * @param by the office that gave it
     * @param paper the paper that shows it
     * @param plan the plan that it laid down
     * @param reminder what it reminded somebody of
     */
    public ServiceGiven {
      plan = List.copyOf(plan);
    }

    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      Agency.Service service = new Agency.Service(effectiveOn, kind, item, by, paper, reminder);
      return plan.isEmpty() ? state.with(service) : state.planning(service, plan);
    }
  }
}
