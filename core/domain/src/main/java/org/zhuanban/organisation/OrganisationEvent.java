package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TeamCommand.AssignAgent;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.NameMentor;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamCommand.ReleaseAgent;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingCommand.EndHire;
import org.zhuanban.organisation.TrainingCommand.HireMentor;
import org.zhuanban.organisation.TrainingCommand.HoldSession;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportPeriod;

/** An event of the organisation of a county. */
public sealed interface OrganisationEvent extends Event<Organisation> {
  /**
   * A unit was founded or changed.
   *
   * @param unit the new version of the unit
   * @param paper the paper of the change
   */
  record UnitSet(Unit unit, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SetUnit(unit, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(unit, false, effectiveOn);
    }
  }

  /**
   * A unit was closed.
   *
   * @param unit the code
   * @param paper the paper of the change
   */
  record UnitClosed(String unit, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CloseUnit(unit, paper));
    }

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
   * @param period the period of the meeting
   * @param attended the codes of the units that took part
   * @param decisions the number of decisions
   * @param minutes the minutes
   */
  record CommitteeMet(
      ReportPeriod period, List<String> attended, int decisions, DocumentRef minutes)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param period the period of the meeting
     * @param attended the codes of the units that took part
     * @param decisions the number of decisions
     * @param minutes the minutes
     */
    public CommitteeMet {
      attended = List.copyOf(attended);
    }

    /** The tasks of a meeting are proceedings, with acts of their own. */
    @Override
    public Optional<Command> command() {
      return Optional.of(new HoldCommitteeMeeting(period, attended, decisions, List.of(), minutes));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(new CommitteeMeeting(period, effectiveOn, attended, decisions, minutes));
    }
  }

  /**
   * A report of the county was submitted.
   *
   * @param period the period of the report
   * @param paper the report as a document
   */
  record ReportSubmitted(ReportPeriod period, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SubmitReport(period, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(new CountyReport(period, effectiveOn, paper));
    }
  }

  /**
   * Local rules were adopted.
   *
   * @param limits the limits
   * @param waivers the waived conventions
   * @param paper the paper
   */
  record LocalRulesAdopted(List<LocalRule> limits, List<LocalWaiver> waivers, DocumentRef paper)
      implements OrganisationEvent {
    /**
     * Copies the lists.
     *
     * @param limits the limits
     * @param waivers the waived conventions
     * @param paper the paper
     */
    public LocalRulesAdopted {
      limits = List.copyOf(limits);
      waivers = List.copyOf(waivers);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AdoptLocalRules(limits, waivers, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(new RuleAdoption(effectiveOn, limits, waivers, paper));
    }
  }

  /**
   * Targets of a year were set.
   *
   * @param year the year
   * @param targets the targets
   * @param paper the paper that set them
   */
  record TargetsSet(int year, List<Target> targets, DocumentRef paper)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param year the year
     * @param targets the targets
     * @param paper the paper that set them
     */
    public TargetsSet {
      targets = List.copyOf(targets);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new SetTargets(year, targets, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(year, targets, paper, effectiveOn);
    }
  }

  /**
   * Targets of a year were adjusted.
   *
   * @param year the year
   * @param targets the targets as they are from then on
   * @param paper the paper that adjusted them
   */
  record TargetsAdjusted(int year, List<Target> targets, DocumentRef paper)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param year the year
     * @param targets the targets as they are from then on
     * @param paper the paper that adjusted them
     */
    public TargetsAdjusted {
      targets = List.copyOf(targets);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AdjustTargets(year, targets, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(year, targets, paper, effectiveOn);
    }
  }

  /**
   * A person took a post, or moved to another one (选配、轮岗).
   *
   * @param person the person
   * @param unit the code of the unit
   * @param role the role of the person in the unit
   * @param selection the selection of the person
   * @param paper the paper of the change
   */
  record TeamJoined(
      PersonRef person, String unit, TeamRole role, Selection selection, DocumentRef paper)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new JoinTeam(person, unit, role, selection, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          person,
          effectiveOn,
          member -> member.withPost(new TeamMember.TeamPost(unit, role, selection, effectiveOn)));
    }
  }

  /**
   * A member left the teams.
   *
   * @param person the member
   * @param paper the paper of the change
   */
  record TeamLeft(PersonRef person, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new LeaveTeam(person, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(person, effectiveOn, TeamMember::left);
    }
  }

  /**
   * A member was trained (培训).
   *
   * @param person the member
   * @param course the course in words, or the code of an item of the plan
   * @param paper the paper of the record; empty if the host keeps none
   */
  record TrainingAttended(PersonRef person, String course, Optional<DocumentRef> paper)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordTraining(person, false, course, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          person,
          effectiveOn,
          member -> member.withTraining(new TeamMember.Training(course, effectiveOn)));
    }
  }

  /**
   * A member took part in an exercise (演练).
   *
   * @param person the member
   * @param course the course in words, or the code of an item of the plan
   * @param paper the paper of the record; empty if the host keeps none
   */
  record ExerciseAttended(PersonRef person, String course, Optional<DocumentRef> paper)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordTraining(person, true, course, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          person,
          effectiveOn,
          member -> member.withExercise(new TeamMember.Training(course, effectiveOn)));
    }
  }

  /**
   * A member got a mentor, or another mentor (导师帮带).
   *
   * @param person the member
   * @param mentor the mentor: a member of a team, or hired from outside
   */
  record MentorNamed(PersonRef person, PersonRef mentor) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new NameMentor(person, mentor));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(person, effectiveOn, member -> member.withMentor(mentor));
    }
  }

  /**
   * A mentor or a team from outside was hired for a time.
   *
   * @param hired the reference of the person, or of the firm with its team
   * @param firm whether it is a firm with its team (专业团队), not a person (导师)
   * @param field the field of the training, not blank, at most 200 characters
   * @param from the first day
   * @param until the last day
   * @param paper the contract or the letter of appointment
   */
  record MentorHired(
      PersonRef hired,
      boolean firm,
      String field,
      LocalDate from,
      LocalDate until,
      DocumentRef paper)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new HireMentor(hired, firm, field, from, until, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          training ->
              training.with(
                  new TrainingRegister.Hire(
                      hired, firm, field, from, until, paper, Optional.empty())));
    }
  }

  /**
   * The hire of a mentor or a team ended before its last day.
   *
   * @param hired the reference of the person or firm
   * @param paper the paper that ends it
   */
  record HireEnded(PersonRef hired, DocumentRef paper) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new EndHire(hired, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(training -> training.ended(hired, effectiveOn));
    }
  }

  /**
   * A mentor held a session with members of teams.
   *
   * @param mentor the mentor: a hired person or firm, or a member of a team
   * @param exercise whether it was an exercise (实战演练), not a training
   * @param course the course in words, or the code of an item of the plan
   * @param attended the members who took part, at least one, each once
   * @param paper the record as a document; empty if the host keeps none
   */
  record SessionHeld(
      PersonRef mentor,
      boolean exercise,
      String course,
      List<PersonRef> attended,
      Optional<DocumentRef> paper)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param mentor the mentor: a hired person or firm, or a member of a team
     * @param exercise whether it was an exercise (实战演练), not a training
     * @param course the course in words, or the code of an item of the plan
     * @param attended the members who took part, at least one, each once
     * @param paper the record as a document; empty if the host keeps none
     */
    public SessionHeld {
      attended = List.copyOf(attended);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new HoldSession(mentor, exercise, course, attended, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      Organisation after =
          state.with(
              training ->
                  training.with(
                      new TrainingRegister.MentorSession(
                          mentor, exercise, course, attended, effectiveOn)));
      TeamMember.Training training = new TeamMember.Training(course, effectiveOn);
      for (PersonRef person : attended) {
        after =
            after.with(
                person,
                effectiveOn,
                member -> exercise ? member.withExercise(training) : member.withTraining(training));
      }
      return after;
    }
  }

  /**
   * The training plan of a year was adopted, or its next version.
   *
   * @param year the year, from 1900 to 9999
   * @param items the items, at least one, each code once
   * @param paper the plan as a document
   */
  record TrainingPlanAdopted(int year, List<TrainingItem> items, DocumentRef paper)
      implements OrganisationEvent {
    /**
     * Copies the list.
     *
     * @param year the year, from 1900 to 9999
     * @param items the items, at least one, each code once
     * @param paper the plan as a document
     */
    public TrainingPlanAdopted {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AdoptTrainingPlan(year, items, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          training ->
              training.with(new TrainingRegister.TrainingPlan(year, items, effectiveOn, paper)));
    }
  }

  /**
   * A member was qualified from the day of effect on (资格认定).
   *
   * @param person the member
   * @param qualification the code of the qualification, such as {@link Qualification#AGENT}
   * @param validTo the last day
   * @param paper the certificate
   */
  record QualificationGranted(
      PersonRef person, String qualification, LocalDate validTo, DocumentRef paper)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GrantQualification(person, qualification, validTo, paper));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(
          person,
          effectiveOn,
          member ->
              member.withQualification(new Qualification(qualification, effectiveOn, validTo)));
    }
  }

  /**
   * A member was assigned to a project as its agent from the day of effect on (委派).
   *
   * @param person the member
   * @param project the host's identifier of the project
   * @param qualification the code of the qualification for the work, such as {@link
   *     Qualification#AGENT}
   */
  record AgentAssigned(PersonRef person, String project, String qualification)
      implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AssignAgent(person, project, qualification));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(person, effectiveOn, member -> member.assigned(project, effectiveOn));
    }
  }

  /**
   * A member was released from a project.
   *
   * @param person the member
   * @param project the host's identifier of the project
   */
  record AgentReleased(PersonRef person, String project) implements OrganisationEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReleaseAgent(person, project));
    }

    @Override
    public Organisation applyTo(Organisation state, LocalDate effectiveOn) {
      return state.with(person, effectiveOn, member -> member.released(project));
    }
  }
}
