package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.local.LocalRuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a dossier and compares what came out with what it expects. */
@Command(
    name = "run",
    description = "Replays a dossier day by day and compares the outcome with what it expects.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class RunCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;

  @Parameters(paramLabel = "DOSSIER.yaml", description = "The dossier.")
  private Path dossier;

  @Option(
      names = "--store",
      paramLabel = "JDBC-URL",
      description = "The database to use; without it, an H2 file that goes with the run.")
  private Optional<String> store;

  @Option(
      names = "--rules",
      paramLabel = "RULES.yaml",
      description = "What the county has set for itself; without it, what is usual holds.")
  private Optional<Path> rules;

  @Option(
      names = "--html",
      paramLabel = "REPORT.html",
      description = "Writes the project as one page in Chinese.")
  private Optional<Path> html;

  @Option(
      names = "--ics",
      paramLabel = "DUES.ics",
      description = "Writes the due days of the project as a calendar file.")
  private Optional<Path> ics;

  @Option(
      names = "--for",
      paramLabel = "WHO",
      description =
          "With --ics: the code or the name of the one whose due days are written; all unless given.")
  private Optional<String> whose;

  @Option(
      names = "--out",
      paramLabel = "RESULT.yaml",
      description = "Writes what was computed, in the keys of the dossier's 'expected'.")
  private Optional<Path> result;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Stops at the end of this day.")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--keep-going",
      description = "Lists a refused event and goes on; the exit code is 1 all the same.")
  private boolean keepGoing;

  RunCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    if (whose.isPresent() && ics.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--for: says whose due days --ics writes; name that file, too");
    }
    TextFile.check(
        calendars.readWith(List.of(dossier), rules),
        Stream.of(result, html, ics).flatMap(Optional::stream).toList());
    PrintWriter out = spec.commandLine().getOut();
    CalendarBook book = calendars.book();
    LocalRuleBook set = rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL);
    Dossier read = DossierReader.read(dossier, book, keepGoing);
    RunResult outcome =
        runner.run(
            new RunRequest(
                read,
                book,
                set,
                store,
                html.map(
                    file ->
                        new RunRequest.Page(
                            DocumentTexts.of(Locale.CHINESE),
                            page -> TextFile.write(file, page.html()))),
                ics.map(file -> new RunRequest.Ics(file, whose)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf,
                keepGoing),
            out,
            spec.commandLine().getErr());
    result.ifPresent(file -> TextFile.write(file, ResultWriter.write(outcome.computed())));
    boolean differs =
        read.expected().filter(expected -> differs(expected, outcome, out)).isPresent();
    return outcome.refused() || differs ? 1 : 0;
  }

  private static boolean differs(Expected expected, RunResult outcome, PrintWriter out) {
    Differences differences =
        Differences.between(expected.tree(), outcome.computed(), outcome.notCompared());
    differences.lines().forEach(out::println);
    return !differences.none();
  }
}
