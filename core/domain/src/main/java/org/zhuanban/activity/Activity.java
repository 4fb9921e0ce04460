package org.zhuanban.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.activity.ActivityEvent.ActivityRecorded;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;

/**
 * An activity of investment promotion (招商活动) with its wishes.
 *
 * @param held what took place; empty before it is recorded
 * @param wishes the wishes that came of it, in order
 */
@Term(zh = "招商活动", en = "activity of investment promotion")
public record Activity(Optional<Held> held, List<Wish> wishes) {
  /** The activity before it is recorded. */
  public static final Activity UNKNOWN = new Activity(Optional.empty(), List.of());

  /**
   * What took place.
   *
   * @param kind the kind
   * @param title the name of the activity
   * @param leader who led it, by office
   * @param unit the unit that held it
   * @param participants the units that took part
   * @param firstDay the first day
   * @param on the last day
   * @param place the place
   * @param projects the ids of the projects concerned
   * @param investors the ids of the investors concerned
   * @param outcome what came of it
   */
  @Value.Builder
  public record Held(
      ActivityKind kind,
      String title,
      Office leader,
      Department unit,
      List<Department> participants,
      LocalDate firstDay,
      LocalDate on,
      Optional<String> place,
      List<String> projects,
      List<String> investors,
      Optional<String> outcome) {
    /**
     * Copies the lists.
     *
     * @param kind the kind
     * @param title the name of the activity
     * @param leader who led it
     * @param unit the unit that held it
     * @param participants the units that took part
     * @param firstDay the first day
     * @param on the last day
     * @param place the place
     * @param projects the ids of the projects concerned
     * @param investors the ids of the investors concerned
     * @param outcome what came of it
     */
    public Held {
      participants = List.copyOf(participants);
      projects = List.copyOf(projects);
      investors = List.copyOf(investors);
    }

    static Held of(ActivityRecorded recorded, LocalDate day) {
      HeldBuilder builder = new HeldBuilder();
      return builder
          .kind(recorded.kind())
          .title(recorded.title())
          .leader(recorded.leader())
          .unit(recorded.unit())
          .addAllParticipants(recorded.participants())
          .firstDay(recorded.firstDay().orElse(day))
          .on(day)
          .place(recorded.place())
          .addAllProjects(recorded.projects())
          .addAllInvestors(recorded.investors())
          .outcome(recorded.outcome())
          .build();
    }
  }

  /**
   * Copies the list.
   *
   * @param held what took place
   * @param wishes the wishes that came of it
   */
  public Activity {
    wishes = List.copyOf(wishes);
  }

  /**
   * Finds a wish.
   *
   * @param wish the identifier
   * @return the wish; empty if there is none
   */
  public Optional<Wish> wish(String wish) {
    return wishes.stream().filter(known -> known.wish().equals(wish)).findFirst();
  }

  /** {@return every unit that takes part: the one that held it, the others, all those of wishes} */
  public Stream<Department> units() {
    return Stream.of(
            held.stream().map(Held::unit),
            held.stream().flatMap(it -> it.participants().stream()),
            wishes.stream().flatMap(wish -> wish.handovers().stream()).map(Wish.WishHandover::from),
            wishes.stream().map(Wish::unit))
        .flatMap(units -> units);
  }

  Activity with(Wish wish) {
    return new Activity(held, Stream.concat(wishes.stream(), Stream.of(wish)).toList());
  }

  Activity inWish(String wish, UnaryOperator<Wish> change) {
    return new Activity(
        held, wishes.stream().map(it -> it.wish().equals(wish) ? change.apply(it) : it).toList());
  }
}
