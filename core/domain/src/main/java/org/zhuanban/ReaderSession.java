package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.access.rules.Rights;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.engine.StreamBatch;
import org.zhuanban.monitor.EngineListener.PageKind;
import org.zhuanban.monitor.EngineListener.PageRead;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/**
 * The views and boards of one person, by the table of roles.
 *
 * <p>A denied section throws a {@link NotReadableException}, whether there is any content or not.
 * Lists of duties are cut down to the readable ones. The host's {@link org.zhuanban.spi.Audit}
 * records each read of a case of accountability first. Where that fails, nothing is read.
 *
 * <p>A board takes its rows from the storage's {@link Board}, page by page. The light of a row
 * comes from the duty in its stream, see {@link org.zhuanban.duty.DutyClock#lightOn}. A page reads
 * at most as many streams as it has rows, independent of the size of the county. The board of a
 * past day shows the duties open at its end by present knowledge, corrections included.
 */
public final class ReaderSession {
  /** The maximum number of rows of a page. */
  public static final int PAGE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(ReaderSession.class);

  private final CountyViews views;
  private final Engine engine;
  private final Optional<NamedBoard> board;
  private final Rights rights;

  ReaderSession(CountyViews views, Optional<NamedBoard> board, Rights rights) {
    this.views = views;
    this.engine = views.engine();
    this.board = board;
    this.rights = rights;
  }

  /** {@return the reader} */
  public PersonRef reader() {
    return rights.person();
  }

  /**
   * Reads a stream as it is now.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's identifier
   * @return the view
   * @throws NotReadableException in the cases of {@link #find(StreamKind, String, AsOf)}
   * @throws UnknownStreamException if the stream has no entry, or if it is a case of accountability
   *     that does not name the reader
   * @throws UnreadableStreamException in the cases of {@link #find(StreamKind, String, AsOf)}
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
   * @return the view
   * @throws NotReadableException in the cases of {@link #find(StreamKind, String, AsOf)}
   * @throws UnknownStreamException in the cases of {@link #read(StreamKind, String)}
   * @throws UnreadableStreamException in the cases of {@link #find(StreamKind, String, AsOf)}
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
   * @return the view; empty in the cases of {@link #find(StreamKind, String, AsOf)}
   * @throws NotReadableException in the cases of {@link #find(StreamKind, String, AsOf)}
   * @throws UnreadableStreamException in the cases of {@link #find(StreamKind, String, AsOf)}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return find(kind, id, AsOf.NOW);
  }

  /**
   * Reads a stream that may be absent, as of a point in time. The position of today determines the
   * own streams.
   *
   * <p>A case of accountability names its readers itself. For other persons it is absent, also
   * while it is damaged. The readers of today also read its past.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's identifier
   * @param asOf the point in time
   * @return the view. Empty if the stream has no entry. Also if it is a case that does not name the
   *     reader, or that is not open as of the point in time
   * @throws NotReadableException if the reader may not read the {@linkplain StreamKind#part
   *     section} of such streams, whether the stream exists or not
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id, AsOf asOf) {
    return finding(kind, List.of(id), asOf).apply(id);
  }

  /**
   * Checks whether there is a stream for the reader. A stream that the reader may not read is as
   * absent as one without an entry.
   *
   * @param kind the kind of the stream
   * @param id the host's identifier
   * @return true if {@link #find(StreamKind, String)} has a view
   * @throws UnreadableStreamException if the stream cannot be read
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public boolean exists(StreamKind<?> kind, String id) {
    try {
      return find(kind, id).isPresent();
    } catch (NotReadableException e) {
      return false;
    }
  }

  /**
   * Reads several streams as they are now.
   *
   * @param <V> the view
   * @param kind the kind of the streams
   * @param ids the host's identifiers
   * @return the views, and the identifiers of the streams without one
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> ViewBatch<V> readAll(StreamKind<V> kind, Collection<String> ids) {
    return readAll(kind, ids, AsOf.NOW);
  }

  /**
   * Reads several streams as of a point in time. Each is answered as {@link #find(StreamKind,
   * String, AsOf)} answers it. The number of calls to the storage is that of one stream.
   *
   * @param <V> the view
   * @param kind the kind of the streams
   * @param ids the host's identifiers
   * @param asOf the point in time
   * @return the views, and the identifiers of the streams without one
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> ViewBatch<V> readAll(
      StreamKind<V> kind, Collection<String> ids, AsOf asOf) {
    return ViewBatch.of(ids, finding(kind, ids, asOf));
  }

  /** Finds each of some streams, which are read together. */
  private <V extends StreamView> Function<String, Optional<V>> finding(
      StreamKind<V> kind, Collection<String> ids, AsOf asOf) {
    List<StreamKey> streams = ids.stream().map(kind::stream).toList();
    if (kind.namesReaders()) {
      StreamBatch batch = engine.readAll(streams);
      LocalDate day =
          asOf.effectiveOn().equals(LocalDate.MAX) ? engine.today() : asOf.effectiveOn();
      return id -> {
        StreamKey stream = kind.stream(id);
        Optional<V> view =
            named(stream, batch)
                .map(now -> views.of(kind, stream, now, asOf, ReadScope.everything()))
                .filter(StreamView::begun);
        record(Way.VIEW, List.of(stream), view.isPresent(), day);
        return view;
      };
    }
    ReaderBatch batch = new ReaderBatch(engine, rights, kind.part(), streams);
    return id -> {
      StreamKey stream = kind.stream(id);
      ReadScope scope = batch.scope(stream);
      return Optional.of(batch.stream(stream))
          .filter(now -> now.version() > 0)
          .map(now -> views.of(kind, stream, now, asOf, scope));
    };
  }

  /** Tells the host's audit of a read of cases. Without a record there is no read. */
  private void record(Way way, List<StreamKey> cases, boolean shown, LocalDate day) {
    engine.recordRead(reader(), way, cases, shown, day);
  }

  private static boolean isCase(StreamKey stream) {
    return stream.kind().equals(StreamKind.ACCOUNTABILITY.name());
  }

  private LocalDate day(BoardQuery query) {
    return query.owed() instanceof Owed.On on ? on.day() : engine.today();
  }

  /** The stream, if it names the reader. */
  private Optional<EventStream> named(StreamKey stream, StreamBatch batch) {
    try {
      EventStream now = batch.of(stream);
      return FeatureRegistry.STANDARD.stream()
              .filter(feature -> feature.streamKind().filter(stream.kind()::equals).isPresent())
              .anyMatch(feature -> feature.absentFor(reader().id(), now.state()).isPresent())
          ? Optional.empty()
          : Optional.of(now);
    } catch (UnreadableStreamException e) {
      LOG.error("Nobody is named in stream {} as long as it is damaged", stream, e);
      return Optional.empty();
    }
  }

  /**
   * Reads a page of the duties of the county: with an owner the board of a department, without one
   * that of the county. It needs the right to read duties in projects. A query for a kind of duty
   * needs the right to the subject of such duties. Rows that the reader may not see are not
   * queried, so that a page is full as long as there are more. The place of a page is a row that
   * the reader has seen. Also after an invented place, only readable rows follow.
   *
   * @param query the query: duties open now, open at the end of a day, or all
   * @param after the place of the page before; empty for the first page
   * @return the page
   * @throws NotReadableException if the query reaches beyond the readable duties, so that it must
   *     be narrowed to an owner
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public BoardPage board(BoardQuery query, Optional<BoardRow> after) {
    Optional<ViewSection> missing = rights.missing(query.kind(), query.owner());
    if (missing.isPresent()) {
      if (missing.get() == ViewSection.ACCOUNTABILITY) {
        record(Way.PAGE, List.of(), false, day(query));
      }
      throw new NotReadableException(
          reader(), missing.get(), query.owner().map("organ "::concat).orElse("the county"));
    }
    return told(
        PageKind.BOARD, () -> page(rights.cuts(), query, after), page -> page.lines().size());
  }

  /**
   * Checks whether the reader may read all of a section, such as {@link ViewSection#SCORES}, of a
   * stream, of an organ or of the county.
   *
   * @param part the section
   * @param stream the stream; empty for all streams
   * @param organ the code of the organ; empty for all organs
   * @return true if the reader may read all of it
   */
  public boolean covers(ViewSection part, Optional<StreamKey> stream, Optional<String> organ) {
    return rights.covers(part, stream, organ);
  }

  /**
   * Lists the duties of one stream: the board of a task force, a suggestion, or the committee.
   *
   * @param stream the stream
   * @param query the query
   * @return the lines in the order of boards; for the own stream of an organ, the duties of the
   *     organ
   * @throws NotReadableException if the reader may read no duty of the stream
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public List<BoardLine> board(StreamKey stream, BoardQuery query) {
    return told(PageKind.STREAM, () -> ofStream(stream, query), List::size);
  }

  private List<BoardLine> ofStream(StreamKey stream, BoardQuery query) {
    if (!isCase(stream)) {
      return duties(stream, query);
    }
    List<BoardLine> lines = List.of();
    try {
      lines = duties(stream, query);
    } finally {
      record(Way.DUTIES, List.of(stream), !lines.isEmpty(), day(query));
    }
    return lines;
  }

  private List<BoardLine> duties(StreamKey stream, BoardQuery query) {
    ReaderBatch batch =
        new ReaderBatch(engine, rights, DutyParts.list(stream.kind()), List.of(stream));
    batch.scope(stream);
    return new BoardLines(views, query)
        .of(
            rows(stream, batch.rows(stream), query).filter(this::sees).sorted().toList(),
            batch.streams());
  }

  /**
   * Reads a page of the workbench of the reader: the duties of the own organs and of the own
   * streams, by the positions. A reader of the whole county finds it on its {@linkplain
   * #board(BoardQuery, Optional) board}.
   *
   * @param query the query
   * @param after the place of the page before; empty for the first page
   * @return the page
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public BoardPage mine(BoardQuery query, Optional<BoardRow> after) {
    return told(
        PageKind.WORKBENCH,
        () -> page(rights.ownCuts(), query, after),
        page -> page.lines().size());
  }

  /**
   * Searches all streams for an identifier: the code of a project, a case number, the number of a
   * licence or of a paper. The cost follows the streams that have it, not the size of the county.
   * What the reader may not read is left out, whether it exists or not. A page is full as long as
   * there are more.
   *
   * @param identifier the identifier, compared character by character
   * @param after the place of the page before; empty for the first page
   * @return the page, in the order of {@link IdentifierMatch}
   * @throws IllegalArgumentException if the identifier is missing, empty or longer than any
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public IdentifierPage search(String identifier, Optional<IdentifierMatch> after) {
    return told(PageKind.SEARCH, () -> found(identifier, after), page -> page.lines().size());
  }

  /** Reads a page and tells the listener of the host. */
  private <P> P told(PageKind kind, Supplier<P> reading, ToIntFunction<P> lines) {
    long start = System.nanoTime();
    P page = reading.get();
    engine
        .listener()
        .pageRead(new PageRead(kind, lines.applyAsInt(page), System.nanoTime() - start));
    return page;
  }

  private IdentifierPage found(String identifier, Optional<IdentifierMatch> after) {
    IdentifierPage page =
        new IdentifierSearch(board().board(), this::readable, engine.today())
            .page(identifier, after);
    List<StreamKey> cases =
        page.lines().stream()
            .map(line -> line.row().stream())
            .filter(ReaderSession::isCase)
            .distinct()
            .toList();
    if (!cases.isEmpty()) {
      record(Way.PAGE, cases, true, engine.today());
    }
    return page;
  }

  /** Reads streams that a search names; of cases those that name the reader. */
  private <V extends StreamView> ViewBatch<V> readable(StreamKind<V> kind, Collection<String> ids) {
    if (!kind.namesReaders()) {
      return readAll(kind, ids);
    }
    StreamBatch batch = engine.readAll(ids.stream().map(kind::stream).toList());
    return ViewBatch.of(
        ids,
        id ->
            named(kind.stream(id), batch)
                .map(now -> views.of(kind, kind.stream(id), now, AsOf.NOW, ReadScope.everything()))
                .filter(StreamView::begun));
  }

  /** A page from cuts. The reader may see every row of them. */
  private BoardPage page(List<Rights.Cut> cuts, BoardQuery query, Optional<BoardRow> after) {
    List<BoardQuery> county = new ArrayList<>();
    Map<StreamKey, List<BoardQuery>> streams = new HashMap<>();
    for (Rights.Cut cut : cuts) {
      narrowed(cut, query)
          .ifPresent(
              part ->
                  cut.stream()
                      .map(own -> streams.computeIfAbsent(own, none -> new ArrayList<>()))
                      .orElse(county)
                      .add(part));
    }
    NavigableSet<BoardRow> rows = new TreeSet<>();
    if (!county.isEmpty()) {
      rows.addAll(board().board().pageOfAny(county, after, PAGE + 1));
    }
    engine
        .rows(streams.keySet())
        .forEach(
            (stream, duties) ->
                streams.getOrDefault(stream, List.of()).stream()
                    .flatMap(part -> rows(stream, duties, part))
                    .filter(row -> after.filter(last -> row.compareTo(last) <= 0).isEmpty())
                    .forEach(rows::add));
    List<BoardRow> page = rows.stream().limit(PAGE).toList();
    List<StreamKey> cases =
        page.stream().map(BoardRow::stream).filter(ReaderSession::isCase).distinct().toList();
    if (!cases.isEmpty()) {
      record(Way.PAGE, cases, true, day(query));
    }
    return new BoardPage(
        new BoardLines(views, query)
            .of(
                page,
                engine
                    .readAll(page.stream().map(BoardRow::stream).collect(Collectors.toSet()))
                    .streams()),
        rows.size() <= PAGE ? Optional.empty() : Optional.of(page.get(PAGE - 1)));
  }

  /** The part of a query in a cut; empty if there is none. */
  private static Optional<BoardQuery> narrowed(Rights.Cut cut, BoardQuery query) {
    Optional<String> owner = cut.organ().or(query::owner);
    if (query.owner().filter(asked -> !owner.equals(Optional.of(asked))).isPresent()) {
      return Optional.empty();
    }
    List<DutySort> sorts = query.sorts().isEmpty() ? cut.sorts() : both(cut.sorts(), query.sorts());
    return sorts.isEmpty()
        ? Optional.empty()
        : Optional.of(new BoardQuery(owner, query.kind(), query.dueUpTo(), query.owed(), sorts));
  }

  private static List<DutySort> both(List<DutySort> some, List<DutySort> others) {
    return some.stream()
        .flatMap(sort -> others.stream().flatMap(other -> sort.and(other).stream()))
        .toList();
  }

  private Stream<BoardRow> rows(StreamKey stream, List<DutyRow> duties, BoardQuery query) {
    String namespace = board().namespace();
    return duties.stream()
        .map(duty -> new BoardRow(namespace, stream, duty))
        .filter(query::matches);
  }

  private NamedBoard board() {
    return NamedBoard.of(board);
  }

  private boolean sees(BoardRow row) {
    return rights.sees(row.stream(), row.duty().kind(), row.duty().owner());
  }
}
