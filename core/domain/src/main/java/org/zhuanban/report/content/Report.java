package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.duty.Light;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;

/**
 * A report on some projects. Parts that its {@linkplain ReportKind#contents kind} does not have are
 * empty.
 *
 * @param kind what sort of report it is
 * @param period what it is about
 * @param day the day at whose end it looks, one of the period; what happened in the period is
 *     counted up to it
 * @param figures the figures, those that are 0 included
 * @param before the same of the whole period before, at its end, by what is known on the day
 * @param arrived what arrived in the period, by kinds
 * @param states the items of all plans, by where they stand
 * @param lights the items that have one, by their lights
 * @param troubled the projects in trouble, by their identifiers
 * @param problems the open problems, in their order
 * @param overdue what is overdue, in its order
 * @param decisions what the committee is asked, in its order
 * @param days whose the days of the items were in the period, in calendar days
 * @param restated the last days that were moved in the period, in their order
 * @param answering the codes of the units with the principal responsibility (主体责任) for the projects
 *     on the day, by the identifiers of these; a project for which none has it is missing
 */
@Term(zh = "招商委书面报告", en = "report to the committee")
public record Report(
    ReportKind kind,
    ReportPeriod period,
    LocalDate day,
    SortedMap<Measure, Figure> figures,
    SortedMap<Measure, Figure> before,
    SortedMap<FundsKind, Figure> arrived,
    SortedMap<ApplicationState, Figure> states,
    SortedMap<Light, Figure> lights,
    List<TroubledProject> troubled,
    List<OpenProblem> problems,
    List<OverdueDuty> overdue,
    List<DecisionAsked> decisions,
    SortedMap<Holder, Figure> days,
    List<RestatedDeadline> restated,
    SortedMap<String, String> answering) {
  /** What stands in place of a unit where none answers. */
  public static final String NO_UNIT = "";

  /**
   * How a figure changed.
   *
   * @param measure what it says
   * @param before what it was at the end of the period before
   * @param now what it is
   */
  public record FigureChange(Measure measure, BigDecimal before, BigDecimal now) {}

  /**
   * How long a department held items.
   *
   * @param department the code of the department
   * @param days its days, an item each
   */
  public record Bottleneck(String department, Figure days) {}

  /**
   * Copies the collections.
   *
   * @param kind what sort of report it is
   * @param period what it is about
   * @param day the day at whose end it looks
   * @param figures the figures
   * @param before the same of the period before
   * @param arrived what arrived in the period
   * @param states the items by where they stand
   * @param lights the items by their lights
   * @param troubled the projects in trouble
   * @param problems the open problems
   * @param overdue what is overdue
   * @param decisions what the committee is asked
   * @param days whose the days were
   * @param restated the last days that were moved
   * @param answering the units with the principal responsibility
   */
  public Report {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    arrived = Collections.unmodifiableSortedMap(new TreeMap<>(arrived));
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    lights = Collections.unmodifiableSortedMap(new TreeMap<>(lights));
    troubled = List.copyOf(troubled);
    problems = List.copyOf(problems);
    overdue = List.copyOf(overdue);
    decisions = List.copyOf(decisions);
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    restated = List.copyOf(restated);
    answering = Collections.unmodifiableSortedMap(new TreeMap<>(answering));
  }

  /**
   * Reports on projects, of which only one is held at a time.
   *
   * @param kind what sort of report
   * @param period what it is about
   * @param day the day at whose end to look, one of the period
   * @param projects the host's own identifiers of the projects, each once
   * @param read reads a project as it was at the end of the day, such as by {@link
   *     org.zhuanban.Zhuanban#read}
   * @return the report
   * @throws IllegalArgumentException if the kind does not fit the period, the day lies outside of
   *     it, or a project comes twice
   */
  public static Report of(
      ReportKind kind,
      ReportPeriod period,
      LocalDate day,
      Iterable<String> projects,
      Function<String, ProjectView> read) {
    ReportFold fold = new ReportFold(kind, period, day);
    projects.forEach(id -> fold.add(id, read.apply(id)));
    return fold.report();
  }

  /**
   * Reports for somebody. A right to {@link ViewSection#REPORTS} on a project is one to all that a
   * report says of it, as whoever gets a report on paper reads it whole; a report that leaves out
   * projects would tell other totals than it seems to, so that none is made then.
   *
   * @param kind what sort of report
   * @param period what it is about
   * @param day the day at whose end to look, one of the period
   * @param projects the host's own identifiers of the projects, each once
   * @param read reads all of a project as it was at the end of the day
   * @param reading who reads
   * @return the report
   * @throws NotReadableException if the reader may not read reports on one of the projects
   * @throws IllegalArgumentException if the kind does not fit the period, the day lies outside of
   *     it, or a project comes twice
   */
  public static Report of(
      ReportKind kind,
      ReportPeriod period,
      LocalDate day,
      Iterable<String> projects,
      Function<String, ProjectView> read,
      ReaderSession reading) {
    for (String id : projects) {
      if (!reading.covers(
          ViewSection.REPORTS, Optional.of(StreamKind.PROJECT.stream(id)), Optional.empty())) {
        throw new NotReadableException(
            reading.reader(), ViewSection.REPORTS, StreamKind.PROJECT.stream(id).toString());
      }
    }
    return of(kind, period, day, projects, read);
  }

  /**
   * Finds a figure.
   *
   * @param measure what it says
   * @return the figure; {@link Figure#NONE} if the report does not have it
   */
  public Figure figure(Measure measure) {
    return figures.getOrDefault(measure, Figure.NONE);
  }

  /**
   * Computes a rate.
   *
   * @param rate the rate
   * @return both of its parts
   */
  public Ratio rate(Rate rate) {
    return new Ratio(figure(rate.numerator()).amount(), figure(rate.denominator()).amount());
  }

  /** {@return the figures that are others than at the end of the period before, in their order} */
  public List<FigureChange> changes() {
    List<FigureChange> changes = new ArrayList<>();
    before.forEach(
        (measure, then) -> {
          BigDecimal now = figure(measure).amount();
          if (now.compareTo(then.amount()) != 0) {
            changes.add(new FigureChange(measure, then.amount(), now));
          }
        });
    return changes;
  }

  /**
   * Summarises the open problems.
   *
   * @param key by what, such as {@link OpenProblem#category}
   * @param <K> the type of that
   * @return how many there are of each
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> problemsBy(Function<OpenProblem, K> key) {
    return counted(problems, key, OpenProblem::where);
  }

  /**
   * Summarises what is overdue.
   *
   * @param key by what, such as {@link OverdueDuty#owner}
   * @param <K> the type of that
   * @return how much there is of each
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> overdueBy(Function<OverdueDuty, K> key) {
    return counted(overdue, key, OverdueDuty::where);
  }

  /**
   * Splits a figure by the units with the principal responsibility for its projects.
   *
   * @param figure a figure of this report
   * @return the parts by the codes of the units, those of projects for which none answers under
   *     {@link #NO_UNIT}; all together they are the figure
   */
  public SortedMap<String, Figure> byUnit(Figure figure) {
    Tally<String> tally = new Tally<>();
    figure.cases().forEach((where, add) -> tally.add(unit(where), where, add));
    return tally.figures();
  }

  /**
   * Finds the unit with the principal responsibility for the project of a case.
   *
   * @param where the case
   * @return the code of the unit; {@link #NO_UNIT} if none answers
   */
  public String unit(CaseRef where) {
    return answering.getOrDefault(where.project(), NO_UNIT);
  }

  private static <T, K extends Comparable<K>> SortedMap<K, Figure> counted(
      Collection<T> all, Function<T, K> key, Function<T, CaseRef> where) {
    Tally<K> tally = new Tally<>();
    all.forEach(one -> tally.count(key.apply(one), where.apply(one)));
    return tally.figures();
  }

  /**
   * Summarises whose the days were.
   *
   * @param key by what, such as the kind of the holder
   * @param <K> the type of that
   * @return the days of each; all together they are those of {@link #days}
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> daysBy(Function<Holder, K> key) {
    Tally<K> tally = new Tally<>();
    days.forEach(
        (holder, figure) ->
            figure.cases().forEach((where, add) -> tally.add(key.apply(holder), where, add)));
    return tally.figures();
  }

  /** {@return the departments that held items, those with most days first, then by their codes} */
  public List<Bottleneck> bottlenecks() {
    Tally<String> tally = new Tally<>();
    days.forEach(
        (holder, figure) -> {
          if (holder instanceof Holder.DepartmentHolder department) {
            figure.cases().forEach((where, add) -> tally.add(department.code(), where, add));
          }
        });
    return tally.figures().entrySet().stream()
        .map(entry -> new Bottleneck(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Bottleneck one) -> one.days().amount())
                .reversed()
                .thenComparing(Bottleneck::department))
        .toList();
  }

  /** Figures that grow. */
  static final class Tally<K extends Comparable<K>> {
    private final SortedMap<K, SortedMap<CaseRef, BigDecimal>> sums = new TreeMap<>();

    void count(K key, CaseRef where) {
      add(key, where, BigDecimal.ONE);
    }

    void add(K key, CaseRef where, BigDecimal amount) {
      Map<CaseRef, BigDecimal> cases = open(key);
      if (amount.signum() != 0) {
        cases.merge(where, amount, BigDecimal::add);
      }
    }

    /** Makes a figure that is 0 until something is added. */
    SortedMap<CaseRef, BigDecimal> open(K key) {
      return sums.computeIfAbsent(key, none -> new TreeMap<>());
    }

    SortedMap<K, Figure> figures() {
      SortedMap<K, Figure> figures = new TreeMap<>();
      sums.forEach((key, cases) -> figures.put(key, new Figure(cases)));
      return figures;
    }
  }
}
