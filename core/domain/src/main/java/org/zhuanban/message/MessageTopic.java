package org.zhuanban.message;

import static org.zhuanban.message.MessageArgument.coded;
import static org.zhuanban.message.MessageArgument.day;
import static org.zhuanban.message.MessageArgument.sorted;
import static org.zhuanban.message.MessageArgument.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.activity.ActivityEvent.WishAnswered;
import org.zhuanban.activity.ActivityEvent.WishConfirmed;
import org.zhuanban.activity.ActivityEvent.WishHandedOver;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.command.Event;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.rules.EscalationFeature;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.message.MessageArgument.Sort;
import org.zhuanban.party.Role;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureCompleted;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasureExtended;
import org.zhuanban.policy.compendium.CompendiumEvent.MeasuresAdopted;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAccepted;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintClosed;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRefused;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintTransferred;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingConvened;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.suggestion.SuggestionEvent.PromiseFulfilled;
import org.zhuanban.suggestion.SuggestionEvent.PromiseReported;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackGiven;
import org.zhuanban.supervision.SupervisionEvent.OrderFeedbackReturned;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.supervision.SupervisionEvent.OrderWithdrawn;
import org.zhuanban.violation.ViolationFound;

/**
 * The topics of messages: the rows of the table of messages. The recipients, and the message
 * itself, are our convention throughout. The basis names the clause of the matter, where there is
 * one.
 *
 * <p>Every topic begins with four arguments. They are the name of the project or other stream, the
 * subject by code and by name, and the name of the organ.
 */
public enum MessageTopic {
  /** All corrections were requested at once. */
  CORRECTION_NOTICE(
      When.AT_ONCE,
      applicant(),
      "行政许可法第三十二条第一款第四项",
      List.of(CorrectionNoticeGiven.class),
      text("notice")),
  /** An application was accepted. */
  ACCEPTED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第三十二条第二款",
      List.of(ApplicationAccepted.class, AcceptedWithDeferredDocuments.class),
      day("promised"),
      day("statutory")),
  /** An application is deemed accepted, since it, or its supplement, was not answered in time. */
  DEEMED_ACCEPTED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第三十二条第一款第四项、第五项",
      List.of(AcceptanceDeemed.class),
      day("since"),
      day("promised"),
      day("statutory")),
  /** An application was not accepted. */
  NOT_ACCEPTED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第三十二条第二款",
      List.of(AcceptanceRefused.class),
      coded("ground", "NonAcceptance")),
  /** The commit changed the last days of an item. */
  LIMIT_MOVED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第四十二条、第四十五条",
      List.of(),
      day("promisedBefore"),
      day("promised"),
      day("statutoryBefore"),
      day("statutory")),
  /**
   * A notice of holidays moved a last day of an item that the applicant was notified of; for the
   * applicant and the department.
   */
  LIMIT_RESTATED(
      When.AT_ONCE,
      List.of(Role.ENTERPRISE, Role.SERVICE_AGENT, Role.HANDLER),
      "行政许可法第四十二条、第八十二条",
      List.of(DeadlineRestated.class),
      coded("limit", "DutyLimit"),
      day("before"),
      day("after"),
      text("notice"),
      day("published")),
  /** A notice of holidays moved the last day of another duty that an organ was notified of. */
  DUE_RESTATED(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例",
      List.of(DeadlineRestated.class),
      coded("limit", "DutyLimit"),
      day("before"),
      day("after"),
      text("notice"),
      day("published"),
      coded("kind", "DutyKind")),
  /** An item was decided, also by silence where the law provides for it. */
  DECIDED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第三十八条",
      List.of(ItemDecided.class, AgreementDeemed.class),
      coded("result", "Result")),
  /** A decision was delivered. */
  DELIVERED(
      When.AT_ONCE, applicant(), "行政许可法第四十四条", List.of(DecisionDelivered.class), day("validTo")),
  /** An application was terminated. */
  TERMINATED(
      When.AT_ONCE,
      applicant(),
      "工作惯例",
      List.of(ApplicationTerminated.class),
      coded("ground", "Termination")),
  /** A grant ended. */
  REVOKED(
      When.AT_ONCE,
      applicant(),
      "工作惯例",
      List.of(ApprovalRevoked.class),
      coded("ground", "Revocation")),
  /** A renewal was decided, or a licence is deemed renewed by silence. */
  RENEWED(
      When.AT_ONCE,
      applicant(),
      "行政许可法第五十条第二款",
      List.of(RenewalDecided.class, RenewalDeemed.class),
      coded("result", "Result"),
      day("validTo")),
  /** The silence of a department had an effect by law or local rule. */
  SILENT(
      When.WORKING_DAY,
      List.of(Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(
          AcceptanceDeemed.class, AgreementDeemed.class, RenewalDeemed.class, ConsentDeemed.class),
      text("clause"),
      coded("effect", "SilenceEffect")),
  /** The service was rated as bad. */
  BAD_RATING(
      When.WORKING_DAY,
      List.of(Role.DEPARTMENT_HEAD),
      "国办发〔2019〕51号",
      List.of(ServiceRated.class, DecisionDelivered.class),
      text("grade")),
  /** A problem has a new holder, since it was reported or moved to a higher level. */
  PROBLEM_HELD(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例",
      List.of(ProblemReported.class, OverdueApprovalListed.class, ProblemEscalated.class),
      coded("category", "ProblemCategory"),
      text("level"),
      day("due")),
  /** A problem was reported as solved, so that the enterprise can confirm it. */
  PROBLEM_SOLVED(
      When.AT_ONCE,
      applicant(),
      "工作惯例",
      List.of(ProblemSolved.class),
      coded("category", "ProblemCategory")),
  /** The enterprise denied the solution of a problem, which returns to its holder. */
  PROBLEM_DENIED(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例",
      List.of(ProblemDenied.class),
      coded("category", "ProblemCategory"),
      day("due")),
  /** The enterprise complained, and the receiving organ has to say whether it accepts that. */
  COMPLAINT_FILED(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "优化营商环境条例第四十八条、第四十九条",
      List.of(ComplaintFiled.class),
      text("against"),
      day("due")),
  /** A complaint was accepted, so that the enterprise knows who answers it. */
  COMPLAINT_ACCEPTED(
      When.AT_ONCE,
      applicant(),
      "优化营商环境条例第四十八条、第四十九条",
      List.of(ComplaintAccepted.class),
      day("due")),
  /** A complaint has an organ that has to answer it, since it was accepted or transferred. */
  COMPLAINT_HELD(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "优化营商环境条例第四十八条、第四十九条",
      List.of(ComplaintAccepted.class, ComplaintTransferred.class),
      text("against"),
      day("due")),
  /** A complaint was answered. */
  COMPLAINT_ANSWERED(
      When.AT_ONCE,
      applicant(),
      "优化营商环境条例第四十八条、第四十九条",
      List.of(ComplaintAnswered.class),
      text("answer")),
  /** A complaint was refused or closed. */
  COMPLAINT_CONCLUDED(
      When.AT_ONCE,
      applicant(),
      "优化营商环境条例第四十八条、第四十九条",
      List.of(ComplaintRefused.class, ComplaintClosed.class),
      coded("stage", "ComplaintStage"),
      text("ground")),
  /** The prerequisites of an item are met, so that it can be applied for. */
  ITEM_APPLICABLE(
      When.AT_ONCE,
      applicant(),
      "优化营商环境条例第四十一条、第四十二条",
      List.of(ItemDecided.class, FilingRecorded.class, AgreementDeemed.class),
      text("after")),
  /** A task force was founded, with a notice to the organs of its offices. */
  TASK_FORCE_FOUNDED(
      When.WORKING_DAY,
      List.of(Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(TaskForceEstablished.class),
      text("leader")),
  /** A meeting of a task force was convened or postponed. */
  MEETING_CONVENED(
      When.WORKING_DAY,
      List.of(Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(MeetingConvened.class),
      day("due"),
      day("before")),
  /** A meeting gave a task. */
  MEETING_TASK(
      When.WORKING_DAY, List.of(Role.HANDLER), "工作惯例", List.of(ProceedingOpened.class), day("due")),
  /** A suggestion of deputies was assigned, to its host and to the co-hosts. */
  SUGGESTION_ASSIGNED(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例",
      List.of(SuggestionAssigned.class),
      text("host"),
      day("due")),
  /**
   * The host replied to a suggestion, to each deputy who signed it, by reference, and to the
   * committee that assigned it. Where no deputy is named, the message names the host.
   */
  SUGGESTION_REPLIED(
      When.WORKING_DAY,
      List.of(Role.DEPUTY, Role.CONGRESS_COMMITTEE),
      "代表法（2025年）第五十一条",
      List.of(SuggestionReplied.class),
      text("letter"),
      day("promised")),
  /** The promise of a reply went on or was fulfilled, to the recipients of the reply. */
  SUGGESTION_PROMISE(
      When.WORKING_DAY,
      List.of(Role.DEPUTY, Role.CONGRESS_COMMITTEE),
      "工作惯例：B类答复跟踪办理",
      List.of(PromiseReported.class, PromiseFulfilled.class),
      text("paper"),
      coded("stage", "SuggestionStage")),
  /** A lead was registered, or handed over to another holder. */
  LEAD_HELD(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "工作惯例：线索登记和移交后告知责任单位",
      List.of(LeadRegistered.class, LeadHandedOver.class),
      day("answer"),
      day("judgement"),
      day("contact")),
  /** A wish came of an activity or was handed over, or its answer was denied: an answer is due. */
  WISH_HELD(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例：走访座谈收集的诉求交责任单位答复",
      List.of(WishRecorded.class, WishHandedOver.class, WishConfirmed.class),
      day("due")),
  /** A wish was answered, to the unit that held the activity. */
  WISH_ANSWERED(
      When.WORKING_DAY,
      List.of(Role.HANDLER),
      "工作惯例：诉求答复后向企业核实",
      List.of(WishAnswered.class),
      text("by")),
  /** A measure of a package was given to its unit, or its last day was extended. */
  MEASURE_GIVEN(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "工作惯例：政策措施逐条明确责任单位和完成时限",
      List.of(MeasuresAdopted.class, MeasureExtended.class),
      text("package"),
      day("due")),
  /** A measure was done, to the lead bureau. */
  MEASURE_DONE(
      When.WORKING_DAY,
      List.of(Role.LEAD_BUREAU),
      "工作惯例：政策措施落实情况定期报告",
      List.of(MeasureCompleted.class),
      text("package"),
      text("paper")),
  /** An order of supervision was issued to an organ. */
  ORDER_ISSUED(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(OrderIssued.class),
      day("due"),
      text("paper")),
  /** An organ gave feedback on an order, so that the office can judge it. */
  ORDER_FEEDBACK(
      When.WORKING_DAY,
      List.of(Role.SUPERVISION_OFFICE),
      "工作惯例",
      List.of(OrderFeedbackGiven.class)),
  /** The feedback on an order was sent back and does not count. */
  ORDER_SENT_BACK(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(OrderFeedbackReturned.class),
      day("due")),
  /** An order was withdrawn. */
  ORDER_WITHDRAWN(
      When.WORKING_DAY,
      List.of(Role.HANDLER, Role.DEPARTMENT_HEAD),
      "工作惯例",
      List.of(OrderWithdrawn.class)),
  /** An act violated a rule. */
  VIOLATION(
      When.WORKING_DAY,
      List.of(Role.DEPARTMENT_HEAD, Role.SUPERVISION_OFFICE),
      "工作惯例",
      List.of(ViolationFound.class),
      coded("rule", "Rule"),
      text("article"),
      sorted("arguments", Sort.LIST),
      sorted("names", Sort.LIST)),
  /** All conditions of a policy hold since the commit. */
  POLICY_ELIGIBLE(
      When.AT_ONCE,
      applicant(),
      "工作惯例",
      List.of(),
      coded("mode", "PolicyMode"),
      sorted("amount", Sort.MONEY)),
  /** Not all conditions of a policy hold any more. */
  POLICY_LOST(When.AT_ONCE, applicant(), "工作惯例", List.of()),
  /**
   * The content of an earlier message does not hold any more. A withdrawn reminder has its own
   * topic.
   */
  TAKEN_BACK(
      When.WORKING_DAY,
      List.of(),
      "工作惯例",
      List.of(),
      coded("topic", "MessageTopic"),
      text("entry")),
  /** A duty has reached a step of its escalation policy, which determines the role and the day. */
  STEP_REACHED(
      When.WORKING_DAY,
      EscalationFeature.REACHED,
      List.of(EscalationStepReached.class),
      coded("kind", "DutyKind"),
      coded("limit", "DutyLimit"),
      day("due"),
      day("asOf"),
      sorted("left", Sort.LEFT),
      coded("request", "StepRequest"),
      text("duty")),
  /** The step was never reached; the escalation policy determines the role as well. */
  STEP_WITHDRAWN(
      When.AT_ONCE,
      EscalationFeature.WITHDRAWN,
      List.of(),
      coded("kind", "DutyKind"),
      day("due"),
      text("duty"),
      text("entry"));

  /** The days of sending. */
  public enum When {
    /** At once, since the message is about a right or a running limit. */
    AT_ONCE,
    /** On working days of the organ, unless the statutory last day of the matter has passed. */
    WORKING_DAY
  }

  private final String code;
  private final When when;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<Role> roles;

  private final String basis;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<Class<? extends Event<?>>> events;

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<MessageArgument> arguments;

  MessageTopic(
      When when,
      List<Role> roles,
      String basis,
      List<Class<? extends Event<?>>> events,
      MessageArgument... more) {
    this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.when = when;
    this.roles = roles;
    this.basis = basis;
    this.events = events;
    this.arguments = headed(more);
  }

  private static List<MessageArgument> headed(MessageArgument... more) {
    return Stream.concat(
            Stream.of(
                sorted("title", Sort.TITLE),
                sorted("subject", Sort.SUBJECT),
                sorted("name", Sort.SUBJECT),
                sorted("organ", Sort.PARTY)),
            Arrays.stream(more))
        .toList();
  }

  MessageTopic(
      When when, String code, List<Class<? extends Event<?>>> events, MessageArgument... more) {
    this.code = code;
    this.when = when;
    this.roles = List.of();
    this.basis = "工作惯例";
    this.events = events;
    this.arguments = headed(more);
  }

  private static List<Role> applicant() {
    return List.of(Role.ENTERPRISE, Role.SERVICE_AGENT);
  }

  /**
   * Finds a topic by its code.
   *
   * @param code the code
   * @return the topic; empty for a topic of the host
   */
  public static Optional<MessageTopic> of(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
  }

  /** {@return the code in notifications and letters, such as {@code correction-notice}} */
  public String code() {
    return code;
  }

  /** {@return the days of sending} */
  public When when() {
    return when;
  }

  /**
   * {@return the default roles of the topic; for a withdrawal those of the message withdrawn, for a
   * step those of the escalation policy}
   */
  public List<Role> roles() {
    return roles;
  }

  /** {@return the clause of the matter, or 工作惯例 for a convention} */
  public String basis() {
    return basis;
  }

  /** {@return the events of the topic; empty if it follows from a commit as a whole} */
  public List<Class<? extends Event<?>>> events() {
    return events;
  }

  /** {@return the arguments of its text, in the order of the arguments of its notifications} */
  public List<MessageArgument> arguments() {
    return arguments;
  }
}
