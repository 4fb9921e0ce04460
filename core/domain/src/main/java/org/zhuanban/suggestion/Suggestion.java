package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;

/**
 * A suggestion of deputies.
 *
 * @param assignments the assignments, in order; the last one is current
 */
@Term(zh = "代表建议", en = "suggestion of deputies", law = "代表法（2015）第四十二条、（2025）第五十一条")
public record Suggestion(List<Assignment> assignments) {
  /** The suggestion before its first assignment. */
  public static final Suggestion SUBMITTED = new Suggestion(List.of());

  /**
   * Copies the list.
   *
   * @param assignments the assignments
   */
  public Suggestion {
    assignments = List.copyOf(assignments);
  }

  /** {@return the current or last assignment; empty if there is none} */
  public Optional<Assignment> assignment() {
    return assignments.stream().reduce((earlier, later) -> later);
  }

  /** {@return the stage of the suggestion} */
  public SuggestionStage stage() {
    return assignment().map(Suggestion::stage).orElse(SuggestionStage.SUBMITTED);
  }

  private static SuggestionStage stage(Assignment last) {
    if (last.returnedOn().isPresent()) {
      return SuggestionStage.RETURNED;
    }
    Optional<Assignment.Reply> reply = last.lastReply();
    if (reply.isEmpty()) {
      return last.meetings().isEmpty() ? SuggestionStage.IN_PROGRESS : SuggestionStage.DEPUTY_MET;
    }
    if (reply.get().feedback().isEmpty()) {
      return SuggestionStage.REPLIED;
    }
    if (reply.get().refusedByDeputy()) {
      return SuggestionStage.REDO;
    }
    return last.promiseOpen() ? SuggestionStage.FOLLOW_UP : SuggestionStage.CLOSED;
  }

  Suggestion with(Assignment assignment) {
    return new Suggestion(Stream.concat(assignments.stream(), Stream.of(assignment)).toList());
  }

  Suggestion replied(SuggestionReplied reply, LocalDate day) {
    return inHand(assignment -> assignment.replying(Assignment.Reply.of(reply, day)));
  }

  /** Changes the last assignment, if there is one. */
  Suggestion inHand(UnaryOperator<Assignment> change) {
    return assignments.isEmpty()
        ? this
        : new Suggestion(
            Stream.concat(
                    assignments.stream().limit(assignments.size() - 1L),
                    assignment().map(change).stream())
                .toList());
  }
}
