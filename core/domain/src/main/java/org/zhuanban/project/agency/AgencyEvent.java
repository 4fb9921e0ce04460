package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What has happened in the agency service. */
public sealed interface AgencyEvent extends Event<Agency> {
  /**
   * The enterprise gave its mandate, for no fee.
   *
   * @param agent who acts for the enterprise
   * @param centre the service centre to which the agent belongs
   * @param from the agent that handed over; empty for the first mandate
   * @param scope what it covers
   * @param paper the mandate itself
   */
  record MandateSigned(
      Office agent,
      Department centre,
      Optional<Office> from,
      Optional<String> scope,
      DocumentRef paper)
      implements AgencyEvent {
    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.with(new Agency.Mandate(effectiveOn, agent, centre, scope, paper));
    }
  }

  /**
   * A service was given.
   *
   * @param kind which one
   * @param item the code of the approval item that it concerned
   * @param by the office that gave it
   * @param paper the paper that shows it
   */
  record ServiceGiven(
      ServiceKind kind, Optional<String> item, Office by, Optional<DocumentRef> paper)
      implements AgencyEvent {
    @Override
    public Agency applyTo(Agency state, LocalDate effectiveOn) {
      return state.with(new Agency.Service(effectiveOn, kind, item, by, paper));
    }
  }
}
