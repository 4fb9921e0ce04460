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
 * @param opening how it was opened; empty if nobody has opened it
 * @param notices who was told of facts when, in order
 * @param statements who spoke when, in order
 * @param decision what was decided; empty while nothing is
 * @param deliveries to whom the decision was delivered when, in order
 * @param remedies the remedies that were sought, in order
 * @param readers who may read it
 * @param dismissedOn the day on which it was dismissed; empty if it was not
 * @param extension what the time to decide was extended by; empty if it was not
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
   * How a case was opened.
   *
   * @param on the day
   * @param terms as it was written down
   */
  public record Opening(LocalDate on, CaseOpened terms) {}

  /**
   * That somebody was told of facts.
   *
   * @param on the day
   * @param told what was told to whom
   */
  public record Notice(LocalDate on, NoticeOfFacts told) {}

  /**
   * That somebody stated and defended itself.
   *
   * @param on the day
   * @param by who
   * @param notices how many notices it followed on
   */
  @Term(zh = "陈述申辩", en = "statement and defence", law = "行政机关公务员处分条例第三十九条;公职人员政务处分法第四十三条")
  public record Statement(LocalDate on, PartyConcerned by, int notices) {}

  /**
   * What was decided.
   *
   * @param on the day, from which it takes effect
   * @param terms as it was written down
   */
  public record CaseDecision(LocalDate on, CaseDecided terms) {}

  /**
   * That the decision was delivered.
   *
   * @param on the day
   * @param to to whom; empty for all whom it concerns
   */
  public record DecisionDelivery(LocalDate on, List<PartyConcerned> to) {
    /**
     * Copies the list.
     *
     * @param on the day
     * @param to to whom
     */
    public DecisionDelivery {
      to = List.copyOf(to);
    }

    boolean reaches(PartyConcerned party) {
      return to.isEmpty() || to.contains(party);
    }
  }

  /**
   * A request for a remedy, and what came of it.
   *
   * @param on the day
   * @param remedy which one
   * @param by who sought it
   * @param answer what came of it; empty while it is not answered
   * @param extension what the time to answer was extended by; empty if it was not
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

    /** {@return the clock of the answer} */
    public LegalClock answering() {
      return new LegalClock(on, remedy.answerWithin(), List.of(), extension, Optional.empty());
    }

    boolean is(Remedy which, PartyConcerned whose) {
      return remedy == which && by.equals(whose);
    }
  }

  /**
   * What came of a remedy.
   *
   * @param on the day
   * @param result what it comes to
   * @param measures what takes the place of the measures against the party, if it is changed
   */
  public record Answer(LocalDate on, RemedyResult result, List<AccountabilityMeasure> measures) {
    /**
     * Copies the list.
     *
     * @param on the day
     * @param result what it comes to
     * @param measures what takes the place of the measures
     */
    public Answer {
      measures = List.copyOf(measures);
    }
  }

  /** Nobody has opened it. */
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
   * @param opening how it was opened
   * @param notices who was told of facts when
   * @param statements who spoke when
   * @param decision what was decided
   * @param deliveries to whom the decision was delivered when
   * @param remedies the remedies that were sought
   * @param readers who may read it
   * @param dismissedOn the day on which it was dismissed
   * @param extension what the time to decide was extended by
   */
  public AccountabilityCase {
    notices = List.copyOf(notices);
    statements = List.copyOf(statements);
    deliveries = List.copyOf(deliveries);
    remedies = List.copyOf(remedies);
    readers = List.copyOf(readers);
  }

  /** {@return how far it has come} */
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
   * Tells whether somebody may read it.
   *
   * @param person who asks
   * @return whether the case names that person
   */
  public boolean readableBy(PersonRef person) {
    return readers.stream().anyMatch(reader -> reader.person().equals(person));
  }

  /** {@return whom the decision concerns, each once: all who were told if nobody is held} */
  public List<PartyConcerned> concerned() {
    List<PartyConcerned> held =
        decision.stream()
            .flatMap(made -> made.terms().measures().stream())
            .map(AccountabilityMeasure::party)
            .distinct()
            .toList();
    return held.isEmpty()
        ? notices.stream().flatMap(notice -> notice.told().to().stream()).distinct().toList()
        : held;
  }

  /** {@return who is examined in person, each once} */
  public List<Officer> officers() {
    return Stream.of(
            opening.stream().flatMap(how -> how.terms().officers().stream()),
            notices.stream().flatMap(notice -> notice.told().officers().stream()),
            decision.stream().flatMap(made -> made.terms().officers().stream()))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /**
   * Finds when the decision was delivered to a party.
   *
   * @param party the party
   * @return the first day; empty if it was not
   */
  public Optional<LocalDate> deliveredOn(PartyConcerned party) {
    return deliveries.stream()
        .filter(delivery -> delivery.reaches(party))
        .map(DecisionDelivery::on)
        .findFirst();
  }

  /**
   * Finds by what a party is held to account, after the remedies that were answered.
   *
   * @param party the party
   * @return the measures; empty if nothing is left, or never was
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

  /** An answer changes what was decided on its own track only. */
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
   * {@return whether all who were told by a notice have spoken since}
   *
   * @param notice the notice
   */
  public boolean heard(Notice notice) {
    int place = notices.lastIndexOf(notice);
    return notice.told().to().stream()
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
   * {@return the case after a party has spoken}
   *
   * @param by the party
   * @param day the day, at whose end to look
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
