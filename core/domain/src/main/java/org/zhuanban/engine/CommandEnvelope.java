package org.zhuanban.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhuanban.audit.HashChain;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.correction.CorrectionCommand;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.DestroyStream;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.engine.replay.IncomingCommand;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.TypeRegister.Route;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Feature;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/**
 * A command on its way to a stream, routed to its feature.
 *
 * @param stream the stream
 * @param key the key under which it is executed once
 * @param route the name, rules and feature of the command
 * @param command the command
 * @param actor the reference of the person or source that sends it
 * @param effectiveOn the day of effect
 * @param reason the reason for a late entry or a correction
 * @param insteadOf the annulment of the wrong entry that it replaces
 * @param mode the mode of the command
 * @param at the time of day of the act
 */
record CommandEnvelope(
    StreamKey stream,
    String key,
    Route route,
    Command command,
    String actor,
    LocalDate effectiveOn,
    Optional<String> reason,
    Optional<AnnulEntry> insteadOf,
    Mode mode,
    Optional<LocalDateTime> at) {
  /** The modes of a command. */
  enum Mode {
    /** A request, which a violation refuses. */
    REQUEST,
    /** A fact, which a violation does not refuse, and which is deferred if it comes too early. */
    FACT,
    /** A fact that is refused if it comes too early. */
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

  /**
   * Runs work on a command after a check of its components and bounds.
   *
   * @throws InputException if a component is missing or out of bounds, or if the command leads to
   *     days without a calendar; nothing of it is stored
   */
  <R> R withinBounds(Supplier<R> work) {
    Bounds.check((Record) command);
    reason.ifPresent(why -> Bounds.check("Request.reason", why));
    Input.within("Request.effectiveOn", effectiveOn, WorkCalendar.FIRST, WorkCalendar.LAST);
    at.ifPresent(
        time ->
            Input.within("Request.at", time.toLocalDate(), WorkCalendar.FIRST, WorkCalendar.LAST));
    try {
      return work.get();
    } catch (CalendarRangeException e) {
      // No limit leads from the first year past the last one.
      boolean early = effectiveOn.isBefore(WorkCalendar.FIRST.plusYears(1));
      throw InputFault.RANGE.at(
          Bounds.root((Record) command) + ".due",
          WorkCalendar.FIRST,
          WorkCalendar.LAST,
          early ? "< " + WorkCalendar.FIRST : "> " + WorkCalendar.LAST);
    }
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
        Mode.REQUEST,
        request.at());
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
        fact.early() == Fact.Early.DEFER ? Mode.FACT : Mode.FACT_IN_ORDER,
        fact.at());
  }

  /** A violation refuses a request, but not a fact. */
  Decision by(Decision decision) {
    if (!(decision instanceof Decision.Violating unlawful)) {
      return decision;
    }
    return asked() ? unlawful.refused() : new Decision.Accepted(unlawful.events());
  }

  /**
   * Checks whether the command is deferred and not refused, since it is too early and has no other
   * fault. An order about entries is no fact of the world, and never waits.
   */
  boolean waitsFor(Decision.Denied refused) {
    return mode == Mode.FACT
        && !(command instanceof CorrectionCommand)
        && refused.all().stream().allMatch(reason -> reason.rule().breach() == Severity.PREMATURE);
  }

  /** Checks whether the sender has also approved the annulment, erasure or destruction. */
  boolean approvedBySender() {
    Optional<PersonRef> approvedBy =
        command instanceof DestroyStream destroy
            ? Optional.of(destroy.approvedBy())
            : command instanceof EraseTexts erase
                ? Optional.of(erase.approvedBy())
                : command instanceof AnnulEntry annul
                    ? Optional.of(annul.approvedBy())
                    : insteadOf.map(AnnulEntry::approvedBy);
    return approvedBy.map(PersonRef::id).filter(actor::equals).isPresent();
  }

  /** The reason for a late entry; for a fact it is its key. */
  Optional<String> lateBecause() {
    return reason.or(() -> asked() ? Optional.empty() : Optional.of(key));
  }

  /** The command for its place in a replay. */
  IncomingCommand incoming() {
    return new IncomingCommand(route, command, effectiveOn, asked(), reason);
  }

  /** The digest of the command, its sender, day, reason and time. */
  CommandDigest digest() {
    byte[][] sent = {bytes(name()), bytes(actor), bytes(effectiveOn.toString())};
    List<byte[]> content = new ArrayList<>();
    content.add(RecordCodec.encode((Record) command));
    content.add(present(reason.map(CommandEnvelope::bytes)));
    content.add(present(insteadOf.map(RecordCodec::encode)));
    at.ifPresent(time -> content.add(bytes(time.toString())));
    return new CommandDigest(
        HashChain.digest(sent), HashChain.digest(content.toArray(byte[][]::new)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Encodes an optional part with a marker of its presence. */
  private static byte[] present(Optional<byte[]> part) {
    return part.map(there -> HashChain.digest(there).toArray()).orElseGet(() -> new byte[0]);
  }
}
