package org.zhuanban.organisation;

import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** A command about the organisation of a county. */
public sealed interface OrganisationCommand extends Command {
  /**
   * Founds a unit, changes it, or founds a closed one again.
   *
   * @param unit the new version of the unit
   * @param paper the paper of the change
   */
  record SetUnit(Unit unit, DocumentRef paper) implements OrganisationCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param unit the new version of the unit
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public SetUnit {
      Input.given("SetUnit.unit", unit);
      Input.given("SetUnit.paper", paper);
    }

    /**
     * Founds a unit, changes it, or founds a closed one again.
     *
     * @param unit the new version of the unit
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SetUnit of(Unit unit, DocumentRef paper) {
      return new SetUnit(unit, paper);
    }
  }

  /**
   * Closes a unit without subordinate units and members.
   *
   * @param unit the code
   * @param paper the paper of the change
   */
  record CloseUnit(String unit, DocumentRef paper) implements OrganisationCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param unit the code
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public CloseUnit {
      Input.given("CloseUnit.unit", unit);
      Input.given("CloseUnit.paper", paper);
    }

    /**
     * Closes a unit without subordinate units and members.
     *
     * @param unit the code
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CloseUnit of(String unit, DocumentRef paper) {
      return new CloseUnit(unit, paper);
    }
  }

  /**
   * Records a meeting of the committee (招商委例会). A meeting that serves a quarter and a half-year is
   * recorded once for each.
   *
   * @param period the period of the meeting
   * @param attended the codes of the units that took part; empty if no attendance is recorded
   * @param decisions the number of decisions, 0 or more
   * @param tasks the tasks that it gave to units
   * @param minutes the minutes (会议纪要)
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
     * @param period the period of the meeting
     * @param attended the codes of the units that took part
     * @param decisions the number of decisions
     * @param tasks the tasks that it gave to units
     * @param minutes the minutes
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
     * Records a meeting of the committee (招商委例会).
     *
     * @param period the period of the meeting
     * @param attended the codes of the units that took part
     * @param decisions the number of decisions, 0 or more
     * @param tasks the tasks that it gave to units
     * @param minutes the minutes (会议纪要)
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

  /** A command about one member of a team. */
  sealed interface OnMember extends OrganisationCommand permits TeamCommand {
    /** {@return the member} */
    PersonRef person();
  }
}
