package org.zhuanban.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;

/** What the reports of a county say; {@code -Ddocuments.write=true} writes them anew. */
class ReportPaperTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/report");
  private static final DocumentTexts CHINESE = DocumentTexts.of(Locale.CHINESE);
  private static final ReportCounty COUNTY = new ReportCounty();

  private static Map<String, ReportPaper> papers(ReportCounty county) {
    Map<String, ReportPaper> papers = new TreeMap<>();
    papers.put("county-quarter", county.county(ReportKind.QUARTERLY, ReportCounty.QUARTER));
    papers.put("county-year", county.county(ReportKind.ANNUAL, ReportCounty.YEAR));
    papers.put(
        "county-analysis", county.county(ReportKind.SITUATION_ANALYSIS, ReportCounty.QUARTER));
    papers.put("county-month", county.county(ReportKind.MONTHLY_PROGRESS, new ReportPeriod("2024-09")));
    papers.put(
        "project-half-year", county.project("P-2", ReportKind.HALF_YEAR, ReportCounty.HALF_YEAR));
    return papers;
  }

  @Test
  void reports_say_what_they_said() throws IOException {
    for (Map.Entry<String, ReportPaper> paper : papers(COUNTY).entrySet()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        Document document = paper.getValue().document(DocumentTexts.of(locale));
        String name = paper.getKey() + "." + locale.getLanguage();
        golden(name + ".md", document.markdown());
        golden(name + ".html", document.html().replaceAll("(?s)<style>.*</style>|sha256-[^']*", ""));
      }
    }
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("documents.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).as(name).isEqualTo(Files.readString(file));
  }
}
