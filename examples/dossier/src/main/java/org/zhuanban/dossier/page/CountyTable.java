package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.OrganisationView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.organisation.Unit;

/** The meetings, reports and analyses that the county owes on all of its projects. */
record CountyTable(OrganisationView county, CalendarBook calendars, LocalDate day) {
  Element table() {
    Table table = Table.of("county", "全县例会和书面汇报", "事项", "期间", "责任单位", "到期日", "办结日", "灯色");
    county.duties(day).stream()
        .filter(duty -> !duty.openedOn().isAfter(day))
        .forEach(duty -> table.row(row(duty)));
    return table.element();
  }

  private Element row(Duty duty) {
    Optional<Light> light = duty.clock().lightOn(day, calendars, LightPolicy.DEFAULT);
    Element lamp = Element.of("td");
    light.ifPresentOrElse(shown -> lamp.add(Board.lamp(shown)), () -> lamp.text(Words.NONE));
    return Element.of("tr")
        .with("data-duty", duty.key())
        .add(Table.key(Words.of(duty.kind())))
        .add(Table.cell(duty.subject()))
        .add(
            Table.cell(
                county
                    .organisation()
                    .unit(duty.owner(), duty.openedOn())
                    .map(Unit::name)
                    .orElse(duty.owner())))
        .add(
            Table.cell(
                Words.of(duty.clock().bindingDue(calendars.asOf(day)).map(Deadline.Due::date))))
        .add(Table.cell(Words.of(duty.closedOn().filter(on -> !on.isAfter(day)))))
        .add(lamp);
  }
}
