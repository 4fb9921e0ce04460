package org.zhuanban.export;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.activity.Activity;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.activity.Wish;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Sheet.Cells;
import org.zhuanban.export.Sheet.Row;
import org.zhuanban.investor.Investor.InvestorProfile;
import org.zhuanban.investor.InvestorDuty;
import org.zhuanban.investor.InvestorLead;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadStage;
import org.zhuanban.party.NameTable;

/** The tables of leads and of activities. */
final class AttractionSheets {
  private AttractionSheets() {}

  static Sheet<InvestorView, ?> leads() {
    return new Cells<InvestorView, InvestorLead>(
            "lead_investor", InvestorView::version, InvestorView::title)
        .id("lead", row -> row.about().lead())
        .code("lead_stage", LeadStage.class, row -> row.about().stageOn(row.scene().day()))
        .code("lead_source", LeadSource.class, row -> Optional.of(row.about().source()))
        .code(
            "origin",
            Origin.class,
            row -> row.scene().view().investor().profile().map(InvestorProfile::origin))
        .id("industry", row -> row.about().industry().orElse(""))
        .number(
            "intended_investment",
            row -> row.about().investment().map(sum -> sum.amount().toPlainString()).orElse(""))
        .id("owner", AttractionSheets::owner)
        .name(
            "owner_name",
            row ->
                row.scene()
                    .view()
                    .name(NameTable.NameKind.ORGAN, owner(row), row.scene().day())
                    .orElse(""))
        .id("responsible", row -> row.about().holder(row.scene().day()).responsible().id())
        .date("registered_on", row -> Optional.of(row.about().on()))
        .date("answered_on", row -> row.scene().come(row.about().answeredOn()))
        .date(
            "judged_on",
            row -> row.scene().come(row.about().judgement().map(InvestorLead.Judgement::on)))
        .date("feedback_on", row -> row.scene().come(row.about().feedbackOn()))
        .number("contacts", row -> contacts(row).count())
        .date("last_contact_on", row -> contacts(row).max(Comparator.naturalOrder()))
        .due(
            "contact",
            row ->
                open(row)
                    .filter(duty -> duty.kind() == InvestorDuty.CONTACT)
                    .findFirst()
                    .flatMap(
                        duty ->
                            duty.clock()
                                .bindingOn(row.scene().day(), row.scene().view().calendars())))
        .code(
            "light",
            Light.class,
            row -> open(row).flatMap(duty -> light(duty, row).stream()).max(Light::compareTo))
        .number(
            "postponements",
            row ->
                row.about().postponements().stream()
                    .filter(moved -> !moved.on().isAfter(row.scene().day()))
                    .count())
        .date("ended_on", row -> row.scene().come(row.about().end().map(InvestorLead.LeadEnd::on)))
        .code(
            "lead_loss",
            LeadLoss.class,
            row ->
                row.about()
                    .end()
                    .filter(end -> !end.on().isAfter(row.scene().day()))
                    .flatMap(InvestorLead.LeadEnd::loss))
        .id(
            "project",
            row ->
                row.about()
                    .end()
                    .filter(end -> !end.on().isAfter(row.scene().day()))
                    .flatMap(InvestorLead.LeadEnd::project)
                    .orElse(""))
        .id("activity", row -> row.about().activity().orElse(""))
        .of(
            scene ->
                scene.view().destruction().isPresent()
                    ? List.of()
                    : scene.view().investor().leads().stream()
                        .filter(lead -> !lead.on().isAfter(scene.day()))
                        .toList());
  }

  private static String owner(Row<InvestorView, InvestorLead> row) {
    return row.scene()
        .view()
        .rules()
        .successions()
        .on(row.about().holder(row.scene().day()).owner().code(), row.scene().day());
  }

  private static Stream<LocalDate> contacts(Row<InvestorView, InvestorLead> row) {
    return row.scene().view().investor().contacts().stream()
        .filter(contact -> contact.lead().filter(row.about().lead()::equals).isPresent())
        .map(contact -> contact.on())
        .filter(on -> !on.isAfter(row.scene().day()));
  }

  /** The duties about a lead that are open at the end of the day. */
  private static Stream<Duty> open(Row<InvestorView, InvestorLead> row) {
    return row.scene().view().duties(row.scene().day()).stream()
        .filter(duty -> duty.subject().equals(row.about().lead()))
        .filter(duty -> row.scene().come(duty.closedOn()).isEmpty());
  }

  private static Optional<Light> light(Duty duty, Row<InvestorView, InvestorLead> row) {
    return duty.clock()
        .lightOn(row.scene().day(), row.scene().view().calendars(), row.scene().view().lights());
  }

  static Sheet<ActivityView, ?> activities() {
    return new Cells<ActivityView, Activity.Held>(
            "activity", ActivityView::version, ActivityView::title)
        .code("activity_kind", ActivityKind.class, row -> Optional.of(row.about().kind()))
        .name("activity_leader", row -> row.about().leader().title())
        .id("unit", row -> row.about().unit().code())
        .name("unit_name", row -> row.about().unit().name())
        .number("participants", row -> row.about().participants().size())
        .date("first_day", row -> Optional.of(row.about().firstDay()))
        .date("held_on", row -> Optional.of(row.about().on()))
        .id("project_ids", row -> String.join(" ", row.about().projects()))
        .id("investor_ids", row -> String.join(" ", row.about().investors()))
        .number("wishes", row -> wishes(row).count())
        .number(
            "wishes_open",
            row ->
                row.scene().view().duties(row.scene().day()).stream()
                    .filter(duty -> row.scene().come(duty.closedOn()).isEmpty())
                    .count())
        .number(
            "wishes_overdue",
            row ->
                row.scene().view().duties(row.scene().day()).stream()
                    .filter(duty -> row.scene().come(duty.closedOn()).isEmpty())
                    .filter(duty -> overdue(duty, row))
                    .count())
        .of(
            scene ->
                scene.view().destruction().isPresent()
                    ? List.of()
                    : scene.view().activity().held().stream()
                        .filter(held -> !held.on().isAfter(scene.day()))
                        .toList());
  }

  private static Stream<Wish> wishes(Row<ActivityView, Activity.Held> row) {
    return row.scene().view().activity().wishes().stream()
        .filter(wish -> !wish.on().isAfter(row.scene().day()));
  }

  private static boolean overdue(Duty duty, Row<ActivityView, Activity.Held> row) {
    return duty.clock()
        .lightOn(row.scene().day(), row.scene().view().calendars(), row.scene().view().lights())
        .filter(light -> light == Light.YELLOW || light == Light.RED)
        .isPresent();
  }
}
