package org.zhuanban;

import java.time.LocalDate;
import java.util.Collection;
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
 * What one person reads: the views that the table of roles allows, and boards.
 *
 * <p>What the table denies is refused by a {@link NotReadableException}, whether or not there is
 * anything. Lists of what organs owe are cut down to what the reader may see.
 *
 * <p>A board takes its rows from the storage's {@link Board}, a page at a time. The light of a row
 * comes from the duty in its stream, see {@link org.zhuanban.duty.DutyClock#lightOn}. A page reads
 * at most as many streams as it has rows, whatever the size of the county. The board of a past day
 * shows what was owed at its end by what is known now, corrections included.
 */
public final class ReaderSession {
  /** How many rows a page has at most. */
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

  /** {@return who reads} */
  public PersonRef reader() {
    return rights.person();
  }

  /**
   * Reads a stream as it is now.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @return the view
   * @throws NotReadableException as {@link #find(StreamKind, String, AsOf)}
   * @throws UnknownStreamException if nothing was ever recorded in the stream, or it is a case of
   *     accountability that does not name the reader
   * @throws UnreadableStreamException as {@link #find(StreamKind, String, AsOf)}
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
   * @return the view
   * @throws NotReadableException as {@link #find(StreamKind, String, AsOf)}
   * @throws UnknownStreamException as {@link #read(StreamKind, String)}
   * @throws UnreadableStreamException as {@link #find(StreamKind, String, AsOf)}
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
   * @return the view; empty as {@link #find(StreamKind, String, AsOf)}
   * @throws NotReadableException as {@link #find(StreamKind, String, AsOf)}
   * @throws UnreadableStreamException as {@link #find(StreamKind, String, AsOf)}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public <V extends StreamView> Optional<V> find(StreamKind<V> kind, String id) {
    return find(kind, id, AsOf.NOW);
  }

  /**
   * Reads a stream that may be absent, as of a point in time. Whether it is the reader's own, today
   * decides.
   *
   * <p>A case of accountability names its readers itself. For anybody else it is absent, and so it
   * is while it is damaged. Whom it names today reads its past as well, and nobody else.
   *
   * @param <V> the view
   * @param kind the kind of the stream
   * @param id the host's own identifier
   * @param asOf the point in time
   * @return the view; empty if nothing was ever recorded in the stream, or it is a case that does
   *     not name the reader or is not open as of the point in time
   * @throws NotReadableException if the reader may not read the {@linkplain StreamKind#part part}
   *     that such streams are about, whether or not there is one
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
              .anyMatch(feature -> feature.stranger(reader().id(), now.state()).isPresent())
          ? Optional.empty()
          : Optional.of(now);
    } catch (UnreadableStreamException e) {
      LOG.error("Nobody is named in stream {} as long as it is damaged", stream, e);
      return Optional.empty();
    }
  }

  /**
   * Asks before anything is read, wherever no organ decides, so that neither time nor damage tells
   * what there is.
   */
  private void require(StreamKey stream, ViewSection part) {
    ReadScope.of(rights, stream, () -> participants(stream)).require(part);
  }

  /** Of a damaged stream, the duty rows tell who takes part. */
  private Set<String> participants(StreamKey stream) {
    try {
      return engine.participants(stream, engine.read(stream));
    } catch (UnreadableStreamException e) {
      return engine.rows(stream).stream().map(DutyRow::owner).collect(Collectors.toSet());
    }
  }

  /**
   * Reads a page of what is owed in the county: with an owner the board of a department, without
   * one that of the county. It needs the right to read what is owed in projects, or where it asks
   * for a kind of duty, the right to read what such duties are about; rows of a sort that the
   * reader may not see are not asked for, so that a page is full as long as there is more, and its
   * place is that of a row which the reader has seen. Whatever place a caller makes up, nothing but
   * rows that the reader may see comes after it.
   *
   * @param query what is asked: open now, at the end of a day, or ever
   * @param after the place that the page before gave; empty for the first page
   * @return the page
   * @throws NotReadableException if the query reaches beyond what the reader may see, so that it
   *     has to be narrowed to an owner
   * @throws IllegalStateException if a storage was chosen without its {@linkplain
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
   * Tells whether the reader may read all of a part, such as {@link ViewSection#SCORES}, of a
   * stream, of an organ or of the county.
   *
   * @param part the part
   * @param stream the stream to which it is narrowed; empty if it is not
   * @param organ the code of the organ to which it is narrowed; empty if it is not
   * @return true if the reader may
   */
  public boolean covers(ViewSection part, Optional<StreamKey> stream, Optional<String> organ) {
    return rights.covers(part, stream, organ);
  }

  /**
   * Lists what is owed in one stream: the board of a task force, a suggestion, or the committee.
   *
   * @param stream the stream
   * @param query what is asked
   * @return the lines in the order of boards; of an organ's own stream, what the organ owes
   * @throws NotReadableException if the reader may read nothing that is owed there
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public List<BoardLine> board(StreamKey stream, BoardQuery query) {
    require(stream, DutyParts.list(stream.kind()));
    return lines(query, rows(stream, query).filter(this::sees).sorted().toList());
  }

  /**
   * Reads a page of one's own workbench: what one's organs owe, and what is owed in one's streams,
   * as its positions have it. Whoever has the whole county to read finds it on its {@linkplain
   * #board(BoardQuery, Optional) board}.
   *
   * @param query what is asked
   * @param after the place that the page before gave; empty for the first page
   * @return the page; it costs a page of each organ, and the rows of each stream
   * @throws IllegalStateException if a storage was chosen without its {@linkplain
   *     ZhuanbanBuilder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public BoardPage mine(BoardQuery query, Optional<BoardRow> after) {
    return page(rights.ownCuts(), query, after);
  }

  /** A page out of cuts, every row of which the reader may see. */
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
    return rows.stream()
        .map(row -> line(row, day, duties.computeIfAbsent(row.stream(), key -> duties(key, day))))
        .toList();
  }

  private boolean sees(BoardRow row) {
    return rights.sees(row.stream(), row.duty().kind(), row.duty().owner());
  }

  /**
   * One stream that cannot be read hides no line of another one. A duty that came out only after
   * the day is shown as it is told now.
   */
  private Map<String, Duty> duties(StreamKey stream, LocalDate day) {
    Map<String, Duty> duties = new HashMap<>();
    try {
      EventStream now = engine.read(stream);
      duties.putAll(duties(now, day));
      if (day.isBefore(zhuanban.today())) {
        duties.putAll(duties(engine.asOf(now, day, LocalDate.MAX), day));
      }
    } catch (UnreadableStreamException e) {
      return Map.of();
    }
    return duties;
  }

  private Map<String, Duty> duties(EventStream loaded, LocalDate day) {
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

  /**
   * Reads a page of what is owed in several counties, as a prefecture does. Each county decides by
   * its own directory what the reader sees there.
   *
   * @param counties the same reader in each county, each over a namespace of its own
   * @param query what is asked
   * @param after the place that the page before gave; empty for the first page
   * @return the page; it costs a page of each county
   * @throws NotReadableException if the query reaches beyond what the reader may see in a county
   * @throws IllegalStateException as {@link #board(BoardQuery, Optional)}
   * @throws org.zhuanban.spi.StorageException if a storage fails
   */
  public static BoardPage over(
      Collection<ReaderSession> counties, BoardQuery query, Optional<BoardRow> after) {
    List<BoardPage> pages = counties.stream().map(county -> county.board(query, after)).toList();
    // Beyond the end of a county's page, others know nothing of what comes there.
    Optional<BoardRow> reached =
        pages.stream().flatMap(page -> page.next().stream()).min(BoardRow::compareTo);
    List<BoardLine> lines =
        pages.stream()
            .flatMap(page -> page.lines().stream())
            .filter(line -> reached.filter(end -> line.row().compareTo(end) > 0).isEmpty())
            .sorted((one, other) -> one.row().compareTo(other.row()))
            .toList();
    return lines.size() <= PAGE
        ? new BoardPage(lines, reached)
        : new BoardPage(lines.subList(0, PAGE), Optional.of(lines.get(PAGE - 1).row()));
  }
}
