package org.zhuanban.assessment;

import java.util.List;
import java.util.Optional;
import org.zhuanban.activity.ActivityDuty;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.glossary.Term;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.organisation.OrganisationDuty;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.supervision.SupervisionDuty;

/** The criteria of assessment. */
@Term(zh = "考核指标", en = "criterion")
public enum Criterion {
  /**
   * Decisions on items within the committed time, or the statutory one without a commitment
   * (承诺时限办结率).
   */
  AS_PROMISED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期决定的件数除以已确定的件数"),
  /** Decisions on items within the statutory time (法定时限办结率). */
  WITHIN_LAW(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：法定期限内决定的件数除以已确定的件数"),
  /** The median of the used share of the committed time of decisions (用时中位数). */
  MEDIAN_USED(Form.PERCENTILE, Direction.LOWER_IS_BETTER, true, "工作惯例：用时占承诺时限，最近秩法第50百分位"),
  /** The ninetieth percentile of the used share of the committed time of decisions (用时第九十百分位). */
  P90_USED(Form.PERCENTILE, Direction.LOWER_IS_BETTER, true, "工作惯例：用时占承诺时限，最近秩法第90百分位"),
  /** The unused share of the statutory time of decisions (时限压缩率); a late decision saves none. */
  COMPRESSION(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：比法定期限少用的日数除以法定期限日数"),
  /** The working days of items with the department; a day with two items counts twice. */
  DAYS_HELD(Form.DAYS, Direction.NEITHER, true, "工作惯例：归责于部门的日数，不计分"),
  /**
   * The working days on which the department delayed the project on its critical path after the
   * last day of its duty.
   */
  DAYS_LOST(Form.DAYS, Direction.LOWER_IS_BETTER, true, "工作惯例：关键路径上由部门逾期占用的工作日"),
  /** Problems decided in time by their level (问题议定). */
  PROBLEMS_DECIDED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期议定的除以已确定的"),
  /** Problems solved by the decided day (问题办结). */
  PROBLEMS_SOLVED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期解决的除以已确定的"),
  /** Ratings of 3 and more, of those in the period; excluded ratings count nowhere (好评). */
  RATED_WELL(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：三级以上评价除以全部有效评价（国办发〔2019〕51号）"),
  /** Bad ratings with an answer and a call back in time (差评整改和回访). */
  RATINGS_ANSWERED(
      Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期整改、回访的除以已确定的（国办发〔2019〕51号）"),
  /** Orders of the supervision office met in time (督办单). */
  ORDERS_MET(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期办结的督办单除以已确定的"),
  /** Returns of progress made in time (进展报送). */
  PROGRESS_RETURNED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期报送的除以已确定的"),
  /** Leads answered, judged and fed back in time (线索响应、研判和反馈). */
  LEADS_ANSWERED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期响应、研判、反馈的线索除以已确定的"),
  /** Contacts about leads made in time (在谈线索跟进联系). */
  LEADS_CONTACTED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期跟进联系的次数除以已确定的"),
  /** Wishes that came of activities answered in time (诉求答复). */
  WISHES_ANSWERED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期答复的诉求除以已确定的"),
  /** Meetings of the task force held in time (例会). */
  MEETINGS_HELD(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：按期召开的例会除以已确定的"),
  /**
   * Meetings with the leader, of those with a record of attendance and of those that were owed and
   * missed (组长参会).
   */
  LEADER_PRESENT(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：组长到会的例会除以记有到会的例会与应开未开的例会之和"),
  /**
   * Days of the agreement that were kept: start of construction, production, full output (履约节点).
   */
  MILESTONES_KEPT(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：按期达成的协议节点除以已确定的"),
  /** Projects signed by the target (目标任务完成率). */
  TARGET_SIGNED(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：签约项目个数除以全年目标，年中除以序时目标"),
  /** Money agreed by the target (目标任务完成率). */
  TARGET_SIGNED_AMOUNT(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：签约金额除以全年目标，年中除以序时目标"),
  /** Money arrived by the target (目标任务完成率). */
  TARGET_ARRIVED(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：到位资金除以全年目标，年中除以序时目标"),
  /** Money arrived from other provinces by the target (目标任务完成率). */
  TARGET_OUT_OF_PROVINCE(
      Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：省外到位资金除以全年目标，年中除以序时目标"),
  /** Money arrived from other prefectures of the province by the target (目标任务完成率). */
  TARGET_OUT_OF_PREFECTURE(
      Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：省内市外到位资金除以全年目标，年中除以序时目标"),
  /** Money arrived from abroad by the target (目标任务完成率). */
  TARGET_FOREIGN(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：实际利用外资除以全年目标，年中除以序时目标"),
  /** Projects with construction started by the target (目标任务完成率). */
  TARGET_STARTED(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：开工项目个数除以全年目标，年中除以序时目标"),
  /** Projects in production by the target (目标任务完成率). */
  TARGET_PRODUCING(Form.RATE, Direction.HIGHER_IS_BETTER, false, "工作惯例：投产项目个数除以全年目标，年中除以序时目标"),
  /** Replies to suggestions of deputies given in time (建议答复). */
  SUGGESTIONS_REPLIED(
      Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期答复的除以已确定的（代表法（2025修正）第五十一条）"),
  /** Deputies who are satisfied or mostly satisfied with a reply, of those who said so (代表满意). */
  SUGGESTIONS_SATISFIED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：满意、基本满意的反馈除以全部反馈"),
  /** Meetings of the committee held in time, of all that were owed (招商委例会). */
  COMMITTEE_MEETINGS(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期召开的招商委例会除以应开的例会"),
  /** Written reports and analyses submitted in time, of all that were owed (书面汇报). */
  REPORTS_SUBMITTED(Form.RATE, Direction.HIGHER_IS_BETTER, true, "工作惯例：按期报送的书面汇报、分析研判材料除以应报送的");

  /** The forms of a measure. */
  public enum Form {
    /** A part of a whole, in percent. */
    RATE,
    /** The share of a limit that one case used, in percent: the case at a percentile. */
    PERCENTILE,
    /** A number of days. */
    DAYS
  }

  /** The directions of better values. */
  public enum Direction {
    /** Higher values are better. */
    HIGHER_IS_BETTER,
    /** Lower values are better. */
    LOWER_IS_BETTER,
    /** No value is better: the measure informs, and is not weighed. */
    NEITHER
  }

  private final Form form;
  private final Direction direction;
  private final boolean ofDepartments;
  private final String basis;

  Criterion(Form form, Direction direction, boolean ofDepartments, String basis) {
    this.form = form;
    this.direction = direction;
    this.ofDepartments = ofDepartments;
    this.basis = basis;
  }

  /** {@return the form of the measure} */
  public Form form() {
    return form;
  }

  /** {@return the direction of better values} */
  public Direction direction() {
    return direction;
  }

  /** {@return whether the criterion applies to departments, beside task forces and townships} */
  public boolean ofDepartments() {
    return ofDepartments;
  }

  /** {@return the formula of the criterion, with its basis} */
  public String basis() {
    return basis;
  }

  /** {@return the kinds of duties that it counts when met in time; empty for other counts} */
  List<DutyKind> duties() {
    return switch (this) {
      case PROBLEMS_DECIDED -> List.of(ProblemDuty.DECIDE);
      case PROBLEMS_SOLVED -> List.of(ProblemDuty.SOLVE);
      case RATINGS_ANSWERED -> List.of(ApprovalDuty.ANSWER_RATING, ApprovalDuty.CALL_BACK);
      case PROGRESS_RETURNED -> List.of(SupervisionDuty.PROGRESS_RETURN);
      case LEADS_ANSWERED ->
          List.of(InvestorDuty.ANSWER, InvestorDuty.JUDGE, InvestorDuty.FEEDBACK);
      case LEADS_CONTACTED -> List.of(InvestorDuty.CONTACT);
      case WISHES_ANSWERED -> List.of(ActivityDuty.ANSWER);
      case MEETINGS_HELD -> List.of(TaskForceDuty.MEET);
      case SUGGESTIONS_REPLIED -> List.of(SuggestionDuty.REPLY, SuggestionDuty.REPLY_AGAIN);
      case COMMITTEE_MEETINGS -> List.of(OrganisationDuty.COMMITTEE_MEETING);
      case REPORTS_SUBMITTED -> List.of(OrganisationDuty.REPORT, OrganisationDuty.ANALYSIS);
      case MILESTONES_KEPT ->
          List.of(
              ProjectDuty.START_AS_AGREED,
              ProjectDuty.PRODUCE_AS_AGREED,
              ProjectDuty.FULL_OUTPUT_AS_AGREED);
      default -> List.of();
    };
  }

  /** {@return the measure of the target that it is the completion of; empty for other counts} */
  public Optional<TargetMeasure> target() {
    return switch (this) {
      case TARGET_SIGNED -> Optional.of(TargetMeasure.SIGNED);
      case TARGET_SIGNED_AMOUNT -> Optional.of(TargetMeasure.SIGNED_AMOUNT);
      case TARGET_ARRIVED -> Optional.of(TargetMeasure.ARRIVED);
      case TARGET_OUT_OF_PROVINCE -> Optional.of(TargetMeasure.ARRIVED_OUT_OF_PROVINCE);
      case TARGET_OUT_OF_PREFECTURE -> Optional.of(TargetMeasure.ARRIVED_OUT_OF_PREFECTURE);
      case TARGET_FOREIGN -> Optional.of(TargetMeasure.ARRIVED_FOREIGN);
      case TARGET_STARTED -> Optional.of(TargetMeasure.STARTED);
      case TARGET_PRODUCING -> Optional.of(TargetMeasure.PRODUCING);
      default -> Optional.empty();
    };
  }

  /** {@return the percentile, from 1 to 100; 100 for other forms} */
  int percentile() {
    return switch (this) {
      case MEDIAN_USED -> 50;
      case P90_USED -> 90;
      default -> 100;
    };
  }
}
