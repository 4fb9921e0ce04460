package org.zhuanban;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.access.rules.RoleAccess;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.dispatch.Dispatcher;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/**
 * The library over a storage. Safe for use by many threads.
 *
 * <p>{@link #handle} takes commands and {@link #record} takes facts. {@link #read} and {@link
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
  private final Optional<NamedBoard> board;

  Zhuanban(
      CalendarBook calendars,
      Snapshot.Settings settings,
      IdGenerator ids,
      Engine engine,
      Optional<Dispatcher> dispatcher,
      RoleAccess readers,
      Optional<NamedBoard> board) {
    this.calendars = calendars;
    this.settings = settings;
    this.ids = ids;
    this.engine = engine;
    this.dispatcher = dispatcher;
    this.readers = readers;
    this.board = board;
  }

  /** {@return a builder with memory for storage, the bundled notices and the system clock} */
  public static ZhuanbanBuilder builder() {
    return new ZhuanbanBuilder();
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
   * Carries a command out today under a key of its own, or refuses it. A caller that may have to
   * send it again gives a key, see {@link #handle(Request)}.
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
  public Outcome record(Fact fact) {
    return engine.record(fact);
  }

  /**
   * Takes running projects over (接管在办项目), each on the day that its record names. Each is written by
   * itself, one after the other, and no message is sent. After an interruption the next run passes
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
   * Sends the messages that are ready, at least once each. Any number of nodes may do so at any
   * time; a host runs it every minute or so.
   *
   * @return what became of them
   * @throws IllegalStateException if a storage was chosen without its {@linkplain
   *     Messaging.Builder#outbox outbox}, or inside a joined transaction
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
   * at any time. A sweep catches up on missed days with the dates on which things truly happened. A
   * stream that fails, be it by an error of the virtual machine, keeps no other from its turn.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return engine.sweep();
  }

  /**
   * Rebuilds the duty rows of the streams of every kind, and changes those that are kept otherwise.
   * A host calls it on one node after a new holiday notice or a new release. The agenda and the
   * boards of streams in which nothing happens follow it then. Where there are very many,
   * {@linkplain #rebuildDutyRows(Optional, int) batches} can be resumed.
   *
   * @return what was done
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public SweepReport rebuildDutyRows() {
    return new StreamRefresh(engine).all();
  }

  /**
   * Refreshes a batch of what {@link #rebuildDutyRows()} goes through. Others may work meanwhile
   * and between batches: each stream is changed by itself, and derived again if somebody writes to
   * it at the same time. The host keeps the place that a batch gives. Another node or a later run
   * goes on from there and ends with the same rows; to begin earlier than needed does no harm.
   * Every node has to know the notice before the first batch, or it writes rows by the old one
   * again. After one more notice the run begins again.
   *
   * @param after the place that the batch before gave; empty for the first batch
   * @param most how many streams to look at, at most, from 1
   * @return what was done, and where to go on
   * @throws IllegalArgumentException if there is no such place, or {@code most} is below 1
   * @throws org.zhuanban.spi.StorageException if they cannot be listed
   */
  public RefreshBatch rebuildDutyRows(Optional<StreamKey> after, int most) {
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
    return find(kind, id, asOf).orElseThrow(() -> new UnknownStreamException(kind, id));
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
      StreamKind<V> kind, StreamKey key, EventStream now, AsOf asOf, ReadScope scope) {
    EventStream then =
        asOf.equals(AsOf.NOW) ? now : engine.asOf(now, asOf.effectiveOn(), asOf.knownOn());
    CalendarBook book =
        asOf.knownOn().equals(LocalDate.MAX) ? calendars : calendars.asOf(asOf.knownOn());
    return kind.view(new Snapshot(kind, key, then, scope, book, settings));
  }

  /**
   * Reads for one person: what the {@linkplain ZhuanbanBuilder#roles table of roles} gives to the
   * positions that the directory knows of now, and nothing else. {@link #read} and {@link #find}
   * show everything, and are for a host that has asked before.
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

  NamedBoard board() {
    return board.orElseThrow(
        () -> new IllegalStateException("there is no board to read; choose it beside the storage"));
  }

  /** A board, and the namespace of the storage on it. */
  record NamedBoard(Board board, String namespace) {}

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
}
