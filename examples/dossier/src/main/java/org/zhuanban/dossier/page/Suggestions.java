package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.SuggestionView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.Department;
import org.zhuanban.suggestion.Assignment;

/** The suggestions of deputies: who has them, how far they have come, and what is owed last. */
record Suggestions(Map<String, SuggestionView> views, CalendarBook calendars, LocalDate day) {
  Element table() {
    Table table =
        Table.of(
            "suggestions",
            "代表建议办理",
            "编号",
            "主办",
            "协办",
            "交办",
            "面商",
            "答复",
            "答复类别",
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
        .add(Table.cell(last.host().name()))
        .add(Table.cell(joined(last.coHosts().stream().map(Department::name).toList())))
        .add(Table.cell(last.on().toString()))
        .add(Table.cell(joined(last.meetings().stream().map(LocalDate::toString).toList())))
        .add(Table.cell(Words.of(reply.map(Assignment.Reply::on))))
        .add(
            Table.cell(
                reply
                    .flatMap(Assignment.Reply::result)
                    .map(result -> "%s类 %s".formatted(result, Words.of(result)))
                    .orElse(Words.NONE)))
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

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? Words.NONE : String.join("、", parts);
  }
}
