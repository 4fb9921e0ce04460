package org.zhuanban.accountability.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityCase.Notice;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecisionDelivered;
import org.zhuanban.accountability.AccountabilityEvent.CaseDismissed;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.OtherCase;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Weighing;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.feature.Decision;

/** The rules of the decision, its delivery, and the dismissal of a case. */
record CaseDecisionDecider(CaseContext file) {
  Decision dismiss(DismissCase dismiss) {
    return file.happened(new CaseDismissed(dismiss.reason()));
  }

  Decision deliver(DeliverCaseDecision deliver) {
    return deliver.to().stream()
        .filter(party -> !file.examined().concerned().contains(party))
        .findFirst()
        .map(party -> CaseContext.refused(file.unknown(party)))
        .orElseGet(() -> file.happened(new CaseDecisionDelivered(deliver.to(), deliver.paper())));
  }

  Decision decide(DecideCase decide) {
    MeasureCheck measures = new MeasureCheck(decide.measures());
    return measures
        .fault()
        .or(() -> exemption(decide))
        .or(() -> twice(decide))
        .or(() -> unheard(measures.tracks()))
        .or(() -> untold(decide))
        .or(() -> heavierThanTold(measures))
        .map(CaseContext::refused)
        .orElseGet(() -> decided(decide, measures));
  }

  private Decision decided(DecideCase decide, MeasureCheck measures) {
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new CaseDecided(
            decide.measures(),
            decide.officers(),
            decide.weighed(),
            decide.others(),
            decide.minutes(),
            decide.paper()));
    boolean discipline =
        file.duties().disciplineIntended()
            || !measures.on(AccountabilityType.APPOINTING_ORGAN).none();
    if (discipline
        && file.clocks().due(file.duties().deciding(file.opening())).passedBy(file.today())) {
      events.add(
          CaseContext.violation(
              Refusal.of(AccountabilityRule.DECIDED_LATE), "accountability.decided"));
    }
    return file.happened(events.toArray(Event<?>[]::new));
  }

  private Optional<Refusal> exemption(DecideCase decide) {
    if (decide.measures().isEmpty()) {
      return decide.weighed().stream().anyMatch(each -> each.circumstance().exempts())
          ? Optional.empty()
          : Optional.of(
              Refusal.of(AccountabilityRule.NOTHING_DECIDED)
                  .under(
                      AccountabilityType.sources(file.intended(), AccountabilityType::decision)));
    }
    return decide.weighed().stream()
        .map(Weighing::circumstance)
        .filter(each -> each.effect() == Circumstance.CircumstanceEffect.EXEMPT)
        .findFirst()
        .map(
            each ->
                Refusal.of(AccountabilityRule.EXEMPT_AND_HELD, Refusal.word(each), each.source()));
  }

  /** Refuses discipline by the appointing organ beside a sanction of the supervisory one. */
  private Optional<Refusal> twice(DecideCase decide) {
    List<OtherCase> others =
        Stream.concat(file.opening().terms().others().stream(), decide.others().stream()).toList();
    for (AccountabilityMeasure measure : decide.measures()) {
      if (!measure.form().sanction()) {
        continue;
      }
      boolean here =
          decide.measures().stream()
              .anyMatch(
                  other ->
                      other.form().sanction()
                          && other.party().equals(measure.party())
                          && other.track() != measure.track());
      Optional<OtherCase> there =
          others.stream()
              .filter(other -> measure.party().equals(PartyConcerned.of(other.person())))
              .filter(other -> opposed(other.track(), measure.track()))
              .findFirst();
      if (here || there.isPresent()) {
        return Optional.of(
            Refusal.of(
                AccountabilityRule.PUNISHED_TWICE,
                file.name(measure.party()),
                there.map(OtherCase::id).orElse("-")));
      }
    }
    return Optional.empty();
  }

  private static boolean opposed(AccountabilityType one, AccountabilityType other) {
    return one != other
        && one != AccountabilityType.ORGANISATIONAL
        && other != AccountabilityType.ORGANISATIONAL;
  }

  /** Refuses a decision while the time for a statement of a notified party runs. */
  private Optional<Refusal> unheard(Set<AccountabilityType> decided) {
    if (file.examined().notices().isEmpty()) {
      return Optional.of(CaseContext.notNotified(decided));
    }
    return file.examined().notices().stream()
        .filter(notice -> !file.examined().heard(notice))
        .flatMap(
            notice -> {
              Deadline.Due due = file.clocks().statementDue(notice);
              return due.passedBy(file.today())
                  ? Stream.<Refusal>empty()
                  : Stream.of(
                      Refusal.of(AccountabilityRule.NOT_HEARD, due.date())
                          .under(
                              AccountabilityType.sources(
                                  decided.isEmpty()
                                      ? new MeasureCheck(notice.terms().intended()).tracks()
                                      : decided,
                                  AccountabilityType::hearing)));
            })
        .findFirst();
  }

  private Optional<Refusal> untold(DecideCase decide) {
    for (AccountabilityMeasure measure : decide.measures()) {
      if (!file.names(measure.party(), decide.officers())) {
        return Optional.of(file.unknown(measure.party()));
      } else if (!file.reached(measure.party())) {
        return Optional.of(file.notReached(measure.party(), Set.of(measure.track())));
      }
    }
    return Optional.empty();
  }

  /**
   * Refuses measures heavier than the notice. Of several notices with measures against a party, the
   * last one counts.
   */
  private Optional<Refusal> heavierThanTold(MeasureCheck measures) {
    for (PartyConcerned party : measures.parties()) {
      MeasureCheck notified = new MeasureCheck(List.of());
      for (Notice notice : file.examined().notices()) {
        MeasureCheck intended = new MeasureCheck(notice.terms().intended()).against(party);
        notified = intended.none() ? notified : intended;
      }
      MeasureCheck decided = measures.against(party);
      if (!notified.none() && decided.heavierThan(notified)) {
        return Optional.of(
            Refusal.of(
                    AccountabilityRule.HEAVIER_THAN_TOLD,
                    file.name(party),
                    Refusal.word(notified.gravest().form()))
                .under(decided.gravest().track().noHeavierThanTold()));
      }
    }
    return Optional.empty();
  }
}
