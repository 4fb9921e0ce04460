package org.zhuanban.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Role;

/**
 * The rights of each role to act and to read: the default table, or a county's own. It is complete:
 * it has a place for every command, section and role, and denies all that it does not name.
 *
 * @param reading the rights to read, by sections
 * @param acting the rights to act, by the names of commands, such as {@code approval.decide-item}
 */
@Term(zh = "角色权限表", en = "table of roles")
public record RoleTable(Map<ViewSection, Row> reading, Map<String, Row> acting) {
  /**
   * The extents of one right, by role.
   *
   * @param basis the clause that it rests on, or "工作惯例" for our convention
   * @param reaches the extents by role; a missing role has none
   */
  public record Row(String basis, Map<Role, Extent> reaches) {
    /**
     * Copies the map.
     *
     * @param basis the clause that it rests on
     * @param reaches the extents by role
     */
    public Row {
      reaches = Collections.unmodifiableMap(new EnumMap<>(reaches));
    }

    Row with(Role role, Extent reach, String why) {
      Map<Role, Extent> changed = new EnumMap<>(reaches);
      changed.put(role, reach);
      return new Row(why, changed);
    }
  }

  private static final List<Role> COLUMNS =
      List.of(
          Role.HANDLER,
          Role.DEPARTMENT_HEAD,
          Role.LEAD_DEPARTMENT,
          Role.TASK_FORCE_MEMBER,
          Role.TASK_FORCE_LEADER,
          Role.COORDINATOR,
          Role.RESPONSIBLE_UNIT,
          Role.SERVICE_AGENT,
          Role.ENTERPRISE,
          Role.LEAD_BUREAU,
          Role.COMMITTEE,
          Role.SUPERVISION_OFFICE,
          Role.PREFECTURE,
          Role.SUPERVISORY_COMMISSION,
          Role.AUDITOR,
          Role.CONGRESS_COMMITTEE,
          Role.DEPUTY,
          Role.ADMINISTRATOR,
          Role.PLATFORM);

  // A stands for everything, o for the own part, and a dot for no access.
  private static final String ACTING =
      """
      # 行政许可法第二十二条：由具有行政许可权的行政机关在其法定职权范围内实施；由谁录入为工作惯例
      approval.receive-application          o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.number-application           o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.give-correction-notice       o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.receive-supplement           o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.correct-on-spot              o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.refuse-acceptance            o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.accept-with-deferred-documents            o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.supply-deferred-document     o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.accept-application           o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.record-filing                    o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.terminate-application               o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.start-pause                  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.notify-pause                 o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.end-pause                    o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.decide-item                  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.deliver-decision             o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.record-licence               o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.check-commitment             o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.take-trade-step              o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.decide-renewal               o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.answer-rating                o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.record-handling-step         o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.give-opinion                 o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.hold-joint-survey            o  o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      # 行政许可法第四十二条：延长期限经本行政机关负责人批准；撤销、延长开工期限由负责人录入为工作惯例
      approval.extend-limit                 .  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.extend-start                 .  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      approval.revoke-approval              .  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      # 工作惯例：申请人自己的行为由企业、其代办员或者窗口录入
      approval.withdraw-application         o  .  .  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  A
      approval.apply-for-renewal            o  .  .  .  .  .  .  o  o  .  .  .  .  .  .  .  .  .  A
      policy.apply-for-policy               .  .  .  .  .  .  .  o  o  A  .  .  .  .  .  .  .  .  A
      project.report-stop                   .  .  .  .  .  .  .  o  o  A  .  .  .  .  .  .  .  .  A
      approval.rate-service                 .  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  A
      problem.verify-problem                .  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  A
      problem.deny-problem                  .  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  A
      agency.sign-mandate                   .  .  .  .  .  .  .  .  o  A  .  .  .  .  .  .  .  .  A
      agency.revoke-mandate                 .  .  .  .  .  .  .  .  o  A  .  .  .  .  .  .  .  .  A
      agency.rate-agent                     .  .  .  .  .  .  .  .  o  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：方案由牵头的投资促进局拟定，专班组长可以调整；综合窗口收件
      approval.adopt-plan                   .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      approval.add-items                    .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      approval.drop-items                   .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      approval.switch-catalogue             .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      approval.receive-materials            o  .  o  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：程序由有关部门和专班推进，免除、延长和终结由负责人决定
      proceeding.open-proceeding            o  o  o  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.complete-step              o  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.pause-step                 o  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.resume-step                o  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.excuse-step                .  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.extend-step                .  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      proceeding.close-proceeding           .  o  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：项目台账由投资促进局记载，准入、分级、终止由招商委决定
      project.sign-agreement                .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.record-negotiation            .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.review-admission              .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      project.take-step                     .  .  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.suspend-project               .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.resume-project                .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.recheck-permit                o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      project.set-tier                      .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      project.describe-project              .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.place-project                 .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.add-works                     .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.change-work                   .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.drop-works                    .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      project.terminate-project             .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      project.keep-promise                  o  o  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      attribute.set-attributes              .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  A  A
      funds.schedule-funds                  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      funds.record-arrival                  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      funds.verify-arrival                  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      funds.reverse-arrival                 .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      operation.record-operation            .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      operation.record-land                 .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      policy.offer-policies                 .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      policy.pay-policy                     o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：专班由招商委组建和调整，例会由专班召开
      taskforce.establish-task-force        .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      taskforce.change-leader               .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      taskforce.change-members              .  .  .  .  o  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      taskforce.convene-meeting             .  .  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      taskforce.hold-meeting                .  .  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      taskforce.dissolve-task-force         .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      # 工作惯例：人人可以提出本部门、本专班、本企业的问题，持有者处理，专班决定和销号
      problem.report-problem                o  o  o  o  o  o  .  o  o  A  .  .  .  .  .  .  .  .  A
      problem.escalate-problem              .  o  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      problem.decide-problem                .  o  .  .  o  o  .  .  .  A  .  .  .  .  .  .  .  .  A
      problem.solve-problem                 o  o  .  o  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      problem.close-problem                 .  .  .  .  o  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：投诉由企业或其代办员提出；受理单位受理、转办、回访和销号，承办单位答复；被投诉单位不受理和销号
      complaint.file-complaint              .  .  .  .  .  .  .  o  o  A  .  A  .  .  .  .  .  .  A
      complaint.withdraw-complaint          .  .  .  .  .  .  .  .  o  .  .  .  .  .  .  .  .  .  A
      complaint.accept-complaint            o  o  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      complaint.refuse-complaint            .  o  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      complaint.transfer-complaint          o  o  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      complaint.answer-complaint            o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      complaint.revisit-complaint           o  o  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      complaint.close-complaint             .  o  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      # 工作惯例：代办由代办员记载
      agency.give-service                   .  .  .  .  .  .  .  o  .  A  .  .  .  .  .  .  .  .  A
      agency.plan-services                  .  .  .  .  .  .  .  o  .  A  .  .  .  .  .  .  .  .  A
      agency.answer-agent-rating            .  .  .  .  .  .  .  o  .  A  .  .  .  .  .  .  .  .  A
      agency.remind                         .  .  .  .  .  .  .  o  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：向上申报由编报单位办理
      grant.register-call                   o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.submit-grant-application        o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.return-grant-application        o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.award-grant                     o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.refuse-grant                    o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.record-grant-arrival            o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      grant.withdraw-grant-application      .  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：机构和队伍由投资促进局维护，会议由招商委召开，书面材料由投资促进局报送招商委，目标任务由招商委下达
      organisation.set-unit                 .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.close-unit               .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.hold-committee-meeting   .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.submit-report            .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.adopt-local-rules        .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.set-targets              .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.adjust-targets           .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      organisation.join-team                .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.leave-team               .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.record-training          .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.name-mentor              .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.hire-mentor              .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.end-hire                 .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.hold-session             .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.adopt-training-plan      .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.grant-qualification      .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.assign-agent             .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      organisation.release-agent            .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：政策汇编由投资促进局编印，政策措施由招商委印发；进展由责任单位报送，延期和终止由印发者决定
      compendium.publish-edition            .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      compendium.adopt-measures             .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      compendium.report-measure             o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      compendium.complete-measure           o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      compendium.extend-measure             .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      compendium.end-measures               .  .  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      # 代表法（2025修正）第五十一条：常委会办事机构交办，有关机关、组织答复；由谁录入为工作惯例
      suggestion.assign-suggestion          .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A  .  .  A
      suggestion.return-suggestion          o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.arrange-handling           .  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.hold-handling-meeting      o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.publish-reply              o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  A  .  .  A
      suggestion.report-promise             o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.meet-deputy                o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.answer-as-co-host          o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.reply-to-suggestion        .  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.fulfil-promise             o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      suggestion.give-feedback              .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A  o  .  A
      # 工作惯例：客商、线索由对接单位登记和跟进，招商活动由举办单位登记，诉求由责任单位答复
      investor.register-investor            o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      investor.record-contact               o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      investor.record-due-diligence         o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      investor.register-lead                o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      investor.judge-lead                   o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      investor.give-lead-feedback           o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      investor.postpone-contact             .  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      investor.hand-over-lead               .  o  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      investor.sign-lead                    o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      investor.give-up-lead                 .  o  .  .  .  .  .  .  .  A  A  .  .  .  .  .  .  .  A
      activity.record-activity              o  o  .  .  .  .  o  .  .  A  A  .  .  .  .  .  .  .  A
      activity.record-wish                  o  o  .  .  .  .  o  .  .  A  A  .  .  .  .  .  .  .  A
      activity.hand-over-wish               o  o  .  .  .  .  o  .  .  A  A  .  .  .  .  .  .  .  A
      activity.answer-wish                  o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      activity.confirm-wish                 o  o  .  .  .  .  o  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：问责由督查室、监委和处分决定机关办理，另须为案件所列知悉人员
      accountability.open-case              .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.give-notice            .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.receive-statement      .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.decide-case            .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.deliver-case-decision  .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.seek-remedy            .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.answer-remedy          .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.grant-access           .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.extend-case            .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.extend-answer          .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      accountability.dismiss-case           .  o  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  A
      # 工作惯例：督查由政府督查机构实施（政府督查工作条例第七条）
      supervision.issue-order               .  .  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      supervision.judge-order-feedback      .  .  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      supervision.withdraw-order            .  .  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      inspection.plan-inspections           .  .  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      inspection.begin-inspection           .  .  .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  A
      # 工作惯例：反馈和进展由承办部门报送
      supervision.give-order-feedback       o  o  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A
      supervision.return-progress           o  o  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  .  A
      # 工作惯例：差评由部门和监督者回访核实（国办发〔2019〕51号）
      approval.call-back-rating             o  o  .  .  .  .  .  .  .  A  .  A  .  .  .  .  .  .  A
      approval.exclude-rating               .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  .  .  A
      # 工作惯例：在办项目的接管由投资促进局或者系统管理员执行
      takeover.take-over                    .  .  .  .  .  .  .  .  .  A  .  .  .  .  .  .  .  A  .
      # 工作惯例：撤销记载另须有权作出该行为
      correction.annul-entry                .  o  .  .  o  .  .  .  o  A  A  .  .  .  .  A  .  .  A
      # 工作惯例：依令删除文字由系统管理员执行，个人信息保护法第四十七条定何时应删
      correction.erase-texts                .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A  .
      correction.destroy-stream             .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  A  .
      """;

  private static final String READING =
      """
      # 工作惯例：本部门参与的、本专班的、本企业的项目；全县由投资促进局、招商委和督查室阅
      PROJECT                  o  o  o  o  o  o  o  o  o  A  A  A  A  A  A  .  .  .  .
      TASK_FORCE               o  o  o  o  o  o  o  o  o  A  A  A  A  A  A  .  .  .  .
      # 工作惯例：专班该组建、该开会而未办的由各机关阅
      MEETINGS                 o  o  o  o  o  o  o  .  .  A  A  A  A  A  A  .  .  .  .
      # 工作惯例：本部门参与的、本专班的、本企业的项目；全县由投资促进局、招商委和督查室阅
      APPROVALS                o  o  o  o  o  o  o  o  o  A  A  A  A  A  A  .  .  .  .
      PROCEEDINGS              o  o  o  o  o  o  o  o  .  A  A  A  .  A  A  .  .  .  .
      DUTIES                   o  o  o  o  o  o  o  o  o  A  A  A  A  A  A  .  .  .  .
      PROBLEMS                 o  o  o  o  o  o  o  o  o  A  A  A  A  A  A  .  .  .  .
      AGENCY                   .  .  .  o  o  o  o  o  o  A  A  A  .  A  A  .  .  .  .
      FUNDS                    .  .  .  .  o  o  o  .  o  A  A  .  .  A  A  .  .  .  .
      POLICIES                 o  o  .  o  o  o  o  o  o  A  A  .  .  A  A  .  .  .  .
      GRANT_APPLICATIONS       o  o  .  o  o  o  o  .  .  A  A  .  A  A  A  .  .  .  .
      # 工作惯例：投诉由受理、承办的单位和投诉的企业阅，被投诉而不承办的单位不阅
      COMPLAINTS               o  o  .  .  o  o  o  o  o  A  A  A  .  A  A  .  .  .  .
      # 工作惯例：催办、违规只供专班领导和监督者阅
      ESCALATIONS              .  .  .  .  o  o  o  .  .  A  A  A  .  A  A  .  .  .  .
      VIOLATIONS               .  .  .  .  o  o  .  .  .  A  A  A  .  A  A  .  .  .  .
      # 工作惯例：全部记载只供监督者、投资促进局和系统管理员阅
      JOURNAL                  .  .  .  .  .  .  .  .  .  A  .  A  .  A  A  .  .  A  .
      # 代表法（2025修正）第五十一条：答复向本级人大常委会报告并向社会公开；办理过程由谁阅为工作惯例
      SUGGESTION               o  o  .  .  .  .  o  .  .  A  A  A  .  A  A  A  o  .  .
      # 工作惯例：客商和线索涉及商业秘密，由参与对接的单位、招商委和监督者阅；招商活动由参加单位阅
      INVESTOR                 o  o  .  .  .  .  o  .  .  A  A  A  .  A  A  .  .  .  .
      ACTIVITY                 o  o  .  .  .  .  o  .  .  A  A  A  .  A  A  .  .  .  .
      # 工作惯例：问责建议和办案义务由督查室和监委阅，案件由其所列人员阅
      ACCOUNTABILITY           .  .  .  .  .  .  .  .  .  .  .  A  .  A  .  .  .  .  .
      # 工作惯例：督办、评价和督查供被督办的部门、专班领导和监督者阅
      SUPERVISION              o  o  .  .  o  o  o  .  .  A  A  A  .  A  A  .  .  .  .
      # 工作惯例：书面报告供专班和招商委阅
      REPORTS                  .  .  .  o  o  o  o  .  .  A  A  A  A  A  A  .  .  .  .
      # 工作惯例：机构情况供各机关阅
      ORGANISATION             A  A  A  A  A  A  A  A  .  A  A  A  A  A  A  A  .  A  .
      # 工作惯例：惠企政策向社会公开，人人可阅
      COMPENDIUM               A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  A  .
      # 工作惯例：政策措施的落实情况供各机关阅
      MEASURES                 A  A  A  A  A  A  A  .  .  A  A  A  A  A  A  A  .  A  .
      # 工作惯例：考核结果供本部门负责人、本专班、属地责任单位和监督者阅
      SCORES                   .  o  .  o  o  o  o  .  .  A  A  A  A  A  A  .  .  .  .
      """;

  /** The default table. */
  public static final RoleTable USUAL = usual();

  private static final Row NOBODY = new Row("工作惯例：未列明的不许可", new EnumMap<>(Role.class));

  /**
   * Copies the maps.
   *
   * @param reading the rights to read
   * @param acting the rights to act
   */
  public RoleTable {
    reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
    acting = Collections.unmodifiableMap(new LinkedHashMap<>(acting));
  }

  private static RoleTable usual() {
    Map<ViewSection, Row> reading = new EnumMap<>(ViewSection.class);
    parse(READING).forEach((part, row) -> reading.put(ViewSection.valueOf(part), row));
    return new RoleTable(reading, parse(ACTING));
  }

  private static Map<String, Row> parse(String table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    String basis = "";
    for (String line : table.lines().toList()) {
      if (line.startsWith("# ")) {
        basis = line.substring(2);
        continue;
      }
      String[] cells = line.split(" +", -1);
      if (cells.length != COLUMNS.size() + 1) {
        throw new IllegalStateException("a row of roles is not complete: " + line);
      }
      Map<Role, Extent> reaches = new EnumMap<>(Role.class);
      for (int i = 0; i < COLUMNS.size(); i++) {
        reaches.put(COLUMNS.get(i), reach(cells[i + 1]));
      }
      if (rows.put(cells[0], new Row(basis, reaches)) != null) {
        throw new IllegalStateException("two rows of roles are for " + cells[0]);
      }
    }
    return rows;
  }

  private static Extent reach(String cell) {
    return switch (cell) {
      case "A" -> Extent.ALL;
      case "o" -> Extent.OWN;
      case "." -> Extent.NONE;
      default -> throw new IllegalStateException("a cell of roles is A, o or ., but was " + cell);
    };
  }

  /** {@return the names of the commands of the table} */
  public Set<String> actions() {
    return acting.keySet();
  }

  /**
   * Finds the extent of the right of a role to read a section.
   *
   * @param part the section
   * @param role the role
   * @return the extent
   */
  public Extent reading(ViewSection part, Role role) {
    return reading.getOrDefault(part, NOBODY).reaches().getOrDefault(role, Extent.NONE);
  }

  /**
   * Finds the extent of the right of a role to act.
   *
   * @param action the name of the command
   * @param role the role
   * @return the extent
   */
  public Extent acting(String action, Role role) {
    return acting.getOrDefault(action, NOBODY).reaches().getOrDefault(role, Extent.NONE);
  }

  /**
   * Sets the right of a role to read.
   *
   * @param part the section
   * @param role the role
   * @param reach the new extent
   * @param basis the paper of the county
   * @return a copy with the right
   */
  public RoleTable withReading(ViewSection part, Role role, Extent reach, String basis) {
    Map<ViewSection, Row> changed = new LinkedHashMap<>(reading);
    changed.put(part, reading.getOrDefault(part, NOBODY).with(role, reach, basis));
    return new RoleTable(changed, acting);
  }

  /**
   * Sets the right of a role to act.
   *
   * @param action the name of the command, such as {@code approval.decide-item}
   * @param role the role
   * @param reach the new extent
   * @param basis the paper of the county
   * @return a copy with the right
   * @throws org.zhuanban.input.InputException {@link InputFault#UNKNOWN}, if the table has no such
   *     command
   */
  public RoleTable withActing(String action, Role role, Extent reach, String basis) {
    Row row = acting.get(action);
    if (row == null) {
      throw InputFault.UNKNOWN.at("RoleTable.acting", "RoleTable.actions", List.of(action));
    }
    Map<String, Row> changed = new LinkedHashMap<>(acting);
    changed.put(action, row.with(role, reach, basis));
    return new RoleTable(reading, changed);
  }
}
