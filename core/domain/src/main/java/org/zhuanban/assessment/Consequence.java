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
 * What was decided elsewhere and bears on scorecards, as when a unit was held to account. Whoever
 * names it may make that public. It holds for every scorecard whose time it touches, up to the day
 * at whose end that looks: our reading of what is said of a year.
 *
 * @param subject whom it concerns
 * @param kind what follows
 * @param points how many points are taken off, more than 0; 0 of another kind
 * @param validity from when until when, and by what paper; two that are alike are one
 */
public record Consequence(
    Subject subject, ConsequenceKind kind, BigDecimal points, Validity validity) {
  /** What can follow. */
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
   * @param subject whom it concerns
   * @param kind what follows
   * @param points how many points are taken off
   * @param validity from when until when, and by what paper
   * @throws org.zhuanban.input.InputException if points are to be taken off and are not more than
   *     0, or are not 0 though none are
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
   * Takes points off.
   *
   * @param subject whom it concerns
   * @param points how many, more than 0
   * @param validity from when until when, and by what paper
   * @return the consequence
   * @throws org.zhuanban.input.InputException if the points are not more than 0
   */
  public static Consequence deduction(Subject subject, BigDecimal points, Validity validity) {
    return new Consequence(subject, ConsequenceKind.SCORE_DEDUCTION, points, validity);
  }

  /**
   * Rules out commendations.
   *
   * @param subject whom it concerns
   * @param validity from when until when, and by what paper
   * @return the consequence
   */
  public static Consequence noAward(Subject subject, Validity validity) {
    return new Consequence(subject, ConsequenceKind.NO_AWARD, BigDecimal.ZERO, validity);
  }

  /**
   * Makes consequences of what follows from a case of accountability for the unit that was
   * examined, such as {@link org.zhuanban.AccountabilityView#effects}. What follows for its
   * officers bears on no scorecard.
   *
   * @param effects what follows from the case
   * @param subject as what the unit is assessed
   * @param points how many points are taken off, which the case has in words only; not used if none
   *     are to be
   * @param paper the paper that may be named, such as the number of the decision; it tells the case
   *     from others
   * @return the consequences
   * @throws org.zhuanban.input.InputException if points are to be taken off and are not more than 0
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
        new Validity(effect.first(), Optional.of(effect.last()), paper + "; " + effect.basis());
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
