package org.zhuanban.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.zhuanban.AccountabilityView;
import org.zhuanban.ActivityView;
import org.zhuanban.ApprovalsView;
import org.zhuanban.BoardLine;
import org.zhuanban.CompendiumView;
import org.zhuanban.FundsView;
import org.zhuanban.InspectionView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.PoliciesView;
import org.zhuanban.ProblemsView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.SuggestionView;
import org.zhuanban.SupervisionView;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.Duty;
import org.zhuanban.export.FlatTable;
import org.zhuanban.input.InputException;
import org.zhuanban.report.content.Figure;
import org.zhuanban.spi.StorageException;
import org.zhuanban.violation.ViolationFound;

/** The forms of views, of values with figures of their own, and of errors. */
final class Forms {
  private static final String CODE = "code";
  private static final String TEXT = "text";

  private static final List<Form<?>> ALL =
      List.of(
          Form.of(StreamView.class)
              .with("stream", StreamView::key)
              .with("version", StreamView::version)
              .on("title", StreamView::title)
              .on("duties", StreamView::duties)
              .on("ahead", StreamView::dutiesAhead)
              .with("violations", StreamView::violations)
              .with("identifiers", StreamView::identifiers),
          Form.of(ProjectView.class)
              .with("project", ProjectView::project)
              .on("stage", ProjectView::stage)
              .on("tier", ProjectView::tier)
              .on("promises", ProjectView::promises)
              .with("approvals", ProjectView::approvals)
              .with("problems", ProjectView::problems)
              .with("taskForce", ProjectView::taskForce)
              .with("agency", ProjectView::agency)
              .with("complaints", ProjectView::complaints)
              .with("proceedings", ProjectView::proceedings)
              .with("funds", ProjectView::funds)
              .with("policies", ProjectView::policies)
              .with("supervision", ProjectView::supervision)
              .with("attributes", ProjectView::attributes)
              .with("takenOver", ProjectView::takenOver),
          Form.of(ApprovalsView.class)
              .on("board", ApprovalsView::board)
              .on("works", ApprovalsView::works)
              .on("form", ApprovalsView::form)
              .on("jointHandling", ApprovalsView::jointHandling)
              .on("licences", ApprovalsView::licences)
              .on("ratings", ApprovalsView::ratings),
          Form.of(ProblemsView.class)
              .with("list", ProblemsView::list)
              .on("statistics", ProblemsView::statistics),
          Form.of(FundsView.class)
              .with("funding", FundsView::funding)
              .with("operation", FundsView::operation)
              .on("indicators", FundsView::indicators),
          Form.of(PoliciesView.class)
              .on("standings", PoliciesView::standings)
              .on("applications", PoliciesView::grantApplications),
          Form.of(SupervisionView.class)
              .on("orders", SupervisionView::orders)
              .with("escalations", SupervisionView::escalations)
              .on("proposals", SupervisionView::proposals),
          Form.of(SuggestionView.class).with("suggestion", SuggestionView::suggestion),
          Form.of(InvestorView.class)
              .with("investor", InvestorView::investor)
              .on("proposals", InvestorView::proposals),
          Form.of(ActivityView.class).with("activity", ActivityView::activity),
          Form.of(OrganisationView.class)
              .on("units", OrganisationView::units)
              .on("roster", (view, day) -> view.roster(day))
              .on("workloads", OrganisationView::workloads)
              .with("meetings", OrganisationView::meetings)
              .with("reports", OrganisationView::reports)
              .on("missed", OrganisationView::missed)
              .with("training", OrganisationView::training),
          Form.of(CompendiumView.class)
              .with("editions", CompendiumView::editions)
              .with("measures", CompendiumView::measures),
          Form.of(InspectionView.class)
              .with("inspections", InspectionView::inspections)
              .with("proceedings", InspectionView::proceedings)
              .on("orders", InspectionView::orders),
          Form.of(AccountabilityView.class)
              .with("case", AccountabilityView::accountabilityCase)
              .with("clocks", AccountabilityView::clocks),
          Form.of(Outlook.class)
              .with("day", Outlook::day)
              .with("pace", Outlook::pace)
              .with("forecast", Outlook::forecast)
              .with("savings", outlook -> outlook.forecast().end().map(end -> outlook.savings())),
          Form.of(ProjectAttribution.class)
              .with("day", ProjectAttribution::day)
              .with("firstDay", ProjectAttribution::firstDay)
              .with("project", ProjectAttribution::project)
              .with("items", ProjectAttribution::byItem)
              .with("inside", ProjectAttribution::insideByItem)
              .with("departments", ProjectAttribution::departments),
          Form.adding(Attribution.class)
              .with("total", Attribution::total)
              .with("days", Attribution::days)
              .with("workingDays", Attribution::workingDays),
          Form.adding(Duty.class)
              .with("openedOn", Duty::openedOn)
              .with("closedOn", Duty::closedOn)
              .within("state", (duty, day, county) -> duty.clock().stateOn(day, county.calendars()))
              .within(
                  "light",
                  (duty, day, county) ->
                      duty.clock().lightOn(day, county.calendars(), county.lights()))
              .within("due", (duty, day, county) -> duty.clock().bindingOn(day, county.calendars()))
              .within(
                  "statutory",
                  (duty, day, county) -> duty.clock().statutoryOn(day, county.calendars())),
          Form.adding(BoardLine.class)
              .with("why", BoardLine::why)
              .with("daysLeft", BoardLine::daysLeft),
          Form.adding(ViolationFound.class)
              .with("label", found -> Labels.ofRule(found.rule()).map()),
          Form.adding(Figure.class).with("amount", Figure::amount),
          Form.of(Refusal.class)
              .with(CODE, refusal -> refusal.rule().code())
              .with("kind", refusal -> refusal.rule().kind())
              .with("severity", refusal -> refusal.rule().breach())
              .with("source", Refusal::source)
              .with(TEXT, refusal -> texts(refusal::text))
              .with("arguments", Refusal::arguments)
              .with("names", Refusal::names),
          Form.of(InputException.class)
              .with(CODE, InputException::code)
              .with("place", InputException::place)
              .with("values", InputException::values)
              .with(TEXT, fault -> texts(fault::text)),
          Form.of(StorageException.class)
              .with("message", failure -> String.valueOf(failure.getMessage())),
          Form.of(WorkCalendar.class)
              .with("name", WorkCalendar::name)
              .with("horizon", WorkCalendar::horizon),
          Form.of(CalendarBook.class)
              .with("jurisdictions", CalendarBook::jurisdictions)
              .with("notices", CalendarBook::notices),
          Form.of(StreamKind.class)
              .with(CODE, kind -> kind.name())
              .with("zh", kind -> kind.text(Locale.CHINESE))
              .with("en", kind -> kind.text(Locale.ENGLISH)),
          Form.of(FlatTable.class)
              .with("name", table -> table.name())
              .with("columns", table -> table.columns()),
          Form.of(FlatTable.Column.class)
              .with("name", FlatTable.Column::name)
              .with("format", FlatTable.Column::format)
              .with("kind", FlatTable.Column::kind)
              .with("heading", column -> texts(column::heading)));

  private Forms() {}

  /** {@return the forms of a value, that of a general type first; empty for most records} */
  static List<Form<?>> of(Class<?> type) {
    return ALL.stream().filter(form -> form.type().isAssignableFrom(type)).toList();
  }

  /** A text in both languages. */
  static Map<String, String> texts(Function<Locale, String> text) {
    return new Labels(text.apply(Locale.CHINESE), text.apply(Locale.ENGLISH)).map();
  }
}
