package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays a dossier and writes the drafts of its papers. */
@Command(
    name = "papers",
    description = "Replays a dossier and writes the drafts of its papers, a file each.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class PapersCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private Source source;
  @Mixin private DocumentOptions documents;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day at whose end to look; the last one of the dossier unless given, needed for a store.")
  private Optional<LocalDate> asOf;

  PapersCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    source.checkSingle();
    Map<String, Document> papers = source.stored() ? ofStore() : ofDossier();
    documents.write(papers);
    PrintWriter console = spec.commandLine().getOut();
    papers.forEach(
        (name, paper) ->
            console.println(documents.file(name).getFileName() + "  " + paper.title()));
    console.flush();
    return 0;
  }

  private Map<String, Document> ofStore() {
    LocalDate day =
        asOf.orElseThrow(() -> source.wrong("--as-of: name the day for a project of a store"));
    try (StoredCounty stored = source.open(source.book(), day)) {
      String id = source.project().orElseThrow();
      // A store has no reasons of extensions: these stand in the papers of the host.
      return new PaperFiles(
              id, stored.project(id), day, documents.texts(), item -> Optional.empty())
          .all();
    }
  }

  private Map<String, Document> ofDossier() {
    CalendarBook book = source.book();
    Dossier read = source.dossier(book);
    RunRequest request = RunRequest.of(read, book, source.rules());
    RunRequest asked = asOf.map(request::withAsOf).orElse(request);
    Map<String, Document> papers = new TreeMap<>();
    runner.run(
        asked.withReader(
            view ->
                papers.putAll(
                    new PaperFiles(
                            read.project().id(),
                            view,
                            asked.end(),
                            documents.texts(),
                            item -> read.extensionReason(item, asked.end()))
                        .all())),
        new PrintWriter(Writer.nullWriter()),
        source.err());
    return papers;
  }
}
