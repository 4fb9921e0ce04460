package org.zhuanban.engine;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.audit.HashChain;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * The road of a command: read the stream, let its feature decide, keep everything in one commit.
 *
 * <p>Before a command is decided, what the law makes of silence up to its day is added, so that the
 * outcome does not depend on when a sweep last ran. In transactions of its own the engine decides
 * again, bounded, when others wrote to the stream meanwhile; in a joined one it never does.
 */
public final class Engine {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final int TRIES = 64;
  private static final int PAGE = 500;
  private static final String SWEEPER = "zhuanban.sweep";

  private final Storage storage;
  private final List<Feature<?, ?>> features;
  private final TypeRegister register;
  private final CalendarBook calendars;
  private final Clock clock;
  private final StreamCache cache;

  /**
   * Makes an engine.
   *
   * @param storage where streams are kept
   * @param features the features, the lower ones first
   * @param calendars the holiday notices
   * @param clock the time of recording
   */
  public Engine(
      Storage storage,
      List<? extends Feature<?, ?>> features,
      CalendarBook calendars,
      Clock clock) {
    this.storage = storage;
    this.features = List.copyOf(features);
    this.register = new TypeRegister(this.features);
    this.calendars = calendars;
    this.clock = clock;
    this.cache = new StreamCache();
  }

  /**
   * Carries a command out, or refuses it.
   *
   * @param request the command and where it goes
   * @return what happened, or why not; a repetition is answered with what happened the first time
   * @throws IllegalArgumentException if no feature takes the command
   * @throws StreamMovedException if others wrote to the stream at the same time: at once in a
   *     joined transaction, else after many tries
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws StorageException if the storage fails
   */
  public Outcome handle(Request request) {
    Feature<?, ?> feature = featureOf(request.command());
    Bytes digest = digest(request);
    return attempt(
        request.stream(),
        () -> {
          Optional<Receipt> receipt = storage.receipt(request.stream(), request.commandKey());
          return receipt.isPresent()
              ? Optional.of(repeated(request, digest, receipt.get()))
              : once(request, feature, digest);
        });
  }

  /**
   * Lets the day come for every stream that has something to do by it.
   *
   * @return how many streams were changed, and which could not be, for whatever reason
   * @throws StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    LocalDate day = today();
    int changed = 0;
    Set<StreamKey> failed = new HashSet<>();
    Optional<DueDuty> after = Optional.empty();
    List<DueDuty> page;
    do {
      page = storage.due(day, after, PAGE);
      for (StreamKey stream : page.stream().map(DueDuty::stream).distinct().toList()) {
        try {
          changed += letDayCome(stream, day) ? 1 : 0;
        } catch (RuntimeException e) {
          LOG.warn("The sweep of {} passed over stream {}", day, stream, e);
          failed.add(stream);
        }
      }
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
    } while (page.size() == PAGE);
    return new SweepReport(day, changed, failed);
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
  public LoadedStream read(StreamKey stream) {
    LoadedStream loaded = cache.get(stream).orElseGet(() -> LoadedStream.start(HashChain.start()));
    List<Entry> page;
    do {
      page = storage.read(stream, loaded.version(), PAGE);
      loaded = with(stream, loaded, page);
    } while (page.size() == PAGE);
    if (!storage.joined()) {
      cache.put(stream, loaded);
    }
    return loaded;
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
  public LoadedStream read(StreamKey stream, LocalDate day) {
    return read(stream).asOf(day, register);
  }

  /** {@return the holiday notices known today} */
  public CalendarBook calendars() {
    return calendars.asOf(today());
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
  }

  private interface Attempt {
    /** What came out; empty if the stream had moved on. */
    Optional<Outcome> run();
  }

  private Outcome attempt(StreamKey stream, Attempt attempt) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        Optional<Outcome> outcome = attempt.run();
        if (outcome.isPresent()) {
          return outcome.get();
        }
      } catch (StorageException e) {
        if (!e.retryable() || storage.joined() || tries == TRIES - 1) {
          throw e;
        }
      }
      if (storage.joined()) {
        throw new StreamMovedException(stream, true);
      }
    }
    throw new StreamMovedException(stream, false);
  }

  private Optional<Outcome> once(Request request, Feature<?, ?> feature, Bytes digest) {
    LoadedStream loaded = read(request.stream());
    LocalDate day = request.effectiveOn();
    if (day.isAfter(today())) {
      return refused(Refusal.of(EngineRule.EFFECTIVE_IN_FUTURE, day, today()));
    }
    if (loaded.lastEffective().filter(day::isBefore).isPresent()) {
      return refused(Refusal.of(EngineRule.EFFECTIVE_BACKWARDS, day, loaded.lastEffective().get()));
    }
    Ground ground = new Ground(day, calendars());
    List<Happened> events = new ArrayList<>();
    StreamState state = bySilence(day, loaded.state(), ground, events);
    Decision decision = feature.decide(request.command(), state, ground);
    if (decision instanceof Decision.Refused refusal) {
      return refused(refusal.refusal());
    }
    List<Happened> decided = ((Decision.Accepted) decision).events();
    if (decided.isEmpty()) {
      return Optional.of(new Outcome.Done(List.of(), loaded.version(), false));
    }
    events.addAll(decided);
    return commit(
        request.stream(),
        loaded,
        events,
        ground,
        request.actor().id(),
        request.commandKey(),
        digest);
  }

  private boolean letDayCome(StreamKey stream, LocalDate day) {
    Outcome outcome =
        attempt(
            stream,
            () -> {
              LoadedStream loaded = read(stream);
              Ground ground = new Ground(day, calendars());
              List<Happened> events = new ArrayList<>();
              bySilence(day, loaded.state(), ground, events);
              if (events.isEmpty()) {
                return Optional.of(new Outcome.Done(events, loaded.version(), false));
              }
              String key = SWEEPER + ":" + (loaded.version() + 1);
              return commit(stream, loaded, events, ground, SWEEPER, key, HashChain.start());
            });
    return outcome instanceof Outcome.Done done && !done.events().isEmpty();
  }

  private StreamState bySilence(
      LocalDate day, StreamState before, Ground ground, List<Happened> events) {
    StreamState state = before;
    for (Feature<?, ?> feature : features) {
      for (Happened happened : feature.dayHasCome(day, state, ground)) {
        events.add(happened);
        state = LoadedStream.fold(state, happened, register);
      }
    }
    return state;
  }

  private Optional<Outcome> commit(
      StreamKey stream,
      LoadedStream loaded,
      List<Happened> events,
      Ground ground,
      String actor,
      String commandKey,
      Bytes digest) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Entry> entries = new ArrayList<>();
    Bytes chain = loaded.chain();
    for (Happened happened : events) {
      Entry open =
          entry(loaded.version() + 1 + entries.size(), happened, now, actor, commandKey, chain);
      chain = HashChain.next(stream, open, chain);
      entries.add(entry(open.version(), happened, now, actor, commandKey, chain));
    }
    LoadedStream next = loaded.with(events, chain, register);
    CommitResult result =
        storage.commit(
            Commit.builder().stream(stream)
                .expectedVersion(loaded.version())
                .addAllEntries(entries)
                .addAllDuties(dutyChanges(stream, next.state(), ground))
                .receipt(new Receipt(commandKey, digest, loaded.version() + 1, next.version()))
                .build());
    if (result instanceof CommitResult.Conflict) {
      return Optional.empty();
    }
    if (!storage.joined()) {
      cache.put(stream, next);
    }
    return Optional.of(new Outcome.Done(events, next.version(), false));
  }

  private Entry entry(
      long version,
      Happened happened,
      Instant recordedAt,
      String actor,
      String commandKey,
      Bytes chain) {
    TypeRegister.Registered registered = register.of(happened.event());
    return Entry.builder()
        .version(version)
        .type(registered.wire().name())
        .schema(registered.wire().schema())
        .effectiveOn(happened.effectiveOn())
        .recordedAt(recordedAt)
        .actor(actor)
        .commandKey(commandKey)
        .body(Bytes.of(RecordCodec.encode((Record) happened.event())))
        .chain(chain)
        .build();
  }

  /** Compares with what is kept, since a notice can have moved dues without any event. */
  private List<DutyChange> dutyChanges(StreamKey stream, StreamState after, Ground ground) {
    Map<String, DutyRow> was = byKey(storage.duties(stream).stream());
    Map<String, DutyRow> is =
        byKey(
            features.stream()
                .flatMap(feature -> feature.duties(after, ground).stream())
                .map(Engine::row));
    List<DutyChange> changes = new ArrayList<>();
    is.forEach(
        (key, row) -> {
          if (!row.equals(was.get(key))) {
            changes.add(new DutyChange.Put(row));
          }
        });
    was.keySet().stream()
        .filter(key -> !is.containsKey(key))
        .forEach(key -> changes.add(new DutyChange.Remove(key)));
    return changes;
  }

  private static Map<String, DutyRow> byKey(Stream<DutyRow> rows) {
    return rows.collect(
        Collectors.toMap(
            DutyRow::key,
            Function.identity(),
            (one, other) -> {
              throw new IllegalStateException("two duties have the key " + one.key());
            },
            LinkedHashMap::new));
  }

  private static DutyRow row(Duty duty) {
    return DutyRow.builder()
        .key(duty.key())
        .kind(duty.kind().name())
        .owner(duty.owner())
        .subject(duty.subject())
        .committedDue(duty.committedDue())
        .statutoryDue(duty.statutoryDue())
        .nextLook(duty.nextLook())
        .openedOn(duty.openedOn())
        .closedOn(duty.closedOn())
        .build();
  }

  private Outcome repeated(Request request, Bytes digest, Receipt receipt) {
    if (!receipt.digest().equals(digest)) {
      return new Outcome.Refused(
          Refusal.of(EngineRule.COMMAND_KEY_REUSED, request.commandKey(), request.stream()));
    }
    List<Happened> history = read(request.stream()).history();
    List<Happened> events =
        history.subList((int) receipt.firstVersion() - 1, (int) receipt.lastVersion());
    return new Outcome.Done(events, receipt.lastVersion(), true);
  }

  private Feature<?, ?> featureOf(Command command) {
    return features.stream()
        .filter(
            feature -> feature.commandType().filter(type -> type.isInstance(command)).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no feature takes the command " + command.getClass().getName()));
  }

  private LoadedStream with(StreamKey stream, LoadedStream loaded, List<Entry> entries) {
    List<Happened> happened = new ArrayList<>();
    Bytes chain = loaded.chain();
    for (Entry entry : entries) {
      chain = HashChain.next(stream, entry, chain);
      if (!chain.equals(entry.chain())) {
        throw new UnreadableStreamException(
            stream, entry.version(), "the entry does not fit its hash", null);
      }
      happened.add(new Happened(decode(stream, entry), entry.effectiveOn()));
    }
    return loaded.with(happened, chain, register);
  }

  private Event<?> decode(StreamKey stream, Entry entry) {
    TypeRegister.Registered registered =
        register
            .named(entry.type())
            .filter(known -> known.wire().schema() >= entry.schema())
            .orElseThrow(
                () ->
                    new UnreadableStreamException(
                        stream,
                        entry.version(),
                        "type %s in schema %d is newer than this release"
                            .formatted(entry.type(), entry.schema()),
                        null));
    try {
      return (Event<?>)
          RecordCodec.decode(
              registered.wire().type().asSubclass(Record.class), entry.body().toArray());
    } catch (WireFormatException e) {
      throw new UnreadableStreamException(
          stream, entry.version(), "its body is damaged: " + e.getMessage(), e);
    }
  }

  private static Optional<Outcome> refused(Refusal refusal) {
    return Optional.of(new Outcome.Refused(refusal));
  }

  /** The key stands for the command, the one who sent it and the day it takes effect. */
  private static Bytes digest(Request request) {
    return HashChain.digest(
        request.command().getClass().getSimpleName().getBytes(StandardCharsets.UTF_8),
        request.actor().id().getBytes(StandardCharsets.UTF_8),
        request.effectiveOn().toString().getBytes(StandardCharsets.UTF_8),
        RecordCodec.encode((Record) request.command()));
  }
}
