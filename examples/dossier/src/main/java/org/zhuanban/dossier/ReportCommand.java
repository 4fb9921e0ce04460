package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a dossier to the end of a period and reports on it. */
@Command(
    name = "report",
    description = "Replays a dossier to the end of a period and writes a report on it in Chinese.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class ReportCommand implements Callable<Integer> {
  /** What a report is written as. */
  enum Format {
    /** Markdown. */
    md,
    /** One page of HTML. */
    html
  }

  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;

  @Parameters(paramLabel = "DOSSIER.yaml", description = "The dossier.")
  private Path dossier;

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
      names = "--format",
      paramLabel = "md|html",
      defaultValue = "md",
      description = "Markdown, or one page of HTML.")
  private Format format;

  @Option(
      names = "--rules",
      paramLabel = "RULES.yaml",
      description = "What the county has set for itself; without it, what is usual holds.")
  private Optional<Path> rules;

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
    TextFile.check(calendars.readWith(dossier, rules), file.stream().toList());
    CalendarBook book = calendars.book();
    LocalRuleBook set = rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL);
    PrintWriter console = spec.commandLine().getOut();
    runner.run(
        RunRequest.of(DossierReader.read(dossier, book, false), book, set)
            .withReport(
                new RunRequest.Report(
                    sort,
                    about,
                    page -> {
                      String text = format == Format.html ? page.html() : page.markdown();
                      file.ifPresentOrElse(
                          target -> TextFile.write(target, text), () -> console.print(text));
                    }))
            .withAsOf(day),
        new PrintWriter(Writer.nullWriter()),
        spec.commandLine().getErr());
    console.flush();
    return 0;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
