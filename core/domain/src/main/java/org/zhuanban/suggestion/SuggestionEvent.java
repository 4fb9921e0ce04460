package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What has happened to a suggestion. */
public sealed interface SuggestionEvent extends Event<Suggestion> {
  /**
   * It was handed over.
   *
   * @param number its number in the session
   * @param session the session
   * @param host the organ that replies
   * @param coHosts the organs that give the host their opinion
   * @param terms how long things may take
   * @param paper the suggestion itself
   */
  record SuggestionAssigned(
      String number,
      Optional<String> session,
      Department host,
      List<Department> coHosts,
      SuggestionTerms terms,
      Optional<DocumentRef> paper)
      implements SuggestionEvent {
    /**
     * Copies the list.
     *
     * @param number its number in the session
     * @param session the session
     * @param host the organ that replies
     * @param coHosts the organs that give the host their opinion
     * @param terms how long things may take
     * @param paper the suggestion itself
     */
    public SuggestionAssigned {
      coHosts = List.copyOf(coHosts);
    }

    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.with(Assignment.of(this, effectiveOn));
    }
  }

  /**
   * Something was done about it.
   *
   * @param handling what
   * @param organ the code of the co-host that did it; empty if the host or the deputy did
   * @param satisfaction what the deputy makes of the last reply; empty for anything but feedback
   * @param paper the paper that shows it
   * @param effective whether anything follows from it; not from a return that came too late
   */
  record SuggestionHandled(
      Handling handling,
      Optional<String> organ,
      Optional<Satisfaction> satisfaction,
      Optional<DocumentRef> paper,
      boolean effective)
      implements SuggestionEvent {
    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return effective ? state.handled(this, effectiveOn) : state;
    }
  }

  /**
   * It was replied to.
   *
   * @param result what the reply comes to
   * @param letter the letter
   * @param promisedBy the day by which it promises it done
   * @param satisfaction what the deputy makes of it, if that came with it
   */
  record SuggestionReplied(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionEvent {
    @Override
    public Suggestion applyTo(Suggestion state, LocalDate effectiveOn) {
      return state.replied(this, effectiveOn);
    }
  }
}
