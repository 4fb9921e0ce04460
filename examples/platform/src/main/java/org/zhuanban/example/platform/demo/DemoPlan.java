package org.zhuanban.example.platform.demo;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.items.cn.CountyItems;
import org.zhuanban.items.cn.NationalItems;

/** The plan of approvals of a factory, from the national items with the promises of the county. */
final class DemoPlan {
  static final String FILING = "XM01";
  static final String LAND = "GH03";
  static final String ENVIRONMENT = "HP02";
  static final String WATER = "SB01";
  static final String DESIGN = "GH04";
  static final String BUILDING = "SG01";
  static final String DISCHARGE = "PW01";
  static final String SAFETY = "AQ01";

  private static final String PROMISE = "示例县政务服务事项目录";
  private static final List<Stage> STAGES =
      List.of(
          new Stage(1, "立项用地规划许可", Organs.LAND.code()),
          new Stage(2, "工程建设许可", Organs.LAND.code()),
          new Stage(3, "施工许可", Organs.HOUSING.code()),
          new Stage(4, "投产准备", Organs.ENVIRONMENT.code()));

  private DemoPlan() {}

  /** The plan of a day, by the law of that day. */
  static ApprovalPlan on(LocalDate day) {
    return new ApprovalPlan(
        Organs.APPROVING,
        STAGES,
        items().items(day).stream()
            .map(item -> item.withName(item.name().replace('(', '（').replace(')', '）')))
            .toList());
  }

  private static CountyItems items() {
    return CountyItems.of(NationalItems.bundled(), CalendarBook.bundled().calendar("CN"))
        .with(
            FILING,
            1,
            Organs.REFORM.code(),
            item -> item.addMaterials(Material.shared("LICENCE", "营业执照")))
        .with(
            LAND,
            1,
            Organs.LAND.code(),
            item ->
                promised(item, 8)
                    .addMaterials(
                        Material.shared("LICENCE", "营业执照"),
                        Material.own("CONTRACT", "国有建设用地使用权出让合同"),
                        Material.own("SURVEY", "勘测定界图")))
        .with(
            ENVIRONMENT,
            1,
            Organs.ENVIRONMENT.code(),
            item -> promised(item, 12).addMaterials(Material.own("REPORT", "环境影响报告表")))
        .with(
            WATER,
            2,
            Organs.WATER.code(),
            item -> promised(item, 7).addMaterials(Material.own("SCHEME", "水土保持方案报告书")))
        .with(
            DESIGN,
            2,
            Organs.LAND.code(),
            item ->
                after(promised(item, 10), LAND)
                    .addMaterials(
                        Material.producedBy("LAND", "建设用地规划许可证", LAND),
                        Material.own("DESIGN", "建设工程设计方案")))
        .with(
            BUILDING,
            3,
            Organs.HOUSING.code(),
            item ->
                after(promised(item, 3), DESIGN)
                    .addGates(Gate.BEFORE_START)
                    .addMaterials(
                        Material.producedBy("PLAN", "建设工程规划许可证", DESIGN),
                        Material.own("DRAWINGS", "施工图审查合格书")))
        .with(
            DISCHARGE,
            4,
            Organs.ENVIRONMENT.code(),
            item -> after(promised(item, 15), ENVIRONMENT).addGates(Gate.BEFORE_OPERATION))
        .with(
            SAFETY,
            4,
            Organs.EMERGENCY.code(),
            item -> item.committed(TimeLimit.workingDays(30, PROMISE)));
  }

  private static ApprovalItem.Builder promised(ApprovalItem.Builder item, int days) {
    return item.committed(TimeLimit.workingDays(days, PROMISE));
  }

  private static ApprovalItem.Builder after(ApprovalItem.Builder item, String earlier) {
    return item.addPrerequisites(new Prerequisite(earlier, Gate.BEFORE_APPLY));
  }
}
