package org.zhuanban.example.platform.county;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.IdentifierLine;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.ViewBatch;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.ViewSection;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.county.LeadList;
import org.zhuanban.documents.county.ProjectLine;
import org.zhuanban.documents.county.SupervisionLedger;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.workbench.Desk;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportPeriod.Length;

/** The bureau's view of all projects, and the supervision office's. */
@Controller
class CountyController {
  private static final int PAGE = 50;

  private final Zhuanban zhuanban;
  private final County county;
  private final Desk desk;

  CountyController(Zhuanban zhuanban, County county, Desk desk) {
    this.zhuanban = zhuanban;
    this.county = county;
    this.desk = desk;
  }

  /**
   * A project in a list.
   *
   * @param id its identifier
   * @param name its name
   * @param investors its investors
   * @param place its place
   * @param stage its stage
   * @param investment the investment
   * @param lamp the gravest light; null if it has none
   * @param next what is due next; null if nothing is
   * @param due its last day; null if nothing is due
   */
  record ProjectRow(
      String id,
      String name,
      String investors,
      String place,
      String stage,
      String investment,
      Words.@Nullable Lamp lamp,
      @Nullable String next,
      @Nullable String due) {
    static ProjectRow of(ProjectLine line, Words words) {
      return new ProjectRow(
          line.project(),
          line.name(),
          words.word(line.investors()),
          words.word(line.place()),
          words.label(line.stage()),
          words.word(line.investment()),
          line.light().map(words::lamp).orElse(null),
          line.next().map(next -> next.owner() + " · " + words.duty(next.duty())).orElse(null),
          line.next().map(next -> words.day(next.due().date())).orElse(null));
    }
  }

  /** A stage with the number of its projects, as a share of the largest. */
  record StageCount(ProjectStage stage, String name, int number, int share) {}

  /** A proposal of accountability in words. */
  record ProposalRow(String project, String title, String trigger, String since, String basis) {}

  @GetMapping("/county")
  String county(Person me, Locale locale, Model model) {
    county.require(me, ViewSection.FUNDS);
    Words words = Words.of(locale);
    model.addAttribute("desk", desk.mine(me, null, words));
    Optional<County.Overview> overview = county.overview();
    overview.ifPresent(all -> model.addAttribute("stages", stages(all, words)));
    model.addAttribute("counted", overview.map(all -> all.lines().size()).orElse(null));
    county
        .report(ReportPeriod.of(Length.QUARTER, zhuanban.today()), words)
        .ifPresent(paper -> model.addAttribute("figures", paper.figures()));
    model.addAttribute("leads", DocumentHtml.of(leads(words.texts())));
    return "county";
  }

  private Document leads(DocumentTexts texts) {
    return new LeadList(Organs.COUNTY, zhuanban.today(), county.leads()).document(texts);
  }

  private static List<StageCount> stages(County.Overview all, Words words) {
    int most = all.stages().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    return Arrays.stream(ProjectStage.values())
        .map(
            stage -> {
              int number = all.stages().getOrDefault(stage, 0);
              return new StageCount(stage, words.label(stage), number, 100 * number / most);
            })
        .filter(count -> count.number() > 0)
        .toList();
  }

  @GetMapping("/projects")
  String projects(
      Person me,
      @RequestParam(required = false) @Nullable ProjectStage stage,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    Words words = Words.of(locale);
    List<ProjectLine> all =
        me.readsCounty()
            ? county.overview().map(County.Overview::lines).orElse(List.of())
            : own(me);
    List<String> numbered = q.isBlank() ? List.of() : numbered(me, q.strip());
    List<ProjectLine> found =
        all.stream()
            .filter(line -> stage == null || line.stage() == stage)
            .filter(
                line ->
                    q.isBlank()
                        || line.name().contains(q.strip())
                        || line.project().equals(q.strip())
                        || numbered.contains(line.project()))
            .toList();
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(page, 1), pages);
    model.addAttribute(
        "rows",
        found.stream()
            .skip((long) (shown - 1) * PAGE)
            .limit(PAGE)
            .map(line -> ProjectRow.of(line, words))
            .toList());
    model.addAttribute("number", found.size());
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("q", q);
    model.addAttribute("stage", stage);
    model.addAttribute("choices", ProjectStage.values());
    return "projects";
  }

  private List<ProjectLine> own(Person me) {
    LocalDate today = zhuanban.today();
    ViewBatch<ProjectView> views =
        zhuanban.forReader(me.ref()).readAll(StreamKind.PROJECT, me.projects());
    return views.views().entrySet().stream()
        .map(entry -> ProjectLine.of(entry.getKey(), entry.getValue(), today))
        .toList();
  }

  /** The projects that were given a number. */
  private List<String> numbered(Person me, String number) {
    ReaderSession reader = zhuanban.forReader(me.ref());
    return number.length() > 100
        ? List.of()
        : reader.search(number, Optional.empty()).lines().stream()
            .map(IdentifierLine::row)
            .map(row -> row.stream().id())
            .toList();
  }

  @GetMapping("/supervision")
  String supervision(
      Person me,
      @RequestParam(required = false) @Nullable String after,
      Locale locale,
      Model model) {
    county.require(me, ViewSection.SUPERVISION);
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    model.addAttribute("mine", desk.mine(me, null, words));
    model.addAttribute(
        "overdue", desk.county(me, Desk.open().dueUpTo(today.minusDays(1)).build(), after, words));
    county
        .overview()
        .ifPresent(
            all -> {
              model.addAttribute(
                  "orders",
                  DocumentHtml.of(
                      new SupervisionLedger(
                              Organs.COUNTY, today, all.orders().stream().limit(PAGE).toList())
                          .document(words.texts())));
              if (me == Person.SUPERVISION) {
                model.addAttribute("proposals", proposals(all, words));
              }
            });
    return "supervision";
  }

  private static List<ProposalRow> proposals(County.Overview all, Words words) {
    return all.proposals().stream()
        .limit(PAGE)
        .map(
            line ->
                new ProposalRow(
                    line.project(),
                    line.title(),
                    words.label(line.proposal().trigger()),
                    words.day(line.proposal().since()),
                    line.proposal().basis()))
        .toList();
  }
}
