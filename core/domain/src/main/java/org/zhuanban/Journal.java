package org.zhuanban;

import java.util.List;
import java.util.Map;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.command.Event;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryTimed;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.feature.Feature;
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
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * The journal of a project for a reader. The right to the journal discloses nothing of a section
 * that the reader may not read.
 */
record Journal(EventStream stream, ReadScope scope) {
  /**
   * The sections of the events of each feature; events of other features are about the journal
   * itself.
   */
  static final List<Map.Entry<Feature<?, ?>, ViewSection>> ABOUT =
      List.of(
          Map.entry(ViolationFeature.INSTANCE, ViewSection.VIOLATIONS),
          Map.entry(ProceedingFeature.INSTANCE, ViewSection.PROCEEDINGS),
          Map.entry(ApprovalFeature.INSTANCE, ViewSection.APPROVALS),
          Map.entry(ProjectFeature.INSTANCE, ViewSection.PROJECT),
          Map.entry(ProblemFeature.INSTANCE, ViewSection.PROBLEMS),
          Map.entry(TaskForceFeature.INSTANCE, ViewSection.TASK_FORCE),
          Map.entry(AgencyFeature.INSTANCE, ViewSection.AGENCY),
          Map.entry(ComplaintFeature.INSTANCE, ViewSection.COMPLAINTS),
          Map.entry(FundsFeature.INSTANCE, ViewSection.FUNDS),
          Map.entry(OperationFeature.INSTANCE, ViewSection.FUNDS),
          Map.entry(PolicyFeature.INSTANCE, ViewSection.POLICIES),
          Map.entry(GrantFeature.INSTANCE, ViewSection.GRANT_APPLICATIONS),
          Map.entry(AttributeFeature.INSTANCE, ViewSection.PROJECT),
          Map.entry(SupervisionFeature.INSTANCE, ViewSection.SUPERVISION));

  private static final TypeRegister REGISTER = new TypeRegister(FeatureRegistry.STANDARD);

  /** Checks whether the reader sees an event. */
  boolean shows(Event<?> event) {
    if (event instanceof FactDeferred held) {
      return REGISTER.route(held.name()).map(route -> reads(route.feature())).orElse(false);
    } else if (event instanceof EntryExplained why) {
      return shows(stream.event(why.entry()).event());
    } else if (event instanceof EntryTimed timed) {
      return shows(stream.event(timed.entry()).event());
    } else if (event instanceof EscalationStepReached step) {
      return scope.reads(ViewSection.ESCALATIONS) && scope.shows(step.kind(), step.owner());
    } else if (event instanceof DeadlineRestated restated) {
      return scope.shows(restated.kind(), restated.owner());
    }
    return FeatureRegistry.STANDARD.stream()
        .filter(feature -> feature.eventFamily().isInstance(event))
        .allMatch(this::reads);
  }

  private boolean reads(Feature<?, ?> feature) {
    return scope.reads(
        ABOUT.stream()
            .filter(about -> about.getKey().equals(feature))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(ViewSection.JOURNAL));
  }
}
