package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Relief;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.EntryTimed;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.replay.RetroactiveChange;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.StreamKey;

/**
 * The decision of a command by one of six strategies. A command is decided in order or late. Or it
 * is a replacement of a wrong entry, an annulment, an erasure of texts, or a destruction.
 *
 * <p>A decision in order first adds the effects of silence up to its day, so that the outcome does
 * not depend on the last sweep.
 */
final class DecisionStrategy {
  /**
   * The tolerated difference of the clocks of nodes, in days: the longest month. Effects of a clock
   * further ahead are withdrawn.
   */
  private static final int CLOCK_TOLERANCE = 31;

  private final EngineConfig config;
  private final Replayer replayer;
  private final StreamLoader streams;
  private final CommandChecks checks;

  DecisionStrategy(
      EngineConfig config, Replayer replayer, StreamLoader streams, CommandChecks checks) {
    this.config = config;
    this.replayer = replayer;
    this.streams = streams;
    this.checks = checks;
  }

  /** Decides a command; the decision is accepted or refused. */
  Decision decide(CommandEnvelope envelope, EventStream loaded) {
    if (envelope.command() instanceof DestroyStream destroy) {
      return checks
          .guards(envelope, loaded)
          .<Decision>map(Decision.Denied::new)
          .orElseGet(
              () ->
                  new StreamDestruction(config, replayer.register(), streams)
                      .decide(envelope.stream(), loaded, destroy, envelope.effectiveOn()));
    }
    List<DatedEvent> withdrawals = withdrawals(loaded);
    EventStream settled = loaded.expecting(withdrawals, replayer);
    Decision decision =
        orPending(envelope, settled, timed(envelope, settled, byStrategy(envelope, settled)));
    if (!(decision instanceof Decision.Accepted accepted) || accepted.events().isEmpty()) {
      return decision;
    }
    List<DatedEvent> admitted = admitted(envelope.stream(), accepted.events(), settled);
    return new Decision.Accepted(
        Stream.of(withdrawals, accepted.events(), admitted).flatMap(List::stream).toList());
  }

  /** Lists the events of a stream on a day without a command. */
  List<DatedEvent> onDay(LocalDate day, EventStream loaded) {
    if (StreamDestruction.of(loaded).isPresent()) {
      return List.of();
    }
    List<DatedEvent> events = new ArrayList<>(withdrawals(loaded));
    replayer.elapse(replayer.context(day), loaded.expecting(events, replayer).state(), events);
    return events;
  }

  private Decision byStrategy(CommandEnvelope envelope, EventStream settled) {
    Optional<Refusal> guard = checks.guards(envelope, settled);
    if (guard.isPresent()) {
      return new Decision.Denied(guard.get());
    }
    LocalDate day = envelope.effectiveOn();
    if (envelope.command() instanceof EraseTexts erase) {
      return new TextErasure(streams, envelope.stream(), settled)
          .erase(erase, day, envelope.reason());
    }
    if (envelope.command() instanceof AnnulEntry annul) {
      return change(settled).annul(annul, day, envelope.reason());
    }
    if (envelope.insteadOf().isPresent()) {
      return change(settled).replace(envelope.incoming(), envelope.insteadOf().get());
    }
    if (envelope.asked()
        && day.isBefore(config.today())
        && envelope.command() instanceof Relief relief
        && (relief.lateApprovedBy().isEmpty() || relief.proof().isEmpty())) {
      return Decision.refused(RequestRule.RELIEF_UNAPPROVED, day, config.today());
    }
    Optional<LocalDate> last = settled.lastEffective().filter(day::isBefore);
    if (last.isEmpty()) {
      return inOrder(envelope, settled);
    }
    return envelope
        .lateBecause()
        .map(why -> change(settled).late(envelope.incoming(), why))
        .orElseGet(() -> Decision.refused(RequestRule.LATE_WITHOUT_REASON, day, last.get()));
  }

  private RetroactiveChange change(EventStream settled) {
    return new RetroactiveChange(
        replayer,
        settled.effectiveEntries(replayer.register()).elapsedUntil(config.today()),
        settled.version());
  }

  private Decision inOrder(CommandEnvelope envelope, EventStream settled) {
    LocalDate day = envelope.effectiveOn();
    DecisionContext context = replayer.context(day);
    List<DatedEvent> events = new ArrayList<>();
    StreamState state = replayer.elapse(context, settled.state(), events);
    Decision decision = envelope.by(envelope.route().decide(envelope.command(), state, context));
    if (!(decision instanceof Decision.Accepted accepted) || accepted.events().isEmpty()) {
      return decision;
    }
    long entry = settled.version() + events.size() + 1;
    events.addAll(accepted.events());
    envelope
        .reason()
        .ifPresent(why -> events.add(new DatedEvent(new EntryExplained(entry, why), day)));
    return new Decision.Accepted(events);
  }

  /** Records the time of an act beside it. */
  private static Decision timed(CommandEnvelope envelope, EventStream settled, Decision decision) {
    if (envelope.at().isEmpty()
        || !(decision instanceof Decision.Accepted accepted)
        || accepted.events().isEmpty()) {
      return decision;
    }
    List<DatedEvent> events = new ArrayList<>(accepted.events());
    long entry = settled.version() + 1 + actAmong(events);
    events.add(new DatedEvent(new EntryTimed(entry, envelope.at().get()), envelope.effectiveOn()));
    return new Decision.Accepted(events);
  }

  /** The place of the act among its effects; a correction is the first of its events. */
  private static int actAmong(List<DatedEvent> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).event().command().isPresent()) {
        return i;
      }
    }
    return 0;
  }

  /** Defers a fact that is refused only because it comes too early. */
  private static Decision orPending(
      CommandEnvelope envelope, EventStream settled, Decision decision) {
    if (!(decision instanceof Decision.Denied refused) || !envelope.waitsFor(refused)) {
      return decision;
    }
    return PendingFacts.full(envelope.stream(), settled)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                new Decision.Accepted(
                    List.of(
                        PendingFacts.pending(envelope, refused.refusal(), settled.version() + 1))));
  }

  /** Lists the events of pending facts that have become possible. */
  private List<DatedEvent> admitted(
      StreamKey stream, List<DatedEvent> events, EventStream settled) {
    boolean waiting =
        !settled.state().of(CorrectionFeature.INSTANCE).pending().isEmpty()
            || events.get(0).event() instanceof FactDeferred;
    if (!waiting) {
      return List.of();
    }
    return new PendingFacts(replayer, config.today())
        .admit(
            settled.expecting(events, replayer),
            (source, command, then) ->
                checks.rights().allows(source.id(), stream, command, Optional.of(command), then));
  }

  /**
   * Withdraws the effects of a clock far ahead, such as silences and escalations of years to come.
   * They would make every act late until then. A difference of days alone withdraws nothing, since
   * nodes would withdraw and restore in turns.
   */
  private List<DatedEvent> withdrawals(EventStream loaded) {
    LocalDate today = config.today();
    return loaded.lastEffective().filter(today.plusDays(CLOCK_TOLERANCE)::isBefore).isPresent()
        ? change(loaded).withdrawAfter(today)
        : List.of();
  }
}
