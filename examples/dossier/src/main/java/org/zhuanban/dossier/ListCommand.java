package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.zhuanban.ProjectView;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.documents.county.MonthlyReturn;
import org.zhuanban.documents.county.OverdueList;
import org.zhuanban.documents.county.ProjectLine;
import org.zhuanban.documents.county.ProjectList;
import org.zhuanban.documents.county.RulesInForce;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.county.SupervisionLedger;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays dossiers and writes the lists of their county. */
@Command(
    name = "list",
    description =
        "Replays dossiers to one day, or reads a store, and writes the lists of their county: projects, overdue matters, supervision orders, monthly return, scorecards, rules in force; each as a document, and as CSV but for the scorecards.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class ListCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private Source source;
  @Mixin private DocumentOptions documents;

  @Option(
      names = "--county",
      paramLabel = "NAME",
      required = true,
      description = "The name of the county.")
  private String county;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      required = true,
      description = "The day at whose end to look.")
  private LocalDate day;

  ListCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    source.check();
    CalendarBook book = source.book();
    LocalRuleBook set = source.rules();
    List<ProjectLine> projects = new ArrayList<>();
    List<OverdueList.OverdueLine> overdue = new ArrayList<>();
    List<SupervisionLedger.LedgerLine> orders = new ArrayList<>();
    ReportPeriod month = ReportPeriod.of(ReportPeriod.Length.MONTH, day);
    ReportPeriod year = ReportPeriod.of(ReportPeriod.Length.YEAR, day);
    ReportFold ofMonth = new ReportFold(ReportKind.MONTHLY_PROGRESS, month, day);
    ReportFold ofYear = new ReportFold(ReportKind.ANNUAL, year, day);
    AssessmentFold scores = new AssessmentFold(AssessmentTerms.USUAL, year, day);
    BiConsumer<String, ProjectView> reader =
        (id, view) -> {
          projects.add(ProjectLine.of(id, view, day));
          overdue.addAll(OverdueList.lines(id, view, day));
          orders.addAll(SupervisionLedger.lines(id, view, day));
          ofMonth.add(id, view);
          ofYear.add(id, view);
          scores.add(id, view);
        };
    Organisation organisation = Organisation.NONE;
    if (source.stored()) {
      try (StoredCounty stored = source.open(book, day)) {
        stored.projects(source.project(), reader);
        organisation = stored.organisation();
      }
    } else {
      replay(book, set, reader);
    }
    DocumentTexts texts = documents.texts();
    ProjectList projectList = new ProjectList(county, day, projects);
    OverdueList overdueList = new OverdueList(county, day, overdue);
    SupervisionLedger ledger = new SupervisionLedger(county, day, orders);
    Map<String, Document> written = new TreeMap<>();
    written.put("projects", projectList.document(texts));
    written.put("overdue", overdueList.document(texts));
    written.put("orders", ledger.document(texts));
    MonthlyReturn monthly = new MonthlyReturn(county, ofMonth.report(), ofYear.report());
    written.put("monthly", monthly.document(texts));
    written.put("scores", new ScoreSheet(county, scores.assessment()).document(texts));
    RulesInForce inForce = new RulesInForce(county, day, set, book, organisation);
    written.put("rules", inForce.document(texts));
    documents.write(written);
    csv("monthly", monthly.table(texts));
    csv("rules", inForce.limits(texts));
    csv("projects", projectList.table(texts));
    csv("overdue", overdueList.table(texts));
    csv("orders", ledger.table(texts));
    PrintWriter console = spec.commandLine().getOut();
    written.forEach(
        (name, list) -> console.println(documents.file(name).getFileName() + "  " + list.title()));
    console.flush();
    return 0;
  }

  private void replay(
      CalendarBook book, LocalRuleBook set, BiConsumer<String, ProjectView> reader) {
    PrintWriter err = source.err();
    List<String> left = new ArrayList<>();
    try (Steps steps = new Steps(err)) {
      int done = 0;
      for (Path each : source.dossiers()) {
        Dossier read = DossierReader.read(each, book, false);
        String name = read.project().name();
        steps.to(++done, source.dossiers().size(), name);
        if (read.history().stream().allMatch(event -> event.enteredOn().isAfter(day))) {
          left.add(name);
          continue;
        }
        runner.run(
            RunRequest.of(read, book, set)
                .withAsOf(day)
                .withReader(view -> reader.accept(read.project().id(), view)),
            new PrintWriter(Writer.nullWriter()),
            err);
      }
    }
    left.forEach(
        name -> err.println("%s has not begun by %s and is left out".formatted(name, day)));
  }

  private void csv(String name, Table table) {
    TextFile.write(documents.csv(name), table.csv());
  }
}
