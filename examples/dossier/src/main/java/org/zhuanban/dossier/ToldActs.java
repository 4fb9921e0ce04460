package org.zhuanban.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityFeature;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.attribute.AttributeFeature;
import org.zhuanban.engine.Outcome;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;
import org.zhuanban.policy.PolicyFeature;
import org.zhuanban.proceeding.ProceedingFeature;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.agency.AgencyFeature;
import org.zhuanban.project.funds.FundsFeature;
import org.zhuanban.project.problem.ProblemFeature;
import org.zhuanban.project.taskforce.TaskForceFeature;
import org.zhuanban.report.ReportFeature;
import org.zhuanban.suggestion.SuggestionFeature;
import org.zhuanban.supervision.SupervisionFeature;

/**
 * Remembers which entries of the journal tell of the acts that the events of a dossier stand for,
 * so that they can be annulled. The outcome of an event says so, be it carried out by this run or,
 * over the same store, by one before.
 */
final class ToldActs {
  private static final List<Feature<?, ?>> FEATURES =
      List.of(
          ApprovalFeature.INSTANCE,
          ProceedingFeature.INSTANCE,
          ProjectFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          TaskForceFeature.INSTANCE,
          AgencyFeature.INSTANCE,
          FundsFeature.INSTANCE,
          PolicyFeature.INSTANCE,
          ReportFeature.INSTANCE,
          AttributeFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          SupervisionFeature.INSTANCE,
          AccountabilityFeature.INSTANCE);

  private final Map<Integer, Long> entries = new HashMap<>();

  /**
   * Remembers an event.
   *
   * @param event the event
   * @param outcome what became of it
   */
  void remember(HistoryEvent event, Outcome.Done outcome) {
    List<Happened> events = outcome.events();
    long first = outcome.version() - events.size() + 1;
    for (int i = 0; i < events.size(); i++) {
      // What silence had brought about before stands first, what follows from the act behind it.
      if (isAct(events.get(i).event())) {
        entries.put(event.index(), first + i);
        return;
      }
    }
  }

  private static boolean isAct(Event<?> event) {
    return FEATURES.stream()
        .anyMatch(
            feature -> feature.eventFamily().isInstance(event) && event.command().isPresent());
  }

  /**
   * Finds the entry of an event.
   *
   * @param event the event
   * @return the version of the entry that tells of its act; empty if it was refused or tells of
   *     none
   */
  Optional<Long> entry(HistoryEvent event) {
    return Optional.ofNullable(entries.get(event.index()));
  }
}
