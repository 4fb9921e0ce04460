package org.zhuanban.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionEvent.FactDeferred;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Names;
import org.zhuanban.request.RequestRule;

/**
 * The checks before a decision. Their order protects the stream: {@link #beforeLoading}, then
 * {@link #absence}, {@link #access}, {@link #effectiveDay} and {@link #guards}.
 */
record CommandChecks(EngineConfig config, TypeRegister register, StreamAccess rights) {
  /** Refuses an actor that may execute the command in no stream, before any is read. */
  Optional<Refusal> beforeLoading(CommandEnvelope envelope) {
    OrgansProbe organs = new OrgansProbe();
    boolean allowed = rights.allows(envelope.actor(), envelope.name(), envelope.stream(), organs);
    return wrongStream(envelope)
        .or(
            () ->
                allowed || organs.asked
                    ? Optional.empty()
                    : Optional.of(notAllowed(envelope.type())));
  }

  /**
   * The probe of an access port, which asks for the organs where its answer depends on the stream.
   */
  private static final class OrgansProbe implements Supplier<Set<String>> {
    private boolean asked;

    @Override
    public Set<String> get() {
      asked = true;
      return Set.of();
    }
  }

  /** The names in a stream, for what is refused on a day. */
  Names names(EventStream loaded, LocalDate day) {
    return new Names(register.features(), loaded.state(), config.rules(), day);
  }

  /** Refuses an actor for whom the stream is absent, since it names its readers. */
  Optional<Refusal> absence(CommandEnvelope envelope, EventStream loaded) {
    return register.features().stream()
        .filter(
            feature -> feature.streamKind().filter(envelope.stream().kind()::equals).isPresent())
        .flatMap(feature -> feature.absentFor(envelope.actor(), loaded.state()).stream())
        .findFirst();
  }

  /** Refuses a command of another kind of stream, and an actor without the right. */
  Optional<Refusal> access(CommandEnvelope envelope, EventStream loaded) {
    return wrongStream(envelope).or(() -> denied(envelope, loaded).map(CommandChecks::notAllowed));
  }

  /** Refuses an actor without the right, by the organs of the duty rows alone. */
  Optional<Refusal> accessByRows(CommandEnvelope envelope) {
    Set<String> owners = rights.owners(envelope.stream());
    return rights.allows(envelope.actor(), envelope.name(), envelope.stream(), () -> owners)
        ? Optional.empty()
        : Optional.of(notAllowed(envelope.type()));
  }

  /** Refuses a day of effect in the future, and one that the time of the act contradicts. */
  Optional<Refusal> effectiveDay(CommandEnvelope envelope) {
    LocalDate day = envelope.effectiveOn();
    return day.isAfter(config.today())
        ? Optional.of(Refusal.of(RequestRule.EFFECTIVE_IN_FUTURE, day, config.today()))
        : envelope.at().flatMap(at -> otherDay(at, day));
  }

  private Optional<Refusal> otherDay(LocalDateTime at, LocalDate day) {
    CalendarBook book = config.calendarsToday();
    return config.officeTime().agrees(at, day, book)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                RequestRule.TIME_OF_ANOTHER_DAY,
                at.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME),
                day,
                config.officeTime().dayOf(at, book)));
  }

  /**
   * Refuses approval by the sender itself, and the acts that features guard their streams against.
   */
  Optional<Refusal> guards(CommandEnvelope envelope, EventStream loaded) {
    if (envelope.approvedBySender()) {
      return Optional.of(Refusal.of(CorrectionRule.OWN_APPROVAL, envelope.actor()));
    }
    if (envelope.command() instanceof CorrectionCommand) {
      return Optional.empty();
    }
    return register.features().stream()
        .flatMap(
            feature ->
                feature.guard(envelope.command(), envelope.effectiveOn(), loaded.state()).stream())
        .findFirst();
  }

  private static Optional<Refusal> wrongStream(CommandEnvelope envelope) {
    return envelope
        .feature()
        .streamKind()
        .filter(kind -> !kind.equals(envelope.stream().kind()))
        .map(
            kind ->
                Refusal.of(
                    RequestRule.WRONG_STREAM, envelope.type().word(), kind, envelope.stream()));
  }

  private static Refusal notAllowed(CommandType<?> type) {
    return Refusal.of(RequestRule.NOT_ALLOWED, type.word());
  }

  /** Finds the first command in an envelope that its actor may not execute. */
  private Optional<CommandType<?>> denied(CommandEnvelope envelope, EventStream loaded) {
    Optional<AnnulEntry> annul =
        envelope.command() instanceof AnnulEntry only ? Optional.of(only) : envelope.insteadOf();
    Optional<Command> annulled = annul.flatMap(wrong -> commandOf(wrong.entry(), loaded));
    // An annulment concerns the organs of the command in the entry.
    return Stream.of(
            Stream.of(envelope.command()).filter(command -> !(command instanceof AnnulEntry)),
            annulled.stream())
        .flatMap(commands -> commands)
        .filter(command -> !allowed(envelope, command, Optional.of(command), loaded))
        .findFirst()
        .or(() -> annul.filter(wrong -> !allowed(envelope, wrong, annulled, loaded)))
        .map(command -> register.route(command).type());
  }

  private boolean allowed(
      CommandEnvelope envelope, Command command, Optional<Command> about, EventStream loaded) {
    return rights.allows(envelope.actor(), envelope.stream(), command, about, loaded);
  }

  private Optional<Command> commandOf(long entry, EventStream loaded) {
    if (entry < 1 || entry > loaded.version()) {
      return Optional.empty();
    }
    Event<?> event = loaded.event(entry).event();
    return event instanceof FactDeferred held
        ? PendingFacts.command(held, register)
        : event.command();
  }
}
