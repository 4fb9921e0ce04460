package org.zhuanban.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** What has happened to entries of the journal. */
public sealed interface CorrectionEvent extends Event<Corrections> {
  /** An entry about entries is no act of the trade: nobody decides it again. */
  @Override
  default Optional<Command> command() {
    return Optional.empty();
  }

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
   * An act was annulled and another one entered in its place.
   *
   * @param entry the version of the entry that was annulled
   * @param by the version of the entry that holds the other one
   */
  record EntryReplaced(long entry, long by) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withTold(entry, by);
    }
  }

  /**
   * It was said why an act was entered when it was.
   *
   * @param entry the version of the entry that holds the act
   * @param reason why
   */
  record EntryExplained(long entry, @FreeText String reason) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReason(entry, reason);
    }
  }

  /**
   * A fact was reported that presupposes what nobody had told yet; it waits.
   *
   * @param entry the version of the entry that holds this event
   * @param name the name of the command that would have brought it about
   * @param body the command without its free texts, as canonical JSON; where one stood, it says the
   *     place in the list
   * @param rule the code of the rule that it met
   * @param texts the free texts of the command
   * @param source who reported it, whose rights are asked again when it is taken; empty where that
   *     was not written down
   */
  record FactDeferred(
      long entry,
      String name,
      String body,
      String rule,
      @FreeText List<String> texts,
      Optional<PersonRef> source)
      implements CorrectionEvent {
    /**
     * Copies the texts.
     *
     * @param entry the version of the entry that holds this event
     * @param name the name of the command
     * @param body the command without its free texts
     * @param rule the code of the rule that it met
     * @param texts the free texts of the command
     * @param source who reported it
     */
    public FactDeferred {
      texts = List.copyOf(texts);
    }

    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withHeld(new Corrections.PendingFact(this, effectiveOn));
    }
  }

  /**
   * A fact that had waited was taken, since what it presupposes has been told.
   *
   * @param fact the version of the entry that held it
   * @param entry the version of the entry that tells of it
   */
  record FactReleased(long fact, long entry) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withTold(fact, entry);
    }
  }

  /**
   * Free texts were erased. What they said is nowhere any more; that they were there, and who
   * wanted them gone, stays.
   *
   * @param entries the versions of the entries whose texts were erased
   * @param ground the paper that ordered it
   * @param approvedBy who approved it
   */
  record TextsErased(List<Long> entries, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionEvent {
    /**
     * Copies the versions.
     *
     * @param entries the versions of the entries
     * @param ground the paper that ordered it
     * @param approvedBy who approved it
     */
    public TextsErased {
      entries = List.copyOf(entries);
    }

    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withErased(this);
    }
  }

  /**
   * Something follows no longer, follows in another form, or follows now.
   *
   * @param entry the version of the entry that tells of it
   * @param what the wire name of what it tells
   * @param result what becomes of it
   */
  record ConsequenceReviewed(long entry, String what, ReviewResult result)
      implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReviewed(entry, result);
    }
  }
}
