package org.zhuanban.project.agency.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.agency.Agency;
import org.zhuanban.project.agency.Agency.Mandate;
import org.zhuanban.project.agency.AgencyCommand.AnswerAgentRating;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.PlanServices;
import org.zhuanban.project.agency.AgencyCommand.RateAgent;
import org.zhuanban.project.agency.AgencyCommand.Remind;
import org.zhuanban.project.agency.AgencyCommand.RevokeMandate;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.AgencyEvent;
import org.zhuanban.project.agency.AgencyEvent.AgentRated;
import org.zhuanban.project.agency.AgencyEvent.AgentRatingAnswered;
import org.zhuanban.project.agency.AgencyEvent.DepartmentReminded;
import org.zhuanban.project.agency.AgencyEvent.MandateRevoked;
import org.zhuanban.project.agency.AgencyEvent.MandateSigned;
import org.zhuanban.project.agency.AgencyEvent.ServiceGiven;
import org.zhuanban.project.agency.AgencyEvent.ServicesPlanned;
import org.zhuanban.project.agency.AgencyRule;
import org.zhuanban.project.agency.PlannedService;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.violation.ViolationFound;

/**
 * Decides the commands about the agency service.
 *
 * @param agency the agency service of the project
 * @param projectOver the day on which the project ended; empty while it goes on
 * @param approvals the approvals of the project
 * @param owed the duties around the project
 * @param context the context of the decision
 */
record AgencyDecider(
    Agency agency,
    Optional<LocalDate> projectOver,
    Approvals approvals,
    DutyLookup owed,
    DecisionContext context) {
  private static final String SIGNED = "agency.mandate-signed";
  private static final String GIVEN = "agency.service-given";
  private static final String PLANNED = "agency.services-planned";
  private static final String REMINDED = "agency.department-reminded";
  private static final String SUBJECT = "agency";

  /** The lookup of duties around the project, made only where a command needs it. */
  interface DutyLookup {
    Stream<Duty> duties();
  }

  static AgencyDecider of(StreamState state, DecisionContext context) {
    return new AgencyDecider(
        state.of(AgencyFeature.INSTANCE),
        AgencyFeature.projectOver(state),
        state.of(ApprovalFeature.INSTANCE),
        () ->
            Stream.of(
                    ProceedingFeature.INSTANCE,
                    ApprovalFeature.INSTANCE,
                    ProjectFeature.INSTANCE,
                    ProblemFeature.INSTANCE,
                    TaskForceFeature.INSTANCE,
                    AgencyFeature.INSTANCE)
                .flatMap(feature -> feature.duties(state, context).stream()),
        context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(AgencyDecider::of)
        .on("agency.sign-mandate", SignMandate.class, AgencyDecider::sign)
        .on("agency.revoke-mandate", RevokeMandate.class, AgencyDecider::revoke)
        .on("agency.give-service", GiveService.class, AgencyDecider::give)
        .on("agency.plan-services", PlanServices.class, AgencyDecider::plan)
        .on("agency.remind", Remind.class, AgencyDecider::remind)
        .on("agency.rate-agent", RateAgent.class, AgencyDecider::rate)
        .on("agency.answer-agent-rating", AnswerAgentRating.class, AgencyDecider::answer)
        .toList();
  }

  private Decision sign(SignMandate sign) {
    if (sign.fee().signum() != 0) {
      return Decision.refused(AgencyRule.FEE_CHARGED, sign.fee().toPlainString());
    }
    Optional<Refusal> unknown =
        context.unknownCalendar(
            AgencyRule.UNKNOWN_CALENDAR, sign.centre().code(), sign.centre().calendar());
    if (unknown.isPresent()) {
      return new Decision.Denied(unknown.get());
    }
    Optional<Office> agent = agency.mandate().map(Mandate::agent);
    if (sign.from().isPresent() && agent.isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    if (sign.from().isEmpty() && agent.isPresent()) {
      return Decision.refused(AgencyRule.MANDATE_EXISTS, agent.get().title());
    }
    if (!sign.from().equals(agent)) {
      return notTheAgent(sign.from(), agent);
    }
    return unlessOver(
        SIGNED,
        new MandateSigned(sign.agent(), sign.centre(), sign.from(), sign.scope(), sign.paper()));
  }

  private static Decision notTheAgent(Optional<Office> named, Optional<Office> agent) {
    return Decision.refused(
        AgencyRule.NOT_THE_AGENT,
        named.map(Office::title).orElse("-"),
        agent.map(Office::title).orElse("-"));
  }

  /** Revokes the mandate, also after the end of the project. */
  private Decision revoke(RevokeMandate revoke) {
    Optional<Mandate> mandate = agency.mandate();
    if (mandate.isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    return mandate.get().agent().equals(revoke.agent())
        ? happened(new MandateRevoked(revoke.agent(), revoke.paper()))
        : notTheAgent(Optional.of(revoke.agent()), mandate.map(Mandate::agent));
  }

  private Decision give(GiveService give) {
    if (give.kind() == ServiceKind.ASSIST && agency.mandates().isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    Optional<String> unknown = unknown(give.item().stream());
    if (unknown.isPresent()) {
      return Decision.refused(AgencyRule.UNKNOWN_ITEM, unknown.get());
    }
    ServiceGiven event = new ServiceGiven(give.kind(), give.item(), give.by(), give.paper());
    return give.kind() != ServiceKind.ASSIST || entitled(give.by())
        ? happened(event)
        : violating(AgencyRule.WITHOUT_MANDATE, GIVEN, event, give.by().title());
  }

  private Decision rate(RateAgent rate) {
    return agency.mandates().isEmpty()
        ? Decision.refused(AgencyRule.NO_MANDATE)
        : happened(new AgentRated(rate.grade(), rate.paper(), rate.words()));
  }

  private Decision answer(AnswerAgentRating answer) {
    if (answer.rating() > agency.ratings().size()) {
      return Decision.refused(AgencyRule.UNKNOWN_RATING, answer.rating());
    }
    return agency
        .ratings()
        .get(answer.rating() - 1)
        .answeredOn()
        .map(on -> Decision.refused(AgencyRule.RATING_ANSWERED, answer.rating(), on))
        .orElseGet(() -> happened(new AgentRatingAnswered(answer.rating(), answer.paper())));
  }

  private Decision plan(PlanServices plan) {
    Optional<Mandate> mandate = agency.mandate();
    if (mandate.isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    Optional<String> unknown =
        unknown(plan.services().stream().flatMap(service -> service.item().stream()));
    if (unknown.isPresent()) {
      return Decision.refused(AgencyRule.UNKNOWN_ITEM, unknown.get());
    }
    LocalDate latest = context.today().plusDays(DutyClock.LONGEST_DAYS);
    Optional<LocalDate> outOfRange =
        plan.services().stream()
            .map(PlannedService::due)
            .filter(due -> due.isBefore(context.today()) || due.isAfter(latest))
            .findFirst();
    return outOfRange
        .map(
            due -> Decision.refused(AgencyRule.PLAN_DAY_OUT_OF_RANGE, due, context.today(), latest))
        .orElseGet(
            () ->
                unlessOver(
                    PLANNED,
                    new ServicesPlanned(plan.services(), mandate.get().agent(), plan.paper())));
  }

  private Decision remind(Remind remind) {
    if (agency.mandates().isEmpty()) {
      return Decision.refused(AgencyRule.NO_MANDATE);
    }
    Optional<Duty> duty =
        owed.duties().filter(each -> each.key().equals(remind.duty())).findFirst();
    if (duty.isEmpty()) {
      return Decision.refused(AgencyRule.UNKNOWN_DUTY, remind.duty());
    }
    DepartmentReminded event =
        new DepartmentReminded(
            new Agency.Reminder(remind.duty(), duty.get().owner()), remind.by(), remind.paper());
    return entitled(remind.by())
        ? happened(event)
        : violating(AgencyRule.REMINDER_WITHOUT_RIGHT, REMINDED, event, remind.by().title());
  }

  /** Checks whether an office may act by a mandate that holds. */
  private boolean entitled(Office by) {
    return projectOver.isEmpty()
        && agency
            .mandate()
            .filter(mandate -> mandate.covers(by, context.today(), context.rules().successions()))
            .isPresent();
  }

  private Optional<String> unknown(Stream<String> items) {
    return items
        .filter(code -> approvals.items().stream().noneMatch(item -> item.code().equals(code)))
        .findFirst();
  }

  private Decision unlessOver(String act, AgencyEvent event) {
    return projectOver
        .map(on -> violating(AgencyRule.PROJECT_OVER, act, event, on))
        .orElseGet(() -> happened(event));
  }

  private Decision violating(AgencyRule rule, String act, AgencyEvent event, Object argument) {
    Refusal refusal = Refusal.of(rule, argument);
    return Decision.violating(
        refusal, context.today(), event, ViolationFound.of(refusal, act, SUBJECT));
  }

  private Decision happened(Event<?> event) {
    return Decision.of(context.today(), event);
  }
}
