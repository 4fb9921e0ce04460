package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.Wish;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.investor.Investor;
import org.zhuanban.investor.InvestorLead;

/** The leads of investors and the activities of the county, with what is owed on them next. */
record LeadTables(
    Map<String, InvestorView> investors,
    Map<String, ActivityView> activities,
    CalendarBook calendars,
    LocalDate day) {
  Element leads() {
    Table table =
        Table.of(
            "leads", "招商线索", "编号", "客商", "意向项目", "意向投资", "责任单位", "登记", "研判", "进展", "最近对接", "对接情况",
            "推迟次数", "终止原因", "待办", "期限", "灯色");
    investors.forEach(
        (id, view) -> view.investor().leads().forEach(lead -> table.row(row(id, view, lead))));
    return table.element();
  }

  private Element row(String id, InvestorView view, InvestorLead lead) {
    Optional<Investor.InvestorContact> last =
        view.investor().contacts().stream()
            .filter(contact -> contact.lead().filter(lead.lead()::equals).isPresent())
            .reduce((earlier, later) -> later);
    Element row =
        Element.of("tr")
            .add(Table.key(id + " " + lead.lead()))
            .add(Table.cell(view.title(day).orElse(Words.NONE)))
            .add(Table.cell(lead.title().orElse(Words.NONE)))
            .add(
                Table.cell(
                    lead.investment().map(sum -> Words.yuan(sum.amount())).orElse(Words.NONE)))
            .add(Table.cell(lead.holder().owner().name()))
            .add(Table.cell(lead.on().toString()))
            .add(
                Table.cell(
                    lead.judgement()
                        .map(judged -> judged.on() + " " + Words.of(judged.verdict()))
                        .orElse(Words.NONE)))
            .add(Table.cell(Words.of(lead.stage())))
            .add(Table.cell(Words.of(last.map(Investor.InvestorContact::on))))
            .add(Table.cell(last.flatMap(Investor.InvestorContact::outcome).orElse(Words.NONE)))
            .add(Table.cell(String.valueOf(lead.postponements().size())))
            .add(
                Table.cell(
                    lead.end()
                        .flatMap(InvestorLead.LeadEnd::loss)
                        .map(loss -> Words.of(loss))
                        .orElse(Words.NONE)));
    return next(row, view.duties(day), lead.lead());
  }

  Element held() {
    Table table =
        Table.of("activities", "招商活动", "编号", "名称", "类别", "带队领导", "举办单位", "日期", "地点", "成果", "诉求数");
    activities.forEach(
        (id, view) -> view.activity().held().ifPresent(held -> table.row(row(id, view, held))));
    return table.element();
  }

  private static Element row(String id, ActivityView view, Activity.Held held) {
    String days =
        held.firstDay().equals(held.on())
            ? held.on().toString()
            : "%s 至 %s".formatted(held.firstDay(), held.on());
    return Element.of("tr")
        .add(Table.key(id))
        .add(Table.cell(held.title()))
        .add(Table.cell(Words.of(held.kind())))
        .add(Table.cell(held.leader().title()))
        .add(Table.cell(held.unit().name()))
        .add(Table.cell(days))
        .add(Table.cell(held.place().orElse(Words.NONE)))
        .add(Table.cell(held.outcome().orElse(Words.NONE)))
        .add(Table.cell(String.valueOf(view.activity().wishes().size())));
  }

  Element wishes() {
    Table table =
        Table.of("wishes", "诉求办理", "编号", "诉求", "责任单位", "提出", "答复", "进展", "待办", "期限", "灯色");
    activities.forEach(
        (id, view) -> view.activity().wishes().forEach(wish -> table.row(row(id, view, wish))));
    return table.element();
  }

  private Element row(String id, ActivityView view, Wish wish) {
    Element row =
        Element.of("tr")
            .add(Table.key(id + " " + wish.wish()))
            .add(Table.cell(wish.text()))
            .add(Table.cell(wish.unit().name()))
            .add(Table.cell(wish.on().toString()))
            .add(
                Table.cell(
                    wish.lastAnswer()
                        .map(answer -> answer.on() + " " + answer.text())
                        .orElse(Words.NONE)))
            .add(Table.cell(Words.of(wish.stage())));
    return next(row, view.duties(day), wish.wish());
  }

  /** Adds what is owed first, or that nothing is. */
  private Element next(Element row, List<Duty> duties, String subject) {
    Optional<Duty> first =
        duties.stream()
            .filter(duty -> duty.subject().equals(subject) && duty.closedOn().isEmpty())
            .min(Comparator.comparing(duty -> due(duty).orElse(LocalDate.MAX)));
    Optional<Light> light =
        first.flatMap(duty -> duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT));
    Element lamp = Element.of("td");
    light.ifPresentOrElse(shown -> lamp.add(Board.lamp(shown)), () -> lamp.text(Words.NONE));
    return row.add(Table.cell(first.map(duty -> Words.of(duty.kind())).orElse(Words.NONE)))
        .add(Table.cell(Words.of(first.flatMap(this::due))))
        .add(lamp);
  }

  private Optional<LocalDate> due(Duty duty) {
    return duty.clock().bindingDue(calendars.asOf(day)).map(Deadline.Due::date);
  }
}
