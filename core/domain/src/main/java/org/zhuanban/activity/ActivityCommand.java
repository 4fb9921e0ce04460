package org.zhuanban.activity;

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

/** A command about an activity. */
public sealed interface ActivityCommand extends Command {
  /** A command about a wish. */
  sealed interface WishCommand extends ActivityCommand {
    /** {@return the identifier of the wish inside the activity} */
    String wish();
  }

  /**
   * Records an activity of investment promotion on its last day (招商活动).
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
  @Value.Builder
  record RecordActivity(
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
      implements ActivityCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
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
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RecordActivity {
      Input.given("RecordActivity.kind", kind);
      Input.said("RecordActivity.title", title, 200);
      Input.given("RecordActivity.leader", leader);
      Input.given("RecordActivity.unit", unit);
      participants = Input.list("RecordActivity.participants", participants);
      Input.given("RecordActivity.firstDay", firstDay);
      Input.given("RecordActivity.place", place);
      projects = Input.list("RecordActivity.projects", projects);
      projects.forEach(id -> Input.reference("RecordActivity.projects", id));
      investors = Input.list("RecordActivity.investors", investors);
      investors.forEach(id -> Input.reference("RecordActivity.investors", id));
      Input.given("RecordActivity.outcome", outcome);
      Input.given("RecordActivity.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RecordActivity}. */
    public static final class Builder extends RecordActivityBuilder {
      Builder() {}
    }
  }

  /**
   * Records a wish that came of the activity (诉求), with the unit that answers it.
   *
   * @param wish the identifier inside the activity, 1 to 64 characters out of {@code A-Z a-z 0-9 .
   *     _ -}
   * @param about the id of the project or investor whose wish it is; empty if it is of none
   * @param text the wish
   * @param unit the unit that answers it (责任单位)
   * @param by the last day for the answer; empty for the limit of the county
   */
  @Value.Builder
  record RecordWish(
      String wish,
      Optional<String> about,
      @FreeText String text,
      Department unit,
      Optional<LocalDate> by)
      implements WishCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param wish the identifier inside the activity, 1 to 64 characters out of {@code A-Z a-z 0-9
     *     . _ -}
     * @param about the id of the project or investor whose wish it is; empty if it is of none
     * @param text the wish
     * @param unit the unit that answers it (责任单位)
     * @param by the last day for the answer; empty for the limit of the county
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public RecordWish {
      Input.code("RecordWish.wish", wish);
      Input.given("RecordWish.about", about)
          .ifPresent(code -> Input.reference("RecordWish.about", code));
      Input.given("RecordWish.text", text);
      Input.given("RecordWish.unit", unit);
      Input.given("RecordWish.by", by);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link RecordWish}. */
    public static final class Builder extends RecordWishBuilder {
      Builder() {}
    }
  }

  /**
   * Hands a wish that waits for its answer over to another unit (转办), whose time for the answer
   * begins.
   *
   * @param wish the wish
   * @param unit the unit that answers it from now on (责任单位)
   * @param by the last day for the answer; empty for the limit of the county
   * @param reason the reason; empty if none is given
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record HandOverWish(
      String wish,
      Department unit,
      Optional<LocalDate> by,
      @FreeText Optional<String> reason,
      Optional<DocumentRef> paper)
      implements WishCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param wish the wish
     * @param unit the unit that answers it from now on (责任单位)
     * @param by the last day for the answer; empty for the limit of the county
     * @param reason the reason; empty if none is given
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public HandOverWish {
      Input.code("HandOverWish.wish", wish);
      Input.given("HandOverWish.unit", unit);
      Input.given("HandOverWish.by", by);
      Input.given("HandOverWish.reason", reason);
      Input.given("HandOverWish.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link HandOverWish}. */
    public static final class Builder extends HandOverWishBuilder {
      Builder() {}
    }
  }

  /**
   * Answers a wish (答复).
   *
   * @param wish the wish
   * @param answer the answer
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record AnswerWish(String wish, @FreeText String answer, Optional<DocumentRef> paper)
      implements WishCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param wish the wish
     * @param answer the answer
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public AnswerWish {
      Input.code("AnswerWish.wish", wish);
      Input.given("AnswerWish.answer", answer);
      Input.given("AnswerWish.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of an {@link AnswerWish}. */
    public static final class Builder extends AnswerWishBuilder {
      Builder() {}
    }
  }

  /**
   * Records whether the answer is enough for who had the wish (确认). If not, another answer is due.
   *
   * @param wish the wish
   * @param content whether the answer is enough
   * @param paper the paper; empty if there is none
   */
  @Value.Builder
  record ConfirmWish(String wish, boolean content, Optional<DocumentRef> paper)
      implements WishCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #builder}, as the components may grow.
     *
     * @param wish the wish
     * @param content whether the answer is enough
     * @param paper the paper; empty if there is none
     * @throws IllegalArgumentException if a component is missing or malformed
     */
    public ConfirmWish {
      Input.code("ConfirmWish.wish", wish);
      Input.given("ConfirmWish.paper", paper);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of a {@link ConfirmWish}. */
    public static final class Builder extends ConfirmWishBuilder {
      Builder() {}
    }
  }
}
