package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** A command about a suggestion. */
public sealed interface SuggestionCommand extends Command {
  /**
   * Assigns the suggestion to a host (交办), also again after a return.
   *
   * @param number the number in the session, such as {@code 28}
   * @param session the session, such as {@code 县十七届人大一次会议}; empty if it is not given
   * @param host the organ that replies (承办、主办); the limits run by its calendar
   * @param coHosts the organs that give their opinion to the host (协办)
   * @param terms the limits
   * @param paper the suggestion as a document; empty if the host of the library does not keep it
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
     * Checks that all components are present, and copies the lists. Callers use {@link #builder},
     * as the components may grow.
     *
     * @param number the number in the session, such as {@code 28}
     * @param session the session, such as {@code 县十七届人大一次会议}
     * @param host the organ that replies
     * @param coHosts the organs that give their opinion to the host
     * @param terms the limits
     * @param paper the suggestion as a document
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
   * Returns the suggestion, since another organ is competent.
   *
   * @param reason the paper that gives the reason
   */
  record ReturnSuggestion(DocumentRef reason) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ReturnSuggestion {
      Input.given("ReturnSuggestion.reason", reason);
    }

    /**
     * Returns the suggestion, since another organ is competent.
     *
     * @param reason the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReturnSuggestion of(DocumentRef reason) {
      return new ReturnSuggestion(reason);
    }
  }

  /**
   * Records a face-to-face meeting with the deputy.
   *
   * @param record the record of the meeting
   */
  record MeetDeputy(Optional<DocumentRef> record) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param record the record of the meeting
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
     * @param minutes the record of the meeting
     * @return a copy with it
     */
    public MeetDeputy withRecord(DocumentRef minutes) {
      return new MeetDeputy(Optional.of(Input.given("MeetDeputy.record", minutes)));
    }
  }

  /**
   * Gives the opinion of a co-host to the host.
   *
   * @param organ the code of the co-host
   * @param paper the opinion
   */
  record AnswerAsCoHost(String organ, DocumentRef paper) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
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
     * Gives the opinion of a co-host to the host.
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
   * Replies to the deputy, also again after the deputy was not satisfied.
   *
   * @param result the class of the reply; empty if it gives none
   * @param letter the letter
   * @param promisedBy the promised day of completion of a reply of class B; empty if it names none
   * @param satisfaction the satisfaction of the deputy, if it came with the reply
   */
  @Value.Builder
  record ReplyToSuggestion(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #builder}, as the components may
     * grow.
     *
     * @param result the class of the reply
     * @param letter the letter
     * @param promisedBy the promised day of completion of a reply of class B
     * @param satisfaction the satisfaction of the deputy, if it came with the reply
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
   * Records the feedback of the deputy on the last reply.
   *
   * @param satisfaction the satisfaction
   * @param paper the feedback form of the deputy
   */
  record GiveFeedback(Satisfaction satisfaction, Optional<DocumentRef> paper)
      implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param satisfaction the satisfaction
     * @param paper the feedback form of the deputy
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveFeedback {
      Input.given("GiveFeedback.satisfaction", satisfaction);
      Input.given("GiveFeedback.paper", paper);
    }

    /**
     * Records the feedback of the deputy on the last reply, without a paper.
     *
     * @param satisfaction the satisfaction
     * @return the command
     */
    public static GiveFeedback of(Satisfaction satisfaction) {
      return new GiveFeedback(satisfaction, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the feedback form of the deputy
     * @return a copy with it
     */
    public GiveFeedback withPaper(DocumentRef paper) {
      return new GiveFeedback(satisfaction, Optional.of(Input.given("GiveFeedback.paper", paper)));
    }
  }

  /**
   * Records that the promise of a reply of class B is fulfilled.
   *
   * @param evidence the evidence of the fulfilment
   */
  record FulfilPromise(DocumentRef evidence) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param evidence the evidence of the fulfilment
     * @throws IllegalArgumentException if a component is missing
     */
    public FulfilPromise {
      Input.given("FulfilPromise.evidence", evidence);
    }

    /**
     * Records that the promise of a reply of class B is fulfilled.
     *
     * @param evidence the evidence of the fulfilment
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static FulfilPromise of(DocumentRef evidence) {
      return new FulfilPromise(evidence);
    }
  }
}
