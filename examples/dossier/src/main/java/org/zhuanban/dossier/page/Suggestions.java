package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Handling;

/** The suggestions of deputies: who has them, how far they have come, and what is owed last. */
record Suggestions(Map<String, SuggestionView> views, CalendarBook calendars, LocalDate day) {
  Element table() {
    Table table =
        Table.of(
            "suggestions",
            "代表建议办理",
            "编号",
            "标题",
            "主办",
            "协办",
            "交办",
            "督办领导",
            "具体责任人",
            "面商",
            "答复",
            "答复类别",
            "文号",
            "公开",
            "承诺和落实",
            "代表意见",
            "进展",
            "最近义务",
            "法定或约定期限",
            "灯色");
    views.forEach(
        (id, view) ->
            view.suggestion().assignment().ifPresent(last -> table.row(row(id, view, last))));
    return table.element();
  }

  private Element row(String id, SuggestionView view, Assignment last) {
    Optional<Assignment.Reply> reply = last.lastReply();
    // A suggestion that was handed over owes a reply at the least.
    List<Duty> duties = view.duties(day);
    Duty duty = duties.get(duties.size() - 1);
    Optional<Light> light = duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT);
    Element lamp = Element.of("td");
    light.ifPresentOrElse(shown -> lamp.add(Board.lamp(shown)), () -> lamp.text(Words.NONE));
    return Element.of("tr")
        .add(Table.key(id))
        .add(Table.cell(last.title().orElse(Words.NONE)))
        .add(Table.cell(last.host().name()))
        .add(Table.cell(joined(last.coHosts().stream().map(Department::name).toList())))
        .add(Table.cell(last.on().toString()))
        .add(Table.cell(office(last, Handling::supervisor)))
        .add(Table.cell(office(last, Handling::responsible)))
        .add(Table.cell(joined(last.meetings().stream().map(LocalDate::toString).toList())))
        .add(Table.cell(Words.of(reply.map(Assignment.Reply::on))))
        .add(
            Table.cell(
                reply
                    .flatMap(Assignment.Reply::result)
                    .map(result -> "%s类 %s".formatted(result, Words.of(result)))
                    .orElse(Words.NONE)))
        .add(Table.cell(reply.flatMap(given -> given.letter().number()).orElse(Words.NONE)))
        .add(Table.cell(reply.map(Suggestions::published).orElse(Words.NONE)))
        .add(Table.cell(reply.map(given -> promise(given, last)).orElse(Words.NONE)))
        .add(
            Table.cell(
                reply
                    .flatMap(Assignment.Reply::feedback)
                    .map(said -> Words.of(said.satisfaction()))
                    .orElse(Words.NONE)))
        .add(Table.cell(Words.of(view.suggestion().stage())))
        .add(Table.cell(Words.of(duty.kind())))
        .add(
            Table.cell(
                Words.of(duty.clock().bindingDue(calendars.asOf(day)).map(Deadline.Due::date))))
        .add(lamp);
  }

  private static String office(Assignment last, Function<Handling, Office> which) {
    return last.handling().map(which).map(Office::title).orElse(Words.NONE);
  }

  private static String published(Assignment.Reply reply) {
    return Words.of(reply.openness())
        + reply.publishedOn().map(on -> " " + on).orElse(reply.toPublish() ? " 待公开" : "");
  }

  /** What was promised, how far it has come, and when it was done. */
  private static String promise(Assignment.Reply reply, Assignment last) {
    List<String> parts = new ArrayList<>();
    reply.promise().ifPresent(parts::add);
    reply.promisedBy().ifPresent(by -> parts.add("承诺" + by + "前办结"));
    reply
        .progress()
        .forEach(report -> parts.add(report.on() + " " + report.words().orElse("已报告进展")));
    last.fulfilledOn().ifPresent(on -> parts.add(on + " 已落实"));
    return joined(parts);
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? Words.NONE : String.join("、", parts);
  }
}
