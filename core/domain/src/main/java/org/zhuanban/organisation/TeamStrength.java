package org.zhuanban.organisation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.glossary.Term;
import org.zhuanban.organisation.Organisation.MemberFrom;
import org.zhuanban.party.PersonRef;

/**
 * The strength and the turnover of a team in a period (队伍人数与流动). A member who moves to another team
 * leaves the one and joins the other; for all teams of the county together that is no change.
 *
 * @param atStart the number of members at the end of the day before the period
 * @param joined the number of times that somebody joined in the period
 * @param left the number of times that somebody left in the period
 * @param atEnd the number of members at the end of the period: {@code atStart + joined - left}
 * @param qualified the number of those who then hold the qualification asked for
 * @param days the days of the members at the end since their last entry, the first and the last day
 *     included, added up
 */
@Term(zh = "队伍人数与流动", en = "strength and turnover of a team")
public record TeamStrength(int atStart, int joined, int left, int atEnd, int qualified, long days) {
  /**
   * Returns the average time in the team.
   *
   * @return the days of a member at the end, rounded half up to one decimal; empty without members
   */
  public Optional<BigDecimal> averageDays() {
    return atEnd == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(days).divide(BigDecimal.valueOf(atEnd), 1, RoundingMode.HALF_UP));
  }

  /** The code of all teams together among the changes. */
  private static final String ALL = "*";

  /** What a person was in, and since when. */
  private record Stay(String team, LocalDate since) {}

  /** A count of a team in the making. */
  private static final class Count {
    private int atStart;
    private int joined;
    private int left;
    private int atEnd;
    private int qualified;
    private long days;

    private TeamStrength strength() {
      return new TeamStrength(atStart, joined, left, atEnd, qualified, days);
    }
  }

  /** The strength of each team of a county that had a member in the period or before. */
  static SortedMap<String, TeamStrength> byTeam(
      List<MemberFrom> staff, LocalDate from, LocalDate to, String qualification) {
    SortedMap<String, TeamStrength> strengths = counted(staff, from, to, qualification);
    strengths.remove(ALL);
    return strengths;
  }

  /** The strength of all teams of a county together. */
  static TeamStrength ofAll(
      List<MemberFrom> staff, LocalDate from, LocalDate to, String qualification) {
    return Optional.ofNullable(counted(staff, from, to, qualification).get(ALL))
        .orElseGet(() -> new Count().strength());
  }

  private static SortedMap<String, TeamStrength> counted(
      List<MemberFrom> staff, LocalDate from, LocalDate to, String qualification) {
    SortedMap<String, Count> counts = new TreeMap<>();
    Map<PersonRef, List<Stay>> stays = new HashMap<>();
    Map<PersonRef, TeamMember> last = new HashMap<>();
    for (MemberFrom version : staff) {
      if (version.from().isAfter(to)) {
        continue;
      }
      TeamMember member = version.member();
      last.put(member.person(), member);
      List<Stay> before = stays.getOrDefault(member.person(), List.of());
      List<Stay> after = stays(member, before, version.from());
      stays.put(member.person(), after);
      boolean early = version.from().isBefore(from);
      before.stream()
          .filter(stay -> !after.contains(stay))
          .map(stay -> count(counts, stay))
          .forEach(count -> leave(count, early));
      after.stream()
          .filter(stay -> !before.contains(stay))
          .map(stay -> count(counts, stay))
          .forEach(count -> join(count, early));
    }
    stays.forEach(
        (person, each) -> {
          boolean qualified =
              Optional.ofNullable(last.get(person))
                  .filter(member -> member.qualified(qualification, to))
                  .isPresent();
          each.forEach(stay -> end(count(counts, stay), stay, qualified, to));
        });
    SortedMap<String, TeamStrength> strengths = new TreeMap<>();
    counts.forEach((team, count) -> strengths.put(team, count.strength()));
    return strengths;
  }

  private static Count count(SortedMap<String, Count> counts, Stay stay) {
    return counts.computeIfAbsent(stay.team(), team -> new Count());
  }

  private static void join(Count count, boolean early) {
    if (early) {
      count.atStart++;
    } else {
      count.joined++;
    }
  }

  private static void leave(Count count, boolean early) {
    if (early) {
      count.atStart--;
    } else {
      count.left++;
    }
  }

  private static void end(Count count, Stay stay, boolean qualified, LocalDate to) {
    count.atEnd++;
    count.qualified += qualified ? 1 : 0;
    count.days += ChronoUnit.DAYS.between(stay.since(), to) + 1;
  }

  /** What a person is in after a change: its team and the teams of the county as a whole. */
  private static List<Stay> stays(TeamMember member, List<Stay> before, LocalDate on) {
    List<Stay> stays = new ArrayList<>();
    member
        .post()
        .ifPresent(
            post -> {
              for (String team : List.of(post.unit(), ALL)) {
                stays.add(
                    before.stream()
                        .filter(stay -> stay.team().equals(team))
                        .findFirst()
                        .orElseGet(() -> new Stay(team, on)));
              }
            });
    return stays;
  }
}
