package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.view.OneForm;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class OneFormTest {
  private static final Material FORM = Material.shared("FORM", "申请表");
  private static final Material CERTIFICATE = Material.producedBy("CERT", "备案证", "A01");
  private static final Material DRAWING = Material.own("DRAWING", "总平面图");

  private static ApprovalItem item(String code, ItemKind kind, Material... materials) {
    ApprovalItem.Builder builder = Plans.item(code, kind);
    return builder.statutory(Plans.TWENTY).addMaterials(materials).build();
  }

  /** A filing, and two licences that need its certificate. */
  private static ProjectDesk desk() {
    return ProjectDesk.with(
        "2024-04-08",
        item("A01", ItemKind.FILING, FORM),
        item("A03", ItemKind.LICENCE, FORM, CERTIFICATE, DRAWING),
        item("A05", ItemKind.LICENCE, FORM, CERTIFICATE, DRAWING));
  }

  private static List<String> missing(ProjectDesk desk, String item, String day) {
    return desk.view().approvals().form(LocalDate.parse(day)).missing(item).stream()
        .map(line -> line.ref().toString())
        .toList();
  }

  private static ReceiveMaterials receive(MaterialRef... materials) {
    return ReceiveMaterials.of(List.of(materials));
  }

  @Test
  void every_material_stands_on_it_once_and_what_an_item_produces_is_not_asked() {
    OneForm form = desk().view().approvals().form(LocalDate.of(2024, 4, 8));

    assertThat(form.lines())
        .extracting(line -> line.ref() + " " + line.items() + " " + line.asked())
        .containsExactly(
            "FORM [A01, A03, A05] true",
            "CERT [A03, A05] false",
            "A03/DRAWING [A03] true",
            "A05/DRAWING [A05] true");
    assertThat(form.asked())
        .extracting(OneForm.Line::ref)
        .containsExactly(
            MaterialRef.shared("FORM"),
            MaterialRef.own("A03", "DRAWING"),
            MaterialRef.own("A05", "DRAWING"));
  }

  @Test
  void a_shared_one_that_came_in_serves_all_and_an_own_one_its_item() {
    ProjectDesk desk = desk();
    desk.day("2024-04-10")
        .recorded(receive(MaterialRef.shared("FORM"), MaterialRef.own("A03", "DRAWING")));

    assertThat(missing(desk, "A03", "2024-04-09")).containsExactly("FORM", "CERT", "A03/DRAWING");
    assertThat(missing(desk, "A03", "2024-04-10")).containsExactly("CERT");
    assertThat(missing(desk, "A05", "2024-04-10")).containsExactly("CERT", "A05/DRAWING");
    assertThat(missing(desk, "A01", "2024-04-10")).isEmpty();
    assertThat(missing(desk, "X", "2024-04-10")).isEmpty();
  }

  @Test
  void what_an_item_produces_is_there_on_the_day_on_which_it_is_met() {
    ProjectDesk desk = desk();
    desk.day("2024-04-10").recorded(RecordFiling.of("A01"));

    OneForm form = desk.view().approvals().form(LocalDate.of(2024, 4, 10));

    assertThat(missing(desk, "A03", "2024-04-09")).contains("CERT");
    assertThat(form.line(MaterialRef.shared("CERT")).orElseThrow().suppliedOn())
        .contains(LocalDate.of(2024, 4, 10));
    // The filing took the form in.
    assertThat(form.line(MaterialRef.shared("FORM")).orElseThrow().suppliedOn())
        .contains(LocalDate.of(2024, 4, 10));
    assertThat(missing(desk, "A05", "2024-04-10")).containsExactly("A05/DRAWING");
  }

  @Test
  void an_accepted_application_was_complete_but_one_accepted_by_silence_need_not_be() {
    ProjectDesk desk = desk();
    desk.recorded(AcceptApplication.of("A03"));
    desk.recorded(ReceiveApplication.of("A05", false));
    desk.day("2024-04-30").zhuanban().sweep();

    assertThat(desk.currentCase("A05").deemedAccepted()).isTrue();
    assertThat(missing(desk, "A03", "2024-04-30")).containsExactly("CERT");
    assertThat(missing(desk, "A05", "2024-04-30")).containsExactly("CERT", "A05/DRAWING");
  }

  @Test
  void the_first_day_counts_also_if_it_is_entered_last() {
    ProjectDesk desk = desk();
    MaterialRef form = MaterialRef.shared("FORM");
    desk.day("2024-04-15").recorded(receive(form));
    desk.recorded(receive(form));

    desk.zhuanban()
        .handle(desk.newRequest("late", receive(form), LocalDate.of(2024, 4, 10)).because("补录"));

    assertThat(
            desk.view()
                .approvals()
                .form(LocalDate.of(2024, 4, 15))
                .line(form)
                .orElseThrow()
                .suppliedOn())
        .contains(LocalDate.of(2024, 4, 10));
    assertThat(desk.another().view().approvals().state())
        .isEqualTo(desk.view().approvals().state());
  }

  @Test
  void what_was_handed_in_though_an_item_produces_it_is_kept_and_named_as_a_violation() {
    ProjectDesk desk = desk();

    desk.recorded(receive(MaterialRef.shared("CERT"), MaterialRef.shared("FORM")));

    assertThat(desk.violations())
        .containsExactly(
            "2024-04-08 approval.MATERIAL_PRODUCED 国办发〔2018〕33号 approval.materials-received A01");
    assertThat(missing(desk, "A03", "2024-04-08")).containsExactly("CERT", "A03/DRAWING");
  }

  @Test
  void one_item_that_knows_where_a_material_comes_from_is_enough() {
    ProjectDesk desk =
        ProjectDesk.with(
            "2024-04-08",
            item("A01", ItemKind.FILING),
            item("A03", ItemKind.LICENCE, Material.shared("CERT", "备案证")),
            item("A05", ItemKind.LICENCE, CERTIFICATE));

    assertThat(desk.view().approvals().form(LocalDate.of(2024, 4, 8)).asked()).isEmpty();
  }

  @Test
  void without_a_plan_there_is_nothing_on_it() {
    assertThat(
            ProjectDesk.on("2024-04-08").view().approvals().form(LocalDate.of(2024, 4, 8)).lines())
        .isEmpty();
  }

  @Test
  void a_material_has_a_code_and_a_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Material.shared("申请表", "申请表"))
        .withMessage(
            "Material.code has 1 to 64 characters out of A-Z a-z 0-9 . _ -, but was '申请表'; write it"
                + " with those");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Material.own("M1", " "))
        .withMessage("Material.name is missing; give it");
  }
}
