package org.zhuanban.accountability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.command.Rule;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.PolicyRule;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemRule;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.project.taskforce.TaskForceRule;
import org.zhuanban.supervision.SupervisionDuty;

/**
 * The triggers of a proposal, link by link. The assignment of failures to links is our convention,
 * in line with county rules that were found. Each failure names its own clause.
 */
public enum Trigger {
  /** A benefit was not paid in time. */
  POLICY_NOT_HONOURED(Link.NEGOTIATION, "优化营商环境条例第三十一条", List.of(PolicyDuty.PAY)),
  /** A benefit was paid that the policy does not give. */
  POLICY_MISAPPLIED(
      Link.NEGOTIATION,
      "工作惯例：洽谈推介环节，违规兑现政策",
      List.of(),
      PolicyRule.PAID_WITHOUT_APPLICATION,
      PolicyRule.PAID_TOO_MUCH,
      PolicyRule.NOT_IN_FORCE),
  /** A lead was not answered, judged or followed in time. */
  LEAD_NEGLECTED(
      Link.NEGOTIATION,
      "工作惯例：洽谈推介环节，线索和在谈项目无人响应、研判、跟进",
      List.of(
          InvestorDuty.ANSWER, InvestorDuty.JUDGE, InvestorDuty.FEEDBACK, InvestorDuty.CONTACT)),
  /** A promise of the agreement was not kept in time. */
  PROMISE_NOT_HONOURED(Link.SIGNING, "优化营商环境条例第三十一条", List.of(ProjectDuty.KEEP_PROMISE)),
  /** The task force was not set up in time, or has no coordinator. */
  TASK_FORCE_MISSING(
      Link.SIGNING,
      "工作惯例：签约引进环节，未按期成立工作专班",
      List.of(TaskForceDuty.ESTABLISH, TaskForceDuty.NAME_COORDINATOR)),
  /** The task force does not meet. */
  TASK_FORCE_IDLE(Link.SIGNING, "工作惯例：签约引进环节，工作专班未按期召开例会", List.of(TaskForceDuty.MEET)),
  /** An approving department sends nobody to the task force. */
  DEPARTMENT_ABSENT(
      Link.SIGNING, "工作惯例：签约引进环节，审批部门未派员参加工作专班", List.of(), TaskForceRule.MEMBER_MISSING),
  /** A statutory limit was passed. */
  LIMIT_PASSED(
      Link.APPROVAL, "行政许可法第七十四条第二项", List.of(ApprovalDuty.DECIDE, ApprovalDuty.ANSWER_RENEWAL)),
  /** A committed limit was passed, though not the statutory one. */
  COMMITMENT_PASSED(Link.APPROVAL, "优化营商环境条例第三十六条第二款", List.of()),
  /** An application was neither accepted nor answered, and was deemed accepted by silence. */
  RECEIPT_IGNORED(Link.APPROVAL, "行政许可法第三十二条第一款第四项", List.of(ApprovalDuty.EXAMINE_RECEIPT)),
  /** Corrections were not requested at once and in time. */
  ONE_TIME_NOTICE_BROKEN(
      Link.APPROVAL,
      "行政许可法第七十二条第四项",
      List.of(),
      ApprovalRule.CORRECTION_NOTICE_LATE,
      ApprovalRule.CORRECTION_NOTICE_REPEATED),
  /** A clock was stopped on grounds that do not stop it. */
  PAUSE_ABUSED(
      Link.APPROVAL,
      "行政许可法第四十五条",
      List.of(),
      ApprovalRule.PAUSE_NOT_LISTED,
      ApprovalRule.PAUSE_NOTIFIED_LATE,
      ApprovalRule.PAUSE_COUNTED_BY_GUIDE),
  /** A limit was extended against the rules. */
  EXTENSION_ABUSED(
      Link.APPROVAL,
      "行政许可法第四十二条",
      List.of(),
      ApprovalRule.EXTENSION_NOT_ALLOWED,
      ApprovalRule.EXTENSION_REPEATED,
      ApprovalRule.EXTENSION_TOO_LONG,
      ApprovalRule.EXTENSION_BY_WRONG_OFFICER,
      ApprovalRule.EXTENSION_LATE),
  /** An applicant was refused without reasons, or without information on remedies. */
  REFUSED_WITHOUT_REASONS(
      Link.APPROVAL,
      "行政许可法第七十二条",
      List.of(),
      ApprovalRule.REFUSAL_WITHOUT_REASONS,
      ApprovalRule.COMPETENT_ORGAN_NOT_NAMED),
  /** A decision was not delivered in time. */
  DELIVERY_LATE(Link.APPROVAL, "行政许可法第四十四条", List.of(ApprovalDuty.DELIVER)),
  /** A department withheld its opinion and delayed the others. */
  OPINION_WITHHELD(Link.APPROVAL, "行政许可法第二十六条第二款", List.of(ApprovalDuty.GIVE_OPINION)),
  /** A bad rating was not answered in time. */
  RATING_UNANSWERED(Link.APPROVAL, "国办发〔2019〕51号", List.of(ApprovalDuty.ANSWER_RATING)),
  /** An order of the supervision office was not carried out in time. */
  ORDER_UNANSWERED(Link.APPROVAL, "工作惯例：督办事项逾期未办结", List.of(SupervisionDuty.ORDER)),
  /** The supervising body let an unanswered order lie (失查). */
  OVERSIGHT_FAILED(Link.APPROVAL, "工作惯例：监管不力，督办事项失查", List.of(SupervisionDuty.TRACK)),
  /** The agent of the enterprise did not come in time. */
  SERVICE_NEGLECTED(
      Link.APPROVAL,
      "工作惯例：审批服务环节，违反首问负责、代办服务要求",
      List.of(AgencyDuty.FIRST_CONTACT, AgencyDuty.SERVE, AgencyDuty.ANSWER_RATING)),
  /** A guaranteed factor was not provided in time. */
  FACTOR_NOT_PROVIDED(Link.LANDING, "优化营商环境条例第三十一条", List.of(ProjectDuty.GUARANTEE_FACTOR)),
  /** A problem was not decided or not solved in time. */
  PROBLEM_NEGLECTED(
      Link.LANDING, "工作惯例：落地投产环节，问题逾期未议定或未解决", List.of(ProblemDuty.DECIDE, ProblemDuty.SOLVE)),
  /** A problem was closed without the confirmation of the enterprise. */
  PROBLEM_CLOSED_UNVERIFIED(
      Link.LANDING,
      "工作惯例：落地投产环节，问题未经企业确认即销号",
      List.of(),
      ProblemRule.NOT_VERIFIED,
      ProblemRule.SUBSTITUTE_VOID);

  private final Link link;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<DutyKind> duties;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<Rule> rules;

  Trigger(Link link, String source, List<DutyKind> duties, Rule... rules) {
    this.link = link;
    this.source = source;
    this.duties = List.copyOf(duties);
    this.rules = List.of(rules);
  }

  /** {@return the link of the project's life} */
  public Link link() {
    return link;
  }

  /** {@return the clause that it rests on, or "工作惯例" for our convention} */
  public String source() {
    return source;
  }

  /**
   * {@return the trigger of a missed duty of a kind; empty if there is none}
   *
   * @param kind the kind of duty
   */
  public static Optional<Trigger> of(DutyKind kind) {
    return Arrays.stream(values()).filter(each -> each.duties.contains(kind)).findFirst();
  }

  /**
   * {@return the trigger of a broken rule; empty if there is none}
   *
   * @param code the code of the rule
   */
  public static Optional<Trigger> ofRule(String code) {
    return Arrays.stream(values())
        .filter(each -> each.rules.stream().anyMatch(rule -> rule.code().equals(code)))
        .findFirst();
  }
}
