package org.zhuanban.testing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectCommand.SignAgreement;

/** Departments, offices and items of a county that exists in tests only. */
public final class Plans {
  /** The lead bureau. */
  public static final Department LEAD_BUREAU = new Department("LEAD", "投资促进局", Level.COUNTY, "CN");

  /** A department of the county. */
  public static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");

  /** Another department of the county. */
  public static final Department REFORM = new Department("REFORM", "县发展和改革局", Level.COUNTY, "CN");

  /** A department of the city. */
  public static final Department ECOLOGY = new Department("ECO", "市生态环境局", Level.CITY, "CN");

  /** The departments of every plan here. */
  public static final List<Department> DEPARTMENTS = List.of(LAND, REFORM, ECOLOGY);

  /** The stages of every plan here. */
  public static final List<Stage> STAGES =
      List.of(new Stage(1, "立项用地规划许可", "REFORM"), new Stage(2, "工程建设许可", "LAND"));

  /** The head of the department of land. */
  public static final Office LAND_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");

  /** The head of the department of reform. */
  public static final Office REFORM_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县发展和改革局局长").withDepartment("REFORM");

  /** The head of the county government. */
  public static final Office COUNTY_HEAD = Office.of(Office.Rank.GOVERNMENT_HEAD, "县长");

  /** The limit for a licence (行政许可法第四十二条第一款). */
  public static final TimeLimit TWENTY = TimeLimit.workingDays(20, "行政许可法第四十二条第一款");

  /** How much longer it may become (行政许可法第四十二条第一款). */
  public static final TimeLimit TEN_MORE = TimeLimit.workingDays(10, "行政许可法第四十二条第一款");

  /** A promise. */
  public static final TimeLimit TEN_PROMISED = TimeLimit.workingDays(10, "服务指南");

  private Plans() {}

  /**
   * Begins an item of the department of land in the first stage.
   *
   * @param code its code
   * @param kind what sort of matter
   * @return a builder without limits
   */
  public static ApprovalItem.Builder item(String code, ItemKind kind) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    builder
        .code(code)
        .stage(1)
        .name("事项" + code)
        .kind(kind)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT);
    return builder;
  }

  /**
   * Makes a licence of 20 working days, 10 promised, that can be extended by 10.
   *
   * @param code its code
   * @return the item
   */
  public static ApprovalItem licence(String code) {
    return promised(code).build();
  }

  /**
   * Begins a licence of 20 working days, 10 promised, that can be extended by 10.
   *
   * @param code its code
   * @return a builder
   */
  public static ApprovalItem.Builder promised(String code) {
    ApprovalItem.Builder builder = item(code, ItemKind.LICENCE);
    builder.statutory(TWENTY).committed(TEN_PROMISED).extension(TEN_MORE);
    return builder;
  }

  /**
   * Makes a licence of 20 working days without promise or extension.
   *
   * @param code its code
   * @param prerequisites what must be met before
   * @return the item
   */
  public static ApprovalItem plain(String code, Prerequisite... prerequisites) {
    ApprovalItem.Builder builder = item(code, ItemKind.LICENCE);
    builder.statutory(TWENTY).addPrerequisites(prerequisites);
    return builder.build();
  }

  /**
   * Gives an item to another department.
   *
   * @param item the item
   * @param department the code of the department
   * @return the same item there
   */
  public static ApprovalItem inDepartment(ApprovalItem item, String department) {
    return copy(item)
        .department(department)
        .statutory(item.statutory())
        .committed(item.committed())
        .correction(item.correction())
        .build();
  }

  /**
   * Gives an item longer limits.
   *
   * @param item the item
   * @return the same with more of whatever it may take
   */
  public static ApprovalItem withLongerLimits(ApprovalItem item) {
    return copy(item)
        .department(item.department())
        .statutory(item.statutory().map(Plans::longer))
        .committed(item.committed().map(Plans::longer))
        .correction(longer(item.correction()))
        .build();
  }

  private static TimeLimit longer(TimeLimit limit) {
    return limit.unit() == LimitUnit.IMMEDIATE
        ? limit
        : new TimeLimit(limit.amount() + 3, limit.unit(), "地方规定");
  }

  /**
   * Begins an item like another one.
   *
   * @param item the other one
   * @return a builder with all its values but its department and its limits
   */
  static ApprovalItem.Builder copy(ApprovalItem item) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    builder
        .code(item.code())
        .stage(item.stage())
        .name(item.name())
        .kind(item.kind())
        .addAllJointWith(item.jointWith())
        .extension(item.extension())
        .addAllPrerequisites(item.prerequisites())
        .addAllSpecial(item.special())
        .addAllGates(item.gates())
        .dutyOf(item.dutyOf())
        .addAllMaterials(item.materials())
        .result(item.result())
        .validity(item.validity())
        .renewBefore(item.renewBefore())
        .joint(item.joint())
        .addAllSilence(item.silence())
        .startWithin(item.startWithin());
    return builder;
  }

  /**
   * Makes a prerequisite before acceptance.
   *
   * @param item the other item
   * @return the prerequisite
   */
  public static Prerequisite beforeApply(String item) {
    return new Prerequisite(item, Gate.BEFORE_APPLY);
  }

  /**
   * Makes a prerequisite before the decision.
   *
   * @param item the other item
   * @return the prerequisite
   */
  public static Prerequisite beforeDecide(String item) {
    return new Prerequisite(item, Gate.BEFORE_DECIDE);
  }

  /**
   * Makes a plan.
   *
   * @param items its items
   * @return the plan
   */
  public static ApprovalPlan plan(ApprovalItem... items) {
    return new ApprovalPlan(DEPARTMENTS, STAGES, Arrays.asList(items));
  }

  /**
   * Makes the command that lays a plan down.
   *
   * @param items its items
   * @return the command
   */
  public static AdoptPlan adopt(ApprovalItem... items) {
    return AdoptPlan.of(plan(items));
  }

  /** {@return the command that signs the agreement} */
  public static SignAgreement sign() {
    return SignAgreement.of(
        Agreement.of(new BigDecimal("120000000"))
            .withStartBy(LocalDate.of(2024, 12, 31))
            .withProductionBy(LocalDate.of(2025, 12, 31)),
        LEAD_BUREAU);
  }
}
