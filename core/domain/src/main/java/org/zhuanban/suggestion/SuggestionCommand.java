package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;

/** A command about a suggestion. */
public sealed interface SuggestionCommand extends Command {
  /**
   * Assigns the suggestion to a host (交办), also again after a return.
   *
   * @param number the number in the session, such as {@code 28}
   * @param session the session, such as {@code 县十七届人大一次会议}; empty if it is not given
   * @param title the title (标题); empty if it is not given
   * @param text what it says; empty if only the paper says it
   * @param deputies the deputies who signed it, by reference, the first one leading
   * @param host the organ that replies (承办、主办); the limits run by its calendar
   * @param coHosts the organs that give their opinion to the host (协办)
   * @param terms the limits
   * @param paper the suggestion as a document; empty if the host of the library does not keep it
   */
  @Value.Builder
  record AssignSuggestion(
      String number,
      Optional<String> session,
      @FreeText Optional<String> title,
      @FreeText Optional<String> text,
      List<PersonRef> deputies,
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
     * @param title the title
     * @param text what it says
     * @param deputies the deputies who signed it
     * @param host the organ that replies
     * @param coHosts the organs that give their opinion to the host
     * @param terms the limits
     * @param paper the suggestion as a document
     * @throws IllegalArgumentException if a component is missing
     */
    public AssignSuggestion {
      Input.given("AssignSuggestion.number", number);
      Input.given("AssignSuggestion.session", session);
      Input.given("AssignSuggestion.title", title);
      Input.given("AssignSuggestion.text", text);
      deputies = Input.list("AssignSuggestion.deputies", deputies);
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
   * Arranges the handling of the suggestion (制定办理方案、明确责任人), also again.
   *
   * @param group the name of the group that handles it (办理领导小组); empty if there is none
   * @param supervisor the office that supervises it (牵头督办), such as the head of the host
   * @param responsible the office that answers for it (具体责任人)
   * @param plan the plan (办理方案)
   */
  record ArrangeHandling(
      Optional<String> group, Office supervisor, Office responsible, DocumentRef plan)
      implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param group the name of the group that handles it
     * @param supervisor the office that supervises it
     * @param responsible the office that answers for it
     * @param plan the plan
     * @throws IllegalArgumentException if a component is missing
     */
    public ArrangeHandling {
      Input.given("ArrangeHandling.group", group)
          .ifPresent(name -> Input.said("ArrangeHandling.group", name, Integer.MAX_VALUE));
      Input.given("ArrangeHandling.supervisor", supervisor);
      Input.given("ArrangeHandling.responsible", responsible);
      Input.given("ArrangeHandling.plan", plan);
    }

    /**
     * Arranges the handling of the suggestion, without a group.
     *
     * @param supervisor the office that supervises it
     * @param responsible the office that answers for it
     * @param plan the plan
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ArrangeHandling of(Office supervisor, Office responsible, DocumentRef plan) {
      return new ArrangeHandling(Optional.empty(), supervisor, responsible, plan);
    }

    /**
     * Adds the group.
     *
     * @param name the name of the group
     * @return a copy with it
     * @throws IllegalArgumentException if the name is blank
     */
    public ArrangeHandling withGroup(String name) {
      return new ArrangeHandling(
          Optional.of(Input.given("ArrangeHandling.group", name)), supervisor, responsible, plan);
    }
  }

  /**
   * Records a meeting of the host on the suggestion (办理会议).
   *
   * @param minutes the minutes
   */
  record HoldHandlingMeeting(DocumentRef minutes) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param minutes the minutes
     * @throws IllegalArgumentException if a component is missing
     */
    public HoldHandlingMeeting {
      Input.given("HoldHandlingMeeting.minutes", minutes);
    }

    /**
     * Records a meeting of the host on the suggestion.
     *
     * @param minutes the minutes
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static HoldHandlingMeeting of(DocumentRef minutes) {
      return new HoldHandlingMeeting(minutes);
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
   * @param letter the letter, with its {@linkplain DocumentRef#number number} (发文字号)
   * @param signer the office that signed it (签发人); empty if it is not given
   * @param openness whether it is published; empty stands for {@link Openness#PUBLIC}, as the law
   *     has it
   * @param enclosures the enclosures (附件), in order
   * @param copies the recipients of a copy (抄送), by name
   * @param promise what a reply of class B promises; empty if only the letter says it
   * @param promisedBy the promised day of completion of a reply of class B; empty if it names none
   * @param satisfaction the satisfaction of the deputy, if it came with the reply
   */
  @Value.Builder
  record ReplyToSuggestion(
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<Office> signer,
      Optional<Openness> openness,
      List<DocumentRef> enclosures,
      List<String> copies,
      @FreeText Optional<String> promise,
      Optional<LocalDate> promisedBy,
      Optional<Satisfaction> satisfaction)
      implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #builder}, as the components may
     * grow.
     *
     * @param result the class of the reply
     * @param letter the letter
     * @param signer the office that signed it
     * @param openness whether it is published
     * @param enclosures the enclosures
     * @param copies the recipients of a copy
     * @param promise what a reply of class B promises
     * @param promisedBy the promised day of completion of a reply of class B
     * @param satisfaction the satisfaction of the deputy, if it came with the reply
     * @throws IllegalArgumentException if a component is missing
     */
    public ReplyToSuggestion {
      Input.given("ReplyToSuggestion.result", result);
      Input.given("ReplyToSuggestion.letter", letter);
      Input.given("ReplyToSuggestion.signer", signer);
      Input.given("ReplyToSuggestion.openness", openness);
      enclosures = Input.list("ReplyToSuggestion.enclosures", enclosures);
      copies = Input.list("ReplyToSuggestion.copies", copies);
      Input.given("ReplyToSuggestion.promise", promise);
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
   * Publishes the last reply (公开).
   *
   * @param paper the publication, such as the address of the page
   */
  record PublishReply(DocumentRef paper) implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param paper the publication
     * @throws IllegalArgumentException if a component is missing
     */
    public PublishReply {
      Input.given("PublishReply.paper", paper);
    }

    /**
     * Publishes the last reply.
     *
     * @param paper the publication, such as the address of the page
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static PublishReply of(DocumentRef paper) {
      return new PublishReply(paper);
    }
  }

  /**
   * Reports how far the promise of a reply of class B has come (跟踪办理进展).
   *
   * @param progress the progress in words; empty if only the paper says it
   * @param paper the report
   */
  record ReportPromise(@FreeText Optional<String> progress, DocumentRef paper)
      implements SuggestionCommand {
    /**
     * Checks that all components are present. Callers use {@link #of}, as the components may grow.
     *
     * @param progress the progress in words
     * @param paper the report
     * @throws IllegalArgumentException if a component is missing
     */
    public ReportPromise {
      Input.given("ReportPromise.progress", progress);
      Input.given("ReportPromise.paper", paper);
    }

    /**
     * Reports how far the promise has come, by a paper alone.
     *
     * @param paper the report
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReportPromise of(DocumentRef paper) {
      return new ReportPromise(Optional.empty(), paper);
    }

    /**
     * Adds the progress in words.
     *
     * @param words the progress
     * @return a copy with it
     */
    public ReportPromise withProgress(String words) {
      return new ReportPromise(Optional.of(Input.given("ReportPromise.progress", words)), paper);
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
