package org.zhuanban.engine;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.correction.CorrectionEvent.EntryExplained;
import org.zhuanban.correction.CorrectionEvent.FactHeld;
import org.zhuanban.correction.CorrectionFeature;
import org.zhuanban.correction.CorrectionRule;
import org.zhuanban.engine.audit.HashChain;
import org.zhuanban.engine.audit.IntegrityReport;
import org.zhuanban.engine.audit.Verifier;
import org.zhuanban.engine.dispatch.CommitRule;
import org.zhuanban.engine.wire.Bounds;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Fate;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Notification;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.feature.NotificationRule.TakenBack;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * The road of a command: read the stream, let its feature decide, keep everything in one commit.
 *
 * <p>Before a command is decided, what the law makes of silence up to its day is added, so that the
 * outcome does not depend on when a sweep last ran. What takes effect before something that the
 * stream already holds is decided on the state of its own day, and the stream is told anew; nothing
 * recorded is ever edited. In transactions of its own the engine decides again, bounded, when
 * others wrote to the stream meanwhile; in a joined one it never does.
 */
public final class Engine {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Shanghai");

  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final int TRIES = 64;
  private static final int FAILURES = 5;

  /**
   * How long a command waits for those before it, and how long after its first try a failure of the
   * storage is still tried again.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** The most bytes that the body of an entry has. */
  private static final int LARGEST = 1 << 20;

  /** How many entries are read to find the end of a commit. */
  private static final int LARGEST_COMMIT = 500;

  private static final int PAGE = 500;

  /**
   * By how many days the clocks of nodes may differ before one takes back what another's has
   * brought about: as many as the longest month has.
   */
  private static final int CLOCKS_DIFFER = 31;

  private static final String SWEEPER = "zhuanban.sweep";

  private final Ports ports;
  private final Storage storage;
  private final List<Feature<?, ?>> features;
  private final TypeRegister register;
  private final Replayer chronicle;
  private final StreamCache cache;
  private final StreamQueue turns;
  private final GroupCommit together;
  private final EventStreams reader;
  private final DutyProjection dutyRows;
  private final FreeTextVault texts;

  /**
   * Makes an engine.
   *
   * @param ports what it meets of the host
   * @param features the features, the lower ones first
   */
  public Engine(Ports ports, List<? extends Feature<?, ?>> features) {
    this(ports, List.copyOf(features), StreamCache.empty());
  }

  private Engine(Ports ports, List<Feature<?, ?>> features, StreamCache cache) {
    this.ports = ports;
    this.storage = ports.storage();
    this.features = features;
    this.register = new TypeRegister(features);
    this.chronicle = new Replayer(features, register, ports.calendars(), ports.rules());
    this.cache = cache;
    this.turns = new StreamQueue(PATIENCE);
    this.texts = new FreeTextVault(storage, new SecureRandom());
    this.reader = new EventStreams(storage, chronicle, cache, texts);
    this.together = new GroupCommit(storage, reader);
    this.dutyRows = new DutyProjection(features);
  }

  /**
   * Joins a transaction of the host.
   *
   * @param joined a storage that is {@linkplain Storage#joined() joined}
   * @return the engine inside the transaction, to be dropped with it
   */
  public Engine joining(Storage joined) {
    return new Engine(ports.over(joined), features, cache.overlay());
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
    return carryOut(CommandEnvelope.of(request, register));
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
  public Outcome report(Fact fact) {
    return carryOut(CommandEnvelope.of(fact, register));
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
  public Outcome rehearse(Request request) {
    CommandEnvelope order = CommandEnvelope.of(request, register);
    return within(order, () -> drafting(order).on(read(order.stream())).outcome());
  }

  /**
   * Works on what is whole and within its bounds. What leads to days that no calendar answers for
   * cannot be decided, and nothing of it is kept.
   */
  private Outcome within(CommandEnvelope order, Supplier<Outcome> work) {
    Bounds.check((Record) order.command());
    order.reason().ifPresent(why -> Bounds.check("Request.reason", why));
    Input.within("Request.effectiveOn", order.effectiveOn(), WorkCalendar.FIRST, WorkCalendar.LAST);
    try {
      return work.get();
    } catch (CalendarRangeException e) {
      // No limit is so long that it leads from the first year past the last one.
      boolean early = order.effectiveOn().isBefore(WorkCalendar.FIRST.plusYears(1));
      throw InputFault.RANGE.at(
          Bounds.root((Record) order.command()) + ".due",
          WorkCalendar.FIRST,
          WorkCalendar.LAST,
          early ? "< " + WorkCalendar.FIRST : "> " + WorkCalendar.LAST);
    }
  }

  /** A receipt is shown to whoever sent that command; to others it is nothing, or another's. */
  private Draft.Drafting drafting(CommandEnvelope order) {
    CommandDigest digest = order.digest();
    return loaded -> {
      Optional<Receipt> receipt =
          loaded.mayHold(order.key())
              ? storage.receipt(order.stream(), order.key())
              : Optional.empty();
      if (receipt.filter(digest::sameSender).isPresent()) {
        return Draft.nothing(repeated(order, digest, receipt.get()), loaded);
      }
      Optional<Refusal> stranger = stranger(order, loaded);
      if (stranger.isPresent()) {
        return toStranger(order, loaded, stranger.get());
      }
      Optional<Refusal> barred = barred(order, loaded);
      if (barred.isPresent()) {
        return refused(loaded, barred.get());
      }
      return receipt.isPresent() ? refused(loaded, reused(order)) : once(order, loaded);
    };
  }

  private Outcome carryOut(CommandEnvelope order) {
    return within(order, () -> carriedOut(order));
  }

  private Outcome carriedOut(CommandEnvelope order) {
    Optional<Refusal> barred = barredAnywhere(order);
    if (barred.isPresent()) {
      return new Outcome.Refused(barred.get());
    }
    Draft.Drafting drafting = drafting(order);
    StreamQueue.Alone alone =
        outrun ->
            attempted(order.stream(), loaded -> kept(drafting.on(loaded), order.stream()), outrun);
    try {
      // In a joined transaction a turn would last until the host ends it.
      return storage.joined()
          ? alone.serve(Optional::empty)
          : turns.take(
              new StreamQueue.Waiting(order.stream(), order.key(), drafting),
              together::serve,
              alone);
    } catch (UnreadableStreamException e) {
      return unreadable(order, e);
    }
  }

  /**
   * A damaged stream answers whoever has no right in it like one that is not there. Whom it names
   * is damaged with it: as far as rights go by organs, the duty rows say who takes part.
   */
  private Outcome unreadable(CommandEnvelope order, UnreadableStreamException damage) {
    EventStream nothing = EventStream.start(HashChain.start());
    Optional<Refusal> stranger = stranger(order, nothing);
    if (stranger.isPresent()) {
      LOG.error("Nobody is named in stream {} as long as it is damaged", order.stream(), damage);
      Draft begun = toStranger(order, nothing, stranger.get());
      return begun.commit().isPresent() ? new Outcome.Refused(stranger.get()) : begun.outcome();
    }
    Set<String> owners =
        answering(
            storage.duties(order.stream()).stream()
                .map(DutyRow::owner)
                .collect(Collectors.toSet()));
    if (!ports.access().allows(order.actor(), order.name(), order.stream(), () -> owners)) {
      return new Outcome.Refused(notAllowed(order, order.type()));
    }
    throw damage;
  }

  /** The answer of a draft, once it is kept; empty if the stream had moved on. */
  private Optional<Outcome> kept(Draft draft, StreamKey stream) {
    if (draft.commit().isPresent()) {
      if (storage.commit(draft.commit().get()) instanceof CommitResult.Conflict) {
        return Optional.empty();
      }
      cache.put(stream, draft.next());
    }
    return Optional.of(draft.outcome());
  }

  /**
   * Lets the day come for every stream that has something to do by it. What a sweep by a clock that
   * was more than 31 days ahead had brought about is taken back by the first command or sweep that
   * meets it, and whoever was told of it is told so; after {@link #refresh} a sweep meets all of
   * it.
   *
   * @return how many streams were changed, and which could not be, for whatever reason
   * @throws StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    LocalDate day = today();
    BatchRun round = new BatchRun();
    Optional<DueDuty> after = Optional.empty();
    List<DueDuty> page;
    do {
      page = storage.due(day, after, PAGE);
      page.stream()
          .map(DueDuty::stream)
          .distinct()
          .forEach(stream -> round.on(stream, () -> letDayCome(stream, day)));
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
    } while (page.size() == PAGE && round.goesOn());
    return round.report(day);
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
    return storage.streams(kind, after, most);
  }

  /**
   * Derives the duty rows of streams anew, and changes those that are kept otherwise: because a new
   * notice has moved days, a new release derives them differently, or they were damaged. Nothing
   * happens in a stream by that; it costs as much as reading every stream.
   *
   * @param streams the streams
   * @return the rows of how many streams were changed, and which streams could not be, for whatever
   *     reason
   */
  public SweepReport refresh(List<StreamKey> streams) {
    BatchRun round = new BatchRun();
    streams.forEach(stream -> round.on(stream, () -> refresh(stream)));
    return round.report(today());
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
    return reader.read(stream);
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
    return read(stream).asOf(day, knownOn, chronicle);
  }

  /**
   * Lists the duty rows of a stream.
   *
   * @param stream the stream
   * @return its rows, closed ones included
   * @throws StorageException if the storage fails
   */
  public List<DutyRow> rows(StreamKey stream) {
    return storage.duties(stream);
  }

  /**
   * Lists the entries of a stream as they are kept, readable or not.
   *
   * @param stream the stream
   * @return its entries, from the first on
   * @throws StorageException if the storage fails
   */
  public List<Entry> entries(StreamKey stream) {
    return reader.entries(stream, 0);
  }

  /**
   * Follows the hash chain of a stream.
   *
   * @param stream the stream
   * @return what was found
   */
  public IntegrityReport verify(StreamKey stream) {
    return new Verifier(storage).stream(stream);
  }

  /** {@return the holiday notices known today} */
  public CalendarBook calendars() {
    return ports.calendars().asOf(today());
  }

  /** What is owed runs by what is known now, whenever the act took effect. */
  private Ground ground() {
    return new Ground(today(), calendars(), ports.rules());
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return LocalDate.ofInstant(ports.clock().instant(), LEGAL_TIME);
  }

  private interface Attempt {
    /** What came out; empty if the stream had moved on. */
    Optional<Outcome> run(EventStream loaded);
  }

  private Outcome attempt(StreamKey stream, Attempt attempt) {
    return storage.joined()
        ? attempted(stream, attempt, Optional::empty)
        : turns.take(stream, () -> attempted(stream, attempt, Optional::empty));
  }

  /**
   * Tries with what is remembered of the stream, since a commit proves that it had not moved on;
   * what rests on nothing but memory is asked again. Whom others outrun may be helped once.
   */
  private Outcome attempted(StreamKey stream, Attempt attempt, Supplier<Optional<Outcome>> outrun) {
    Optional<EventStream> remembered = cache.get(stream);
    long start = System.nanoTime();
    int failures = 0;
    long movedFrom = -1;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        EventStream loaded = remembered.isPresent() ? remembered.get() : read(stream);
        if (loaded.version() == movedFrom) {
          // Others moved it, and yet nothing is new: what is remembered cannot be right.
          cache.drop(stream);
          loaded = read(stream);
        }
        Optional<Outcome> outcome = attempt.run(loaded);
        if (outcome.isPresent()
            && (remembered.isEmpty()
                || proved(outcome.get())
                || read(stream).version() == loaded.version())) {
          return outcome.get();
        }
        if (outcome.isEmpty()) {
          if (movedFrom < 0) {
            tries++;
            outcome = outrun.get();
            if (outcome.isPresent()) {
              return outcome.get();
            }
          }
          movedFrom = loaded.version();
        }
      } catch (StorageException e) {
        failures++;
        boolean late = System.nanoTime() - start > PATIENCE.toNanos();
        if (!e.retryable() || storage.joined() || failures == FAILURES || late) {
          throw e;
        }
        pause(failures, e);
      }
      remembered = Optional.empty();
      if (movedFrom >= 0 && storage.joined()) {
        cache.drop(stream);
        throw new StreamMovedException(stream, true);
      }
    }
    throw new StreamMovedException(stream, false);
  }

  /** Waits a little longer each time: 20, 40, 80 and 160 milliseconds. */
  private static void pause(int failures, StorageException failure) {
    try {
      Thread.sleep(10L << failures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static boolean proved(Outcome outcome) {
    return outcome instanceof Outcome.Held
        || (outcome instanceof Outcome.Done done && !done.events().isEmpty());
  }

  /** Why somebody who is not named in a stream is told nothing of it. */
  private Optional<Refusal> stranger(CommandEnvelope order, EventStream loaded) {
    return features.stream()
        .filter(feature -> feature.streamKind().filter(order.stream().kind()::equals).isPresent())
        .flatMap(feature -> feature.stranger(order.actor(), loaded.state()).stream())
        .findFirst();
  }

  /**
   * What somebody who is not named hears: the same as of a stream in which nothing has happened,
   * which may be begun.
   */
  private Draft toStranger(CommandEnvelope order, EventStream loaded, Refusal stranger) {
    EventStream nothing = EventStream.start(HashChain.start());
    Optional<Refusal> barred = barred(order, nothing);
    if (barred.isPresent()) {
      return refused(loaded, barred.get());
    } else if (order.feature().streamKind().isEmpty()) {
      return refused(loaded, stranger);
    }
    Draft begun = once(order, nothing);
    return begun.commit().isPresent() && loaded.version() > 0 ? refused(loaded, stranger) : begun;
  }

  /** Why an order may not come to a stream, whatever it asks for. */
  private Optional<Refusal> barred(CommandEnvelope order, EventStream loaded) {
    return wrongStream(order).or(() -> denied(order, loaded).map(type -> notAllowed(order, type)));
  }

  /** Whoever may do it nowhere is told so before a stream is read. */
  private Optional<Refusal> barredAnywhere(CommandEnvelope order) {
    AtomicBoolean byOrgans = new AtomicBoolean();
    Supplier<Set<String>> organs =
        () -> {
          byOrgans.set(true);
          return Set.of();
        };
    boolean allowed = ports.access().allows(order.actor(), order.name(), order.stream(), organs);
    return wrongStream(order)
        .or(
            () ->
                allowed || byOrgans.get()
                    ? Optional.empty()
                    : Optional.of(notAllowed(order, order.type())));
  }

  private static Optional<Refusal> wrongStream(CommandEnvelope order) {
    return order
        .feature()
        .streamKind()
        .filter(kind -> !kind.equals(order.stream().kind()))
        .map(
            kind ->
                Refusal.of(
                    EngineRule.WRONG_STREAM, Refusal.word(order.type()), kind, order.stream()));
  }

  private static Refusal notAllowed(CommandEnvelope order, CommandType<?> type) {
    return Refusal.of(EngineRule.NOT_ALLOWED, order.actor(), Refusal.word(type), order.stream());
  }

  private Draft once(CommandEnvelope order, EventStream loaded) {
    LocalDate day = order.effectiveOn();
    if (day.isAfter(today())) {
      return refused(loaded, Refusal.of(EngineRule.EFFECTIVE_IN_FUTURE, day, today()));
    }
    List<Happened> back = takenBack(loaded);
    EventStream settled = loaded.expecting(back, chronicle);
    Decision decision = decide(order, settled);
    List<Happened> events;
    if (decision instanceof Decision.Refused refusal) {
      if (!order.waitsFor(refusal)) {
        return Draft.nothing(new Outcome.Refused(refusal.all()), loaded);
      }
      Optional<Refusal> full = PendingFacts.full(order.stream(), settled);
      if (full.isPresent()) {
        return refused(loaded, full.get());
      }
      events = List.of(PendingFacts.hold(order, refusal.refusal(), settled.version() + 1));
    } else {
      events = ((Decision.Accepted) decision).events();
    }
    return events.isEmpty()
        ? Draft.nothing(new Outcome.Done(events, loaded.version(), false), loaded)
        : draft(
            order.stream(),
            loaded,
            joined(back, withReleased(order.stream(), events, settled)),
            order.actor(),
            order.key(),
            Optional.of(order.digest()));
  }

  /**
   * What a clock that was far ahead has brought about, such as silences and escalations of years to
   * come: it would make everything late until then. Nothing is taken back as long as the clocks of
   * nodes differ by days only, since these would take back and tell again in turns.
   */
  private List<Happened> takenBack(EventStream loaded) {
    LocalDate today = today();
    return loaded.lastEffective().filter(today.plusDays(CLOCKS_DIFFER)::isBefore).isPresent()
        ? new RetroactiveChange(chronicle, loaded, today).backTo(today)
        : List.of();
  }

  private static List<Happened> joined(List<Happened> first, List<Happened> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /** The first of the commands in an order that its actor may not do. */
  private Optional<CommandType<?>> denied(CommandEnvelope order, EventStream loaded) {
    Optional<AnnulEntry> annul =
        order.command() instanceof AnnulEntry only ? Optional.of(only) : order.insteadOf();
    Optional<Command> annulled = annul.flatMap(wrong -> actOf(wrong.entry(), loaded));
    // Whose matter it is that an entry is annulled, the act in it says.
    return Stream.of(
            Stream.of(order.command()).filter(command -> !(command instanceof AnnulEntry)),
            annulled.stream())
        .flatMap(commands -> commands)
        .filter(command -> !allowed(order, command, Optional.of(command), loaded))
        .findFirst()
        .or(() -> annul.filter(wrong -> !allowed(order, wrong, annulled, loaded)))
        .map(command -> register.route(command).type());
  }

  private boolean allowed(
      CommandEnvelope order, Command command, Optional<Command> about, EventStream loaded) {
    return allowed(order.actor(), order.stream(), command, about, loaded);
  }

  private boolean allowed(
      String actor,
      StreamKey stream,
      Command command,
      Optional<Command> about,
      EventStream loaded) {
    return ports
        .access()
        .allows(
            actor,
            register.route(command).type().name(),
            stream,
            () ->
                about
                    .map(subject -> concerned(subject, loaded))
                    .filter(organs -> !organs.isEmpty())
                    .orElseGet(() -> takingPart(stream, loaded)));
  }

  private Optional<Command> actOf(long entry, EventStream loaded) {
    if (entry < 1 || entry > loaded.version()) {
      return Optional.empty();
    }
    Event<?> told = loaded.told(entry).event();
    return told instanceof FactHeld held ? PendingFacts.command(held, register) : told.command();
  }

  private Set<String> concerned(Command command, EventStream loaded) {
    return answering(register.route(command).feature().concerned(command, loaded.state()));
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
    return answering(
        Stream.concat(
                features.stream().flatMap(feature -> feature.takingPart(loaded.state()).stream()),
                loaded.version() == 0
                    ? Stream.empty()
                    : storage.duties(stream).stream().map(DutyRow::owner))
            .collect(Collectors.toSet()));
  }

  private Set<String> answering(Set<String> organs) {
    return organs.stream()
        .map(code -> ports.rules().successions().on(code, today()))
        .collect(Collectors.toSet());
  }

  private List<Happened> withReleased(StreamKey stream, List<Happened> events, EventStream loaded) {
    boolean waiting =
        !loaded.state().of(CorrectionFeature.INSTANCE).held().isEmpty()
            || events.get(0).event() instanceof FactHeld;
    if (!waiting) {
      return events;
    }
    List<Happened> all = new ArrayList<>(events);
    all.addAll(
        new PendingFacts(chronicle, today())
            .release(
                loaded.expecting(events, chronicle),
                (source, command, then) ->
                    allowed(source.id(), stream, command, Optional.of(command), then)));
    return all;
  }

  private Decision decide(CommandEnvelope order, EventStream loaded) {
    LocalDate day = order.effectiveOn();
    if (order.approvedBySender()) {
      return Decision.refused(CorrectionRule.OWN_APPROVAL, order.actor());
    }
    if (order.command() instanceof EraseTexts erase) {
      return new Erasure(reader, order.stream(), loaded).erase(erase, day, order.reason());
    }
    if (order.command() instanceof AnnulEntry annul) {
      return new RetroactiveChange(chronicle, loaded, today()).annul(annul, day, order.reason());
    }
    Optional<Refusal> guarded =
        features.stream()
            .flatMap(each -> each.guard(order.command(), day, loaded.state()).stream())
            .findFirst();
    if (guarded.isPresent()) {
      return new Decision.Refused(guarded.get());
    }
    if (order.insteadOf().isPresent()) {
      return new RetroactiveChange(chronicle, loaded, today())
          .replace(order, order.insteadOf().get());
    }
    Optional<LocalDate> last = loaded.lastEffective().filter(day::isBefore);
    if (last.isEmpty()) {
      return inOrder(order, loaded);
    }
    return order
        .lateBecause()
        .map(why -> new RetroactiveChange(chronicle, loaded, today()).late(order, why))
        .orElseGet(() -> Decision.refused(EngineRule.LATE_WITHOUT_REASON, day, last.get()));
  }

  private Decision inOrder(CommandEnvelope order, EventStream loaded) {
    LocalDate day = order.effectiveOn();
    Ground ground = chronicle.ground(day);
    List<Happened> events = new ArrayList<>();
    StreamState state = chronicle.silence(ground, loaded.state(), events);
    Decision decision = order.by(order.route().decide(order.command(), state, ground));
    if (!(decision instanceof Decision.Accepted accepted) || accepted.events().isEmpty()) {
      return decision;
    }
    long entry = loaded.version() + events.size() + 1;
    events.addAll(accepted.events());
    order.reason().ifPresent(why -> events.add(new Happened(new EntryExplained(entry, why), day)));
    return new Decision.Accepted(events);
  }

  private boolean letDayCome(StreamKey stream, LocalDate day) {
    Outcome outcome =
        attempt(
            stream,
            loaded -> {
              Ground ground = chronicle.ground(day);
              List<Happened> events = new ArrayList<>(takenBack(loaded));
              chronicle.silence(ground, loaded.expecting(events, chronicle).state(), events);
              if (events.isEmpty()) {
                return Optional.of(new Outcome.Done(events, loaded.version(), false));
              }
              String key = SWEEPER + ":" + (loaded.version() + 1);
              return kept(draft(stream, loaded, events, SWEEPER, key, Optional.empty()), stream);
            });
    return outcome instanceof Outcome.Done done && !done.events().isEmpty();
  }

  private boolean refresh(StreamKey stream) {
    AtomicBoolean changed = new AtomicBoolean();
    attempt(
        stream,
        loaded -> {
          EventStream.Derived is = derived(loaded, Map.of());
          List<DutyChange> changes = DutyProjection.changes(kept(stream), is.rows());
          if (!changes.isEmpty()
              && storage.refresh(stream, loaded.version(), changes)
                  instanceof CommitResult.Conflict) {
            return Optional.empty();
          }
          changed.set(!changes.isEmpty());
          cache.put(stream, loaded.with(is));
          return Optional.of(new Outcome.Done(List.of(), loaded.version(), false));
        });
    return changed.get();
  }

  private Map<String, DutyProjection.Kept> kept(StreamKey stream) {
    return DutyProjection.byKey(storage.duties(stream).stream().map(DutyProjection.Kept::read));
  }

  private Draft draft(
      StreamKey stream,
      EventStream loaded,
      List<Happened> events,
      String actor,
      String commandKey,
      Optional<CommandDigest> digest) {
    Instant now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    List<Entry> entries = new ArrayList<>();
    List<KeptText> kept = new ArrayList<>();
    Bytes chain = loaded.chain();
    for (Happened happened : events) {
      long version = loaded.version() + 1 + entries.size();
      byte[] encoded = texts.encode((Record) happened.event(), version, kept);
      if (encoded.length > LARGEST) {
        return refused(loaded, Refusal.of(EngineRule.TOO_LARGE, encoded.length, LARGEST));
      }
      Bytes body = Bytes.of(encoded);
      Entry open = entry(version, happened, body, now, actor, commandKey, chain);
      chain = HashChain.next(ports.hashes(), stream, open, chain);
      entries.add(entry(version, happened, body, now, actor, commandKey, chain));
    }
    LocalDate recordedOn = LocalDate.ofInstant(now, LEGAL_TIME);
    List<RecordedEvent> recorded =
        events.stream().map(event -> new RecordedEvent(event, commandKey, recordedOn)).toList();
    EventStream next = loaded.with(recorded, chain, chronicle);
    Map<String, DutyProjection.Kept> was =
        loaded.version() == 0
            ? Map.of()
            : loaded.rows().map(EventStream.Derived::rows).orElseGet(() -> kept(stream));
    EventStream.Derived derived = derived(next, was);
    Commit commit =
        Commit.builder().stream(stream)
            .expectedVersion(loaded.version())
            .addAllEntries(entries)
            .addAllDuties(changes(was, loaded, derived))
            .addAllMessages(messages(stream, loaded, events, next, now))
            .receipt(
                new Receipt(
                    commandKey,
                    digest.map(of -> of.covering(kept)).orElseGet(Bytes::empty),
                    loaded.version() + 1,
                    next.version()))
            .addAllTexts(kept)
            .addAllErased(Erasure.entries(events))
            .build();
    return Draft.of(outcome(events, next, next.version(), false), commit, next.with(derived));
  }

  private EventStream.Derived derived(EventStream loaded, Map<String, DutyProjection.Kept> before) {
    Ground ground = ground();
    return new EventStream.Derived(dutyRows.of(loaded.state(), ground, before), ground);
  }

  /**
   * What becomes of the rows of a stream. Those that follow otherwise by now than they were kept,
   * another node may refresh at any moment, so that they are put whatever they were.
   */
  private List<DutyChange> changes(
      Map<String, DutyProjection.Kept> was, EventStream loaded, EventStream.Derived is) {
    boolean current =
        loaded.version() == 0
            || loaded.rows().filter(rows -> rows.ground().equals(is.ground())).isPresent();
    return current
        ? DutyProjection.changes(was, is.rows())
        : DutyProjection.changes(was, dutyRows.of(loaded.state(), is.ground(), was), is.rows());
  }

  /** What became of an order; a fact that was held may have been taken since. */
  private static Outcome outcome(
      List<Happened> events, EventStream now, long version, boolean repeated) {
    Optional<FactHeld> waits =
        events.stream()
            .map(Happened::event)
            .filter(FactHeld.class::isInstance)
            .map(FactHeld.class::cast)
            .filter(
                held -> now.state().of(CorrectionFeature.INSTANCE).held().containsKey(held.entry()))
            .findFirst();
    if (waits.isPresent()) {
      return new Outcome.Held(waits.get().entry(), waits.get().rule(), repeated);
    }
    return new Outcome.Done(events, version, repeated, consequences(events, now.history()));
  }

  private static List<Outcome.Consequence> consequences(
      List<Happened> events, List<Happened> history) {
    List<Outcome.Consequence> consequences = new ArrayList<>();
    for (Happened happened : events) {
      if (happened.event() instanceof ConsequenceReviewed review) {
        consequences.add(
            new Outcome.Consequence(
                review.entry(), history.get((int) review.entry() - 1), review.fate()));
      }
    }
    return consequences;
  }

  private List<Message> messages(
      StreamKey stream, EventStream loaded, List<Happened> events, EventStream next, Instant now) {
    Ground ground = ground();
    Set<Long> takenBack =
        events.stream()
            .flatMap(happened -> withdrawn(happened).stream())
            .map(ConsequenceReviewed::entry)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<Long> again = new SilentReplacements(register, loaded).among(takenBack, events);
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Happened happened = events.get(i);
      long version = loaded.version() + 1 + i;
      Stream<Notification> ofEvent =
          takenBack.contains(version) || again.contains(version)
              ? Stream.empty()
              : Stream.concat(
                  notificationRules()
                      .flatMap(rule -> rule.notifications(happened, next.state(), ground).stream()),
                  noLongerSo(happened).stream()
                      .filter(entry -> !again.contains(entry))
                      .flatMap(entry -> takingBack(stream, entry, loaded, next, ground)));
      Stream<Notification> ofCommit =
          version == next.version() ? ofCommit(stream, loaded, next, ground) : Stream.empty();
      List<Notification> told =
          Stream.concat(ofEvent, ofCommit)
              .map(notification -> addressed(notification, stream, next.state(), ground))
              .toList();
      messages.addAll(ports.mail().messages(stream, version, told, now));
    }
    return messages;
  }

  /**
   * The same to the organ in which somebody holds its role. A stream that cannot be read keeps
   * nobody from working on others.
   */
  private Notification addressed(
      Notification notification, StreamKey stream, StreamState after, Ground ground) {
    if (notification.role().isEmpty()) {
      return notification;
    }
    try {
      return notification.to(
          ports
              .answering()
              .organ(
                  notification.role().get(),
                  notification.recipient(),
                  after,
                  ground.today(),
                  other -> other.equals(stream) ? after : read(other).state()));
    } catch (UnreadableStreamException e) {
      LOG.error(
          "Who answers for {} is not known; {} is told instead",
          stream,
          notification.recipient(),
          e);
      return notification;
    }
  }

  private static Optional<ConsequenceReviewed> withdrawn(Happened happened) {
    return happened.event() instanceof ConsequenceReviewed review && review.fate() == Fate.WITHDRAWN
        ? Optional.of(review)
        : Optional.empty();
  }

  /** The entry of which those who were told of it are told that it does not hold any more. */
  private static Optional<Long> noLongerSo(Happened happened) {
    return happened.event() instanceof EntryAnnulled annulled
        ? Optional.of(annulled.entry())
        : withdrawn(happened).map(ConsequenceReviewed::entry);
  }

  /** What was told and taken back in one commit, nobody has heard of. */
  private Stream<Notification> takingBack(
      StreamKey stream, long entry, EventStream loaded, EventStream next, Ground ground) {
    if (entry > loaded.version()) {
      return Stream.empty();
    }
    TakenBack taken =
        new TakenBack(
            loaded.told(entry),
            loaded.recordedOn(entry),
            loaded.version() + 1,
            loaded.at(committedWith(stream, entry), chronicle).state());
    return notificationRules()
        .flatMap(rule -> rule.withdrawn(taken, next.state(), ground).stream());
  }

  /** The version of the last entry of a commit. */
  private long committedWith(StreamKey stream, long entry) {
    List<Entry> from = storage.read(stream, entry - 1, LARGEST_COMMIT);
    return from.stream()
        .takeWhile(each -> each.commandKey().equals(from.get(0).commandKey()))
        .mapToLong(Entry::version)
        .max()
        .orElse(entry);
  }

  private Stream<NotificationRule> notificationRules() {
    return Stream.concat(features.stream(), ports.notifications().stream());
  }

  private Stream<Notification> ofCommit(
      StreamKey stream, EventStream loaded, EventStream next, Ground ground) {
    CommitRule.Committed commit =
        new CommitRule.Committed(
            stream, loaded.version(), next.version(), loaded.state(), next.state(), ground);
    return ports.changes().stream().flatMap(rule -> rule.notifications(commit).stream());
  }

  private Entry entry(
      long version,
      Happened happened,
      Bytes body,
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
        .body(body)
        .chain(chain)
        .build();
  }

  private Outcome repeated(CommandEnvelope order, CommandDigest digest, Receipt receipt) {
    EventStream now = read(order.stream());
    if (!sameCommand(order, digest, receipt, now)) {
      return new Outcome.Refused(reused(order));
    }
    List<Happened> events =
        now.history().subList((int) receipt.firstVersion() - 1, (int) receipt.lastVersion());
    return outcome(events, now, receipt.lastVersion(), true);
  }

  private static Refusal reused(CommandEnvelope order) {
    return Refusal.of(EngineRule.COMMAND_KEY_REUSED, order.key(), order.stream());
  }

  /** Once texts of it were erased, its key, type, day and sender say which command it was. */
  private boolean sameCommand(
      CommandEnvelope order, CommandDigest digest, Receipt receipt, EventStream now) {
    if (receipt.digest().equals(digest.covering(List.of()))) {
      return true;
    }
    if (!storage.keepsTexts()) {
      return false;
    }
    long before = receipt.firstVersion() - 1;
    List<KeptText> kept = storage.texts(order.stream(), before, receipt.lastVersion());
    return receipt.digest().equals(digest.covering(kept))
        || now.state().of(CorrectionFeature.INSTANCE).erased().keySet().stream()
            .anyMatch(entry -> entry > before && entry <= receipt.lastVersion());
  }

  private static Draft refused(EventStream loaded, Refusal refusal) {
    return Draft.nothing(new Outcome.Refused(refusal), loaded);
  }
}
