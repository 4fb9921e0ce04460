package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** A command about one member of a team (队伍). */
public sealed interface TeamCommand extends OrganisationCommand.OnMember {
  /**
   * Assigns a person to a post, also from another post (选配、轮岗).
   *
   * @param person the person
   * @param unit the code of the unit
   * @param role the role of the person in the unit
   * @param selection the selection of the person
   * @param paper the paper of the change
   */
  record JoinTeam(
      PersonRef person, String unit, TeamRole role, Selection selection, DocumentRef paper)
      implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the person
     * @param unit the code of the unit
     * @param role the role of the person in the unit
     * @param selection the selection of the person
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public JoinTeam {
      Input.given("JoinTeam.person", person);
      Input.given("JoinTeam.unit", unit);
      Input.given("JoinTeam.role", role);
      Input.given("JoinTeam.selection", selection);
      Input.given("JoinTeam.paper", paper);
    }

    /**
     * Assigns a person to a post, also from another post (选配、轮岗).
     *
     * @param person the person
     * @param unit the code of the unit
     * @param role the role of the person in the unit
     * @param selection the selection of the person
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static JoinTeam of(
        PersonRef person, String unit, TeamRole role, Selection selection, DocumentRef paper) {
      return new JoinTeam(person, unit, role, selection, paper);
    }
  }

  /**
   * Removes a person from the teams, which also ends the work for projects.
   *
   * @param person the member
   * @param paper the paper of the change
   */
  record LeaveTeam(PersonRef person, DocumentRef paper) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public LeaveTeam {
      Input.given("LeaveTeam.person", person);
      Input.given("LeaveTeam.paper", paper);
    }

    /**
     * Removes a person from the teams, which also ends the work for projects.
     *
     * @param person the member
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static LeaveTeam of(PersonRef person, DocumentRef paper) {
      return new LeaveTeam(person, paper);
    }
  }

  /**
   * Records the training or the exercise of a member (培训、演练).
   *
   * @param person the member
   * @param exercise whether it was an exercise
   * @param course the course in words, or the code of an item of the plan, 1 to 200 characters
   * @param paper the paper of the record
   */
  record RecordTraining(
      PersonRef person, boolean exercise, String course, Optional<DocumentRef> paper)
      implements TeamCommand {
    /**
     * Checks the course. Callers use {@link #ofTraining}, as the components may grow.
     *
     * @param person the member
     * @param exercise whether it was an exercise
     * @param course the course
     * @param paper the paper of the record
     * @throws IllegalArgumentException if the course is blank or too long
     */
    public RecordTraining {
      Input.given("RecordTraining.person", person);
      Input.given("RecordTraining.paper", paper);
      Input.said("RecordTraining.course", course, TrainingCommand.FIELD);
    }

    /**
     * Records a training (培训).
     *
     * @param person the member
     * @param course the course
     * @return the command without a paper
     */
    public static RecordTraining ofTraining(PersonRef person, String course) {
      return new RecordTraining(person, false, course, Optional.empty());
    }

    /**
     * Records an exercise (演练).
     *
     * @param person the member
     * @param course the course
     * @return the command without a paper
     */
    public static RecordTraining ofExercise(PersonRef person, String course) {
      return new RecordTraining(person, true, course, Optional.empty());
    }

    /**
     * Adds the paper of the record.
     *
     * @param record the paper
     * @return a copy with the paper
     */
    public RecordTraining withPaper(DocumentRef record) {
      return new RecordTraining(
          person, exercise, course, Optional.of(Input.given("RecordTraining.paper", record)));
    }
  }

  /**
   * Assigns a mentor to a member, also instead of another one (导师帮带). The mentor is a member of a
   * team, or hired from outside for a time.
   *
   * @param person the member
   * @param mentor the mentor: a member of a team, or hired from outside
   */
  record NameMentor(PersonRef person, PersonRef mentor) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param mentor the mentor: a member of a team, or hired from outside
     * @throws IllegalArgumentException if a component is missing
     */
    public NameMentor {
      Input.given("NameMentor.person", person);
      Input.given("NameMentor.mentor", mentor);
    }

    /**
     * Assigns a mentor to a member, also instead of another one (导师帮带).
     *
     * @param person the member
     * @param mentor the mentor: a member of a team, or hired from outside
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static NameMentor of(PersonRef person, PersonRef mentor) {
      return new NameMentor(person, mentor);
    }
  }

  /**
   * Qualifies a member from today on, for the first time or as a renewal (资格认定).
   *
   * @param person the member
   * @param qualification the code of the qualification, such as {@link Qualification#AGENT}, in the
   *     form of {@link PersonRef#id}
   * @param validTo the last day
   * @param paper the certificate
   */
  record GrantQualification(
      PersonRef person, String qualification, LocalDate validTo, DocumentRef paper)
      implements TeamCommand {
    /**
     * Checks the reference. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param qualification the code of the qualification
     * @param validTo the last day
     * @param paper the certificate
     * @throws IllegalArgumentException if the reference is malformed
     */
    public GrantQualification {
      Input.given("GrantQualification.person", person);
      Input.given("GrantQualification.validTo", validTo);
      Input.given("GrantQualification.paper", paper);
      Input.reference("GrantQualification.qualification", qualification);
    }

    /**
     * Qualifies a member from today on, for the first time or as a renewal (资格认定).
     *
     * @param person the member
     * @param qualification the code of the qualification, such as {@link Qualification#AGENT}, in
     *     the form of {@link PersonRef#id}
     * @param validTo the last day
     * @param paper the certificate
     * @return the command
     * @throws IllegalArgumentException if the reference is malformed
     */
    public static GrantQualification of(
        PersonRef person, String qualification, LocalDate validTo, DocumentRef paper) {
      return new GrantQualification(person, qualification, validTo, paper);
    }
  }

  /**
   * Assigns a qualified member to a project as its agent (委派). The mandate of the enterprise is an
   * act of the project, {@link org.zhuanban.project.agency.AgencyCommand.SignMandate}.
   *
   * @param person the member
   * @param project the host's identifier of the project, in the form of {@link
   *     org.zhuanban.spi.StreamKey#id}
   * @param qualification the code of the qualification for the work, such as {@link
   *     Qualification#AGENT}
   */
  record AssignAgent(PersonRef person, String project, String qualification)
      implements TeamCommand {
    /**
     * Checks the references. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param project the host's identifier of the project
     * @param qualification the code of the qualification for the work
     * @throws IllegalArgumentException if a reference is malformed
     */
    public AssignAgent {
      Input.given("AssignAgent.person", person);
      Input.reference("AssignAgent.project", project, Input.KEY);
      Input.reference("AssignAgent.qualification", qualification);
    }

    /**
     * Assigns a qualified member to a project as its agent (委派).
     *
     * @param person the member
     * @param project the host's identifier of the project, in the form of {@link
     *     org.zhuanban.spi.StreamKey#id}
     * @param qualification the code of the qualification for the work, such as {@link
     *     Qualification#AGENT}
     * @return the command
     * @throws IllegalArgumentException if a reference is malformed
     */
    public static AssignAgent of(PersonRef person, String project, String qualification) {
      return new AssignAgent(person, project, qualification);
    }
  }

  /**
   * Releases a member from a project.
   *
   * @param person the member
   * @param project the host's identifier of the project
   */
  record ReleaseAgent(PersonRef person, String project) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param project the host's identifier of the project
     * @throws IllegalArgumentException if a component is missing
     */
    public ReleaseAgent {
      Input.given("ReleaseAgent.person", person);
      Input.given("ReleaseAgent.project", project);
    }

    /**
     * Releases a member from a project.
     *
     * @param person the member
     * @param project the host's identifier of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReleaseAgent of(PersonRef person, String project) {
      return new ReleaseAgent(person, project);
    }
  }
}
