package org.zhuanban.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.attribute.rules.AttributeFeature;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.policy.rules.PolicyFeature;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.project.agency.rules.AgencyFeature;
import org.zhuanban.project.funds.rules.FundsFeature;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.rules.TaskForceFeature;
import org.zhuanban.request.Outcome;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.rules.SupervisionFeature;

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
          OrganisationFeature.INSTANCE,
          CompendiumFeature.INSTANCE,
          AttributeFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          InvestorFeature.INSTANCE,
          ActivityFeature.INSTANCE,
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
    List<DatedEvent> events = outcome.events();
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
