package org.zhuanban.correction;

import java.time.LocalDate;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Fate;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What has happened to entries of the journal. */
public sealed interface CorrectionEvent extends Event<Corrections> {
  /**
   * A wrong act was annulled.
   *
   * @param entry the version of the entry that holds the act
   * @param ground the paper that shows that it is wrong
   * @param approvedBy who approved it
   */
  record EntryAnnulled(long entry, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withAnnulled(this);
    }
  }

  /**
   * It was said why an act was entered when it was.
   *
   * @param entry the version of the entry that holds the act
   * @param reason why
   */
  record EntryExplained(long entry, String reason) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReason(entry, reason);
    }
  }

  /**
   * Something follows no longer, follows in another form, or follows now.
   *
   * @param entry the version of the entry that tells of it
   * @param what the wire name of what it tells
   * @param fate what becomes of it
   */
  record ConsequenceReviewed(long entry, String what, Fate fate) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReviewed(entry, fate);
    }
  }
}
