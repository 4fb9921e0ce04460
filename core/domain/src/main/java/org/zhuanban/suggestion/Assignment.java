package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;

/**
 * An assignment of a suggestion to one host.
 *
 * @param on the day of the assignment
 * @param number the number of the suggestion in the session
 * @param session the session
 * @param title the title
 * @param text what it says
 * @param deputies the deputies who signed it, by reference
 * @param host the organ that replies
 * @param coHosts the organs that give their opinion to the host
 * @param terms the limits
 * @param returnedOn the day on which the host returned the suggestion; empty if it did not
 * @param handling how the host handles it, by its last arrangement; empty if there is none
 * @param handlingMeetings the meetings of the host on it, in order
 * @param meetings the days on which the host met the deputy
 * @param opinions the days of the opinions of co-hosts, by their codes
 * @param replies the replies, in order
 * @param fulfilledOn the day on which the promise was fulfilled; empty while it is not
 */
@Value.Builder
@Term(zh = "交办", en = "assignment of a suggestion", law = "代表法（2015）第四十二条、（2025）第五十一条")
public record Assignment(
    LocalDate on,
    String number,
    Optional<String> session,
    Optional<String> title,
    Optional<String> text,
    List<PersonRef> deputies,
    Department host,
    List<Department> coHosts,
    SuggestionTerms terms,
    Optional<LocalDate> returnedOn,
    Optional<Handling> handling,
    List<Handling.HandlingMeeting> handlingMeetings,
    List<LocalDate> meetings,
    SortedMap<String, LocalDate> opinions,
    List<Reply> replies,
    Optional<LocalDate> fulfilledOn)
    implements WithAssignment {
  /**
   * A reply to a deputy.
   *
   * @param on the day of the reply
   * @param result the class of the reply
   * @param letter the letter, with its number
   * @param signer the office that signed it
   * @param openness whether it is published
   * @param enclosures the enclosures
   * @param copies the recipients of a copy
   * @param promise what it promises
   * @param promisedBy the promised day of completion
   * @param progress the reports on the promise, in order
   * @param publishedOn the day of its publication; empty if it is not published
   * @param feedback the feedback of the deputy; empty if there is none
   */
  @Value.Builder
  @Term(zh = "建议答复函", en = "reply to a suggestion", law = "代表法（2015）第四十二条、（2025）第五十一条")
  public record Reply(
      LocalDate on,
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<Office> signer,
      Openness openness,
      List<DocumentRef> enclosures,
      List<String> copies,
      Optional<String> promise,
      Optional<LocalDate> promisedBy,
      List<PromiseProgress> progress,
      Optional<LocalDate> publishedOn,
      Optional<DeputyFeedback> feedback)
      implements WithReply {
    /**
     * Copies the lists.
     *
     * @param on the day of the reply
     * @param result the class of the reply
     * @param letter the letter, with its number
     * @param signer the office that signed it
     * @param openness whether it is published
     * @param enclosures the enclosures
     * @param copies the recipients of a copy
     * @param promise what it promises
     * @param promisedBy the promised day of completion
     * @param progress the reports on the promise
     * @param publishedOn the day of its publication
     * @param feedback the feedback of the deputy
     */
    public Reply {
      enclosures = List.copyOf(enclosures);
      copies = List.copyOf(copies);
      progress = List.copyOf(progress);
    }

    static Reply of(SuggestionReplied replied, LocalDate day) {
      ReplyBuilder builder = new ReplyBuilder();
      return builder
          .on(day)
          .result(replied.result())
          .letter(replied.letter())
          .signer(replied.signer())
          .openness(replied.openness().orElse(Openness.PUBLIC))
          .addAllEnclosures(replied.enclosures())
          .addAllCopies(replied.copies())
          .promise(replied.promise())
          .promisedBy(replied.promisedBy())
          .feedback(replied.satisfaction().map(said -> new DeputyFeedback(day, said)))
          .build();
    }

    Reply rated(DeputyFeedback said) {
      return withFeedback(Optional.of(said));
    }

    Reply published(LocalDate day) {
      return withPublishedOn(Optional.of(day));
    }

    Reply followed(PromiseProgress report) {
      return withProgress(Handling.more(progress, report));
    }

    /** {@return whether it is to be published and is not} */
    public boolean toPublish() {
      return openness == Openness.PUBLIC && publishedOn.isEmpty();
    }

    /** {@return whether the deputy was not satisfied with the last reply} */
    public boolean refusedByDeputy() {
      return feedback
          .map(DeputyFeedback::satisfaction)
          .filter(Satisfaction.DISSATISFIED::equals)
          .isPresent();
    }
  }

  /**
   * A report on how far a promise has come.
   *
   * @param on the day of the report
   * @param words the progress in words; empty if only the paper says it
   * @param paper the report
   */
  public record PromiseProgress(LocalDate on, Optional<String> words, DocumentRef paper) {}

  /**
   * The feedback of a deputy on a reply.
   *
   * @param on the day of the feedback
   * @param satisfaction the satisfaction
   */
  public record DeputyFeedback(LocalDate on, Satisfaction satisfaction) {}

  /**
   * Copies the collections.
   *
   * @param on the day of the assignment
   * @param number the number of the suggestion in the session
   * @param session the session
   * @param title the title
   * @param text what it says
   * @param deputies the deputies who signed it
   * @param host the organ that replies
   * @param coHosts the organs that give their opinion to the host
   * @param terms the limits
   * @param returnedOn the day on which the host returned the suggestion
   * @param handling how the host handles it
   * @param handlingMeetings the meetings of the host on it
   * @param meetings the days on which the host met the deputy
   * @param opinions the days of the opinions of co-hosts
   * @param replies the replies
   * @param fulfilledOn the day on which the promise was fulfilled
   */
  public Assignment {
    deputies = List.copyOf(deputies);
    coHosts = List.copyOf(coHosts);
    handlingMeetings = List.copyOf(handlingMeetings);
    meetings = List.copyOf(meetings);
    opinions = Collections.unmodifiableSortedMap(new TreeMap<>(opinions));
    replies = List.copyOf(replies);
  }

  static Assignment of(SuggestionAssigned assigned, LocalDate day) {
    Builder builder = new Builder();
    return builder
        .on(day)
        .number(assigned.number())
        .session(assigned.session())
        .title(assigned.title())
        .text(assigned.text())
        .addAllDeputies(assigned.deputies())
        .host(assigned.host())
        .addAllCoHosts(assigned.coHosts())
        .terms(assigned.terms())
        .opinions(new TreeMap<>())
        .build();
  }

  /** {@return the last reply; empty if there is none} */
  public Optional<Reply> lastReply() {
    return replies.stream().reduce((earlier, later) -> later);
  }

  /** {@return whether the last reply made a promise that is not fulfilled} */
  public boolean promiseOpen() {
    return fulfilledOn.isEmpty()
        && lastReply().flatMap(Reply::result).filter(ReplyClass.B::equals).isPresent();
  }

  /**
   * {@return whether a reply is due: the first one, or another one to a deputy who is not
   * satisfied}
   */
  public boolean replyOwed() {
    return returnedOn.isEmpty() && lastReply().filter(reply -> !reply.refusedByDeputy()).isEmpty();
  }

  Assignment replying(Reply reply) {
    return withReplies(Handling.more(replies, reply)).withFulfilledOn(Optional.empty());
  }

  /** Changes the last reply, if there is one. */
  Assignment inLast(UnaryOperator<Reply> change) {
    return lastReply()
        .map(
            last ->
                withReplies(
                    Handling.more(replies.subList(0, replies.size() - 1), change.apply(last))))
        .orElse(this);
  }

  Assignment arranged(Handling arrangement) {
    return withHandling(
        Optional.of(handling.map(first -> arrangement.since(first.on())).orElse(arrangement)));
  }

  Assignment discussed(Handling.HandlingMeeting meeting) {
    return withHandlingMeetings(Handling.more(handlingMeetings, meeting));
  }

  Assignment meeting(LocalDate day) {
    return withMeetings(Handling.more(meetings, day));
  }

  Assignment opinion(String organ, LocalDate day) {
    SortedMap<String, LocalDate> next = new TreeMap<>(opinions);
    next.putIfAbsent(organ, day);
    return withOpinions(next);
  }

  /** Collects the values of an {@link Assignment}. */
  static final class Builder extends AssignmentBuilder {
    Builder() {}
  }
}
