package org.zhuanban.correction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/** An event of entries of the journal. */
public sealed interface CorrectionEvent extends Event<Corrections> {
  /** An entry about entries is no act of the domain: it is not decided again. */
  @Override
  default Optional<Command> command() {
    return Optional.empty();
  }

  /**
   * A wrong act was annulled.
   *
   * @param entry the version of the entry of the act
   * @param ground the paper that proves the error
   * @param approvedBy the person who approved the erasure
   */
  record EntryAnnulled(long entry, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withAnnulled(this);
    }
  }

  /**
   * An act was annulled and replaced by another one.
   *
   * @param entry the version of the annulled entry
   * @param by the version of the replacing entry
   */
  record EntryReplaced(long entry, long by) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withTold(entry, by);
    }
  }

  /**
   * The reason for a late entry was recorded.
   *
   * @param entry the version of the entry of the act
   * @param reason the reason
   */
  record EntryExplained(long entry, @FreeText String reason) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReason(entry, reason);
    }
  }

  /**
   * The time of day of an act was recorded. It moves no date.
   *
   * @param entry the version of the entry of the act
   * @param at the time, in Chinese legal time and whole seconds
   */
  record EntryTimed(long entry, LocalDateTime at) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withTime(entry, at);
    }
  }

  /**
   * A reported fact needs an unknown one, and waits.
   *
   * @param entry the version of the entry of this event
   * @param name the name of the command for the same act
   * @param body the command without its free texts, as canonical JSON; a placeholder names the
   *     position of each in the list
   * @param rule the code of the rule that defers it
   * @param texts the free texts of the command
   * @param source the source, whose rights are checked again at the release; empty where it is not
   *     recorded
   * @param at the time of day of the act; empty if it was not given
   */
  record FactDeferred(
      long entry,
      String name,
      String body,
      String rule,
      @FreeText List<String> texts,
      Optional<PersonRef> source,
      Optional<LocalDateTime> at)
      implements CorrectionEvent {
    /**
     * Copies the texts.
     *
     * @param entry the version of the entry of this event
     * @param name the name of the command
     * @param body the command without its free texts
     * @param rule the code of the rule that defers it
     * @param texts the free texts of the command
     * @param source the source
     * @param at the time of day of the act
     */
    public FactDeferred {
      texts = List.copyOf(texts);
    }

    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      Corrections held = state.withHeld(new Corrections.PendingFact(this, effectiveOn));
      return at.map(time -> held.withTime(entry, time)).orElse(held);
    }
  }

  /**
   * A waiting fact was released, since the needed fact is recorded.
   *
   * @param fact the version of the entry of the waiting fact
   * @param entry the version of the entry of its events
   */
  record FactReleased(long fact, long entry) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReleased(fact, entry);
    }
  }

  /**
   * Free texts were erased. Their content is lost. Their existence and the order of erasure remain.
   *
   * @param entries the versions of the entries of the erased texts
   * @param ground the paper of the order
   * @param approvedBy the person who approved the erasure
   */
  record TextsErased(List<Long> entries, DocumentRef ground, PersonRef approvedBy)
      implements CorrectionEvent {
    /**
     * Copies the versions.
     *
     * @param entries the versions of the entries
     * @param ground the paper of the order
     * @param approvedBy the person who approved the erasure
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
   * An entry was destroyed with its stream. Its digest bears the hash chain on.
   *
   * @param digest the digest of the entry, in lower-case hexadecimal
   */
  record EntryDestroyed(String digest) implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state;
    }
  }

  /**
   * The stream was destroyed by order, after its time of retention.
   *
   * @param order the order of destruction with its number
   * @param ground the appraisal that found it to be destroyed
   * @param approvedBy the person who approved the order
   * @param closedOn the day on which the stream was closed
   * @param retention the time of retention, with the rule that sets it
   */
  record StreamDestroyed(
      DocumentRef order,
      DocumentRef ground,
      PersonRef approvedBy,
      LocalDate closedOn,
      TimeLimit retention)
      implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withDestruction(this, effectiveOn);
    }
  }

  /**
   * A consequence is withdrawn, has another form, or is new.
   *
   * @param entry the version of the entry of its events
   * @param what the wire name of the event
   * @param result the result of the review
   */
  record ConsequenceReviewed(long entry, String what, ReviewResult result)
      implements CorrectionEvent {
    @Override
    public Corrections applyTo(Corrections state, LocalDate effectiveOn) {
      return state.withReviewed(entry, result);
    }
  }
}
