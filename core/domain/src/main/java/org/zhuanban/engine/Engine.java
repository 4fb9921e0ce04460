package org.zhuanban.engine;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.RetentionPage;
import org.zhuanban.audit.IntegrityReport;
import org.zhuanban.audit.RowReport;
import org.zhuanban.audit.Verifier;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.archive.ArchivedStream;
import org.zhuanban.engine.archive.PackageWriter;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Feature;
import org.zhuanban.input.InputException;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.monitor.EngineListener.CommandExecuted;
import org.zhuanban.monitor.EngineListener.CommandResult;
import org.zhuanban.monitor.EngineListener.CommandStarted;
import org.zhuanban.monitor.EngineListener.SweepFinished;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * The engine: it takes commands and facts, and returns outcomes and streams.
 *
 * <p>{@link CommandBus} shows the path of a command. An act with effect before another recorded act
 * is decided on the state of its own day, and the stream is replayed. No entry is ever edited. In
 * transactions of its own the engine retries, up to a maximum, after other writers; in a joined one
 * it never does.
 */
public final class Engine {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");

  private final EngineConfig config;
  private final TypeRegister register;
  private final Replayer replayer;
  private final StreamCache cache;
  private final StreamQueue queue;
  private final StreamLoader streams;
  private final StreamAccess access;
  private final CommandBus bus;
  private final AgendaSweep agenda;
  private final RowRebuild rebuild;
  private final StreamImport imports;
  private final RowCheck rowCheck;
  private final AuditTrail trail;

  /**
   * Creates an engine.
   *
   * @param config the ports and settings
   * @param features the features, in order from the lowest
   */
  public Engine(EngineConfig config, List<? extends Feature<?, ?>> features) {
    this(
        config,
        new TypeRegister(features),
        StreamCache.of(config.cacheSize()),
        new StreamQueue(StreamScheduler.PATIENCE));
  }

  private Engine(EngineConfig config, TypeRegister register, StreamCache cache, StreamQueue queue) {
    Storage storage = config.storage();
    FreeTextVault texts = new FreeTextVault(storage, new SecureRandom());
    this.config = config;
    this.register = register;
    this.replayer = new Replayer(register, config.calendars(), config.rules());
    this.cache = cache;
    this.queue = queue;
    this.streams = new StreamLoader(storage, replayer, cache, texts);
    this.access = new StreamAccess(config, register);
    CommandChecks checks = new CommandChecks(config, register, access);
    DecisionStrategy decisions = new DecisionStrategy(config, replayer, streams, checks);
    StreamScheduler scheduler = new StreamScheduler(config, streams, queue);
    DutyProjection duties = new DutyProjection(config, register.features());
    IdentifierProjection identifiers = new IdentifierProjection(config.identifiers());
    CommitAssembler assembler =
        new CommitAssembler(
            config,
            replayer,
            streams,
            new JournalEncoder(register, texts, config.hashes()),
            duties,
            identifiers,
            new MessageProjection(config, register, replayer, streams));
    this.bus =
        new CommandBus(
            scheduler, streams, new Deduplication(storage, streams), checks, decisions, assembler);
    Workers workers = new Workers(config.executor().filter(host -> !storage.joined()));
    BatchRun.Setting batches = new BatchRun.Setting(storage, streams, scheduler, workers);
    this.agenda = new AgendaSweep(config, batches, decisions, assembler);
    this.rebuild = new RowRebuild(config, batches, duties, identifiers);
    this.imports = new StreamImport(config, replayer, streams, duties, identifiers);
    this.rowCheck = new RowCheck(config, streams, duties, identifiers);
    this.trail = new AuditTrail(config);
  }

  /**
   * Joins a transaction of the host.
   *
   * @param joined a storage that is {@linkplain Storage#joined() joined}
   * @return the engine inside the transaction, which ends with it
   */
  public Engine joining(Storage joined) {
    return new Engine(
        config.withStorage(joined).withCallerCheck(() -> {}), register, cache.overlay(), queue);
  }

  /**
   * Returns the same engine by other notices. It has caches and queues of its own, so that no
   * operation under way leaves it a state by the former notices.
   *
   * @param other the same settings with other notices
   * @return the engine
   */
  public Engine with(EngineConfig other) {
    return new Engine(
        other, register, cache.withoutReplayed(), new StreamQueue(StreamScheduler.PATIENCE));
  }

  /**
   * Executes a request, or refuses it.
   *
   * @param request the command and its stream
   * @return the outcome; a repetition has the outcome of the first execution
   * @throws InputException if a component is missing or out of bounds; nothing of it is stored
   * @throws IllegalArgumentException if no feature takes the command
   * @throws StreamMovedException if other writers changed the stream at the same time: at once in a
   *     joined transaction, else after many retries
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws StorageException if the storage fails; a temporary failure is retried within a second
   */
  public Outcome handle(Request request) {
    return executed(CommandEnvelope.of(request, register));
  }

  /**
   * Records a fact, also one with a violation; it throws the exceptions of {@link #handle}.
   *
   * @param fact the fact
   * @return the outcome, or its deferral. A refusal only if it is impossible, or if it is too early
   *     and its source or a full stream does not allow a deferral
   */
  public Outcome record(Fact fact) {
    return executed(CommandEnvelope.of(fact, register));
  }

  private Outcome executed(CommandEnvelope envelope) {
    // Another thread may commit the command together with its own.
    config.callerCheck().run();
    config.listener().commandStarted(new CommandStarted(envelope.name(), envelope.stream()));
    long start = System.nanoTime();
    Optional<Outcome> outcome = Optional.empty();
    try {
      outcome = Optional.of(trail.recorded(envelope, bus.execute(envelope)));
      return outcome.get();
    } finally {
      config
          .listener()
          .commandExecuted(
              new CommandExecuted(
                  envelope.name(),
                  envelope.stream(),
                  outcome.map(Engine::result).orElse(CommandResult.FAILED),
                  outcome.flatMap(Engine::rule),
                  System.nanoTime() - start));
    }
  }

  private static CommandResult result(Outcome outcome) {
    if (outcome instanceof Outcome.Refused) {
      return CommandResult.REFUSED;
    }
    if (outcome instanceof Outcome.Deferred deferred) {
      return deferred.repeated() ? CommandResult.REPEATED : CommandResult.DEFERRED;
    }
    return outcome instanceof Outcome.Done done && done.repeated()
        ? CommandResult.REPEATED
        : CommandResult.DONE;
  }

  private static Optional<String> rule(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return Optional.of(refused.refusal().rule().code());
    }
    return outcome instanceof Outcome.Deferred deferred
        ? Optional.of(deferred.rule())
        : Optional.empty();
  }

  /**
   * Finds the present outcome of {@link #handle}, and stores nothing.
   *
   * @param request the command and its stream
   * @return the outcome
   */
  public Outcome dryRun(Request request) {
    return bus.dryRun(CommandEnvelope.of(request, register));
  }

  /**
   * Adds the consequences of today in every stream of the agenda. Effects of a clock that was more
   * than 31 days ahead are withdrawn, with a notification of their recipients.
   *
   * @return the number of changed streams, and the streams that failed
   * @throws StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    config.callerCheck().run();
    long start = System.nanoTime();
    SweepReport report = agenda.sweep();
    config.listener().sweepFinished(new SweepFinished(report, System.nanoTime() - start));
    return report;
  }

  /**
   * Derives the duty and identifier rows of streams, and updates different ones. Causes are a
   * notice with moved days, another derivation in a new release, or a damage. The cost is that of
   * reading the streams.
   *
   * @param keys the streams
   * @return the number of streams with changed rows, and the streams that failed
   */
  public SweepReport rebuildDutyRows(List<StreamKey> keys) {
    config.callerCheck().run();
    return rebuild.rebuild(keys);
  }

  /**
   * Compares the duty and identifier rows of streams with those that follow from their entries.
   *
   * @param keys the streams
   * @return the report, with a finding for each row that was changed, added or removed
   * @throws StorageException if the storage fails
   */
  public RowReport verifyDutyRows(List<StreamKey> keys) {
    return rowCheck.check(keys);
  }

  /**
   * Lists streams of a kind.
   *
   * @param kind the kind, as {@link StreamKey#kind}
   * @param after the id before the first one; empty to begin with the first
   * @param most the maximum number of streams, from 1
   * @return the streams in the order of their ids
   */
  public List<StreamKey> streams(String kind, Optional<String> after, int most) {
    return config.storage().streams(kind, after, most);
  }

  /**
   * Reads a stream.
   *
   * @param stream the stream
   * @return the events and state
   * @throws UnreadableStreamException if this release cannot read it, or if a hash does not match
   * @throws StorageException if the storage fails
   */
  public EventStream read(StreamKey stream) {
    return streams.load(stream);
  }

  /** {@return whether a stream has an entry, readable or not} */
  public boolean exists(StreamKey stream) {
    return config.storage().head(stream).isPresent();
  }

  /**
   * Reads several streams, in as many calls to the storage as for one.
   *
   * @param keys the streams
   * @return the streams, and the unreadable ones with their causes
   * @throws StorageException if the storage fails
   */
  public StreamBatch readAll(Collection<StreamKey> keys) {
    return streams.loadAll(keys);
  }

  /**
   * Reads several streams as {@link #readAll} does, and leaves none of them in the cache.
   *
   * @param keys the streams
   * @return the streams, and the unreadable ones with their causes
   * @throws StorageException if the storage fails
   */
  public StreamBatch readPassing(Collection<StreamKey> keys) {
    return streams.passing().loadAll(keys);
  }

  /** {@return whether the engine is inside a transaction of the host} */
  public boolean joined() {
    return config.storage().joined();
  }

  /**
   * Returns the stream at the end of a day, as known at the end of another.
   *
   * @param now a stream as it was read
   * @param day the day of effect: without later effects
   * @param knownOn the day of knowledge, in Chinese legal time: without later entries, also
   *     annulments
   * @return the events and state; version and chain are those of the whole stream
   */
  public EventStream asOf(EventStream now, LocalDate day, LocalDate knownOn) {
    return now.asOf(day, knownOn, replayer);
  }

  /** {@return the duty rows of streams, also closed ones; streams without rows are missing} */
  public Map<StreamKey, List<DutyRow>> rows(Collection<StreamKey> streams) {
    return streams.isEmpty() ? Map.of() : config.storage().dutiesOf(streams);
  }

  /** {@return the stored entries of a stream, readable or not} */
  public List<Entry> entries(StreamKey stream) {
    return streams.entries(stream, 0);
  }

  /**
   * Finds the participating organs of a stream.
   *
   * @param loaded the stream; empty if it is damaged
   * @param rows its duty rows
   * @return their codes as of today
   */
  public Set<String> participants(Optional<EventStream> loaded, List<DutyRow> rows) {
    return access.participants(loaded, rows);
  }

  /**
   * Records a read of cases of accountability, before the reader has it.
   *
   * @param person the person who reads
   * @param way how the cases are shown
   * @param cases the cases
   * @param shown whether anything is shown
   * @param day the day whose state was asked for
   * @throws RuntimeException if the port of the host fails; then nothing may be shown
   */
  public void recordRead(
      PersonRef person,
      AuditRecord.CaseRead.Way way,
      List<StreamKey> cases,
      boolean shown,
      LocalDate day) {
    trail.read(person.id(), way, cases, shown, day);
  }

  /** {@return the result of the verification of the hash chain of a stream} */
  public IntegrityReport verify(StreamKey stream) {
    return new Verifier(config.storage()).stream(stream);
  }

  /**
   * Prepares the package of a stream.
   *
   * @param stream the stream
   * @param anchors its proofs
   * @return the package to write; empty if the stream has no entry
   * @throws org.zhuanban.archive.ExportException if the stream is damaged or destroyed, or if a
   *     proof does not fit
   */
  public Optional<PackageWriter> export(StreamKey stream, List<ArchiveAnchor> anchors) {
    return new StreamExport(config.storage(), streams).prepare(stream, anchors);
  }

  /**
   * Imports a stream out of a package.
   *
   * @param archived the stream
   * @return false if all of it was there
   * @throws org.zhuanban.archive.ImportException if it is refused
   * @throws StreamMovedException if others write the stream at the same time
   */
  public boolean importStream(ArchivedStream archived) {
    config.callerCheck().run();
    return imports.run(archived);
  }

  /**
   * Lists a page of the register of retention.
   *
   * @param kind the kind of the streams
   * @param after the id before the first one
   * @param most the maximum number of streams, from 1
   * @return the page
   */
  public RetentionPage retention(String kind, Optional<String> after, int most) {
    return new StreamDestruction(config, register, streams).page(kind, after, most);
  }

  /** {@return the listener of the host} */
  public EngineListener listener() {
    return config.listener();
  }

  /** {@return the holiday notices known today} */
  public CalendarBook calendars() {
    return config.calendarsToday();
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return config.today();
  }
}
