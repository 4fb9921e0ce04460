package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What can be asked about one member of a team (队伍). */
public sealed interface TeamCommand extends OrganisationCommand.OnMember {
  /**
   * Lets somebody take a post, or change to it from another one (选配、轮岗).
   *
   * @param person the person
   * @param unit the code of the unit
   * @param role what the person is in it
   * @param selection how the person was chosen
   * @param paper the paper that says so
   */
  record JoinTeam(
      PersonRef person, String unit, TeamRole role, Selection selection, DocumentRef paper)
      implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the person
     * @param unit the code of the unit
     * @param role what the person is in it
     * @param selection how the person was chosen
     * @param paper the paper that says so
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
     * Lets somebody take a post, or change to it from another one (选配、轮岗).
     *
     * @param person the person
     * @param unit the code of the unit
     * @param role what the person is in it
     * @param selection how the person was chosen
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static JoinTeam of(
        PersonRef person, String unit, TeamRole role, Selection selection, DocumentRef paper) {
      return new JoinTeam(person, unit, role, selection, paper);
    }
  }

  /**
   * Lets somebody leave the teams; the work for projects is over with that.
   *
   * @param person the member
   * @param paper the paper that says so
   */
  record LeaveTeam(PersonRef person, DocumentRef paper) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param paper the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public LeaveTeam {
      Input.given("LeaveTeam.person", person);
      Input.given("LeaveTeam.paper", paper);
    }

    /**
     * Lets somebody leave the teams; the work for projects is over with that.
     *
     * @param person the member
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static LeaveTeam of(PersonRef person, DocumentRef paper) {
      return new LeaveTeam(person, paper);
    }
  }

  /**
   * Writes down that a member was trained, or took part in an exercise (培训、演练).
   *
   * @param person the member
   * @param exercise whether it was an exercise
   * @param course what it was, by the host's own reference: as {@link PersonRef#id}
   * @param paper the paper that shows it
   */
  record RecordTraining(
      PersonRef person, boolean exercise, String course, Optional<DocumentRef> paper)
      implements TeamCommand {
    /**
     * Checks the reference. Callers use {@link #ofTraining}, as the components may grow.
     *
     * @param person the member
     * @param exercise whether it was an exercise
     * @param course what it was
     * @param paper the paper that shows it
     * @throws IllegalArgumentException if the reference is malformed
     */
    public RecordTraining {
      Input.given("RecordTraining.person", person);
      Input.given("RecordTraining.paper", paper);
      Input.reference("RecordTraining.course", course);
    }

    /**
     * Records a training (培训).
     *
     * @param person the member
     * @param course what it was
     * @return the command without a paper
     */
    public static RecordTraining ofTraining(PersonRef person, String course) {
      return new RecordTraining(person, false, course, Optional.empty());
    }

    /**
     * Records an exercise (演练).
     *
     * @param person the member
     * @param course what it was
     * @return the command without a paper
     */
    public static RecordTraining ofExercise(PersonRef person, String course) {
      return new RecordTraining(person, true, course, Optional.empty());
    }

    /**
     * Adds the paper that shows it.
     *
     * @param record the paper
     * @return the same with the paper
     */
    public RecordTraining withPaper(DocumentRef record) {
      return new RecordTraining(
          person, exercise, course, Optional.of(Input.given("RecordTraining.paper", record)));
    }
  }

  /**
   * Gives a member a mentor, or another one (导师帮带).
   *
   * @param person the member
   * @param mentor the mentor, a member of a team too
   */
  record NameMentor(PersonRef person, PersonRef mentor) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param mentor the mentor, a member of a team too
     * @throws IllegalArgumentException if a component is missing
     */
    public NameMentor {
      Input.given("NameMentor.person", person);
      Input.given("NameMentor.mentor", mentor);
    }

    /**
     * Gives a member a mentor, or another one (导师帮带).
     *
     * @param person the member
     * @param mentor the mentor, a member of a team too
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static NameMentor of(PersonRef person, PersonRef mentor) {
      return new NameMentor(person, mentor);
    }
  }

  /**
   * Finds a member qualified from today on, or anew (资格认定).
   *
   * @param person the member
   * @param qualification what for, such as {@link Qualification#AGENT}: as {@link PersonRef#id}
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
     * @param qualification what for
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
     * Finds a member qualified from today on, or anew (资格认定).
     *
     * @param person the member
     * @param qualification what for, such as {@link Qualification#AGENT}: as {@link PersonRef#id}
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
   * Lets a qualified member work for a project as its agent (委派). The mandate of the enterprise is
   * a thing of the project's own, {@link org.zhuanban.project.agency.AgencyCommand.SignMandate}.
   *
   * @param person the member
   * @param project the host's own identifier of the project: as {@link
   *     org.zhuanban.spi.StreamKey#id}
   * @param qualification what the work asks for, such as {@link Qualification#AGENT}
   */
  record AssignAgent(PersonRef person, String project, String qualification)
      implements TeamCommand {
    /**
     * Checks the references. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param project the host's own identifier of the project
     * @param qualification what the work asks for
     * @throws IllegalArgumentException if a reference is malformed
     */
    public AssignAgent {
      Input.given("AssignAgent.person", person);
      Input.reference("AssignAgent.project", project, Input.KEY);
      Input.reference("AssignAgent.qualification", qualification);
    }

    /**
     * Lets a qualified member work for a project as its agent (委派).
     *
     * @param person the member
     * @param project the host's own identifier of the project: as {@link
     *     org.zhuanban.spi.StreamKey#id}
     * @param qualification what the work asks for, such as {@link Qualification#AGENT}
     * @return the command
     * @throws IllegalArgumentException if a reference is malformed
     */
    public static AssignAgent of(PersonRef person, String project, String qualification) {
      return new AssignAgent(person, project, qualification);
    }
  }

  /**
   * Lets a member work for a project no longer.
   *
   * @param person the member
   * @param project the host's own identifier of the project
   */
  record ReleaseAgent(PersonRef person, String project) implements TeamCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param person the member
     * @param project the host's own identifier of the project
     * @throws IllegalArgumentException if a component is missing
     */
    public ReleaseAgent {
      Input.given("ReleaseAgent.person", person);
      Input.given("ReleaseAgent.project", project);
    }

    /**
     * Lets a member work for a project no longer.
     *
     * @param person the member
     * @param project the host's own identifier of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReleaseAgent of(PersonRef person, String project) {
      return new ReleaseAgent(person, project);
    }
  }
}
