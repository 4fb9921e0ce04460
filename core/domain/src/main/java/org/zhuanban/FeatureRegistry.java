package org.zhuanban;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.Feature;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.policy.grant.rules.GrantFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.complaint.rules.ComplaintFeature;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.operation.rules.OperationFeature;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.restatement.rules.RestatementFeature;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.violation.rules.ViolationFeature;

/** The features of the domain. */
final class FeatureRegistry {
  /** Every feature that a county does not configure, in order from the lowest. */
  static final List<Feature<?, ?>> STANDARD =
      List.of(
          CorrectionFeature.INSTANCE,
          ViolationFeature.INSTANCE,
          ProceedingFeature.INSTANCE,
          ApprovalFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          TaskForceFeature.INSTANCE,
          AgencyFeature.INSTANCE,
          ComplaintFeature.INSTANCE,
          FundsFeature.INSTANCE,
          OperationFeature.INSTANCE,
          PolicyFeature.INSTANCE,
          GrantFeature.INSTANCE,
          CompendiumFeature.INSTANCE,
          OrganisationFeature.INSTANCE,
          AttributeFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          InvestorFeature.INSTANCE,
          ActivityFeature.INSTANCE,
          AccountabilityFeature.INSTANCE,
          TakeoverFeature.INSTANCE,
          SupervisionFeature.INSTANCE,
          InspectionFeature.INSTANCE,
          RestatementFeature.INSTANCE);

  private final EscalationFeature escalation;

  FeatureRegistry(EscalationTable table) {
    escalation = new EscalationFeature(STANDARD, table);
  }

  /** The escalation by the table of the county. */
  EscalationFeature escalation() {
    return escalation;
  }

  /** All features, in order from the lowest. */
  List<Feature<?, ?>> all() {
    return with(escalation);
  }

  /** The features of a county with its escalation, in order from the lowest. */
  static List<Feature<?, ?>> with(EscalationFeature escalation) {
    List<Feature<?, ?>> all = new ArrayList<>(STANDARD);
    all.add(escalation);
    return List.copyOf(all);
  }
}
