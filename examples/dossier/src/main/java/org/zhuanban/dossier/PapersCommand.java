package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import org.zhuanban.local.LocalRuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays a dossier and writes the drafts of its papers. */
@Command(
    name = "papers",
    description = "Replays a dossier and writes the drafts of its papers, a file each.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class PapersCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;
  @Mixin private DocumentOptions documents;

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
      description = "The day at whose end to look; the last one of the dossier unless given.")
  private Optional<LocalDate> asOf;

  PapersCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    CalendarBook book = calendars.book();
    Dossier read = DossierReader.read(dossier, book, false);
    RunRequest request =
        RunRequest.of(read, book, rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL));
    RunRequest asked = asOf.map(request::withAsOf).orElse(request);
    Map<String, Document> papers = new TreeMap<>();
    runner.run(
        asked.withReader(
            view ->
                papers.putAll(new PaperFiles(read, view, asked.end(), documents.texts()).all())),
        new PrintWriter(Writer.nullWriter()),
        spec.commandLine().getErr());
    documents.write(papers);
    PrintWriter console = spec.commandLine().getOut();
    papers.forEach(
        (name, paper) ->
            console.println(documents.file(name).getFileName() + "  " + paper.title()));
    console.flush();
    return 0;
  }
}
