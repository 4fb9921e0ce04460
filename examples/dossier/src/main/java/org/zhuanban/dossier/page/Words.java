package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.CaseState;
import org.zhuanban.approval.TradeStep;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Light;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemProof;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;

/** What the page calls things. */
final class Words {
  /** What stands where there is nothing to say. */
  static final String NONE = "—";

  private Words() {}

  /** The one character that tells a light without its colour. */
  static String letter(Light light) {
    return switch (light) {
      case GREEN -> "正";
      case WARN -> "预";
      case YELLOW -> "黄";
      case RED -> "红";
      case PAUSED -> "停";
      case CLOSED_ON_TIME -> "结";
      case CLOSED_LATE -> "迟";
      case CLOSED_OVERDUE -> "逾";
      case CLOSED_WITHDRAWN -> "终";
    };
  }

  static String of(Light light) {
    return switch (light) {
      case GREEN -> "正常";
      case WARN -> "临期预警";
      case YELLOW -> "黄牌(超承诺)";
      case RED -> "红牌(超法定)";
      case PAUSED -> "不计时";
      case CLOSED_ON_TIME -> "按期办结";
      case CLOSED_LATE -> "超承诺办结";
      case CLOSED_OVERDUE -> "超法定办结";
      case CLOSED_WITHDRAWN -> "撤回或不再负有";
    };
  }

  static String of(CaseState state) {
    return switch (state) {
      case NOT_APPLIED -> "未申请";
      case RECEIVED -> "已收件";
      case CORRECTION -> "待补正";
      case RUNNING -> "办理中";
      case PAUSED -> "特别程序中";
      case APPROVED -> "已批准";
      case REFUSED -> "不予批准";
      case FILED -> "已备案";
      case WITHDRAWN -> "已撤回";
      case NOT_ACCEPTED -> "不予受理";
      case TERMINATED -> "终止审批";
      case REVOKED -> "已撤销";
      case DELIVERED -> "已送达";
    };
  }

  static String of(ProjectStage stage) {
    return switch (stage) {
      case LEAD -> "线索";
      case NEGOTIATION -> "洽谈推介";
      case ADMISSION_REVIEW -> "准入评审";
      case SIGNED -> "签约引进";
      case APPROVAL -> "审批服务";
      case STARTED -> "落地开工";
      case PRODUCTION -> "投产";
      case FULL_OUTPUT -> "达产达效";
      case SUSPENDED -> "停滞";
      case TERMINATED -> "终止";
    };
  }

  static String of(ProjectStep step) {
    return switch (step) {
      case CONSTRUCTION_STARTED -> "开工";
      case TRIAL_PRODUCTION -> "试生产";
      case PRODUCTION_STARTED -> "投产";
      case FULL_OUTPUT_REACHED -> "达产达效";
    };
  }

  static String of(TradeStep step) {
    return switch (step) {
      case ANNOUNCED -> "公告";
      case LISTING_STARTED -> "挂牌";
      case SOLD -> "成交";
      case UNSOLD -> "流拍";
      case LAND_CONTRACT_SIGNED -> "签订出让合同";
    };
  }

  static String of(ProblemProof proof) {
    return switch (proof) {
      case ENTERPRISE -> "企业确认";
      case SUBSTITUTE -> "书面替代";
      case NONE -> "无凭据";
    };
  }

  static String of(Seat seat) {
    return switch (seat) {
      case COORDINATOR -> "协调领导";
      case DEPUTY -> "副组长";
      case MEMBER -> "成员";
    };
  }

  /** What is said of a capacity; nothing of the usual one. */
  static String of(Capacity capacity) {
    return switch (capacity) {
      case SUBSTANTIVE -> "";
      case ACTING -> "(主持工作)";
      case DELEGATED -> "(受委托)";
    };
  }

  static String of(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(NONE);
  }

  /** The last day in time, and whether a later notice can still move it. */
  static String due(Optional<Deadline> deadline) {
    return deadline
        .map(
            known ->
                known instanceof Deadline.Due due
                    ? due.date() + (due.certainty() == Certainty.FINAL ? "" : " 暂定")
                    : "不计时,待定")
        .orElse(NONE);
  }
}
