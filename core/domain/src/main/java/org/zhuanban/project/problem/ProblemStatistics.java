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
 * How many problems there are, of one project or of many, at the end of a day.
 *
 * @param byCategory those of each category
 * @param byHolder those that each holder received, by the code of whoever answered for it on the
 *     day, or on that on which it left the holder or was closed; one that went through several
 *     levels counts with each of them once
 */
public record ProblemStatistics(
    SortedMap<ProblemCategory, Tally> byCategory, SortedMap<String, Tally> byHolder) {
  /**
   * Some problems.
   *
   * @param received how many there are
   * @param open how many of them are open; of a holder, those that it holds now
   * @param overdue how many of them a level did not decide within its limit; of a holder, those
   *     where it was the level
   * @param solved how many of them are solved, the closed ones included; not those that the
   *     enterprise denied, or that were moved on or decided about again
   * @param closed how many of them are closed
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
   * @param byCategory those of each category
   * @param byHolder those that each holder received
   */
  public ProblemStatistics {
    byCategory = Collections.unmodifiableSortedMap(new TreeMap<>(byCategory));
    byHolder = Collections.unmodifiableSortedMap(new TreeMap<>(byHolder));
  }

  /**
   * Counts problems.
   *
   * @param tickets the problems
   * @param day the day, at whose end to look
   * @param book the notices
   * @param successions which departments answer in the place of which
   * @return how many there are; those that were reported later are left out
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

  /** What a level had done with before a merger stays with the organ that held it. */
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
    boolean overdue =
        stays.stream()
            .anyMatch(stay -> ticket.met(stay, day, book).filter(met -> !met).isPresent());
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
