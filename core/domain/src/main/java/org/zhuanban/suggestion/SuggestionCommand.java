package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked about a suggestion. */
public sealed interface SuggestionCommand extends Command {
  /**
   * Hands it over (交办); again after it was returned.
   *
   * @param number its number in the session, such as {@code 28}
   * @param session the session, such as {@code 县十七届人大一次会议}; empty if nobody said
   * @param host the organ that replies (承办、主办), whose calendar the limits run by
   * @param coHosts the organs that give the host their opinion (协办)
   * @param terms how long things may take
   * @param paper the suggestion itself; empty if the host of the library does not keep it
   */
  record AssignSuggestion(
      String number,
      Optional<String> session,
      Department host,
      List<Department> coHosts,
      SuggestionTerms terms,
      Optional<DocumentRef> paper)
      implements SuggestionCommand {
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
    public AssignSuggestion {
      coHosts = Input.list("AssignSuggestion.coHosts", coHosts);
    }
  }

  /**
   * Returns it, since another organ is competent.
   *
   * @param reason the paper that says why
   */
  record ReturnSuggestion(DocumentRef reason) implements SuggestionCommand {}

  /**
   * Meets the deputy and listens, face to face.
   *
   * @param record the record of it
   */
  record MeetDeputy(Optional<DocumentRef> record) implements SuggestionCommand {}

  /**
   * Gives the host the opinion of a co-host.
   *
   * @param organ the code of the co-host
   * @param paper the opinion
   */
  record AnswerAsCoHost(String organ, DocumentRef paper) implements SuggestionCommand {}

  /**
   * Replies; again after the deputy was not satisfied.
   *
   * @param result what the reply comes to; empty if it does not say
   * @param letter the letter
   * @param promisedBy the day by which a reply of class B promises it done; empty if it names none
   * @param satisfaction what the deputy makes of it, if that came with it
   */
  record ReplyToSuggestion(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionCommand {}

  /**
   * Says what the deputy makes of the last reply.
   *
   * @param satisfaction which of these
   * @param paper the form on which the deputy says so
   */
  record GiveFeedback(Satisfaction satisfaction, Optional<DocumentRef> paper)
      implements SuggestionCommand {}

  /**
   * Says that what a reply of class B promised is done.
   *
   * @param evidence what proves it
   */
  record FulfilPromise(DocumentRef evidence) implements SuggestionCommand {}
}
