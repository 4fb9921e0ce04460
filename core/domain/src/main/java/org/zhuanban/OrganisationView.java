package org.zhuanban;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.access.ViewSection;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.organisation.CommitteeMeeting;
import org.zhuanban.organisation.CountyReport;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.Qualification;
import org.zhuanban.organisation.Responsibility;
import org.zhuanban.organisation.TeamMember;
import org.zhuanban.organisation.TeamStrength;
import org.zhuanban.organisation.TrainingRegister;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.report.ReportPeriod;

/** The organisation of a county, see {@link StreamKind#ORGANISATION}. */
public final class OrganisationView extends StreamView {
  OrganisationView(Snapshot snapshot) {
    super(snapshot);
  }

  /**
   * An expiring qualification of a member.
   *
   * @param person the member
   * @param qualification the qualification
   */
  public record Expiring(PersonRef person, Qualification qualification) {}

  /** {@return the organisation with its history} */
  public Organisation organisation() {
    snapshot().require(ViewSection.ORGANISATION);
    return snapshot().of(OrganisationFeature.INSTANCE);
  }

  /**
   * Lists the units.
   *
   * @param day the day, read at its end
   * @return the units on the day, by their codes
   */
  public List<Unit> units(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().units(day);
  }

  /**
   * Finds the responsible units for a project, and the units to notify.
   *
   * @param jurisdiction the jurisdiction of the project, as {@link ProjectView#jurisdiction} has it
   * @param day the day, read at its end
   * @return the responsible units, the principal one, and the units to notify
   */
  public Responsibility responsibilityFor(Jurisdiction jurisdiction, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().responsibilityFor(jurisdiction, day);
  }

  /**
   * Finds the office to notify of a step.
   *
   * @param step the step, such as one of {@link SupervisionView#steps}
   * @param duty the duty of the step
   * @param project the project of the duty
   * @param day the day, read at its end
   * @return the leader or coordinator of the task force, or the principal office of the owning unit
   *     or of the unit of the role. Empty for the handler, whom only the host knows, and for a role
   *     without a holder
   */
  public Optional<Office> office(
      EscalationPolicy.EscalationStep step, Duty duty, ProjectView project, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return switch (step.role()) {
      case DEPARTMENT_HEAD -> organisation().unit(duty.owner(), day).map(Unit::principal);
      case TASK_FORCE_LEADER -> project.taskForce().leaderOn(day);
      case COORDINATOR -> project.taskForce().coordinatorOn(day).map(seat -> seat.office());
      default ->
          responsibilityFor(project.jurisdiction(day), day).unit(step.role()).map(Unit::principal);
    };
  }

  /** {@return the meetings of the committee, in order} */
  public List<CommitteeMeeting> meetings() {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().meetings();
  }

  /** {@return the reports of the county and the analyses of its months, in order} */
  public List<CountyReport> reports() {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().reports();
  }

  /**
   * Lists the missed meetings of the committee, and the missed reports and analyses to it.
   *
   * @param day the day, read at its end
   * @return the duties whose last day had passed without them
   */
  public List<Duty> missed(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return duties(day).stream()
        .filter(duty -> duty.kind() instanceof OrganisationDuty kind && kind.periodic())
        .filter(duty -> duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty())
        .filter(
            duty ->
                duty.clock()
                    .bindingOn(day, calendars())
                    .flatMap(Deadline::dueOn)
                    .filter(day::isAfter)
                    .isPresent())
        .toList();
  }

  /**
   * Lists the tasks of a meeting of the committee; for their states see {@link #duties}.
   *
   * @param period the period of the meeting
   * @return the tasks, by id
   */
  public List<Proceeding> tasks(ReportPeriod period) {
    snapshot().require(ViewSection.ORGANISATION);
    return snapshot()
        .of(ProceedingFeature.INSTANCE)
        .about(MeetingTask.TABLE, MeetingTask.subject(period.text()));
  }

  /**
   * Lists the members of the teams.
   *
   * @param day the day, read at its end
   * @return the members with a post on the day, by reference
   */
  public List<TeamMember> roster(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().members(day).values().stream()
        .filter(member -> member.post().isPresent())
        .toList();
  }

  /**
   * Lists the members of the team of a unit.
   *
   * @param unit the code of the unit
   * @param day the day, read at its end
   * @return the members with a post in the unit on the day, by reference
   */
  public List<TeamMember> roster(String unit, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return roster(day).stream()
        .filter(member -> member.post().filter(post -> post.unit().equals(unit)).isPresent())
        .toList();
  }

  /**
   * Lists the qualified members. A host checks them before an agent signs a mandate.
   *
   * @param qualification the code of the qualification, such as {@link Qualification#AGENT}
   * @param day the day, read at its end
   * @return the qualified members on the day, by reference
   */
  public List<PersonRef> qualified(String qualification, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return roster(day).stream()
        .filter(member -> member.qualified(qualification, day))
        .map(TeamMember::person)
        .toList();
  }

  /**
   * Lists the expiring qualifications without a longer renewal.
   *
   * @param day the day, read at its end
   * @param days the number of days ahead, 0 or more
   * @return the qualifications that hold on the day and end within the days after it, by their last
   *     days
   */
  public List<Expiring> expiring(LocalDate day, int days) {
    snapshot().require(ViewSection.ORGANISATION);
    LocalDate last = day.plusDays(days);
    return roster(day).stream()
        .flatMap(
            member ->
                member.qualifications().stream()
                    .filter(held -> held.holdsOn(day) && !held.to().isAfter(last))
                    .filter(
                        held ->
                            member.qualifications().stream()
                                .noneMatch(
                                    other ->
                                        other.code().equals(held.code())
                                            && other.to().isAfter(held.to())))
                    .map(held -> new Expiring(member.person(), held)))
        .sorted(Comparator.comparing(expiring -> expiring.qualification().to()))
        .toList();
  }

  /**
   * Returns the training of the teams.
   *
   * @return the mentors hired from outside, the sessions and the plans
   */
  public TrainingRegister training() {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().training();
  }

  /**
   * Counts the strength and the turnover of each team in a period.
   *
   * @param from the first day of the period
   * @param to the last day, read at its end
   * @param qualification the code of the qualification to count, such as {@link
   *     Qualification#AGENT}
   * @return the figures by the codes of the units
   */
  public SortedMap<String, TeamStrength> strengthByTeam(
      LocalDate from, LocalDate to, String qualification) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().strengthByTeam(from, to, qualification);
  }

  /**
   * Counts the strength and the turnover of all teams together in a period.
   *
   * @param from the first day of the period
   * @param to the last day, read at its end
   * @param qualification the code of the qualification to count
   * @return the figures
   */
  public TeamStrength strength(LocalDate from, LocalDate to, String qualification) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().strength(from, to, qualification);
  }

  /**
   * Counts the projects of each member.
   *
   * @param day the day, read at its end
   * @return the numbers of projects by reference, also 0
   */
  public SortedMap<String, Integer> workloads(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    SortedMap<String, Integer> workloads = new TreeMap<>();
    roster(day).forEach(member -> workloads.put(member.person().id(), member.projects().size()));
    return Collections.unmodifiableSortedMap(workloads);
  }
}
