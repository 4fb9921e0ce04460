package org.zhuanban.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.engine.audit.HashChain;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.TypeRegister.Route;
import org.zhuanban.feature.Breach;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/** What goes to a stream, by either mode in. */
record CommandEnvelope(
    StreamKey stream,
    String key,
    Route route,
    Command command,
    String actor,
    LocalDate effectiveOn,
    Optional<String> reason,
    Optional<AnnulEntry> insteadOf,
    Mode mode) {
  /** The way by which it came in. */
  enum Mode {
    /** It asks leave. */
    REQUEST,
    /** It has happened, and waits if it comes too early. */
    FACT,
    /** It has happened, and is refused if it comes too early. */
    FACT_IN_ORDER
  }

  Feature<?, ?> feature() {
    return route.feature();
  }

  CommandType<?> type() {
    return route.type();
  }

  String name() {
    return type().name();
  }

  boolean asked() {
    return mode == Mode.REQUEST;
  }

  static CommandEnvelope of(Request request, TypeRegister register) {
    return new CommandEnvelope(
        request.stream(),
        request.commandKey(),
        register.route(request.command()),
        request.command(),
        request.actor().id(),
        request.effectiveOn(),
        request.reason(),
        request.insteadOf(),
        Mode.REQUEST);
  }

  static CommandEnvelope of(Fact fact, TypeRegister register) {
    return new CommandEnvelope(
        fact.stream(),
        Fact.KEY + fact.source().id() + ":" + fact.id(),
        register.route(fact.command()),
        fact.command(),
        fact.source().id(),
        fact.effectiveOn(),
        Optional.empty(),
        Optional.empty(),
        fact.early() == Fact.Early.WAITS ? Mode.FACT : Mode.FACT_IN_ORDER);
  }

  /** What is broken refuses a command, but not a fact. */
  Decision by(Decision decision) {
    if (!(decision instanceof Decision.Unlawful unlawful)) {
      return decision;
    }
    return asked()
        ? new Decision.Refused(unlawful.refusal())
        : new Decision.Accepted(unlawful.events());
  }

  /**
   * Whether it waits instead of being refused: no reason stands against it but that it is early.
   */
  boolean waitsFor(Decision.Refused refused) {
    return mode == Mode.FACT
        && refused.all().stream().allMatch(reason -> reason.rule().breach() == Breach.PREMATURE);
  }

  /** Whether whoever sends it has approved the annulment or erasure in it, too. */
  boolean approvedBySender() {
    Optional<PersonRef> approvedBy =
        command instanceof EraseTexts erase
            ? Optional.of(erase.approvedBy())
            : command instanceof AnnulEntry annul
                ? Optional.of(annul.approvedBy())
                : insteadOf.map(AnnulEntry::approvedBy);
    return approvedBy.map(PersonRef::id).filter(actor::equals).isPresent();
  }

  /** Why it was entered when it was; facts need say nothing. */
  Optional<String> lateBecause() {
    return reason.or(() -> asked() ? Optional.empty() : Optional.of(key));
  }

  /** The key stands for the command, the one who sent it, the day it takes effect, and why so. */
  CommandDigest digest() {
    byte[][] sent = {bytes(name()), bytes(actor), bytes(effectiveOn.toString())};
    return new CommandDigest(
        HashChain.digest(sent),
        HashChain.digest(
            RecordCodec.encode((Record) command),
            present(reason.map(CommandEnvelope::bytes)),
            present(insteadOf.map(RecordCodec::encode))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What may be missing, in a place of its own, so that nothing else can stand there. */
  private static byte[] present(Optional<byte[]> part) {
    return part.map(there -> HashChain.digest(there).toArray()).orElseGet(() -> new byte[0]);
  }
}
