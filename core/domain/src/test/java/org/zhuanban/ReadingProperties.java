package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.access.Extent;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.engine.wire.TypeRegister;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.feature.Feature;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.prefecture.County;
import org.zhuanban.prefecture.Prefecture;
import org.zhuanban.proceeding.ProceedingCommand;
import org.zhuanban.project.problem.ProblemCommand;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.PlannedMatter;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.Samples;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** Nothing is read, and nothing is done, that the table of roles denies. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class ReadingProperties {
  private static final TypeRegister REGISTER = new TypeRegister(Samples.FEATURES);
  private static final PersonRef READER = Positions.READER;
  private static final List<String> PROJECTS = List.of("P-0", "P-1", "P-2");
  private static final StreamKey SUGGESTION = StreamKind.SUGGESTION.stream("S-1");
  private static final StreamKey CASE = StreamKind.ACCOUNTABILITY.stream("AC-1");
  private static final StreamKey INSPECTIONS = StreamKind.INSPECTION.stream("I-1");
  private static final List<StreamKey> STREAMS =
      Stream.concat(
              PROJECTS.stream().map(StreamKind.PROJECT::stream),
              Stream.of(SUGGESTION, CASE, INSPECTIONS))
          .toList();
  private static final Map<String, ViewSection> ELSEWHERE =
      Map.of(
          "suggestion",
          ViewSection.SUGGESTION,
          "accountability",
          ViewSection.ACCOUNTABILITY,
          "inspection",
          ViewSection.SUPERVISION);
  private static final Map<String, ViewSection> IN_PROJECTS =
      Map.ofEntries(
          Map.entry("approval", ViewSection.APPROVALS),
          Map.entry("project", ViewSection.PROJECT),
          Map.entry("problem", ViewSection.PROBLEMS),
          Map.entry("taskforce", ViewSection.MEETINGS),
          Map.entry("agency", ViewSection.AGENCY),
          Map.entry("complaint", ViewSection.COMPLAINTS),
          Map.entry("policy", ViewSection.POLICIES),
          Map.entry("grant", ViewSection.GRANT_APPLICATIONS),
          Map.entry("supervision", ViewSection.SUPERVISION));

  /** What it takes to read a row, in the words of the table. */
  private static Set<ViewSection> parts(StreamKey stream, String kind) {
    return stream.kind().equals("project")
        ? Set.of(
            ViewSection.DUTIES,
            IN_PROJECTS.getOrDefault(kind.substring(0, kind.indexOf('.')), ViewSection.PROCEEDINGS))
        : Set.of(Optional.ofNullable(ELSEWHERE.get(stream.kind())).orElseThrow());
  }

  /**
   * A county with some projects, and somebody who works in it.
   *
   * @param name its namespace
   * @param county what is kept
   * @param table what roles may do and read
   * @param positions what somebody is
   * @param zhuanban the library, which decides by them
   */
  private record World(
      String name,
      InMemoryStorage county,
      RoleTable table,
      List<Position> positions,
      Zhuanban zhuanban) {
    List<BoardRow> rows() {
      return STREAMS.stream()
          .flatMap(
              stream -> county.duties(stream).stream().map(row -> new BoardRow(name, stream, row)))
          .sorted()
          .toList();
    }

    Extent reach(Position position, BoardRow row) {
      return reach(position, row.stream(), row.duty().kind());
    }

    Extent reach(Position position, StreamKey stream, String kind) {
      return parts(stream, kind).stream()
          .map(part -> reach(position, part))
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }

    Extent reach(Position position, ViewSection part) {
      return table.reading(part, Role.valueOf(position.role()));
    }

    boolean sees(BoardRow row) {
      return sees(row.stream(), row.duty().kind(), row.duty().owner());
    }

    boolean sees(StreamKey stream, String kind, String owner) {
      return positions.stream()
          .anyMatch(
              position ->
                  switch (reach(position, stream, kind)) {
                    case NONE -> false;
                    case OWN -> within(position, stream, Set.of(owner));
                    case ALL -> true;
                  });
    }

    boolean reads(ViewSection part, StreamKey stream, Set<String> organs) {
      return positions.stream()
          .anyMatch(
              position ->
                  switch (reach(position, part)) {
                    case NONE -> false;
                    case OWN -> within(position, stream, organs);
                    case ALL -> true;
                  });
    }

    /** Nothing is on the workbench of a position that gives no right to it. */
    boolean mine(BoardRow row) {
      return positions.stream()
          .anyMatch(position -> reach(position, row) != Extent.NONE && own(position, row));
    }

    boolean own(Position position, BoardRow row) {
      return within(position, row.stream(), Set.of(row.duty().owner()));
    }

    /** Whether any position alone lets everything be read that somebody owes, or anybody. */
    boolean covers(BoardQuery query) {
      Set<ViewSection> asked =
          query
              .kind()
              .map(
                  kind -> parts(kind.startsWith("suggestion.") ? SUGGESTION : STREAMS.get(0), kind))
              .orElse(Set.of(ViewSection.DUTIES));
      return asked.stream()
          .allMatch(
              part ->
                  positions.stream()
                      .anyMatch(
                          position ->
                              reach(position, part) == Extent.ALL
                                  || (reach(position, part) == Extent.OWN
                                      && position.stream().isEmpty()
                                      && position.organ().isPresent()
                                      && position.organ().equals(query.owner()))));
    }
  }

  /** A responsible unit answers for the whole of a project that is named. */
  private static boolean within(Position position, StreamKey stream, Set<String> organs) {
    boolean whole =
        position.role().equals(Role.RESPONSIBLE_UNIT.name()) && position.stream().isPresent();
    return !(position.organ().isEmpty() && position.stream().isEmpty())
        && position.stream().orElse(stream).equals(stream)
        && (whole || position.organ().map(organs::contains).orElse(true));
  }

  private static World lived(List<Whole> projects, RoleTable table, List<Position> positions) {
    return lived("county", projects, table, positions);
  }

  private static World lived(
      String name, List<Whole> projects, RoleTable table, List<Position> positions) {
    InMemoryStorage county = new InMemoryStorage(name);
    SettableClock clock = new SettableClock(projects.get(0).start());
    Zhuanban writer = Zhuanban.builder().storage(county).clock(clock).build();
    int sent = 0;
    LocalDate end = LocalDate.MIN;
    for (int i = 0; i < projects.size(); i++) {
      Whole whole = projects.get(i);
      StreamKey stream = StreamKind.PROJECT.stream(PROJECTS.get(i));
      clock.set(whole.start());
      writer.handle(stream, AdoptPlan.of(whole.history().plan()), StreamDesk.CLERK);
      for (Tried step : whole.commands()) {
        clock.set(step.on());
        writer.record(
            Fact.of(stream, StreamDesk.CLERK, "f-" + ++sent, step.command(), step.on())
                .withEarly(Fact.Early.REFUSE));
      }
      end = whole.end().isAfter(end) ? whole.end() : end;
    }
    clock.set(projects.get(0).start());
    writer.handle(
        SUGGESTION,
        AssignSuggestion.builder()
            .number("28")
            .host(Plans.LEAD_BUREAU)
            .addCoHosts(Plans.LAND)
            .terms(SuggestionTerms.USUAL)
            .build(),
        StreamDesk.CLERK);
    watched(writer);
    clock.set(end.plusDays(10));
    writer.sweep();
    writer.rebuildDutyRows();
    assertThat(county.duties(CASE)).isNotEmpty();
    Zhuanban zhuanban =
        Zhuanban.builder()
            .storage(county)
            .clock(clock)
            .directory(Positions.directory(positions))
            .roles(table)
            .board(county, name)
            .build();
    return new World(name, county, table, positions, zhuanban);
  }

  /** An order and a case, which few may read, and a plan of inspections. */
  private static void watched(Zhuanban writer) {
    SupervisionBody body = SupervisionBody.of(Office.of(Office.Rank.OTHER, "县人民政府督查室"));
    DocumentRef paper = new DocumentRef("paper-1");
    List.of(
            Fact.of(
                STREAMS.get(0),
                StreamDesk.CLERK,
                "order",
                IssueOrder.builder()
                    .order("DB-1")
                    .to(Plans.LAND)
                    .about(new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "P-0"))
                    .limit(TimeLimit.workingDays(3, "督办单"))
                    .by(body)
                    .build(),
                writer.today()),
            Fact.of(CASE, StreamDesk.CLERK, "case", ReadingTest.opening(), writer.today()),
            Fact.of(
                INSPECTIONS,
                StreamDesk.CLERK,
                "plan",
                PlanInspections.of(
                        2024, List.of(new PlannedMatter("M-1", List.of("LAND", "ECO"))), body)
                    .withPaper(paper),
                writer.today()))
        .forEach(fact -> assertThat(writer.record(fact)).isInstanceOf(Outcome.Done.class));
  }

  /** Reads all pages, each by the token of the page before. */
  private static List<BoardLine> all(BoardQuery query, Paging paging) {
    List<BoardLine> lines = new ArrayList<>();
    Optional<BoardRow> after = Optional.empty();
    do {
      BoardPage page = paging.page(after);
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(ReaderSession.PAGE);
      lines.addAll(page.lines());
      after = page.next();
      after.ifPresent(
          place -> {
            assertThat(page.lines()).hasSize(ReaderSession.PAGE);
            assertThat(place).isEqualTo(page.lines().get(ReaderSession.PAGE - 1).row());
            assertThat(paging.page(Optional.of(place)).lines()).isNotEmpty();
          });
      after = after.map(place -> PageToken.read(query, PageToken.write(query, place)));
    } while (after.isPresent());
    return lines;
  }

  private interface Paging {
    BoardPage page(Optional<BoardRow> after);
  }

  @Property(tries = 60)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void boards_show_what_the_table_allows_and_nothing_else(
      @ForAll("counties") List<Whole> projects,
      @ForAll("tables") RoleTable table,
      @ForAll("positions") List<Position> positions,
      @ForAll("queries") List<BoardQuery> queries) {
    World world = lived(projects, table, positions);
    ReaderSession reading = world.zhuanban().forReader(READER);
    List<BoardRow> rows = world.rows();

    for (BoardQuery query : queries) {
      List<BoardRow> visible =
          rows.stream().filter(row -> query.matches(row)).filter(world::sees).toList();
      Optional<List<BoardLine>> board =
          unlessDenied(() -> all(query, after -> reading.board(query, after)));

      assertThat(board.isPresent()).isEqualTo(world.covers(query));
      board.ifPresent(lines -> assertThat(lines).extracting(BoardLine::row).isEqualTo(visible));
      assertThat(all(query, after -> reading.mine(query, after)))
          .extracting(BoardLine::row)
          .isEqualTo(rows.stream().filter(row -> query.matches(row) && world.mine(row)).toList());
      for (BoardRow place : rows.subList(0, Math.min(3, rows.size()))) {
        board.ifPresent(
            lines ->
                assertThat(reading.board(query, Optional.of(place)).lines())
                    .extracting(BoardLine::row)
                    .isEqualTo(
                        visible.stream()
                            .filter(row -> row.compareTo(place) > 0)
                            .limit(ReaderSession.PAGE)
                            .toList()));
      }
      for (StreamKey stream : STREAMS) {
        List<BoardRow> there = visible.stream().filter(row -> row.stream().equals(stream)).toList();
        assertThat(unlessDenied(() -> reading.board(stream, query)).orElse(List.of()))
            .extracting(BoardLine::row)
            .isEqualTo(there);
      }
      board.ifPresent(
          lines ->
              assertThat(prefecture(List.of(world)).board(READER, query, Optional.empty()).whole())
                  .isEqualTo(reading.board(query, Optional.empty())));
      if (visible.size() <= ReaderSession.PAGE) {
        Statistics.collect(
            board.isEmpty() ? "denied" : board.get().isEmpty() ? "nothing" : "something");
      }
    }
    Cases.mustBeMet("denied", "something");
  }

  @Property(tries = 40)
  void views_show_what_the_table_allows_and_nothing_else(
      @ForAll("counties") List<Whole> projects,
      @ForAll("tables") RoleTable table,
      @ForAll("positions") List<Position> positions) {
    World world = lived(projects, table, positions);
    ReaderSession reading = world.zhuanban().forReader(READER);
    LocalDate today = world.zhuanban().today();
    for (StreamKey stream : STREAMS.subList(0, projects.size())) {
      ProjectView all = world.zhuanban().read(StreamKind.PROJECT, stream.id());
      Set<String> organs = participants(world, stream, all);
      Optional<ProjectView> view =
          unlessDenied(() -> reading.read(StreamKind.PROJECT, stream.id()));

      assertThat(view.isPresent()).isEqualTo(world.reads(ViewSection.PROJECT, stream, organs));
      if (view.isEmpty()) {
        continue;
      }
      Map<ViewSection, Asked<?>> methods =
          Map.ofEntries(
              Map.entry(ViewSection.TASK_FORCE, view.get()::taskForce),
              Map.entry(ViewSection.APPROVALS, () -> view.get().approvals().state()),
              Map.entry(ViewSection.PROCEEDINGS, view.get()::proceedings),
              Map.entry(ViewSection.DUTIES, () -> view.get().duties(today)),
              Map.entry(ViewSection.PROBLEMS, () -> view.get().problems().list()),
              Map.entry(ViewSection.AGENCY, view.get()::agency),
              Map.entry(ViewSection.COMPLAINTS, view.get()::complaints),
              Map.entry(ViewSection.FUNDS, () -> view.get().funds().funding()),
              Map.entry(ViewSection.POLICIES, () -> view.get().policies().standings(today)),
              Map.entry(
                  ViewSection.GRANT_APPLICATIONS,
                  () -> view.get().policies().grantApplications(today)),
              Map.entry(ViewSection.ESCALATIONS, () -> view.get().supervision().escalations()),
              Map.entry(ViewSection.VIOLATIONS, view.get()::violations),
              Map.entry(ViewSection.SUPERVISION, () -> view.get().supervision().orders(today)),
              Map.entry(
                  ViewSection.ACCOUNTABILITY, () -> view.get().supervision().proposals(today)),
              Map.entry(ViewSection.JOURNAL, view.get()::history));
      methods.forEach(
          (part, method) ->
              assertThat(unlessDenied(method).isPresent())
                  .as("%s by %s", part, positions)
                  .isEqualTo(world.reads(part, stream, organs)));
      unlessDenied(() -> view.get().duties(today))
          .ifPresent(
              duties ->
                  assertThat(duties)
                      .isEqualTo(
                          all.duties(today).stream()
                              .filter(duty -> world.sees(stream, duty.kind().code(), duty.owner()))
                              .toList()));
      unlessDenied(() -> view.get().supervision().escalations())
          .ifPresent(
              told ->
                  assertThat(told.byDuty().keySet())
                      .isEqualTo(
                          all.supervision().escalations().byDuty().entrySet().stream()
                              .filter(duty -> shown(world, stream, duty.getValue().get(0).step()))
                              .map(Map.Entry::getKey)
                              .collect(Collectors.toSet())));
    }
  }

  private static boolean shown(World world, StreamKey stream, EscalationStepReached step) {
    return world.sees(stream, step.kind(), step.owner())
        && world.reads(ViewSection.ESCALATIONS, stream, Set.of(step.owner()));
  }

  @Property(tries = 25)
  void a_prefecture_sees_its_counties_laid_into_one(
      @ForAll("counties") List<Whole> one,
      @ForAll("counties") List<Whole> other,
      @ForAll("queries") List<BoardQuery> queries) {
    List<Position> positions = List.of(Position.of(Role.PREFECTURE.name()));
    List<World> worlds =
        List.of(
            lived("county-a", one, RoleTable.USUAL, positions),
            lived("county-b", other, RoleTable.USUAL, positions));
    Prefecture counties = prefecture(worlds);

    for (BoardQuery asked : queries) {
      BoardQuery query =
          new BoardQuery(
              asked.owner(), Optional.empty(), asked.dueUpTo(), asked.owed(), asked.sorts());
      assertThat(all(query, after -> counties.board(READER, query, after).whole()))
          .extracting(BoardLine::row)
          .isEqualTo(
              worlds.stream()
                  .flatMap(world -> world.rows().stream())
                  .filter(row -> query.matches(row) && worlds.get(0).sees(row))
                  .sorted()
                  .toList());
    }
  }

  private static Prefecture prefecture(List<World> worlds) {
    return Prefecture.of(
        worlds.stream()
            .collect(
                Collectors.toMap(
                    world -> new County(world.name(), "石林县"), world -> world::zhuanban)));
  }

  private interface Asked<T> {
    T ask();
  }

  private static <T> Optional<T> unlessDenied(Asked<T> asked) {
    try {
      return Optional.of(asked.ask());
    } catch (NotReadableException e) {
      assertThat(e.reader()).isEqualTo(READER);
      return Optional.empty();
    }
  }

  @Property(tries = 60)
  void the_line_of_a_day_is_the_duty_of_that_day(
      @ForAll("counties") List<Whole> projects, @ForAll("days") int back) {
    World world = lived(projects, RoleTable.USUAL, List.of(Position.of(Role.COMMITTEE.name())));
    LocalDate day = world.zhuanban().today().minusDays(back);
    CalendarBook book = CalendarBook.bundled();

    for (Owed owed : List.<Owed>of(new Owed.On(day), new Owed.Ever())) {
      LocalDate shown = owed instanceof Owed.On ? day : world.zhuanban().today();
      BoardQuery query = BoardQuery.builder().owed(owed).build();
      for (BoardLine line :
          all(query, after -> world.zhuanban().forReader(READER).board(query, after))) {
        if (!line.row().stream().kind().equals(Feature.PROJECT)
            || line.row().duty().openedOn().isAfter(shown)) {
          continue;
        }
        String project = line.row().stream().id();
        // A few duties are owed from a day before the one on which that came out.
        Duty then =
            duty(world.zhuanban().read(StreamKind.PROJECT, project, AsOf.day(shown)), line, shown)
                .or(() -> duty(world.zhuanban().read(StreamKind.PROJECT, project), line, shown))
                .orElseThrow();

        assertThat(line.light())
            .as("%s", line)
            .isEqualTo(then.clock().lightOn(shown, book, LightPolicy.DEFAULT));
        assertThat(line.why()).contains(then.kind().source());
        assertThat(line.due()).isEqualTo(then.clock().bindingOn(shown, book));
        assertThat(line.committed()).isEqualTo(then.clock().committedOn(shown, book));
        assertThat(line.statutory()).isEqualTo(then.clock().statutoryOn(shown, book));
      }
    }
  }

  private static Optional<Duty> duty(ProjectView view, BoardLine line, LocalDate day) {
    return view.duties(day).stream()
        .filter(duty -> duty.key().equals(line.row().duty().key()))
        .findFirst();
  }

  @Property(tries = 60)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_command_is_denied_if_and_only_if_the_table_denies_it(
      @ForAll Whole whole,
      @ForAll Whole other,
      @ForAll("tables") RoleTable table,
      @ForAll("positions") List<Position> positions) {
    World world = lived(List.of(whole), table, positions);
    StreamKey stream = StreamKind.PROJECT.stream(PROJECTS.get(0));
    int sent = 0;
    for (Tried step : other.commands()) {
      Set<String> organs = organs(world, stream, step.command());
      boolean allowed =
          positions.stream()
              .anyMatch(position -> allowed(world, position, stream, step.command(), organs));
      List<Entry> entries = world.county().read(stream, 0, Integer.MAX_VALUE);
      List<DutyRow> rows = world.county().duties(stream);

      Outcome outcome =
          world
              .zhuanban()
              .handle(
                  Request.of(
                      stream, "c-" + ++sent, step.command(), READER, world.zhuanban().today()));

      boolean denied =
          outcome instanceof Outcome.Refused refused
              && refused.refusal().rule() == RequestRule.NOT_ALLOWED;
      assertThat(denied).as("%s by %s", step.command(), positions).isNotEqualTo(allowed);
      if (denied) {
        assertThat(world.county().read(stream, 0, Integer.MAX_VALUE)).isEqualTo(entries);
        assertThat(world.county().duties(stream)).isEqualTo(rows);
      }
      Statistics.collect(denied ? "denied" : "allowed");
    }
    Cases.mustBeMet("denied", "allowed");
  }

  private static boolean allowed(
      World world, Position position, StreamKey stream, Command command, Set<String> organs) {
    return switch (world
        .table()
        .acting(REGISTER.route(command).type().name(), Role.valueOf(position.role()))) {
      case NONE -> false;
      case ALL -> true;
      case OWN -> within(position, stream, organs);
    };
  }

  /** Whose matter a command is: of whoever it is about, else of all who are in the project. */
  private static Set<String> organs(World world, StreamKey stream, Command command) {
    ProjectView view = world.zhuanban().read(StreamKind.PROJECT, stream.id());
    Set<String> concerned = competentOrgans(view, command);
    return concerned.isEmpty() ? participants(world, stream, view) : concerned;
  }

  private static Set<String> competentOrgans(ProjectView view, Command command) {
    Set<String> concerned = new HashSet<>();
    if (command instanceof GiveOpinion opinion) {
      concerned.add(opinion.department());
    } else if (command instanceof ApprovalCommand.OnItem on) {
      view.approvals()
          .state()
          .plan()
          .flatMap(plan -> plan.item(on.item()))
          .ifPresent(item -> concerned.add(item.department()));
    } else if (command instanceof ProblemCommand about) {
      view.problems()
          .list()
          .ticket(about.problem())
          .ifPresent(ticket -> concerned.add(ticket.current().holder().code()));
    } else if (command instanceof ProceedingCommand.OnStep step) {
      // The only table here is that of tasks, with one party.
      Optional.ofNullable(view.proceedings().byId().get(step.proceeding()))
          .ifPresent(task -> task.parties().forEach(party -> concerned.add(party.code())));
    }
    return concerned;
  }

  private static Set<String> participants(World world, StreamKey stream, ProjectView view) {
    Set<String> all = new HashSet<>();
    view.approvals().state().items().forEach(item -> item.departments().forEach(all::add));
    view.problems()
        .list()
        .tickets()
        .forEach(ticket -> ticket.path().forEach(stay -> all.add(stay.holder().code())));
    view.project().signed().ifPresent(signed -> all.add(signed.leadBureau().code()));
    view.taskForce().offices().forEach(office -> office.department().ifPresent(all::add));
    view.agency().mandates().forEach(mandate -> all.add(mandate.centre().code()));
    view.proceedings()
        .byId()
        .values()
        .forEach(each -> each.parties().forEach(party -> all.add(party.code())));
    world.county().duties(stream).forEach(row -> all.add(row.owner()));
    return all;
  }

  @Provide
  Arbitrary<List<Whole>> counties() {
    return new WholeProjectDomain()
        .wholes()
        .map(whole -> new Whole(LocalRuleBook.USUAL, whole.history(), whole.beside()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, 200);
  }

  @Provide
  Arbitrary<RoleTable> tables() {
    Arbitrary<RoleTable> changed =
        Combinators.combine(
                Arbitraries.of(
                    ViewSection.DUTIES,
                    ViewSection.SUGGESTION,
                    ViewSection.SUPERVISION,
                    ViewSection.MEETINGS),
                Arbitraries.of(Role.class),
                Arbitraries.of(Extent.class))
            .as((part, role, reach) -> RoleTable.USUAL.withReading(part, role, reach, "工作惯例：试验"))
            .flatMap(
                table ->
                    Combinators.combine(
                            Arbitraries.of(RoleTable.USUAL.actions()),
                            Arbitraries.of(Role.class),
                            Arbitraries.of(Extent.class))
                        .as((act, role, reach) -> table.withActing(act, role, reach, "工作惯例：试验")));
    return Arbitraries.oneOf(Arbitraries.just(RoleTable.USUAL), changed);
  }

  @Provide
  Arbitrary<List<Position>> positions() {
    return Combinators.combine(
            Arbitraries.of(Role.class).map(Role::name),
            Arbitraries.of("LAND", "REFORM", "ECO", "LEAD", "ISC", "NONE").optional(0.6),
            Arbitraries.of(STREAMS).optional(0.4))
        .as(Position::new)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<BoardQuery>> queries() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 600).map(LocalDate.parse("2023-12-01")::plusDays);
    return Combinators.combine(
            Arbitraries.of("LAND", "REFORM", "ECO", "LEAD", "ISC", "ENTERPRISE").optional(),
            Arbitraries.of(
                    "approval.DECIDE", "problem.DECIDE", "suggestion.REPLY", "supervision.ORDER")
                .optional(0.2),
            days.optional(0.3),
            Arbitraries.<Owed>oneOf(
                Arbitraries.<Owed>of(new Owed.Now(), new Owed.Ever()), days.map(Owed.On::new)),
            Arbitraries.of(
                    new DutySort("project", Set.of("approval.DECIDE", "supervision.ORDER"), true),
                    new DutySort("project", Set.of("taskforce.MEET"), false),
                    new DutySort("suggestion", Set.of(), true))
                .set()
                .ofMaxSize(2)
                .map(List::copyOf))
        .as(BoardQuery::new)
        .list()
        .ofMinSize(6)
        .ofMaxSize(9);
  }
}
