package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;

/** What is owed, or was, beside the decisions that the board shows. */
record Duties(ProjectView view, CalendarBook calendars, LocalDate day) {
  /** What the kinds are called; a decision or a filing has its row on the board. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("approval.EXAMINE_RECEIPT", "收件审查、一次性告知"),
          Map.entry("approval.SUPPLY_PROMISED", "补交容缺材料"),
          Map.entry("approval.COMPLETE_PROCEDURE", "特别程序限期完成"),
          Map.entry("approval.DELIVER", "送达决定"),
          Map.entry("approval.CHECK_COMMITMENT", "核查告知承诺"),
          Map.entry("approval.GIVE_OPINION", "并联审批出具意见"),
          Map.entry("approval.APPLY_RENEWAL", "申请延续"),
          Map.entry("approval.ANSWER_RENEWAL", "答复延续申请"),
          Map.entry("approval.ANSWER_RATING", "差评整改"),
          Map.entry("project.START_AS_AGREED", "按协议开工"),
          Map.entry("project.PRODUCE_AS_AGREED", "按协议投产"),
          Map.entry("project.FULL_OUTPUT_AS_AGREED", "按协议达产达效"),
          Map.entry("project.KEEP_PROMISE", "兑现承诺"),
          Map.entry("project.GUARANTEE_FACTOR", "要素保障"),
          Map.entry("project.START_AFTER_PERMIT", "领证后限期开工"),
          Map.entry("project.REPORT_STOP", "报告中止施工"),
          Map.entry("project.RECHECK_PERMIT", "核验施工许可"),
          Map.entry("project.SIGN_LAND_CONTRACT", "签订出让合同"),
          Map.entry("taskforce.ESTABLISH", "成立工作专班"),
          Map.entry("taskforce.NAME_COORDINATOR", "确定协调领导"),
          Map.entry("taskforce.MEET", "召开专班会议"),
          Map.entry("problem.DECIDE", "问题限期决定"),
          Map.entry("problem.SOLVE", "问题限期解决"),
          Map.entry("agency.FIRST_CONTACT", "代办首次联系企业"),
          Map.entry("agency.SERVE", "代办服务"),
          Map.entry("hearing.REQUEST", "申请听证"),
          Map.entry("hearing.ANNOUNCE", "通知听证"),
          Map.entry("hearing.HOLD", "举行听证"),
          Map.entry("meeting-task.DO", "办理会议议定事项"),
          Map.entry("policy.PAY", "兑付政策资金"));

  Element table() {
    Table table =
        Table.of("duties", "其他义务清单", "义务", "对象", "责任单位", "起算", "承诺到期", "法定到期", "了结", "灯色");
    view.duties(day).stream().filter(duty -> !onBoard(duty)).forEach(duty -> table.row(row(duty)));
    return table.element();
  }

  private static boolean onBoard(Duty duty) {
    return duty.kind().code().equals("approval.DECIDE")
        || duty.kind().code().equals("approval.FILE");
  }

  private Element row(Duty duty) {
    String code = duty.kind().code();
    CalendarBook known = calendars.asOf(day);
    Optional<Light> light = duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT);
    Element lamp = Element.of("td");
    light.ifPresentOrElse(shown -> lamp.add(Board.lamp(shown)), () -> lamp.text(Words.NONE));
    return Element.of("tr")
        .with("data-duty", duty.key())
        .add(Table.key(KINDS.getOrDefault(code, code)))
        .add(Table.cell(Names.subject(duty.subject())))
        .add(Table.cell(new Names(view).party(duty.owner())))
        .add(Table.cell(duty.openedOn().toString()))
        .add(Table.cell(Words.of(duty.clock().promisedDue(known))))
        .add(Table.cell(Words.of(duty.clock().statutoryDue(known))))
        .add(Table.cell(Words.of(duty.closedOn().filter(on -> !on.isAfter(day)))))
        .add(lamp);
  }
}
