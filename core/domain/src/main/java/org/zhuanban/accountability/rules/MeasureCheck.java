package org.zhuanban.accountability.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.command.Refusal;

/** The measures of one decision, notice or answer, checked together. */
record MeasureCheck(List<AccountabilityMeasure> all) {
  private static final Comparator<AccountabilityMeasure> GRAVITY =
      Comparator.<AccountabilityMeasure>comparingInt(measure -> measure.form().weight())
          .thenComparing(measure -> measure.lasting().orElse(0));

  MeasureCheck against(PartyConcerned party) {
    return new MeasureCheck(all.stream().filter(measure -> measure.party().equals(party)).toList());
  }

  MeasureCheck on(AccountabilityType track) {
    return new MeasureCheck(all.stream().filter(measure -> measure.track() == track).toList());
  }

  boolean none() {
    return all.isEmpty();
  }

  List<PartyConcerned> parties() {
    return all.stream().map(AccountabilityMeasure::party).distinct().toList();
  }

  Set<AccountabilityType> tracks() {
    return all.stream()
        .map(AccountabilityMeasure::track)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  AccountabilityMeasure gravest() {
    return all.stream().max(GRAVITY).orElseThrow();
  }

  /** Checks whether the gravest measure is heavier than that of others. */
  boolean heavierThan(MeasureCheck others) {
    return !none() && GRAVITY.compare(gravest(), others.gravest()) > 0;
  }

  /** The fault of the measures, independent of the deciding organ; empty if there is none. */
  Optional<Refusal> fault() {
    return all.stream().flatMap(each -> fault(each).stream()).findFirst();
  }

  private Optional<Refusal> fault(AccountabilityMeasure measure) {
    AccountabilityForm form = measure.form();
    boolean unit = measure.party().equals(PartyConcerned.UNIT);
    if (!form.tracks().contains(measure.track())) {
      return Optional.of(
          Refusal.of(
                  AccountabilityRule.FORM_NOT_OF_TRACK,
                  Refusal.word(form),
                  Refusal.word(measure.track()),
                  String.join(", ", form.tracks().stream().map(Refusal::word).toList()))
              .under(measure.track().forms()));
    } else if (unit && (!form.forUnits() || measure.track() != AccountabilityType.ORGANISATIONAL)) {
      return Optional.of(
          Refusal.of(AccountabilityRule.PERSON_MISSING, Refusal.word(form))
              .under(measure.track().forms()));
    } else if (!unit && !form.forPersons()) {
      return Optional.of(Refusal.of(AccountabilityRule.FORM_FOR_UNITS, Refusal.word(form)));
    } else if (form == AccountabilityForm.OTHER
        && measure.detail().filter(said -> !said.isBlank()).isEmpty()) {
      return Optional.of(Refusal.of(AccountabilityRule.DETAIL_MISSING));
    }
    return measure.months().flatMap(given -> monthsFault(measure, given));
  }

  /** Checks the months of joined sanctions of one kind: from the time of one to the sum of all. */
  private Optional<Refusal> monthsFault(AccountabilityMeasure measure, int given) {
    long joined =
        against(measure.party()).on(measure.track()).all().stream()
            .filter(other -> other.form() == measure.form())
            .count();
    int one = measure.form().months().orElse(0);
    long most = Math.min(AccountabilityMeasure.LONGEST_MONTHS, joined * one);
    return given < one || given > most
        ? Optional.of(Refusal.of(AccountabilityRule.MONTHS_OUT_OF_RANGE, given, one, most))
        : Optional.empty();
  }
}
