package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Names;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.StreamKey;

/**
 * A stream with the settings of the county and the scope of the reader.
 *
 * @param kind the kind of the stream
 * @param key the key of the stream
 * @param stream the stream
 * @param scope the scope of the reader
 * @param calendars the holiday notices of its last days
 * @param settings the settings of the county
 */
record Snapshot(
    StreamKind<?> kind,
    StreamKey key,
    EventStream stream,
    ReadScope scope,
    CalendarBook calendars,
    Settings settings) {
  /**
   * The settings of a county.
   *
   * @param lights the policy of lights
   * @param rules the local rules
   * @param escalation the escalation by the policies of the county
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

  /** The versions after another one at which the stream could be read, in order. */
  List<Long> versionsAfter(long version) {
    if (version < 0 || version > stream.version()) {
      throw new IllegalArgumentException(
          "the versions of '%s' are 0 to %s, but was %s".formatted(key, stream.version(), version));
    }
    return LongStream.rangeClosed(version + 1, stream.version())
        .filter(stream::readableAt)
        .boxed()
        .toList();
  }

  /** The same stream at an earlier version, by the same notices and settings. */
  Snapshot at(long version) {
    if (versionsAfter(version).isEmpty()) {
      return this;
    }
    if (!stream.readableAt(version)) {
      throw new IllegalArgumentException(
          "version %s of '%s' was written together with the next one".formatted(version, key));
    }
    Replayer replayer =
        new Replayer(new TypeRegister(FeatureRegistry.with(escalation())), calendars, rules());
    return new Snapshot(kind, key, stream.at(version, replayer), scope, calendars, settings);
  }

  /** The context of a day. */
  DecisionContext context(LocalDate day) {
    return new DecisionContext(day, calendars.asOf(day), rules());
  }

  /** The names of a day. */
  Names names(LocalDate day) {
    return new Names(FeatureRegistry.STANDARD, state(), rules(), day);
  }

  StreamDuties duties(LocalDate day) {
    return new StreamDuties(FeatureRegistry.STANDARD, state(), context(day));
  }
}
