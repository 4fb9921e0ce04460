package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.project.ProjectPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays a dossier and writes the page of its project. */
@Command(
    name = "page",
    description =
        "Replays a dossier, or reads a store, and writes the page of its project, with pictures.")
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class PageCommand implements Callable<Integer> {
  private final Runner runner;

  @Spec private CommandSpec spec;
  @Mixin private Source source;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day at whose end to look; the last one of the dossier unless given, needed for a store.")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--format",
      paramLabel = "md|html",
      defaultValue = "html",
      description = "Markdown, or one page of HTML that prints on A4.")
  private DocumentOptions.Format format;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Chinese unless given.")
  private DocumentOptions.Language language;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it; to the console unless given.")
  private Optional<Path> file;

  PageCommand(Runner runner) {
    this.runner = runner;
  }

  @Override
  public Integer call() {
    source.checkSingle();
    source.checkFiles(file.stream().toList());
    CalendarBook book = source.book();
    PrintWriter console = spec.commandLine().getOut();
    if (source.stored()) {
      LocalDate day =
          asOf.orElseThrow(() -> source.wrong("--as-of: name the day for a project of a store"));
      try (StoredCounty stored = source.open(book, day)) {
        String id = source.project().orElseThrow();
        write(ProjectPage.of(id, stored.project(id), day).document(language.texts()), console);
      }
      console.flush();
      return 0;
    }
    RunRequest request =
        RunRequest.of(source.dossier(book), book, source.rules())
            .withPage(new RunRequest.Page(language.texts(), page -> write(page, console)));
    runner.run(
        asOf.map(request::withAsOf).orElse(request),
        new PrintWriter(Writer.nullWriter()),
        source.err());
    console.flush();
    return 0;
  }

  private void write(Document page, PrintWriter console) {
    String text = format.of(page);
    file.ifPresentOrElse(target -> TextFile.write(target, text), () -> console.print(text));
  }
}
