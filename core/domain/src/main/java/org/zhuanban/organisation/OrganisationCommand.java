package org.zhuanban.organisation;

import java.util.List;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportPeriod;

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
   * Records a meeting of the committee (招商委例会). One meeting serves a half-year or year and its last
   * quarter.
   *
   * @param period the period of the meeting, a {@linkplain ReportPeriod#written written} one
   * @param attended the codes of the units that took part; empty if no attendance is recorded
   * @param decisions the number of decisions, 0 or more
   * @param tasks the tasks that it gave to units
   * @param minutes the minutes (会议纪要)
   */
  record HoldCommitteeMeeting(
      ReportPeriod period,
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
        ReportPeriod period,
        List<String> attended,
        int decisions,
        List<CommitteeTask> tasks,
        DocumentRef minutes) {
      return new HoldCommitteeMeeting(period, attended, decisions, tasks, minutes);
    }
  }

  /**
   * Submits a report of the lead bureau on all projects of the county to the committee (书面汇报), or
   * the analysis of the situation in a month (梳理、汇总、分析研判). An amended report on the same period is
   * kept beside the first one. Only the first one counts for the time limit.
   *
   * @param period the period, begun by then: a {@linkplain ReportPeriod#written written} one, or a
   *     month
   * @param paper the report as a document
   */
  record SubmitReport(ReportPeriod period, DocumentRef paper) implements OrganisationCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param period the period
     * @param paper the report as a document
     * @throws IllegalArgumentException if a component is missing
     */
    public SubmitReport {
      Input.given("SubmitReport.period", period);
      Input.given("SubmitReport.paper", paper);
    }

    /**
     * Submits a report on a period.
     *
     * @param period the period, begun by then: a {@linkplain ReportPeriod#written written} one, or
     *     a month
     * @param paper the report as a document
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SubmitReport of(ReportPeriod period, DocumentRef paper) {
      return new SubmitReport(period, paper);
    }
  }

  /**
   * Adopts local rules by one paper (本县规则登记), so that the journal says who set them and when. Last
   * days are counted by the {@link org.zhuanban.local.LocalRuleBook} of the host; the list of rules
   * in force shows which of its rules were never adopted.
   *
   * @param limits the limits, with their first days in force
   * @param waivers the waived conventions
   * @param paper the paper
   */
  record AdoptLocalRules(List<LocalRule> limits, List<LocalWaiver> waivers, DocumentRef paper)
      implements OrganisationCommand {
    /**
     * Checks that something is adopted and copies the lists. Callers use {@link #of}, as the
     * components may grow.
     *
     * @param limits the limits
     * @param waivers the waived conventions
     * @param paper the paper
     * @throws IllegalArgumentException if nothing is adopted, if a waiver is given twice, or if two
     *     rules of a limit are in force on the same day
     */
    public AdoptLocalRules {
      limits = Input.list("AdoptLocalRules.limits", limits);
      waivers = Input.list("AdoptLocalRules.waivers", waivers);
      if (limits.isEmpty() && waivers.isEmpty()) {
        throw InputFault.MISSING.at("AdoptLocalRules.limits, AdoptLocalRules.waivers");
      }
      LocalRule.checkApart("AdoptLocalRules.limits", limits);
      Input.distinct("AdoptLocalRules.waivers", waivers.stream());
      Input.given("AdoptLocalRules.paper", paper);
    }

    /**
     * Adopts local rules by one paper.
     *
     * @param limits the limits, with their first days in force
     * @param waivers the waived conventions
     * @param paper the paper
     * @return the command
     * @throws IllegalArgumentException if nothing is adopted, if a waiver is given twice, or if two
     *     rules of a limit are in force on the same day
     */
    public static AdoptLocalRules of(
        List<LocalRule> limits, List<LocalWaiver> waivers, DocumentRef paper) {
      return new AdoptLocalRules(limits, waivers, paper);
    }
  }

  /** A command about the targets of a year. */
  sealed interface OnTargets extends OrganisationCommand permits TargetCommand {
    /** {@return the year} */
    int year();

    /** {@return the targets, at least one, each owner and measure once} */
    List<Target> targets();

    /** {@return the paper that sets or adjusts them} */
    DocumentRef paper();
  }

  /** A command about the training of teams. */
  sealed interface OnTraining extends OrganisationCommand permits TrainingCommand {}

  /** A command about one member of a team. */
  sealed interface OnMember extends OrganisationCommand permits TeamCommand {
    /** {@return the member} */
    PersonRef person();
  }
}
