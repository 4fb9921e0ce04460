package org.zhuanban.accountability.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.AccountabilityCase.Opening;
import org.zhuanban.accountability.AccountabilityCase.RemedyRequest;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.violation.ViolationFound;

/** A case with the context of a decision that the rules of all topics share. */
record CaseContext(AccountabilityCase examined, DecisionContext context) {
  /** The subject of violations. It discloses only that there is a case. */
  private static final String SUBJECT = "accountability";

  static CaseContext of(StreamState state, DecisionContext context) {
    return new CaseContext(state.of(AccountabilityFeature.INSTANCE), context);
  }

  /** The refusal for a case that is not opened, the same as for a person that is not named. */
  Optional<Refusal> notOpened() {
    return examined.opening().isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of(AccountabilityRule.NOT_NAMED));
  }

  Optional<Refusal> dismissed() {
    return notOpened()
        .or(
            () ->
                examined.dismissedOn().map(on -> Refusal.of(AccountabilityRule.WAS_DISMISSED, on)));
  }

  Optional<Refusal> decided() {
    return dismissed()
        .or(
            () ->
                examined
                    .decision()
                    .map(made -> Refusal.of(AccountabilityRule.ALREADY_DECIDED, made.on())));
  }

  Optional<Refusal> undecided() {
    return dismissed()
        .or(
            () ->
                examined.decision().isPresent()
                    ? Optional.empty()
                    : Optional.of(Refusal.of(AccountabilityRule.NOT_DECIDED)));
  }

  /** The opening of a case that is {@linkplain #notOpened opened}. */
  Opening opening() {
    return examined.opening().orElseThrow();
  }

  LocalDate today() {
    return context.today();
  }

  CaseClocks clocks() {
    return new CaseClocks(examined, context.calendars());
  }

  AccountabilityDuties duties() {
    return new AccountabilityDuties(examined);
  }

  /** Checks whether the case, or an act with more officers, names a party. */
  boolean names(PartyConcerned party, List<Officer> more) {
    return party.equals(PartyConcerned.UNIT)
        || Stream.concat(examined.officers().stream(), more.stream())
            .anyMatch(officer -> party.equals(PartyConcerned.of(officer.person())));
  }

  /** Checks whether a notice reached a party. */
  boolean reached(PartyConcerned party) {
    return examined.notices().stream().anyMatch(notice -> notice.terms().reaches(party));
  }

  /** The tracks of the intended measures. */
  Set<AccountabilityType> intended() {
    return new MeasureCheck(
            examined.notices().stream()
                .flatMap(notice -> notice.terms().intended().stream())
                .toList())
        .tracks();
  }

  /** The office of an officer and the name of the unit, as far as the case has them. */
  String name(PartyConcerned party) {
    return party
        .person()
        .map(
            person ->
                examined.officers().stream()
                    .filter(officer -> officer.person().equals(person))
                    .map(Officer::title)
                    .reduce((earlier, later) -> later)
                    .orElse(person.id()))
        .or(() -> examined.opening().map(opening -> opening.terms().unit().name()))
        .orElseGet(party::toString);
  }

  /** The request of a party for a remedy without an answer yet. */
  Optional<RemedyRequest> openRemedy(Remedy remedy, PartyConcerned of) {
    return examined.remedy(remedy, of).filter(request -> request.answer().isEmpty());
  }

  Refusal noRemedy(Remedy remedy, PartyConcerned of) {
    return Refusal.of(AccountabilityRule.NO_REMEDY, Refusal.word(remedy), name(of))
        .under(remedy.source());
  }

  Refusal unknown(PartyConcerned party) {
    return Refusal.of(AccountabilityRule.UNKNOWN_PARTY, name(party));
  }

  Refusal notReached(PartyConcerned party, Set<AccountabilityType> tracks) {
    return Refusal.of(AccountabilityRule.PARTY_NOT_NOTIFIED, name(party))
        .under(AccountabilityType.sources(tracks, AccountabilityType::hearing));
  }

  static Refusal notNotified(Set<AccountabilityType> tracks) {
    return Refusal.of(AccountabilityRule.NOT_NOTIFIED)
        .under(AccountabilityType.sources(tracks, AccountabilityType::hearing));
  }

  static ViolationFound violation(Refusal refusal, String act) {
    return ViolationFound.of(refusal, act, SUBJECT);
  }

  static Decision refused(Refusal refusal) {
    return new Decision.Denied(refusal);
  }

  Decision happened(Event<?>... events) {
    return Decision.of(today(), events);
  }
}
