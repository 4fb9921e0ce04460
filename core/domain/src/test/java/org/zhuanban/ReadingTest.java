package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhuanban.access.Extent;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Reader;
import org.zhuanban.activity.ActivityCommand.ConfirmWish;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.Light;
import org.zhuanban.investor.InvestorCommand.SignLead;
import org.zhuanban.json.Json;
import org.zhuanban.json.PlainTree;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicySearch;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.prefecture.County;
import org.zhuanban.prefecture.Prefecture;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.restatement.rules.RestatementFeature;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.ForwardingBoard;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.SuggestionCommand.FulfilPromise;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.PlannedMatter;
import org.zhuanban.takeover.rules.TakeoverFeature;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;
import org.zhuanban.violation.ViolationFound;
import org.zhuanban.violation.Violations.Violation;

/** Who reads what of a project, and what a workbench shows. */
class ReadingTest {
  private static final PersonRef READER = new PersonRef("reader-1");
  private static final LocalDate DAY = LocalDate.parse("2024-03-04");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  /** Which right each method of a view asks for; the rest shows nothing of the stream. */
  private static final Map<String, String> PROJECT =
      Map.ofEntries(
          Map.entry(
              "PROJECT",
              "version destruction title name identifiers find project stage promises tier jurisdiction attributes"),
          Map.entry("TASK_FORCE", "taskForce unrepresented"),
          Map.entry(
              "APPROVALS",
              "approvals.state approvals.board approvals.jointHandling approvals.licences"
                  + " approvals.form approvals.outlook approvals.attribution approvals.works"),
          Map.entry("PROCEEDINGS", "proceedings"),
          Map.entry("DUTIES", "duties dutiesAhead subjectName work supervision.steps"),
          Map.entry("PROBLEMS", "problems.list problems.statistics"),
          Map.entry("AGENCY", "agency"),
          Map.entry("COMPLAINTS", "complaints"),
          Map.entry("FUNDS", "funds.funding funds.indicators funds.operation funds.landYield"),
          Map.entry("POLICIES", "policies.standings policies.standingsUnder policies.compare"),
          Map.entry("GRANT_APPLICATIONS", "policies.grantApplications"),
          Map.entry("ESCALATIONS", "supervision.escalations"),
          Map.entry("VIOLATIONS", "violations namesIn"),
          Map.entry("SUPERVISION", "supervision.orders approvals.ratings"),
          Map.entry("ACCOUNTABILITY", "supervision.proposals"),
          Map.entry("JOURNAL", "history entries corrections takenOver versionsAfter at"));

  private static final Map<String, String> SUGGESTION =
      Map.of(
          "SUGGESTION",
              "version destruction title name identifiers find suggestion duties dutiesAhead subjectName",
          "VIOLATIONS", "violations namesIn",
          "JOURNAL", "history entries corrections");

  private static final Map<String, String> INVESTOR =
      Map.of(
          "INVESTOR",
              "version destruction title name identifiers find investor duties dutiesAhead subjectName",
          "ACCOUNTABILITY", "proposals",
          "VIOLATIONS", "violations namesIn",
          "JOURNAL", "history entries corrections");

  private static final Map<String, String> ACTIVITY =
      Map.of(
          "ACTIVITY",
              "version destruction title name identifiers find activity duties dutiesAhead subjectName",
          "VIOLATIONS", "violations namesIn",
          "JOURNAL", "history entries corrections");

  private static final Map<String, String> ORGANISATION =
      Map.of(
          "ORGANISATION",
          "version destruction title name identifiers find organisation units responsibilityFor office meetings reports missed"
              + " tasks roster qualified expiring workloads training strengthByTeam strength duties dutiesAhead subjectName",
          "VIOLATIONS",
          "violations namesIn",
          "JOURNAL",
          "history entries corrections");

  private static final Map<String, String> COMPENDIUM =
      Map.of(
          "COMPENDIUM",
          "version destruction title name identifiers find editions edition search",
          "MEASURES",
          "measures duties dutiesAhead subjectName",
          "VIOLATIONS",
          "violations namesIn",
          "JOURNAL",
          "history entries corrections");

  private static final Map<String, String> INSPECTIONS =
      Map.of(
          "SUPERVISION",
              "version destruction title name identifiers find inspections proceedings duties dutiesAhead subjectName orders",
          "VIOLATIONS", "violations namesIn",
          "JOURNAL", "history entries corrections");

  private static final Set<String> OPEN = Set.of("calendars", "key", "lights", "rules");

  private static ProjectDesk desk() {
    ProjectDesk desk = ProjectDesk.with("2024-03-04", Plans.licence("L"));
    desk.recorded(ReceiveApplication.of("L", true));
    return desk;
  }

  private static Zhuanban library(
      ProjectDesk desk, RoleTable table, Directory.Position... positions) {
    return Zhuanban.builder()
        .storage(desk.storage())
        .board((InMemoryStorage) desk.storage(), InMemoryStorage.NAMESPACE)
        .clock(desk.clock())
        .roles(table)
        .directory(directory(positions))
        .build();
  }

  private static Directory directory(Directory.Position... positions) {
    return new Directory() {
      @Override
      public List<Address> addresses(String recipient) {
        return List.of();
      }

      @Override
      public List<Position> positions(String person) {
        return person.equals(READER.id()) ? List.of(positions) : List.of();
      }
    };
  }

  private static Directory.Position everywhere(Role role) {
    return Directory.Position.of(role.name());
  }

  private static Directory.Position in(Role role, String organ) {
    return Directory.Position.of(role.name()).withOrgan(organ);
  }

  private static Directory.Position of(Role role, ProjectDesk desk) {
    return Directory.Position.of(role.name()).withStream(desk.stream());
  }

  @Property(tries = 60)
  void a_view_shows_the_parts_that_the_table_allows_and_no_other(@ForAll Set<ViewSection> allowed) {
    ProjectDesk desk = desk();
    Set<ViewSection> readable =
        EnumSet.of(
            ViewSection.PROJECT,
            ViewSection.SUGGESTION,
            ViewSection.INVESTOR,
            ViewSection.ACTIVITY,
            ViewSection.ORGANISATION,
            ViewSection.COMPENDIUM,
            ViewSection.SUPERVISION);
    readable.addAll(allowed);
    RoleTable table = RoleTable.USUAL;
    for (ViewSection part : ViewSection.values()) {
      table =
          table.withReading(
              part, Role.ENTERPRISE, readable.contains(part) ? Extent.ALL : Extent.NONE, "工作惯例");
    }
    ReaderSession reading = library(desk, table, everywhere(Role.ENTERPRISE)).forReader(READER);
    record(desk, StreamKind.SUGGESTION.stream("S-1"), FulfilPromise.of(PAPER));
    record(desk, StreamKind.INVESTOR.stream("K-1"), SignLead.of("L1", "P-1"));
    record(
        desk,
        StreamKind.ACTIVITY.stream("H-1"),
        ConfirmWish.builder().wish("W1").content(true).build());
    record(desk, StreamKind.ORGANISATION.stream("C-1"), CloseUnit.of("X", PAPER));
    record(desk, StreamKind.COMPENDIUM.stream("C-1"), EndMeasures.of("M14", PAPER));
    record(
        desk,
        StreamKind.INSPECTION.stream("I-1"),
        PlanInspections.of(
            2024,
            List.of(new PlannedMatter("M1", List.of("LAND"))),
            SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室"))));

    assertShows(reading.read(StreamKind.PROJECT, desk.stream().id()), PROJECT, readable, desk);
    assertShows(reading.read(StreamKind.SUGGESTION, "S-1"), SUGGESTION, readable, desk);
    assertShows(reading.read(StreamKind.INVESTOR, "K-1"), INVESTOR, readable, desk);
    assertShows(reading.read(StreamKind.ACTIVITY, "H-1"), ACTIVITY, readable, desk);
    assertShows(reading.read(StreamKind.ORGANISATION, "C-1"), ORGANISATION, readable, desk);
    assertShows(reading.read(StreamKind.COMPENDIUM, "C-1"), COMPENDIUM, readable, desk);
    assertShows(reading.read(StreamKind.INSPECTION, "I-1"), INSPECTIONS, readable, desk);
    for (StreamView view :
        List.of(
            reading.read(StreamKind.PROJECT, desk.stream().id()),
            reading.read(StreamKind.SUGGESTION, "S-1"),
            reading.read(StreamKind.INVESTOR, "K-1"),
            reading.read(StreamKind.ACTIVITY, "H-1"),
            reading.read(StreamKind.ORGANISATION, "C-1"),
            reading.read(StreamKind.COMPENDIUM, "C-1"),
            reading.read(StreamKind.INSPECTION, "I-1"))) {
      Map<?, ?> tree = (Map<?, ?>) Json.of(view, DAY);
      boolean shown = readable.contains(ViewSection.VIOLATIONS);

      PlainTree.check(tree);
      assertThat(tree.containsKey("violations")).isEqualTo(shown);
      assertThat(String.valueOf(tree.get("withheld")).contains("violations")).isEqualTo(!shown);
    }
  }

  /** Something in a stream, be it only a fact that waits. */
  private static void record(ProjectDesk desk, StreamKey stream, Command command) {
    assertThat(desk.zhuanban().record(Fact.of(stream, READER, stream.id(), command, DAY)))
        .isNotInstanceOf(Outcome.Refused.class);
  }

  private static void assertShows(
      Object view, Map<String, String> parts, Set<ViewSection> readable, ProjectDesk desk) {
    Map<String, ViewSection> asked = new TreeMap<>();
    parts.forEach(
        (part, names) ->
            Arrays.stream(names.split(" ", -1))
                .forEach(name -> asked.put(name, ViewSection.valueOf(part))));
    Map<String, Boolean> denied = new TreeMap<>();
    ask("", view, desk, denied);

    assertThat(denied.keySet()).isEqualTo(asked.keySet());
    asked.forEach(
        (name, part) -> assertThat(denied.get(name)).as(name).isEqualTo(!readable.contains(part)));
  }

  /** Asks every method of a view, and of the views that it is made of. */
  private static void ask(
      String prefix, Object view, ProjectDesk desk, Map<String, Boolean> denied) {
    for (Method method : view.getClass().getMethods()) {
      String name = prefix + method.getName();
      if (method.getDeclaringClass() == Object.class || OPEN.contains(name) || method.isBridge()) {
        continue;
      }
      if (method.getReturnType().getSimpleName().endsWith("View")
          && method.getParameterCount() == 0) {
        ask(name + ".", invoked(view, method), desk, denied);
      } else {
        boolean now = denied(view, method, desk);
        assertThat(denied.getOrDefault(name, now)).as("%s", method).isEqualTo(now);
        denied.put(name, now);
      }
    }
  }

  private static Object invoked(Object view, Method method) {
    try {
      return method.invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static boolean denied(Object view, Method method, ProjectDesk desk) {
    try {
      method.invoke(
          view,
          Arrays.stream(method.getParameterTypes()).map(type -> argument(type, desk)).toArray());
      return false;
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(NotReadableException.class);
      return true;
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object argument(Class<?> type, ProjectDesk desk) {
    if (type == NameTable.NameKind.class) {
      return NameTable.NameKind.ORGAN;
    }
    Map<Class<?>, Object> known =
        Map.ofEntries(
            Map.entry(LocalDate.class, DAY),
            Map.entry(
                Violation.class,
                new Violation(
                    DAY, ViolationFound.of(Refusal.of(ProjectRule.NO_AGREEMENT), "act", "LAND"))),
            Map.entry(int.class, 30),
            Map.entry(long.class, 0L),
            Map.entry(String.class, "LAND"),
            Map.entry(Pace.class, Pace.COMMITTED),
            Map.entry(Jurisdiction.class, Jurisdiction.UNKNOWN),
            Map.entry(PolicyCatalogue.class, new PolicyCatalogue("2024-1", List.of())),
            Map.entry(PolicySearch.class, PolicySearch.ALL),
            Map.entry(ReportPeriod.class, new ReportPeriod("2024-Q1")),
            Map.entry(Duty.class, desk.view().duties(DAY.plusDays(30)).get(0)),
            Map.entry(
                EscalationPolicy.EscalationStep.class,
                new EscalationPolicy.EscalationStep(
                    Role.COMMITTEE, EscalationPolicy.Anchor.PROMISED, 1)),
            Map.entry(ProjectView.class, desk.view()));
    return Optional.ofNullable(known.get(type)).orElseThrow();
  }

  /** A right to reports is one to what stands in them, in the reader's own projects or in all. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void a_report_is_made_for_those_who_may_read_reports_on_each_of_its_projects(Role role) {
    ProjectDesk desk = desk();
    String own = desk.stream().id();
    ReaderSession reading = library(desk, RoleTable.USUAL, of(role, desk)).forReader(READER);
    Extent reach = RoleTable.USUAL.reading(ViewSection.REPORTS, role);

    assertThat(reported(reading, desk, own)).isEqualTo(reach != Extent.NONE);
    assertThat(reported(reading, desk, own, "P-OTHER")).isEqualTo(reach == Extent.ALL);
  }

  private static boolean reported(ReaderSession reading, ProjectDesk desk, String... projects) {
    ReportPeriod period = new ReportPeriod("2024-Q1");
    try {
      Report report =
          Report.of(
              ReportKind.QUARTERLY,
              period,
              DAY,
              List.of(projects),
              id -> Views.of(desk.zhuanban(), StreamKind.PROJECT, id, AsOf.day(DAY)),
              reading);
      assertThat(report.states()).isNotEmpty();
      return true;
    } catch (NotReadableException denied) {
      assertThat(denied.part()).isEqualTo(ViewSection.REPORTS);
      return false;
    }
  }

  @Test
  void what_is_denied_does_not_tell_whether_it_exists() {
    ProjectDesk desk = desk();
    ReaderSession stranger =
        library(desk, RoleTable.USUAL, in(Role.HANDLER, "ECO")).forReader(READER);

    assertThatThrownBy(() -> stranger.read(StreamKind.PROJECT, desk.stream().id()))
        .isInstanceOf(NotReadableException.class)
        .hasMessage(
            "reader-1 may not read PROJECT of project/P-2024-001, whether or not there is any; ask"
                + " whoever gives out the right");
    assertThatThrownBy(() -> stranger.read(StreamKind.PROJECT, "P-NONE"))
        .isInstanceOf(NotReadableException.class)
        .hasMessage(
            "reader-1 may not read PROJECT of project/P-NONE, whether or not there is any; ask"
                + " whoever gives out the right");
    assertThatThrownBy(
            () ->
                stranger.board(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty()))
        .isInstanceOfSatisfying(
            NotReadableException.class,
            denied -> {
              assertThat(denied.part()).isEqualTo(ViewSection.DUTIES);
              assertThat(denied.text(Locale.CHINESE))
                  .isEqualTo("您无权查阅“项目责任事项”，本答复不表明有无内容；请向授权单位申请");
              assertThat(denied.text(Locale.FRENCH))
                  .isEqualTo(
                      "You may not read 'Duties', whether or not there is any; ask the"
                          + " office that gives the right");
            });
  }

  @Test
  void a_workbench_says_what_is_mine_by_when_and_why() {
    ProjectDesk desk = desk();
    BoardQuery now = BoardQuery.builder().owed(new Owed.Now()).build();
    ReaderSession handler =
        library(desk, RoleTable.USUAL, in(Role.HANDLER, "LAND")).forReader(READER);
    ReaderSession leader =
        library(desk, RoleTable.USUAL, of(Role.TASK_FORCE_LEADER, desk)).forReader(READER);

    assertThat(handler.mine(now, Optional.empty()).lines())
        .anySatisfy(
            line -> {
              assertThat(line.row().duty().owner()).isEqualTo("LAND");
              assertThat(line.light()).contains(Light.GREEN);
              assertThat(line.daysLeft()).hasValueSatisfying(left -> assertThat(left).isPositive());
              assertThat(line.why()).hasValueSatisfying(why -> assertThat(why).contains("法"));
            })
        .allSatisfy(line -> assertThat(line.row().duty().owner()).isEqualTo("LAND"));
    assertThat(leader.mine(now, Optional.empty()).lines())
        .isEqualTo(leader.board(desk.stream(), now))
        .isNotEmpty();
  }

  @Test
  void an_organ_sees_the_problems_that_it_held() {
    ProjectDesk desk = desk();
    desk.recorded(Problems.report("PB-1"));
    desk.recorded(Problems.report("PB-2", ProblemCategory.UTILITIES, 2, Problems.TASK_FORCE));
    ReaderSession handler =
        library(desk, RoleTable.USUAL, in(Role.HANDLER, "LAND")).forReader(READER);
    ReaderSession leader =
        library(desk, RoleTable.USUAL, of(Role.TASK_FORCE_LEADER, desk)).forReader(READER);

    assertThat(handler.read(StreamKind.PROJECT, desk.stream().id()).problems().list().tickets())
        .extracting(ProblemTicket::problem)
        .containsExactly("PB-1");
    assertThat(leader.read(StreamKind.PROJECT, desk.stream().id()).problems().list().tickets())
        .hasSize(2);
  }

  /** What few may read fills pages, of which neither lines nor places are to be seen by others. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEAD_BUREAU", "COMMITTEE", "AUDITOR", "PREFECTURE", "PLATFORM", "ADMINISTRATOR"})
  void no_page_and_no_place_tells_of_rows_that_are_denied(Role role) {
    ProjectDesk desk = desk();
    for (int i = 0; i < ReaderSession.PAGE + 10; i++) {
      StreamKey stream = StreamKind.ACCOUNTABILITY.stream(String.format(Locale.ROOT, "AC-%02d", i));
      assertThat(desk.zhuanban().handle(stream, opening(), StreamDesk.CLERK))
          .isInstanceOf(Outcome.Done.class);
    }
    for (int i = 0; i < ReaderSession.PAGE + 10; i++) {
      StreamKey stream = StreamKind.PROJECT.stream(String.format(Locale.ROOT, "P-%02d", i));
      desk.zhuanban().handle(stream, Plans.adopt(Plans.licence("L")), StreamDesk.CLERK);
      desk.zhuanban().handle(stream, ReceiveApplication.of("L", true), StreamDesk.CLERK);
    }
    BoardQuery now = BoardQuery.builder().owed(new Owed.Now()).build();
    ReaderSession county = library(desk, RoleTable.USUAL, everywhere(role)).forReader(READER);
    ReaderSession organ =
        library(desk, RoleTable.USUAL, in(role, Plans.LEAD_BUREAU.code())).forReader(READER);

    assertThat(
            ((InMemoryStorage) desk.storage())
                .page(now, Optional.empty(), 1_000).stream()
                    .filter(row -> row.stream().kind().equals("accountability")))
        .hasSizeGreaterThan(ReaderSession.PAGE);
    if (RoleTable.USUAL.reading(ViewSection.DUTIES, role) == Extent.ALL) {
      assertSeen(after -> county.board(now, after));
    } else {
      assertThat(organ.mine(now, Optional.empty()).lines()).isEmpty();
    }
    assertSeen(after -> organ.mine(now, after));
  }

  private interface Paging {
    BoardPage page(Optional<BoardRow> after);
  }

  /** Every place is that of a row that was seen, every page but the last is full. */
  private static void assertSeen(Paging paging) {
    BoardPage page = paging.page(Optional.empty());
    assertThat(page.lines()).noneMatch(ReadingTest::ofCase);
    while (page.next().isPresent()) {
      assertThat(page.lines()).hasSize(ReaderSession.PAGE);
      assertThat(page.next()).contains(page.lines().get(ReaderSession.PAGE - 1).row());
      page = paging.page(page.next());
      assertThat(page.lines()).noneMatch(ReadingTest::ofCase);
    }
  }

  private static boolean ofCase(BoardLine line) {
    return line.row().stream().kind().equals("accountability");
  }

  static OpenCase opening() {
    Officer officer = new Officer(new PersonRef("officer-1"), "股长");
    PartyConcerned examined = PartyConcerned.of(officer.person());
    DocumentRef paper = new DocumentRef("paper-1");
    return OpenCase.builder()
        .unit(Plans.LAND)
        .addOfficers(officer)
        .authority(Plans.LEAD_BUREAU)
        .addReaders(new Reader(StreamDesk.CLERK, Reader.ReaderRole.HANDLER))
        .paper(paper)
        .notice(
            new NoticeOfFacts(
                List.of(examined),
                List.of(),
                false,
                List.of("行政许可法第七十四条第二项"),
                List.of(
                    AccountabilityMeasure.of(
                        examined, AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.DEMERIT)),
                paper))
        .build();
  }

  @Test
  void a_responsible_unit_reads_the_project_that_it_answers_for() {
    ProjectDesk desk = desk();
    ReaderSession unit =
        library(
                desk,
                RoleTable.USUAL,
                Directory.Position.of(Role.RESPONSIBLE_UNIT.name())
                    .withOrgan("GS")
                    .withStream(desk.stream()))
            .forReader(READER);

    assertThat(unit.read(StreamKind.PROJECT, desk.stream().id()).duties(DAY)).isNotEmpty();
    assertThat(unit.read(StreamKind.PROJECT, desk.stream().id()).funds().funding()).isNotNull();
    assertThat(
            unit.mine(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty()).lines())
        .isNotEmpty();
    assertThatThrownBy(() -> unit.read(StreamKind.PROJECT, "P-OTHER"))
        .isInstanceOf(NotReadableException.class);
  }

  /** 督办单, 书面报告 and what the task force owes are no matter of the enterprise or its agent. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ENTERPRISE", "SERVICE_AGENT"})
  void an_enterprise_is_shown_nothing_that_is_owed_among_organs(Role role) {
    ProjectDesk desk = desk();
    desk.recorded(SignAgreement.of(Agreement.of(new BigDecimal("1000000")), Plans.LEAD_BUREAU));
    desk.recorded(
        IssueOrder.builder()
            .order("DB-1")
            .to(Plans.LAND)
            .about(OrderSubject.item("L"))
            .limit(TimeLimit.workingDays(2, "督办单"))
            .by(SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室")))
            .build());
    desk.day("2024-04-20");
    desk.zhuanban().sweep();
    LocalDate day = LocalDate.parse("2024-04-20");
    Set<String> all = Set.of("supervision", "taskforce");
    assertThat(desk.view().duties(day))
        .extracting(duty -> duty.kind().code().replaceAll("\\..*", ""))
        .containsAll(all);
    ReaderSession reading = library(desk, RoleTable.USUAL, of(role, desk)).forReader(READER);

    assertThat(reading.read(StreamKind.PROJECT, desk.stream().id()).duties(day))
        .isNotEmpty()
        .noneMatch(duty -> all.contains(duty.kind().code().replaceAll("\\..*", "")));
    assertThat(
            reading
                .mine(BoardQuery.builder().owed(new Owed.Ever()).build(), Optional.empty())
                .lines())
        .isNotEmpty()
        .noneMatch(line -> all.contains(line.row().duty().kind().replaceAll("\\..*", "")));
  }

  @Test
  void whoever_leads_for_an_organ_sees_the_reminders_of_that_organ() {
    ProjectDesk desk =
        ProjectDesk.with(
            "2024-03-04", Plans.licence("L"), Plans.inDepartment(Plans.licence("E"), "ECO"));
    desk.recorded(ReceiveApplication.of("L", true));
    desk.recorded(ReceiveApplication.of("E", true));
    desk.day("2024-05-20");
    desk.zhuanban().sweep();
    Directory.Position whole = of(Role.TASK_FORCE_LEADER, desk);
    Directory.Position own =
        new Directory.Position(whole.role(), Optional.of("ECO"), whole.stream());

    assertThat(owners(desk, whole)).contains("LAND", "ECO");
    assertThat(owners(desk, own)).containsExactly("ECO");
  }

  private static Set<String> owners(ProjectDesk desk, Directory.Position position) {
    return library(desk, RoleTable.USUAL, position)
        .forReader(READER)
        .read(StreamKind.PROJECT, desk.stream().id())
        .supervision()
        .escalations()
        .byDuty()
        .values()
        .stream()
        .flatMap(List::stream)
        .map(told -> told.step().owner())
        .collect(Collectors.toSet());
  }

  @Test
  void every_feature_of_projects_says_what_its_entries_are_about() {
    assertThat(Journal.ABOUT.stream().map(Map.Entry::getKey))
        .containsExactlyInAnyOrderElementsOf(
            FeatureRegistry.STANDARD.stream()
                .filter(
                    feature ->
                        feature.streamKind().filter(kind -> !kind.equals("project")).isEmpty())
                .filter(
                    feature ->
                        feature != CorrectionFeature.INSTANCE
                            && feature != TakeoverFeature.INSTANCE
                            && feature != RestatementFeature.INSTANCE)
                .toList());
  }

  /** The holidays of 2020 were prolonged on 27 January. */
  @ParameterizedTest
  @EnumSource(
      value = Extent.class,
      names = {"ALL", "NONE"})
  void a_journal_shows_what_a_notice_moved_to_whoever_sees_that_it_is_owed(Extent approvals) {
    ProjectDesk desk = ProjectDesk.with("2020-01-20", Plans.licence("L"));
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2020-01-28").zhuanban().rebuildDutyRows();
    desk.zhuanban().sweep();
    assertThat(desk.view().history().toString()).contains("DeadlineRestated");
    RoleTable table =
        RoleTable.USUAL.withReading(ViewSection.APPROVALS, Role.AUDITOR, approvals, "工作惯例：县里另定");

    ProjectView view =
        library(desk, table, everywhere(Role.AUDITOR))
            .forReader(READER)
            .read(StreamKind.PROJECT, desk.stream().id());

    assertThat(view.history().toString().contains("DeadlineRestated"))
        .isEqualTo(approvals == Extent.ALL);
  }

  /** Whoever reads the journal without the right to money reads of none there. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"LEAD_BUREAU", "SUPERVISION_OFFICE", "SUPERVISORY_COMMISSION", "AUDITOR"})
  void a_journal_shows_nothing_of_a_part_that_is_denied(Role role) {
    ProjectDesk desk = desk();
    Money paid = Money.yuan(7_777_777);
    RecordArrival arrival =
        RecordArrival.of("F-1", paid, FundsKind.EQUIPMENT)
            .withEvidence(new DocumentRef("paper-1"))
            .withVerdict(Verdict.VERIFIED);
    desk.recorded(arrival);
    VerifyArrival early = VerifyArrival.of("F-SECRET", Verdict.VERIFIED);
    assertThat(
            desk.zhuanban().record(Fact.of(desk.stream(), StreamDesk.CLERK, "early", early, DAY)))
        .isInstanceOf(Outcome.Deferred.class);
    ProjectView view =
        library(desk, RoleTable.USUAL, everywhere(role))
            .forReader(READER)
            .read(StreamKind.PROJECT, desk.stream().id());
    boolean funds = RoleTable.USUAL.reading(ViewSection.FUNDS, role) != Extent.NONE;

    assertThat(view.history().toString().contains("F-1")).isEqualTo(funds);
    assertThat(view.history().toString().contains("F-SECRET")).isEqualTo(funds);
    assertThat(view.corrections().pending().toString().contains("F-SECRET")).isEqualTo(funds);
    assertThat(view.history().toString()).contains("ApplicationReceived");
    if (funds) {
      assertThat(view.history()).isEqualTo(desk.view().history());
    }
  }

  /** Some streams owe what nobody can look up: a page shows its lines all the same. */
  private static Zhuanban county(String namespace, int rows) {
    List<BoardRow> owed =
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    new BoardRow(
                        namespace,
                        new StreamKey("project", "P-" + i),
                        DutyRow.builder()
                            .key("report:2024-Q1")
                            .kind("organisation.REPORT")
                            .owner("LEAD")
                            .subject("2024-Q1")
                            .openedOn(DAY)
                            .build()))
            .sorted()
            .toList();
    return Zhuanban.builder()
        .clock(new SettableClock(DAY))
        .directory(directory(everywhere(Role.PREFECTURE)))
        .board(
            new ForwardingBoard(new InMemoryStorage()) {
              @Override
              public List<BoardRow> pageOfAny(
                  Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
                return owed.stream()
                    .filter(row -> after.filter(place -> row.compareTo(place) <= 0).isEmpty())
                    .limit(max)
                    .toList();
              }
            },
            namespace)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "20, 29, false",
    "20, 30, false",
    "20, 31, true",
    "50, 0, false",
    "51, 0, true",
    "50, 50, true"
  })
  void counties_that_fill_a_page_together_say_whether_another_one_follows(
      int one, int other, boolean follows) {
    BoardQuery query =
        new BoardQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), new Owed.Now(), List.of());
    Prefecture counties =
        Prefecture.of(
            Map.of(
                new County("county-a", "石林县"),
                () -> county("county-a", one),
                new County("county-b", "宜良县"),
                () -> county("county-b", other)));

    BoardPage page = counties.board(READER, query, Optional.empty()).whole();

    assertThat(page.lines()).hasSize(Math.min(one + other, ReaderSession.PAGE));
    assertThat(page.next())
        .isEqualTo(
            Optional.of(page.lines().get(page.lines().size() - 1).row()).filter(last -> follows));
  }
}
