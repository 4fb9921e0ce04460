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
import org.zhuanban.organisation.CommitteePeriod;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.Qualification;
import org.zhuanban.organisation.Responsibility;
import org.zhuanban.organisation.TeamMember;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.taskforce.MeetingTask;

/** The organisation of a county, see {@link StreamKind#ORGANISATION}. */
public final class OrganisationView extends StreamView {
  OrganisationView(Snapshot snapshot) {
    super(snapshot);
  }

  /**
   * A qualification of a member that runs out.
   *
   * @param person the member
   * @param qualification the qualification
   */
  public record Expiring(PersonRef person, Qualification qualification) {}

  /** {@return the organisation itself, with all that it was before} */
  public Organisation organisation() {
    snapshot().require(ViewSection.ORGANISATION);
    return snapshot().of(OrganisationFeature.INSTANCE);
  }

  /**
   * Lists the units.
   *
   * @param day the day, at whose end to look
   * @return the units that stood then, by their codes
   */
  public List<Unit> units(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().units(day);
  }

  /**
   * Finds out who answers for a project and who is told of it.
   *
   * @param jurisdiction where the project belongs, as {@link ProjectView#jurisdiction} has it
   * @param day the day, at whose end to look
   * @return who answers, who has the principal responsibility, who is told
   */
  public Responsibility responsibilityFor(Jurisdiction jurisdiction, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().responsibilityFor(jurisdiction, day);
  }

  /**
   * Finds the office that is told when a step is reached.
   *
   * @param step the step, such as one of {@link SupervisionView#steps}
   * @param duty the duty that it is about
   * @param project the project in which that is owed
   * @param day the day, at whose end to look
   * @return the leader of the task force, its coordinator, the principal office of the unit that
   *     owes the duty, or that of the unit of the kind that the role names; empty for the handler,
   *     whom only the host knows, and where nobody has the role
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

  /** {@return the meetings that the committee held, in order} */
  public List<CommitteeMeeting> meetings() {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().meetings();
  }

  /**
   * Lists the meetings that the committee missed.
   *
   * @param day the day, at whose end to look
   * @return the duties to meet whose last day had passed while the committee had not met
   */
  public List<Duty> missed(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return duties(day).stream()
        .filter(duty -> duty.kind() == OrganisationDuty.COMMITTEE_MEETING)
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
   * Lists what a meeting of the committee gave units to do; how that stands, {@link #duties} says.
   *
   * @param period the period for which the meeting was held
   * @return the tasks, by their names
   */
  public List<Proceeding> tasks(CommitteePeriod period) {
    snapshot().require(ViewSection.ORGANISATION);
    return snapshot()
        .of(ProceedingFeature.INSTANCE)
        .about(MeetingTask.TABLE, MeetingTask.subject(period.text()));
  }

  /**
   * Lists who is in the teams.
   *
   * @param day the day, at whose end to look
   * @return the members who had a post then, by their references
   */
  public List<TeamMember> roster(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return organisation().members(day).values().stream()
        .filter(member -> member.post().isPresent())
        .toList();
  }

  /**
   * Lists who is in the team of a unit.
   *
   * @param unit the code of the unit
   * @param day the day, at whose end to look
   * @return the members who had a post there then, by their references
   */
  public List<TeamMember> roster(String unit, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return roster(day).stream()
        .filter(member -> member.post().filter(post -> post.unit().equals(unit)).isPresent())
        .toList();
  }

  /**
   * Lists who is qualified. A host asks it before it lets an agent sign a mandate.
   *
   * @param qualification what for, such as {@link Qualification#AGENT}
   * @param day the day, at whose end to look
   * @return the members who were qualified then, by their references
   */
  public List<PersonRef> qualified(String qualification, LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    return roster(day).stream()
        .filter(member -> member.qualified(qualification, day))
        .map(TeamMember::person)
        .toList();
  }

  /**
   * Lists the qualifications that run out and were not renewed for longer.
   *
   * @param day the day, at whose end to look
   * @param days how many days ahead, 0 or more
   * @return those that held on the day and end within so many days after it, the first to end first
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
   * Counts for how many projects each member works.
   *
   * @param day the day, at whose end to look
   * @return the numbers by the references of the members, 0 among them
   */
  public SortedMap<String, Integer> workloads(LocalDate day) {
    snapshot().require(ViewSection.ORGANISATION);
    SortedMap<String, Integer> workloads = new TreeMap<>();
    roster(day).forEach(member -> workloads.put(member.person().id(), member.projects().size()));
    return Collections.unmodifiableSortedMap(workloads);
  }
}
