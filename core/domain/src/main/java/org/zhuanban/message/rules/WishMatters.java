package org.zhuanban.message.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.ActivityEvent;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.activity.Wish;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.party.Department;

/**
 * The matters of wishes that came of an activity.
 *
 * @param state the stream after the event
 * @param context the context of today
 */
record WishMatters(StreamState state, DecisionContext context) {
  List<Matter> of(ActivityEvent event) {
    Activity activity = state.of(ActivityFeature.INSTANCE);
    if (event instanceof WishRecorded recorded) {
      return activity.wish(recorded.wish()).map(this::held).stream().toList();
    }
    if (event instanceof WishHandedOver handed) {
      return activity.wish(handed.wish()).map(this::held).stream().toList();
    }
    if (event instanceof WishConfirmed confirmed) {
      return activity
          .wish(confirmed.wish())
          .filter(wish -> !confirmed.content())
          .map(this::held)
          .stream()
          .toList();
    }
    return event instanceof WishAnswered answered
        ? activity
            .wish(answered.wish())
            .flatMap(wish -> activity.held().map(held -> answered(wish, held)))
            .stream()
            .toList()
        : List.of();
  }

  private Matter held(Wish wish) {
    String due =
        MatterFinder.due(
            ActivityFeature.INSTANCE.duties(state, context).stream()
                .filter(duty -> duty.subject().equals(wish.wish()))
                .filter(duty -> duty.closedOn().isEmpty())
                .findFirst()
                .flatMap(duty -> duty.clock().bindingOn(context.today(), context.calendars())));
    return matter(MessageTopic.WISH_HELD, wish, wish.unit(), due);
  }

  private Matter answered(Wish wish, Activity.Held held) {
    return matter(MessageTopic.WISH_ANSWERED, wish, held.unit(), wish.unit().name());
  }

  private Matter matter(MessageTopic topic, Wish wish, Department unit, String... arguments) {
    return new Matter(
        topic,
        context.rules().successions().on(unit.code(), context.today()),
        Optional.of(unit.calendar()),
        false,
        Stream.concat(Stream.of(wish.wish(), ""), Stream.of(arguments)).toList());
  }
}
