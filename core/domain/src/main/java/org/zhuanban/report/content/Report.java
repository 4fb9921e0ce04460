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
import org.zhuanban.approval.attribution.InnerHolder;
import org.zhuanban.duty.Light;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Ratio;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;

/**
 * A report on several projects. Sections that its {@linkplain ReportKind#contents kind} does not
 * have are empty.
 *
 * @param kind the kind of report
 * @param period the period of the report
 * @param day the day of the report, one of the period, read at its end; the figures of the period
 *     count up to it
 * @param figures the figures, also those that are 0
 * @param before the figures of the whole period before, at its end, as known on the day of the
 *     report
 * @param arrived the money that arrived in the period, by kinds
 * @param states the items of all plans, by their states
 * @param lights the items with a light, by their lights
 * @param troubled the projects in trouble, by their identifiers
 * @param problems the open problems, in their order
 * @param overdue the overdue duties, in their order
 * @param decisions the matters for decision by the committee, in their order
 * @param days the attribution of the days of the items in the period, in calendar days
 * @param inside the days of departments among them, by the links inside the departments; they add
 *     up to the days of each department
 * @param restated the last days that were moved in the period, in their order
 * @param answering the codes of the units with the principal responsibility (主体责任) on the day, by
 *     the identifiers of their projects. A project without such a unit is missing
 * @param attraction the leads and activities; empty unless investors and activities were added
 * @param names the names behind the codes, on the day
 * @param county the part that looks beyond single projects
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
    SortedMap<InnerHolder, Figure> inside,
    List<RestatedDeadline> restated,
    SortedMap<String, String> answering,
    Attraction attraction,
    NameIndex names,
    CountyPart county) {
  /** The code that stands for a missing unit. */
  public static final String NO_UNIT = "";

  /**
   * A change of a figure.
   *
   * @param measure the measure
   * @param before the value at the end of the period before
   * @param now the value now
   */
  public record FigureChange(Measure measure, BigDecimal before, BigDecimal now) {}

  /**
   * The days for which a department held items.
   *
   * @param department the code of the department
   * @param days the days of the department, over all items
   */
  public record Bottleneck(String department, Figure days) {}

  /**
   * Copies the collections.
   *
   * @param kind the kind of report
   * @param period the period of the report
   * @param day the day of the report, read at its end
   * @param figures the figures
   * @param before the figures of the period before
   * @param arrived the money that arrived in the period
   * @param states the items by their states
   * @param lights the items by their lights
   * @param troubled the projects in trouble
   * @param problems the open problems
   * @param overdue the overdue duties
   * @param decisions the matters for decision by the committee
   * @param days the attribution of the days
   * @param inside the days of departments by the links inside them
   * @param restated the last days that were moved
   * @param answering the units with the principal responsibility
   * @param attraction the leads and activities
   * @param names the names behind the codes
   * @param county the part that looks beyond single projects
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
    inside = Collections.unmodifiableSortedMap(new TreeMap<>(inside));
    restated = List.copyOf(restated);
    answering = Collections.unmodifiableSortedMap(new TreeMap<>(answering));
  }

  /**
   * Creates a report on projects. Only one project is in memory at a time.
   *
   * @param kind the kind of report
   * @param period the period of the report
   * @param day the day of the report, one of the period, read at its end
   * @param projects the host's identifiers of the projects, each once
   * @param read the reader of a project at the end of the day, such as {@link
   *     org.zhuanban.Zhuanban#read}
   * @return the report
   * @throws IllegalArgumentException if the kind does not fit the period, if the day lies outside
   *     of it, or if a project comes twice
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
   * Creates a report for a reader. The right to {@link ViewSection#REPORTS} on a project covers all
   * content of a report on it, since a report on paper is read as a whole. A report without some of
   * the projects would show wrong totals, so that none is made then.
   *
   * @param kind the kind of report
   * @param period the period of the report
   * @param day the day of the report, one of the period, read at its end
   * @param projects the host's identifiers of the projects, each once
   * @param read the reader of a whole project at the end of the day
   * @param reading the person who reads the report
   * @return the report
   * @throws NotReadableException if the reader may not read reports on one of the projects
   * @throws IllegalArgumentException if the kind does not fit the period, if the day lies outside
   *     of it, or if a project comes twice
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
   * @param measure the measure
   * @return the figure; {@link Figure#NONE} if the report does not have it
   */
  public Figure figure(Measure measure) {
    return figures.getOrDefault(measure, Figure.NONE);
  }

  /**
   * Calculates a rate.
   *
   * @param rate the rate
   * @return both parts of the rate
   */
  public Ratio rate(Rate rate) {
    return new Ratio(figure(rate.numerator()).amount(), figure(rate.denominator()).amount());
  }

  /**
   * {@return the figures that differ from those at the end of the period before, in their order}
   */
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
   * @param key the key, such as {@link OpenProblem#category}
   * @param <K> the type of the key
   * @return the number of problems by key
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> problemsBy(Function<OpenProblem, K> key) {
    return counted(problems, key, OpenProblem::where);
  }

  /**
   * Summarises the overdue duties.
   *
   * @param key the key, such as {@link OverdueDuty#owner}
   * @param <K> the type of the key
   * @return the number of duties by key
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> overdueBy(Function<OverdueDuty, K> key) {
    return counted(overdue, key, OverdueDuty::where);
  }

  /**
   * Splits a figure by the units with the principal responsibility for its projects.
   *
   * @param figure a figure of this report
   * @return the parts by the codes of the units, those of projects without such a unit under {@link
   *     #NO_UNIT}; their sum is the figure
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
   * @return the code of the unit; {@link #NO_UNIT} if there is none
   */
  public String unit(CaseRef where) {
    return answering.getOrDefault(where.project(), NO_UNIT);
  }

  static <T, K extends Comparable<K>> SortedMap<K, Figure> counted(
      Collection<T> all, Function<T, K> key, Function<T, CaseRef> where) {
    Tally<K> tally = new Tally<>();
    all.forEach(one -> tally.count(key.apply(one), where.apply(one)));
    return tally.figures();
  }

  /**
   * Summarises the attribution of the days.
   *
   * @param key the key, such as the kind of the holder
   * @param <K> the type of the key
   * @return the days by key; their sum is {@link #days}
   */
  public <K extends Comparable<K>> SortedMap<K, Figure> daysBy(Function<Holder, K> key) {
    Tally<K> tally = new Tally<>();
    days.forEach(
        (holder, figure) ->
            figure.cases().forEach((where, add) -> tally.add(key.apply(holder), where, add)));
    return tally.figures();
  }

  /** {@return the departments that held items, by days from the most, then by code} */
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

  /** A map of growing figures. */
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

    /** Adds figures of other cases. */
    void addAll(Map<K, Figure> more) {
      more.forEach(
          (key, figure) -> {
            open(key);
            figure.cases().forEach((where, amount) -> add(key, where, amount));
          });
    }

    /** Creates a figure of 0 for a key. */
    SortedMap<CaseRef, BigDecimal> open(K key) {
      return sums.computeIfAbsent(key, none -> new TreeMap<>());
    }

    SortedMap<K, Figure> figures() {
      SortedMap<K, Figure> figures = new TreeMap<>();
      sums.forEach(
          (key, cases) -> {
            SortedMap<CaseRef, BigDecimal> adding = new TreeMap<>(cases);
            adding.values().removeIf(amount -> amount.signum() == 0);
            figures.put(key, new Figure(adding));
          });
      return figures;
    }
  }
}
