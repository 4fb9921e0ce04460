package org.zhuanban.message.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;
import org.zhuanban.policy.compendium.CompendiumEvent;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureCompleted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureExtended;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresAdopted;
import org.zhuanban.policy.compendium.PolicyMeasure;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;

/**
 * The matters of the measures of a county.
 *
 * @param state the stream after the event
 * @param context the context of today
 */
record CompendiumMatters(StreamState state, DecisionContext context) {
  List<Matter> of(CompendiumEvent event) {
    if (event instanceof MeasuresAdopted adopted) {
      return adopted.measures().stream()
          .map(
              measure ->
                  given(
                      adopted.code(),
                      adopted.title(),
                      measure,
                      measure.limit().orElse(adopted.end())))
          .toList();
    }
    if (event instanceof MeasureExtended extended && extended.effective()) {
      return about(
          extended.code(),
          extended.number(),
          (title, measure) -> given(extended.code(), title, measure, extended.until()));
    }
    return event instanceof MeasureCompleted completed
        ? about(
            completed.code(),
            completed.number(),
            (title, measure) ->
                matter(
                    MessageTopic.MEASURE_DONE,
                    completed.code(),
                    measure,
                    title,
                    MatterFinder.number(completed.paper())))
        : List.of();
  }

  /** A matter of a measure and the title of its package. */
  @FunctionalInterface
  private interface MeasureMatter {
    Matter of(String title, PolicyMeasure measure);
  }

  private List<Matter> about(String code, int number, MeasureMatter matter) {
    return state.of(CompendiumFeature.INSTANCE).measures(code).stream()
        .flatMap(
            pack ->
                pack.measure(number).stream()
                    .map(standing -> matter.of(pack.title(), standing.measure())))
        .toList();
  }

  private Matter given(String code, String title, PolicyMeasure measure, LocalDate due) {
    return matter(MessageTopic.MEASURE_GIVEN, code, measure, title, due.toString());
  }

  private Matter matter(
      MessageTopic topic, String code, PolicyMeasure measure, String title, String more) {
    Department unit = measure.unit();
    return new Matter(
        topic,
        context.rules().successions().on(unit.code(), context.today()),
        Optional.of(unit.calendar()),
        false,
        List.of(CompendiumFeature.subject(code, measure.number()), measure.text(), title, more));
  }
}
