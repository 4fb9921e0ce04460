package org.zhuanban.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.zhuanban.ActivityView;
import org.zhuanban.CompendiumView;
import org.zhuanban.InvestorView;
import org.zhuanban.ProjectView;
import org.zhuanban.SuggestionView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.archive.RetentionLine;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.export.Sheet.Cells;
import org.zhuanban.export.Sheet.Row;
import org.zhuanban.export.Sheet.Scene;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.Department;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Handling;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.suggestion.SuggestionStage;
import org.zhuanban.supervision.OrderStage;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.OrderSubject;

/**
 * Flat rows of a county at the end of a day, for files, warehouses and reports of the host. They
 * derive from a view alone, so that the same view gives the same rows.
 *
 * <p>Columns never change their name or place; new ones come at the end. A cell without a value is
 * empty. No cell has a free text: names are those of organs, of items of the catalogue, of
 * published policies and measures, and of legal grounds. {@code core/docs/generated/export.md}
 * lists the columns.
 *
 * @param <V> the view: a project, a suggestion, a compendium, or a line of the register
 */
public final class FlatTable<V> {
  /** A row for each project; none for a destroyed one. */
  public static final FlatTable<ProjectView> PROJECTS = new FlatTable<>("projects", projects());

  /**
   * A row for each approval item of the plan, with its last case; as {@link
   * org.zhuanban.ApprovalsView#board}.
   */
  public static final FlatTable<ProjectView> CASES = new FlatTable<>("cases", cases());

  /** A row for each duty that had begun; as {@link ProjectView#duties}. */
  public static final FlatTable<ProjectView> DUTIES = new FlatTable<>("duties", duties());

  /** A row for each work that stands; as {@link org.zhuanban.ApprovalsView#works}. */
  public static final FlatTable<ProjectView> WORKS = new FlatTable<>("works", WorkSheet.sheet());

  /** A row for each issued supervision order; as {@link org.zhuanban.SupervisionView#orders}. */
  public static final FlatTable<ProjectView> ORDERS = new FlatTable<>("orders", orders());

  /** A row for each assigned suggestion, about its last host; as {@link SuggestionView}. */
  public static final FlatTable<SuggestionView> SUGGESTIONS =
      new FlatTable<>("suggestions", suggestions());

  /** A row for each lead of an investor that was registered; as {@link InvestorView}. */
  public static final FlatTable<InvestorView> LEADS =
      new FlatTable<>("leads", AttractionSheets.leads());

  /** A row for each activity that took place; as {@link ActivityView}. */
  public static final FlatTable<ActivityView> ACTIVITIES =
      new FlatTable<>("activities", AttractionSheets.activities());

  /**
   * A row for each policy of each edition of the compendium of a county; as {@link
   * CompendiumView#editions}.
   */
  public static final FlatTable<CompendiumView> EDITIONS =
      new FlatTable<>("editions", CompendiumSheets.editions());

  /** A row for each measure of each package of a county; as {@link CompendiumView#measures}. */
  public static final FlatTable<CompendiumView> MEASURES =
      new FlatTable<>("measures", CompendiumSheets.measures());

  /**
   * A row for each line of the register of retention, taken on the day of the row; as {@link
   * org.zhuanban.StreamArchive#retention}. Destroyed streams stay in it, with their orders.
   */
  public static final FlatTable<RetentionLine> RETENTION =
      new FlatTable<>("retention", RetentionSheet.sheet());

  private final String name;
  private final Sheet<V, ?> sheet;

  private FlatTable(String name, Sheet<V, ?> sheet) {
    this.name = name;
    this.sheet = sheet;
  }

  /** {@return every table} */
  public static List<FlatTable<?>> all() {
    return List.of(
        PROJECTS,
        CASES,
        DUTIES,
        WORKS,
        ORDERS,
        SUGGESTIONS,
        LEADS,
        ACTIVITIES,
        EDITIONS,
        MEASURES,
        RETENTION);
  }

  /** {@return every table of projects} */
  public static List<FlatTable<ProjectView>> ofProjects() {
    return List.of(PROJECTS, CASES, DUTIES, WORKS, ORDERS);
  }

  /** {@return the name, such as {@code duties}} */
  public String name() {
    return name;
  }

  /** The formats of the cells of a column. */
  public enum Format {
    /** A code or reference of the host or the library. */
    ID,
    /** A name of an organ, of an item of the catalogue, or of a legal ground; a document number. */
    NAME,
    /** A date of ISO 8601, such as {@code 2024-10-12}. */
    DATE,
    /** A decimal number without grouping; money in yuan. */
    NUMBER,
    /** A code of the {@link Dictionary}. */
    CODE,
    /** The label of the code in the column before; of a rule, its text with the values. */
    LABEL
  }

  /**
   * A column.
   *
   * @param name the name, the same for the same content in all tables
   * @param format the format of its cells
   * @param kind the {@linkplain Dictionary.DictionaryEntry#kind kind} of its codes or their labels;
   *     empty in any other column
   */
  public record Column(String name, Format format, Optional<String> kind) {
    /**
     * Returns the heading of the column.
     *
     * @param locale Chinese for {@code zh}, English for any other
     * @return the heading
     */
    public String heading(Locale locale) {
      boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
      return ResourceBundle.getBundle(
              FlatTable.class.getPackageName() + ".columns",
              chinese ? Locale.CHINESE : Locale.ENGLISH,
              FlatTable.class.getModule())
          .getString(name);
    }
  }

  /** {@return the columns, in the order of the cells of each row} */
  public List<Column> columns() {
    return sheet.columns();
  }

  /**
   * Creates the rows of a project, of a suggestion, of a compendium, or of a line of the register.
   *
   * @param id the host's identifier of the stream
   * @param view the view, read as of the day of the rows
   * @param day the day, read at its end
   * @param locale the language of labels: Chinese for {@code zh}, English for any other
   * @return the rows, each with a cell for every column
   */
  public List<List<String>> rows(String id, V view, LocalDate day, Locale locale) {
    return sheet.rows(new Scene<>(id, view, day), locale);
  }

  private static Sheet<ProjectView, Row<ProjectView, Project>> projects() {
    return new Cells<ProjectView, Project>("project", ProjectView::version, ProjectView::title)
        .code(
            "stage",
            ProjectStage.class,
            row -> Optional.of(row.scene().view().stage(row.scene().day())))
        .code("tier", ProjectTier.class, row -> Optional.of(row.about().tierOn(row.scene().day())))
        .id(
            "lead_bureau",
            row -> signed(row).map(Project.Signing::leadBureau).map(Department::code).orElse(""))
        .name(
            "lead_bureau_name",
            row -> signed(row).map(Project.Signing::leadBureau).map(Department::name).orElse(""))
        .date("signed_on", row -> signed(row).map(Project.Signing::on))
        .date("start_by", row -> agreement(row).flatMap(Agreement::startBy))
        .date("production_by", row -> agreement(row).flatMap(Agreement::productionBy))
        .date("full_output_by", row -> agreement(row).flatMap(Agreement::fullOutputBy))
        .date("construction_started_on", row -> step(row, ProjectStep.CONSTRUCTION_STARTED))
        .date("trial_production_on", row -> step(row, ProjectStep.TRIAL_PRODUCTION))
        .date("production_started_on", row -> step(row, ProjectStep.PRODUCTION_STARTED))
        .date("full_output_on", row -> step(row, ProjectStep.FULL_OUTPUT_REACHED))
        .date(
            "terminated_on",
            row -> row.scene().come(row.about().termination().map(Project.ProjectTermination::on)))
        .number("signed", row -> row.scene().view().funds().indicators(row.scene().day()).signed())
        .number(
            "performing",
            row -> row.scene().view().funds().indicators(row.scene().day()).performing())
        .number("landed", row -> row.scene().view().funds().indicators(row.scene().day()).landed())
        .number(
            "started", row -> row.scene().view().funds().indicators(row.scene().day()).started())
        .number(
            "producing",
            row -> row.scene().view().funds().indicators(row.scene().day()).producing())
        .number(
            "contracted",
            row ->
                row.scene()
                    .view()
                    .funds()
                    .indicators(row.scene().day())
                    .contracted()
                    .toPlainString())
        .number(
            "arrived",
            row ->
                row.scene().view().funds().indicators(row.scene().day()).arrived().toPlainString())
        .id("place", row -> row.about().jurisdictionOn(row.scene().day()).place().orElse(""))
        .id("industry", row -> row.about().jurisdictionOn(row.scene().day()).industry().orElse(""))
        .id(
            "introduced_by",
            row -> row.about().jurisdictionOn(row.scene().day()).introducedBy().orElse(""))
        .id(
            "project_code",
            row ->
                particulars(row)
                    .flatMap(ProjectParticulars::code)
                    .map(ProjectCode::text)
                    .orElse(""))
        .name("investor_name", row -> investor(row).map(Enterprise::name).orElse(""))
        .id(
            "investor_code",
            row -> investor(row).flatMap(Enterprise::code).map(CreditCode::text).orElse(""))
        .number(
            "investors",
            row ->
                particulars(row)
                    .map(known -> known.investors().size() + known.individuals().size())
                    .orElse(0))
        .code(
            "route", ProjectRoute.class, row -> particulars(row).flatMap(ProjectParticulars::route))
        .code(
            "nature",
            ConstructionNature.class,
            row -> particulars(row).flatMap(ProjectParticulars::nature))
        .id(
            "national_industry",
            row -> particulars(row).flatMap(ProjectParticulars::nationalIndustry).orElse(""))
        .name("site", row -> particulars(row).flatMap(ProjectParticulars::site).orElse(""))
        .name("place_name", row -> named(row, NameTable.NameKind.PLACE, Jurisdiction::place))
        .name(
            "industry_name", row -> named(row, NameTable.NameKind.INDUSTRY, Jurisdiction::industry))
        .name(
            "introduced_by_name",
            row -> named(row, NameTable.NameKind.ORGAN, Jurisdiction::introducedBy))
        .of(
            scene ->
                scene.view().destruction().isPresent()
                    ? List.of()
                    : List.of(scene.view().project()));
  }

  private static Optional<ProjectParticulars> particulars(Row<ProjectView, Project> row) {
    return row.about().particularsOn(row.scene().day());
  }

  /** The leading investor. */
  private static Optional<Enterprise> investor(Row<ProjectView, Project> row) {
    return particulars(row).flatMap(known -> known.investors().stream().findFirst());
  }

  private static String named(
      Row<ProjectView, Project> row,
      NameTable.NameKind kind,
      Function<Jurisdiction, Optional<String>> code) {
    LocalDate day = row.scene().day();
    return code.apply(row.about().jurisdictionOn(day))
        .flatMap(known -> row.scene().view().name(kind, known, day))
        .orElse("");
  }

  private static Optional<Project.Signing> signed(Row<ProjectView, Project> row) {
    return row.about().signed().filter(signed -> !signed.on().isAfter(row.scene().day()));
  }

  private static Optional<Agreement> agreement(Row<ProjectView, Project> row) {
    return signed(row).map(Project.Signing::agreement);
  }

  private static Optional<LocalDate> step(Row<ProjectView, Project> row, ProjectStep step) {
    return row.scene().come(row.about().on(step));
  }

  /** A row of the board, with further data. */
  private record Case(ApprovalRow board, ApprovalItem item, Optional<Application> last) {}

  private static Sheet<ProjectView, Row<ProjectView, Case>> cases() {
    return new Cells<ProjectView, Case>("project", ProjectView::version, ProjectView::title)
        .id("item", row -> row.about().board().item())
        .name("item_name", row -> row.about().board().name())
        .code("kind", ItemKind.class, row -> Optional.of(row.about().item().kind()))
        .number("plan_stage", row -> row.about().item().stage())
        .id("department", row -> row.about().board().departmentCode())
        .name("department_name", row -> row.about().board().department())
        .number("attempt", row -> row.about().board().attempt())
        .code("state", ApplicationState.class, row -> Optional.of(row.about().board().state()))
        .code("light", Light.class, row -> row.about().board().light())
        .date("received_on", row -> row.about().last().flatMap(Application::receivedOn))
        .date("accepted_on", row -> row.about().last().flatMap(Application::acceptedOn))
        .date("closed_on", row -> row.about().last().flatMap(Application::closedOn))
        .date("delivered_on", row -> row.about().last().flatMap(Application::deliveredOn))
        .due("committed", row -> row.about().board().committed())
        .due("statutory", row -> row.about().board().statutory())
        .id("work", row -> row.about().board().work().orElse(""))
        .name("work_name", row -> row.about().board().workName().orElse(""))
        .id("basic_code", row -> code(row, ItemCodes::basic))
        .id("implementation_code", row -> code(row, ItemCodes::implementation))
        .id("handling_code", row -> code(row, ItemCodes::handling))
        .id(
            "case_number",
            row ->
                row.about()
                    .last()
                    .flatMap(Application::caseNumber)
                    .map(CaseNumber::text)
                    .orElse(""))
        .name(
            "licence_number",
            row ->
                row.about()
                    .last()
                    .flatMap(Application::document)
                    .flatMap(LicenceDocument::number)
                    .orElse(""))
        .of(
            scene -> {
              Approvals then = scene.view().approvals().state().asOf(scene.day());
              return scene.view().approvals().board(scene.day()).stream()
                  .map(
                      board ->
                          new Case(
                              board,
                              then.plan().flatMap(plan -> plan.item(board.item())).orElseThrow(),
                              then.currentCase(board.item())))
                  .toList();
            });
  }

  private static String code(
      Row<ProjectView, Case> row, Function<ItemCodes, Optional<String>> which) {
    return row.about().item().codes().flatMap(which).orElse("");
  }

  private static Sheet<ProjectView, Row<ProjectView, Duty>> duties() {
    return new Cells<ProjectView, Duty>("project", ProjectView::version, ProjectView::title)
        .id("duty", row -> row.about().key())
        .code(
            "kind",
            Dictionary.DUTY,
            row -> Optional.of(row.about().kind().code()),
            (row, locale) -> Optional.of(Dictionary.ofDuty(row.about().kind(), locale)))
        .id("owner", row -> row.about().owner())
        .id("owed_to", row -> row.about().owedTo().orElse(""))
        .id("subject", row -> row.about().subject())
        .date("opened_on", row -> Optional.of(row.about().openedOn()))
        .date("closed_on", row -> row.scene().come(row.about().closedOn()))
        .code(
            "state",
            DutyState.class,
            row ->
                Optional.of(
                    row.about().clock().stateOn(row.scene().day(), row.scene().view().calendars())))
        .code(
            "light",
            Light.class,
            row ->
                row.about()
                    .clock()
                    .lightOn(
                        row.scene().day(),
                        row.scene().view().calendars(),
                        row.scene().view().lights()))
        .due(
            "binding",
            row -> row.about().clock().bindingOn(row.scene().day(), row.scene().view().calendars()))
        .due(
            "committed",
            row ->
                row.about().clock().committedOn(row.scene().day(), row.scene().view().calendars()))
        .due(
            "statutory",
            row ->
                row.about().clock().statutoryOn(row.scene().day(), row.scene().view().calendars()))
        .name("owner_name", row -> organ(row, row.about().owner()))
        .name("owed_to_name", row -> row.about().owedTo().map(code -> organ(row, code)).orElse(""))
        .name("subject_name", row -> row.scene().view().subjectName(row.about()).orElse(""))
        .id("work", row -> work(row).map(ProjectWork::code).orElse(""))
        .name("work_name", row -> work(row).map(ProjectWork::name).orElse(""))
        .of(scene -> scene.view().duties(scene.day()));
  }

  private static Optional<ProjectWork> work(Row<ProjectView, Duty> row) {
    return row.scene().view().work(row.about(), row.scene().day());
  }

  private static String organ(Row<ProjectView, ?> row, String code) {
    return row.scene().view().name(NameTable.NameKind.ORGAN, code, row.scene().day()).orElse("");
  }

  private static Sheet<ProjectView, Row<ProjectView, OrderStanding>> orders() {
    return new Cells<ProjectView, OrderStanding>(
            "project", ProjectView::version, ProjectView::title)
        .id("order", row -> row.about().order().number())
        .id("addressee", row -> row.about().order().to().code())
        .name("addressee_name", row -> row.about().order().to().name())
        .code(
            "about",
            OrderSubject.OrderSubjectKind.class,
            row -> Optional.of(row.about().order().about().kind()))
        .id("subject", row -> row.about().order().about().code())
        .date("issued_on", row -> Optional.of(row.about().order().issuedOn()))
        .due("order", row -> Optional.of(row.about().due()))
        .code("order_stage", OrderStage.class, row -> Optional.of(row.about().stage()))
        .date("order_met_on", row -> row.about().metOn())
        .date("proposed_on", row -> row.about().proposedOn())
        .of(scene -> scene.view().supervision().orders(scene.day()));
  }

  private static Sheet<SuggestionView, Row<SuggestionView, Assignment>> suggestions() {
    return new Cells<SuggestionView, Assignment>(
            "suggestion", SuggestionView::version, SuggestionView::title)
        .id("number", row -> row.about().number())
        .code(
            "progress",
            SuggestionStage.class,
            row -> Optional.of(row.scene().view().suggestion().stage()))
        .id("host", row -> row.about().host().code())
        .name("host_name", row -> row.about().host().name())
        .number("co_hosts", row -> row.about().coHosts().size())
        .date("assigned_on", row -> Optional.of(row.about().on()))
        .date("met_on", row -> last(row.about().meetings()))
        .date("replied_on", row -> row.about().lastReply().map(Assignment.Reply::on))
        .code(
            "reply_class",
            ReplyClass.class,
            row -> row.about().lastReply().flatMap(Assignment.Reply::result))
        .code(
            "satisfaction",
            Satisfaction.class,
            row ->
                row.about()
                    .lastReply()
                    .flatMap(Assignment.Reply::feedback)
                    .map(Assignment.DeputyFeedback::satisfaction))
        .date("promised_by", row -> row.about().lastReply().flatMap(Assignment.Reply::promisedBy))
        .date("fulfilled_on", row -> row.about().fulfilledOn())
        .due(
            "statutory",
            row ->
                lastReplyOwed(row)
                    .flatMap(
                        duty ->
                            duty.clock()
                                .statutoryOn(row.scene().day(), row.scene().view().calendars())))
        .number("deputies", row -> row.about().deputies().size())
        .date("arranged_on", row -> row.about().handling().map(Handling::on))
        .code(
            "openness",
            Openness.class,
            row -> row.about().lastReply().map(Assignment.Reply::openness))
        .date("published_on", row -> row.about().lastReply().flatMap(Assignment.Reply::publishedOn))
        .of(scene -> scene.view().suggestion().assignment().stream().toList());
  }

  private static Optional<LocalDate> last(List<LocalDate> days) {
    return days.stream().reduce((earlier, later) -> later);
  }

  /** The duty of the last host for the first reply. */
  private static Optional<Duty> lastReplyOwed(Row<SuggestionView, Assignment> row) {
    return row.scene().view().duties(row.scene().day()).stream()
        .filter(duty -> duty.kind() == SuggestionDuty.REPLY)
        .reduce((earlier, later) -> later);
  }
}
