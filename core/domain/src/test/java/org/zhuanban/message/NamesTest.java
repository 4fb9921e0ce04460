package org.zhuanban.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.export.FlatTable;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.testing.domain.Plans;

/** What is shown has the names of its day, of a project, its items and the organs of a county. */
class NamesTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final LocalDate RENAMED = LocalDate.parse("2024-05-01");

  private static final NameTable TABLE =
      NameTable.NONE
          .with(NameKind.ORGAN, "LAND", "示例县自然资源局")
          .with(NameKind.ORGAN, "LAND", "示例县自然资源和规划局", RENAMED)
          .with(NameKind.PLACE, "GS", "圭山镇")
          .with(NameKind.ORGAN, "GS", "圭山镇人民政府");

  private static Mailroom room() {
    Mailroom room =
        new Mailroom(
            "2024-04-08",
            (builder, mail) ->
                builder
                    .localRules(LocalRuleBook.USUAL.with(TABLE))
                    .messaging(
                        mail.messages(MessagePolicy.USUAL)
                            .wording(TemplateSet.of(Locale.CHINESE))
                            .build()));
    room.record(
        Mailroom.PROJECT,
        AdoptPlan.of(
            Plans.plan(
                Plans.item("L", ItemKind.LICENCE)
                    .statutory(Plans.TWENTY)
                    .committed(TimeLimit.workingDays(10, "服务指南"))
                    .build())));
    return room;
  }

  @Test
  void a_message_names_project_item_organ_day_and_what_to_do() {
    Mailroom room = room();
    room.told(DescribeProject.of(ProjectParticulars.of("冷链仓储项目")));

    room.told(AcceptApplication.of("L"));

    assertThat(room.texts())
        .containsExactly("【冷链仓储项目】事项L（L）：示例县自然资源局已受理申请，承诺办结日2024年4月22日，法定办结日2024年5月8日。");
    room.day("2024-04-19").zhuanban().sweep();
    assertThat(room.told()).isNotEmpty();
    assertThat(room.texts())
        .contains(
            "【冷链仓储项目】审批决定（事项L（L））：责任单位示例县自然资源局，承诺办结日2024年4月22日，" + "截至2024年4月19日还剩1个工作日。请按期办结。");
    room.day("2024-04-23").zhuanban().sweep();
    assertThat(room.told()).isNotEmpty();
    assertThat(room.texts())
        .contains(
            "【冷链仓储项目】审批决定（事项L（L））：责任单位示例县自然资源局，承诺办结日2024年4月22日，"
                + "截至2024年4月23日已逾期1个工作日。请立即办理，并说明逾期原因。");
    room.day("2024-05-09").zhuanban().sweep();
    assertThat(room.told()).isNotEmpty();
    assertThat(room.texts())
        .contains(
            "【冷链仓储项目】审批决定（事项L（L））：责任单位示例县自然资源和规划局，法定办结日2024年5月8日，"
                + "截至2024年5月9日已逾期1个工作日。请协调督促尽快办结。");
  }

  /** A new name counts from its day on, for organs and for the project. */
  @Test
  void a_board_line_and_a_row_have_the_names_of_their_day() {
    Mailroom room = room();
    room.told(DescribeProject.of(ProjectParticulars.of("冷链仓储项目")));
    room.told(PlaceProject.of(Jurisdiction.UNKNOWN.withPlace("GS").withIntroducedBy("GS"), PAPER));
    room.told(AcceptApplication.of("L"));
    room.day(RENAMED).told(DescribeProject.of(ProjectParticulars.of("冷链物流园项目")).withReason(PAPER));

    ProjectView view = room.zhuanban().read(StreamKind.PROJECT, "P-1");
    assertThat(view.title(RENAMED.minusDays(1))).contains("冷链仓储项目");
    assertThat(view.title(RENAMED)).contains("冷链物流园项目");
    assertThat(view.name(NameKind.ORGAN, "LAND", RENAMED.minusDays(1))).contains("示例县自然资源局");
    assertThat(view.name(NameKind.ORGAN, "LAND", RENAMED)).contains("示例县自然资源和规划局");
    assertThat(view.name(NameKind.PLACE, "GS", RENAMED)).contains("圭山镇");
    assertThat(view.name(NameKind.ORGAN, "REFORM", RENAMED)).contains(Plans.REFORM.name());

    assertThat(cells(FlatTable.PROJECTS, view, RENAMED))
        .contains("冷链物流园项目", "圭山镇", "圭山镇人民政府")
        .doesNotContain("冷链仓储项目");
    assertThat(cells(FlatTable.DUTIES, view, RENAMED.minusDays(1)))
        .contains("冷链仓储项目", "示例县自然资源局", "事项L");
  }

  private static List<String> cells(FlatTable<ProjectView> table, ProjectView view, LocalDate day) {
    return table.rows("P-1", view, day, Locale.CHINESE).stream()
        .filter(
            row ->
                table == FlatTable.PROJECTS
                    || row.stream().anyMatch(cell -> cell.contains("DECIDE")))
        .findFirst()
        .orElse(List.of());
  }

  @Test
  void an_investor_has_the_name_of_the_day() {
    Mailroom room = room();
    room.told(DescribeProject.of(invested("示例果业公司")));
    room.day(RENAMED).told(DescribeProject.of(invested("示例食品公司")).withReason(PAPER));

    ProjectView view = room.zhuanban().read(StreamKind.PROJECT, "P-1");
    assertThat(view.name(NameKind.ORGAN, "ENTERPRISE", RENAMED.minusDays(1))).contains("示例果业公司");
    assertThat(view.name(NameKind.ORGAN, "ENTERPRISE", RENAMED)).contains("示例食品公司");
  }

  private static ProjectParticulars invested(String by) {
    return ProjectParticulars.builder().name("冷链仓储项目").addInvestors(Enterprise.of(by)).build();
  }

  @Test
  void a_project_without_particulars_is_shown_by_its_id() {
    Mailroom room = room();

    room.told(AcceptApplication.of("L"));

    assertThat(room.texts()).singleElement().asString().startsWith("【项目P-1】事项L（L）：");
    assertThat(room.zhuanban().read(StreamKind.PROJECT, "P-1").title(RENAMED))
        .isEqualTo(Optional.empty());
  }
}
