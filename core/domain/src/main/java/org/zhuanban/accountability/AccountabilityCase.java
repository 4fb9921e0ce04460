package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.PersonRef;

/**
 * A case of accountability.
 *
 * @param opening the opening of the case; empty if the case is not opened
 * @param notices the notices of facts, in order
 * @param statements the statements of the parties, in order
 * @param decision the decision; empty while none is made
 * @param deliveries the deliveries of the decision, in order
 * @param remedies the remedies that were sought, in order
 * @param readers the persons who may read the case
 * @param dismissedOn the day of the dismissal; empty if the case was not dismissed
 * @param extension the extension of the time to decide; empty if there is none
 */
@Value.Builder
@Term(zh = "问责案件", en = "case of accountability")
public record AccountabilityCase(
    Optional<Opening> opening,
    List<Notice> notices,
    List<Statement> statements,
    Optional<CaseDecision> decision,
    List<DecisionDelivery> deliveries,
    List<RemedyRequest> remedies,
    List<Reader> readers,
    Optional<LocalDate> dismissedOn,
    Optional<Extension> extension)
    implements WithAccountabilityCase {
  /**
   * The opening of a case.
   *
   * @param on the day of the decision
   * @param terms the terms of the opening
   */
  public record Opening(LocalDate on, CaseOpened terms) {}

  /**
   * A notice of facts that was given.
   *
   * @param on the day of the decision
   * @param terms the notice, with its addressees
   */
  public record Notice(LocalDate on, NoticeOfFacts terms) {}

  /**
   * A statement and defence of a party.
   *
   * @param on the day of the decision
   * @param by the party
   * @param notices the number of notices before the statement
   */
  @Term(zh = "陈述申辩", en = "statement and defence", law = "行政机关公务员处分条例第三十九条；公职人员政务处分法第四十三条")
  public record Statement(LocalDate on, PartyConcerned by, int notices) {}

  /**
   * The decision of a case.
   *
   * @param on the day of the decision, from which it takes effect
   * @param terms the terms of the opening
   */
  public record CaseDecision(LocalDate on, CaseDecided terms) {}

  /**
   * A delivery of the decision.
   *
   * @param on the day of the decision
   * @param to the addressees; empty for all parties concerned
   */
  public record DecisionDelivery(LocalDate on, List<PartyConcerned> to) {
    /**
     * Copies the list.
     *
     * @param on the day of the decision
     * @param to the addressees
     */
    public DecisionDelivery {
      to = List.copyOf(to);
    }

    boolean reaches(PartyConcerned party) {
      return to.isEmpty() || to.contains(party);
    }
  }

  /**
   * A request for a remedy, with its answer.
   *
   * @param on the day of the decision
   * @param remedy the remedy
   * @param by the party that sought it
   * @param answer the answer; empty while there is none
   * @param extension the extension of the time to answer; empty if there is none
   */
  public record RemedyRequest(
      LocalDate on,
      Remedy remedy,
      PartyConcerned by,
      Optional<Answer> answer,
      Optional<Extension> extension) {
    static RemedyRequest of(LocalDate on, Remedy remedy, PartyConcerned by) {
      return new RemedyRequest(on, remedy, by, Optional.empty(), Optional.empty());
    }

    RemedyRequest answered(Answer given) {
      return new RemedyRequest(on, remedy, by, Optional.of(given), extension);
    }

    RemedyRequest extended(Extension more) {
      return new RemedyRequest(on, remedy, by, answer, Optional.of(more));
    }

    /** {@return the clock of the time to answer} */
    public LegalClock answering() {
      return new LegalClock(on, remedy.answerWithin(), List.of(), extension, Optional.empty());
    }

    boolean is(Remedy which, PartyConcerned whose) {
      return remedy == which && by.equals(whose);
    }
  }

  /**
   * The answer to a remedy.
   *
   * @param on the day of the decision
   * @param result the result
   * @param measures the measures that replace those against the party, if the decision is changed
   */
  public record Answer(LocalDate on, RemedyResult result, List<AccountabilityMeasure> measures) {
    /**
     * Copies the list.
     *
     * @param on the day of the decision
     * @param result the result
     * @param measures the measures that replace those against the party
     */
    public Answer {
      measures = List.copyOf(measures);
    }
  }

  /** The case before its opening. */
  public static final AccountabilityCase NOT_OPENED =
      new AccountabilityCase(
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * Copies the lists.
   *
   * @param opening the opening of the case
   * @param notices the notices of facts
   * @param statements the statements of the parties
   * @param decision the decision
   * @param deliveries the deliveries of the decision
   * @param remedies the remedies that were sought
   * @param readers the persons who may read the case
   * @param dismissedOn the day of the dismissal
   * @param extension the extension of the time to decide
   */
  public AccountabilityCase {
    notices = List.copyOf(notices);
    statements = List.copyOf(statements);
    deliveries = List.copyOf(deliveries);
    remedies = List.copyOf(remedies);
    readers = List.copyOf(readers);
  }

  /** {@return the stage of the case} */
  public CaseStage stage() {
    if (opening.isEmpty()) {
      return CaseStage.NOT_OPENED;
    } else if (dismissedOn.isPresent()) {
      return CaseStage.DISMISSED;
    } else if (decision.isPresent()) {
      if (remedies.stream().anyMatch(sought -> sought.answer().isEmpty())) {
        return CaseStage.IN_REMEDY;
      }
      return concerned().stream().allMatch(party -> deliveredOn(party).isPresent())
          ? CaseStage.DELIVERED
          : CaseStage.DECIDED;
    } else if (notices.isEmpty()) {
      return CaseStage.OPENED;
    }
    return notices.stream().allMatch(this::heard) ? CaseStage.HEARD : CaseStage.NOTIFIED;
  }

  /**
   * {@return the day of the dismissal, of the last delivery, or of the last answer to a remedy;
   * empty while the case is open}
   */
  public Optional<LocalDate> closedOn() {
    return switch (stage()) {
      case DISMISSED -> dismissedOn;
      case DELIVERED ->
          Stream.concat(
                  deliveries.stream().map(DecisionDelivery::on),
                  remedies.stream().flatMap(sought -> sought.answer().stream()).map(Answer::on))
              .max(LocalDate::compareTo);
      default -> Optional.empty();
    };
  }

  /**
   * Checks whether a person may read the case.
   *
   * @param person the person
   * @return whether the case names the person as a reader
   */
  public boolean readableBy(PersonRef person) {
    return readers.stream().anyMatch(reader -> reader.person().equals(person));
  }

  /**
   * {@return the parties that the decision concerns, each once; all notified parties if no measure
   * was decided}
   */
  public List<PartyConcerned> concerned() {
    List<PartyConcerned> held =
        decision.stream()
            .flatMap(made -> made.terms().measures().stream())
            .map(AccountabilityMeasure::party)
            .distinct()
            .toList();
    return held.isEmpty()
        ? notices.stream().flatMap(notice -> notice.terms().to().stream()).distinct().toList()
        : held;
  }

  /** {@return the officers under examination, each once} */
  public List<Officer> officers() {
    return Stream.of(
            opening.stream().flatMap(how -> how.terms().officers().stream()),
            notices.stream().flatMap(notice -> notice.terms().officers().stream()),
            decision.stream().flatMap(made -> made.terms().officers().stream()))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /**
   * Finds the day on which the decision was delivered to a party.
   *
   * @param party the party
   * @return the first day of delivery; empty if there is none
   */
  public Optional<LocalDate> deliveredOn(PartyConcerned party) {
    return deliveries.stream()
        .filter(delivery -> delivery.reaches(party))
        .map(DecisionDelivery::on)
        .findFirst();
  }

  /**
   * Finds the measures against a party, after the answered remedies.
   *
   * @param party the party
   * @return the measures; empty if none is left or none was decided
   */
  public List<AccountabilityMeasure> measures(PartyConcerned party) {
    List<AccountabilityMeasure> standing =
        decision.stream().flatMap(made -> made.terms().measures().stream()).toList();
    standing = standing.stream().filter(measure -> measure.party().equals(party)).toList();
    for (RemedyRequest sought : remedies) {
      if (sought.by().equals(party) && sought.answer().isPresent()) {
        standing = after(standing, sought.remedy().track(), sought.answer().get());
      }
    }
    return standing;
  }

  /** Changes the measures of the track of the answer only. */
  private static List<AccountabilityMeasure> after(
      List<AccountabilityMeasure> standing, AccountabilityType track, Answer answer) {
    if (answer.result() == RemedyResult.UPHELD) {
      return standing;
    }
    return Stream.concat(
            standing.stream().filter(measure -> measure.track() != track),
            answer.measures().stream())
        .toList();
  }

  /**
   * {@return whether all addressees of a notice have made a statement since}
   *
   * @param notice the notice
   */
  public boolean heard(Notice notice) {
    int place = notices.lastIndexOf(notice);
    return notice.terms().to().stream()
        .allMatch(
            party ->
                statements.stream()
                    .anyMatch(spoken -> spoken.by().equals(party) && spoken.notices() > place));
  }

  /**
   * {@return the remedy that a party sought last; empty if it sought none}
   *
   * @param remedy the remedy
   * @param by the party
   */
  public Optional<RemedyRequest> remedy(Remedy remedy, PartyConcerned by) {
    return remedies.stream().filter(sought -> sought.is(remedy, by)).findFirst();
  }

  AccountabilityCase opened(CaseOpened terms, LocalDate day) {
    AccountabilityCase opened = withOpening(new Opening(day, terms)).withReaders(terms.readers());
    return terms.notice().map(notice -> opened.notified(notice, day)).orElse(opened);
  }

  AccountabilityCase notified(NoticeOfFacts notice, LocalDate day) {
    return withNotices(more(notices, new Notice(day, notice)));
  }

  /**
   * {@return the case after the statement of a party}
   *
   * @param by the party
   * @param day the day, read at its end
   */
  public AccountabilityCase heard(PartyConcerned by, LocalDate day) {
    return withStatements(more(statements, new Statement(day, by, notices.size())));
  }

  AccountabilityCase decided(CaseDecided terms, LocalDate day) {
    return withDecision(new CaseDecision(day, terms));
  }

  AccountabilityCase delivered(List<PartyConcerned> to, LocalDate day) {
    return withDeliveries(more(deliveries, new DecisionDelivery(day, to)));
  }

  AccountabilityCase sought(Remedy remedy, PartyConcerned by, LocalDate day) {
    return withRemedies(more(remedies, RemedyRequest.of(day, remedy, by)));
  }

  AccountabilityCase answered(RemedyAnswered answered, LocalDate day) {
    Answer answer = new Answer(day, answered.result(), answered.measures());
    return with(answered.remedy(), answered.of(), request -> request.answered(answer));
  }

  AccountabilityCase answerExtended(Remedy remedy, PartyConcerned of, Extension more) {
    return with(remedy, of, request -> request.extended(more));
  }

  AccountabilityCase readableTo(Reader reader) {
    return withReaders(more(readers, reader).stream().distinct().toList());
  }

  private AccountabilityCase with(
      Remedy remedy, PartyConcerned by, UnaryOperator<RemedyRequest> change) {
    return withRemedies(
        remedies.stream()
            .map(request -> request.is(remedy, by) ? change.apply(request) : request)
            .toList());
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
