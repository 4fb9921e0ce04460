package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The weights and the rules of remarks of a county, past and future. At most one weight of a
 * measure and a kind of subject is in force on a day. A measure without a weight is measured and
 * not weighed.
 *
 * @param weights the weights, in any order
 * @param remarks the rules of commendation and criticism
 */
public record WeightTable(List<Weight> weights, List<RemarkRule> remarks) {
  private static final Validity CONVENTION = Validity.from(LocalDate.EPOCH, "工作惯例：默认计分办法，县里可另定");

  /**
   * The table for a county without its own: 100 points for each kind of subject. It is our
   * convention and no law.
   */
  public static final WeightTable USUAL = new WeightTable(usual(), usualRemarks());

  /**
   * Checks and copies the rules.
   *
   * @param weights the weights
   * @param remarks the rules of commendation and criticism
   * @throws org.zhuanban.input.InputException if two weights of a measure are in force on the same
   *     day
   */
  public WeightTable {
    weights = Input.list("WeightTable.weights", weights);
    remarks = Input.list("WeightTable.remarks", remarks);
    for (int i = 0; i < weights.size(); i++) {
      Weight weight = weights.get(i);
      weights.subList(0, i).stream()
          .filter(weight::meets)
          .findFirst()
          .ifPresent(
              other -> {
                throw InputFault.REPEATED.at(
                    "WeightTable.weights",
                    "%s %s %s, %s"
                        .formatted(
                            weight.kind(),
                            weight.measure(),
                            other.validity().from(),
                            weight.validity().from()));
              });
    }
  }

  /**
   * Sets a weight instead of all others of the same measure and kind of subject.
   *
   * @param weight the weight
   * @return a copy with the weight
   */
  public WeightTable with(Weight weight) {
    List<Weight> changed = new ArrayList<>(weights);
    changed.removeIf(each -> each.kind() == weight.kind() && each.measure() == weight.measure());
    changed.add(weight);
    return new WeightTable(changed, remarks);
  }

  /**
   * Finds the weight of a measure on a day.
   *
   * @param kind the kind of subject
   * @param measure the measure
   * @param day the day
   * @return the weight in force on the day; empty if there is none
   */
  public Optional<Weight> weight(SubjectKind kind, Criterion measure, LocalDate day) {
    return weights.stream()
        .filter(weight -> weight.kind() == kind && weight.measure() == measure)
        .filter(weight -> weight.validity().holdsOn(day))
        .findFirst();
  }

  private static List<Weight> usual() {
    List<Weight> weights =
        new ArrayList<>(
            List.of(
                department(Criterion.AS_PROMISED, 20, linear(100)),
                department(Criterion.WITHIN_LAW, 15, deduction("5", 15)),
                department(Criterion.MEDIAN_USED, 5, linear(60)),
                department(Criterion.P90_USED, 10, bands()),
                department(Criterion.COMPRESSION, 10, linear(50)),
                department(Criterion.DAYS_LOST, 10, deduction("0.5", 10)),
                department(Criterion.PROBLEMS_DECIDED, 5, linear(100)),
                department(Criterion.PROBLEMS_SOLVED, 5, linear(100)),
                department(Criterion.RATED_WELL, 5, bands()),
                department(Criterion.ORDERS_MET, 5, deduction("2.5", 5)),
                department(Criterion.SUGGESTIONS_REPLIED, 3, linear(100)),
                department(Criterion.SUGGESTIONS_SATISFIED, 2, linear(100)),
                department(Criterion.COMMITTEE_MEETINGS, 2, linear(100)),
                department(Criterion.REPORTS_SUBMITTED, 3, linear(100)),
                weight(SubjectKind.TASK_FORCE, Criterion.AS_PROMISED, 10, linear(100)),
                weight(SubjectKind.TASK_FORCE, Criterion.DAYS_LOST, 10, deduction("0.5", 10)),
                weight(SubjectKind.TASK_FORCE, Criterion.PROBLEMS_DECIDED, 15, linear(100)),
                weight(SubjectKind.TASK_FORCE, Criterion.PROBLEMS_SOLVED, 15, linear(100)),
                weight(SubjectKind.TASK_FORCE, Criterion.ORDERS_MET, 5, deduction("2.5", 5)),
                weight(SubjectKind.TASK_FORCE, Criterion.MEETINGS_HELD, 20, linear(100)),
                weight(SubjectKind.TASK_FORCE, Criterion.LEADER_PRESENT, 15, linear(80)),
                weight(SubjectKind.TASK_FORCE, Criterion.MILESTONES_KEPT, 10, linear(100))));
    for (SubjectKind kind :
        List.of(
            SubjectKind.TOWNSHIP,
            SubjectKind.PARK,
            SubjectKind.INDUSTRY_GROUP,
            SubjectKind.INTRODUCING_UNIT)) {
      weights.add(weight(kind, Criterion.TARGET_SIGNED, "10", linear(100)));
      weights.add(weight(kind, Criterion.TARGET_SIGNED_AMOUNT, "5", linear(100)));
      weights.add(weight(kind, Criterion.TARGET_ARRIVED, "15", linear(100)));
      weights.add(weight(kind, Criterion.TARGET_STARTED, "10", linear(100)));
      weights.add(weight(kind, Criterion.TARGET_PRODUCING, "10", linear(100)));
      weights.add(weight(kind, Criterion.PROBLEMS_SOLVED, "15", linear(100)));
      weights.add(weight(kind, Criterion.MEETINGS_HELD, "7.5", linear(100)));
      weights.add(weight(kind, Criterion.LEADER_PRESENT, "7.5", linear(80)));
      boolean introduces = kind == SubjectKind.INTRODUCING_UNIT;
      weights.add(weight(kind, Criterion.MILESTONES_KEPT, introduces ? "7.5" : "20", bands()));
    }
    weights.add(weight(SubjectKind.INTRODUCING_UNIT, Criterion.LEADS_ANSWERED, 5, linear(100)));
    weights.add(weight(SubjectKind.INTRODUCING_UNIT, Criterion.LEADS_CONTACTED, 5, linear(100)));
    weights.add(
        weight(SubjectKind.INTRODUCING_UNIT, Criterion.WISHES_ANSWERED, "2.5", linear(100)));
    return weights;
  }

  private static List<RemarkRule> usualRemarks() {
    List<RemarkRule> rules = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      rules.add(remark(kind, Remark.RemarkKind.COMMENDATION, Optional.empty(), 95, 3));
      rules.add(remark(kind, Remark.RemarkKind.CRITICISM, Optional.empty(), 60, 3));
    }
    rules.add(
        remark(
            SubjectKind.DEPARTMENT,
            Remark.RemarkKind.COMMENDATION,
            Optional.of(Criterion.AS_PROMISED),
            100,
            5));
    rules.add(
        remark(
            SubjectKind.DEPARTMENT,
            Remark.RemarkKind.CRITICISM,
            Optional.of(Criterion.WITHIN_LAW),
            100,
            1));
    rules.add(
        remark(
            SubjectKind.TASK_FORCE,
            Remark.RemarkKind.CRITICISM,
            Optional.of(Criterion.LEADER_PRESENT),
            50,
            2));
    return rules;
  }

  private static RemarkRule remark(
      SubjectKind kind,
      Remark.RemarkKind remark,
      Optional<Criterion> measure,
      int threshold,
      int least) {
    return new RemarkRule(kind, remark, measure, BigDecimal.valueOf(threshold), least, CONVENTION);
  }

  private static Weight department(Criterion measure, int points, Scoring scoring) {
    return weight(SubjectKind.DEPARTMENT, measure, points, scoring);
  }

  private static Weight weight(SubjectKind kind, Criterion measure, int points, Scoring scoring) {
    return weight(kind, measure, String.valueOf(points), scoring);
  }

  private static Weight weight(
      SubjectKind kind, Criterion measure, String points, Scoring scoring) {
    BigDecimal full = new BigDecimal(points);
    return new Weight(kind, measure, full, full, scoring, CONVENTION);
  }

  private static Scoring linear(int target) {
    return new Scoring.Linear(BigDecimal.valueOf(target));
  }

  private static Scoring bands() {
    return Scoring.Bands.of(BigDecimal.valueOf(100));
  }

  private static Scoring deduction(String each, int atMost) {
    return new Scoring.Deduction(new BigDecimal(each), BigDecimal.valueOf(atMost));
  }
}
