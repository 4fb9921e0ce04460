package org.zhuanban.testing.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;

/**
 * Catalogues of approval items, and plans of them. The items have the codes {@code A01} to {@code
 * A06}. An item rests on earlier ones only, so every plan is without a fault.
 */
public final class Catalogues {
  /** The departments of the catalogues. */
  public static final List<Department> DEPARTMENTS =
      List.of(
          new Department("NRB", "县自然资源局", Level.COUNTY, "CN"),
          new Department("DRB", "县发展和改革局", Level.COUNTY, "CN"),
          new Department("EEB", "市生态环境局", Level.CITY, "CN"));

  /** The codes that the items of catalogues may have, in their order. */
  public static final List<String> ITEM_CODES = List.of("A01", "A02", "A03", "A04", "A05", "A06");

  /** The first day on which the catalogues are in force. */
  public static final LocalDate VALID_FROM = LocalDate.of(2022, 1, 1);

  private static final List<String> STAGES = List.of("立项用地规划许可", "工程建设许可");

  private static final List<String> NAMES =
      List.of("企业投资项目备案", "建设用地规划许可证核发", "建设项目环境影响评价文件审批", "建设工程规划许可证核发", "节能审查", "建筑工程施工许可证核发");

  private static final List<Optional<TimeLimit>> LIMITS =
      List.of(
          Optional.of(TimeLimit.workingDays(20, "行政许可法第四十二条第一款")),
          Optional.of(TimeLimit.workingDays(7, "建筑法第八条第二款")),
          Optional.of(TimeLimit.calendarDays(30, "环境影响评价法第二十二条第三款")),
          Optional.empty());

  private static final TimeLimit TEN_MORE = TimeLimit.workingDays(10, "行政许可法第四十二条第一款");

  private Catalogues() {}

  /** What is random of an item. */
  private record Shape(
      ItemKind kind,
      int limit,
      boolean promised,
      boolean extendable,
      Department organ,
      Optional<Boolean> special,
      Optional<Integer> restsOn) {
    ApprovalItem item(int number) {
      Optional<TimeLimit> statutory = LIMITS.get(limit);
      ApprovalItem.Builder builder = ApprovalItem.builder();
      builder
          .code(ITEM_CODES.get(number))
          .stage(1 + number % STAGES.size())
          .name(NAMES.get(number))
          .kind(kind)
          .department(organ.code())
          .correction(ApprovalItem.CORRECTION_LIMIT)
          .statutory(statutory)
          .addMaterials(Material.shared("FORM", "申请表"), Material.own("DRAWING", "总平面图"));
      if (promised) {
        builder.committed(
            statutory.map(law -> new TimeLimit(law.amount() / 2, law.unit(), "服务指南")));
      }
      if (extendable) {
        builder.extension(TEN_MORE);
      }
      special.ifPresent(
          counted ->
              builder.addSpecial(
                  new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), counted)));
      if (number > 0) {
        restsOn.ifPresent(
            other ->
                builder.addPrerequisites(
                    new Prerequisite(
                        ITEM_CODES.get(other % number),
                        other % 2 == 0 ? Gate.BEFORE_DECIDE : Gate.BEFORE_APPLY)));
      }
      return builder.build();
    }
  }

  private static Arbitrary<Shape> shapes() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, ItemKind.LICENCE),
                Tuple.of(2, ItemKind.PROJECT_APPROVAL),
                Tuple.of(1, ItemKind.FILING)),
            Arbitraries.integers().between(0, LIMITS.size() - 1),
            Arbitraries.of(false, true),
            Arbitraries.of(false, true),
            Arbitraries.of(DEPARTMENTS),
            Arbitraries.of(false, true).optional(0.6),
            Arbitraries.integers().between(0, 5).optional(0.3))
        .as(Shape::new);
  }

  /** {@return catalogues of one to six items} */
  public static Arbitrary<Catalogue> catalogues() {
    return shapes()
        .list()
        .ofMinSize(1)
        .ofMaxSize(ITEM_CODES.size())
        .map(
            shapes -> {
              List<ApprovalItem> items = new ArrayList<>();
              for (Shape shape : shapes) {
                items.add(shape.item(items.size()));
              }
              return new Catalogue("2022-1", VALID_FROM, "县政务服务事项目录", DEPARTMENTS, items);
            });
  }

  /** {@return plans of all items of a catalogue} */
  public static Arbitrary<ApprovalPlan> plans() {
    return catalogues()
        .map(
            catalogue ->
                catalogue.plan(
                    catalogue.items().stream().map(ApprovalItem::code).toList(),
                    stages(catalogue.items())));
  }

  /** The stages that have items; the department of the first item leads. */
  private static List<Stage> stages(List<ApprovalItem> items) {
    return IntStream.rangeClosed(1, STAGES.size())
        .boxed()
        .flatMap(
            number ->
                items.stream()
                    .filter(item -> item.stage() == number)
                    .limit(1)
                    .map(item -> new Stage(number, STAGES.get(number - 1), item.department())))
        .toList();
  }

  /**
   * Finds the head of a department, who approves its extensions.
   *
   * @param department the code of the department
   * @return the office
   */
  public static Office headOf(String department) {
    return Office.of(
            Office.Rank.ORGAN_HEAD,
            DEPARTMENTS.stream()
                    .filter(each -> each.code().equals(department))
                    .map(Department::name)
                    .findFirst()
                    .orElse(department)
                + "主要负责人")
        .withDepartment(department);
  }
}
