package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.ApprovalPlan;
import org.zhuanban.approval.Gate;
import org.zhuanban.approval.ItemKind;
import org.zhuanban.approval.Prerequisite;
import org.zhuanban.approval.SpecialProcedure;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.testing.domain.History.Act;
import org.zhuanban.testing.domain.History.Step;

/** Random plans of two to six items with gates, and histories of them from 2018 to 2025. */
public final class HistoryDomain extends DomainContextBase {
  private static final List<Optional<TimeLimit>> LIMITS =
      List.of(
          Optional.of(TimeLimit.workingDays(20, "行政许可法第四十二条第一款")),
          Optional.of(TimeLimit.workingDays(7, "建筑法第八条第二款")),
          Optional.of(TimeLimit.calendarDays(30, "环境影响评价法第二十二条第三款")),
          Optional.of(TimeLimit.parse("1 MONTHS", "约定")),
          Optional.of(TimeLimit.parse("IMMEDIATE", "企业投资项目核准和备案管理条例第十三条")),
          Optional.empty());

  private record Shape(
      ItemKind kind,
      int limit,
      boolean promised,
      boolean extendable,
      String department,
      boolean owned,
      int special,
      List<Integer> links) {
    ApprovalItem item(int number) {
      Optional<TimeLimit> statutory = LIMITS.get(limit);
      ApprovalItem.Builder builder = ApprovalItem.builder();
      builder
          .code("I" + number)
          .stage(1 + number % 2)
          .name("事项" + number)
          .kind(kind)
          .department(department)
          .correction(ApprovalItem.CORRECTION_LIMIT)
          .statutory(statutory)
          .committed(
              statutory
                  .filter(law -> promised && law.amount() > 3)
                  .map(law -> new TimeLimit(law.amount() / 2, law.unit(), "服务指南")))
          .extension(
              extendable ? Optional.of(TimeLimit.workingDays(15, "行政许可法第四十二条")) : Optional.empty());
      if (special > 0) {
        builder.addSpecial(
            new SpecialProcedure(
                PauseReason.EXPERT_REVIEW,
                special == 3 ? Optional.of(TimeLimit.workingDays(4, "服务指南")) : Optional.empty(),
                special == 2));
      }
      if (owned) {
        builder.dutyOf("DEVELOPER");
      }
      for (int link : links) {
        if (number > 0) {
          builder.addPrerequisites(
              new Prerequisite("I" + link % number, List.of(Gate.values()).get(link / 10 % 4)));
        }
      }
      return builder.build();
    }
  }

  private static Arbitrary<Shape> shapes() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(5, ItemKind.LICENCE),
                Tuple.of(2, ItemKind.JOINT),
                Tuple.of(2, ItemKind.FILING),
                Tuple.of(1, ItemKind.PUBLIC_TRADE)),
            Arbitraries.integers().between(0, LIMITS.size() - 1),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of("LAND", "REFORM", "ECO"),
            Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 39).list().ofMaxSize(2))
        .as(Shape::new);
  }

  /** {@return plans without a fault} */
  @Provide
  public Arbitrary<ApprovalPlan> plans() {
    return shapes()
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(
            shapes -> {
              List<ApprovalItem> items = new ArrayList<>();
              for (Shape shape : shapes) {
                items.add(shape.item(items.size()));
              }
              return new ApprovalPlan(Plans.DEPARTMENTS, Plans.STAGES, items);
            });
  }

  private static Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, 0), Tuple.of(4, 1), Tuple.of(2, 3), Tuple.of(2, 8), Tuple.of(1, 21)),
            Arbitraries.integers().between(0, 8),
            Arbitraries.frequency(
                Tuple.of(6, Act.RECEIVE),
                Tuple.of(3, Act.NOTICE),
                Tuple.of(1, Act.SUPPLEMENT),
                Tuple.of(6, Act.ACCEPT),
                Tuple.of(1, Act.FILE),
                Tuple.of(1, Act.WITHDRAW),
                Tuple.of(4, Act.START_PAUSE),
                Tuple.of(4, Act.END_PAUSE),
                Tuple.of(3, Act.EXTEND),
                Tuple.of(6, Act.DECIDE),
                Tuple.of(3, Act.DELIVER),
                Tuple.of(3, Act.TRADE),
                Tuple.of(2, Act.CORRECT_ON_SPOT),
                Tuple.of(3, Act.REFUSE_ACCEPTANCE),
                Tuple.of(3, Act.TOLERATE),
                Tuple.of(3, Act.SUPPLY),
                Tuple.of(1, Act.TERMINATE),
                Tuple.of(2, Act.CHECK),
                Tuple.of(2, Act.REVOKE)),
            Arbitraries.integers().between(0, 9))
        .as(Step::new);
  }

  /**
   * A third of the steps concern the item of the step before, so that acts follow on each other.
   */
  private static List<Step> followed(List<Step> steps) {
    List<Step> followed = new ArrayList<>();
    int item = 0;
    for (Step step : steps) {
      item = step.item() < 6 ? step.item() : item;
      followed.add(new Step(step.daysLater(), item, step.act(), step.variant()));
    }
    return followed;
  }

  /** {@return histories of up to 60 steps} */
  @Provide
  public Arbitrary<History> histories() {
    return Combinators.combine(
            plans(),
            Arbitraries.integers().between(0, 2700).map(LocalDate.of(2018, 3, 1)::plusDays),
            steps().list().ofMinSize(10).ofMaxSize(60).map(HistoryDomain::followed))
        .as(History::new)
        .withoutEdgeCases();
  }
}
