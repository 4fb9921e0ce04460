package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;

/** What is owed, or was, beside the decisions that the board shows. */
record Duties(ProjectView view, CalendarBook calendars, LocalDate day) {
  Element table() {
    Table table =
        Table.of("duties", "其他责任事项清单", "责任事项", "涉及事项", "责任单位", "起算", "承诺到期", "法定到期", "了结", "灯色");
    view.duties(day).stream().filter(duty -> !onBoard(duty)).forEach(duty -> table.row(row(duty)));
    return table.element();
  }

  /** A decision or a filing has its row on the board. */
  private static boolean onBoard(Duty duty) {
    return duty.kind().code().equals("approval.DECIDE")
        || duty.kind().code().equals("approval.FILE");
  }

  private Element row(Duty duty) {
    CalendarBook known = calendars.asOf(day);
    Optional<Light> light = duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT);
    Element lamp = Element.of("td");
    light.ifPresentOrElse(shown -> lamp.add(Board.lamp(shown)), () -> lamp.text(Words.NONE));
    return Element.of("tr")
        .with("data-duty", duty.key())
        .add(Table.key(Words.of(duty.kind())))
        .add(Table.cell(Names.subject(duty.subject())))
        .add(Table.cell(new Names(view).party(duty.owner())))
        .add(Table.cell(duty.openedOn().toString()))
        .add(Table.cell(Words.of(duty.clock().bindingDue(known).map(Deadline.Due::date))))
        .add(Table.cell(Words.of(duty.clock().statutoryDue(known).map(Deadline.Due::date))))
        .add(Table.cell(Words.of(duty.closedOn().filter(on -> !on.isAfter(day)))))
        .add(lamp);
  }
}
