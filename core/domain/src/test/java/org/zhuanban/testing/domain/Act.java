package org.zhuanban.testing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.request.Outcome;
import org.zhuanban.violation.ViolationFound;

/**
 * Something that somebody does on a day, whether or not it goes; and what holds of every such act,
 * whatever the feature.
 *
 * @param on the day
 * @param command what is done
 */
public record Act(LocalDate on, Command command) {
  /**
   * Makes histories.
   *
   * @param first the first day
   * @param days how many days later an act lies at most
   * @param most how many acts there are at most; there are at least two
   * @param commands what is done
   * @return acts in the order of their days
   */
  public static Arbitrary<List<Act>> histories(
      LocalDate first, int days, int most, Arbitrary<? extends Command> commands) {
    return Combinators.combine(
            Arbitraries.integers().between(0, days).list().ofSize(most),
            commands.list().ofMinSize(2).ofMaxSize(most))
        .as(
            (later, done) -> {
              List<Integer> sorted = new ArrayList<>(later);
              Collections.sort(sorted);
              List<Act> acts = new ArrayList<>();
              for (int i = 0; i < done.size(); i++) {
                acts.add(new Act(first.plusDays(sorted.get(i)), done.get(i)));
              }
              return acts;
            });
  }

  /**
   * Lets half of some histories begin with what random acts seldom come to.
   *
   * @param histories the histories
   * @param course what is done instead of their first acts, on the same days
   * @return histories of the same lengths
   */
  public static Arbitrary<List<Act>> halfBegun(
      Arbitrary<List<Act>> histories, List<Command> course) {
    return Combinators.combine(histories, Arbitraries.of(true, false))
        .as(
            (acts, begun) -> {
              List<Act> all = new ArrayList<>(acts);
              for (int i = 0; begun && i < Math.min(course.size(), acts.size()); i++) {
                all.set(i, new Act(acts.get(i).on(), course.get(i)));
              }
              return all;
            });
  }

  /** What is done some days after what was done before it. */
  public interface Step {
    /** {@return how many days after the step before} */
    int daysLater();

    /**
     * Says what is done.
     *
     * @param day the day on which it is done
     * @return the command
     */
    Command command(LocalDate day);
  }

  /**
   * Makes histories of steps, each of which comes some days after the one before.
   *
   * @param first the first day
   * @param days how many days later a history begins at most
   * @param steps lists of what is done
   * @return acts in the order of their days
   */
  public static Arbitrary<List<Act>> inSteps(
      LocalDate first, int days, Arbitrary<? extends List<? extends Step>> steps) {
    return Combinators.combine(Arbitraries.integers().between(0, days), steps)
        .as(
            (start, list) -> {
              List<Act> acts = new ArrayList<>();
              LocalDate day = first.plusDays(start);
              for (Step step : list) {
                day = day.plusDays(step.daysLater());
                acts.add(new Act(day, step.command(day)));
              }
              return acts;
            });
  }

  /**
   * Records a history, each act on its day.
   *
   * @param desk the desk
   * @param history the acts
   * @param <T> the type of the desk
   * @return the same desk
   */
  public static <T extends StreamDesk<?>> T lived(T desk, List<Act> history) {
    history.forEach(act -> desk.day(act.on()).record(act.command()));
    return desk;
  }

  /**
   * Requests the last act of a history, records it elsewhere, and looks whether the rule that it
   * breaks does to both what it says. A history of every fourth length ends for this with the first
   * act that broke the law, since few are random acts that do.
   *
   * @param desks makes a desk over an empty memory
   * @param history the acts
   * @return the breach for which it was refused; {@code allowed} if it was not
   */
  public static Object requestedAndRecorded(
      Supplier<? extends StreamDesk<?>> desks, List<Act> history) {
    int end = history.size() % 4 == 0 ? firstUnlawful(desks.get(), history) : history.size() - 1;
    Act last = history.get(end);
    List<Act> before = history.subList(0, end);

    Outcome request = lived(desks.get(), before).day(last.on()).request(last.command());
    Outcome fact = lived(desks.get(), before).day(last.on()).record(last.command());

    if (!(request instanceof Outcome.Refused refused)) {
      assertThat(fact).isEqualTo(request);
      return "allowed";
    }
    Refusal refusal = refused.refusal();
    if (refusal.rule().breach() == Severity.UNLAWFUL) {
      assertThat(StreamDesk.events(fact))
          .anyMatch(
              event ->
                  event instanceof ViolationFound found
                      && found.rule().equals(refusal.rule().code()));
    } else {
      assertThat(fact).isEqualTo(request);
    }
    return refusal.rule().breach();
  }

  /** The place of the first act that broke a rule of the law; the last place if none did. */
  private static int firstUnlawful(StreamDesk<?> desk, List<Act> history) {
    for (int i = 0; i < history.size(); i++) {
      int found = desk.found().size();
      Outcome outcome = desk.day(history.get(i).on()).record(history.get(i).command());
      if (outcome instanceof Outcome.Done && desk.found().size() > found) {
        return i;
      }
    }
    return history.size() - 1;
  }

  /**
   * Records a history day by day, and what was taken of it in another order, and looks whether the
   * same rules were broken.
   *
   * @param inOrder the desk that records day by day
   * @param anyOrder the desk that records in another order, on a day after all
   * @param history the acts
   * @param random the order
   * @return how many had to wait for others
   */
  public static int recordedInAnyOrder(
      StreamDesk<?> inOrder, StreamDesk<?> anyOrder, List<Act> history, Random random) {
    List<Act> taken =
        history.stream()
            .filter(act -> inOrder.day(act.on()).record(act.command()) instanceof Outcome.Done)
            .toList();
    int waited = 0;
    for (Act act : shuffledByDay(taken, random)) {
      Outcome outcome = anyOrder.record(act.command(), act.on());
      assertThat(outcome).as("%s", act).isNotInstanceOf(Outcome.Refused.class);
      waited += outcome instanceof Outcome.Deferred ? 1 : 0;
    }
    assertThat(anyOrder.found()).containsExactlyInAnyOrderElementsOf(inOrder.found());
    return waited;
  }

  /** Nothing but the order of recording orders what happened on one day. */
  static List<Act> shuffledByDay(List<Act> acts, Random random) {
    Map<LocalDate, List<Act>> days = new LinkedHashMap<>();
    acts.forEach(act -> days.computeIfAbsent(act.on(), day -> new ArrayList<>()).add(act));
    List<List<Act>> shuffled = new ArrayList<>(days.values());
    Collections.shuffle(shuffled, random);
    return shuffled.stream().flatMap(List::stream).toList();
  }
}
