package org.zhuanban;

import java.time.LocalDate;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.EventStream;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.StreamKey;

/**
 * A stream as it is read, with the settings of the county and what the reader sees of it.
 *
 * @param kind the kind of the stream
 * @param key the stream
 * @param stream what is read
 * @param scope what the reader sees
 * @param calendars the holiday notices that its dues follow
 * @param settings what the county sets for itself
 */
record Snapshot(
    StreamKind<?> kind,
    StreamKey key,
    EventStream stream,
    ReadScope scope,
    CalendarBook calendars,
    Settings settings) {
  /**
   * What a county sets for itself.
   *
   * @param lights when lights change
   * @param rules the local rules
   * @param escalation the escalation by its escalation policies
   */
  record Settings(LightPolicy lights, LocalRuleBook rules, EscalationFeature escalation) {}

  StreamState state() {
    return stream.state();
  }

  <S> S of(Feature<S, ?> feature) {
    return stream.state().of(feature);
  }

  void require(ViewSection part) {
    scope.require(part);
  }

  LocalRuleBook rules() {
    return settings.rules();
  }

  LightPolicy lights() {
    return settings.lights();
  }

  EscalationFeature escalation() {
    return settings.escalation();
  }

  /** What is known on a day. */
  DecisionContext context(LocalDate day) {
    return new DecisionContext(day, calendars.asOf(day), rules());
  }

  StreamDuties duties(LocalDate day) {
    return new StreamDuties(FeatureRegistry.STANDARD, state(), context(day));
  }
}
