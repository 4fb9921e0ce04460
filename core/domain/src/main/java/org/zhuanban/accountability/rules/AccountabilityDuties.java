package org.zhuanban.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.AccountabilityCase.Opening;
import org.zhuanban.accountability.AccountabilityCase.RemedyRequest;
import org.zhuanban.accountability.AccountabilityDuty;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/** The duties of the organ that decides. They disclose only that there is a case. */
record AccountabilityDuties(AccountabilityCase examined) {
  /** The time for discipline from the opening of the case. */
  static final TimeLimit DISCIPLINE =
      TimeLimit.parse("6 MONTHS", AccountabilityDuty.DECIDE.source());

  private static final String SUBJECT = "accountability";

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    examined.opening().ifPresent(opening -> duties(opening, duties));
    return duties;
  }

  private void duties(Opening opening, List<Duty> duties) {
    if (disciplineIntended()) {
      Optional<Ending> ending =
          examined
              .decision()
              .map(made -> Ending.done(made.on()))
              .or(() -> examined.dismissedOn().map(Ending::lapsed));
      duties.add(
          duty(AccountabilityDuty.DECIDE, "decide-case", opening, deciding(opening), ending));
    }
    for (int i = 0; i < examined.remedies().size(); i++) {
      RemedyRequest sought = examined.remedies().get(i);
      duties.add(
          duty(
              AccountabilityDuty.ANSWER_REMEDY,
              "answer-remedy:" + (i + 1),
              opening,
              sought.answering(),
              sought.answer().map(answer -> Ending.done(answer.on()))));
    }
  }

  /** The clock of the decision on discipline. */
  LegalClock deciding(Opening opening) {
    return new LegalClock(
        opening.on(), DISCIPLINE, List.of(), examined.extension(), Optional.empty());
  }

  /** Checks whether a notice intends discipline. */
  boolean disciplineIntended() {
    return examined.notices().stream()
        .flatMap(notice -> notice.terms().intended().stream())
        .anyMatch(measure -> measure.track() == AccountabilityType.APPOINTING_ORGAN);
  }

  /** Creates a duty by the calendar of the unit, as all clocks of a case. */
  private static Duty duty(
      AccountabilityDuty kind,
      String key,
      Opening opening,
      LegalClock clock,
      Optional<Ending> ending) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(opening.terms().authority().code())
        .subject(SUBJECT)
        .clock(
            new DutyClock(
                opening.terms().unit().calendar(),
                clock.start(),
                Optional.of(clock),
                Optional.empty(),
                ending))
        .build();
  }
}
