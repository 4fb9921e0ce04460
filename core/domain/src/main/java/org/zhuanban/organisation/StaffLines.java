package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.organisation.OrganisationCommand.AssignAgent;
import org.zhuanban.organisation.OrganisationCommand.GrantQualification;
import org.zhuanban.organisation.OrganisationCommand.JoinTeam;
import org.zhuanban.organisation.OrganisationCommand.LeaveTeam;
import org.zhuanban.organisation.OrganisationCommand.NameMentor;
import org.zhuanban.organisation.OrganisationCommand.OnMember;
import org.zhuanban.organisation.OrganisationCommand.RecordTraining;
import org.zhuanban.organisation.OrganisationCommand.ReleaseAgent;
import org.zhuanban.organisation.OrganisationEvent.StaffRecorded;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** How what is asked about a member is written down, and read back. */
final class StaffLines {
  private StaffLines() {}

  static StaffRecorded of(OnMember command) {
    if (command instanceof JoinTeam join) {
      return new StaffRecorded(
          StaffAct.JOINED,
          join.person(),
          Optional.of(join.unit()),
          Optional.of(join.role()),
          Optional.of(join.selection()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(join.paper()));
    } else if (command instanceof NameMentor name) {
      return new StaffRecorded(
          StaffAct.MENTORED,
          name.person(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(name.mentor()),
          Optional.empty(),
          Optional.empty());
    } else if (command instanceof LeaveTeam leave) {
      return line(StaffAct.LEFT, leave.person(), Optional.empty(), Optional.of(leave.paper()));
    } else if (command instanceof RecordTraining training) {
      return line(
          training.exercise() ? StaffAct.EXERCISED : StaffAct.TRAINED,
          training.person(),
          Optional.of(training.course()),
          training.paper());
    } else if (command instanceof GrantQualification grant) {
      return line(
          StaffAct.QUALIFIED,
          grant.person(),
          Optional.of(grant.qualification()),
          Optional.empty(),
          Optional.of(grant.validTo()),
          Optional.of(grant.paper()));
    } else if (command instanceof AssignAgent assign) {
      return line(
          StaffAct.ASSIGNED,
          assign.person(),
          Optional.of(assign.project()),
          Optional.of(assign.qualification()),
          Optional.empty(),
          Optional.empty());
    }
    ReleaseAgent release = (ReleaseAgent) command;
    return line(
        StaffAct.RELEASED, release.person(), Optional.of(release.project()), Optional.empty());
  }

  private static StaffRecorded line(
      StaffAct act, PersonRef person, Optional<String> subject, Optional<DocumentRef> paper) {
    return line(act, person, subject, Optional.empty(), Optional.empty(), paper);
  }

  private static StaffRecorded line(
      StaffAct act,
      PersonRef person,
      Optional<String> subject,
      Optional<String> qualification,
      Optional<LocalDate> validTo,
      Optional<DocumentRef> paper) {
    return new StaffRecorded(
        act,
        person,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        subject,
        qualification,
        Optional.empty(),
        validTo,
        paper);
  }

  static OnMember act(StaffRecorded line) {
    return switch (line.act()) {
      case JOINED ->
          new JoinTeam(
              line.person(),
              line.unit().orElseThrow(),
              line.role().orElseThrow(),
              line.selection().orElseThrow(),
              line.paper().orElseThrow());
      case LEFT -> new LeaveTeam(line.person(), line.paper().orElseThrow());
      case TRAINED -> new RecordTraining(line.person(), false, subject(line), line.paper());
      case EXERCISED -> new RecordTraining(line.person(), true, subject(line), line.paper());
      case MENTORED -> new NameMentor(line.person(), line.mentor().orElseThrow());
      case QUALIFIED ->
          new GrantQualification(
              line.person(),
              subject(line),
              line.validTo().orElseThrow(),
              line.paper().orElseThrow());
      case ASSIGNED ->
          new AssignAgent(line.person(), subject(line), line.qualification().orElseThrow());
      case RELEASED -> new ReleaseAgent(line.person(), subject(line));
    };
  }

  private static String subject(StaffRecorded line) {
    return line.subject().orElseThrow();
  }
}
