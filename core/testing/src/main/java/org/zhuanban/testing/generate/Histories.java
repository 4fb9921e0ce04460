package org.zhuanban.testing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.zhuanban.StreamKind;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;

/**
 * Histories of projects. A step chooses what comes next for an item, and the library says whether
 * it is lawful. So the histories go deep, and each step shrinks by itself.
 */
public final class Histories {
  /** The most steps of a history, beside the adoption of its plan. */
  public static final int LONGEST = 20;

  private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);

  /** The last histories, since jqwik asks several times for the value of one try. */
  private static final int RECENT = 16;

  private final Consumer<ZhuanbanBuilder> county;
  private final Map<Draft, ProjectHistory> recent = new HashMap<>();

  private Histories(Consumer<ZhuanbanBuilder> county) {
    this.county = county;
  }

  /** {@return the histories of a county with the bundled notices and the default rules} */
  public static Histories usual() {
    return in(builder -> {});
  }

  /**
   * Creates the histories of a county.
   *
   * @param county its notices and rules
   * @return its histories
   */
  public static Histories in(Consumer<ZhuanbanBuilder> county) {
    return new Histories(county);
  }

  /**
   * What is random of an act.
   *
   * @param daysLater the days since the act before
   * @param item the number of the item, counted round
   * @param choice the number of the next act, counted round; 0 is the usual one
   * @param beside whether the act is about the project, beside its items
   * @param wild another act that is tried in its place
   * @param report the days until its report, or its place in the order of reports
   */
  record Step(
      int daysLater, int item, int choice, boolean beside, Optional<Wild> wild, int report) {}

  /** What a history is made of. */
  private record Draft(HistoryKind kind, ApprovalPlan plan, LocalDate start, List<Step> steps) {}

  /** An act that asks nobody whether it is lawful: a command, or a next act of another phase. */
  record Wild(int move, Optional<Command> command) {}

  private static Arbitrary<Step> steps(Arbitrary<Optional<Wild>> wild) {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, 0), Tuple.of(4, 1), Tuple.of(2, 3), Tuple.of(2, 8), Tuple.of(1, 21)),
            Arbitraries.frequency(
                Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(1, 4)),
            Arbitraries.frequency(
                Tuple.of(8, 0),
                Tuple.of(6, 1),
                Tuple.of(3, 2),
                Tuple.of(1, 3),
                Tuple.of(1, 4),
                Tuple.of(1, 5),
                Tuple.of(1, 6)),
            Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)),
            wild,
            Arbitraries.integers().between(0, 12))
        .as(Step::new);
  }

  private static Arbitrary<Optional<Wild>> wild() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 99),
            Commands.of(StreamKind.PROJECT, Catalogues.ITEM_CODES).optional(0.4))
        .as(Wild::new)
        .optional(0.25);
  }

  /**
   * Creates histories of one kind.
   *
   * @param kind the kind
   * @return the histories, which shrink to fewer acts
   */
  public Arbitrary<ProjectHistory> of(HistoryKind kind) {
    return Combinators.combine(
            // First, for jqwik shrinks the first part first, and a short history is tried fast.
            steps(kind == HistoryKind.UNLAWFUL ? wild() : Arbitraries.just(Optional.empty()))
                .list()
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform()),
            Catalogues.plans(),
            Arbitraries.integers().between(0, 900).map(FIRST::plusDays))
        .as((steps, plan, start) -> new Draft(kind, plan, start, steps))
        .map(this::remembered)
        .withoutEdgeCases();
  }

  /** {@return histories of all kinds} */
  public Arbitrary<ProjectHistory> any() {
    return Arbitraries.of(HistoryKind.class).flatMap(this::of);
  }

  private synchronized ProjectHistory remembered(Draft draft) {
    if (recent.size() == RECENT) {
      recent.clear();
    }
    return recent.computeIfAbsent(draft, this::history);
  }

  private ProjectHistory history(Draft draft) {
    Course course = new Course(draft.plan(), draft.start(), county);
    draft.steps().forEach(course::add);
    List<ProjectAct> acts =
        switch (draft.kind()) {
          case LAWFUL -> course.acts();
          case UNLAWFUL -> course.refusedOnce();
          case LATE -> late(course.acts(), course.reports());
          case OUT_OF_ORDER -> shuffled(course.acts(), course.reports());
        };
    return new ProjectHistory(draft.kind(), draft.plan(), acts);
  }

  /** A report is never before that of an earlier act, so that their order stays. */
  private static List<ProjectAct> late(List<ProjectAct> acts, List<Integer> reports) {
    List<ProjectAct> late = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (ProjectAct act : acts) {
      LocalDate reported = act.on().plusDays(reports.get(late.size()));
      before = reported.isBefore(before) ? before : reported;
      late.add(new ProjectAct(act.on(), before, act.command()));
    }
    return late;
  }

  /** The acts of one day keep their order, for nothing else orders them. */
  private static List<ProjectAct> shuffled(List<ProjectAct> acts, List<Integer> reports) {
    LocalDate last = acts.get(acts.size() - 1).on();
    Map<LocalDate, List<ProjectAct>> days = new LinkedHashMap<>();
    Map<LocalDate, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < acts.size(); i++) {
      ProjectAct act = acts.get(i);
      places.putIfAbsent(act.on(), reports.get(i));
      days.computeIfAbsent(act.on(), on -> new ArrayList<>())
          .add(new ProjectAct(act.on(), last, act.command()));
    }
    return places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .flatMap(place -> days.getOrDefault(place.getKey(), List.of()).stream())
        .toList();
  }
}
