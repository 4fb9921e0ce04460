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
import org.zhuanban.access.DutyParts;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.Part;
import org.zhuanban.access.Rights;
import org.zhuanban.access.Sight;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.Engine;
import org.zhuanban.engine.EventStream;
import org.zhuanban.feature.Ground;
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
 * What somebody reads: views that show what the table of roles allows, and boards. What it denies
 * is refused by a {@link NotReadableException}, which tells nothing of whether there is anything;
 * lists of what organs owe are cut down to what may be seen.
 *
 * <p>A board takes its rows from the storage's {@link Board}, a page at a time, and the light of
 * each from the duty in its stream, so that it is the light of {@link
 * org.zhuanban.duty.DutyClock#lightOn}, rest days and pauses included: of a page, at most as many
 * streams are read as it has rows, whatever the size of the county. A past day's board shows what
 * was owed at its end, each line as its stream stood then, by what is known now, corrections
 * included.
 */
public final class Reading {
  /** How many rows a page has at most. */
  public static final int PAGE = 50;

  private final Zhuanban zhuanban;
  private final Engine engine;
  private final Rights rights;

  Reading(Zhuanban zhuanban, Engine engine, Rights rights) {
    this.zhuanban = zhuanban;
    this.engine = engine;
    this.rights = rights;
  }

  /** {@return who reads} */
  public PersonRef reader() {
    return rights.person();
  }

  /**
   * Reads a project, see {@link Zhuanban#project(String)}.
   *
   * @param id the host's own identifier
   * @return the project as it is now
   * @throws NotReadableException if the reader may not read what projects are
   */
  public ProjectView project(String id) {
    return read(Zhuanban.stream(id), Part.PROJECT, all -> all, zhuanban::project);
  }

  /**
   * Reads a project, see {@link Zhuanban#project(String, LocalDate, LocalDate)}. Whether it is the
   * reader's own, today decides.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day: without what was recorded later
   * @return the project as it was
   * @throws NotReadableException if the reader may not read what projects are
   */
  public ProjectView project(String id, LocalDate day, LocalDate knownOn) {
    StreamKey stream = Zhuanban.stream(id);
    return read(
        stream,
        Part.PROJECT,
        now -> engine.read(stream, day, knownOn),
        (then, book, sight) -> zhuanban.project(then, book.asOf(knownOn), sight));
  }

  /**
   * Reads a suggestion of deputies, see {@link Zhuanban#suggestion(String)}.
   *
   * @param id the host's own identifier
   * @return the suggestion as it is now
   * @throws NotReadableException if the reader may not read it
   */
  public SuggestionView suggestion(String id) {
    return read(Zhuanban.suggestionStream(id), Part.SUGGESTION, all -> all, zhuanban::suggestion);
  }

  /**
   * Reads a suggestion of deputies, see {@link Zhuanban#suggestion(String, LocalDate, LocalDate)}.
   * Whether it is the reader's own, today decides.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day: without what was recorded later
   * @return the suggestion as it was
   * @throws NotReadableException if the reader may not read it
   */
  public SuggestionView suggestion(String id, LocalDate day, LocalDate knownOn) {
    StreamKey stream = Zhuanban.suggestionStream(id);
    return read(
        stream,
        Part.SUGGESTION,
        now -> engine.read(stream, day, knownOn),
        (then, book, sight) -> zhuanban.suggestion(then, book.asOf(knownOn), sight));
  }

  /**
   * Reads the organisation of a county, see {@link Zhuanban#organisation(String)}.
   *
   * @param id the host's own identifier of the county
   * @return the organisation as it is now
   * @throws NotReadableException if the reader may not read it
   */
  public OrganisationView organisation(String id) {
    return read(
        Zhuanban.organisationStream(id), Part.ORGANISATION, all -> all, zhuanban::organisation);
  }

  /**
   * Reads the organisation of a county, see {@link Zhuanban#organisation(String, LocalDate,
   * LocalDate)}.
   *
   * @param id the host's own identifier of the county
   * @param day the day: without what took effect later
   * @param knownOn the other day: without what was recorded later
   * @return the organisation as it was
   * @throws NotReadableException if the reader may not read it
   */
  public OrganisationView organisation(String id, LocalDate day, LocalDate knownOn) {
    StreamKey stream = Zhuanban.organisationStream(id);
    return read(
        stream,
        Part.ORGANISATION,
        now -> engine.read(stream, day, knownOn),
        (then, book, sight) -> zhuanban.organisation(then, book.asOf(knownOn), sight));
  }

  /**
   * Reads a register of inspections, see {@link Zhuanban#inspections(String)}.
   *
   * @param id the host's own identifier
   * @return the register as it is now
   * @throws NotReadableException if the reader may not read it
   */
  public InspectionView inspections(String id) {
    return read(Zhuanban.inspectionStream(id), Part.SUPERVISION, all -> all, zhuanban::inspections);
  }

  /**
   * Reads a register of inspections, see {@link Zhuanban#inspections(String, LocalDate,
   * LocalDate)}.
   *
   * @param id the host's own identifier
   * @param day the day: without what took effect later
   * @param knownOn the other day: without what was recorded later
   * @return the register as it was
   * @throws NotReadableException if the reader may not read it
   */
  public InspectionView inspections(String id, LocalDate day, LocalDate knownOn) {
    StreamKey stream = Zhuanban.inspectionStream(id);
    return read(
        stream,
        Part.SUPERVISION,
        now -> engine.read(stream, day, knownOn),
        (then, book, sight) -> zhuanban.inspections(then, book.asOf(knownOn), sight));
  }

  /**
   * Reads a case of accountability, see {@link Zhuanban#accountability(String, PersonRef)}: who
   * may, the case itself says.
   *
   * @param id the host's own identifier
   * @return the case as it is now; empty if there is none or it does not name the reader
   */
  public Optional<AccountabilityView> accountability(String id) {
    return zhuanban.accountability(id, reader());
  }

  private interface Showing<V> {
    V of(EventStream stream, CalendarBook book, Sight sight);
  }

  private <V> V read(
      StreamKey stream, Part face, Function<EventStream, EventStream> then, Showing<V> showing) {
    require(stream, face);
    EventStream now = engine.read(stream);
    Sight sight = Sight.of(rights, stream, () -> engine.takingPart(stream, now));
    return showing.of(then.apply(now), zhuanban.calendars(), sight);
  }

  /**
   * Asks before anything is read, wherever no organ decides, so that neither time nor damage tells
   * what there is.
   */
  private void require(StreamKey stream, Part part) {
    Sight.of(rights, stream, () -> takingPart(stream)).require(part);
  }

  /** Of a damaged stream, the duty rows tell who takes part. */
  private Set<String> takingPart(StreamKey stream) {
    try {
      return engine.takingPart(stream, engine.read(stream));
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
   *     Zhuanban.Builder#board board}
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public BoardPage board(BoardQuery query, Optional<BoardRow> after) {
    Optional<Part> missing = rights.missing(query.kind(), query.owner());
    if (missing.isPresent()) {
      throw new NotReadableException(
          reader(), missing.get(), query.owner().map("organ "::concat).orElse("the county"));
    }
    return page(rights.cuts(), query, after);
  }

  /**
   * Tells whether the reader may read all of a part, such as {@link Part#SCORES}, of a stream, of
   * an organ or of the county.
   *
   * @param part the part
   * @param stream the stream to which it is narrowed; empty if it is not
   * @param organ the code of the organ to which it is narrowed; empty if it is not
   * @return true if the reader may
   */
  public boolean covers(Part part, Optional<StreamKey> stream, Optional<String> organ) {
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
   *     Zhuanban.Builder#board board}
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
      duties.putAll(duties(engine.read(stream), day));
      if (day.isBefore(zhuanban.today())) {
        duties.putAll(duties(engine.read(stream, day), day));
      }
    } catch (UnreadableStreamException e) {
      return Map.of();
    }
    return duties;
  }

  private Map<String, Duty> duties(EventStream loaded, LocalDate day) {
    Ground ground = new Ground(day, zhuanban.calendars().asOf(day), zhuanban.rules());
    return new StreamDuties(Zhuanban.FEATURES, loaded.state(), ground)
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
      Collection<Reading> counties, BoardQuery query, Optional<BoardRow> after) {
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
