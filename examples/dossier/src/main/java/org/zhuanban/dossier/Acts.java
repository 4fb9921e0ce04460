package org.zhuanban.dossier;

import java.util.Map;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.violation.ViolationFound;

/** Names what broke a rule by the type of the event that reported it. */
final class Acts {
  private static final Map<String, EventType> REPORTED =
      Map.ofEntries(
          Map.entry("approval.materials-received", EventType.MATERIALS_RECEIVED),
          Map.entry("approval.correction-notice-given", EventType.CORRECTION_NOTICE),
          Map.entry("approval.corrected-on-spot", EventType.CORRECTED_ON_SPOT),
          Map.entry("approval.acceptance-refused", EventType.ACCEPTANCE_REFUSED),
          Map.entry("approval.pause-started", EventType.PAUSE_START),
          Map.entry("approval.limit-extended", EventType.EXTENSION),
          Map.entry("approval.start-extended", EventType.EXTENSION),
          Map.entry("approval.opinion-given", EventType.JOINT_OPINION),
          Map.entry("approval.item-decided", EventType.DECIDED),
          Map.entry("approval.filing-recorded", EventType.FILED),
          Map.entry("approval.renewal-applied", EventType.RENEWAL_APPLIED),
          Map.entry("approval.renewal-decided", EventType.RENEWAL_DECIDED),
          Map.entry("agency.mandate-signed", EventType.AGENCY_MANDATE_SIGNED),
          Map.entry("funds.arrived", EventType.FUNDS),
          Map.entry("policy.applied", EventType.POLICY_APPLIED),
          Map.entry("policy.paid", EventType.POLICY_PAID),
          Map.entry("compendium.measure-extended", EventType.MEASURE_EXTENDED),
          Map.entry("suggestion.replied", EventType.SUGGESTION_REPLIED),
          Map.entry("accountability.decided", EventType.ACCOUNTABILITY_DECISION),
          Map.entry("accountability.remedy-sought", EventType.ACCOUNTABILITY_APPEALED),
          Map.entry("accountability.remedy-answered", EventType.ACCOUNTABILITY_APPEAL_DECIDED),
          Map.entry("problem.closed", EventType.PROBLEM_CLOSED),
          Map.entry("taskforce.leader-changed", EventType.TASK_FORCE_LEADER_CHANGED),
          Map.entry("taskforce.established", EventType.TASK_FORCE_ESTABLISHED),
          Map.entry("project.construction-started", EventType.CONSTRUCTION_STARTED),
          Map.entry("project.trial-production", EventType.TRIAL_PRODUCTION),
          Map.entry("project.production-started", EventType.PRODUCTION_STARTED),
          Map.entry("project.stop-reported", EventType.CONSTRUCTION_STOP_REPORTED));

  private Acts() {}

  /** No event of a history tells of a recheck, so that one which is missing breaks no rule here. */
  static boolean told(ViolationFound violation) {
    return !violation.rule().equals(ProjectRule.PERMIT_NOT_RECHECKED.code());
  }

  static String reported(ViolationFound violation) {
    String act = violation.act();
    if (act.equals("proceeding.step-completed")) {
      return hearingStep(violation.rule()).name();
    }
    EventType type = REPORTED.get(act);
    return type == null ? act : type.name();
  }

  /** Of a hearing, only the right to ask for it lapses, and only holding it has its days. */
  private static EventType hearingStep(String rule) {
    return rule.equals(ProceedingRule.RIGHT_LAPSED.code())
        ? EventType.HEARING_REQUESTED
        : EventType.HEARING_HELD;
  }
}
