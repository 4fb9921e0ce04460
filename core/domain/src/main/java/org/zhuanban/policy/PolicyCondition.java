package org.zhuanban.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsKind;

/**
 * A condition of a policy, as data.
 *
 * @param code the code in the policy, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ -}
 * @param kind the kind of condition
 * @param oneOf the codes that meet the condition; only for an industry, a region or an ownership
 * @param bound the minimum or maximum: yuan, heads or tonnes of coal equivalent a year
 * @param funds the kind of money; empty for all kinds
 * @param day the first or last day
 * @param step the step of the project
 * @param holds true if the step must have been taken, false if it must not
 */
public record PolicyCondition(
    String code,
    ConditionKind kind,
    List<String> oneOf,
    Optional<BigDecimal> bound,
    Optional<FundsKind> funds,
    Optional<LocalDate> day,
    Optional<ProjectStep> step,
    boolean holds) {
  /** The maximum number of digits on either side of the decimal point. */
  private static final int MOST_DIGITS = 30;

  /**
   * Checks the code, and that the components match the kind.
   *
   * @param code the code in the policy
   * @param kind the kind of condition
   * @param oneOf the codes that meet the condition
   * @param bound the minimum or maximum
   * @param funds the kind of money
   * @param day the first or last day
   * @param step the step of the project
   * @param holds true if the step must have been taken
   * @throws IllegalArgumentException if the code is malformed, or if a component is missing or does
   *     not belong to the kind
   */
  public PolicyCondition {
    oneOf = Input.list("PolicyCondition.oneOf", oneOf);
    Input.code("PolicyCondition.code", code);
    Input.given("PolicyCondition.kind", kind);
    Input.given("PolicyCondition.bound", bound);
    Input.given("PolicyCondition.day", day);
    Input.given("PolicyCondition.step", step);
    Input.given("PolicyCondition.funds", funds);
    boolean codes =
        kind == ConditionKind.INDUSTRY
            || kind == ConditionKind.REGION
            || kind == ConditionKind.OWNERSHIP;
    boolean days = kind == ConditionKind.SIGNED_FROM || kind == ConditionKind.SIGNED_UNTIL;
    boolean steps = kind == ConditionKind.MILESTONE || kind == ConditionKind.MILESTONE_AS_AGREED;
    boolean fits =
        codes != oneOf.isEmpty()
            && days == day.isPresent()
            && steps == step.isPresent()
            && (codes || days || steps) == bound.isEmpty()
            && (funds.isEmpty() || kind == ConditionKind.FUNDS_MIN)
            && (holds || steps)
            && (kind != ConditionKind.MILESTONE_AS_AGREED
                || step.filter(ProjectStep.TRIAL_PRODUCTION::equals).isEmpty())
            && bound.filter(least -> least.signum() < 0 || !writable(least)).isEmpty();
    if (!fits) {
      throw InputFault.UNFIT.at("PolicyCondition." + code, "PolicyCondition.kind", kind);
    }
  }

  /** {@return the rule that says why the condition is not met} */
  public PolicyRule unmet() {
    if (holds) {
      return kind.unmet();
    }
    return kind == ConditionKind.MILESTONE
        ? PolicyRule.MILESTONE_TAKEN
        : PolicyRule.AGREED_DAY_KEPT;
  }

  /**
   * Checks that a number can be written out and calculated with. A large exponent may hide a
   * billion digits.
   */
  static boolean writable(BigDecimal number) {
    return number.scale() <= MOST_DIGITS
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  /**
   * Creates a condition of one of several industries.
   *
   * @param code the code in the policy
   * @param industries the codes of the industries, at least one
   * @return the condition
   */
  public static PolicyCondition industry(String code, String... industries) {
    return oneOf(code, ConditionKind.INDUSTRY, industries);
  }

  /**
   * Creates a condition of one of several regions.
   *
   * @param code the code in the policy
   * @param regions the codes of the regions, at least one
   * @return the condition
   */
  public static PolicyCondition region(String code, String... regions) {
    return oneOf(code, ConditionKind.REGION, regions);
  }

  /**
   * Creates a condition of one of several forms of ownership (所有制形式).
   *
   * @param code the code in the policy
   * @param forms the forms as profiles write them, such as 民营, at least one
   * @return the condition
   */
  public static PolicyCondition ownership(String code, String... forms) {
    return oneOf(code, ConditionKind.OWNERSHIP, forms);
  }

  private static PolicyCondition oneOf(String code, ConditionKind kind, String... codes) {
    return new PolicyCondition(
        code,
        kind,
        List.of(codes),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /**
   * Creates a condition of a minimum agreed investment or headcount, or of a maximum energy use.
   *
   * @param code the code in the policy
   * @param kind one of these kinds
   * @param bound the minimum or maximum, 0 or more
   * @return the condition
   * @throws IllegalArgumentException if the kind has no bound
   */
  public static PolicyCondition bound(String code, ConditionKind kind, BigDecimal bound) {
    return new PolicyCondition(
        code,
        kind,
        List.of(),
        Optional.of(bound),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /**
   * Creates a condition of a minimum sum of verified money.
   *
   * @param code the code in the policy
   * @param least the minimum in yuan, 0 or more
   * @param kind the kind of money; empty for all kinds
   * @return the condition
   */
  public static PolicyCondition fundsMin(String code, BigDecimal least, Optional<FundsKind> kind) {
    return new PolicyCondition(
        code,
        ConditionKind.FUNDS_MIN,
        List.of(),
        Optional.of(least),
        kind,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /**
   * Creates a condition of the day of the agreement: from a day on, or until a day.
   *
   * @param code the code in the policy
   * @param kind one of these kinds
   * @param day the first or last day
   * @return the condition
   * @throws IllegalArgumentException if the kind has no day
   */
  public static PolicyCondition signed(String code, ConditionKind kind, LocalDate day) {
    return new PolicyCondition(
        code,
        kind,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(day),
        Optional.empty(),
        true);
  }

  /**
   * Creates a condition of a step that was taken, was taken as agreed, or was not.
   *
   * @param code the code in the policy
   * @param kind one of these kinds
   * @param step the step
   * @param holds true if the step must have been taken so, false if it must not
   * @return the condition
   * @throws IllegalArgumentException if the kind has no step, or if the step never has an agreed
   *     day
   */
  public static PolicyCondition milestone(
      String code, ConditionKind kind, ProjectStep step, boolean holds) {
    return new PolicyCondition(
        code,
        kind,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(step),
        holds);
  }
}
