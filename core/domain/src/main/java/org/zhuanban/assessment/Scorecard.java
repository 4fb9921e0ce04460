package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.glossary.Term;
import org.zhuanban.report.ReportPeriod;

/**
 * The scorecard of a subject.
 *
 * @param subject the subject
 * @param period the period
 * @param day the day of the assessment, one of the period, read at its end
 * @param measured all results, weighed or not
 * @param lines the weighed lines, in the order of measures
 * @param borne the effects of consequences, deductions first, each with its points
 * @param remarks the commendations and criticisms, in the order of their rules
 */
@Term(zh = "考核计分表", en = "scorecard")
public record Scorecard(
    Subject subject,
    ReportPeriod period,
    LocalDate day,
    SortedMap<Criterion, CriterionResult> measured,
    List<ScoreLine> lines,
    List<AttributedDays> borne,
    List<Remark> remarks) {
  /**
   * Copies the collections.
   *
   * @param subject the subject
   * @param period the period
   * @param day the day of the assessment, read at its end
   * @param measured all results
   * @param lines the weighed lines
   * @param borne the effects of consequences
   * @param remarks the commendations and criticisms
   */
  public Scorecard {
    measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
    lines = List.copyOf(lines);
    borne = List.copyOf(borne);
    remarks = List.copyOf(remarks);
  }

  /**
   * Creates a scorecard with the rules in force on the first day of the period, so that no later
   * rule applies. Then it takes off the deductions, down to 0 points at least. A consequence
   * without award removes commendations.
   *
   * @param subject the subject
   * @param period the period
   * @param day the day of the assessment, read at its end
   * @param measured all results
   * @param weights the weights
   * @param consequences the consequences of decisions elsewhere, of any subject and time
   * @return the scorecard
   */
  public static Scorecard of(
      Subject subject,
      ReportPeriod period,
      LocalDate day,
      SortedMap<Criterion, CriterionResult> measured,
      WeightTable weights,
      Set<Consequence> consequences) {
    LocalDate ruled = period.firstDay();
    List<ScoreLine> lines = new ArrayList<>();
    for (Criterion measure : Criterion.values()) {
      weights
          .weight(subject.kind(), measure, ruled)
          .filter(weight -> weight.points().signum() > 0)
          .map(
              weight ->
                  ScoreLine.of(
                      weight,
                      measured.getOrDefault(measure, new CriterionResult(measure, List.of()))))
          .ifPresent(lines::add);
    }
    List<AttributedDays> borne =
        borne(
            lines,
            consequences.stream()
                .filter(each -> each.bearsOn(subject, period.firstDay(), day))
                .sorted(Consequence.ORDER)
                .toList());
    Scorecard plain = new Scorecard(subject, period, day, measured, lines, borne, List.of());
    List<Remark> remarks = new ArrayList<>();
    for (RemarkRule rule : weights.remarks()) {
      if (rule.kind() == subject.kind()
          && rule.validity().holdsOn(ruled)
          && !plain.rulesOut(rule.remark())) {
        plain.remark(rule).ifPresent(remarks::add);
      }
    }
    return new Scorecard(subject, period, day, measured, lines, borne, remarks);
  }

  private static List<AttributedDays> borne(List<ScoreLine> lines, List<Consequence> consequences) {
    List<AttributedDays> borne = new ArrayList<>();
    Fraction left = reached(lines);
    for (Consequence each : consequences) {
      Fraction taken = Fraction.of(each.points()).within(Fraction.ZERO, left);
      left = left.minus(taken);
      borne.add(new AttributedDays(each, taken));
    }
    return borne;
  }

  private boolean rulesOut(Remark.RemarkKind kind) {
    return kind == Remark.RemarkKind.COMMENDATION
        && borne.stream()
            .anyMatch(each -> each.consequence().kind() == Consequence.ConsequenceKind.NO_AWARD);
  }

  private Optional<Remark> remark(RemarkRule rule) {
    if (rule.measure().isEmpty()) {
      int applicable = (int) lines.stream().filter(line -> line.points().isPresent()).count();
      return percent()
          .filter(value -> rule.applies(value, applicable))
          .map(value -> new Remark(rule, value, List.of()));
    }
    CriterionResult about = measured(rule.measure().get());
    return about
        .value()
        .filter(value -> rule.applies(value, about.counting()))
        .map(
            value ->
                new Remark(
                    rule,
                    value,
                    rule.remark() == Remark.RemarkKind.CRITICISM
                        ? about.against()
                        : about.cases()));
  }

  /**
   * Finds the result of a criterion.
   *
   * @param measure the criterion
   * @return the result with its cases, possibly without cases
   */
  public CriterionResult measured(Criterion measure) {
    return measured.getOrDefault(measure, new CriterionResult(measure, List.of()));
  }

  /** {@return the points of all lines, less the deductions of consequences; 0 or more} */
  public Fraction points() {
    return borne.stream().map(AttributedDays::points).reduce(reached(lines), Fraction::minus);
  }

  private static Fraction reached(List<ScoreLine> lines) {
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** {@return the possible points: the weights of the applicable lines} */
  public Fraction outOf() {
    return lines.stream()
        .filter(line -> line.points().isPresent())
        .map(line -> line.weight().full())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** {@return the points in percent of the possible ones; empty if no line is applicable} */
  public Optional<Fraction> percent() {
    Fraction whole = outOf();
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(points().dividedBy(whole).times(Fraction.of(100)));
  }
}
