package org.zhuanban.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.CompendiumView;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Sheet.Cells;
import org.zhuanban.export.Sheet.Row;
import org.zhuanban.policy.BenefitKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.compendium.MeasurePackage;
import org.zhuanban.policy.compendium.MeasureStanding;
import org.zhuanban.policy.compendium.MeasureStanding.MeasureProgress;
import org.zhuanban.policy.compendium.PolicyEdition;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;

/** The tables of the policies of a county. */
final class CompendiumSheets {
  private CompendiumSheets() {}

  /** A policy of an edition. */
  private record EditionRow(PolicyEdition edition, Policy policy) {}

  static Sheet<CompendiumView, ?> editions() {
    return new Cells<CompendiumView, EditionRow>(
            "compendium", CompendiumView::version, CompendiumView::title)
        .name("edition", row -> row.about().edition().catalogue().edition())
        .date("edition_published_on", row -> Optional.of(row.about().edition().publishedOn()))
        .date("edition_from", row -> Optional.of(row.about().edition().from()))
        .name("edition_paper", row -> row.about().edition().paper().id())
        .id("policy", row -> row.about().policy().code())
        .name("policy_name", row -> row.about().policy().name())
        .name("policy_basis", row -> row.about().policy().basis())
        .id("paying_organ", row -> row.about().policy().organ().code())
        .name("paying_organ_name", row -> row.about().policy().organ().name())
        .code("policy_mode", PolicyMode.class, row -> Optional.of(row.about().policy().mode()))
        .code(
            "benefit_kind",
            BenefitKind.class,
            row -> Optional.of(row.about().policy().benefit().kind()))
        .number("benefit_amount", money(policy -> policy.benefit().amount()))
        .number(
            "benefit_percent",
            row ->
                row.about().policy().benefit().percent().map(BigDecimal::toPlainString).orElse(""))
        .code("benefit_of", FundsKind.class, row -> row.about().policy().benefit().of())
        .number("benefit_cap", money(policy -> policy.benefit().cap()))
        .number("policy_budget", money(Policy::budget))
        .date("policy_valid_from", row -> row.about().policy().validFrom())
        .date("policy_valid_to", row -> row.about().policy().validTo())
        .of(
            scene ->
                scene.view().editions().stream()
                    .flatMap(
                        edition ->
                            edition.catalogue().policies().stream()
                                .map(policy -> new EditionRow(edition, policy)))
                    .toList());
  }

  private static Function<Row<CompendiumView, EditionRow>, Object> money(
      Function<Policy, Optional<Money>> of) {
    return row ->
        of.apply(row.about().policy()).map(Money::amount).map(BigDecimal::toPlainString).orElse("");
  }

  /** A measure of a package with its duty. */
  private record MeasureRow(MeasurePackage pack, MeasureStanding measure, Optional<Duty> duty) {}

  static Sheet<CompendiumView, ?> measures() {
    return new Cells<CompendiumView, MeasureRow>(
            "compendium", CompendiumView::version, CompendiumView::title)
        .id("package", row -> row.about().pack().code())
        .name("package_title", row -> row.about().pack().title())
        .name("package_paper", row -> row.about().pack().paper().id())
        .date("package_from", row -> Optional.of(row.about().pack().from()))
        .date("package_end", row -> Optional.of(row.about().pack().end()))
        .date("package_ended_on", row -> row.about().pack().endedOn())
        .number("measure", row -> row.about().measure().measure().number())
        .name("measure_text", row -> row.about().measure().measure().text())
        .id("owner", row -> row.about().measure().measure().unit().code())
        .name("owner_name", row -> row.about().measure().measure().unit().name())
        .date("measure_due", row -> Optional.of(row.about().measure().due()))
        .number("extensions", row -> row.about().measure().extensions().size())
        .number("progress_reports", row -> row.about().measure().progress().size())
        .date(
            "last_progress_on",
            row ->
                row.about().measure().progress().stream()
                    .map(MeasureProgress::on)
                    .max(LocalDate::compareTo))
        .date("done_on", row -> row.about().measure().doneOn())
        .code(
            "state",
            DutyState.class,
            row ->
                row.about()
                    .duty()
                    .map(
                        duty ->
                            duty.clock()
                                .stateOn(row.scene().day(), row.scene().view().calendars())))
        .code(
            "light",
            Light.class,
            row ->
                row.about()
                    .duty()
                    .flatMap(
                        duty ->
                            duty.clock()
                                .lightOn(
                                    row.scene().day(),
                                    row.scene().view().calendars(),
                                    row.scene().view().lights())))
        .of(scene -> rows(scene.view(), scene.day()));
  }

  private static List<MeasureRow> rows(CompendiumView view, LocalDate day) {
    List<Duty> duties = view.duties(day);
    return view.measures().stream()
        .flatMap(
            pack ->
                pack.measures().stream()
                    .map(measure -> new MeasureRow(pack, measure, duty(pack, measure, duties))))
        .toList();
  }

  private static Optional<Duty> duty(
      MeasurePackage pack, MeasureStanding measure, List<Duty> duties) {
    String subject = CompendiumFeature.subject(pack.code(), measure.measure().number());
    return duties.stream().filter(duty -> duty.subject().equals(subject)).findFirst();
  }
}
