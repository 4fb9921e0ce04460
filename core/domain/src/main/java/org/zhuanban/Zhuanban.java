package org.zhuanban;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.access.ReadScope;
import org.zhuanban.access.RoleAccess;
import org.zhuanban.access.RoleTable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.dispatch.CommitRule;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.dispatch.LogChannel;
import org.zhuanban.dispatch.RetryPolicy;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EngineConfig;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.audit.HashAlgorithm;
import org.zhuanban.engine.dispatch.Dispatcher;
import org.zhuanban.engine.dispatch.MessageFactory;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.engine.dispatch.Timetable;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.input.InputFault;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.message.MessageRules;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.storage.InMemoryStorage;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/**
 * The library over a storage. Safe for use by many threads.
 *
 * <p>{@link #handle} takes commands and {@link #report} takes facts. {@link #read} and {@link
 * #find} show streams of every {@link StreamKind}; {@link #forReader} shows what one person may
 * see. {@link #sweep} lets days come on which nobody did anything.
 */
public final class Zhuanban {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = Engine.LEGAL_TIME;

  private final CalendarBook calendars;
  private final Snapshot.Settings settings;
  private final IdGenerator ids;
  private final Engine engine;
  private final Optional<Dispatcher> dispatcher;
  private final RoleAccess readers;
  private final Optional<Kept> board;

  private Zhuanban(
      CalendarBook calendars,
      Snapshot.Settings settings,
      IdGenerator ids,
      Engine engine,
      Optional<Dispatcher> dispatcher,
      RoleAccess readers,
      Optional<Kept> board) {
    this.calendars = calendars;
    this.settings = settings;
    this.ids = ids;
    this.engine = engine;
    this.dispatcher = dispatcher;
    this.readers = readers;
    this.board = board;
  }

  /** {@return a builder with memory for storage, the bundled notices and the system clock} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Carries a command out, or refuses it.
   *
   * @param request the command and where it goes
   * @return what happened, or why not
   * @throws org.zhuanban.request.StreamMovedException if others wrote to the stream at the same
   *     time: at once in a joined transaction, else after many tries
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(Request request) {
    return engine.handle(request);
  }

  /**
   * Carries a command out today under a key of its own, or refuses it. Whoever may have to send it
   * again gives a key, see {@link #handle(Request)}.
   *
   * @param stream where it goes
   * @param command what is asked
   * @param actor who asks
   * @return what happened, or why not
   * @throws org.zhuanban.request.StreamMovedException as {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(StreamKey stream, Command command, PersonRef actor) {
    return handle(Request.of(stream, ids.next(), command, actor, today()));
  }

  /**
   * Takes a fact that has happened, whatever rules it breaks. Each broken rule is named as a
   * violation, and the fact has no effect that it merely claims.
   *
   * @param fact what has happened, as its source reports it
   * @return what follows, or that it waits for what it presupposes; refused only if it makes no
   *     sense
   * @throws org.zhuanban.request.StreamMovedException as {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome report(Fact fact) {
    return engine.record(fact);
  }

  /**
   * Takes running projects over (接管在办项目), each on the day that its record names. Each is written by
   * itself, one after the other, and nothing is sent: whatever stops the run, the next one passes
   * over what is there. A record that cannot be taken over stops none after it. Memory does not
   * depend on how many there are.
   *
   * @param entries the records, read one after the other
   * @param actor who takes them over
   * @param findings takes what is wrong with each, as it is met
   * @return how many were taken over and how many not
   * @throws org.zhuanban.spi.StorageException if the storage fails; run it again once it works
   */
  public TakeoverReport takeOver(
      Iterable<TakeoverEntry> entries,
      PersonRef actor,
      Consumer<TakeoverReport.TakeoverFinding> findings) {
    return new TakeoverRun(engine, rules(), actor, findings, false).over(entries);
  }

  /**
   * Finds everything that would keep running projects from being taken over, and writes nothing.
   *
   * @param entries the records, read one after the other; each is looked at by itself, so that it
   *     does not show if two are for one project
   * @param actor who would take them over
   * @param findings takes what is wrong with each, as it is met
   * @return how many could be taken over and how many not
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public TakeoverReport dryRunTakeOver(
      Iterable<TakeoverEntry> entries,
      PersonRef actor,
      Consumer<TakeoverReport.TakeoverFinding> findings) {
    return new TakeoverRun(engine, rules(), actor, findings, true).over(entries);
  }

  /**
   * Sends the messages that are ready, at least once each. Any number of nodes may do so, as often
   * as they like; a host runs it every minute or so.
   *
   * @return what became of them
   * @throws IllegalStateException if a storage was chosen without its {@linkplain Builder#outbox
   *     outbox}, or inside a joined transaction
   * @throws org.zhuanban.spi.StorageException if the outbox fails
   */
  public DispatchReport dispatch() {
    return dispatcher
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "there is no outbox to send from; choose it beside the storage, and dispatch"
                        + " outside of joined transactions"))
        .run();
  }

  /**
   * Lets today come for every stream that has something to do by it. Any number of nodes may sweep,
   * as often as they like; days missed are caught up with the dates on which things truly happened.
   * A stream that fails, be it by an error of the virtual machine, keeps no other from its turn.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return engine.sweep();
  }

  /**
   * Derives the duty rows of every project, suggestion, organisation and case anew, and changes
   * those that are kept otherwise. A host calls it on one node after a new holiday notice or a new
   * release, so that the agenda and the boards of those in which nothing happens meanwhile follow
   * it as well. Where there are very many, {@linkplain #refresh(Optional, int) batches} can be
   * taken up again.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public SweepReport refresh() {
    return new StreamRefresh(engine).all();
  }

  /**
   * Refreshes a batch of what {@link #refresh()} goes through. Others may work meanwhile and
   * between batches: each stream is changed by itself, and one to which somebody writes at the same
   * time is derived again. The host keeps the place that a batch gives; whoever goes on from there,
   * another node or a later run, ends with the same rows as one that never stopped, and to begin
   * earlier than needed does no harm. Every node has to know the notice before the first batch, or
   * it writes rows by the old one again; after one more notice it begins anew.
   *
   * @param after the place that the batch before gave; empty for the first batch
   * @param most how many streams to look at, at most, from 1
   * @return what was done, and where to go on
   * @throws IllegalArgumentException if there is no such place, or {@code most} is below 1
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public RefreshBatch refresh(Optional<StreamKey> after, int most) {
    return new StreamRefresh(engine).batch(after, most);
  }

  /**
   * Reads a stream as it is now.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @return the view
   * @throws UnknownStreamException if nothing was ever recorded in the stream
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> V read(StreamKind<V> kind, String id) {
    return read(kind, id, AsOf.NOW);
  }

  /**
   * Reads a stream as of a point in time.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @param asOf the point in time
   * @return the view; it shows nothing yet if the stream begins later
   * @throws UnknownStreamException if nothing was ever recorded in the stream
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> V read(StreamKind<V> kind, String id, AsOf asOf) {
    return find(kind, id, asOf).orElseThrow(() -> new UnknownStreamException(kind.stream(id)));
  }

  /**
   * Reads a stream that may be absent, as it is now.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @return the view; empty if nothing was ever recorded in the stream
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return find(kind, id, AsOf.NOW);
  }

  /**
   * Reads a stream that may be absent, as of a point in time.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @param asOf the point in time
   * @return the view; empty if nothing was ever recorded in the stream
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id, AsOf asOf) {
    if (kind.namesReaders()) {
      throw new IllegalArgumentException(
          "a stream of kind %s names its readers: read it by forReader(person).find(..)"
              .formatted(kind));
    }
    return Optional.of(view(kind, id, asOf)).filter(view -> view.snapshot().stream().version() > 0);
  }

  /** Shows all of a stream, whether or not anything was recorded in it. */
  <V extends StreamView> V view(StreamKind<V> kind, String id, AsOf asOf) {
    StreamKey key = kind.stream(id);
    return view(kind, key, engine.read(key), asOf, ReadScope.everything());
  }

  /** Shows a stream that was read, as of a point in time. */
  <V extends StreamView> V view(
      StreamKind<V> kind, StreamKey key, EventStream now, AsOf asOf, ReadScope sight) {
    EventStream then =
        asOf.equals(AsOf.NOW) ? now : engine.read(key, asOf.effectiveOn(), asOf.knownOn());
    CalendarBook book =
        asOf.knownOn().equals(LocalDate.MAX) ? calendars : calendars.asOf(asOf.knownOn());
    return kind.view(new Snapshot(kind, key, then, sight, book, settings));
  }

  /**
   * Reads for one person: what the {@linkplain Builder#roles table of roles} gives to the positions
   * that the directory knows of now, and nothing else. {@link #read} and {@link #find} show
   * everything, and are for a host that has asked before.
   *
   * @param reader who reads
   * @return the views and boards that the reader sees
   */
  public ReaderSession forReader(PersonRef reader) {
    return new ReaderSession(this, engine, readers.rights(reader));
  }

  /** {@return the evidence behind proposals of accountability} */
  public EvidenceBook evidence() {
    return new EvidenceBook(this, engine);
  }

  CalendarBook calendars() {
    return calendars;
  }

  LightPolicy lights() {
    return settings.lights();
  }

  LocalRuleBook rules() {
    return settings.rules();
  }

  Kept board() {
    return board.orElseThrow(
        () -> new IllegalStateException("there is no board to read; choose it beside the storage"));
  }

  /** A board, and the namespace of the storage on it. */
  record Kept(Board board, String namespace) {}

  /**
   * Joins a transaction of the host: the same library over a storage that joins it.
   *
   * @param storage a storage that is {@linkplain Storage#joined() joined}
   * @return the library inside the transaction; to be dropped with it
   * @throws IllegalArgumentException if the storage is not joined
   */
  public Zhuanban joining(Storage storage) {
    if (!storage.joined()) {
      throw new IllegalArgumentException(
          "joining needs a storage that joins a transaction; open one over the host's connection");
    }
    return new Zhuanban(
        calendars, settings, ids, engine.joining(storage), Optional.empty(), readers, board);
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return engine.today();
  }

  /** Collects what a {@link Zhuanban} stands on. */
  public static final class Builder {
    private Optional<Storage> storage = Optional.empty();
    private Optional<CalendarBook> calendars = Optional.empty();
    private Clock clock = Clock.system(Engine.LEGAL_TIME);
    private LightPolicy lights = LightPolicy.DEFAULT;
    private LocalRuleBook rules = LocalRuleBook.USUAL;
    private EscalationTable ladders = EscalationTable.USUAL;
    private HashAlgorithm hashes = HashAlgorithm.SHA_256;
    private Access access = Access.ALL;
    private Optional<RoleTable> roles = Optional.empty();
    private Directory directory = Directory.LOG;
    private RecipientResolver recipients = RecipientResolver.OWNER;
    private String sender = "";
    private IdGenerator ids = IdGenerator.RANDOM;
    private Optional<Outbox> outbox = Optional.empty();
    private Optional<Kept> board = Optional.empty();
    private Wording wording = Wording.PLAIN;
    private RetryPolicy retries = RetryPolicy.DEFAULT;
    private final Map<String, LocalTime> digests = new HashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<NotificationRule> notifications = new ArrayList<>();
    private final List<CommitRule> changes = new ArrayList<>();
    private Optional<MessageRules> messages = Optional.empty();

    private Builder() {}

    /**
     * Chooses where streams are kept.
     *
     * @param kept the storage; in memory where none is chosen
     * @return this builder
     */
    public Builder storage(Storage kept) {
      storage = Optional.of(kept);
      return this;
    }

    /**
     * Chooses the holiday notices.
     *
     * @param book the notices; the bundled ones where none are chosen
     * @return this builder
     */
    public Builder calendars(CalendarBook book) {
      calendars = Optional.of(book);
      return this;
    }

    /**
     * Chooses the clock that gives the instant of recording and today.
     *
     * @param time the clock; that of the system where none is chosen
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = time;
      return this;
    }

    /**
     * Chooses when lights change.
     *
     * @param policy the local rule; {@link LightPolicy#DEFAULT} where none is chosen
     * @return this builder
     */
    public Builder lights(LightPolicy policy) {
      lights = policy;
      return this;
    }

    /**
     * Chooses what the county has set for itself. Past rules stay in it with their last day, since
     * what began under them is judged by them.
     *
     * @param set the rules; {@link LocalRuleBook#USUAL} where none are chosen
     * @return this builder
     */
    public Builder localRules(LocalRuleBook set) {
      rules = set;
      return this;
    }

    /**
     * Chooses who is told when a duty comes to its end or goes beyond it.
     *
     * @param set the ladders; {@link EscalationTable#USUAL} where none are chosen
     * @return this builder
     */
    public Builder ladders(EscalationTable set) {
      ladders = set;
      return this;
    }

    /**
     * Chooses who may do what.
     *
     * @param rule the rule; {@link Access#ALL} where none is chosen
     * @return this builder
     */
    public Builder access(Access rule) {
      access = rule;
      return this;
    }

    /**
     * Lets everybody do what a table gives to the positions that the {@linkplain #directory
     * directory} knows of, instead of what {@link #access} chose; {@link #forReader} follows it as
     * well. Where no table is chosen, {@link RoleTable#USUAL} holds for reading.
     *
     * @param table what each role may do and read
     * @return this builder
     * @throws org.zhuanban.input.InputException {@link InputFault#MISSING}, if a command has no row
     *     in it
     */
    public Builder roles(RoleTable table) {
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
     * Chooses where identifiers come from that the caller does not give.
     *
     * @param generator the generator; {@link IdGenerator#RANDOM} where none is chosen
     * @return this builder
     */
    public Builder ids(IdGenerator generator) {
      ids = generator;
      return this;
    }

    /**
     * Chooses how recipients are reached.
     *
     * @param book the directory; {@link Directory#LOG} where none is chosen
     * @return this builder
     */
    public Builder directory(Directory book) {
      directory = book;
      return this;
    }

    /**
     * Chooses the organisation whose units answer for projects, so that whoever is told in the role
     * of a unit (the committee, the lead bureau, the supervision office, the township or park with
     * the principal responsibility) is looked for in the unit that answers on the day. The
     * directory then only knows who holds which post in a unit. A role for which no unit answers,
     * and every one where no organisation is chosen, is looked for in the organ that owes the
     * thing.
     *
     * @param id the identifier of the organisation, as in {@link StreamKind#ORGANISATION}
     * @return this builder
     */
    public Builder organisation(String id) {
      recipients = new JurisdictionResolver(StreamKind.ORGANISATION.stream(id));
      return this;
    }

    /**
     * Names the sender of messages. Ids of messages follow from it: hosts whose counties send over
     * one gateway, each from a namespace of its own, name them apart.
     *
     * @param name the name, such as that of the namespace; empty where none is chosen
     * @return this builder
     */
    public Builder sender(String name) {
      sender = name;
      return this;
    }

    /**
     * Chooses what hands out the messages that the storage keeps.
     *
     * @param queue the outbox over the same place and namespace as the storage
     * @return this builder
     */
    public Builder outbox(Outbox queue) {
      outbox = Optional.of(queue);
      return this;
    }

    /**
     * Chooses the board that readers see.
     *
     * @param rows the board over the duty rows of the storage
     * @param namespace the namespace of the storage, by which its rows come on the board
     * @return this builder
     */
    public Builder board(Board rows, String namespace) {
      board = Optional.of(new Kept(rows, namespace));
      return this;
    }

    /**
     * Adds channels to the one that writes to the log.
     *
     * @param more the channels
     * @return this builder
     */
    public Builder channels(Channel... more) {
      channels.addAll(List.of(more));
      return this;
    }

    /**
     * Adds a rule of the host's own that says who is told what.
     *
     * @param rule the rule
     * @return this builder
     */
    public Builder notifications(NotificationRule rule) {
      notifications.add(rule);
      return this;
    }

    /**
     * Lets people be told of what happens, by the table of the county. It is off where none is
     * chosen, since such a message speaks to enterprises in the name of an organ: a host chooses it
     * once its {@linkplain #directory directory} knows of {@linkplain Directory.Post roles}, and
     * imports a history without it. Words for it are {@link org.zhuanban.message.text.TemplateSet}.
     *
     * @param table the table, such as {@link MessageRules#USUAL}
     * @return this builder
     */
    public Builder messages(MessageRules table) {
      messages = Optional.of(table);
      return this;
    }

    /**
     * Adds a rule that says who is told of commits, such as a {@link
     * org.zhuanban.export.ChangeFeed}.
     *
     * @param rule the rule; nobody is told where none is added
     * @return this builder
     */
    public Builder changes(CommitRule rule) {
      changes.add(rule);
      return this;
    }

    /**
     * Chooses how notifications are put in words.
     *
     * @param words the wording; {@link Wording#PLAIN} where none is chosen
     * @return this builder
     */
    public Builder wording(Wording words) {
      wording = words;
      return this;
    }

    /**
     * Lets all that is ready for one address over a channel go as one letter a day, see {@link
     * Dispatcher}. Messages that programs read go by themselves as ever.
     *
     * @param channel the name of the channel
     * @param at the time of the day, in Chinese legal time; messages go at once over channels for
     *     which none is chosen
     * @return this builder
     */
    public Builder digest(String channel, LocalTime at) {
      digests.put(channel, at);
      return this;
    }

    /**
     * Chooses how often messages are tried.
     *
     * @param policy the policy; {@link RetryPolicy#DEFAULT} where none is chosen
     * @return this builder
     */
    public Builder retries(RetryPolicy policy) {
      retries = policy;
      return this;
    }

    /**
     * Chooses the algorithm of new hashes. What was hashed by another one stays verifiable.
     *
     * @param algorithm the algorithm; SHA-256 where none is chosen
     * @return this builder
     * @throws IllegalArgumentException if no security provider offers it; SM3 needs one of the
     *     host's
     */
    public Builder hashes(HashAlgorithm algorithm) {
      hashes = algorithm.requireOffered();
      return this;
    }

    /** {@return the library} */
    public Zhuanban build() {
      InMemoryStorage memory = new InMemoryStorage();
      CalendarBook book = calendars.orElseGet(CalendarBook::bundled);
      Timetable timetable = new Timetable(book, Engine.LEGAL_TIME, digests);
      EngineConfig config =
          EngineConfig.builder()
              .storage(storage.orElse(memory))
              .calendars(book)
              .rules(rules)
              .clock(clock)
              .access(roles.<Access>map(table -> new RoleAccess(table, directory)).orElse(access))
              .messages(new MessageFactory(directory, timetable, sender))
              .recipients(recipients)
              .addAllNotificationRules(notifications)
              .addAllNotificationRules(messages.stream().toList())
              .addAllCommitRules(changes)
              .addAllCommitRules(messages.stream().toList())
              .hashes(hashes)
              .build();
      Optional<Outbox> queue =
          outbox.or(() -> storage.isPresent() ? Optional.empty() : Optional.of(memory.outbox()));
      List<Channel> all = new ArrayList<>(channels);
      if (all.stream().noneMatch(channel -> channel.name().equals("log"))) {
        all.add(new LogChannel());
      }
      FeatureRegistry features = new FeatureRegistry(ladders);
      return new Zhuanban(
          book,
          new Snapshot.Settings(lights, rules, features.escalation()),
          ids,
          new Engine(config, features.all()),
          queue.map(messages -> new Dispatcher(messages, all, wording, retries, clock, timetable)),
          new RoleAccess(roles.orElse(RoleTable.USUAL), directory),
          board.or(
              () ->
                  storage.isPresent()
                      ? Optional.empty()
                      : Optional.of(new Kept(memory, InMemoryStorage.NAMESPACE))));
    }
  }
}
