package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.export.ScoreText;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.report.ReportPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a dossier to the end of a period and explains the scorecards that it makes. */
@Command(
    name = "scores",
    description =
        "Replays a dossier to the end of a period and explains the scorecards of its departments, its task force and its township.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class ScoresCommand implements Callable<Integer> {
  /** In which language the scorecards are. */
  enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en
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
      description = "The period, such as 2024-Q1, 2024-H1 or 2024-annual.")
  private String period;

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
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Chinese unless given.")
  private Language language;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write them; to the console unless given.")
  private Optional<Path> file;

  ScoresCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    ReportPeriod about =
        ReportPeriod.of(period)
            .orElseThrow(
                () ->
                    wrong(
                        "--period: %s is not a period such as 2024-Q1, 2024-H1 or 2024-annual"
                            .formatted(Quoted.of(period))));
    LocalDate day = asOf.orElse(about.lastDay());
    if (!about.covers(day)) {
      throw wrong("--as-of: %s is no day of %s".formatted(day, about.text()));
    }
    TextFile.check(calendars.readWith(List.of(dossier), rules), file.stream().toList());
    CalendarBook book = calendars.book();
    PrintWriter console = spec.commandLine().getOut();
    runner.run(
        RunRequest.of(
                DossierReader.read(dossier, book, false),
                book,
                rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL))
            .withScores(
                new RunRequest.Scores(
                    about,
                    made ->
                        file.ifPresentOrElse(
                            target -> TextFile.write(target, text(made)),
                            () -> console.print(text(made)))))
            .withAsOf(day),
        new PrintWriter(Writer.nullWriter()),
        spec.commandLine().getErr());
    console.flush();
    return 0;
  }

  private String text(Assessment made) {
    Locale locale = language == Language.en ? Locale.ENGLISH : Locale.CHINESE;
    return made.scorecards().values().stream()
        .map(card -> ScoreText.text(card, made.names(), locale))
        .collect(Collectors.joining("\n"));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
