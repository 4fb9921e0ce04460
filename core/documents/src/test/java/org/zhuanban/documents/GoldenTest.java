package org.zhuanban.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.accountability.FactsPaper;
import org.zhuanban.documents.accountability.SanctionPaper;
import org.zhuanban.documents.county.LeadList;
import org.zhuanban.documents.county.MonthlyReturn;
import org.zhuanban.documents.county.OverdueList;
import org.zhuanban.documents.county.ProjectLine;
import org.zhuanban.documents.county.ProjectList;
import org.zhuanban.documents.county.RulesInForce;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.county.SupervisionLedger;
import org.zhuanban.documents.paper.CasePapers;
import org.zhuanban.documents.paper.Remedy;
import org.zhuanban.documents.project.FormationNotice;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.documents.project.MeetingBrief;
import org.zhuanban.documents.project.MeetingMinutes;
import org.zhuanban.documents.project.OrderPaper;
import org.zhuanban.documents.suggestion.ReplyLetter;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.local.LocalStandard;
import org.zhuanban.local.LocalWaiver;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;

/** What the documents of the sample county say; {@code -Ddocuments.write=true} writes them anew. */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** Where a person looks at them. */
  private static final Path PAGES = Path.of("target/pages");

  private static final Remedy REMEDY = new Remedy("石林彝族自治县人民政府", "有管辖权的人民法院");

  private static final ReplyLetter LETTER =
      ReplyLetter.builder()
          .documentNumber("示投促函〔2021〕8号")
          .signer("局长")
          .openness(Openness.PUBLIC)
          .handling("成立办理领导小组，局长牵头督办。")
          .addEnclosures("工作专班机制", "项目清单")
          .printedBy("县投资促进局办公室")
          .printedOn(LocalDate.of(2021, 6, 22))
          .session("县十七届人大一次会议")
          .number("28")
          .title("关于提高招商引资项目履约率的建议")
          .addAddressees("甲", "乙")
          .facts("签约二百四十七个。")
          .problems("资金到位率不高。")
          .measures("一个项目一个工作专班。")
          .result(ReplyClass.B)
          .promisedBy(LocalDate.of(2021, 12, 31))
          .host("县投资促进局")
          .addCoHosts("县自然资源局")
          .contact("县投资促进局办公室")
          .phone("0871-00000000")
          .addCopies("县政府办公室", "县人大常委会人事代表工作委员会")
          .on(LocalDate.of(2021, 6, 22))
          .build();

  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");

  private static final RulesInForce RULES =
      new RulesInForce(
          "石林县",
          SampleCounty.DAY,
          LocalRuleBook.of(
                  LocalRule.from(
                          LocalLimit.TASK_FORCE_SET_UP,
                          TimeLimit.workingDays(3, "石招委发〔2024〕2号"),
                          LocalDate.of(2024, 3, 1))
                      .until(LocalDate.of(2025, 12, 31)),
                  LocalRule.from(
                      LocalLimit.LEAD_ANSWER,
                      TimeLimit.workingDays(2, "石招委发〔2025〕1号"),
                      LocalDate.of(2025, 1, 1)))
              .with(NameTable.NONE.with(NameTable.NameKind.ORGAN, "PLAN", "县规划局"))
              .with(
                  SuccessionTable.of(
                      new Succession("PLAN", LAND, LocalDate.of(2019, 3, 1), "石编发〔2019〕3号")))
              .with(
                  List.of(
                      new LocalWaiver(
                          LocalStandard.HEADS_ARE_MEMBERS,
                          "石招委发〔2024〕2号第五条",
                          LocalDate.of(2024, 3, 1),
                          Optional.empty()))),
          CalendarBook.bundled(),
          new LocalRulesAdopted(
                  List.of(
                      LocalRule.from(
                          LocalLimit.TASK_FORCE_SET_UP,
                          TimeLimit.workingDays(3, "石招委发〔2024〕2号"),
                          LocalDate.of(2024, 3, 1))),
                  List.of(),
                  new DocumentRef("local-rules-2024"))
              .applyTo(Organisation.NONE, LocalDate.of(2024, 2, 27)));

  private static final SampleCounty COUNTY = new SampleCounty();

  /** Every document of the sample county by its name. */
  static Map<String, Document> documents(SampleCounty county, DocumentTexts texts) {
    Map<String, Document> documents = new TreeMap<>();
    List<ProjectLine> projects = new ArrayList<>();
    List<OverdueList.OverdueLine> overdue = new ArrayList<>();
    List<SupervisionLedger.LedgerLine> orders = new ArrayList<>();
    for (String id : county.projects()) {
      projects.add(ProjectLine.of(id, county.view(id), SampleCounty.DAY));
      overdue.addAll(OverdueList.lines(id, county.view(id), SampleCounty.DAY));
      orders.addAll(SupervisionLedger.lines(id, county.view(id), SampleCounty.DAY));
    }
    documents.put("projects", new ProjectList("石林县", SampleCounty.DAY, projects).document(texts));
    List<LeadList.ListedLead> leads = new ArrayList<>();
    for (String id : county.investors()) {
      leads.addAll(LeadList.lines(id, county.investor(id), SampleCounty.DAY));
    }
    documents.put("leads", new LeadList("石林县", SampleCounty.DAY, leads).document(texts));
    documents.put("overdue", new OverdueList("石林县", SampleCounty.DAY, overdue).document(texts));
    documents.put("orders", new SupervisionLedger("石林县", SampleCounty.DAY, orders).document(texts));
    documents.put("scores", new ScoreSheet("石林县", county.assessment()).document(texts));
    documents.put("rules", RULES.document(texts));
    documents.put(
        "monthly",
        new MonthlyReturn(
                "石林县",
                county.report(ReportKind.MONTHLY_PROGRESS, ReportPeriod.Length.MONTH),
                county.report(ReportKind.ANNUAL, ReportPeriod.Length.YEAR))
            .document(texts));
    List<String> facts = List.of("建设项目用地预审与选址意见书逾期未作决定，经督办后仍未办结。");
    FactsPaper.of(county.accountability(), facts)
        .forEach(
            paper ->
                documents.put(
                    "facts-" + (documents.containsKey("facts-1") ? 2 : 1), paper.document(texts)));
    SanctionPaper.of(county.accountability(), facts)
        .forEach(
            paper ->
                documents.put(
                    "sanction-" + (documents.containsKey("sanction-1") ? 2 : 1),
                    paper.document(texts)));
    documents.put("letter", LETTER.documents(texts).get(1));
    for (String id : county.projects()) {
      FormationNotice.of(id, county.view(id), "县招商委办公室", LocalDate.of(2024, 11, 6))
          .ifPresent(notice -> documents.put(id + "-formation", notice.document(texts)));
      documents.put(
          id + "-brief",
          MeetingBrief.of(id, county.view(id), SampleCounty.DAY, SampleCounty.DAY.plusDays(30))
              .document(texts));
      documents.put(
          id + "-materials",
          MaterialList.of(id, county.view(id), SampleCounty.DAY).document(texts));
      MeetingMinutes.of(id, county.view(id), "县招商委办公室", 1)
          .ifPresent(minutes -> documents.put(id + "-minutes", minutes.document(texts)));
      OrderPaper.of(id, county.view(id), "县政府督查室", "DB-" + id.substring(2), SampleCounty.DAY)
          .ifPresent(order -> documents.put(id + "-order", order.document(texts)));
      Optional<CasePapers> papers = CasePapers.of(id, county.view(id), "A01");
      papers
          .flatMap(CasePapers::acceptance)
          .ifPresent(paper -> documents.put(id + "-acceptance", paper.document(texts)));
      papers
          .flatMap(CasePapers::corrections)
          .ifPresent(paper -> documents.put(id + "-corrections", paper.document(texts)));
      papers
          .flatMap(CasePapers::delivery)
          .ifPresent(paper -> documents.put(id + "-delivery", paper.document(texts)));
      papers
          .flatMap(of -> of.extension("专家评审意见需要进一步核实"))
          .ifPresent(paper -> documents.put(id + "-extension", paper.document(texts)));
      papers
          .flatMap(of -> of.refusal(List.of("选址不符合国土空间规划"), REMEDY))
          .ifPresent(paper -> documents.put(id + "-refusal", paper.document(texts)));
      papers.map(CasePapers::procedures).orElse(List.of()).stream()
          .findFirst()
          .ifPresent(paper -> documents.put(id + "-procedure", paper.document(texts)));
      papers
          .flatMap(
              of -> of.nonAcceptance(NonAcceptance.NOT_COMPETENT, Optional.of("市自然资源局"), REMEDY))
          .ifPresent(paper -> documents.put(id + "-non-acceptance", paper.document(texts)));
    }
    return documents;
  }

  @Test
  void documents_say_what_they_said() throws IOException {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      for (Map.Entry<String, Document> each :
          documents(COUNTY, DocumentTexts.of(locale)).entrySet()) {
        Files.createDirectories(PAGES);
        Files.writeString(
            PAGES.resolve(each.getKey() + "." + locale.getLanguage() + ".html"),
            each.getValue().html());
        Path file = GOLDEN.resolve(each.getKey() + "." + locale.getLanguage() + ".md");
        if (Boolean.getBoolean("documents.write")) {
          Files.createDirectories(GOLDEN);
          Files.writeString(file, each.getValue().markdown());
        }
        assertThat(each.getValue().markdown())
            .as(file.toString())
            .isEqualTo(Files.readString(file));
      }
    }
  }
}
