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
import org.zhuanban.correction.CorrectionEvent.FactHeld;
import org.zhuanban.correction.CorrectionEvent.FactReleased;
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.Corrections.Held;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/** Facts that presuppose what nobody has told yet: they wait in the stream, and are taken then. */
record PendingFacts(Replayer chronicle, LocalDate today) {
  /** How many facts may wait in a stream; each command tries all of them. */
  private static final int MOST = 500;

  /** Why no other fact may wait in a stream; empty if one may. */
  static Optional<Refusal> full(StreamKey key, EventStream stream) {
    SortedMap<Long, Held> held = stream.state().of(CorrectionFeature.INSTANCE).held();
    return held.size() < MOST
        ? Optional.empty()
        : Optional.of(
            Refusal.of(EngineRule.TOO_MANY_WAIT, held.size(), key, MOST, held.firstKey()));
  }

  /** Lets a fact wait. */
  static Happened hold(CommandEnvelope order, Refusal refusal, long entry) {
    List<String> texts = new ArrayList<>();
    byte[] body =
        RecordCodec.encode(
            (Record) order.command(),
            text -> {
              texts.add(text);
              return String.valueOf(texts.size() - 1);
            });
    return new Happened(
        new FactHeld(
            entry,
            order.name(),
            new String(body, StandardCharsets.UTF_8),
            refusal.rule().code(),
            texts,
            Optional.of(new PersonRef(order.actor()))),
        order.effectiveOn());
  }

  /** Tells whether the source of a fact may tell it, now that it is known whose matter it is. */
  interface Told {
    boolean by(PersonRef source, Command command, EventStream then);
  }

  /** Takes what has waited for what a stream tells by now; what it takes may be waited for, too. */
  List<Happened> release(EventStream stream, Told told) {
    Map<Long, ReplayedCommand> facts = facts(stream);
    while (!facts.isEmpty()) {
      List<Happened> taken = new RetroactiveChange(chronicle, stream, today).take(facts);
      List<Long> released = released(taken);
      if (released.isEmpty()) {
        return taken;
      }
      EventStream then = stream.expecting(taken, chronicle);
      List<Long> barred =
          stream.state().of(CorrectionFeature.INSTANCE).held().values().stream()
              .map(Held::fact)
              .filter(fact -> released.contains(fact.entry()))
              .filter(fact -> !toldBySource(fact, then, told))
              .map(FactHeld::entry)
              .toList();
      if (barred.isEmpty()) {
        return taken;
      }
      barred.forEach(facts::remove);
    }
    return List.of();
  }

  private boolean toldBySource(FactHeld fact, EventStream then, Told told) {
    return fact.source()
        .filter(
            source ->
                command(fact, chronicle.register())
                    .filter(command -> told.by(source, command, then))
                    .isEmpty())
        .isEmpty();
  }

  private static List<Long> released(List<Happened> taken) {
    return taken.stream()
        .map(Happened::event)
        .filter(FactReleased.class::isInstance)
        .map(event -> ((FactReleased) event).fact())
        .toList();
  }

  private Map<Long, ReplayedCommand> facts(EventStream stream) {
    SortedMap<Long, Held> held = stream.state().of(CorrectionFeature.INSTANCE).held();
    Map<Long, ReplayedCommand> facts = new LinkedHashMap<>();
    held.values().stream()
        .sorted(Comparator.comparing(Held::effectiveOn).thenComparing(each -> each.fact().entry()))
        .forEach(
            each ->
                act(each, stream.version() + 1 + facts.size())
                    .ifPresent(act -> facts.put(each.fact().entry(), act)));
    return facts;
  }

  /** What this release cannot read goes on waiting. */
  private Optional<ReplayedCommand> act(Held held, long entry) {
    return command(held.fact(), chronicle.register())
        .map(
            command ->
                new ReplayedCommand(
                    entry,
                    held.fact().entry(),
                    chronicle.register().route(command),
                    command,
                    held.effectiveOn(),
                    true,
                    Optional.empty()));
  }

  /** The command that waits; empty if this release cannot read it. */
  static Optional<Command> command(FactHeld fact, TypeRegister register) {
    return register.route(fact.name()).flatMap(route -> command(fact, route.type().type()));
  }

  private static Optional<Command> command(FactHeld fact, Class<? extends Command> type) {
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
