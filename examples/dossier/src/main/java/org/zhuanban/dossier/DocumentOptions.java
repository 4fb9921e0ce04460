package org.zhuanban.dossier;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import picocli.CommandLine.Option;

/** Where documents are written, and how. */
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class DocumentOptions {
  /** What a document is written as. */
  enum Format {
    /** Markdown. */
    md,
    /** One page of HTML that prints on A4. */
    html;

    String of(Document document) {
      return this == html ? document.html() : document.markdown();
    }
  }

  /** In which language the documents are. */
  enum Language {
    /** Chinese. */
    zh,
    /** English. */
    en;

    DocumentTexts texts() {
      return DocumentTexts.of(this == zh ? Locale.CHINESE : Locale.ENGLISH);
    }
  }

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "The folder to write to.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "md|html",
      defaultValue = "html",
      description = "Markdown, or a page of HTML that prints on A4.")
  private Format format;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      defaultValue = "zh",
      description = "Chinese unless given.")
  private Language language;

  DocumentTexts texts() {
    return language.texts();
  }

  Path file(String name) {
    return folder.resolve(name + "." + format);
  }

  Path csv(String name) {
    return folder.resolve(name + ".csv");
  }

  void write(Map<String, Document> documents) {
    TextFile.folder(folder);
    documents.forEach((name, document) -> TextFile.write(file(name), format.of(document)));
  }
}
