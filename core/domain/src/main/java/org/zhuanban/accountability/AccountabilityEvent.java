package org.zhuanban.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What has happened in a case. */
public sealed interface AccountabilityEvent extends Event<AccountabilityCase> {
  /**
   * It was opened.
   *
   * @param unit the unit that is examined, or whose officers are
   * @param officers who is examined in person
   * @param authority the organ that decides
   * @param proposal the proposal that was taken up
   * @param others sanctions for the same act in other cases
   * @param readers who may read it
   * @param paper the paper that opens it
   * @param statementWithin how long after a notice whoever was told may take to speak
   * @param notice the notice of facts, if it opened with it
   */
  record CaseOpened(
      Department unit,
      List<Officer> officers,
      Department authority,
      Optional<ProposalRef> proposal,
      List<OtherCase> others,
      List<Reader> readers,
      DocumentRef paper,
      TimeLimit statementWithin,
      Optional<NoticeOfFacts> notice)
      implements AccountabilityEvent {
    /**
     * Copies the lists.
     *
     * @param unit the unit that is examined
     * @param officers who is examined in person
     * @param authority the organ that decides
     * @param proposal the proposal that was taken up
     * @param others sanctions for the same act in other cases
     * @param readers who may read it
     * @param paper the paper that opens it
     * @param statementWithin how long whoever was told may take to speak
     * @param notice the notice of facts
     */
    public CaseOpened {
      officers = List.copyOf(officers);
      others = List.copyOf(others);
      readers = List.copyOf(readers);
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.opened(this, effectiveOn);
    }
  }

  /**
   * Those examined were told of the facts.
   *
   * @param notice what was told to whom
   */
  record FactsNotified(NoticeOfFacts notice) implements AccountabilityEvent {
    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.notified(notice, effectiveOn);
    }
  }

  /**
   * Something was done about it.
   *
   * @param handling what
   * @param parties who spoke or sought a remedy, whose answer has more time, or to whom the
   *     decision was delivered; empty for a delivery to all, and for anything else
   * @param remedy which remedy was sought or has more time; empty for anything else
   * @param reader who was let read it; empty for anything else
   * @param paper the paper that shows it
   * @param extension how much longer something may take; empty for anything else
   */
  record CaseHandled(
      CaseHandling handling,
      List<Respondent> parties,
      Optional<Remedy> remedy,
      Optional<Reader> reader,
      Optional<DocumentRef> paper,
      Optional<TimeLimit> extension)
      implements AccountabilityEvent {
    /**
     * Copies the list.
     *
     * @param handling what
     * @param parties who spoke, sought or received
     * @param remedy which remedy was sought
     * @param reader who was let read it
     * @param paper the paper that shows it
     * @param extension how much longer something may take
     */
    public CaseHandled {
      parties = List.copyOf(parties);
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.handled(this, effectiveOn);
    }
  }

  /**
   * It was decided.
   *
   * @param measures by what who is held to account
   * @param officers whom the measures concern and the case did not name before
   * @param weighed the circumstances that it rests on
   * @param others sanctions for the same act in other cases
   * @param minutes the minutes of the meeting that decided
   * @param paper the decision itself
   */
  record CaseDecided(
      List<Measure> measures,
      List<Officer> officers,
      List<Weighing> weighed,
      List<OtherCase> others,
      DocumentRef minutes,
      DocumentRef paper)
      implements AccountabilityEvent {
    /**
     * Copies the lists.
     *
     * @param measures by what who is held to account
     * @param officers whom the measures concern
     * @param weighed the circumstances
     * @param others sanctions for the same act in other cases
     * @param minutes the minutes of the meeting
     * @param paper the decision itself
     */
    public CaseDecided {
      measures = List.copyOf(measures);
      officers = List.copyOf(officers);
      weighed = List.copyOf(weighed);
      others = List.copyOf(others);
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.decided(this, effectiveOn);
    }
  }

  /**
   * A remedy was answered.
   *
   * @param remedy which one
   * @param of who sought it
   * @param result what the answer comes to
   * @param measures what takes the place of the measures against that party, if it is changed
   * @param paper the answer
   */
  record RemedyAnswered(
      Remedy remedy, Respondent of, RemedyResult result, List<Measure> measures, DocumentRef paper)
      implements AccountabilityEvent {
    /**
     * Copies the list.
     *
     * @param remedy which one
     * @param of who sought it
     * @param result what the answer comes to
     * @param measures what takes the place of the measures
     * @param paper the answer
     */
    public RemedyAnswered {
      measures = List.copyOf(measures);
    }

    @Override
    public AccountabilityCase applyTo(AccountabilityCase state, LocalDate effectiveOn) {
      return state.answered(this, effectiveOn);
    }
  }
}
