package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
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
  @Value.Builder
  record AssignSuggestion(
      String number,
      Optional<String> session,
      Department host,
      List<Department> coHosts,
      SuggestionTerms terms,
      Optional<DocumentRef> paper)
      implements SuggestionCommand {
    /**
     * Checks that all of it was given, and copies the lists. Callers use {@link #builder}, as the
     * components may grow.
     *
     * @param number its number in the session, such as {@code 28}
     * @param session the session, such as {@code 县十七届人大一次会议}
     * @param host the organ that replies
     * @param coHosts the organs that give the host their opinion
     * @param terms how long things may take
     * @param paper the suggestion itself
     * @throws IllegalArgumentException if a component is missing
     */
    public AssignSuggestion {
      Input.given("AssignSuggestion.number", number);
      Input.given("AssignSuggestion.session", session);
      Input.given("AssignSuggestion.host", host);
      coHosts = Input.list("AssignSuggestion.coHosts", coHosts);
      Input.given("AssignSuggestion.terms", terms);
      Input.given("AssignSuggestion.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of an {@link AssignSuggestion}. */
    public static final class Builder extends AssignSuggestionBuilder {
      Builder() {}
    }
  }

  /**
   * Returns it, since another organ is competent.
   *
   * @param reason the paper that says why
   */
  record ReturnSuggestion(DocumentRef reason) implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public ReturnSuggestion {
      Input.given("ReturnSuggestion.reason", reason);
    }

    /**
     * Returns it, since another organ is competent.
     *
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReturnSuggestion of(DocumentRef reason) {
      return new ReturnSuggestion(reason);
    }
  }

  /**
   * Meets the deputy and listens, face to face.
   *
   * @param record the record of it
   */
  record MeetDeputy(Optional<DocumentRef> record) implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param record the record of it
     * @throws IllegalArgumentException if a component is missing
     */
    public MeetDeputy {
      Input.given("MeetDeputy.record", record);
    }

    /** {@return the command, without a record} */
    public static MeetDeputy of() {
      return new MeetDeputy(Optional.empty());
    }

    /**
     * Adds the record.
     *
     * @param minutes the record of it
     * @return the same, with it
     */
    public MeetDeputy withRecord(DocumentRef minutes) {
      return new MeetDeputy(Optional.of(Input.given("MeetDeputy.record", minutes)));
    }
  }

  /**
   * Gives the host the opinion of a co-host.
   *
   * @param organ the code of the co-host
   * @param paper the opinion
   */
  record AnswerAsCoHost(String organ, DocumentRef paper) implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param organ the code of the co-host
     * @param paper the opinion
     * @throws IllegalArgumentException if a component is missing
     */
    public AnswerAsCoHost {
      Input.given("AnswerAsCoHost.organ", organ);
      Input.given("AnswerAsCoHost.paper", paper);
    }

    /**
     * Gives the host the opinion of a co-host.
     *
     * @param organ the code of the co-host
     * @param paper the opinion
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AnswerAsCoHost of(String organ, DocumentRef paper) {
      return new AnswerAsCoHost(organ, paper);
    }
  }

  /**
   * Replies; again after the deputy was not satisfied.
   *
   * @param result what the reply comes to; empty if it does not say
   * @param letter the letter
   * @param promisedBy the day by which a reply of class B promises it done; empty if it names none
   * @param satisfaction what the deputy makes of it, if that came with it
   */
  @Value.Builder
  record ReplyToSuggestion(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #builder}, as the components may grow.
     *
     * @param result what the reply comes to
     * @param letter the letter
     * @param promisedBy the day by which a reply of class B promises it done
     * @param satisfaction what the deputy makes of it, if that came with it
     * @throws IllegalArgumentException if a component is missing
     */
    public ReplyToSuggestion {
      Input.given("ReplyToSuggestion.result", result);
      Input.given("ReplyToSuggestion.letter", letter);
      Input.given("ReplyToSuggestion.promisedBy", promisedBy);
      Input.given("ReplyToSuggestion.satisfaction", satisfaction);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link ReplyToSuggestion}. */
    public static final class Builder extends ReplyToSuggestionBuilder {
      Builder() {}
    }
  }

  /**
   * Says what the deputy makes of the last reply.
   *
   * @param satisfaction which of these
   * @param paper the form on which the deputy says so
   */
  record GiveFeedback(Satisfaction satisfaction, Optional<DocumentRef> paper)
      implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param satisfaction which of these
     * @param paper the form on which the deputy says so
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveFeedback {
      Input.given("GiveFeedback.satisfaction", satisfaction);
      Input.given("GiveFeedback.paper", paper);
    }

    /**
     * Says what the deputy makes of the last reply, without a paper.
     *
     * @param satisfaction which of these
     * @return the command
     */
    public static GiveFeedback of(Satisfaction satisfaction) {
      return new GiveFeedback(satisfaction, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the form on which the deputy says so
     * @return the same, with it
     */
    public GiveFeedback withPaper(DocumentRef paper) {
      return new GiveFeedback(satisfaction, Optional.of(Input.given("GiveFeedback.paper", paper)));
    }
  }

  /**
   * Says that what a reply of class B promised is done.
   *
   * @param evidence what proves it
   */
  record FulfilPromise(DocumentRef evidence) implements SuggestionCommand {
    /**
     * Checks that all of it was given. Callers use {@link #of}, as the components may grow.
     *
     * @param evidence what proves it
     * @throws IllegalArgumentException if a component is missing
     */
    public FulfilPromise {
      Input.given("FulfilPromise.evidence", evidence);
    }

    /**
     * Says that what a reply of class B promised is done.
     *
     * @param evidence what proves it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static FulfilPromise of(DocumentRef evidence) {
      return new FulfilPromise(evidence);
    }
  }
}
