package org.zhuanban.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.funds.Money;

/**
 * A target for a year (目标任务).
 *
 * @param owner the owner, a {@linkplain TargetOwner#named named} one
 * @param measure the measure
 * @param amount the amount for the whole year, more than 0: projects, or yuan
 * @param milestones the parts by time, in any order; empty if the county sets none
 */
@Term(zh = "目标任务", en = "target")
public record Target(
    TargetOwner owner, TargetMeasure measure, BigDecimal amount, List<TargetMilestone> milestones) {
  /** The maximum amount of one target. */
  static final BigDecimal MOST = new BigDecimal("1000000000000000");

  /**
   * Checks the amounts and copies the list. Callers use {@link #projects} and {@link #money}, as
   * the components may grow.
   *
   * @param owner the owner
   * @param measure the measure
   * @param amount the amount for the whole year
   * @param milestones the parts by time
   * @throws IllegalArgumentException if the owner is not named, or if the amount is not more than 0
   *     or out of range. Also if a number of projects is not whole. Also if a milestone is more
   *     than the whole or less than one before it
   */
  public Target {
    Input.given("Target.measure", measure);
    milestones = Input.list("Target.milestones", milestones);
    if (!Input.given("Target.owner", owner).named()) {
      throw InputFault.UNFIT.at("Target.owner.unit", "Target.owner.kind", owner.kind());
    }
    if (Input.digits("Target.amount", amount, Input.DIGITS, decimals(measure)).signum() <= 0) {
      throw InputFault.MORE.at("Target.amount", 0, amount);
    }
    Input.within("Target.amount", amount, BigDecimal.ZERO, MOST);
    BigDecimal reached = BigDecimal.ZERO;
    for (TargetMilestone each :
        milestones.stream().sorted(Comparator.comparing(TargetMilestone::by)).toList()) {
      Input.digits("Target.milestones", each.amount(), Input.DIGITS, decimals(measure));
      Input.within("Target.milestones", each.amount(), reached, amount);
      reached = each.amount();
    }
  }

  private static int decimals(TargetMeasure measure) {
    return measure.money() ? 2 : 0;
  }

  /**
   * Creates a target of projects.
   *
   * @param owner the owner
   * @param measure a measure that counts projects
   * @param number the number of projects, more than 0
   * @return the target without milestones
   * @throws IllegalArgumentException if the measure is in yuan, or if the number is not more than 0
   */
  public static Target projects(TargetOwner owner, TargetMeasure measure, int number) {
    return of(owner, measure, BigDecimal.valueOf(number), false);
  }

  /**
   * Creates a target of money.
   *
   * @param owner the owner
   * @param measure a measure in yuan
   * @param sum the sum in yuan, more than 0
   * @return the target without milestones
   * @throws IllegalArgumentException if the measure counts projects, or if the sum is 0 or in
   *     another currency
   */
  public static Target money(TargetOwner owner, TargetMeasure measure, Money sum) {
    if (!Input.given("Target.amount", sum).inYuan()) {
      throw InputFault.UNFIT.at("Target.amount", "Money.currency", sum.currency());
    }
    return of(owner, measure, sum.amount(), true);
  }

  private static Target of(
      TargetOwner owner, TargetMeasure measure, BigDecimal amount, boolean money) {
    if (Input.given("Target.measure", measure).money() != money) {
      throw InputFault.UNFIT.at("Target.amount", "Target.measure", measure);
    }
    return new Target(owner, measure, amount, List.of());
  }

  /**
   * Sets the parts by time.
   *
   * @param parts the milestones, in any order
   * @return a copy with them instead of the former ones
   * @throws IllegalArgumentException if a milestone is more than the whole or less than one before
   *     it
   */
  public Target withMilestones(List<TargetMilestone> parts) {
    return new Target(owner, measure, amount, parts);
  }

  /** {@return the owner and the measure} */
  public TargetKey key() {
    return new TargetKey(owner, measure);
  }

  /**
   * Finds the part of the target by the end of a day.
   *
   * @param day the day, one of the year of the target
   * @return the amount of the last milestone by then, the whole on the last day of the year; empty
   *     if no milestone ends by then
   */
  public Optional<BigDecimal> by(LocalDate day) {
    if (day.getDayOfYear() == day.lengthOfYear()) {
      return Optional.of(amount);
    }
    return milestones.stream()
        .filter(each -> !each.by().lastDay().isAfter(day))
        .max(Comparator.comparing(TargetMilestone::by))
        .map(TargetMilestone::amount);
  }
}
