package org.zhuanban.example.platform.county;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.ViewSection;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.export.CsvText;
import org.zhuanban.export.FlatTable;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportPeriod.Length;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The report of a quarter, and the flat tables of all projects. */
@Controller
class ReportController {
  private static final int BATCH = 100;

  private final Zhuanban zhuanban;
  private final Storage storage;
  private final County county;

  ReportController(Zhuanban zhuanban, Storage storage, County county) {
    this.zhuanban = zhuanban;
    this.storage = storage;
    this.county = county;
  }

  @GetMapping("/reports/quarter")
  String quarter(
      Person me,
      @RequestParam(required = false) @Nullable String period,
      Locale locale,
      Model model) {
    ReportPeriod quarter = period(period);
    Words words = Words.of(locale);
    model.addAttribute("period", quarter.text());
    model.addAttribute("previous", quarter.previous().text());
    paper(me, quarter, words).ifPresent(paper -> model.addAttribute("document", paper.html()));
    return "report";
  }

  @GetMapping("/reports/quarter.md")
  ResponseEntity<String> markdown(
      Person me, @RequestParam(required = false) @Nullable String period, Locale locale) {
    ReportPeriod quarter = period(period);
    QuarterPaper paper =
        paper(me, quarter, Words.of(locale))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
        .header("Content-Disposition", "inline; filename=\"%s.md\"".formatted(quarter.text()))
        .body(paper.markdown());
  }

  private Optional<QuarterPaper> paper(Person me, ReportPeriod quarter, Words words) {
    county.require(me, ViewSection.REPORTS);
    return county.report(quarter, words);
  }

  /** The quarter of today, or one before it. */
  private ReportPeriod period(@Nullable String text) {
    ReportPeriod now = ReportPeriod.of(Length.QUARTER, zhuanban.today());
    if (text == null) {
      return now;
    }
    return ReportPeriod.of(text)
        .filter(period -> period.length() == Length.QUARTER)
        .filter(period -> !period.firstDay().isAfter(now.firstDay()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/tables/{name}.csv")
  ResponseEntity<StreamingResponseBody> table(Person me, @PathVariable String name, Locale locale) {
    county.require(me, ViewSection.PROJECT);
    FlatTable<ProjectView> table =
        FlatTable.ofProjects().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    StreamingResponseBody body =
        out -> {
          out.write(0xEF);
          out.write(0xBB);
          out.write(0xBF);
          out.write(line(table.columns().stream().map(each -> each.heading(locale)).toList()));
          Optional<String> after = Optional.empty();
          List<StreamKey> page;
          do {
            page = storage.streams(StreamKind.PROJECT.name(), after, BATCH);
            for (byte[] row : rows(me, table, page, locale)) {
              out.write(row);
            }
            after = page.stream().reduce((first, last) -> last).map(StreamKey::id);
          } while (page.size() == BATCH);
        };
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(name))
        .body(body);
  }

  private List<byte[]> rows(
      Person me, FlatTable<ProjectView> table, List<StreamKey> page, Locale locale) {
    LocalDate today = zhuanban.today();
    List<byte[]> rows = new ArrayList<>();
    zhuanban
        .forReader(me.ref())
        .readAll(StreamKind.PROJECT, page.stream().map(StreamKey::id).toList())
        .views()
        .forEach(
            (id, view) -> table.rows(id, view, today, locale).forEach(row -> rows.add(line(row))));
    return rows;
  }

  private static byte[] line(List<String> cells) {
    return CsvText.line(cells).getBytes(StandardCharsets.UTF_8);
  }
}
