package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.StreamView;
import org.zhuanban.activity.Activity;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.party.NameTable;
import org.zhuanban.report.ReportPeriod;

/**
 * Reads what a report tells of an investor or an activity.
 *
 * @param period the period of the report
 * @param day the day of the report, read at its end
 * @param names collects the names behind codes
 */
record AttractionFold(ReportPeriod period, LocalDate day, NameIndex.Collector names) {
  Attraction of(InvestorView view) {
    if (view.destruction().isPresent()) {
      return Attraction.NONE;
    }
    List<Duty> duties = view.duties(day);
    return new Attraction(
        view.investor().leads().stream()
            .filter(lead -> !lead.on().isAfter(day))
            .filter(
                lead -> within(lead.on()) || ended(lead).filter(end -> !within(end.on())).isEmpty())
            .map(lead -> line(view, lead, duties))
            .toList(),
        List.of());
  }

  Attraction of(ActivityView view) {
    if (view.destruction().isPresent()) {
      return Attraction.NONE;
    }
    List<Duty> duties = view.duties(day);
    return new Attraction(
        List.of(),
        view.activity().held().stream()
            .filter(held -> !held.on().isAfter(day))
            .map(held -> line(view, held, duties))
            .filter(line -> line.held() || line.answered() + line.overdue() > 0)
            .toList());
  }

  private boolean within(LocalDate on) {
    return !on.isBefore(period.firstDay()) && !on.isAfter(day);
  }

  private Optional<InvestorLead.LeadEnd> ended(InvestorLead lead) {
    return lead.end().filter(end -> !end.on().isAfter(day));
  }

  private Attraction.LeadLine line(InvestorView view, InvestorLead lead, List<Duty> duties) {
    String owner = view.rules().successions().on(lead.holder(day).owner().code(), day);
    view.name(NameTable.NameKind.ORGAN, owner, day).ifPresent(name -> names.organ(owner, name));
    return new Attraction.LeadLine(
        CaseRef.of(view.key().toString(), lead.lead()),
        view.title(day),
        lead.title(),
        lead.stageOn(day).orElseThrow(),
        owner,
        lead.investment(),
        within(lead.on()),
        ended(lead).flatMap(InvestorLead.LeadEnd::loss),
        duties.stream()
            .filter(duty -> duty.subject().equals(lead.lead()))
            .filter(this::open)
            .flatMap(duty -> light(duty, view).stream())
            .max(Light::compareTo));
  }

  private Attraction.ActivityLine line(ActivityView view, Activity.Held held, List<Duty> duties) {
    names.organ(held.unit().code(), held.unit().name());
    List<Light> closed =
        duties.stream()
            .filter(duty -> done(duty.clock()))
            .flatMap(duty -> light(duty, view).stream())
            .toList();
    return new Attraction.ActivityLine(
        CaseRef.of(view.key().toString()),
        held.title(),
        held.kind(),
        held.leader().title(),
        held.unit().code(),
        held.on(),
        within(held.on()),
        closed.size(),
        (int) closed.stream().filter(light -> light == Light.CLOSED_ON_TIME).count(),
        (int)
            duties.stream()
                .filter(this::open)
                .flatMap(duty -> light(duty, view).stream())
                .filter(light -> light == Light.YELLOW || light == Light.RED)
                .count());
  }

  private boolean open(Duty duty) {
    return duty.closedOn().filter(on -> !on.isAfter(day)).isEmpty();
  }

  private boolean done(DutyClock clock) {
    return clock
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE && within(ending.on()))
        .isPresent();
  }

  private Optional<Light> light(Duty duty, StreamView view) {
    return duty.clock().lightOn(day, view.calendars(), view.lights());
  }
}
