package org.zhuanban;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhuanban.access.rules.RoleAccess;
import org.zhuanban.audit.RowReport;
import org.zhuanban.command.Command;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.dispatch.Dispatcher;
import org.zhuanban.monitor.EngineListener.DispatchFinished;
import org.zhuanban.monitor.EngineListener.PageKind;
import org.zhuanban.monitor.EngineListener.PageRead;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.IdGenerator;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/**
 * The library over a storage. It is thread-safe.
 *
 * <p>{@link #handle} takes commands and {@link #record} takes facts. {@link #read} and {@link
 * #find} show streams of every {@link StreamKind}; {@link #forReader} shows the readable part for
 * one person. {@link #sweep} applies days without any act.
 */
public final class Zhuanban {
  /** The legal time of the whole country. */
  public static final ZoneId LEGAL_TIME = Engine.LEGAL_TIME;

  private final Supplier<CountyViews> views;
  private final IdGenerator ids;
  private final Optional<Dispatcher> dispatcher;
  private final RoleAccess readers;
  private final Optional<NamedBoard> board;

  Zhuanban(
      Supplier<CountyViews> views,
      IdGenerator ids,
      Optional<Dispatcher> dispatcher,
      RoleAccess readers,
      Optional<NamedBoard> board) {
    this.views = views;
    this.ids = ids;
    this.dispatcher = dispatcher;
    this.readers = readers;
    this.board = board;
  }

  /** {@return a builder with storage in memory, the bundled notices and the system clock} */
  public static ZhuanbanBuilder builder() {
    return new ZhuanbanBuilder();
  }

  /**
   * Executes a command, or refuses it.
   *
   * @param request the command with its stream
   * @return the events or the refusal
   * @throws org.zhuanban.request.StreamMovedException if other writers changed the stream at the
   *     same time: at once in a joined transaction, else after many retries
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(Request request) {
    return engine().handle(request);
  }

  /**
   * Executes a command today under a generated key, or refuses it. A caller that may have to send
   * it again gives a key, see {@link #handle(Request)}.
   *
   * @param stream the stream
   * @param command the command
   * @param actor the person who sends it
   * @return the events or the refusal
   * @throws org.zhuanban.request.StreamMovedException in the cases of {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome handle(StreamKey stream, Command command, PersonRef actor) {
    Engine now = engine();
    return now.handle(Request.of(stream, ids.next(), command, actor, now.today()));
  }

  /**
   * Records a fact that has happened, with its violations of rules. A violation withholds the
   * effect that the fact merely claims.
   *
   * @param fact the fact, as its source reports it
   * @return the events, or the deferral of a fact that needs an unknown one; refused only if it is
   *     impossible
   * @throws org.zhuanban.request.StreamMovedException in the cases of {@link #handle(Request)}
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Outcome record(Fact fact) {
    return engine().record(fact);
  }

  /**
   * Takes running projects over (接管在办项目), each on the day that its record names. Each project is
   * written by itself, one after the other, and no message is sent. After an interruption the next
   * run skips projects that are taken over. A faulty record does not stop the later ones. The use
   * of memory does not depend on their number.
   *
   * @param entries the records, read one after the other
   * @param actor the person who takes them over
   * @param findings the consumer of the faults, as they are found
   * @return the numbers of projects taken over and not
   * @throws org.zhuanban.spi.StorageException if the storage fails; the run can be repeated once it
   *     works
   */
  public TakeoverReport takeOver(
      Iterable<TakeoverEntry> entries,
      PersonRef actor,
      Consumer<TakeoverReport.TakeoverFinding> findings) {
    return takeoverRun(actor, findings, false).over(entries);
  }

  /**
   * Offers the edition that holds today to all projects that are not terminated (新版政策汇编全县列明). Each
   * project keeps its profile; one without an offer before gets the place and the industry of its
   * jurisdiction. Each project is written for itself, with a message on the policies whose
   * conditions it meets by then. A project that has the edition already is left alone, so that a
   * run after an interruption repeats nothing. A faulty stream does not stop the later ones.
   *
   * @param compendium the id of the stream of the compendium
   * @param actor the person who offers it, with the right to {@code policy.offer-policies}
   * @return the number of projects that got the edition, and those that could not
   * @throws IllegalArgumentException if no edition of the compendium holds today
   * @throws org.zhuanban.spi.StorageException if the storage fails; the run can be repeated once it
   *     works
   */
  public SweepReport offerEdition(String compendium, PersonRef actor) {
    return new EditionRun(engine(), actor).of(StreamKind.COMPENDIUM.stream(compendium));
  }

  /**
   * Finds all faults that would prevent the take-over of running projects, and writes nothing.
   *
   * @param entries the records, read one after the other. Each is checked by itself, so that two
   *     records for one project are not found
   * @param actor the person who would take them over
   * @param findings the consumer of the faults, as they are found
   * @return the numbers of projects that could be taken over and not
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public TakeoverReport dryRunTakeOver(
      Iterable<TakeoverEntry> entries,
      PersonRef actor,
      Consumer<TakeoverReport.TakeoverFinding> findings) {
    return takeoverRun(actor, findings, true).over(entries);
  }

  private TakeoverRun takeoverRun(
      PersonRef actor, Consumer<TakeoverReport.TakeoverFinding> findings, boolean dry) {
    CountyViews now = views.get();
    return new TakeoverRun(now.engine(), now.settings().rules(), actor, findings, dry);
  }

  /**
   * Sends the messages that are ready, at least once each. Any number of nodes may do so at any
   * time. A host runs it about every minute.
   *
   * @return the report of the run
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     Messaging.Builder#outbox outbox}, or inside a joined transaction
   * @throws org.zhuanban.spi.StorageException if the outbox fails
   */
  public DispatchReport dispatch() {
    CountyViews now = views.get();
    long start = System.nanoTime();
    DispatchReport report =
        dispatcher
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "there is no outbox to send from; choose it beside the storage, and"
                            + " dispatch outside of joined transactions"))
            .with(now.calendars())
            .run();
    now.engine()
        .listener()
        .dispatchFinished(new DispatchFinished(report, System.nanoTime() - start));
    return report;
  }

  /**
   * Applies today to every stream with something to do by it. Any number of nodes may sweep, at any
   * time. A sweep catches up on missed days with the true days of effect. A stream that fails, also
   * by an error of the virtual machine, does not stop the others.
   *
   * @return the report of the sweep
   * @throws org.zhuanban.spi.StorageException if the agenda cannot be read
   */
  public SweepReport sweep() {
    return engine().sweep();
  }

  /**
   * Rebuilds the duty rows and identifier rows of the streams of every kind, and updates changed
   * ones. A host calls it on one node after a new holiday notice or a new release. The agenda and
   * the boards of streams without events follow it then. For very many streams, {@linkplain
   * #rebuildDutyRows(Optional, int) batches} can be resumed.
   *
   * @return the report of the sweep
   * @throws org.zhuanban.spi.StorageException if the streams cannot be listed
   */
  public SweepReport rebuildDutyRows() {
    return new StreamRefresh(engine()).all();
  }

  /**
   * Rebuilds the rows of a batch of the streams of {@link #rebuildDutyRows()}. Writers may work
   * meanwhile and between batches: each stream is derived by itself, and derived again after a
   * concurrent write. The host keeps the place of a batch. Another node or a later run continues
   * from there with the same result; an earlier place does no harm. Every node has to know the
   * notice before the first batch. Otherwise it writes rows by the old notice again. After a
   * further notice the run starts again.
   *
   * @param after the place of the batch before; empty for the first batch
   * @param most the maximum number of streams, from 1
   * @return the report of the batch, with the next place
   * @throws IllegalArgumentException if there is no such place, or if {@code most} is below 1
   * @throws org.zhuanban.spi.StorageException if the streams cannot be listed
   */
  public RefreshBatch rebuildDutyRows(Optional<StreamKey> after, int most) {
    return new StreamRefresh(engine()).batch(after, most);
  }

  /**
   * Compares the duty rows and identifier rows of the streams of every kind with those that follow
   * from their entries today, and changes nothing. A duty row that followed on an earlier day or
   * from earlier notices is outdated. Every other different row was changed, or was derived by an
   * earlier release or under other local rules. After a new release or rule, a host rebuilds the
   * rows first.
   *
   * @return the report, with a finding for each row that was changed, added or removed
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public RowReport verifyDutyRows() {
    return new StreamRefresh(engine()).verify();
  }

  /**
   * Reads a stream as it is now.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's identifier
   * @return the view
   * @throws UnknownStreamException if the stream has no entry
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
   * @param id the host's identifier
   * @param asOf the point in time
   * @return the view; it has no content yet if the stream begins later
   * @throws UnknownStreamException if the stream has no entry
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
   * @param id the host's identifier
   * @return the view; empty if the stream has no entry
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
   * @param id the host's identifier
   * @param asOf the point in time
   * @return the view; empty if the stream has no entry
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.request.UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id, AsOf asOf) {
    return reading(kind, asOf).one(id);
  }

  /**
   * Checks whether a stream has an entry, at the cost of its head alone.
   *
   * @param kind the kind of the stream
   * @param id the host's identifier
   * @return true if it has, also if it is damaged or destroyed
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public boolean exists(StreamKind<?> kind, String id) {
    return reading(kind, AsOf.NOW).exists(id);
  }

  /**
   * Reads several streams as of a point in time. The number of calls to the storage is that of one
   * stream. Nothing is {@linkplain ViewBatch#denied denied}.
   *
   * @param <V> the view
   * @param kind the kind of the streams
   * @param ids the host's identifiers
   * @param asOf the point in time
   * @return the views, and the identifiers of the streams without one
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> ViewBatch<V> readAll(
      StreamKind<V> kind, Collection<String> ids, AsOf asOf) {
    return reading(kind, asOf).all(ids);
  }

  private <V extends StreamView> KindReading<V> reading(StreamKind<V> kind, AsOf asOf) {
    return new KindReading<>(views.get(), kind, asOf);
  }

  /**
   * Searches the streams of every kind for an identifier, for a host that checks rights itself.
   * Cases of accountability are left out: only {@link ReaderSession#search} finds them.
   *
   * @param identifier the identifier, compared character by character
   * @param after the place of the page before; empty for the first page
   * @return the page
   * @throws IllegalArgumentException if the identifier is missing, empty or longer than any
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public IdentifierPage search(String identifier, Optional<IdentifierMatch> after) {
    Board rows = NamedBoard.of(board).board();
    CountyViews now = views.get();
    long start = System.nanoTime();
    IdentifierPage page =
        new IdentifierSearch(rows, new Everything(now), now.engine().today())
            .page(identifier, after);
    now.engine()
        .listener()
        .pageRead(new PageRead(PageKind.SEARCH, page.lines().size(), System.nanoTime() - start));
    return page;
  }

  /** The reading of all streams but those that name their readers. */
  private record Everything(CountyViews views) implements IdentifierSearch.Reading {
    @Override
    public <V extends StreamView> ViewBatch<V> of(StreamKind<V> kind, Collection<String> ids) {
      return kind.namesReaders()
          ? new ViewBatch<>(Map.of(), Set.of(), Set.copyOf(ids), Map.of())
          : new KindReading<>(views, kind, AsOf.NOW).all(ids);
    }
  }

  /**
   * Prepares a run over all streams of a kind, such as for a report on the county.
   *
   * @param <V> the view
   * @param kind the kind of the streams
   * @param asOf the point in time of the views
   * @return the run
   * @throws IllegalArgumentException if only {@link #forReader} reads such streams
   */
  public <V extends StreamView> FoldRun<V> fold(StreamKind<V> kind, AsOf asOf) {
    return new FoldRun<>(kind, asOf, reading(kind, asOf));
  }

  /**
   * Creates a session for one person with the rights of the {@linkplain ZhuanbanBuilder#roles table
   * of roles} for the present positions in the directory, and no other. {@link #read} and {@link
   * #find} show everything, for a host that checks rights itself.
   *
   * @param reader the reader
   * @return the readable views and boards
   */
  public ReaderSession forReader(PersonRef reader) {
    return new ReaderSession(views.get(), board, readers.rights(reader));
  }

  CountyViews views() {
    return views.get();
  }

  private Engine engine() {
    return views.get().engine();
  }

  /** {@return the archive: packages of whole streams, and the register of retention} */
  public StreamArchive archive() {
    return new StreamArchive(this::engine);
  }

  /** {@return the evidence behind proposals of accountability} */
  public EvidenceBook evidence() {
    return new EvidenceBook(this, engine());
  }

  /**
   * Joins a transaction of the host: the same library over a storage that joins it.
   *
   * @param storage a storage that is {@linkplain Storage#joined() joined}
   * @return the library inside the transaction, which ends with it
   * @throws IllegalArgumentException if the storage is not joined
   */
  public Zhuanban joining(Storage storage) {
    if (!storage.joined()) {
      throw new IllegalArgumentException(
          "joining needs a storage that joins a transaction; open one over the host's connection");
    }
    CountyViews now = views.get();
    CountyViews joined = now.over(now.engine().joining(storage));
    return new Zhuanban(() -> joined, ids, Optional.empty(), readers, board);
  }

  /** {@return today in Chinese legal time} */
  public LocalDate today() {
    return engine().today();
  }
}
