package org.zhuanban.message.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.SuggestionEvent;
import org.zhuanban.suggestion.SuggestionEvent.PromiseFulfilled;
import org.zhuanban.suggestion.SuggestionEvent.PromiseReported;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;
import org.zhuanban.suggestion.rules.SuggestionFeature;

/**
 * The matters of suggestions of deputies.
 *
 * @param state the stream after the event
 * @param context the context of today
 */
record SuggestionMatters(StreamState state, DecisionContext context) {
  List<Matter> of(SuggestionEvent event, LocalDate on) {
    return state
        .of(SuggestionFeature.INSTANCE)
        .assignment()
        .map(assignment -> of(event, assignment, on))
        .orElse(List.of());
  }

  private List<Matter> of(SuggestionEvent event, Assignment assignment, LocalDate on) {
    if (event instanceof SuggestionAssigned assigned) {
      return Stream.concat(Stream.of(assigned.host()), assigned.coHosts().stream())
          .map(organ -> assigned(assigned, organ, assignment, on))
          .toList();
    }
    if (event instanceof SuggestionReplied replied) {
      return List.of(
          matter(
              MessageTopic.SUGGESTION_REPLIED,
              assignment,
              assignment.host(),
              MatterFinder.number(replied.letter()),
              MatterFinder.day(replied.promisedBy())));
    }
    if (event instanceof PromiseReported reported) {
      return List.of(promise(assignment, MatterFinder.number(reported.paper())));
    }
    return event instanceof PromiseFulfilled fulfilled
        ? List.of(promise(assignment, MatterFinder.number(fulfilled.evidence())))
        : List.of();
  }

  private Matter assigned(
      SuggestionAssigned assigned, Department organ, Assignment assignment, LocalDate on) {
    LegalClock clock =
        LegalClock.from(
            on,
            organ.equals(assigned.host()) ? assigned.terms().reply() : assigned.terms().coHost());
    Optional<Deadline> due = Optional.of(clock.deadline(context.calendar(organ.calendar())));
    return matter(
        MessageTopic.SUGGESTION_ASSIGNED,
        assignment,
        organ,
        assigned.host().name(),
        MatterFinder.due(due));
  }

  private Matter promise(Assignment assignment, String paper) {
    return matter(
        MessageTopic.SUGGESTION_PROMISE,
        assignment,
        assignment.host(),
        paper,
        state.of(SuggestionFeature.INSTANCE).stage().name());
  }

  private Matter matter(
      MessageTopic topic, Assignment assignment, Department organ, String... arguments) {
    List<String> all =
        new ArrayList<>(List.of(assignment.number(), assignment.session().orElse("")));
    all.addAll(List.of(arguments));
    return new Matter(
        topic,
        context.rules().successions().on(organ.code(), context.today()),
        Optional.of(organ.calendar()),
        false,
        all);
  }
}
