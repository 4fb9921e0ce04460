package org.zhuanban.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.JointTerms;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.party.Level;

/** Makes the approval plan of a dossier. */
final class Plans {
  private Plans() {}

  static ApprovalPlan of(Dossier dossier) {
    return new ApprovalPlan(
        dossier.departments().values().stream().map(Plans::department).toList(),
        dossier.stages().stream()
            .map(
                stage ->
                    new org.zhuanban.approval.plan.Stage(
                        stage.number(),
                        stage.name(),
                        stage.lead().orElse(dossier.leadBureau().code())))
            .toList(),
        dossier.items().values().stream()
            .map(item -> item(item, new Materials(dossier).of(item)))
            .toList());
  }

  static org.zhuanban.party.Department department(Department department) {
    return new org.zhuanban.party.Department(
        department.code(),
        department.name(),
        Level.valueOf(department.level().name()),
        department.calendar());
  }

  private static ApprovalItem item(Item item, List<Material> materials) {
    String legal = item.legal().orElse(item.name());
    return ApprovalItem.builder()
        .code(item.id())
        .stage(item.stage())
        .name(item.name())
        .kind(org.zhuanban.approval.plan.ItemKind.valueOf(item.kind().name()))
        .department(item.dept())
        .addAllJointWith(item.jointWith())
        .statutory(item.statutory().map(length -> length.limit(legal)))
        .committed(item.committed().map(length -> length.limit("承诺时限")))
        .extension(item.extension().map(length -> length.limit(legal)))
        .correction(item.correction().limit("行政许可法第三十二条第一款第四项"))
        .addAllPrerequisites(
            item.prerequisites().stream()
                .map(
                    needed ->
                        new org.zhuanban.approval.plan.Prerequisite(
                            needed.item(),
                            org.zhuanban.approval.plan.Gate.valueOf(needed.gate().name())))
                .toList())
        .addAllSpecial(
            item.specials().stream().flatMap(one -> special(one, legal).stream()).toList())
        .addAllGates(
            item.gates().stream()
                .map(gate -> org.zhuanban.approval.plan.Gate.valueOf(gate.name()))
                .toList())
        .renewBefore(item.renewBefore().map(length -> length.limit(legal)))
        .dutyOf(item.dutyOf().map(Plans::owner))
        .startWithin(item.startWithin().map(length -> length.limit("建筑法第九条")))
        .joint(joint(item))
        .addAllMaterials(materials)
        .work(item.work())
        .build();
  }

  private static Optional<JointTerms> joint(Item item) {
    return item.jointWithin().isEmpty() && item.silenceConsent().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JointTerms(
                item.jointWithin().map(length -> length.limit("参与部门意见时限")), item.silenceConsent()));
  }

  /** Who owes it may be said in any words; what is kept is a code. */
  private static String owner(String words) {
    return YamlValue.isId(words) ? words : "ENTERPRISE";
  }

  private static List<SpecialProcedure> special(Special special, String legal) {
    Optional<PauseReason> reason =
        Arrays.stream(PauseReason.values())
            .filter(listed -> listed.name().equals(special.type()))
            .findFirst();
    return reason.stream()
        .map(
            listed ->
                new SpecialProcedure(
                    listed, special.max().map(length -> length.limit(legal)), special.counted()))
        .toList();
  }
}
