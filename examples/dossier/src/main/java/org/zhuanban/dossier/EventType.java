package org.zhuanban.dossier;

import static org.zhuanban.dossier.EventKey.may;
import static org.zhuanban.dossier.EventKey.must;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can have happened, and which keys tell about it. */
enum EventType {
  NEGOTIATION(may("text", KeyKind.TEXT)),
  ADMISSION_REVIEW(must("result", KeyKind.TEXT), may("by", KeyKind.TEXT)),
  AGREEMENT_SIGNED,

  TASK_FORCE_ESTABLISHED(may("notice", KeyKind.TEXT)),
  TASK_FORCE_LEADER_CHANGED(must("from", KeyKind.TEXT), must("to", KeyKind.TEXT)),
  TASK_FORCE_MEETING_CONVENED(
      must("number", KeyKind.COUNT), must("on", KeyKind.DATE), may("agenda", KeyKind.TEXTS)),
  MEETING_TASK_GIVEN(
      must("task", KeyKind.ID),
      must("meeting", KeyKind.COUNT),
      must("owner", KeyKind.DEPARTMENT),
      must("due", KeyKind.DATE),
      may("text", KeyKind.TEXT)),
  MEETING_TASK_DONE(must("task", KeyKind.ID)),
  TASK_FORCE_MEETING(
      must("number", KeyKind.COUNT),
      may("attended", KeyKind.TEXTS),
      may("stand_ins", KeyKind.TEXTS),
      may("decisions", KeyKind.HOW_MANY),
      may("problem", KeyKind.ID),
      may("decision", KeyKind.TEXT),
      may("solve_by", KeyKind.DATE)),
  AGENCY_MANDATE_SIGNED,
  AGENCY_MANDATE_REVOKED,
  AGENCY_SERVICE(
      must("kind", KeyKind.SERVICE),
      may("item", KeyKind.ITEM),
      may("by", KeyKind.TEXT),
      may("text", KeyKind.TEXT)),
  AGENT_RATED(must("rating", KeyKind.RATING), may("text", KeyKind.TEXT)),
  AGENT_RATING_ANSWERED(must("rating", KeyKind.COUNT), may("text", KeyKind.TEXT)),

  MATERIALS_RECEIVED(must("materials", KeyKind.MATERIALS), may("text", KeyKind.TEXT)),
  RECEIVED(item(), may("complete", KeyKind.FLAG), may("missing", KeyKind.TEXTS)),
  CORRECTION_NOTICE(item(), may("content", KeyKind.TEXTS)),
  SUPPLEMENT_RECEIVED(item(), may("text", KeyKind.TEXT)),
  ACCEPTED(item(), may("text", KeyKind.TEXT), may("attempt", KeyKind.ATTEMPT)),
  FILED(item()),
  WITHDRAWN(item(), may("by", KeyKind.TEXT), may("reason", KeyKind.TEXT)),
  CORRECTED_ON_SPOT(item(), may("text", KeyKind.TEXT)),
  ACCEPTANCE_REFUSED(
      item(),
      must("ground", KeyKind.NON_ACCEPTANCE),
      may("competent", KeyKind.TEXT),
      may("text", KeyKind.TEXT)),
  TOLERATED_ACCEPTED(item(), must("promised", KeyKind.PROMISES), may("text", KeyKind.TEXT)),
  PROMISED_SUPPLIED(item(), must("name", KeyKind.TEXT)),
  TERMINATED(item(), must("ground", KeyKind.TERMINATION), may("text", KeyKind.TEXT)),

  PAUSE_START(
      item(),
      must("reason", KeyKind.TEXT),
      may("notice", KeyKind.DATE),
      may("stated_days", KeyKind.LENGTH)),
  PAUSE_END(item(), may("reason", KeyKind.TEXT)),
  EXTENSION(
      item(),
      must("units", KeyKind.LENGTH),
      must("approved_by", KeyKind.TEXT),
      may("reason", KeyKind.TEXT),
      may("applicant_told", KeyKind.DATE)),

  JOINT_OPINION(
      item(),
      must("dept", KeyKind.DEPARTMENT),
      must("opinion", KeyKind.OPINION),
      may("text", KeyKind.TEXT)),
  JOINT_SURVEY(item(), must("attended", KeyKind.DEPARTMENTS), may("text", KeyKind.TEXT)),

  HEARING_RIGHT_TOLD(item(), may("text", KeyKind.TEXT)),
  HEARING_REQUESTED(item(), may("text", KeyKind.TEXT)),
  HEARING_ANNOUNCED(item(), may("text", KeyKind.TEXT)),
  HEARING_HELD(item(), may("text", KeyKind.TEXT)),

  DECIDED(
      item(),
      must("result", KeyKind.DECISION),
      may("attempt", KeyKind.ATTEMPT),
      may("reasons", KeyKind.TEXTS),
      may("remedies_told", KeyKind.DONE),
      may("conditions", KeyKind.TEXTS),
      may("commitment", KeyKind.TEXT),
      may("check_within", KeyKind.LENGTH)),
  DELIVERED(
      item(),
      may("rating", KeyKind.RATING),
      may("valid_to", KeyKind.DATE),
      may("attempt", KeyKind.ATTEMPT)),
  COMMITMENT_CHECKED(item(), must("kept", KeyKind.FLAG), may("text", KeyKind.TEXT)),
  REVOKED(item(), must("ground", KeyKind.REVOCATION), may("text", KeyKind.TEXT)),
  BAD_REVIEW_CLOSED(item(), may("text", KeyKind.TEXT)),
  RENEWAL_APPLIED(item()),
  RENEWAL_DECIDED(item(), must("result", KeyKind.DECISION), may("valid_to", KeyKind.DATE)),

  TRADE_ANNOUNCED(item()),
  LISTING_START(item()),
  LISTING_END(item(), may("result", KeyKind.TEXT)),
  LAND_CONTRACT_SIGNED(item()),

  PROBLEM_REPORTED(
      problem(),
      may("by", KeyKind.TEXT),
      may("category", KeyKind.TEXT),
      may("text", KeyKind.TEXT),
      may("wish", KeyKind.TEXT),
      may("level", KeyKind.LEVEL),
      may("holder", KeyKind.TEXT)),
  PROBLEM_DECIDED(
      problem(),
      may("level", KeyKind.LEVEL),
      may("decision", KeyKind.TEXT),
      may("solve_by", KeyKind.DATE)),
  PROBLEM_ESCALATED(problem(), must("level", KeyKind.LEVEL), may("holder", KeyKind.TEXT)),
  PROBLEM_SOLVED(problem(), may("text", KeyKind.TEXT)),
  PROBLEM_DENIED_BY_ENTERPRISE(problem(), may("text", KeyKind.TEXT)),
  PROBLEM_VERIFIED_BY_ENTERPRISE(problem()),
  PROBLEM_CLOSED(problem(), may("by", KeyKind.TEXT), may("substitute", KeyKind.TEXT)),

  SUPERVISION_ORDER(
      must("order", KeyKind.ID),
      item(),
      must("to", KeyKind.DEPARTMENT),
      must("limit", KeyKind.LENGTH),
      may("document", KeyKind.TEXT),
      may("content", KeyKind.TEXT),
      may("demand", KeyKind.TEXT)),
  ACCOUNTABILITY_NOTICE(
      accountabilityCase(), must("to", KeyKind.DEPARTMENT), may("facts", KeyKind.TEXT)),
  STATEMENT_RECEIVED(accountabilityCase()),
  ACCOUNTABILITY_DECISION(
      accountabilityCase(), may("unit", KeyKind.TEXTS), may("person", KeyKind.PERSONS)),
  ACCOUNTABILITY_DELIVERED(accountabilityCase()),
  ACCOUNTABILITY_APPEALED(accountabilityCase()),
  ACCOUNTABILITY_APPEAL_DECIDED(accountabilityCase(), may("result", KeyKind.TEXT)),

  SUGGESTION_ASSIGNED(
      suggestion(),
      may("title", KeyKind.TEXT),
      may("text", KeyKind.TEXT),
      may("deputies", KeyKind.TEXTS)),
  SUGGESTION_ARRANGED(
      suggestion(),
      may("group", KeyKind.TEXT),
      must("supervisor", KeyKind.TEXT),
      must("responsible", KeyKind.TEXT),
      may("text", KeyKind.TEXT)),
  SUGGESTION_MEETING(suggestion(), may("text", KeyKind.TEXT)),
  SUGGESTION_FACE_TO_FACE(suggestion()),
  SUGGESTION_REPLIED(
      suggestion(),
      may("class", KeyKind.TEXT),
      may("satisfaction", KeyKind.TEXT),
      may("document", KeyKind.TEXT),
      may("signer", KeyKind.TEXT),
      may("openness", KeyKind.OPENNESS),
      may("enclosures", KeyKind.TEXTS),
      may("copies", KeyKind.TEXTS),
      may("promise", KeyKind.TEXT),
      may("promised_by", KeyKind.DATE)),
  SUGGESTION_PUBLISHED(suggestion(), may("text", KeyKind.TEXT)),
  SUGGESTION_PROGRESS(suggestion(), may("text", KeyKind.TEXT)),
  SUGGESTION_FULFILLED(suggestion(), may("text", KeyKind.TEXT)),
  SUGGESTION_FEEDBACK(suggestion(), must("satisfaction", KeyKind.TEXT)),

  INVESTOR_REGISTERED(
      investor(),
      must("name", KeyKind.TEXT),
      must("origin", KeyKind.ORIGIN),
      must("unit", KeyKind.DEPARTMENT),
      may("industry", KeyKind.ID),
      may("text", KeyKind.TEXT)),
  INVESTOR_CONTACTED(
      investor(),
      must("unit", KeyKind.DEPARTMENT),
      must("by", KeyKind.ID),
      must("kind", KeyKind.CONTACT),
      may("lead", KeyKind.ID),
      may("met", KeyKind.TEXTS),
      may("next", KeyKind.DATE),
      may("text", KeyKind.TEXT)),
  INVESTOR_EXAMINED(
      investor(),
      must("unit", KeyKind.DEPARTMENT),
      must("result", KeyKind.DILIGENCE),
      may("text", KeyKind.TEXT)),
  LEAD_REGISTERED(
      investor(),
      lead(),
      must("source", KeyKind.LEAD_SOURCE),
      must("owner", KeyKind.DEPARTMENT),
      must("responsible", KeyKind.ID),
      may("title", KeyKind.TEXT),
      may("amount", KeyKind.MONEY),
      may("from", KeyKind.ID)),
  LEAD_JUDGED(investor(), lead(), must("verdict", KeyKind.VERDICT), may("text", KeyKind.TEXT)),
  LEAD_FEEDBACK(investor(), lead(), may("text", KeyKind.TEXT)),
  LEAD_POSTPONED(investor(), lead(), must("to", KeyKind.DATE), must("reason", KeyKind.TEXT)),
  LEAD_HANDED_OVER(
      investor(),
      lead(),
      must("owner", KeyKind.DEPARTMENT),
      must("responsible", KeyKind.ID),
      may("reason", KeyKind.TEXT)),
  LEAD_SIGNED(investor(), lead()),
  LEAD_GIVEN_UP(investor(), lead(), must("loss", KeyKind.LOSS), may("text", KeyKind.TEXT)),
  ACTIVITY_HELD(
      activity(),
      must("kind", KeyKind.ACTIVITY_KIND),
      must("title", KeyKind.TEXT),
      must("leader", KeyKind.TEXT),
      must("unit", KeyKind.DEPARTMENT),
      may("participants", KeyKind.DEPARTMENTS),
      may("first_day", KeyKind.DATE),
      may("place", KeyKind.TEXT),
      may("investors", KeyKind.TEXTS),
      may("text", KeyKind.TEXT)),
  WISH_RECORDED(
      activity(),
      wish(),
      must("text", KeyKind.TEXT),
      must("unit", KeyKind.DEPARTMENT),
      may("about", KeyKind.ID),
      may("by", KeyKind.DATE)),
  WISH_HANDED_OVER(
      activity(),
      wish(),
      must("unit", KeyKind.DEPARTMENT),
      may("by", KeyKind.DATE),
      may("text", KeyKind.TEXT)),
  WISH_ANSWERED(activity(), wish(), must("text", KeyKind.TEXT)),
  WISH_CONFIRMED(activity(), wish(), must("content", KeyKind.FLAG)),

  CONSTRUCTION_STARTED(may("work", KeyKind.WORK)),
  CONSTRUCTION_STOP_REPORTED(may("item", KeyKind.ITEM)),
  PROJECT_SUSPENDED(may("reason", KeyKind.TEXT)),
  PROJECT_RESUMED,
  PROJECT_TERMINATED(may("reason", KeyKind.TEXT)),
  TRIAL_PRODUCTION(may("work", KeyKind.WORK)),
  PRODUCTION_STARTED(may("work", KeyKind.WORK)),
  FULL_OUTPUT_REACHED(may("text", KeyKind.TEXT)),
  LAND_USED(must("mu", KeyKind.MEASURE), may("text", KeyKind.TEXT)),
  OPERATION(
      must("period", KeyKind.ANY_PERIOD),
      may("output", KeyKind.MEASURE),
      may("tax", KeyKind.MEASURE),
      may("employees", KeyKind.COUNT),
      may("energy", KeyKind.MEASURE),
      must("provider", KeyKind.DEPARTMENT),
      may("text", KeyKind.TEXT)),
  REPORT_SUBMITTED(must("report", KeyKind.PERIOD)),
  COMMITTEE_MEETING(
      must("meeting", KeyKind.PERIOD),
      may("attended", KeyKind.DEPARTMENTS),
      may("decisions", KeyKind.HOW_MANY)),
  TARGETS_SET(must("year", KeyKind.COUNT), must("targets", KeyKind.TARGETS)),
  TARGETS_ADJUSTED(must("year", KeyKind.COUNT), must("targets", KeyKind.TARGETS)),

  TEAM_JOINED(person(), must("unit", KeyKind.DEPARTMENT)),
  TEAM_LEFT(person()),
  TRAINING_PLAN(must("year", KeyKind.COUNT), must("trainings", KeyKind.TRAININGS)),
  TRAINING_HELD(person(), must("course", KeyKind.TEXT), may("exercise", KeyKind.FLAG)),
  MENTOR_HIRED(
      must("mentor", KeyKind.TEXT),
      must("field", KeyKind.TEXT),
      may("firm", KeyKind.FLAG),
      may("from", KeyKind.DATE),
      must("until", KeyKind.DATE)),
  MENTOR_SESSION(
      must("mentor", KeyKind.TEXT),
      must("course", KeyKind.TEXT),
      must("attended", KeyKind.TEXTS),
      may("exercise", KeyKind.FLAG)),

  EDITION_PUBLISHED(
      must("edition", KeyKind.TEXT), may("from", KeyKind.DATE), may("document", KeyKind.TEXT)),
  MEASURES_ADOPTED(
      measures(),
      must("title", KeyKind.TEXT),
      must("measures", KeyKind.MEASURES),
      must("end", KeyKind.DATE),
      may("from", KeyKind.DATE),
      may("document", KeyKind.TEXT)),
  MEASURE_REPORTED(measures(), measure(), must("text", KeyKind.TEXT)),
  MEASURE_DONE(measures(), measure(), may("text", KeyKind.TEXT)),
  MEASURE_EXTENDED(measures(), measure(), must("until", KeyKind.DATE), may("text", KeyKind.TEXT)),
  MEASURES_ENDED(measures(), may("text", KeyKind.TEXT)),

  FUNDS(
      must("id", KeyKind.ID),
      must("amount", KeyKind.MONEY),
      must("kind", KeyKind.FUNDS_KIND),
      may("origin", KeyKind.ORIGIN),
      may("evidence", KeyKind.TEXT),
      must("status", KeyKind.FUNDS_STATUS)),
  FUNDS_SCHEDULED(must("instalments", KeyKind.INSTALMENTS), may("text", KeyKind.TEXT)),
  FUNDS_REVERSED(
      must("id", KeyKind.ID),
      must("amount", KeyKind.MONEY),
      may("reason", KeyKind.TEXT),
      may("evidence", KeyKind.TEXT)),
  POLICY_APPLIED(must("policy", KeyKind.POLICY)),
  POLICY_PAID(must("policy", KeyKind.POLICY), must("amount", KeyKind.MONEY)),

  ANNULLED(
      must("of", KeyKind.EVENT), must("ground", KeyKind.TEXT), must("approved_by", KeyKind.TEXT));

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
  private final List<EventKey> keys;

  EventType(EventKey... keys) {
    this.keys = List.of(keys);
  }

  private static EventKey item() {
    return must("item", KeyKind.ITEM);
  }

  private static EventKey problem() {
    return must("problem", KeyKind.ID);
  }

  private static EventKey accountabilityCase() {
    return must("case", KeyKind.ID);
  }

  private static EventKey person() {
    return must("person", KeyKind.TEXT);
  }

  private static EventKey measures() {
    return must("package", KeyKind.ID);
  }

  private static EventKey measure() {
    return must("measure", KeyKind.ATTEMPT);
  }

  private static EventKey suggestion() {
    return must("suggestion", KeyKind.ID);
  }

  private static EventKey investor() {
    return must("investor", KeyKind.ID);
  }

  private static EventKey lead() {
    return must("lead", KeyKind.ID);
  }

  private static EventKey activity() {
    return must("activity", KeyKind.ID);
  }

  private static EventKey wish() {
    return must("wish", KeyKind.ID);
  }

  /** {@return whether it is an act of the county, about all of its projects} */
  boolean county() {
    return switch (this) {
      case REPORT_SUBMITTED,
          COMMITTEE_MEETING,
          TARGETS_SET,
          TARGETS_ADJUSTED,
          TEAM_JOINED,
          TEAM_LEFT,
          TRAINING_PLAN,
          TRAINING_HELD,
          MENTOR_HIRED,
          MENTOR_SESSION ->
          true;
      default -> false;
    };
  }

  /** {@return whether it is about the policies of the county} */
  boolean policies() {
    return this == EDITION_PUBLISHED || key("package").isPresent();
  }

  /** {@return whether it is a step of a hearing that follows on the right to it being told} */
  boolean hearingStep() {
    return this == HEARING_REQUESTED || this == HEARING_ANNOUNCED || this == HEARING_HELD;
  }

  /** {@return the keys of this type, besides {@code date}, {@code type} and {@code recorded}} */
  List<EventKey> keys() {
    return keys;
  }

  /**
   * Finds a key.
   *
   * @param name its name
   * @return the key; empty if events of this type have none of that name
   */
  Optional<EventKey> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /**
   * Finds a type.
   *
   * @param name its name
   * @return the type; empty if there is none of that name
   */
  static Optional<EventType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
