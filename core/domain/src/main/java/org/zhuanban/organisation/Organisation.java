package org.zhuanban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.report.ReportPeriod;

/**
 * The organisation of a county, with its history.
 *
 * @param history the versions of each unit, by code, each list in order
 * @param meetings the meetings of the committee, in order
 * @param reports the reports of the county, in order
 * @param staff the versions of the members of teams, in order
 * @param targets the versions of the targets, in order
 * @param training the training of the teams
 * @param adoptions the adoptions of local rules, in order
 */
@Term(zh = "机构与议事协调", en = "organisation")
public record Organisation(
    SortedMap<String, List<UnitFrom>> history,
    List<CommitteeMeeting> meetings,
    List<CountyReport> reports,
    List<MemberFrom> staff,
    List<TargetVersion> targets,
    TrainingRegister training,
    List<RuleAdoption> adoptions) {
  /** The organisation without units. */
  public static final Organisation NONE =
      new Organisation(
          new TreeMap<>(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          TrainingRegister.NONE,
          List.of());

  /**
   * The version of a unit from a day on.
   *
   * @param from the first day
   * @param unit the unit
   * @param closed whether the unit is closed
   */
  public record UnitFrom(LocalDate from, Unit unit, boolean closed) {}

  /**
   * The version of a member of a team from a day on.
   *
   * @param from the first day
   * @param member the member
   */
  public record MemberFrom(LocalDate from, TeamMember member) {
    private boolean is(PersonRef person) {
      return member.person().equals(person);
    }
  }

  /**
   * Copies the collections.
   *
   * @param history the versions of each unit
   * @param meetings the meetings of the committee
   * @param reports the reports of the county
   * @param staff the versions of the members of teams
   * @param targets the versions of the targets
   * @param training the training of the teams
   * @param adoptions the adoptions of local rules
   */
  public Organisation {
    history = Collections.unmodifiableSortedMap(new TreeMap<>(history));
    meetings = List.copyOf(meetings);
    reports = List.copyOf(reports);
    staff = List.copyOf(staff);
    targets = List.copyOf(targets);
    adoptions = List.copyOf(adoptions);
  }

  /**
   * Finds a unit at the end of a day.
   *
   * @param code the code
   * @param day the day
   * @return the unit; empty if it was not set by then, or is closed
   */
  public Optional<Unit> unit(String code, LocalDate day) {
    return history.getOrDefault(code, List.of()).stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .filter(version -> !version.closed())
        .map(UnitFrom::unit);
  }

  /**
   * Lists the units at the end of a day.
   *
   * @param day the day
   * @return the units by their codes
   */
  public List<Unit> units(LocalDate day) {
    return history.keySet().stream().flatMap(code -> unit(code, day).stream()).toList();
  }

  /**
   * {@return the units above another one, the nearest first, each once even in a cycle}
   *
   * @param unit the unit
   * @param day the day, read at its end
   */
  public List<Unit> above(Unit unit, LocalDate day) {
    Set<Unit> above = new LinkedHashSet<>();
    Optional<Unit> next = unit.parent().flatMap(code -> unit(code, day));
    while (next.isPresent() && above.add(next.get())) {
      next = next.get().parent().flatMap(code -> unit(code, day));
    }
    return List.copyOf(above);
  }

  /**
   * Finds the meeting for a period.
   *
   * @param period the period
   * @return the meeting; empty if none was held
   */
  public Optional<CommitteeMeeting> meeting(ReportPeriod period) {
    return meetings.stream().filter(held -> held.period().equals(period)).findFirst();
  }

  /**
   * Finds the first report on a period.
   *
   * @param period the period
   * @return the report; empty if none was submitted
   */
  public Optional<CountyReport> report(ReportPeriod period) {
    return reports.stream().filter(report -> report.period().equals(period)).findFirst();
  }

  /**
   * Finds the adoption of a limit, also if its last day was set since.
   *
   * @param rule the limit
   * @return the first adoption of that time from that day on; empty if it was never adopted
   */
  public Optional<RuleAdoption> adoption(LocalRule rule) {
    return adoptions.stream().filter(adoption -> adoption.has(rule)).findFirst();
  }

  /**
   * Finds the adoption of a waiver, also if its last day was set since.
   *
   * @param waiver the waiver
   * @return the first adoption of it from that day on; empty if it was never adopted
   */
  public Optional<RuleAdoption> adoption(LocalWaiver waiver) {
    return adoptions.stream().filter(adoption -> adoption.has(waiver)).findFirst();
  }

  /**
   * Returns the known members of teams at the end of a day.
   *
   * @param day the day
   * @return all persons who were in a team by then, also those who left, by reference
   */
  public SortedMap<String, TeamMember> members(LocalDate day) {
    SortedMap<String, TeamMember> members = new TreeMap<>();
    staff.stream()
        .filter(version -> !version.from().isAfter(day))
        .map(MemberFrom::member)
        .forEach(member -> members.put(member.person().id(), member));
    return Collections.unmodifiableSortedMap(members);
  }

  /**
   * Lists the targets of a year at the end of a day.
   *
   * @param year the year
   * @param day the day
   * @return the targets as last set or adjusted by then, by owner and measure
   */
  public SortedMap<TargetKey, Target> targets(int year, LocalDate day) {
    SortedMap<TargetKey, Target> known = new TreeMap<>();
    targets.stream()
        .filter(version -> version.year() == year && !version.from().isAfter(day))
        .map(TargetVersion::target)
        .forEach(target -> known.put(target.key(), target));
    return Collections.unmodifiableSortedMap(known);
  }

  /**
   * Counts the strength and the turnover of each team in a period.
   *
   * @param from the first day of the period
   * @param to the last day, read at its end
   * @param qualification the code of the qualification to count, such as {@link
   *     Qualification#AGENT}
   * @return the figures by the codes of the units, of those that ever had a member by the last day
   */
  public SortedMap<String, TeamStrength> strengthByTeam(
      LocalDate from, LocalDate to, String qualification) {
    return Collections.unmodifiableSortedMap(TeamStrength.byTeam(staff, from, to, qualification));
  }

  /**
   * Counts the strength and the turnover of all teams together in a period.
   *
   * @param from the first day of the period
   * @param to the last day, read at its end
   * @param qualification the code of the qualification to count
   * @return the figures
   */
  public TeamStrength strength(LocalDate from, LocalDate to, String qualification) {
    return TeamStrength.ofAll(staff, from, to, qualification);
  }

  /**
   * Finds the responsible units for a project, and the units to notify.
   *
   * @param jurisdiction the jurisdiction of the project
   * @param day the day, read at its end
   * @return the responsible units, the principal one, and the units to notify
   */
  public Responsibility responsibilityFor(Jurisdiction jurisdiction, LocalDate day) {
    return Responsibility.of(jurisdiction, this, day);
  }

  Organisation with(Unit unit, boolean closed, LocalDate from) {
    SortedMap<String, List<UnitFrom>> next = new TreeMap<>(history);
    next.merge(unit.code(), List.of(new UnitFrom(from, unit, closed)), Organisation::concatenated);
    return new Organisation(next, meetings, reports, staff, targets, training, adoptions);
  }

  Organisation with(CommitteeMeeting meeting) {
    return new Organisation(
        history,
        concatenated(meetings, List.of(meeting)),
        reports,
        staff,
        targets,
        training,
        adoptions);
  }

  Organisation with(CountyReport report) {
    return new Organisation(
        history,
        meetings,
        concatenated(reports, List.of(report)),
        staff,
        targets,
        training,
        adoptions);
  }

  Organisation with(PersonRef person, LocalDate from, UnaryOperator<TeamMember> change) {
    TeamMember before =
        staff.stream()
            .filter(version -> version.is(person))
            .reduce((earlier, later) -> later)
            .map(MemberFrom::member)
            .orElseGet(() -> TeamMember.of(person));
    MemberFrom version = new MemberFrom(from, change.apply(before));
    return new Organisation(
        history,
        meetings,
        reports,
        concatenated(staff, List.of(version)),
        targets,
        training,
        adoptions);
  }

  Organisation with(int year, List<Target> set, DocumentRef paper, LocalDate from) {
    List<TargetVersion> versions =
        set.stream().map(target -> new TargetVersion(from, year, target, paper)).toList();
    return new Organisation(
        history, meetings, reports, staff, concatenated(targets, versions), training, adoptions);
  }

  Organisation with(RuleAdoption adoption) {
    return new Organisation(
        history,
        meetings,
        reports,
        staff,
        targets,
        training,
        concatenated(adoptions, List.of(adoption)));
  }

  Organisation with(UnaryOperator<TrainingRegister> change) {
    return new Organisation(
        history, meetings, reports, staff, targets, change.apply(training), adoptions);
  }

  private static <T> List<T> concatenated(List<T> list, List<T> added) {
    return Stream.concat(list.stream(), added.stream()).toList();
  }

  /**
   * A period with a unit of a kind for the whole county.
   *
   * @param unit the unit at the end of the period
   * @param from the first day
   * @param to the first day without the unit; empty while it exists
   */
  public record UnitTenure(Unit unit, LocalDate from, Optional<LocalDate> to) {}

  /**
   * Finds the unit of a kind for the whole county.
   *
   * @param kind the kind, such as the committee
   * @param day the day, read at its end
   * @return the unit; empty if there is none on the day
   */
  public Optional<Unit> countyUnit(UnitKind kind, LocalDate day) {
    return units(day).stream().filter(unit -> countyUnit(unit, kind)).findFirst();
  }

  private static boolean countyUnit(Unit unit, UnitKind kind) {
    return unit.kind() == kind && unit.wholeCounty();
  }

  /**
   * {@return the periods with a unit of a kind for the whole county, by their first days}
   *
   * @param kind the kind, such as the committee
   */
  public List<UnitTenure> standing(UnitKind kind) {
    List<UnitTenure> all = new ArrayList<>();
    for (List<UnitFrom> versions : history.values()) {
      Optional<UnitTenure> standing = Optional.empty();
      for (UnitFrom version : versions) {
        if (!version.closed() && countyUnit(version.unit(), kind)) {
          LocalDate from = standing.map(UnitTenure::from).orElse(version.from());
          standing = Optional.of(new UnitTenure(version.unit(), from, Optional.empty()));
        } else {
          standing
              .map(ended -> new UnitTenure(ended.unit(), ended.from(), Optional.of(version.from())))
              .ifPresent(all::add);
          standing = Optional.empty();
        }
      }
      standing.ifPresent(all::add);
    }
    all.sort(Comparator.comparing(UnitTenure::from));
    return all;
  }
}
