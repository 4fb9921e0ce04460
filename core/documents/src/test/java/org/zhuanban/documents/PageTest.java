package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.documents.county.ProjectLine;
import org.zhuanban.documents.county.ProjectList;
import org.zhuanban.documents.paper.CasePapers;
import org.zhuanban.documents.paper.Paper.AcceptanceNotice;
import org.zhuanban.documents.picture.Gantt;
import org.zhuanban.documents.picture.StageMap;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;

/** The samples of {@code core/docs/documents.md}, as they stand there. */
class PageTest {
  private final SampleCounty county = new SampleCounty();

  private String notice(String id, ProjectView project) {
    DocumentTexts texts = DocumentTexts.of(Locale.CHINESE);
    String page =
        CasePapers.of(id, project, "A01")
            .flatMap(CasePapers::acceptance)
            .map(notice -> notice.document(texts).html())
            .orElse("");
    return page;
  }

  private String page(String id, ProjectView project, LocalDate day, DocumentTexts texts) {
    Document page = ProjectPage.of(id, project, day).document(texts);
    return page.html();
  }

  private Document pictures(ProjectView project, LocalDate day, DocumentTexts texts) {
    List<Block> pictures = new ArrayList<>();
    Gantt.of(project, day).ifPresent(gantt -> pictures.add(gantt.picture(texts)));
    pictures.add(StageMap.of(project, day).picture(texts));
    return Document.of(Document.Form.PAGE, "进度", List.of(), pictures, texts);
  }

  private String projects(DocumentTexts texts) {
    List<ProjectLine> lines = new ArrayList<>();
    for (String id : county.projects()) {
      lines.add(ProjectLine.of(id, county.view(id), SampleCounty.DAY));
    }
    ProjectList list = new ProjectList("石林县", SampleCounty.DAY, lines);
    String csv = list.table(texts).csv();
    return csv;
  }

  private String report(DocumentTexts texts) {
    ReportPeriod quarter = new ReportPeriod("2024-Q4");
    ReportFold fold = new ReportFold(ReportKind.QUARTERLY, quarter, SampleCounty.DAY);
    for (String id : county.projects()) {
      fold.add(id, county.view(id));
    }
    ReportPaper paper = ReportPaper.ofCounty("石林县", fold.report());
    String text = paper.document(texts).markdown();
    return text;
  }

  @Test
  void samples_give_what_they_say() {
    assertThat(report(DocumentTexts.of(Locale.CHINESE)))
        .startsWith("# 石林县2024年第四季度招商引资工作情况报告")
        .contains("已签约项目5个");
    assertThat(notice("P-4", county.view("P-4"))).contains("受理通知书", "2024年12月6日");
    assertThat(notice("P-1", county.view("P-1"))).isEmpty();
    DocumentTexts texts = DocumentTexts.of(Locale.CHINESE);
    assertThat(page("P-4", county.view("P-4"), SampleCounty.DAY, texts)).contains("审批进度图", "<svg");
    assertThat(pictures(county.view("P-4"), SampleCounty.DAY, texts).blocks()).hasSize(2);
    assertThat(pictures(county.view("P-1"), SampleCounty.DAY, texts).blocks()).hasSize(1);
    assertThat(projects(DocumentTexts.of(Locale.CHINESE)).lines()).hasSize(7);
    assertThat(
            DocumentTexts.of(Locale.CHINESE)
                .with("acceptance.title", "受理通知单")
                .say("acceptance.title"))
        .isEqualTo("受理通知单");
  }

  @Test
  void a_notice_of_acceptance_says_only_the_last_days_that_there_are() {
    DocumentTexts texts = DocumentTexts.of(Locale.CHINESE);
    CasePapers papers = CasePapers.of("P-4", county.view("P-4"), "A01").orElseThrow();
    AcceptanceNotice both = papers.acceptance().orElseThrow();
    AcceptanceNotice promised =
        new AcceptanceNotice(
            both.about(),
            both.number(),
            both.day(),
            both.receivedOn(),
            Optional.empty(),
            both.committed(),
            List.of());
    assertThat(promised.document(texts).markdown())
        .contains("\n本机关承诺于2024年11月22日前（含当日）办结。依法")
        .doesNotContain("届满");
    AcceptanceNotice lawful =
        new AcceptanceNotice(
            both.about(),
            both.number(),
            both.day(),
            both.receivedOn(),
            both.statutory(),
            Optional.empty(),
            List.of());
    assertThat(lawful.document(texts).markdown()).contains("至2024年12月6日届满。依法");
  }

  @Test
  void silence_accepts_without_a_notice() {
    CasePapers papers = CasePapers.of("P-4", county.view("P-4"), "A01").orElseThrow();
    assertThat(papers.acceptance()).isPresent();
    assertThat(
            new CasePapers(
                    papers.project(),
                    papers.view(),
                    papers.item(),
                    papers.application().withDeemedOn(SampleCounty.DAY))
                .acceptance())
        .isEmpty();
  }

  @Test
  void samples_are_those_of_the_page() throws IOException {
    String source = Files.readString(Path.of("src/test/java/org/zhuanban/documents/PageTest.java"));
    String page = Files.readString(Path.of("../docs/documents.md"));
    List<String> parts = Pattern.compile("```").splitAsStream(page).toList();
    for (int i = 1; i < parts.size(); i += 2) {
      for (String line : parts.get(i).lines().skip(1).toList()) {
        assertThat(source).contains(line.strip());
      }
    }
  }
}
