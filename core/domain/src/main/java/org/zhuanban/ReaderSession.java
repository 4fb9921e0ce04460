package org.zhuanban;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.access.rules.ReadScope;
import org.zhuanban.access.rules.Rights;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/**
 * The views and boards of one person, by the table of roles.
 *
 * <p>A denied section throws a {@link NotReadableException}, whether there is any content or not.
 * Lists of duties are cut down to the readable ones.
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

  private final Zhuanban zhuanban;
  private final Engine engine;
  private final Rights rights;

  ReaderSession(Zhuanban zhuanban, Engine engine, Rights rights) {
    this.zhuanban = zhuanban;
    this.engine = engine;
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
    StreamKey stream = kind.stream(id);
    if (kind.namesReaders()) {
      return named(stream)
          .map(now -> zhuanban.view(kind, stream, now, asOf, ReadScope.everything()))
          .filter(StreamView::begun);
    }
    require(stream, kind.part());
    EventStream now = engine.read(stream);
    ReadScope scope = ReadScope.of(rights, stream, () -> engine.participants(stream, now));
    return Optional.of(now)
        .filter(read -> read.version() > 0)
        .map(read -> zhuanban.view(kind, stream, read, asOf, scope));
  }

  /** The stream, if it names the reader. */
  private Optional<EventStream> named(StreamKey stream) {
    try {
      EventStream now = engine.read(stream);
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
   * Checks the right before any reading, where no organ matters. So neither time nor damage
   * discloses what exists.
   */
  private void require(StreamKey stream, ViewSection part) {
    ReadScope.of(rights, stream, () -> participants(stream)).require(part);
  }

  /** The organs of a stream. Those of a damaged stream come from its duty rows. */
  private Set<String> participants(StreamKey stream) {
    try {
      return engine.participants(stream, engine.read(stream));
    } catch (UnreadableStreamException e) {
      return engine.rows(stream).stream().map(DutyRow::owner).collect(Collectors.toSet());
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
      throw new NotReadableException(
          reader(), missing.get(), query.owner().map("organ "::concat).orElse("the county"));
    }
    return page(rights.cuts(), query, after);
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
    require(stream, DutyParts.list(stream.kind()));
    return lines(query, rows(stream, query).filter(this::sees).sorted().toList());
  }

  /**
   * Reads a page of the workbench of the reader: the duties of the own organs and of the own
   * streams, by the positions. A reader of the whole county finds it on its {@linkplain
   * #board(BoardQuery, Optional) board}.
   *
   * @param query the query
   * @param after the place of the page before; empty for the first page
   * @return the page; it costs a page for each organ, and the rows of each stream
   * @throws IllegalStateException if a storage was set without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public BoardPage mine(BoardQuery query, Optional<BoardRow> after) {
    return page(rights.ownCuts(), query, after);
  }

  /** A page from cuts. The reader may see every row of them. */
  private BoardPage page(List<Rights.Cut> cuts, BoardQuery query, Optional<BoardRow> after) {
    List<BoardRow> rows =
        cuts.stream()
            .flatMap(cut -> rows(cut, query, after))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .limit(PAGE + 1L)
            .toList();
    return rows.size() <= PAGE
        ? new BoardPage(lines(query, rows), Optional.empty())
        : new BoardPage(lines(query, rows.subList(0, PAGE)), Optional.of(rows.get(PAGE - 1)));
  }

  private Stream<BoardRow> rows(Rights.Cut cut, BoardQuery query, Optional<BoardRow> after) {
    Optional<String> owner = cut.organ().or(query::owner);
    if (query.owner().filter(asked -> !owner.equals(Optional.of(asked))).isPresent()) {
      return Stream.empty();
    }
    List<DutySort> sorts = query.sorts().isEmpty() ? cut.sorts() : both(cut.sorts(), query.sorts());
    if (sorts.isEmpty()) {
      return Stream.empty();
    }
    BoardQuery narrowed = new BoardQuery(owner, query.kind(), query.dueUpTo(), query.owed(), sorts);
    return cut.stream()
        .map(
            stream ->
                rows(stream, narrowed)
                    .filter(row -> after.filter(last -> row.compareTo(last) <= 0).isEmpty()))
        .orElseGet(() -> zhuanban.board().board().page(narrowed, after, PAGE + 1).stream());
  }

  private static List<DutySort> both(List<DutySort> some, List<DutySort> others) {
    return some.stream()
        .flatMap(sort -> others.stream().flatMap(other -> sort.and(other).stream()))
        .toList();
  }

  private Stream<BoardRow> rows(StreamKey stream, BoardQuery query) {
    String namespace = zhuanban.board().namespace();
    return engine.rows(stream).stream()
        .map(duty -> new BoardRow(namespace, stream, duty))
        .filter(query::matches);
  }

  private List<BoardLine> lines(BoardQuery query, List<BoardRow> rows) {
    LocalDate day = query.owed() instanceof Owed.On on ? on.day() : zhuanban.today();
    Map<StreamKey, Map<String, Duty>> duties = new HashMap<>();
    engine
        .readAll(rows.stream().map(BoardRow::stream).collect(Collectors.toSet()))
        .forEach((stream, now) -> duties.put(stream, duties(now, day)));
    return rows.stream()
        .map(row -> line(row, day, duties.getOrDefault(row.stream(), Map.of())))
        .toList();
  }

  private boolean sees(BoardRow row) {
    return rights.sees(row.stream(), row.duty().kind(), row.duty().owner());
  }

  /** The duties of a stream. One that became known only after the day is shown as known now. */
  private Map<String, Duty> duties(EventStream now, LocalDate day) {
    Map<String, Duty> duties = new HashMap<>(stood(now, day));
    if (day.isBefore(zhuanban.today())) {
      duties.putAll(stood(engine.asOf(now, day, LocalDate.MAX), day));
    }
    return duties;
  }

  private Map<String, Duty> stood(EventStream loaded, LocalDate day) {
    DecisionContext context =
        new DecisionContext(day, zhuanban.calendars().asOf(day), zhuanban.rules());
    return new StreamDuties(FeatureRegistry.STANDARD, loaded.state(), context)
        .all()
        .collect(Collectors.toMap(Duty::key, Function.identity()));
  }

  private BoardLine line(BoardRow row, LocalDate day, Map<String, Duty> duties) {
    CalendarBook book = zhuanban.calendars();
    Optional<Duty> duty = Optional.ofNullable(duties.get(row.duty().key()));
    return new BoardLine(
        row,
        day,
        duty,
        duty.flatMap(owed -> owed.clock().lightOn(day, book, zhuanban.lights())),
        duty.flatMap(owed -> owed.clock().bindingOn(day, book)),
        duty.flatMap(owed -> owed.clock().committedOn(day, book)),
        duty.flatMap(owed -> owed.clock().statutoryOn(day, book)));
  }
}
