package org.zhuanban.organisation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.organisation.CommitteeMeeting;
import org.zhuanban.organisation.CommitteeTask;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.OnMember;
import org.zhuanban.organisation.OrganisationCommand.OnTargets;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.OrganisationEvent;
import org.zhuanban.organisation.OrganisationEvent.AgentAssigned;
import org.zhuanban.organisation.OrganisationEvent.AgentReleased;
import org.zhuanban.organisation.OrganisationEvent.CommitteeMet;
import org.zhuanban.organisation.OrganisationEvent.ExerciseAttended;
import org.zhuanban.organisation.OrganisationEvent.HireEnded;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.organisation.OrganisationEvent.MentorHired;
import org.zhuanban.organisation.OrganisationEvent.MentorNamed;
import org.zhuanban.organisation.OrganisationEvent.QualificationGranted;
import org.zhuanban.organisation.OrganisationEvent.ReportSubmitted;
import org.zhuanban.organisation.OrganisationEvent.SessionHeld;
import org.zhuanban.organisation.OrganisationEvent.TargetsAdjusted;
import org.zhuanban.organisation.OrganisationEvent.TargetsSet;
import org.zhuanban.organisation.OrganisationEvent.TeamJoined;
import org.zhuanban.organisation.OrganisationEvent.TeamLeft;
import org.zhuanban.organisation.OrganisationEvent.TrainingAttended;
import org.zhuanban.organisation.OrganisationEvent.TrainingPlanAdopted;
import org.zhuanban.organisation.OrganisationEvent.UnitClosed;
import org.zhuanban.organisation.OrganisationEvent.UnitSet;
import org.zhuanban.organisation.OrganisationRule;
import org.zhuanban.organisation.RuleAdoption;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TeamCommand.AssignAgent;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.NameMentor;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamCommand.ReleaseAgent;
import org.zhuanban.organisation.TeamMember;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingCommand.EndHire;
import org.zhuanban.organisation.TrainingCommand.HireMentor;
import org.zhuanban.organisation.TrainingCommand.HoldSession;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about the organisation. */
record OrganisationDecider(StreamState state, Organisation organisation, DecisionContext context) {
  static OrganisationDecider of(StreamState state, DecisionContext context) {
    return new OrganisationDecider(state, state.of(OrganisationFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(OrganisationDecider::of)
        .on("organisation.set-unit", SetUnit.class, OrganisationDecider::set)
        .on("organisation.close-unit", CloseUnit.class, OrganisationDecider::close)
        .on(
            "organisation.hold-committee-meeting",
            HoldCommitteeMeeting.class,
            OrganisationDecider::hold)
        .on("organisation.submit-report", SubmitReport.class, OrganisationDecider::submit)
        .on(
            "organisation.adopt-local-rules",
            AdoptLocalRules.class,
            OrganisationDecider::adoptRules)
        .on("organisation.set-targets", SetTargets.class, OrganisationDecider::setTargets)
        .on("organisation.adjust-targets", AdjustTargets.class, OrganisationDecider::adjustTargets)
        .on("organisation.join-team", JoinTeam.class, OrganisationDecider::join)
        .on("organisation.leave-team", LeaveTeam.class, onMember(OrganisationDecider::leave))
        .on(
            "organisation.record-training",
            RecordTraining.class,
            onMember(OrganisationDecider::train))
        .on("organisation.hire-mentor", HireMentor.class, OrganisationDecider::hire)
        .on("organisation.end-hire", EndHire.class, OrganisationDecider::endHire)
        .on("organisation.hold-session", HoldSession.class, OrganisationDecider::holdSession)
        .on(
            "organisation.adopt-training-plan",
            AdoptTrainingPlan.class,
            OrganisationDecider::adoptPlan)
        .on("organisation.name-mentor", NameMentor.class, onMember(OrganisationDecider::name))
        .on(
            "organisation.grant-qualification",
            GrantQualification.class,
            onMember(OrganisationDecider::grant))
        .on("organisation.assign-agent", AssignAgent.class, onMember(OrganisationDecider::assign))
        .on(
            "organisation.release-agent",
            ReleaseAgent.class,
            onMember(OrganisationDecider::release))
        .toList();
  }

  /** A rule of a command about a member. */
  @FunctionalInterface
  private interface MemberRule<C> {
    Decision decide(OrganisationDecider decider, C command, TeamMember member);
  }

  private static <C extends OnMember> BiFunction<OrganisationDecider, C, Decision> onMember(
      MemberRule<C> rule) {
    return (decider, command) ->
        decider
            .member(command.person())
            .map(member -> rule.decide(decider, command, member))
            .orElseGet(
                () -> Decision.refused(OrganisationRule.NOT_A_MEMBER, command.person().id()));
  }

  private LocalDate today() {
    return context.today();
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
    Optional<Refusal> unknown =
        context.unknownCalendar(OrganisationRule.UNKNOWN_CALENDAR, unit.code(), unit.calendar());
    if (unknown.isPresent()) {
      return new Decision.Denied(unknown.get());
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
                            Decision.refused(
                                OrganisationRule.ANSWERED_TWICE,
                                other.code(),
                                shared.equals(Unit.WHOLE_COUNTY)
                                    ? TargetOwner.TargetOwnerKind.COUNTY
                                    : shared))
                    .stream())
        .findFirst()
        .orElseGet(() -> happened(new UnitSet(unit, set.paper())));
  }

  private Decision adoptRules(AdoptLocalRules adopt) {
    Stream<Refusal> known =
        Stream.concat(
            adopt.limits().stream()
                .flatMap(
                    rule ->
                        organisation.adoption(rule).stream()
                            .map(adoption -> adopted(rule.matter(), adoption))),
            adopt.waivers().stream()
                .flatMap(
                    waiver ->
                        organisation.adoption(waiver).stream()
                            .map(adoption -> adopted(waiver.standard(), adoption))));
    return known
        .findFirst()
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () -> happened(new LocalRulesAdopted(adopt.limits(), adopt.waivers(), adopt.paper())));
  }

  private static Refusal adopted(Enum<?> matter, RuleAdoption adoption) {
    return Refusal.of(OrganisationRule.RULE_ADOPTED, matter, adoption.on());
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
    if (organisation.countyUnit(UnitKind.COMMITTEE, today()).isEmpty()) {
      return Decision.refused(OrganisationRule.NO_COMMITTEE, today());
    }
    Optional<CommitteeMeeting> held = organisation.meeting(hold.period());
    if (held.isPresent()) {
      return Decision.refused(OrganisationRule.PERIOD_HELD, hold.period().text(), held.get().on());
    }
    Optional<Decision> unfit = unfit(hold.period(), hold.period().written());
    if (unfit.isPresent()) {
      return unfit.get();
    }
    Optional<String> unknown =
        hold.attended().stream().filter(code -> unit(code).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return unknown(unknown.get());
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(new CommitteeMet(hold.period(), hold.attended(), hold.decisions(), hold.minutes()));
    StreamState after = state;
    for (CommitteeTask task : hold.tasks()) {
      Decision decision = give(task, hold.period(), after);
      if (!(decision instanceof Decision.Accepted accepted)) {
        return decision;
      }
      for (DatedEvent given : accepted.events()) {
        events.add(given.event());
        after = after.after(ProceedingFeature.INSTANCE, given);
      }
    }
    return happened(events.toArray(Event<?>[]::new));
  }

  private Optional<Decision> unfit(ReportPeriod period, boolean owed) {
    if (!owed) {
      return Optional.of(Decision.refused(OrganisationRule.PERIOD_NOT_OWED, period.text()));
    }
    return today().isBefore(period.firstDay())
        ? Optional.of(
            Decision.refused(OrganisationRule.PERIOD_TO_COME, period.text(), period.firstDay()))
        : Optional.empty();
  }

  private Decision submit(SubmitReport submit) {
    ReportPeriod period = submit.period();
    if (organisation.countyUnit(UnitKind.LEAD_BUREAU, today()).isEmpty()) {
      return Decision.refused(OrganisationRule.NO_LEAD_BUREAU, today());
    }
    return unfit(period, period.written() || period.length() == ReportPeriod.Length.MONTH)
        .orElseGet(() -> happened(new ReportSubmitted(period, submit.paper())));
  }

  private Decision give(CommitteeTask task, ReportPeriod period, StreamState before) {
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
                    context))
        .orElseGet(() -> unknown(task.unit()));
  }

  private Decision setTargets(SetTargets set) {
    Map<TargetKey, Target> known = organisation.targets(set.year(), today());
    return set.targets().stream()
        .filter(target -> known.containsKey(target.key()))
        .findFirst()
        .map(target -> refused(OrganisationRule.TARGET_EXISTS, set.year(), target))
        .orElseGet(
            () ->
                targets(
                    set,
                    "organisation.targets-set",
                    new TargetsSet(set.year(), set.targets(), set.paper())));
  }

  private Decision adjustTargets(AdjustTargets adjust) {
    Map<TargetKey, Target> known = organisation.targets(adjust.year(), today());
    return adjust.targets().stream()
        .filter(target -> !known.containsKey(target.key()))
        .findFirst()
        .map(target -> refused(OrganisationRule.UNKNOWN_TARGET, adjust.year(), target))
        .orElseGet(
            () ->
                targets(
                    adjust,
                    "organisation.targets-adjusted",
                    new TargetsAdjusted(adjust.year(), adjust.targets(), adjust.paper())));
  }

  private static Decision refused(OrganisationRule rule, int year, Target target) {
    return Decision.refused(
        rule,
        String.valueOf(year),
        target.owner().kind(),
        target.owner().unit().orElse(""),
        target.measure());
  }

  private Decision targets(OnTargets command, String act, OrganisationEvent event) {
    for (Target target : command.targets()) {
      TargetOwner owner = target.owner();
      if (owner.unit().isPresent()) {
        Optional<Unit> unit = unit(owner.unit().get());
        if (unit.isEmpty()) {
          return unknown(owner.unit().get());
        }
        if (owner.kind().responsible().filter(kind -> unit.get().kind() != kind).isPresent()) {
          return Decision.refused(
              OrganisationRule.TARGET_OF_OTHER_KIND,
              unit.get().code(),
              unit.get().kind(),
              owner.kind());
        }
      }
    }
    String year = String.valueOf(command.year());
    Refusal refusal = Refusal.of(OrganisationRule.TARGETS_AFTER_YEAR, year, today());
    return today().getYear() <= command.year()
        ? happened(event)
        : Decision.violating(refusal, today(), event, ViolationFound.of(refusal, act, year));
  }

  private Optional<TeamMember> member(PersonRef person) {
    return Optional.ofNullable(organisation.members(today()).get(person.id()))
        .filter(known -> known.post().isPresent());
  }

  private Decision join(JoinTeam join) {
    if (unit(join.unit()).isEmpty()) {
      return unknown(join.unit());
    }
    return member(join.person())
        .flatMap(TeamMember::post)
        .filter(held -> held.unit().equals(join.unit()) && held.role() == join.role())
        .map(
            held ->
                Decision.refused(
                    OrganisationRule.ALREADY_IN_POST,
                    join.person().id(),
                    held.unit(),
                    held.since()))
        .orElseGet(
            () ->
                happened(
                    new TeamJoined(
                        join.person(), join.unit(), join.role(), join.selection(), join.paper())));
  }

  private Decision leave(LeaveTeam leave, TeamMember member) {
    return happened(new TeamLeft(member.person(), leave.paper()));
  }

  private Decision train(RecordTraining training, TeamMember member) {
    return happened(
        training.exercise()
            ? new ExerciseAttended(member.person(), training.course(), training.paper())
            : new TrainingAttended(member.person(), training.course(), training.paper()));
  }

  private Decision name(NameMentor name, TeamMember member) {
    if (name.mentor().equals(name.person())) {
      return Decision.refused(OrganisationRule.OWN_MENTOR, member.person().id());
    }
    return mentor(name.mentor())
        ? happened(new MentorNamed(member.person(), name.mentor()))
        : noMentor(name.mentor());
  }

  private boolean mentor(PersonRef person) {
    return member(person).isPresent() || organisation.training().hire(person, today()).isPresent();
  }

  private Decision noMentor(PersonRef person) {
    return Decision.refused(OrganisationRule.NO_MENTOR, person.id(), today());
  }

  private Decision hire(HireMentor hire) {
    LocalDate latest = hire.from().plusDays(DutyClock.LONGEST_DAYS);
    return hire.until().isBefore(hire.from()) || hire.until().isAfter(latest)
        ? Decision.refused(OrganisationRule.HIRE_OUT_OF_RANGE, hire.until(), hire.from(), latest)
        : happened(
            new MentorHired(
                hire.hired(), hire.firm(), hire.field(), hire.from(), hire.until(), hire.paper()));
  }

  private Decision endHire(EndHire end) {
    return organisation.training().hire(end.hired(), today()).isPresent()
        ? happened(new HireEnded(end.hired(), end.paper()))
        : Decision.refused(OrganisationRule.NOT_HIRED, end.hired().id(), today());
  }

  private Decision holdSession(HoldSession hold) {
    if (!mentor(hold.mentor())) {
      return noMentor(hold.mentor());
    }
    return hold.attended().stream()
        .filter(person -> member(person).isEmpty())
        .findFirst()
        .map(person -> Decision.refused(OrganisationRule.NOT_A_MEMBER, person.id()))
        .orElseGet(
            () ->
                happened(
                    new SessionHeld(
                        hold.mentor(),
                        hold.exercise(),
                        hold.course(),
                        hold.attended(),
                        hold.paper())));
  }

  private Decision adoptPlan(AdoptTrainingPlan adopt) {
    if (organisation.countyUnit(UnitKind.LEAD_BUREAU, today()).isEmpty()) {
      return Decision.refused(OrganisationRule.NO_LEAD_BUREAU, today());
    }
    LocalDate first = LocalDate.of(adopt.year(), 1, 1);
    LocalDate last = LocalDate.of(adopt.year(), 12, 31);
    return adopt.items().stream()
        .filter(item -> item.due().isBefore(first) || item.due().isAfter(last))
        .findFirst()
        .map(
            item ->
                Decision.refused(
                    OrganisationRule.TRAINING_OUT_OF_RANGE, item.title(), item.due(), first, last))
        .orElseGet(
            () -> happened(new TrainingPlanAdopted(adopt.year(), adopt.items(), adopt.paper())));
  }

  private Decision grant(GrantQualification grant, TeamMember member) {
    LocalDate latest = today().plusDays(DutyClock.LONGEST_DAYS);
    return grant.validTo().isBefore(today()) || grant.validTo().isAfter(latest)
        ? Decision.refused(OrganisationRule.VALIDITY_OUT_OF_RANGE, grant.validTo(), today(), latest)
        : happened(
            new QualificationGranted(
                member.person(), grant.qualification(), grant.validTo(), grant.paper()));
  }

  private Decision release(ReleaseAgent release, TeamMember member) {
    return member.projects().containsKey(release.project())
        ? happened(new AgentReleased(member.person(), release.project()))
        : Decision.refused(OrganisationRule.NOT_ASSIGNED, member.person().id(), release.project());
  }

  private Decision assign(AssignAgent assign, TeamMember member) {
    String person = member.person().id();
    if (member.projects().containsKey(assign.project())) {
      return Decision.refused(OrganisationRule.ALREADY_ASSIGNED, person, assign.project());
    }
    AgentAssigned assigned =
        new AgentAssigned(member.person(), assign.project(), assign.qualification());
    Refusal refusal =
        Refusal.of(OrganisationRule.NOT_QUALIFIED, person, assign.qualification(), today());
    return member.qualified(assign.qualification(), today())
        ? happened(assigned)
        : Decision.violating(
            refusal,
            today(),
            assigned,
            ViolationFound.of(refusal, "organisation.agent-assigned", person));
  }
}
