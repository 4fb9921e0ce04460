package org.zhuanban.accountability;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.accountability.CaseClocks.Sanction;
import org.zhuanban.glossary.Term;

/**
 * An effect of the decision on assessment and career. It is derived, so that an answer to a remedy
 * changes it at once.
 *
 * @param party the party
 * @param kind the kind of effect
 * @param first the first day
 * @param last the last day
 * @param basis the clause that it rests on, or "工作惯例" for our convention
 */
@Term(zh = "处分影响期", en = "effect of a decision", law = "行政机关公务员处分条例")
public record CaseEffect(
    PartyConcerned party, CaseEffectKind kind, LocalDate first, LocalDate last, String basis) {
  /** The kinds of effects. */
  public enum CaseEffectKind {
    /** No award that year (取消当年评优评先资格). */
    NO_AWARD,
    /** No promotion (不得晋升职务职级). */
    NO_PROMOTION,
    /** No rise of the salary grade (不得晋升工资档次). */
    NO_PAY_RISE,
    /** Points off the assessment of that year (扣减考核分). */
    SCORE_DEDUCTION
  }

  private static final String LOCAL = "工作惯例：参照云南省2008年行政问责规定，当年不得评优，一年内不得晋升";

  static List<CaseEffect> of(CaseClocks clocks) {
    AccountabilityCase examined = clocks.examined();
    Optional<LocalDate> decided = examined.decision().map(AccountabilityCase.CaseDecision::on);
    if (decided.isEmpty()) {
      return List.of();
    }
    List<CaseEffect> effects = new ArrayList<>();
    for (PartyConcerned party : examined.concerned()) {
      organisational(party, examined.measures(party), decided.get(), effects);
      clocks.sanction(party).ifPresent(sanction -> sanctioned(sanction, effects));
    }
    return List.copyOf(effects);
  }

  private static void organisational(
      PartyConcerned party,
      List<AccountabilityMeasure> measures,
      LocalDate day,
      List<CaseEffect> effects) {
    List<AccountabilityForm> forms =
        measures.stream()
            .filter(measure -> measure.track() == AccountabilityType.ORGANISATIONAL)
            .map(AccountabilityMeasure::form)
            .toList();
    boolean officer = party.person().isPresent() && !forms.isEmpty();
    LocalDate newYear = LocalDate.of(day.getYear(), Month.JANUARY, 1);
    LocalDate yearEnd = LocalDate.of(day.getYear(), Month.DECEMBER, 31);
    if (officer || forms.contains(AccountabilityForm.NO_AWARD)) {
      effects.add(new CaseEffect(party, CaseEffectKind.NO_AWARD, newYear, yearEnd, LOCAL));
    }
    if (officer) {
      effects.add(new CaseEffect(party, CaseEffectKind.NO_PROMOTION, day, day.plusYears(1), LOCAL));
    }
    if (forms.contains(AccountabilityForm.SCORE_DEDUCTION)) {
      effects.add(
          new CaseEffect(party, CaseEffectKind.SCORE_DEDUCTION, newYear, yearEnd, "工作惯例：扣减当年考核分"));
    }
  }

  private static void sanctioned(Sanction sanction, List<CaseEffect> effects) {
    Optional<LocalDate> until = sanction.until();
    if (until.isEmpty()) {
      return; // Dismissal ends the career, so that no other effect is left.
    }
    String basis =
        sanction.measure().track() == AccountabilityType.SUPERVISORY_ORGAN
            ? "公职人员政务处分法第十九条"
            : "公务员法第六十四条";
    effects.add(
        new CaseEffect(
            sanction.party(), CaseEffectKind.NO_PROMOTION, sanction.from(), until.get(), basis));
    if (sanction.measure().form().heavierThan(AccountabilityForm.WARNING)) {
      effects.add(
          new CaseEffect(
              sanction.party(), CaseEffectKind.NO_PAY_RISE, sanction.from(), until.get(), basis));
    }
  }

  /** {@return whether the effect covers a day between two days, both included} */
  boolean touches(LocalDate from, LocalDate to) {
    return !first.isAfter(to) && !last.isBefore(from);
  }
}
