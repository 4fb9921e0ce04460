package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.zhuanban.ProjectView;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays dossiers to the end of a period and reports on them. */
@Command(
    name = "report",
    description =
        "Replays a dossier to the end of a period and writes a report on it; or several, or reads a store, and writes the report of their county.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class ReportCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private Source source;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      description = "The period, such as 2024-03, 2024-Q1, 2024-H1 or 2024-annual.")
  private String period;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What sort of report: ${COMPLETION-CANDIDATES}; that of the period unless given.")
  private Optional<ReportKind> kind;

  @Option(
      names = "--county",
      paramLabel = "NAME",
      description =
          "The name of the county, for its report; its organisation is that of the first dossier or of the store. Without it the report is on the one project.")
  private Optional<String> county;

  @Option(
      names = "--format",
      paramLabel = "md|html",
      defaultValue = "md",
      description = "Markdown, or one page of HTML.")
  private DocumentOptions.Format format;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Chinese unless given.")
  private DocumentOptions.Language language;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day at whose end to look; the last one of the period unless given.")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; to the console unless given.")
  private Optional<Path> file;

  ReportCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    ReportPeriod about =
        ReportPeriod.of(period)
            .orElseThrow(
                () ->
                    wrong(
                        "--period: %s is not a period such as 2024-03, 2024-Q1, 2024-H1 or 2024-annual"
                            .formatted(Quoted.of(period))));
    ReportKind sort = kind.orElseGet(() -> ReportKind.of(about));
    if (!sort.fits(about)) {
      throw wrong("--kind: a report of kind %s is not on %s".formatted(sort, about.text()));
    }
    LocalDate day = asOf.orElse(about.lastDay());
    if (!about.covers(day)) {
      throw wrong("--as-of: %s is no day of %s".formatted(day, about.text()));
    }
    source.check();
    int dossiers = source.dossiers().size();
    if (county.isEmpty() && dossiers > 1) {
      throw wrong("--county: name the county of the %s dossiers".formatted(dossiers));
    }
    if (source.stored() && county.isPresent() == source.project().isPresent()) {
      throw wrong("--county, --project: of a store name the county for its report, or one project");
    }
    source.checkFiles(file.stream().toList());
    Document report = paper(new ReportFold(sort, about, day), day).document(language.texts());
    PrintWriter console = spec.commandLine().getOut();
    String text = format.of(report);
    file.ifPresentOrElse(target -> TextFile.write(target, text), () -> console.print(text));
    console.flush();
    return 0;
  }

  private ReportPaper paper(ReportFold fold, LocalDate day) {
    return source.stored() ? ofStore(fold, day) : ofDossiers(fold, day);
  }

  private ReportPaper ofStore(ReportFold fold, LocalDate day) {
    try (StoredCounty stored = source.open(source.book(), day)) {
      if (county.isPresent()) {
        stored.report(fold);
        return ReportPaper.ofCounty(county.get(), fold.report());
      }
      String id = source.project().orElseThrow();
      ProjectView view = stored.project(id);
      return ReportPaper.ofProject(id, view, fold.add(id, view).report());
    }
  }

  /** The organisation of the county is that of the first dossier that has begun. */
  private ReportPaper ofDossiers(ReportFold fold, LocalDate day) {
    CalendarBook book = source.book();
    LocalRuleBook set = source.rules();
    PrintWriter err = source.err();
    List<Path> dossiers = source.dossiers();
    Set<String> told = new HashSet<>();
    List<ReportPaper> papers = new ArrayList<>();
    List<String> left = new ArrayList<>();
    try (Steps steps = new Steps(err)) {
      int done = 0;
      for (Path each : dossiers) {
        Dossier dossier = DossierReader.read(each, book, false);
        if (dossiers.size() > 1) {
          steps.to(++done, dossiers.size(), dossier.project().name());
        }
        String id = dossier.project().id();
        boolean begun =
            dossier.history().stream().anyMatch(event -> !event.enteredOn().isAfter(day));
        if (county.isPresent() && !begun) {
          left.add(dossier.project().name());
          continue;
        }
        boolean first = told.isEmpty();
        if (!told.add(id)) {
          throw new InputException(
              dossier.file(), 0, "project %s is that of another dossier".formatted(Quoted.of(id)));
        }
        runner.run(
            RunRequest.of(dossier, book, set)
                .withReport(new RunRequest.Report(fold, first))
                .withReader(
                    view -> {
                      if (county.isEmpty()) {
                        papers.add(ReportPaper.ofProject(id, view, fold.report()));
                      }
                    })
                .withAsOf(day),
            new PrintWriter(Writer.nullWriter()),
            err);
      }
    }
    left.forEach(
        name -> err.println("%s has not begun by %s and is left out".formatted(name, day)));
    county.ifPresent(name -> papers.add(ReportPaper.ofCounty(name, fold.report())));
    return papers.get(0);
  }

  private ParameterException wrong(String what) {
    return source.wrong(what);
  }
}
