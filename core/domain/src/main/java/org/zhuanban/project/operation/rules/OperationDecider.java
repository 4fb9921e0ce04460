package org.zhuanban.project.operation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;
import org.zhuanban.project.operation.OperationEvent.LandRecorded;
import org.zhuanban.project.operation.OperationEvent.OperationRecorded;
import org.zhuanban.project.operation.OperationRule;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.report.ReportPeriod;

/** Decides the commands about the operation of a project. */
record OperationDecider(Project project, LocalDate today) {
  static OperationDecider of(StreamState state, DecisionContext context) {
    return new OperationDecider(state.of(ProjectFeature.INSTANCE), context.today());
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(OperationDecider::of)
        .on("operation.record-operation", RecordOperation.class, OperationDecider::record)
        .on("operation.record-land", RecordLand.class, OperationDecider::land)
        .toList();
  }

  private Decision record(RecordOperation record) {
    ReportPeriod period = record.figures().period();
    Optional<LocalDate> since =
        project
            .on(ProjectStep.PRODUCTION_STARTED)
            .or(() -> project.on(ProjectStep.TRIAL_PRODUCTION));
    if (!period.lastDay().isBefore(today)) {
      return Decision.refused(OperationRule.PERIOD_NOT_OVER, period.text(), period.lastDay());
    } else if (since.filter(from -> !from.isAfter(period.lastDay())).isEmpty()) {
      return Decision.refused(OperationRule.NOT_PRODUCING, period.text());
    }
    return Decision.of(today, new OperationRecorded(record.figures()));
  }

  private Decision land(RecordLand record) {
    return Decision.of(today, new LandRecorded(record.mu(), record.paper()));
  }
}
