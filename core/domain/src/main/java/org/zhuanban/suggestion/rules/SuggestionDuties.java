package org.zhuanban.suggestion.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Suggestion;
import org.zhuanban.suggestion.SuggestionDuty;

/** The duties about a suggestion, by one host after another. */
record SuggestionDuties(Suggestion suggestion) {
  /** The longest time for a promise, in days, as of any limit. */
  static final int LONGEST = 3_650;

  private static final String CONGRESS = "CONGRESS";
  private static final String SUBJECT = "suggestion";

  List<Duty> all() {
    List<Duty> duties = new ArrayList<>();
    for (int i = 0; i < suggestion.assignments().size(); i++) {
      Assignment assignment = suggestion.assignments().get(i);
      String round = String.valueOf(i + 1);
      duties.add(reply(assignment, round));
      duties.add(arrange(assignment, round));
      assignment.coHosts().forEach(organ -> duties.add(coHost(assignment, organ, round)));
      for (int j = 0; j < assignment.replies().size(); j++) {
        String which = round + ":" + (j + 1);
        publish(assignment, j, which).ifPresent(duties::add);
        again(assignment, j, which).ifPresent(duties::add);
        followUp(assignment, j, which).ifPresent(duties::add);
      }
    }
    return duties;
  }

  private static Duty duty(
      SuggestionDuty kind, String key, Department owner, String owedTo, DutyClock clock) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(owner.code())
        .owedTo(owedTo)
        .subject(SUBJECT)
        .clock(clock)
        .build();
  }

  private static Optional<Ending> returned(Assignment assignment) {
    return assignment.returnedOn().map(Ending::lapsed);
  }

  private static Optional<Ending> replied(Assignment assignment, int which) {
    return assignment.replies().stream()
        .skip(which)
        .findFirst()
        .map(reply -> Ending.done(reply.on()));
  }

  private static Duty reply(Assignment assignment, String round) {
    return duty(
        SuggestionDuty.REPLY,
        "reply:" + round,
        assignment.host(),
        CONGRESS,
        new DutyClock(
            assignment.host().calendar(),
            assignment.on(),
            Optional.of(LegalClock.from(assignment.on(), assignment.terms().reply())),
            Optional.empty(),
            replied(assignment, 0).or(() -> returned(assignment))));
  }

  /** The duty of a plan, which a reply without one replaces. */
  private static Duty arrange(Assignment assignment, String round) {
    Optional<Ending> arranged = assignment.handling().map(handling -> Ending.done(handling.on()));
    Optional<Ending> needless =
        replied(assignment, 0)
            .map(done -> Ending.replaced(done.on()))
            .or(() -> returned(assignment));
    return duty(
        SuggestionDuty.ARRANGE,
        "arrange:" + round,
        assignment.host(),
        CONGRESS,
        DutyClock.appointed(
            assignment.host().calendar(),
            assignment.on(),
            Optional.of(LegalClock.from(assignment.on(), assignment.terms().arrange())),
            Stream.concat(arranged.stream(), needless.stream())
                .min(Comparator.comparing(Ending::on))));
  }

  /** The duty of publication. A new reply replaces the one before. */
  private static Optional<Duty> publish(Assignment assignment, int which, String key) {
    Assignment.Reply reply = assignment.replies().get(which);
    return Optional.of(reply)
        .filter(given -> given.openness() == Openness.PUBLIC)
        .map(
            given ->
                duty(
                    SuggestionDuty.PUBLISH,
                    "publish:" + key,
                    assignment.host(),
                    CONGRESS,
                    new DutyClock(
                        assignment.host().calendar(),
                        given.on(),
                        Optional.of(LegalClock.from(given.on(), assignment.terms().publish())),
                        Optional.empty(),
                        given
                            .publishedOn()
                            .map(Ending::done)
                            .or(
                                () ->
                                    replied(assignment, which + 1)
                                        .map(next -> Ending.replaced(next.on()))))));
  }

  /**
   * The duty of a co-host. It lapses when the host replies without the opinion or returns the
   * suggestion.
   */
  private static Duty coHost(Assignment assignment, Department organ, String round) {
    Optional<Ending> given =
        Optional.ofNullable(assignment.opinions().get(organ.code())).map(Ending::done);
    Optional<Ending> needless =
        replied(assignment, 0)
            .map(done -> Ending.replaced(done.on()))
            .or(() -> returned(assignment));
    return duty(
        SuggestionDuty.CO_HOST,
        "co-host:" + round + ":" + organ.code(),
        organ,
        assignment.host().code(),
        DutyClock.appointed(
            organ.calendar(),
            assignment.on(),
            Optional.of(LegalClock.from(assignment.on(), assignment.terms().coHost())),
            Stream.concat(given.stream(), needless.stream())
                .min(Comparator.comparing(Ending::on))));
  }

  private static Optional<Duty> again(Assignment assignment, int which, String key) {
    Assignment.Reply reply = assignment.replies().get(which);
    return reply
        .feedback()
        .filter(said -> reply.refusedByDeputy())
        .map(
            said ->
                duty(
                    SuggestionDuty.REPLY_AGAIN,
                    "reply-again:" + key,
                    assignment.host(),
                    CONGRESS,
                    DutyClock.appointed(
                        assignment.host().calendar(),
                        said.on(),
                        Optional.of(LegalClock.from(said.on(), assignment.terms().redo())),
                        replied(assignment, which + 1))));
  }

  /** The duty of a promise. A new reply replaces the promise of the one before. */
  private static Optional<Duty> followUp(Assignment assignment, int which, String key) {
    Assignment.Reply reply = assignment.replies().get(which);
    boolean last = which == assignment.replies().size() - 1;
    return reply
        .result()
        .filter(ReplyClass.B::equals)
        .map(
            promised ->
                duty(
                    SuggestionDuty.FOLLOW_UP,
                    "follow-up:" + key,
                    assignment.host(),
                    CONGRESS,
                    new DutyClock(
                        assignment.host().calendar(),
                        reply.on(),
                        Optional.empty(),
                        reply.promisedBy().map(by -> until(reply.on(), by)),
                        last
                            ? assignment.fulfilledOn().map(Ending::done)
                            : replied(assignment, which + 1)
                                .map(next -> Ending.replaced(next.on())))));
  }

  /** A clock that ends on the promised day, also on a free day. */
  private static LegalClock until(LocalDate from, LocalDate by) {
    return LegalClock.builder()
        .start(from)
        .limit(
            TimeLimit.calendarDays(
                Math.toIntExact(ChronoUnit.DAYS.between(from, by)),
                SuggestionDuty.FOLLOW_UP.source()))
        .rules(CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS))
        .build();
  }
}
