package org.zhuanban.activity.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.ActivityCommand;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.activity.ActivityEvent;
import org.zhuanban.activity.ActivityEvent.ActivityRecorded;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.activity.Wish;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
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
        new EventType("activity.wish-answered", 1, WishAnswered.class),
        new EventType("activity.wish-confirmed", 1, WishConfirmed.class));
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

  /** The unit of an activity records it and its wishes; the unit of a wish answers it. */
  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    Activity activity = state.of(this);
    if (command instanceof RecordActivity record) {
      return Set.of(record.unit().code());
    }
    return (command instanceof AnswerWish answer
            ? activity.wish(answer.wish()).map(Wish::unit)
            : activity.held().map(Activity.Held::unit))
        .map(unit -> Set.of(unit.code()))
        .orElse(Set.of());
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return state.of(this).wishes().stream()
        .flatMap(wish -> answers(wish, context).stream())
        .toList();
  }

  /** The duties of the answers to a wish. A denial begins the time of the county again. */
  private static List<Duty> answers(Wish wish, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    LocalDate from = wish.on();
    Optional<LocalDate> by = wish.by();
    for (Wish.WishAnswer answer : wish.answers()) {
      duties.add(
          answer(wish, duties.size(), from, by, Optional.of(Ending.done(answer.on())), context));
      from = answer.confirmation().map(Wish.Confirmation::on).orElse(answer.on());
      by = Optional.empty();
    }
    if (wish.answerOwed()) {
      duties.add(answer(wish, duties.size(), from, by, Optional.empty(), context));
    }
    return duties;
  }

  private static Duty answer(
      Wish wish,
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
        .owner(wish.unit().code())
        .subject(wish.wish())
        .clock(DutyClock.appointed(wish.unit().calendar(), from, Optional.of(clock), ending))
        .build();
  }
}
