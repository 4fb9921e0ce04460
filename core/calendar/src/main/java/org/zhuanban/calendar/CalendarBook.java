package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The known notices, by jurisdiction and in the order of their publication.
 *
 * <p>A book is immutable, and equal to another one with the same knowledge. {@link #asOf} returns
 * the book as known on a day. {@link #calendar} compiles the notices of the nation and of any
 * places in layers, the last of which prevails.
 *
 * <p>A county's own notice is loaded from a file, see {@link NoticeCsv}:
 *
 * <pre>{@code
 * List<HolidayNotice> county;
 * try (Reader file = Files.newBufferedReader(Path.of("shilin.csv"))) {
 *   county = NoticeCsv.local("shilin.csv", file);
 * }
 * WorkCalendar shilin = CalendarBook.bundled().with(county).calendar("CN+SHILIN");
 * }</pre>
 *
 * <p>A host with another store of notices creates them with {@link HolidayNotice#builder()}. It
 * {@linkplain #with adds} them to a book, or offers them to every {@link #bundled()} book as a
 * {@link NoticeSource}.
 */
public final class CalendarBook {
  private static final Comparator<HolidayNotice> BY_PUBLICATION =
      Comparator.comparing((HolidayNotice notice) -> notice.publishedOn().orElse(LocalDate.MIN))
          .thenComparing(HolidayNotice::number)
          .thenComparing(HolidayNotice::jurisdiction)
          .thenComparing(HolidayNotice::year);

  /** Threads that come before the first has finished read it again: the books are equal. */
  private static volatile @Nullable CalendarBook bundled;

  private final List<HolidayNotice> notices;
  private final SortedSet<String> jurisdictions;

  /** The last day of which notices and laws are known. */
  private final LocalDate known;

  private final BeyondHorizon beyond;

  /** The days of publication of a notice or promulgation of a law. */
  private final NavigableSet<LocalDate> news = new TreeSet<>();

  private final LocalDate lastNews;

  private final Map<String, WorkCalendar> compiled = new ConcurrentHashMap<>();
  private final Map<LocalDate, CalendarBook> snapshots = new ConcurrentHashMap<>();

  private CalendarBook(
      List<HolidayNotice> notices,
      SortedSet<String> jurisdictions,
      LocalDate known,
      BeyondHorizon beyond) {
    this.notices = notices;
    this.jurisdictions = jurisdictions;
    this.known = known;
    this.beyond = beyond;
    notices.forEach(notice -> notice.publishedOn().ifPresent(news::add));
    StatutoryHolidays.promulgations().filter(day -> !day.isAfter(known)).forEach(news::add);
    lastNews = news.isEmpty() ? LocalDate.MIN : news.last();
  }

  /**
   * Creates a book.
   *
   * @param notices the notices, in any order
   * @return a book of them
   */
  public static CalendarBook of(Collection<HolidayNotice> notices) {
    return of(notices, BeyondHorizon.STATUTORY_DAYS);
  }

  private static CalendarBook of(Collection<HolidayNotice> notices, BeyondHorizon beyond) {
    SortedSet<String> jurisdictions = new TreeSet<>(List.of(HolidayNotice.NATION));
    notices.forEach(notice -> jurisdictions.add(notice.jurisdiction()));
    return new CalendarBook(
        notices.stream().sorted(BY_PUBLICATION).toList(),
        Collections.unmodifiableSortedSet(jurisdictions),
        LocalDate.MAX,
        beyond);
  }

  /**
   * Creates a book of every {@link NoticeSource} on the class path or module path, such as {@code
   * zhuanban-holidays-cn} or a host's own. The sources are read once: later calls return the same
   * book with its compiled calendars.
   *
   * @return a book of their notices
   */
  public static CalendarBook bundled() {
    CalendarBook known = bundled;
    if (known == null) {
      List<HolidayNotice> notices = new ArrayList<>();
      ServiceLoader.load(NoticeSource.class, CalendarBook.class.getClassLoader())
          .forEach(source -> notices.addAll(source.notices()));
      known = of(notices);
      bundled = known;
    }
    return known;
  }

  /**
   * Adds notices.
   *
   * @param more the notices to add
   * @return a book that includes them, with everything in it known
   */
  public CalendarBook with(Collection<HolidayNotice> more) {
    List<HolidayNotice> all = new ArrayList<>(notices);
    all.addAll(more);
    return of(all, beyond);
  }

  /**
   * Removes notices, for a host that has not adopted them. Other knowledge, such as texts of the
   * law and the places, is unchanged.
   *
   * @param some the notices to remove; unknown ones are ignored
   * @return a book of the others
   */
  public CalendarBook without(Collection<HolidayNotice> some) {
    Set<HolidayNotice> out = new HashSet<>(some);
    return new CalendarBook(
        notices.stream().filter(notice -> !out.contains(notice)).toList(),
        jurisdictions,
        known,
        beyond);
  }

  /**
   * Sets the rule for days without a published national notice.
   *
   * @param rule the rule; {@link BeyondHorizon#STATUTORY_DAYS} by default
   * @return a book whose calendars apply the rule
   */
  public CalendarBook beyond(BeyondHorizon rule) {
    return rule == beyond ? this : new CalendarBook(notices, jurisdictions, known, rule);
  }

  /**
   * Returns the book as known on a day, without notices published later and texts of the law
   * promulgated later.
   *
   * @param day the day of knowledge; notices published on it are included
   * @return the book as of that day
   */
  public CalendarBook asOf(LocalDate day) {
    if (!day.isBefore(lastNews)) {
      return this;
    }
    LocalDate last = news.floor(day);
    return snapshots.computeIfAbsent(last == null ? LocalDate.MIN : last, this::knownOn);
  }

  private CalendarBook knownOn(LocalDate day) {
    return new CalendarBook(
        notices.stream().filter(notice -> notice.knownOn(day)).toList(),
        jurisdictions,
        day,
        beyond);
  }

  /**
   * Returns the next day on which a notice was published or a text of the law promulgated.
   *
   * @param day the day
   * @return the first such day after it; empty if the book has none
   */
  public Optional<LocalDate> nextNews(LocalDate day) {
    return Optional.ofNullable(news.higher(day));
  }

  /** {@return the notices in the order of their publication} */
  public List<HolidayNotice> notices() {
    return notices;
  }

  /**
   * {@return the places that have a notice, the nation included, independent of its publication
   * day}
   */
  public SortedSet<String> jurisdictions() {
    return jurisdictions;
  }

  /**
   * Compiles a calendar.
   *
   * @param name {@code CN}, or {@code CN} followed by places in the order of their layers, such as
   *     {@code CN+CHUXIONG+SHILIN}
   * @return the calendar; the same instance for the same name
   * @throws UnknownCalendarException if the name does not begin with {@code CN}, or a place never
   *     had a notice or is repeated
   */
  public WorkCalendar calendar(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  private WorkCalendar compile(String name) {
    List<String> parts = Arrays.asList(name.split("\\+", -1));
    if (!parts.get(0).equals(HolidayNotice.NATION)) {
      throw unknown(name, "it does not begin with CN");
    }
    Set<String> seen = new HashSet<>();
    for (String part : parts) {
      if (!jurisdictions.contains(part)) {
        throw unknown(name, "no notice of '%s' is loaded".formatted(part));
      }
      if (!seen.add(part)) {
        throw unknown(name, "'%s' is named twice".formatted(part));
      }
    }
    List<HolidayNotice> laid = parts.stream().flatMap(part -> of(part).stream()).toList();
    return beyond == BeyondHorizon.REFUSE
        ? new RefusingCalendar(name, known, laid)
        : new WorkCalendar(name, known, beyond, laid);
  }

  /**
   * Finds contradictions between the layers of a calendar, such as a local day off on which the
   * national notice orders work.
   *
   * @param name the calendar, as in {@link #calendar}
   * @return the days on which a layer reverses an order of a notice under it, in chronological
   *     order. Days for which the calendar {@linkplain BeyondHorizon#REFUSE refuses} to answer are
   *     excluded
   * @throws UnknownCalendarException as {@link #calendar}
   */
  public List<NoticeConflict> conflicts(String name) {
    calendar(name);
    List<NoticeConflict> conflicts = new ArrayList<>();
    String upper = HolidayNotice.NATION;
    while (!upper.equals(name)) {
      WorkCalendar below = calendar(upper);
      int next = name.indexOf('+', upper.length() + 1);
      upper = next < 0 ? name : name.substring(0, next);
      below.changesTo(calendar(upper)).stream()
          .filter(change -> change.turns() && below.rules(change.date()))
          .map(change -> new NoticeConflict(change.date(), change.before(), change.after()))
          .forEach(conflicts::add);
    }
    conflicts.sort(Comparator.comparing(NoticeConflict::date));
    return List.copyOf(conflicts);
  }

  private UnknownCalendarException unknown(String name, String why) {
    return new UnknownCalendarException(
        name,
        why,
        jurisdictions.stream().filter(each -> !each.equals(HolidayNotice.NATION)).toList());
  }

  private List<HolidayNotice> of(String jurisdiction) {
    return notices.stream().filter(notice -> notice.jurisdiction().equals(jurisdiction)).toList();
  }

  /** Compares the notices, the places, the last day of knowledge and the rule beyond. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof CalendarBook book
            && known.equals(book.known)
            && beyond == book.beyond
            && notices.equals(book.notices)
            && jurisdictions.equals(book.jurisdictions));
  }

  @Override
  public int hashCode() {
    return Objects.hash(known, beyond, notices.size(), lastNews);
  }
}
