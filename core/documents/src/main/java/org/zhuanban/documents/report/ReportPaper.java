package org.zhuanban.documents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Attraction;
import org.zhuanban.report.content.Report;

/**
 * A report of a county or of one project (招商委书面报告): what a reader without time reads first, then
 * the sections of its {@linkplain org.zhuanban.report.ReportKind#contents kind}. Who may read it is
 * settled where the report is made.
 *
 * @param subject the name of the county or of the project
 * @param project the project that it is about alone; empty for a county
 * @param report the content
 * @param yearBefore the report on the same period of the year before; empty for a comparison with
 *     the period before alone
 */
public record ReportPaper(
    String subject, Optional<ReportedProject> project, Report report, Optional<Report> yearBefore) {
  /**
   * The one project of a report.
   *
   * @param id the host's identifier
   * @param stage its stage on the day of the report
   */
  public record ReportedProject(String id, ProjectStage stage) {}

  /**
   * Checks that the reports can be compared.
   *
   * @param subject the name of the county or of the project
   * @param project the project that it is about alone
   * @param report the content
   * @param yearBefore the report on the same period of the year before
   * @throws IllegalArgumentException if the earlier report is of another kind, or on another period
   *     than that of the year before
   */
  public ReportPaper {
    ReportPeriod same =
        ReportPeriod.of(report.period().length(), report.period().firstDay().minusYears(1));
    yearBefore.ifPresent(
        earlier -> {
          if (earlier.kind() != report.kind() || !earlier.period().equals(same)) {
            throw new IllegalArgumentException(
                "the report of the year before must be one %s of %s, but was one %s of %s"
                    .formatted(
                        report.kind(), same.text(), earlier.kind(), earlier.period().text()));
          }
        });
  }

  /**
   * Makes the report of a county.
   *
   * @param county the name of the county
   * @param report the content
   * @return the report
   */
  public static ReportPaper ofCounty(String county, Report report) {
    return new ReportPaper(county, Optional.empty(), report, Optional.empty());
  }

  /**
   * Makes the report of one project.
   *
   * @param id the host's identifier of the project
   * @param view the project at the end of the day of the report
   * @param report the content, on this project
   * @return the report
   * @throws org.zhuanban.access.NotReadableException if the reader of the view may not read the
   *     project
   */
  public static ReportPaper ofProject(String id, ProjectView view, Report report) {
    return new ReportPaper(
        view.title(report.day()).orElse(id),
        Optional.of(new ReportedProject(id, view.stage(report.day()))),
        report,
        Optional.empty());
  }

  /**
   * Adds the comparison with the year before (同比). An annual report has it by itself.
   *
   * @param earlier the report of the same kind on the same period of the year before
   * @return a copy with the comparison
   * @throws IllegalArgumentException if the earlier report is another one
   */
  public ReportPaper withYearBefore(Report earlier) {
    return new ReportPaper(subject, project, report, Optional.of(earlier));
  }

  /**
   * {@return the report as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    ReportWords words = ReportWords.of(texts, report, project.map(ReportedProject::id));
    List<Block> blocks = new ArrayList<>(new LeadBlocks(words).all());
    for (ReportSection section : report.kind().contents()) {
      blocks.add(new Block.Section(title(section, texts), blocks(section, words)));
    }
    if (report.kind().contents().contains(ReportSection.INDICATORS)
        && !report.attraction().equals(Attraction.NONE)) {
      blocks.add(
          new Block.Section(texts.say("report.attraction"), new AttractionBlocks(words).all()));
    }
    return Document.of(
        Document.Form.REPORT,
        texts.say(
            "report.%s.%s".formatted(project.isPresent() ? "project" : "county", report.kind()),
            Map.of("subject", subject, "period", report.period())),
        about(texts),
        blocks,
        texts);
  }

  private List<String> about(DocumentTexts texts) {
    List<String> about = new ArrayList<>();
    about.add(
        texts.say(
            "report.about.period",
            Map.of(
                "period",
                report.period(),
                "first",
                report.period().firstDay(),
                "last",
                report.period().lastDay(),
                "day",
                report.day())));
    project.ifPresent(
        one ->
            about.add(
                texts.say(
                    "report.about.project", Map.of("project", one.id(), "stage", one.stage()))));
    return about;
  }

  private String title(ReportSection section, DocumentTexts texts) {
    if (section != ReportSection.CHANGES) {
      return texts.word(section);
    }
    return annual()
        ? texts.say("report.changes.annual")
        : yearBefore.isPresent() ? texts.say("report.changes.both") : texts.word(section);
  }

  /** The period before is the year before then. */
  private boolean annual() {
    return report.period().length() == ReportPeriod.Length.YEAR;
  }

  private List<Block> blocks(ReportSection section, ReportWords words) {
    FigureBlocks figures = new FigureBlocks(words);
    CountyBlocks county = new CountyBlocks(words);
    OpenBlocks open = new OpenBlocks(words);
    DayBlocks days = new DayBlocks(words);
    return switch (section) {
      case INDICATORS, SUGGESTIONS -> List.of(figures.figures(section), figures.rates(section));
      case TARGETS -> county.targets();
      case FUNDS -> figures.funds();
      case APPROVALS -> figures.approvals();
      case RESPONSIBLE -> figures.responsible();
      case TROUBLED -> open.troubled();
      case PROBLEMS -> open.problems();
      case OVERDUE -> open.overdue();
      case MEETINGS, AGENCY, POLICIES, ORDERS, TEAMS -> List.of(figures.figures(section));
      case DUTIES -> county.duties();
      case DECISIONS -> open.decisions();
      case NEXT_STEPS -> county.next();
      case CHANGES ->
          List.of(new ChangeTable(words, yearBefore.filter(earlier -> !annual())).table());
      case DAYS -> days.days();
      case BOTTLENECKS -> days.bottlenecks();
      case RESTATED -> open.restated();
    };
  }
}
