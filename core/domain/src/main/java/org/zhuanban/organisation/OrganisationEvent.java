package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.organisation.Organisation.StaffEntry;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What has happened to the organisation of a county. */
public sealed interface OrganisationEvent extends Event<Organisation> {
  /**
   * A unit was founded or changed.
   *
   * @param unit what it is from now on
   * @param paper the paper that says so
   */
  record UnitSet(Unit unit, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(unit, false, effectiveOn);
    }
  }

  /**
   * A unit was closed.
   *
   * @param unit its code
   * @param paper the paper that says so
   */
  record UnitClosed(String unit, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state
          .unit(unit, effectiveOn)
          .map(last -> state.with(last, true, effectiveOn))
          .orElse(state);
    }
  }

  /**
   * The committee met.
   *
   * @param period for which period
   * @param attended the codes of the units that took part
   * @param decisions how many decisions it made
   * @param minutes its minutes
   */
  record CommitteeMet(
      CommitteePeriod period, List<String> attended, int decisions, DocumentRef minutes)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param period for which period
     * @param attended the codes of the units that took part
     * @param decisions how many decisions it made
     * @param minutes its minutes
     */
    public CommitteeMet {
      attended = List.copyOf(attended);
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(new CommitteeMeeting(period, effectiveOn, attended, decisions, minutes));
    }
  }

  /**
   * Something was written down about a member of a team.
   *
   * @param act what was done
   * @param person the member
   * @param unit the code of the unit that was joined; empty for anything else
   * @param role what the person is in it; likewise
   * @param selection how the person was chosen; likewise
   * @param subject the training, the exercise, the qualification or the project; empty for anything
   *     else
   * @param qualification the qualification that the work for a project asks for; empty for anything
   *     else
   * @param mentor the mentor that was named; empty for anything else
   * @param validTo the last day of the qualification that was given; empty for anything else
   * @param paper the paper that shows it
   */
  record StaffRecorded(
      StaffAct act,
      PersonRef person,
      Optional<String> unit,
      Optional<TeamRole> role,
      Optional<Selection> selection,
      Optional<String> subject,
      Optional<String> qualification,
      Optional<PersonRef> mentor,
      Optional<LocalDate> validTo,
      Optional<DocumentRef> paper)
      implements OrganisationEvent {
    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(new StaffEntry(effectiveOn, this));
    }
  }
}
