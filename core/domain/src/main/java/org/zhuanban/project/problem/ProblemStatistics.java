package org.zhuanban.project.problem;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.party.SuccessionTable;

/**
 * The numbers of problems, of one project or of many, at the end of a day.
 *
 * @param byCategory the tally of each category
 * @param byHolder the tally of each holder, by the code of its successor on the day, or on the day
 *     of the move or closing. A problem of several levels counts once with each of them
 */
public record ProblemStatistics(
    SortedMap<ProblemCategory, Tally> byCategory, SortedMap<String, Tally> byHolder) {
  /**
   * A tally of problems.
   *
   * @param received the number of problems
   * @param open the number of open problems; for a holder, those that it holds now
   * @param overdue the number of problems that a level neither decided nor moved on in time. A
   *     higher level may hold them now. For a holder, those of its own levels
   * @param solved the number of solved problems, also closed ones. Problems that the enterprise
   *     denied, or that were moved or decided again later, do not count
   * @param closed the number of closed problems
   */
  public record Tally(int received, int open, int overdue, int solved, int closed) {
    private static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    private Tally with(Tally other) {
      return new Tally(
          received + other.received,
          open + other.open,
          overdue + other.overdue,
          solved + other.solved,
          closed + other.closed);
    }
  }

  /**
   * Copies the maps.
   *
   * @param byCategory the tally of each category
   * @param byHolder the tally of each holder
   */
  public ProblemStatistics {
    byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    byHolder = Collections.unmodifiableSortedMap(new TreeMap<>(byHolder));
  }

  /**
   * Counts the problems.
   *
   * @param tickets the problems
   * @param day the day, read at its end
   * @param book the notices
   * @param successions the successions of departments
   * @return the statistics; later reports are left out
   */
  public static ProblemStatistics of(
      Collection<ProblemTicket> tickets,
      LocalDate day,
      CalendarBook book,
      SuccessionTable successions) {
    SortedMap<ProblemCategory, Tally> byCategory = new TreeMap<>();
    SortedMap<String, Tally> byHolder = new TreeMap<>();
    tickets.stream()
        .filter(ticket -> !ticket.reportedOn().isAfter(day))
        .map(ticket -> ticket.asOf(day))
        .forEach(
            ticket -> {
              add(byCategory, ticket.category(), tally(ticket, ticket.path(), day, book));
              ticket.path().stream()
                  .collect(groupingBy(stay -> holder(ticket, stay, day, successions)))
                  .forEach(
                      (holder, stays) -> add(byHolder, holder, tally(ticket, stays, day, book)));
            });
    return new ProblemStatistics(byCategory, byHolder);
  }

  /** The holder of a stay. A stay that ended before a merger keeps its organ. */
  private static String holder(
      ProblemTicket ticket, ProblemTicket.Stay stay, LocalDate day, SuccessionTable successions) {
    LocalDate until = stay.leftOn().or(ticket::closedOn).orElse(day);
    return successions.on(stay.holder().code(), until);
  }

  private static <K> void add(Map<K, Tally> tallies, K key, Tally one) {
    tallies.put(key, tallies.getOrDefault(key, Tally.NONE).with(one));
  }

  private static Tally tally(
      ProblemTicket ticket, List<ProblemTicket.Stay> stays, LocalDate day, CalendarBook book) {
    boolean closed = ticket.closedOn().isPresent();
    boolean holds = stays.contains(ticket.current());
    boolean overdue = ticket.missed(day, book).stream().anyMatch(stays::contains);
    return new Tally(
        1,
        count(!closed && holds),
        count(overdue),
        count(closed || ticket.settledOn().isPresent()),
        count(closed));
  }

  private static int count(boolean one) {
    return one ? 1 : 0;
  }
}
