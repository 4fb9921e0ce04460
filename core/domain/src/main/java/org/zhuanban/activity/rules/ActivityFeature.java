package org.zhuanban.activity.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.ActivityCommand;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.activity.ActivityEvent;
import org.zhuanban.activity.ActivityEvent.ActivityRecorded;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.activity.Wish;
import org.zhuanban.activity.Wish.WishAnswer;
import org.zhuanban.activity.Wish.WishHandover;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamClosing;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;

/** The feature of activities of investment promotion, each in a stream of its own. */
public final class ActivityFeature implements Feature<Activity, ActivityEvent> {
  /** The descriptor. */
  public static final ActivityFeature INSTANCE = new ActivityFeature();

  /** The kind of the streams of activities. */
  public static final String KIND = "activity";

  private ActivityFeature() {}

  @Override
  public String name() {
    return "activity";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Activity> stateType() {
    return Activity.class;
  }

  @Override
  public Activity initial() {
    return Activity.UNKNOWN;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ActivityCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ActivityDecider.commands();
  }

  @Override
  public Class<ActivityEvent> eventFamily() {
    return ActivityEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("activity.recorded", 1, ActivityRecorded.class),
        new EventType("activity.wish-recorded", 1, WishRecorded.class),
        new EventType("activity.wish-handed-over", 1, WishHandedOver.class),
        new EventType("activity.wish-answered", 1, WishAnswered.class),
        new EventType("activity.wish-confirmed", 1, WishConfirmed.class));
  }

  /** An activity is over once no wish that came of it waits for an answer. */
  @Override
  public Optional<StreamClosing> closing(StreamState state) {
    Activity activity = state.of(this);
    return activity
        .held()
        .filter(held -> activity.wishes().stream().noneMatch(Wish::answerOwed))
        .map(
            held ->
                activity.wishes().stream()
                    .flatMap(wish -> wish.lastAnswer().stream())
                    .map(ActivityFeature::saidOn)
                    .reduce(held.on(), (one, other) -> one.isAfter(other) ? one : other))
        .map(on -> new StreamClosing(on, LocalLimit.ACTIVITY_RETENTION));
  }

  @Override
  public Optional<String> title(StreamState state, LocalDate day) {
    return state.of(this).held().map(Activity.Held::title);
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    return state
        .of(this)
        .units()
        .collect(Collectors.toMap(Department::code, Department::name, (earlier, later) -> later));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).units().map(Department::code).collect(Collectors.toSet());
  }

  /**
   * The unit of an activity records it and its wishes; the unit of a wish answers it or hands it
   * over.
   */
  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    Activity activity = state.of(this);
    if (command instanceof RecordActivity record) {
      return Set.of(record.unit().code());
    }
    Optional<String> holder = activity.held().map(held -> held.unit().code());
    if (command instanceof AnswerWish answer) {
      return activity.wish(answer.wish()).stream()
          .map(wish -> wish.unit().code())
          .collect(Collectors.toSet());
    }
    return command instanceof HandOverWish handOver
        ? Stream.concat(
                holder.stream(),
                activity.wish(handOver.wish()).stream().map(wish -> wish.unit().code()))
            .collect(Collectors.toSet())
        : holder.map(Set::of).orElse(Set.of());
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return state.of(this).wishes().stream()
        .flatMap(wish -> answers(wish, context).stream())
        .toList();
  }

  /**
   * The duties of the answers to a wish. A denial and a handover begin the time of the county
   * again; what was late before a handover stays with the unit that was late.
   */
  private static List<Duty> answers(Wish wish, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    LocalDate from = wish.on();
    Optional<LocalDate> by = wish.by();
    int handed = 0;
    int rounds = wish.answers().size() + (wish.answerOwed() ? 1 : 0);
    for (int round = 0; round < rounds; round++) {
      for (;
          handed < wish.handovers().size() && wish.handovers().get(handed).answers() == round;
          handed++) {
        WishHandover over = wish.handovers().get(handed);
        duties.add(
            answer(
                wish,
                over.from(),
                duties.size(),
                from,
                by,
                Optional.of(Ending.lapsed(over.on())),
                context));
        from = over.on();
        by = over.by();
      }
      Optional<WishAnswer> given =
          round < wish.answers().size() ? Optional.of(wish.answers().get(round)) : Optional.empty();
      Department unit =
          handed < wish.handovers().size() ? wish.handovers().get(handed).from() : wish.unit();
      duties.add(
          answer(
              wish,
              unit,
              duties.size(),
              from,
              by,
              given.map(answer -> Ending.done(answer.on())),
              context));
      from = given.map(ActivityFeature::saidOn).orElse(from);
      by = Optional.empty();
    }
    return duties;
  }

  /** The last day on which something was said about an answer. */
  private static LocalDate saidOn(WishAnswer answer) {
    return answer.confirmation().map(Wish.Confirmation::on).orElse(answer.on());
  }

  private static Duty answer(
      Wish wish,
      Department unit,
      int before,
      LocalDate from,
      Optional<LocalDate> by,
      Optional<Ending> ending,
      DecisionContext context) {
    LegalClock clock =
        by.map(day -> LegalClock.upTo(from, day, ActivityDuty.ANSWER.source()))
            .orElseGet(
                () -> LegalClock.from(from, context.rules().limit(LocalLimit.WISH_ANSWER, from)));
    return Duty.builder()
        .key("answer:%s:%s".formatted(wish.wish(), before + 1))
        .kind(ActivityDuty.ANSWER)
        .owner(unit.code())
        .subject(wish.wish())
        .clock(DutyClock.appointed(unit.calendar(), from, Optional.of(clock), ending))
        .build();
  }
}
