package org.zhuanban.example.platform.county;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhuanban.AsOf;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.ViewFold;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.documents.county.LeadList;
import org.zhuanban.documents.county.ProjectLine;
import org.zhuanban.documents.county.SupervisionLedger;
import org.zhuanban.example.platform.demo.DemoCounty;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.UnreadableStreamException;

/** The county as a whole: its projects, and the report of a quarter. */
@Component
public class County {
  private final Zhuanban zhuanban;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "county");
            thread.setDaemon(true);
            return thread;
          });
  private final Lately<Overview> overview;
  private final Map<ReportPeriod, Lately<Map<Words, QuarterPaper>>> reports =
      new ConcurrentHashMap<>();

  County(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
    this.overview = new Lately<>(this::count, executor);
  }

  /**
   * All projects of a day.
   *
   * @param day the day
   * @param lines the projects in the order of their identifiers
   * @param stages the number of projects by stage
   * @param orders the orders of supervision that are not met
   * @param proposals the proposals of accountability
   */
  public record Overview(
      LocalDate day,
      List<ProjectLine> lines,
      Map<ProjectStage, Integer> stages,
      List<SupervisionLedger.LedgerLine> orders,
      List<ProposalLine> proposals) {}

  /**
   * A proposal of accountability.
   *
   * @param project the id of the project
   * @param title its name
   * @param proposal the proposal
   */
  public record ProposalLine(String project, String title, Proposal proposal) {}

  @PreDestroy
  void stop() {
    executor.shutdownNow();
  }

  /** {@return all projects; empty while they are counted for the first time} */
  public Optional<Overview> overview() {
    return overview.get();
  }

  /** The report of the county on a quarter; empty while it is made for the first time. */
  Optional<QuarterPaper> report(ReportPeriod quarter, Words words) {
    return reports
        .computeIfAbsent(quarter, period -> new Lately<>(() -> papers(period), executor))
        .get()
        .map(papers -> papers.get(words));
  }

  private Map<Words, QuarterPaper> papers(ReportPeriod quarter) {
    Report report = make(quarter);
    return Words.ALL.stream()
        .collect(
            Collectors.toUnmodifiableMap(words -> words, words -> QuarterPaper.of(report, words)));
  }

  /**
   * Checks that a person may read a section in the whole county.
   *
   * @param me the person
   * @param section the section
   * @throws NotReadableException if the person may not
   */
  public void require(Person me, ViewSection section) {
    if (!zhuanban.forReader(me.ref()).covers(section, Optional.empty(), Optional.empty())) {
      throw new NotReadableException(me.ref(), section, "the county");
    }
  }

  private Overview count() {
    LocalDate day = zhuanban.today();
    List<ProjectLine> lines = new ArrayList<>();
    Map<ProjectStage, Integer> stages = new EnumMap<>(ProjectStage.class);
    List<SupervisionLedger.LedgerLine> orders = new ArrayList<>();
    List<ProposalLine> proposals = new ArrayList<>();
    zhuanban
        .fold(StreamKind.PROJECT, AsOf.NOW)
        .each(
            view -> List.of(of(view, day)),
            page ->
                page.forEach(
                    one -> {
                      lines.add(one.line());
                      stages.merge(one.line().stage(), 1, Integer::sum);
                      orders.addAll(one.orders());
                      proposals.addAll(one.proposals());
                    }))
        .whole();
    return new Overview(day, lines, stages, orders, proposals);
  }

  private record One(
      ProjectLine line, List<SupervisionLedger.LedgerLine> orders, List<ProposalLine> proposals) {}

  private static One of(ProjectView view, LocalDate day) {
    String id = view.key().id();
    ProjectLine line = ProjectLine.of(id, view, day);
    return new One(
        line,
        SupervisionLedger.lines(id, view, day),
        view.supervision().proposals(day).stream()
            .map(proposal -> new ProposalLine(id, line.name(), proposal))
            .toList());
  }

  private Report make(ReportPeriod period) {
    LocalDate today = zhuanban.today();
    LocalDate day = period.lastDay().isBefore(today) ? period.lastDay() : today;
    AsOf asOf = day.equals(today) ? AsOf.NOW : AsOf.day(day);
    Optional<OrganisationView> organisation =
        zhuanban.find(StreamKind.ORGANISATION, DemoCounty.ORGANISATION, asOf);
    ReportFold whole = fold(period, day, organisation);
    organisation.ifPresent(whole::add);
    zhuanban.fold(StreamKind.SUGGESTION, asOf).run(() -> suggestions(whole)).whole();
    Report projects =
        zhuanban.fold(StreamKind.PROJECT, asOf).run(() -> fold(period, day, organisation)).whole();
    whole.addAll(projects);
    return whole.report();
  }

  private static ReportFold fold(
      ReportPeriod period, LocalDate day, Optional<OrganisationView> organisation) {
    ReportFold fold = new ReportFold(ReportKind.QUARTERLY, period, day);
    organisation.ifPresent(fold::among);
    return fold;
  }

  private static ViewFold<org.zhuanban.SuggestionView, Boolean> suggestions(ReportFold whole) {
    return ViewFold.of(whole::add, part -> {}, () -> true);
  }

  /** {@return the leads of all investors that can be read} */
  List<LeadList.ListedLead> leads() {
    LocalDate day = zhuanban.today();
    List<LeadList.ListedLead> leads = new ArrayList<>();
    try {
      zhuanban
          .fold(StreamKind.INVESTOR, AsOf.NOW)
          .each(view -> LeadList.lines(view.key().id(), view, day), leads::addAll)
          .whole();
    } catch (UnreadableStreamException damaged) {
      return leads;
    }
    return leads;
  }
}
