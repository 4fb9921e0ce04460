package org.zhuanban.activity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityCommand.WishCommand;
import org.zhuanban.activity.ActivityEvent;
import org.zhuanban.activity.ActivityEvent.ActivityRecorded;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.activity.ActivityRule;
import org.zhuanban.activity.Wish;
import org.zhuanban.activity.WishStage;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;

/** Decides the commands about an activity. */
record ActivityDecider(Activity activity, DecisionContext context) {
  /** The longest activity, in days. */
  private static final int LONGEST = 366;

  static ActivityDecider of(StreamState state, DecisionContext context) {
    return new ActivityDecider(state.of(ActivityFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ActivityDecider::of)
        .on("activity.record-activity", RecordActivity.class, ActivityDecider::record)
        .on("activity.record-wish", RecordWish.class, ActivityDecider::wish)
        .on("activity.hand-over-wish", HandOverWish.class, known(ActivityDecider::handOver))
        .on("activity.answer-wish", AnswerWish.class, known(ActivityDecider::answer))
        .on("activity.confirm-wish", ConfirmWish.class, known(ActivityDecider::confirm))
        .toList();
  }

  /** A rule about a known wish. */
  @FunctionalInterface
  private interface WishRule<C> {
    Decision decide(ActivityDecider decider, C command, Wish wish);
  }

  private static <C extends WishCommand> BiFunction<ActivityDecider, C, Decision> known(
      WishRule<C> rule) {
    return (decider, command) ->
        decider
            .activity
            .wish(command.wish())
            .map(wish -> rule.decide(decider, command, wish))
            .orElseGet(() -> Decision.refused(ActivityRule.UNKNOWN_WISH, command.wish()));
  }

  private Decision record(RecordActivity record) {
    if (activity.held().isPresent()) {
      return Decision.refused(ActivityRule.ALREADY_RECORDED, activity.held().get().on());
    }
    LocalDate earliest = context.today().minusDays(LONGEST);
    Optional<LocalDate> reversed =
        record
            .firstDay()
            .filter(first -> first.isAfter(context.today()) || first.isBefore(earliest));
    if (reversed.isPresent()) {
      return Decision.refused(
          ActivityRule.DAYS_REVERSED, reversed.get(), context.today(), earliest);
    }
    return Stream.concat(Stream.of(record.unit()), record.participants().stream())
        .flatMap(unit -> unknownCalendar(unit).stream())
        .findFirst()
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new ActivityRecorded(
                        record.kind(),
                        record.title(),
                        record.leader(),
                        record.unit(),
                        record.participants(),
                        record.firstDay(),
                        record.place(),
                        record.projects(),
                        record.investors(),
                        record.outcome(),
                        record.paper())));
  }

  private Decision wish(RecordWish record) {
    if (activity.held().isEmpty()) {
      return Decision.refused(ActivityRule.NOT_RECORDED);
    }
    if (activity.wish(record.wish()).isPresent()) {
      return Decision.refused(ActivityRule.WISH_EXISTS, record.wish());
    }
    return unfit(record.wish(), record.unit(), record.by())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new WishRecorded(
                        record.wish(), record.about(), record.text(), record.unit(), record.by())));
  }

  /** A last day out of reach, or an unknown calendar. */
  private Optional<Refusal> unfit(String wish, Department unit, Optional<LocalDate> by) {
    LocalDate latest = context.today().plusDays(DutyClock.LONGEST_DAYS);
    return by.filter(day -> !day.isAfter(context.today()) || day.isAfter(latest))
        .map(day -> Refusal.of(ActivityRule.LIMIT_PAST, wish, day, context.today(), latest))
        .or(() -> unknownCalendar(unit));
  }

  private Decision handOver(HandOverWish handOver, Wish wish) {
    if (!wish.answerOwed()) {
      return alreadyAnswered(wish);
    }
    if (wish.unit().code().equals(handOver.unit().code())) {
      return Decision.refused(ActivityRule.SAME_UNIT, wish.wish(), wish.unit().code());
    }
    return unfit(wish.wish(), handOver.unit(), handOver.by())
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new WishHandedOver(
                        wish.wish(),
                        handOver.unit(),
                        handOver.by(),
                        handOver.reason(),
                        handOver.paper())));
  }

  private static Decision alreadyAnswered(Wish wish) {
    return Decision.refused(
        ActivityRule.ALREADY_ANSWERED, wish.wish(), wish.lastAnswer().orElseThrow().on());
  }

  private Decision answer(AnswerWish answer, Wish wish) {
    return wish.answerOwed()
        ? happened(new WishAnswered(answer.wish(), answer.answer(), answer.paper()))
        : alreadyAnswered(wish);
  }

  private Decision confirm(ConfirmWish confirm, Wish wish) {
    return wish.stage() == WishStage.ANSWERED
        ? happened(new WishConfirmed(confirm.wish(), confirm.content(), confirm.paper()))
        : Decision.refused(ActivityRule.NOTHING_TO_CONFIRM, wish.wish());
  }

  private Optional<Refusal> unknownCalendar(Department unit) {
    return context.unknownCalendar(ActivityRule.UNKNOWN_CALENDAR, unit);
  }

  private Decision happened(ActivityEvent event) {
    return Decision.of(context.today(), event);
  }
}
