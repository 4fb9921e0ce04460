package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SilenceConsentPolicy;
import org.zhuanban.approval.plan.SilenceConsentPolicy.ConsentTrigger;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.SpecialProcedure;
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
          Optional.of(TimeLimit.parse("1 MONTHS", "工作惯例")),
          Optional.of(TimeLimit.parse("IMMEDIATE", "企业投资项目核准和备案管理条例第十三条")),
          Optional.empty());

  /** How departments work together, and how long before its end a licence is renewed. */
  private static final List<Optional<JointTerms>> TERMS =
      List.of(
          Optional.empty(),
          Optional.of(terms(2, List.of())),
          Optional.of(terms(1, List.of(ConsentTrigger.SILENCE))),
          Optional.of(terms(1, List.of(ConsentTrigger.ABSENCE))),
          Optional.of(terms(2, List.of(ConsentTrigger.SILENCE, ConsentTrigger.ABSENCE))));

  private static JointTerms terms(int days, List<ConsentTrigger> triggers) {
    return new JointTerms(
        Optional.of(TimeLimit.workingDays(days, "联合办理办法")),
        triggers.isEmpty()
            ? Optional.empty()
            : Optional.of(new SilenceConsentPolicy(triggers, "超时默认办法")));
  }

  private record Shape(
      ItemKind kind,
      int limit,
      boolean promised,
      boolean extendable,
      String department,
      boolean owned,
      int extras,
      List<Integer> links) {
    ApprovalItem item(int number, boolean silenceAgrees) {
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
      if (silenceAgrees && limit == 2 && !promised) {
        builder.addSilence(SilenceEffect.DEEMED_AGREED);
      }
      int special = extras % 4;
      int terms = extras / 4;
      if (special > 0) {
        builder.addSpecial(
            new SpecialProcedure(
                PauseReason.EXPERT_REVIEW,
                special == 3 ? Optional.of(TimeLimit.workingDays(4, "服务指南")) : Optional.empty(),
                special == 2));
      }
      if (terms > 0) {
        // The lead may stand among those that take part; it does not count as one.
        builder.addJointWith("REFORM", terms % 2 == 0 ? "ECO" : "LAND");
        builder.joint(
            TERMS
                .get(terms % TERMS.size())
                .filter(set -> statutory.filter(law -> law.amount() > 6).isPresent()));
      }
      if (terms % 3 > 0) {
        builder.renewBefore(TimeLimit.parse(terms % 3 == 1 ? "10 CD" : "5 WD", "许可延续办法"));
      }
      if (owned) {
        builder.dutyOf("DEVELOPER");
      }
      if (special % 2 == 1) {
        builder.addGates(special == 1 ? Gate.BEFORE_START : Gate.BEFORE_OPERATION);
        builder.startWithin(TimeLimit.parse("1 MONTHS", "建筑法第九条"));
      }
      for (int link : links) {
        if (number > 0) {
          builder.addPrerequisites(
              new Prerequisite("I" + link % number, List.of(Gate.values()).get(link / 10 % 4)));
        }
      }
      builder.addMaterials(Material.shared("FORM", "申请表"), Material.own("DRAWING", "总平面图"));
      if (number > 0 && !links.isEmpty()) {
        int source = links.get(0) % number;
        builder.addMaterials(Material.producedBy("R" + source, "结果" + source, "I" + source));
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
            Arbitraries.integers().between(0, 39),
            Arbitraries.integers().between(0, 39).list().ofMaxSize(2))
        .as(Shape::new);
  }

  /** {@return plans without a fault} */
  @Provide
  public Arbitrary<ApprovalPlan> plans() {
    return plansOf(false);
  }

  private static Arbitrary<ApprovalPlan> plansOf(boolean silenceAgrees) {
    return shapes()
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .map(
            shapes -> {
              List<ApprovalItem> items = new ArrayList<>();
              for (Shape shape : shapes) {
                items.add(shape.item(items.size(), silenceAgrees));
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
                Tuple.of(8, Act.RECEIVE),
                Tuple.of(3, Act.NOTICE),
                Tuple.of(1, Act.SUPPLEMENT),
                Tuple.of(6, Act.ACCEPT),
                Tuple.of(2, Act.FILE),
                Tuple.of(1, Act.WITHDRAW),
                Tuple.of(4, Act.START_PAUSE),
                Tuple.of(2, Act.NOTIFY_PAUSE),
                Tuple.of(4, Act.END_PAUSE),
                Tuple.of(3, Act.EXTEND),
                Tuple.of(2, Act.EXTEND_START),
                Tuple.of(6, Act.DECIDE),
                Tuple.of(3, Act.DELIVER),
                Tuple.of(3, Act.TRADE),
                Tuple.of(5, Act.CORRECT_ON_SPOT),
                Tuple.of(5, Act.REFUSE_ACCEPTANCE),
                Tuple.of(3, Act.TOLERATE),
                Tuple.of(3, Act.SUPPLY),
                Tuple.of(1, Act.TERMINATE),
                Tuple.of(5, Act.CHECK),
                Tuple.of(2, Act.REVOKE),
                Tuple.of(4, Act.OPINION),
                Tuple.of(2, Act.SURVEY),
                Tuple.of(3, Act.APPLY_RENEWAL),
                Tuple.of(2, Act.DECIDE_RENEWAL),
                Tuple.of(4, Act.HANDLE),
                Tuple.of(3, Act.NUMBER),
                Tuple.of(2, Act.RATE),
                Tuple.of(2, Act.ANSWER_RATING),
                Tuple.of(2, Act.ADD),
                Tuple.of(2, Act.DROP),
                Tuple.of(2, Act.SWITCH),
                Tuple.of(1, Act.MATERIALS)),
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

  private static final List<Step> GRANTED =
      List.of(
          new Step(0, 0, Act.ACCEPT, 0),
          new Step(1, 0, Act.DECIDE, 0),
          new Step(1, 0, Act.DELIVER, 4));

  /** A licence that is renewed again and again, and an item in which others take part. */
  private static Arbitrary<History> licensed() {
    ApprovalItem licence =
        Plans.promised("I0").renewBefore(TimeLimit.calendarDays(10, "许可延续办法")).build();
    ApprovalItem joint =
        Plans.item("I1", ItemKind.JOINT)
            .addJointWith("REFORM", "ECO")
            .statutory(Plans.TWENTY)
            .joint(TERMS.get(4))
            .build();
    Arbitrary<Step> steps =
        Combinators.combine(
                Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(3, 3), Tuple.of(2, 9)),
                Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1)),
                Arbitraries.frequency(
                    Tuple.of(2, Act.ACCEPT),
                    Tuple.of(3, Act.DECIDE),
                    Tuple.of(3, Act.DELIVER),
                    Tuple.of(4, Act.APPLY_RENEWAL),
                    Tuple.of(1, Act.DECIDE_RENEWAL),
                    Tuple.of(2, Act.OPINION),
                    Tuple.of(1, Act.SURVEY)),
                Arbitraries.of(1, 2, 4, 4, 5, 5, 7, 8, 9))
            .as(Step::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2700).map(LocalDate.of(2018, 3, 1)::plusDays),
            steps.list().ofMinSize(10).ofMaxSize(40))
        .as(
            (start, list) ->
                new History(
                    Plans.plan(licence, joint),
                    start,
                    Stream.concat(GRANTED.stream(), list.stream()).toList()));
  }

  /** {@return histories of up to 60 steps} */
  @Provide
  public Arbitrary<History> histories() {
    return Arbitraries.frequencyOf(Tuple.of(5, general()), Tuple.of(1, licensed()))
        .withoutEdgeCases();
  }

  /** What random steps seldom come to; the first item waits for no other one. */
  private static final List<List<Step>> COURSES =
      List.of(
          course(Act.RECEIVE, Act.NOTICE),
          course(Act.RECEIVE, Act.REFUSE_ACCEPTANCE),
          course(Act.RECEIVE, Act.ACCEPT),
          course(Act.RECEIVE, Act.WITHDRAW),
          course(Act.RECEIVE, Act.ACCEPT, Act.START_PAUSE),
          course(Act.RECEIVE, Act.ACCEPT, Act.TERMINATE),
          course(Act.RECEIVE, Act.ACCEPT, Act.DECIDE, Act.REVOKE),
          List.of(
              new Step(0, 0, Act.RECEIVE, 0),
              new Step(1, 0, Act.ACCEPT, 0),
              new Step(1, 0, Act.DECIDE, 7)),
          course(Act.RECEIVE, Act.ACCEPT, Act.DECIDE, Act.CHECK),
          course(Act.RECEIVE, Act.TOLERATE, Act.SUPPLY));

  private static List<Step> course(Act... acts) {
    return Arrays.stream(acts).map(act -> new Step(1, 0, act, 0)).toList();
  }

  /** Two thirds of them begin or end with a course. */
  private static Arbitrary<History> general() {
    return Combinators.combine(
            plansOf(true),
            Arbitraries.integers().between(0, 2700).map(LocalDate.of(2018, 3, 1)::plusDays),
            steps().list().ofMinSize(10).ofMaxSize(60).map(HistoryDomain::followed),
            Arbitraries.of(COURSES),
            Arbitraries.integers().between(0, 2))
        .as(
            (plan, start, steps, course, where) ->
                new History(
                    plan,
                    start,
                    switch (where) {
                      case 0 -> Stream.concat(course.stream(), steps.stream()).toList();
                      case 1 -> Stream.concat(steps.stream(), course.stream()).toList();
                      default -> steps;
                    }));
  }
}
