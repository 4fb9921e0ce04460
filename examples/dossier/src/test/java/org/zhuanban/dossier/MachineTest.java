package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine is set to (language, digits, zone) shows nowhere, in neither language. */
class MachineTest {
  private static final List<String> FILES = List.of("page.html", "dues.ics", "result.yaml");

  @TempDir private Path folder = Path.of("");

  private final Locale language = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void as_it_was() {
    Locale.setDefault(language);
    TimeZone.setDefault(zone);
  }

  @Test
  void all_that_is_told_of_a_dossier_is_the_same_on_every_machine() {
    Map<String, String> here = told("en-GB", "UTC");

    for (String other : List.of("ar-EG", "tr-TR", "th-TH-u-ca-buddhist-nu-thai", "zh-CN")) {
      assertThat(told(other, "Pacific/Apia")).as(other).isEqualTo(here);
    }
  }

  private Map<String, String> told(String language, String zone) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Map<String, String> told = new LinkedHashMap<>();
    put(
        told,
        "run",
        Sample.DOSSIER,
        "--html",
        folder.resolve(FILES.get(0)),
        "--ics",
        folder.resolve(FILES.get(1)),
        "--out",
        folder.resolve(FILES.get(2)));
    FILES.forEach(file -> told.put(file, read(folder.resolve(file))));
    put(told, "report", Sample.DOSSIER, "--period", "2024-H1");
    put(told, "scores", Sample.DOSSIER, "--period", "2024-H1");
    put(told, "scores", Sample.DOSSIER, "--period", "2024-H1", "--lang", "en");
    for (String words : List.of("zh", "en")) {
      put(told, "explain", "--start", "2024-07-22", "--limit", "5 WD", "--lang", words);
    }
    put(told, "explain", "--start", "2024-07-22", "--limit", "1200 WD");
    return told;
  }

  private static void put(Map<String, String> told, Object... words) {
    Called called = Called.with(new Replay(), words);
    told.put(Arrays.toString(words), called.toString());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
