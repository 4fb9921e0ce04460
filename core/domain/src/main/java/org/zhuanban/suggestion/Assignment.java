package org.zhuanban.suggestion;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;

/**
 * An assignment of a suggestion to one host.
 *
 * @param on the day of the assignment
 * @param number the number of the suggestion in the session
 * @param session the session
 * @param host the organ that replies
 * @param coHosts the organs that give their opinion to the host
 * @param terms the limits
 * @param returnedOn the day on which the host returned the suggestion; empty if it did not
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
    Department host,
    List<Department> coHosts,
    SuggestionTerms terms,
    Optional<LocalDate> returnedOn,
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
   * @param letter the letter
   * @param promisedBy the promised day of completion
   * @param feedback the feedback of the deputy; empty if there is none
   */
  public record Reply(
      LocalDate on,
      Optional<ReplyClass> result,
      DocumentRef letter,
      Optional<LocalDate> promisedBy,
      Optional<DeputyFeedback> feedback) {
    Reply rated(DeputyFeedback said) {
      return new Reply(on, result, letter, promisedBy, Optional.of(said));
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
   * @param host the organ that replies
   * @param coHosts the organs that give their opinion to the host
   * @param terms the limits
   * @param returnedOn the day on which the host returned the suggestion
   * @param meetings the days on which the host met the deputy
   * @param opinions the days of the opinions of co-hosts
   * @param replies the replies
   * @param fulfilledOn the day on which the promise was fulfilled
   */
  public Assignment {
    coHosts = List.copyOf(coHosts);
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
    return withReplies(more(replies, reply)).withFulfilledOn(Optional.empty());
  }

  Assignment rated(DeputyFeedback said) {
    return lastReply()
        .map(last -> withReplies(more(replies.subList(0, replies.size() - 1), last.rated(said))))
        .orElse(this);
  }

  Assignment meeting(LocalDate day) {
    return withMeetings(more(meetings, day));
  }

  Assignment opinion(String organ, LocalDate day) {
    SortedMap<String, LocalDate> next = new TreeMap<>(opinions);
    next.putIfAbsent(organ, day);
    return withOpinions(next);
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  /** Collects the values of an {@link Assignment}. */
  static final class Builder extends AssignmentBuilder {
    Builder() {}
  }
}
