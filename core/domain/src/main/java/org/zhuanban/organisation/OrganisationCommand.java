package org.zhuanban.organisation;

import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What can be asked of the organisation of a county. */
public sealed interface OrganisationCommand extends Command {
  /**
   * Founds a unit, changes it, or founds it again after it was closed.
   *
   * @param unit what it is from now on
   * @param paper the paper that says so
   */
  record SetUnit(Unit unit, DocumentRef paper) implements OrganisationCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param unit what it is from now on
     * @param paper the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public SetUnit {
      Input.given("SetUnit.unit", unit);
      Input.given("SetUnit.paper", paper);
    }

    /**
     * Founds a unit, changes it, or founds it again after it was closed.
     *
     * @param unit what it is from now on
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SetUnit of(Unit unit, DocumentRef paper) {
      return new SetUnit(unit, paper);
    }
  }

  /**
   * Closes a unit that has neither units under it nor members any more.
   *
   * @param unit its code
   * @param paper the paper that says so
   */
  record CloseUnit(String unit, DocumentRef paper) implements OrganisationCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param unit its code
     * @param paper the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseUnit {
      Input.given("CloseUnit.unit", unit);
      Input.given("CloseUnit.paper", paper);
    }

    /**
     * Closes a unit that has neither units under it nor members any more.
     *
     * @param unit its code
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseUnit of(String unit, DocumentRef paper) {
      return new CloseUnit(unit, paper);
    }
  }

  /**
   * Holds a meeting of the committee (招商委例会). One sitting that serves a quarter and a half-year is
   * held for either.
   *
   * @param period for which period
   * @param attended the codes of the units that took part; empty if nobody wrote them down
   * @param decisions how many decisions it made, 0 or more
   * @param tasks what it gave units to do
   * @param minutes its minutes (会议纪要)
   */
  record HoldCommitteeMeeting(
      CommitteePeriod period,
      List<String> attended,
      int decisions,
      List<CommitteeTask> tasks,
      DocumentRef minutes)
      implements OrganisationCommand {
    /**
     * Checks the number and copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param period for which period
     * @param attended the codes of the units that took part
     * @param decisions how many decisions it made
     * @param tasks what it gave units to do
     * @param minutes its minutes
     * @throws IllegalArgumentException if the number is less than 0
     */
    public HoldCommitteeMeeting {
      Input.given("HoldCommitteeMeeting.period", period);
      Input.given("HoldCommitteeMeeting.minutes", minutes);
      Input.within("HoldCommitteeMeeting.decisions", decisions, 0, Integer.MAX_VALUE);
      attended = Input.list("HoldCommitteeMeeting.attended", attended);
      tasks = Input.list("HoldCommitteeMeeting.tasks", tasks);
    }

    /**
     * Holds a meeting of the committee (招商委例会).
     *
     * @param period for which period
     * @param attended the codes of the units that took part
     * @param decisions how many decisions it made, 0 or more
     * @param tasks what it gave units to do
     * @param minutes its minutes (会议纪要)
     * @return the command
     * @throws IllegalArgumentException if the number is less than 0
     */
    public static HoldCommitteeMeeting of(
        CommitteePeriod period,
        List<String> attended,
        int decisions,
        List<CommitteeTask> tasks,
        DocumentRef minutes) {
      return new HoldCommitteeMeeting(period, attended, decisions, tasks, minutes);
    }
  }

  /** What is asked about one member of a team. */
  sealed interface OnMember extends OrganisationCommand permits TeamCommand {
    /** {@return the member} */
    PersonRef person();
  }
}
