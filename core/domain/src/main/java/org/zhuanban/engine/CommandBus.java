package org.zhuanban.engine;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Names;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Receipt;

/**
 * The path of a command through the engine.
 *
 * <ol>
 *   <li>route: {@link CommandEnvelope} holds the command with its feature, from {@code
 *       TypeRegister}
 *   <li>schedule: {@link StreamScheduler} queues, retries and groups
 *   <li>load: {@link StreamLoader} reads the stream
 *   <li>check: {@link Deduplication} and {@link CommandChecks}
 *   <li>decide: {@link DecisionStrategy}
 *   <li>assemble: {@link CommitAssembler}
 *   <li>commit: {@link StreamScheduler} stores the draft
 * </ol>
 */
final class CommandBus {
  private static final Logger LOG = LoggerFactory.getLogger(CommandBus.class);

  private final StreamScheduler scheduler;
  private final StreamLoader streams;
  private final Deduplication deduplication;
  private final CommandChecks checks;
  private final DecisionStrategy decisions;
  private final CommitAssembler assembler;

  CommandBus(
      StreamScheduler scheduler,
      StreamLoader streams,
      Deduplication deduplication,
      CommandChecks checks,
      DecisionStrategy decisions,
      CommitAssembler assembler) {
    this.scheduler = scheduler;
    this.streams = streams;
    this.deduplication = deduplication;
    this.checks = checks;
    this.decisions = decisions;
    this.assembler = assembler;
  }

  /** Executes a command. */
  Outcome execute(CommandEnvelope envelope) {
    return envelope.withinBounds(
        () -> {
          Optional<Refusal> refusal = checks.beforeLoading(envelope);
          if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
          }
          try {
            return scheduler.run(envelope.stream(), envelope.key(), operation(envelope));
          } catch (UnreadableStreamException e) {
            return outcomeOfDamage(envelope, e);
          }
        });
  }

  /** Drafts a command and stores nothing. */
  Outcome dryRun(CommandEnvelope envelope) {
    return envelope.withinBounds(
        () -> operation(envelope).on(streams.load(envelope.stream())).result());
  }

  private StreamOperation<Outcome> operation(CommandEnvelope envelope) {
    CommandDigest digest = envelope.digest();
    return loaded -> checked(envelope, digest, loaded);
  }

  /**
   * Checks and drafts a command. Only the sender sees the receipt of its command; any other sender
   * is refused.
   */
  private Draft<Outcome> checked(
      CommandEnvelope envelope, CommandDigest digest, EventStream loaded) {
    Optional<Receipt> receipt = deduplication.receipt(envelope, loaded);
    if (receipt.filter(digest::sameSender).isPresent()) {
      return deduplication.repetition(envelope, digest, receipt.get(), loaded);
    }
    Optional<Refusal> absence = checks.absence(envelope, loaded);
    if (absence.isPresent()) {
      return asIfAbsent(envelope, digest, loaded, absence.get());
    }
    Optional<Refusal> denied = checks.access(envelope, loaded);
    if (denied.isPresent()) {
      return Draft.refusal(denied.get(), loaded);
    }
    return receipt.isPresent()
        ? Draft.refusal(Deduplication.keyReused(envelope), loaded)
        : decided(envelope, digest, loaded);
  }

  private Draft<Outcome> decided(
      CommandEnvelope envelope, CommandDigest digest, EventStream loaded) {
    Optional<Refusal> impossible =
        StreamDestruction.destroyed(envelope.stream(), loaded)
            .or(() -> checks.effectiveDay(envelope));
    if (impossible.isPresent()) {
      return Draft.refusal(impossible.get(), loaded);
    }
    Decision decision = decisions.decide(envelope, loaded);
    if (decision instanceof Decision.Denied refused) {
      Names names = checks.names(loaded, envelope.effectiveOn());
      return Draft.answer(
          new Outcome.Refused(refused.all().stream().map(each -> each.named(names)).toList()),
          loaded);
    }
    List<DatedEvent> events = ((Decision.Accepted) decision).events();
    return events.isEmpty()
        ? Draft.answer(new Outcome.Done(events, loaded.version(), false), loaded)
        : assembler.assemble(
            envelope.stream(),
            loaded,
            events,
            new CommitOrigin(envelope.actor(), envelope.key(), Optional.of(digest)));
  }

  /**
   * Answers a person that the stream does not name as if it had no entry. Such a person may begin
   * an absent stream, but not one that has begun.
   */
  private Draft<Outcome> asIfAbsent(
      CommandEnvelope envelope, CommandDigest digest, EventStream loaded, Refusal absence) {
    EventStream absent = EventStream.absent();
    Optional<Refusal> denied = checks.access(envelope, absent);
    if (denied.isPresent()) {
      return Draft.refusal(denied.get(), loaded);
    }
    if (envelope.feature().streamKind().isEmpty()) {
      return Draft.refusal(absence, loaded);
    }
    Draft<Outcome> begun = decided(envelope, digest, absent);
    if (begun.commit().isEmpty()) {
      return Draft.answer(begun.result(), loaded);
    }
    return loaded.version() > 0 ? Draft.refusal(absence, loaded) : begun;
  }

  /**
   * Answers an actor without rights in a damaged stream as if it were absent. The names in the
   * stream are damaged, too. As far as rights depend on organs, the duty rows name the
   * participants.
   */
  private Outcome outcomeOfDamage(CommandEnvelope envelope, UnreadableStreamException damage) {
    EventStream absent = EventStream.absent();
    Optional<Refusal> absence = checks.absence(envelope, absent);
    if (absence.isPresent()) {
      LOG.error("Nobody is named in stream {} as long as it is damaged", envelope.stream(), damage);
      Draft<Outcome> begun = asIfAbsent(envelope, envelope.digest(), absent, absence.get());
      return begun.commit().isPresent() ? new Outcome.Refused(absence.get()) : begun.result();
    }
    Optional<Refusal> denied = checks.accessByRows(envelope);
    if (denied.isPresent()) {
      return new Outcome.Refused(denied.get());
    }
    throw damage;
  }
}
