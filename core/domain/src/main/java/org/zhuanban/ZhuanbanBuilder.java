package org.zhuanban;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.rules.RoleAccess;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EngineConfig;
import org.zhuanban.engine.dispatch.Dispatcher;
import org.zhuanban.engine.dispatch.MessageFactory;
import org.zhuanban.engine.dispatch.Timetable;
import org.zhuanban.feature.CommandType;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.request.OfficeTime;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.Storage;

/** Collects the ports and settings of a {@link Zhuanban}. */
public final class ZhuanbanBuilder {
  private Optional<Storage> storage = Optional.empty();
  private Supplier<CalendarBook> calendars = CalendarBook::bundled;
  private Clock clock = Clock.system(Zhuanban.LEGAL_TIME);
  private OfficeTime officeTime = OfficeTime.AROUND_THE_CLOCK;
  private LightPolicy lights = LightPolicy.DEFAULT;
  private LocalRuleBook rules = LocalRuleBook.USUAL;
  private EscalationTable escalation = EscalationTable.USUAL;
  private HashAlgorithm hashes = HashAlgorithm.SHA_256;
  private Access access = Access.ALL;
  private Audit audit = Audit.NONE;
  private EngineListener listener = EngineListener.NONE;
  private Optional<RoleTable> roles = Optional.empty();
  private Directory directory = Directory.LOG;
  private Messaging messaging = Messaging.builder().build();
  private IdGenerator ids = IdGenerator.RANDOM;
  private Optional<NamedBoard> board = Optional.empty();
  private int cacheSize = 100_000;
  private Runnable callerCheck = () -> {};
  private Optional<Executor> executor = Optional.empty();
  private Optional<CommitProjector<?, ?>> projector = Optional.empty();

  ZhuanbanBuilder() {}

  /**
   * Sets the storage of streams.
   *
   * @param kept the storage; in memory by default
   * @return this builder
   */
  public ZhuanbanBuilder storage(Storage kept) {
    storage = Optional.of(kept);
    return this;
  }

  /**
   * Sets the holiday notices.
   *
   * @param book the notices; the bundled ones by default
   * @return this builder
   */
  public ZhuanbanBuilder calendars(CalendarBook book) {
    Objects.requireNonNull(book, "book");
    return calendars(() -> book);
  }

  /**
   * Sets the source of the holiday notices, from which a running library adopts new ones. Every
   * command, sweep and read asks it at the beginning, and keeps to that book until its end. So do a
   * {@linkplain Zhuanban#forReader session}, a {@linkplain Zhuanban#fold run over streams} and a
   * library that {@linkplain Zhuanban#joining joins} a transaction. The source answers at once,
   * such as from a field, and by any number of threads; an equal book changes nothing.
   *
   * <p>From the first call with another book on, dates follow that book, as in a new library. Duty
   * rows of streams without events follow once a host {@linkplain Zhuanban#rebuildDutyRows()
   * rebuilds} them, after every node has the book.
   *
   * @param source the source of the notices
   * @return this builder
   */
  public ZhuanbanBuilder calendars(Supplier<CalendarBook> source) {
    calendars = source;
    return this;
  }

  /**
   * Sets the clock for the instant of recording and for today.
   *
   * @param time the clock; that of the system by default
   * @return this builder
   */
  public ZhuanbanBuilder clock(Clock time) {
    clock = time;
    return this;
  }

  /**
   * Sets the policy of lights.
   *
   * @param policy the local rule; {@link LightPolicy#DEFAULT} by default
   * @return this builder
   */
  public ZhuanbanBuilder lights(LightPolicy policy) {
    lights = policy;
    return this;
  }

  /**
   * Sets the local rules of the county. Past rules stay in it with their last day, since they
   * govern the duties that began under them.
   *
   * @param set the rules; {@link LocalRuleBook#USUAL} by default
   * @return this builder
   */
  public ZhuanbanBuilder localRules(LocalRuleBook set) {
    rules = set;
    return this;
  }

  /**
   * Sets the policies of notification when a duty is due or late.
   *
   * @param set the policies; {@link EscalationTable#USUAL} by default
   * @return this builder
   */
  public ZhuanbanBuilder escalation(EscalationTable set) {
    escalation = set;
    return this;
  }

  /**
   * Sets the rule of rights to act.
   *
   * @param rule the rule; {@link Access#ALL} by default
   * @return this builder
   */
  public ZhuanbanBuilder access(Access rule) {
    access = rule;
    return this;
  }

  /**
   * Sets the table of roles, instead of {@link #access}. It gives rights to the positions of a
   * person in the {@linkplain #directory directory}. {@link Zhuanban#forReader} follows it as well.
   * Without a table, {@link RoleTable#USUAL} holds for reading.
   *
   * @param table the rights of each role to act and to read
   * @return this builder
   * @throws org.zhuanban.input.InputException {@link InputFault#MISSING}, if a command has no row
   *     in it
   */
  public ZhuanbanBuilder roles(RoleTable table) {
    List<String> missing =
        FeatureRegistry.STANDARD.stream()
            .flatMap(feature -> feature.commandTypes().stream())
            .map(CommandType::name)
            .filter(name -> !table.actions().contains(name))
            .toList();
    if (!missing.isEmpty()) {
      throw InputFault.MISSING.at("RoleTable.acting" + missing);
    }
    roles = Optional.of(table);
    return this;
  }

  /**
   * Sets the source of identifiers that the caller does not give.
   *
   * @param generator the generator; {@link IdGenerator#RANDOM} by default
   * @return this builder
   */
  public ZhuanbanBuilder ids(IdGenerator generator) {
    ids = generator;
    return this;
  }

  /**
   * Sets the directory of the holders of posts and their addresses, which rights and messages
   * follow.
   *
   * @param book the directory; {@link Directory#LOG} by default
   * @return this builder
   */
  public ZhuanbanBuilder directory(Directory book) {
    directory = book;
    return this;
  }

  /**
   * Sets the settings of messages.
   *
   * @param settings the settings; those of {@link Messaging#builder()} by default
   * @return this builder
   */
  public ZhuanbanBuilder messaging(Messaging settings) {
    messaging = settings;
    return this;
  }

  /**
   * Sets the board of readers.
   *
   * @param rows the board over the duty rows of the storage
   * @param namespace the namespace of the storage, under which its rows are on the board
   * @return this builder
   */
  public ZhuanbanBuilder board(Board rows, String namespace) {
    board = Optional.of(new NamedBoard(rows, namespace));
    return this;
  }

  /**
   * Sets the algorithm of new hashes. Hashes of another algorithm stay verifiable.
   *
   * @param algorithm the algorithm; SHA-256 by default
   * @return this builder
   * @throws IllegalArgumentException if no security provider offers it; SM3 needs a provider of the
   *     host
   */
  public ZhuanbanBuilder hashes(HashAlgorithm algorithm) {
    hashes = algorithm.requireOffered();
    return this;
  }

  /**
   * Sets the size of the cache of streams. The streams used last stay in it, the last one in any
   * case. A stream counts as its entries and 50 more. A size of 100 takes about 30 KB of memory:
   * one project of twelve items, approved.
   *
   * @param entries the size, from 0; 100,000 by default, which takes about 30 MB
   * @return this builder
   * @throws org.zhuanban.input.InputException {@link InputFault#RANGE}, if it is negative
   */
  public ZhuanbanBuilder cacheSize(int entries) {
    if (entries < 0) {
      throw InputFault.RANGE.at("ZhuanbanBuilder.cacheSize", 0, Integer.MAX_VALUE, entries);
    }
    cacheSize = entries;
    return this;
  }

  /**
   * Sets the port that keeps a record of refused commands and of reads of cases of accountability.
   * A refusal stays one if the port fails. A read of a case fails with it (无记录不得查阅).
   *
   * @param port the port; {@link Audit#NONE} by default
   * @return this builder
   */
  public ZhuanbanBuilder audit(Audit port) {
    audit = port;
    return this;
  }

  /**
   * Sets the listener that measures commands, retries, sweeps, runs of dispatch and pages.
   *
   * @param host the listener; {@link EngineListener#NONE} by default
   * @return this builder
   */
  public ZhuanbanBuilder listener(EngineListener host) {
    listener = host;
    return this;
  }

  /**
   * Sets the check of a calling thread before it executes a command, records a fact, sweeps,
   * rebuilds rows or imports. An exception of the check ends the operation, and nothing is stored.
   * The check of a storage can come on another thread, since commands to one stream that wait are
   * committed together. A host so refuses calls inside its own transaction, whose rollback would
   * leave the commit. A library that {@linkplain Zhuanban#joining joins} that transaction has no
   * check.
   *
   * @param check the check; none by default
   * @return this builder
   */
  public ZhuanbanBuilder callerCheck(Runnable check) {
    callerCheck = check;
    return this;
  }

  /**
   * Sets the executor of further workers on many streams: of sweeps and refreshes of duty rows. The
   * calling thread works in any case, and waits for the others. Each worker takes a connection of
   * the storage, so that the threads of the executor are fewer than the connections of the pool.
   *
   * @param workers the executor; none by default. In a joined transaction it is not used
   * @return this builder
   */
  public ZhuanbanBuilder executor(Executor workers) {
    executor = Optional.of(workers);
    return this;
  }

  /**
   * Sets the office time of the county, with which the times of acts agree.
   *
   * @param time the office time; {@link OfficeTime#AROUND_THE_CLOCK} by default
   * @return this builder
   */
  public ZhuanbanBuilder officeTime(OfficeTime time) {
    officeTime = time;
    return this;
  }

  /**
   * Sets the projector that the storage calls, so that it reads by the notices and settings of this
   * library. Of several libraries it reads by the one that was built last.
   *
   * @param reader the projector; none by default
   * @return this builder
   */
  public ZhuanbanBuilder projector(CommitProjector<?, ?> reader) {
    projector = Optional.of(reader);
    return this;
  }

  /** {@return the library} */
  public Zhuanban build() {
    InMemoryStorage memory = new InMemoryStorage();
    CalendarBook book = AdoptedCalendars.known(calendars);
    Messaging letters = messaging;
    Timetable timetable = new Timetable(book, Zhuanban.LEGAL_TIME, letters.digests());
    MessageFactory messages = new MessageFactory(directory, timetable, letters.sender());
    FeatureRegistry features = new FeatureRegistry(escalation);
    Snapshot.Settings settings = new Snapshot.Settings(lights, rules, features.escalation());
    EngineConfig config =
        EngineConfig.builder()
            .storage(storage.orElse(memory))
            .calendars(book)
            .rules(rules)
            .clock(clock)
            .officeTime(officeTime)
            .access(roles.<Access>map(table -> new RoleAccess(table, directory)).orElse(access))
            .audit(audit)
            .messages(messages)
            .recipients(letters.recipients())
            .addAllSources(letters.sources(book, settings))
            .identifiers(IdentifierList::rows)
            .hashes(hashes)
            .listener(listener)
            .callerCheck(callerCheck)
            .cacheSize(cacheSize)
            .executor(executor)
            .build();
    AdoptedCalendars views =
        new AdoptedCalendars(
            calendars,
            new CountyViews(book, settings, new Engine(config, features.all())),
            other ->
                config
                    .withCalendars(other)
                    .withMessages(messages.with(other))
                    .withSources(letters.sources(other, settings)));
    projector.ifPresent(reader -> reader.reading(views));
    return new Zhuanban(
        views,
        ids,
        letters
            .outbox()
            .or(() -> inMemory(memory.outbox()))
            .map(
                queue ->
                    new Dispatcher(
                        queue,
                        config.storage(),
                        letters.channels(),
                        letters.wording(),
                        letters.retries(),
                        clock,
                        timetable)),
        new RoleAccess(roles.orElse(RoleTable.USUAL), directory),
        board.or(() -> inMemory(new NamedBoard(memory, InMemoryStorage.NAMESPACE))));
  }

  /** The companion of the storage in memory; empty with a storage of the host. */
  private <T> Optional<T> inMemory(T companion) {
    return storage.isPresent() ? Optional.empty() : Optional.of(companion);
  }
}
