package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.local.LocalRuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a dossier and lists every message that goes out, with its day and its recipient. */
@Command(
    name = "messages",
    description =
        "Replays a dossier and lists every message that goes out, in Chinese, with its day and its recipient.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class MessagesCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;

  @Parameters(paramLabel = "DOSSIER.yaml", description = "The dossier.")
  private Path dossier;

  @Option(
      names = "--rules",
      paramLabel = "RULES.yaml",
      description = "What the county has set for itself; without it, what is usual holds.")
  private Optional<Path> rules;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day at whose end the run stops; the last one of the dossier unless given.")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write them; to the console unless given.")
  private Optional<Path> file;

  MessagesCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    TextFile.check(calendars.readWith(List.of(dossier), rules), file.stream().toList());
    CalendarBook book = calendars.book();
    // Letters go out on several threads.
    SortedSet<String> lines = new ConcurrentSkipListSet<>();
    RunRequest request =
        RunRequest.of(
                DossierReader.read(dossier, book, false),
                book,
                rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL))
            .withLetters(sent -> lines.add(sent.line()));
    runner.run(
        asOf.map(request::withAsOf).orElse(request),
        new PrintWriter(Writer.nullWriter()),
        spec.commandLine().getErr());
    PrintWriter console = spec.commandLine().getOut();
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    file.ifPresentOrElse(target -> TextFile.write(target, text), () -> console.print(text));
    console.flush();
    return 0;
  }
}
