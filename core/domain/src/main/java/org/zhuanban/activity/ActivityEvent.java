package org.zhuanban.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.activity.ActivityCommand.HandOverWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** An event of an activity. */
public sealed interface ActivityEvent extends Event<Activity> {
  /**
   * An activity of investment promotion took place (招商活动).
   *
   * @param kind the kind
   * @param title the name of the activity, 1 to 200 characters
   * @param leader who led it, by office (带队领导)
   * @param unit the unit that held it
   * @param participants the units that took part
   * @param firstDay the first day of several; empty for one day
   * @param place the place; empty if it is not given
   * @param projects the ids of the projects concerned
   * @param investors the ids of the investors concerned
   * @param outcome what came of it; empty if nothing is noted
   * @param paper the paper; empty if there is none
   */
  record ActivityRecorded(
      ActivityKind kind,
      String title,
      Office leader,
      Department unit,
      List<Department> participants,
      Optional<LocalDate> firstDay,
      @FreeText Optional<String> place,
      List<String> projects,
      List<String> investors,
      @FreeText Optional<String> outcome,
      Optional<DocumentRef> paper)
      implements ActivityEvent {
    /**
     * Copies the lists.
     *
     * @param kind the kind
     * @param title the name of the activity, 1 to 200 characters
     * @param leader who led it, by office (带队领导)
     * @param unit the unit that held it
     * @param participants the units that took part
     * @param firstDay the first day of several; empty for one day
     * @param place the place; empty if it is not given
     * @param projects the ids of the projects concerned
     * @param investors the ids of the investors concerned
     * @param outcome what came of it; empty if nothing is noted
     * @param paper the paper; empty if there is none
     */
    public ActivityRecorded {
      participants = List.copyOf(participants);
      projects = List.copyOf(projects);
      investors = List.copyOf(investors);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new RecordActivity(
              kind,
              title,
              leader,
              unit,
              participants,
              firstDay,
              place,
              projects,
              investors,
              outcome,
              paper));
    }

    @Override
    public Activity applyTo(Activity state, LocalDate effectiveOn) {
      return new Activity(Optional.of(Activity.Held.of(this, effectiveOn)), state.wishes());
    }
  }

  /**
   * A wish came of the activity (诉求).
   *
   * @param wish the identifier inside the activity, 1 to 40 characters out of {@code A-Z a-z 0-9 .
   *     _ -}
   * @param about the id of the project or investor whose wish it is; empty if it is of none
   * @param text the wish
   * @param unit the unit that answers it (责任单位)
   * @param by the last day for the answer; empty for the limit of the county
   */
  record WishRecorded(
      String wish,
      Optional<String> about,
      @FreeText String text,
      Department unit,
      Optional<LocalDate> by)
      implements ActivityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordWish(wish, about, text, unit, by));
    }

    @Override
    public Activity applyTo(Activity state, LocalDate effectiveOn) {
      return state.with(Wish.of(this, effectiveOn));
    }
  }

  /**
   * A wish was handed over to another unit (转办).
   *
   * @param wish the wish
   * @param unit the unit that answers it from now on
   * @param by the last day for the answer; empty for the limit of the county
   * @param reason the reason
   * @param paper the paper
   */
  record WishHandedOver(
      String wish,
      Department unit,
      Optional<LocalDate> by,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements ActivityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new HandOverWish(wish, unit, by, reason, paper));
    }

    @Override
    public Activity applyTo(Activity state, LocalDate effectiveOn) {
      return state.inWish(wish, it -> it.handedOver(this, effectiveOn));
    }
  }

  /**
   * A wish was answered (答复).
   *
   * @param wish the wish
   * @param answer the answer
   * @param paper the paper; empty if there is none
   */
  record WishAnswered(String wish, @FreeText String answer, Optional<DocumentRef> paper)
      implements ActivityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AnswerWish(wish, answer, paper));
    }

    @Override
    public Activity applyTo(Activity state, LocalDate effectiveOn) {
      return state.inWish(wish, it -> it.answered(this, effectiveOn));
    }
  }

  /**
   * Who had the wish said whether the answer is enough (确认).
   *
   * @param wish the wish
   * @param content whether the answer is enough
   * @param paper the paper; empty if there is none
   */
  record WishConfirmed(String wish, boolean content, Optional<DocumentRef> paper)
      implements ActivityEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ConfirmWish(wish, content, paper));
    }

    @Override
    public Activity applyTo(Activity state, LocalDate effectiveOn) {
      return state.inWish(wish, it -> it.confirmed(new Wish.Confirmation(effectiveOn, content)));
    }
  }
}
