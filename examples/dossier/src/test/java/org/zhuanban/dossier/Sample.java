package org.zhuanban.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhuanban.calendar.CalendarBook;

/** The sample dossier, and small changes of it. */
final class Sample {
  static final Path FOLDER = Path.of("samples");
  static final Path DOSSIER = FOLDER.resolve("dossier-1.yaml");
  static final Path SECOND = FOLDER.resolve("dossier-2.yaml");
  static final Path LATE = FOLDER.resolve("dossier-late.yaml");
  static final Path CASES = FOLDER.resolve("deadline-cases.csv");
  static final Path NATION = FOLDER.resolve("calendar-cn.csv");
  static final Path OVERLAYS = FOLDER.resolve("calendar-overlays.csv");

  private static final CalendarBook BOOK = new CalendarOptions().book();
  static final String TEXT = text(DOSSIER);

  private Sample() {}

  static CalendarBook book() {
    return BOOK;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample with one passage replaced; the passage must be there. */
  static String with(String passage, String replacement) {
    if (!TEXT.contains(passage)) {
      throw new IllegalArgumentException("the sample does not hold " + passage);
    }
    int at = TEXT.indexOf(passage);
    return TEXT.substring(0, at) + replacement + TEXT.substring(at + passage.length());
  }

  /** The sample with events added at the end of its history. */
  static String withEvents(String... events) {
    return with("\npolicies:", "  - {" + String.join("}\n  - {", events) + "}\n\npolicies:");
  }

  static Dossier read(String text) {
    return DossierReader.read("dossier.yaml", text.getBytes(StandardCharsets.UTF_8), BOOK);
  }
}
