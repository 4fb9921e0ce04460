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
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.Corrections.Held;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;

/** Facts that presuppose what nobody has told yet: they wait in the stream, and are taken then. */
record HeldFacts(Chronicle chronicle, LocalDate today) {
  /** Lets a fact wait. */
  static Happened hold(Order order, Refusal refusal, long entry) {
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
            order.command().getClass().getSimpleName(),
            new String(body, StandardCharsets.UTF_8),
            refusal.rule().code(),
            texts),
        order.effectiveOn());
  }

  /** Takes what has waited for what a stream tells by now; what it takes may be waited for, too. */
  List<Happened> release(LoadedStream stream) {
    Map<Long, Act> facts = facts(stream);
    return facts.isEmpty() ? List.of() : new Amendment(chronicle, stream, today).take(facts);
  }

  private Map<Long, Act> facts(LoadedStream stream) {
    SortedMap<Long, Held> held = stream.state().of(CorrectionFeature.INSTANCE).held();
    Map<Long, Act> facts = new LinkedHashMap<>();
    held.values().stream()
        .sorted(Comparator.comparing(Held::effectiveOn).thenComparing(each -> each.fact().entry()))
        .forEach(
            each ->
                act(each, stream.version() + 1 + facts.size())
                    .ifPresent(act -> facts.put(each.fact().entry(), act)));
    return facts;
  }

  /** What this release cannot read goes on waiting. */
  private Optional<Act> act(Held held, long entry) {
    return command(held.fact(), chronicle.register())
        .map(
            command ->
                new Act(
                    entry,
                    held.fact().entry(),
                    chronicle.featureOf(command),
                    command,
                    held.effectiveOn(),
                    true,
                    Optional.empty()));
  }

  /** The command that waits; empty if this release cannot read it. */
  static Optional<Command> command(FactHeld fact, TypeRegister register) {
    return register.command(fact.command()).flatMap(type -> command(fact, type));
  }

  private static Optional<Command> command(FactHeld fact, Class<? extends Record> type) {
    try {
      return Optional.of(
          (Command)
              RecordCodec.decode(
                  type,
                  fact.body().getBytes(StandardCharsets.UTF_8),
                  place -> fact.texts().get(Integer.parseInt(place))));
    } catch (WireFormatException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
