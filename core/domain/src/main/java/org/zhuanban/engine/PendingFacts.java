package org.zhuanban.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.Corrections.PendingFact;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.replay.ReplayedCommand;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.replay.RetroactiveChange;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.StreamKey;

/** The facts of a stream that need an unknown fact, and are released once it is recorded. */
record PendingFacts(Replayer replayer, LocalDate today) {
  /** The maximum number of pending facts of a stream; each command tries all of them. */
  private static final int MOST = 500;

  /** The refusal of a further pending fact; empty if there is room. */
  static Optional<Refusal> full(StreamKey key, EventStream stream) {
    SortedMap<Long, PendingFact> held = stream.state().of(CorrectionFeature.INSTANCE).pending();
    return held.size() < MOST
        ? Optional.empty()
        : Optional.of(
            Refusal.of(RequestRule.TOO_MANY_WAIT, held.size(), key, MOST, held.firstKey()));
  }

  /** The event of the deferral of a fact. */
  static DatedEvent pending(CommandEnvelope envelope, Refusal refusal, long entry) {
    List<String> texts = new ArrayList<>();
    byte[] body =
        RecordCodec.encode(
            (Record) envelope.command(),
            text -> {
              texts.add(text);
              return String.valueOf(texts.size() - 1);
            });
    return new DatedEvent(
        new FactDeferred(
            entry,
            envelope.name(),
            new String(body, StandardCharsets.UTF_8),
            refusal.rule().code(),
            texts,
            Optional.of(new PersonRef(envelope.actor())),
            envelope.at()),
        envelope.effectiveOn());
  }

  /** The check of the rights of a source to its fact, once the organs concerned are known. */
  interface SourceRights {
    boolean allow(PersonRef source, Command command, EventStream then);
  }

  /** Releases the facts that have become possible; one may make another possible. */
  List<DatedEvent> admit(EventStream stream, SourceRights rights) {
    Map<Long, ReplayedCommand> facts = facts(stream);
    while (!facts.isEmpty()) {
      List<DatedEvent> events =
          new RetroactiveChange(
                  replayer,
                  stream.effectiveEntries(replayer.register()).elapsedUntil(today),
                  stream.version())
              .admit(facts);
      List<Long> admitted = admitted(events);
      if (admitted.isEmpty()) {
        return events;
      }
      EventStream then = stream.expecting(events, replayer);
      List<Long> barred =
          stream.state().of(CorrectionFeature.INSTANCE).pending().values().stream()
              .map(PendingFact::fact)
              .filter(fact -> admitted.contains(fact.entry()))
              .filter(fact -> !allowed(fact, then, rights))
              .map(FactDeferred::entry)
              .toList();
      if (barred.isEmpty()) {
        return events;
      }
      barred.forEach(facts::remove);
    }
    return List.of();
  }

  private boolean allowed(FactDeferred fact, EventStream then, SourceRights rights) {
    return fact.source()
        .filter(
            source ->
                command(fact, replayer.register())
                    .filter(command -> rights.allow(source, command, then))
                    .isEmpty())
        .isEmpty();
  }

  private static List<Long> admitted(List<DatedEvent> events) {
    return events.stream()
        .map(DatedEvent::event)
        .filter(FactReleased.class::isInstance)
        .map(event -> ((FactReleased) event).fact())
        .toList();
  }

  private Map<Long, ReplayedCommand> facts(EventStream stream) {
    SortedMap<Long, PendingFact> held = stream.state().of(CorrectionFeature.INSTANCE).pending();
    Map<Long, ReplayedCommand> facts = new LinkedHashMap<>();
    held.values().stream()
        .sorted(
            Comparator.comparing(PendingFact::effectiveOn)
                .thenComparing(each -> each.fact().entry()))
        .forEach(
            each ->
                replayed(each, stream.version() + 1 + facts.size())
                    .ifPresent(command -> facts.put(each.fact().entry(), command)));
    return facts;
  }

  /** The replayed command of a pending fact. A fact that this release cannot read stays pending. */
  private Optional<ReplayedCommand> replayed(PendingFact held, long entry) {
    return command(held.fact(), replayer.register())
        .map(
            command ->
                new ReplayedCommand(
                    entry,
                    held.fact().entry(),
                    replayer.register().route(command),
                    command,
                    held.effectiveOn(),
                    true,
                    Optional.empty()));
  }

  /** The command of a pending fact; empty if this release cannot read it. */
  static Optional<Command> command(FactDeferred fact, TypeRegister register) {
    return register.route(fact.name()).flatMap(route -> command(fact, route.type().type()));
  }

  private static Optional<Command> command(FactDeferred fact, Class<? extends Command> type) {
    try {
      return Optional.of(
          (Command)
              RecordCodec.decode(
                  type.asSubclass(Record.class),
                  fact.body().getBytes(StandardCharsets.UTF_8),
                  place -> fact.texts().get(Integer.parseInt(place))));
    } catch (WireFormatException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
