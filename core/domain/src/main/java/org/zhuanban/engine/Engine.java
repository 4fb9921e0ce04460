package org.zhuanban.engine;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.audit.IntegrityReport;
import org.zhuanban.engine.audit.Verifier;
import org.zhuanban.engine.replay.Replayer;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Feature;
import org.zhuanban.input.InputException;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * The engine: commands and facts go in, outcomes and streams come out.
 *
 * <p>{@link CommandBus} shows the road of a command. What takes effect before something that the
 * stream already holds is decided on the state of its own day, and the stream is replayed; nothing
 * recorded is ever edited. In transactions of its own the engine decides again, bounded, when
 * others wrote to the stream meanwhile; in a joined one it never does.
 */
public final class Engine {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");

  private final EngineConfig config;
  private final TypeRegister register;
  private final Replayer replayer;
  private final StreamCache cache;
  private final StreamQueue queue;
  private final EventStreams streams;
  private final StreamAccess access;
  private final CommandBus bus;
  private final AgendaSweep agenda;
  private final DutyRowRebuild rebuild;

  /**
   * Makes an engine.
   *
   * @param config its ports and settings
   * @param features the features, the lower ones first
   */
  public Engine(EngineConfig config, List<? extends Feature<?, ?>> features) {
    this(
        config,
        new TypeRegister(features),
        StreamCache.empty(),
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
    this.streams = new EventStreams(storage, replayer, cache, texts);
    this.access = new StreamAccess(config, register);
    CommandChecks checks = new CommandChecks(config, register, access);
    Decisions decisions = new Decisions(config, replayer, streams, checks);
    StreamScheduler scheduler = new StreamScheduler(storage, streams, queue);
    DutyProjection duties = new DutyProjection(config, register.features());
    CommitAssembler assembler =
        new CommitAssembler(
            config,
            replayer,
            new JournalEncoder(register, texts, config.hashes()),
            duties,
            new MessageProjection(config, register, replayer, streams));
    this.bus =
        new CommandBus(
            scheduler, streams, new Deduplication(storage, streams), checks, decisions, assembler);
    this.agenda = new AgendaSweep(config, scheduler, decisions, assembler);
    this.rebuild = new DutyRowRebuild(config, scheduler, duties);
  }

  /**
   * Joins a transaction of the host.
   *
   * @param joined a storage that is {@linkplain Storage#joined() joined}
   * @return the engine inside the transaction, to be dropped with it
   */
  public Engine joining(Storage joined) {
    return new Engine(config.withStorage(joined), register, cache.overlay(), queue);
  }

  /**
   * Carries a command out, or refuses it.
   *
   * @param request the command and where it goes
   * @return what happened, or why not; a repetition is answered with what happened the first time
   * @throws InputException if something of it is missing, or beyond what is kept, see {@link
   *     Bounds}; nothing of it was done
   * @throws IllegalArgumentException if no feature takes the command
   * @throws StreamMovedException if others wrote to the stream at the same time: at once in a
   *     joined transaction, else after many tries
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws StorageException if the storage fails; what may pass was tried again a few times within
   *     a second
   */
  public Outcome handle(Request request) {
    return bus.execute(CommandEnvelope.of(request, register));
  }

  /**
   * Takes a fact, whatever rules it breaks.
   *
   * @param fact what has happened
   * @return what follows, or that it waits; refused only if it makes no sense, or if it comes too
   *     early and its source does not want it to wait, or 500 facts of the stream do already
   * @throws InputException if something of it is missing, or beyond what is kept, see {@link
   *     Bounds}; nothing of it was done
   * @throws IllegalArgumentException if no feature takes the command
   * @throws StreamMovedException as {@link #handle}
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws StorageException as {@link #handle}
   */
  public Outcome record(Fact fact) {
    return bus.execute(CommandEnvelope.of(fact, register));
  }

  /**
   * Finds what would become of a command, and writes nothing.
   *
   * @param request the command and where it would go
   * @return what {@link #handle} would answer if nothing else happened before
   * @throws InputException if something of it is missing, or beyond what is kept, see {@link
   *     Bounds}; nothing of it was done
   * @throws IllegalArgumentException if no feature takes the command
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws StorageException if the storage fails
   */
  public Outcome dryRun(Request request) {
    return bus.dryRun(CommandEnvelope.of(request, register));
  }

  /**
   * Lets the day come for every stream that has something to do by it. What a sweep by a clock that
   * was more than 31 days ahead had brought about is taken back by the first command or sweep that
   * meets it, and whoever was told of it is told so; after {@link #rebuildDutyRows} a sweep meets
   * all of it.
   *
   * @return how many streams were changed, and which could not be, for whatever reason
   * @throws StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return agenda.sweep();
  }

  /**
   * Derives the duty rows of streams anew, and changes those that are kept otherwise: because a new
   * notice has moved days, a new release derives them differently, or they were damaged. Nothing
   * happens in a stream by that; it costs as much as reading every stream.
   *
   * @param keys the streams
   * @return the rows of how many streams were changed, and which streams could not be, for whatever
   *     reason
   */
  public SweepReport rebuildDutyRows(List<StreamKey> keys) {
    return rebuild.rebuild(keys);
  }

  /**
   * Lists streams of a kind.
   *
   * @param kind the kind, like {@link StreamKey#kind}
   * @param after the id after which to begin; empty to begin with the first
   * @param most how many at most, from 1
   * @return the streams in the order of their ids
   * @throws StorageException if the storage fails
   */
  public List<StreamKey> streams(String kind, Optional<String> after, int most) {
    return config.storage().streams(kind, after, most);
  }

  /**
   * Reads a stream.
   *
   * @param stream the stream
   * @return what happened in it, and the state that follows
   * @throws UnreadableStreamException if it holds what this release cannot read, or a hash does not
   *     fit
   * @throws StorageException if the storage fails
   */
  public EventStream read(StreamKey stream) {
    return streams.load(stream);
  }

  /**
   * Reads a stream as it was at the end of a day: without what took effect later.
   *
   * @param stream the stream
   * @param day the day
   * @return what had happened, in the order of recording, and the state that followed; its version
   *     and chain are those of the whole stream
   * @throws UnreadableStreamException if it holds what this release cannot read, or a hash does not
   *     fit
   * @throws StorageException if the storage fails
   */
  public EventStream read(StreamKey stream, LocalDate day) {
    return read(stream, day, LocalDate.MAX);
  }

  /**
   * Reads a stream as it was at the end of a day, as far as that was known at the end of another.
   *
   * @param stream the stream
   * @param day the day: without what took effect later
   * @param knownOn the other day, in Chinese legal time: without what was recorded later,
   *     annulments included
   * @return what had happened, in the order of recording, and the state that followed; its version
   *     and chain are those of the whole stream
   * @throws UnreadableStreamException if it holds what this release cannot read, or a hash does not
   *     fit
   * @throws StorageException if the storage fails
   */
  public EventStream read(StreamKey stream, LocalDate day, LocalDate knownOn) {
    return read(stream).asOf(day, knownOn, replayer);
  }

  /**
   * Lists the duty rows of a stream.
   *
   * @param stream the stream
   * @return its rows, closed ones included
   * @throws StorageException if the storage fails
   */
  public List<DutyRow> rows(StreamKey stream) {
    return config.storage().duties(stream);
  }

  /**
   * Lists the entries of a stream as they are kept, readable or not.
   *
   * @param stream the stream
   * @return its entries, from the first on
   * @throws StorageException if the storage fails
   */
  public List<Entry> entries(StreamKey stream) {
    return streams.entries(stream, 0);
  }

  /**
   * Lists who takes part in a stream: whom a feature names, and whoever owes or owed something.
   *
   * @param stream the stream
   * @param loaded what was read of it
   * @return their codes as of today, where organs succeeded others
   * @throws StorageException if the storage fails
   */
  public Set<String> takingPart(StreamKey stream, EventStream loaded) {
    return access.participants(stream, loaded);
  }

  /**
   * Follows the hash chain of a stream.
   *
   * @param stream the stream
   * @return what was found
   */
  public IntegrityReport verify(StreamKey stream) {
    return new Verifier(config.storage()).stream(stream);
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
