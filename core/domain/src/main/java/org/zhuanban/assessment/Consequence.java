package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.accountability.CaseEffect;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A consequence of a decision elsewhere, such as the accountability of a unit. The person who
 * enters it must be entitled to publish it. It holds for every scorecard whose period it touches up
 * to the day of the scorecard. This is our reading of consequences for a year.
 *
 * @param subject the subject
 * @param kind the kind of consequence
 * @param points the points to take off, more than 0; 0 for any other kind
 * @param validity the period and the paper of the consequence; two equal consequences count as one
 */
public record Consequence(
    Subject subject, ConsequenceKind kind, BigDecimal points, Validity validity) {
  /** The kinds of consequences. */
  public enum ConsequenceKind {
    /** Points off the score (扣减考核分). */
    SCORE_DEDUCTION,
    /** No commendation (取消评优评先资格). */
    NO_AWARD
  }

  static final Comparator<Consequence> ORDER =
      Comparator.comparing(Consequence::kind)
          .thenComparing(each -> each.validity().from())
          .thenComparing(each -> each.validity().basis())
          .thenComparing(Consequence::points)
          .thenComparing(each -> each.validity().to().orElse(LocalDate.MAX));

  /**
   * Checks the points.
   *
   * @param subject the subject
   * @param kind the kind of consequence
   * @param points the points to take off
   * @param validity the period and the paper of the consequence
   * @throws org.zhuanban.input.InputException if the points of a deduction are not more than 0, or
   *     if those of another kind are not 0
   */
  public Consequence {
    Input.given("Consequence.subject", subject);
    Input.given("Consequence.kind", kind);
    Input.digits("Consequence.points", points, Input.DIGITS, Input.DECIMALS);
    Input.given("Consequence.validity", validity);
    if (kind == ConsequenceKind.SCORE_DEDUCTION && points.signum() <= 0) {
      throw InputFault.MORE.at("Consequence.points", 0, points);
    }
    if (kind != ConsequenceKind.SCORE_DEDUCTION && points.signum() != 0) {
      throw InputFault.UNFIT.at("Consequence.points", "Consequence.kind", kind);
    }
  }

  /**
   * Creates a deduction of points.
   *
   * @param subject the subject
   * @param points the points, more than 0
   * @param validity the period and the paper of the consequence
   * @return the consequence
   * @throws org.zhuanban.input.InputException if the points are not more than 0
   */
  public static Consequence deduction(Subject subject, BigDecimal points, Validity validity) {
    return new Consequence(subject, ConsequenceKind.SCORE_DEDUCTION, points, validity);
  }

  /**
   * Creates an exclusion from commendations.
   *
   * @param subject the subject
   * @param validity the period and the paper of the consequence
   * @return the consequence
   */
  public static Consequence noAward(Subject subject, Validity validity) {
    return new Consequence(subject, ConsequenceKind.NO_AWARD, BigDecimal.ZERO, validity);
  }

  /**
   * Creates the consequences of the effects of a case of accountability on the unit, such as {@link
   * org.zhuanban.AccountabilityView#effects}. Effects on its officers have no consequence for a
   * scorecard.
   *
   * @param effects the effects of the case
   * @param subject the subject that the unit is assessed as
   * @param points the points to take off, which the case has only in words; not used without a
   *     deduction
   * @param paper the public paper, such as the number of the decision; it distinguishes the case
   *     from others
   * @return the consequences
   * @throws org.zhuanban.input.InputException if there is a deduction and the points are not more
   *     than 0
   */
  public static Set<Consequence> of(
      Collection<CaseEffect> effects, Subject subject, BigDecimal points, String paper) {
    return effects.stream()
        .filter(effect -> effect.party().equals(PartyConcerned.UNIT))
        .flatMap(effect -> of(effect, subject, points, paper).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<Consequence> of(
      CaseEffect effect, Subject subject, BigDecimal points, String paper) {
    Validity validity =
        new Validity(effect.first(), Optional.of(effect.last()), paper + "；" + effect.basis());
    return switch (effect.kind()) {
      case SCORE_DEDUCTION -> Optional.of(deduction(subject, points, validity));
      case NO_AWARD -> Optional.of(noAward(subject, validity));
      case NO_PROMOTION, NO_PAY_RISE -> Optional.empty();
    };
  }

  boolean bearsOn(Subject assessed, LocalDate from, LocalDate day) {
    return subject.equals(assessed)
        && !validity.from().isAfter(day)
        && validity.to().filter(from::isAfter).isEmpty();
  }
}
