package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.organisation.OrganisationCommand.AssignAgent;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.GrantQualification;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.JoinTeam;
import org.zhuanban.organisation.OrganisationCommand.LeaveTeam;
import org.zhuanban.organisation.OrganisationCommand.NameMentor;
import org.zhuanban.organisation.OrganisationCommand.OnMember;
import org.zhuanban.organisation.OrganisationCommand.RecordTraining;
import org.zhuanban.organisation.OrganisationCommand.ReleaseAgent;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationEvent.CommitteeMet;
import org.zhuanban.organisation.OrganisationEvent.UnitClosed;
import org.zhuanban.organisation.OrganisationEvent.UnitSet;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.ProceedingFeature;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.violation.ViolationFound;

/** What becomes of the commands about the organisation. */
record OrganisationDecider(StreamState state, Organisation organisation, Ground ground) {
  Decision decide(OrganisationCommand command) {
    if (command instanceof SetUnit set) {
      return set(set);
    } else if (command instanceof CloseUnit close) {
      return close(close);
    } else if (command instanceof HoldCommitteeMeeting hold) {
      return hold(hold);
    }
    return decide((OnMember) command);
  }

  private LocalDate today() {
    return ground.today();
  }

  private Decision happened(Event<?>... events) {
    return Decision.of(today(), events);
  }

  private Optional<Unit> unit(String code) {
    return organisation.unit(code, today());
  }

  private Decision unknown(String code) {
    return Decision.refused(OrganisationRule.UNKNOWN_UNIT, code, today());
  }

  private Decision set(SetUnit set) {
    Unit unit = set.unit();
    try {
      ground.calendar(unit.calendar());
    } catch (UnknownCalendarException unknown) {
      return Decision.refused(
          OrganisationRule.UNKNOWN_CALENDAR,
          unit.code(),
          unit.calendar(),
          String.join(", ", ground.calendars().jurisdictions()));
    }
    if (unit.parent().isPresent()) {
      String code = unit.parent().get();
      if (code.equals(unit.code())) {
        return Decision.refused(OrganisationRule.PARENT_CYCLE, unit.code(), code);
      }
      Optional<Unit> parent = unit(code);
      if (parent.isEmpty()) {
        return unknown(code);
      }
      if (organisation.above(parent.get(), today()).stream()
          .anyMatch(above -> above.code().equals(unit.code()))) {
        return Decision.refused(OrganisationRule.PARENT_BELOW, unit.code(), code);
      }
    }
    return organisation.units(today()).stream()
        .filter(other -> !other.code().equals(unit.code()))
        .flatMap(
            other ->
                unit
                    .shares(other)
                    .map(
                        shared ->
                            Decision.refused(OrganisationRule.ANSWERED_TWICE, other.code(), shared))
                    .stream())
        .findFirst()
        .orElseGet(() -> happened(new UnitSet(unit, set.paper())));
  }

  private Decision close(CloseUnit close) {
    if (unit(close.unit()).isEmpty()) {
      return unknown(close.unit());
    }
    List<String> inUse =
        Stream.concat(
                organisation.units(today()).stream()
                    .filter(unit -> unit.parent().filter(close.unit()::equals).isPresent())
                    .map(Unit::code),
                organisation.members(today()).values().stream()
                    .filter(
                        member ->
                            member
                                .post()
                                .filter(post -> post.unit().equals(close.unit()))
                                .isPresent())
                    .map(member -> member.person().id()))
            .toList();
    return inUse.isEmpty()
        ? happened(new UnitClosed(close.unit(), close.paper()))
        : Decision.refused(OrganisationRule.UNIT_IN_USE, close.unit(), String.join(", ", inUse));
  }

  private Decision hold(HoldCommitteeMeeting hold) {
    if (organisation.committeeOn(today()).isEmpty()) {
      return Decision.refused(OrganisationRule.NO_COMMITTEE, today());
    }
    Optional<CommitteeMeeting> held = organisation.meeting(hold.period());
    if (held.isPresent()) {
      return Decision.refused(OrganisationRule.PERIOD_HELD, hold.period().text(), held.get().on());
    }
    if (today().isBefore(hold.period().firstDay())) {
      return Decision.refused(
          OrganisationRule.PERIOD_TO_COME, hold.period().text(), hold.period().firstDay());
    }
    Optional<String> stranger =
        hold.attended().stream().filter(code -> unit(code).isEmpty()).findFirst();
    if (stranger.isPresent()) {
      return unknown(stranger.get());
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(new CommitteeMet(hold.period(), hold.attended(), hold.decisions(), hold.minutes()));
    StreamState after = state;
    for (CommitteeTask task : hold.tasks()) {
      Decision decision = give(task, hold.period(), after);
      if (!(decision instanceof Decision.Accepted accepted)) {
        return decision;
      }
      for (Happened given : accepted.events()) {
        events.add(given.event());
        after = after.after(ProceedingFeature.INSTANCE, given);
      }
    }
    return happened(events.toArray(Event<?>[]::new));
  }

  private Decision give(CommitteeTask task, CommitteePeriod period, StreamState before) {
    LocalDate latest = today().plusDays(DutyClock.LONGEST_DAYS);
    if (task.due().isBefore(today()) || task.due().isAfter(latest)) {
      return Decision.refused(
          OrganisationRule.TASK_OUT_OF_RANGE, task.code(), task.due(), today(), latest);
    }
    return unit(task.unit())
        .map(
            owner ->
                ProceedingFeature.INSTANCE.decide(
                    MeetingTask.given(
                        task.code(),
                        MeetingTask.subject(period.text()),
                        today(),
                        task.due(),
                        owner.code(),
                        owner.calendar()),
                    before,
                    ground))
        .orElseGet(() -> unknown(task.unit()));
  }

  private Optional<TeamMember> member(PersonRef person) {
    return Optional.ofNullable(organisation.members(today()).get(person.id()))
        .filter(known -> known.post().isPresent());
  }

  private Decision decide(OnMember command) {
    Optional<TeamMember> member = member(command.person());
    if (command instanceof JoinTeam join) {
      return join(join, member.flatMap(TeamMember::post));
    }
    return member
        .map(known -> decide(command, known))
        .orElseGet(() -> Decision.refused(OrganisationRule.NOT_A_MEMBER, command.person().id()));
  }

  private Decision join(JoinTeam join, Optional<TeamMember.Post> post) {
    if (unit(join.unit()).isEmpty()) {
      return unknown(join.unit());
    }
    return post.filter(held -> held.unit().equals(join.unit()) && held.role() == join.role())
        .map(
            held ->
                Decision.refused(
                    OrganisationRule.ALREADY_IN_POST,
                    join.person().id(),
                    held.unit(),
                    held.since()))
        .orElseGet(() -> happened(StaffLines.of(join)));
  }

  private Decision decide(OnMember command, TeamMember member) {
    String person = member.person().id();
    if (command instanceof LeaveTeam leave) {
      return happened(StaffLines.of(leave));
    } else if (command instanceof RecordTraining training) {
      return happened(StaffLines.of(training));
    } else if (command instanceof NameMentor name) {
      if (name.mentor().equals(name.person())) {
        return Decision.refused(OrganisationRule.OWN_MENTOR, person);
      }
      return member(name.mentor()).isPresent()
          ? happened(StaffLines.of(name))
          : Decision.refused(OrganisationRule.NOT_A_MEMBER, name.mentor().id());
    } else if (command instanceof GrantQualification grant) {
      LocalDate latest = today().plusDays(DutyClock.LONGEST_DAYS);
      return grant.validTo().isBefore(today()) || grant.validTo().isAfter(latest)
          ? Decision.refused(
              OrganisationRule.VALIDITY_OUT_OF_RANGE, grant.validTo(), today(), latest)
          : happened(StaffLines.of(grant));
    } else if (command instanceof AssignAgent assign) {
      return assign(assign, member);
    }
    ReleaseAgent release = (ReleaseAgent) command;
    return member.projects().containsKey(release.project())
        ? happened(StaffLines.of(release))
        : Decision.refused(OrganisationRule.NOT_ASSIGNED, person, release.project());
  }

  private Decision assign(AssignAgent assign, TeamMember member) {
    String person = member.person().id();
    if (member.projects().containsKey(assign.project())) {
      return Decision.refused(OrganisationRule.ALREADY_ASSIGNED, person, assign.project());
    }
    return member.qualified(assign.qualification(), today())
        ? happened(StaffLines.of(assign))
        : Decision.unlawful(
            Refusal.of(OrganisationRule.NOT_QUALIFIED, person, assign.qualification(), today()),
            today(),
            StaffLines.of(assign),
            ViolationFound.of(
                OrganisationRule.NOT_QUALIFIED, "organisation.agent-assigned", person));
  }
}
