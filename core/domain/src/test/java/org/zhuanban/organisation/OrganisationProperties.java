package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.OrganisationView;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationCommand.CloseUnit;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.OrganisationEvent.AgentAssigned;
import org.zhuanban.organisation.OrganisationEvent.QualificationGranted;
import org.zhuanban.organisation.OrganisationEvent.TeamJoined;
import org.zhuanban.organisation.OrganisationEvent.TeamLeft;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.organisation.TeamCommand.AssignAgent;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.NameMentor;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamCommand.ReleaseAgent;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingCommand.EndHire;
import org.zhuanban.organisation.TrainingCommand.HireMentor;
import org.zhuanban.organisation.TrainingCommand.HoldSession;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;

/** What holds of every organisation. */
class OrganisationProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return OrganisationFeature.INSTANCE;
  }

  @Override
  public List<Command> untried() {
    return List.of(
        RecordTraining.ofTraining(PEOPLE.get(0), "COURSE-1"),
        ReleaseAgent.of(PEOPLE.get(0), "P-1"));
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.IMPOSSIBLE, Severity.UNLAWFUL);
  }

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
  private static final int SPAN = 400;
  private static final List<PersonRef> PEOPLE =
      List.of(new PersonRef("agent-1"), new PersonRef("agent-2"));
  private static final List<String> UNITS = List.of("U-1", "U-2", "U-3", "U-4");
  private static final SetUnit COMMITTEE =
      SetUnit.of(Registry.county("IPC", UnitKind.COMMITTEE).build(), Registry.PAPER);

  private static final SetUnit BUREAU =
      SetUnit.of(Registry.county("LEAD", UnitKind.LEAD_BUREAU).build(), Registry.PAPER);

  private static Arbitrary<Command> settings() {
    return Combinators.combine(
            Arbitraries.of(UNITS),
            Arbitraries.of(UnitKind.TOWNSHIP, UnitKind.PARK, UnitKind.INDUSTRY_GROUP),
            Arbitraries.of(UNITS).optional(0.5),
            Arbitraries.of(true, false, false),
            Arbitraries.of("X", "Y").optional(0.6),
            Arbitraries.of("C13", "C14").optional(0.3))
        .as(
            (code, kind, parent, whole, place, industry) ->
                SetUnit.of(
                    Registry.unit(code, kind, whole)
                        .parent(parent)
                        .addAllPlaces(place.stream().toList())
                        .addAllIndustries(industry.stream().toList())
                        .build(),
                    Registry.PAPER));
  }

  private static Arbitrary<PersonRef> mentors() {
    return Arbitraries.of(PEOPLE.get(0), PEOPLE.get(1), new PersonRef("coach-1"));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, SPAN).map(FIRST::plusDays);
  }

  private static Arbitrary<Command> staff() {
    Arbitrary<PersonRef> people = Arbitraries.of(PEOPLE);
    return Arbitraries.frequencyOf(
        Tuple.of(
            5,
            Combinators.combine(people, Arbitraries.of(UNITS))
                .as(
                    (person, unit) ->
                        JoinTeam.of(
                            person, unit, TeamRole.MEMBER, Selection.ASSIGNED, Registry.PAPER))),
        Tuple.of(2, people.map(person -> LeaveTeam.of(person, Registry.PAPER))),
        Tuple.of(1, Combinators.combine(people, mentors()).as(NameMentor::of)),
        Tuple.of(
            1,
            Combinators.combine(mentors(), days(), days())
                .as(
                    (mentor, from, until) ->
                        HireMentor.person(mentor, "项目谈判", from, until, Registry.PAPER))),
        Tuple.of(2, mentors().map(mentor -> EndHire.of(mentor, Registry.PAPER))),
        Tuple.of(
            1,
            Combinators.combine(mentors(), people, Arbitraries.of("C-1", "C-2"))
                .as(
                    (mentor, person, course) ->
                        HoldSession.ofTraining(mentor, course, List.of(person)))),
        Tuple.of(
            1,
            Combinators.combine(days(), days())
                .as(
                    (one, other) ->
                        AdoptTrainingPlan.of(
                            2023,
                            List.of(
                                new TrainingItem("C-1", "政策培训", one),
                                new TrainingItem("C-2", "项目谈判", other)),
                            Registry.PAPER))),
        Tuple.of(
            3,
            Combinators.combine(people, Arbitraries.integers().between(0, SPAN))
                .as(
                    (person, days) ->
                        GrantQualification.of(
                            person, Qualification.AGENT, FIRST.plusDays(days), Registry.PAPER))),
        Tuple.of(
            6,
            Combinators.combine(people, Arbitraries.of("P-1", "P-2"))
                .as((person, project) -> AssignAgent.of(person, project, Qualification.AGENT))));
  }

  private static Arbitrary<Command> commands() {
    return Arbitraries.frequencyOf(
        Tuple.of(7, settings()),
        Tuple.of(
            2,
            Arbitraries.frequency(Tuple.of(6, "U-1"), Tuple.of(2, "U-2"), Tuple.of(1, "IPC"))
                .map(code -> CloseUnit.of(code, Registry.PAPER))),
        Tuple.of(1, Arbitraries.just(COMMITTEE)),
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.of("2023-Q1", "2023-Q2", "2023-H1", "2023-annual"),
                    Arbitraries.of(UNITS))
                .as(
                    (period, unit) ->
                        HoldCommitteeMeeting.of(
                            new ReportPeriod(period),
                            List.of(),
                            1,
                            List.of(
                                new CommitteeTask("TK-" + period, unit, FIRST.plusDays(2L * SPAN))),
                            Registry.PAPER))),
        Tuple.of(1, Arbitraries.just(BUREAU)),
        Tuple.of(
            2,
            Arbitraries.of("2023-Q1", "2023-Q2", "2023-H1", "2023-02", "2023-05")
                .map(period -> SubmitReport.of(new ReportPeriod(period), Registry.PAPER))),
        Tuple.of(2, targets()),
        Tuple.of(2, localRules()),
        Tuple.of(8, staff()));
  }

  private static Arbitrary<Command> localRules() {
    return Combinators.combine(days(), Arbitraries.integers().between(1, 2))
        .as(
            (from, amount) ->
                AdoptLocalRules.of(
                    List.of(
                        LocalRule.from(
                            LocalLimit.LEAD_ANSWER,
                            TimeLimit.workingDays(amount, "县办法"),
                            amount == 1 ? FIRST : from)),
                    List.of(),
                    Registry.PAPER));
  }

  private static Arbitrary<Command> targets() {
    Arbitrary<List<Target>> some =
        Combinators.combine(
                Arbitraries.of(TargetOwnerKind.TOWNSHIP, TargetOwnerKind.INTRODUCING_UNIT),
                Arbitraries.of(UNITS).optional(),
                Arbitraries.integers().between(1, 9))
            .as(
                (kind, unit, number) ->
                    Target.projects(
                        unit.map(code -> TargetOwner.of(kind, code)).orElseGet(TargetOwner::county),
                        TargetMeasure.SIGNED,
                        number))
            .list()
            .ofSize(1);
    return Combinators.combine(Arbitraries.of(2022, 2023), some, Arbitraries.of(true, false))
        .as(
            (year, targets, first) ->
                first
                    ? SetTargets.of(year, targets, Registry.PAPER)
                    : AdjustTargets.of(year, targets, Registry.PAPER));
  }

  /** An agent who is assigned without being qualified, which random acts seldom come to. */
  private static final List<Command> UNQUALIFIED =
      List.of(
          SetUnit.of(Registry.unit("U-1", UnitKind.TOWNSHIP, true).build(), Registry.PAPER),
          JoinTeam.of(PEOPLE.get(0), "U-1", TeamRole.MEMBER, Selection.ASSIGNED, Registry.PAPER),
          AssignAgent.of(PEOPLE.get(0), "P-1", Qualification.AGENT));

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SPAN).list().ofSize(24),
            Arbitraries.of(List.<Command>of(), UNQUALIFIED),
            commands().list().ofMinSize(6).ofMaxSize(24 - UNQUALIFIED.size()))
        .as(
            (days, course, any) -> {
              List<Integer> sorted = new ArrayList<>(days);
              Collections.sort(sorted);
              List<Command> commands = Stream.concat(course.stream(), any.stream()).toList();
              List<Act> tried = new ArrayList<>(List.of(new Act(FIRST, COMMITTEE)));
              for (int i = 0; i < commands.size(); i++) {
                tried.add(new Act(FIRST.plusDays(sorted.get(i)), commands.get(i)));
              }
              return tried;
            });
  }

  private static Registry lived(List<Act> history) {
    Registry registry = Registry.on(FIRST.toString());
    history.forEach(tried -> registry.day(tried.on()).record(tried.command()));
    return registry;
  }

  private static List<Jurisdiction> jurisdictions() {
    return Stream.of("X", "Y", "Z")
        .flatMap(
            place ->
                Stream.of("C13", "C14", "C15")
                    .map(
                        industry ->
                            Jurisdiction.UNKNOWN
                                .withPlace(place)
                                .withIndustry(industry)
                                .withIntroducedBy("U-4")))
        .toList();
  }

  /** All that is told of a day. */
  private static List<Object> told(OrganisationView view, LocalDate day) {
    List<Object> told = new ArrayList<>();
    jurisdictions().forEach(jurisdiction -> told.add(view.responsibilityFor(jurisdiction, day)));
    told.add(view.units(day));
    told.add(view.roster(day));
    told.add(view.qualified(Qualification.AGENT, day));
    told.add(view.expiring(day, 30));
    told.add(view.workloads(day));
    told.add(view.strengthByTeam(FIRST.minusDays(1), day, Qualification.AGENT));
    return told;
  }

  @Property(tries = 100)
  void what_is_told_of_a_day_does_not_change_by_later_acts(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    LocalDate day = history.get(random.nextInt(history.size())).on();

    OrganisationView then =
        lived(history.stream().filter(tried -> !tried.on().isAfter(day)).toList()).view();
    OrganisationView now = lived(history).view();

    assertThat(told(now, day)).isEqualTo(told(then, day));
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void units_form_a_forest_and_of_each_kind_the_nearest_one_answers(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();
    for (LocalDate day : history.stream().map(Act::on).distinct().toList()) {
      List<Unit> units = view.units(day);
      for (Unit unit : units) {
        assertThat(root(unit, units)).isPresent();
      }
      for (Jurisdiction jurisdiction : jurisdictions()) {
        Responsibility responsibility = view.responsibilityFor(jurisdiction, day);
        for (UnitKind kind : UnitKind.values()) {
          Optional<Unit> answers = responsibility.answering(kind);
          assertThat(answers).isEqualTo(nearest(kind, jurisdiction, units));
          Statistics.collect(answers.isPresent() && kind != UnitKind.COMMITTEE);
        }
        assertThat(responsibility.notified())
            .doesNotHaveDuplicates()
            .containsAll(responsibility.answering().values())
            .allMatch(units::contains);
      }
    }
    Cases.mustBeMet(true, false);
  }

  /** Climbs as often as there are units, at most. */
  private static Optional<Unit> root(Unit from, List<Unit> units) {
    Unit at = from;
    for (int i = 0; i < units.size(); i++) {
      if (at.parent().isEmpty()) {
        return Optional.of(at);
      }
      String parent = at.parent().get();
      at = units.stream().filter(unit -> unit.code().equals(parent)).findFirst().orElseThrow();
    }
    return Optional.empty();
  }

  private static Optional<Unit> nearest(
      UnitKind kind, Jurisdiction jurisdiction, List<Unit> units) {
    for (List<Unit> ring :
        List.of(
            units.stream()
                .filter(unit -> unit.places().contains(jurisdiction.place().orElseThrow()))
                .filter(unit -> unit.kind() == kind)
                .toList(),
            units.stream()
                .filter(unit -> unit.industries().contains(jurisdiction.industry().orElseThrow()))
                .filter(unit -> unit.kind() == kind)
                .toList(),
            units.stream()
                .filter(Unit::wholeCounty)
                .filter(unit -> unit.kind() == kind)
                .toList())) {
      assertThat(ring).hasSizeLessThanOrEqualTo(1);
      if (!ring.isEmpty()) {
        return Optional.of(ring.get(0));
      }
    }
    return Optional.empty();
  }

  @Property(tries = 100)
  void whoever_has_a_post_is_qualified_from_each_grant_to_its_last_day_and_no_longer(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(SPAN)); day = day.plusDays(7)) {
      for (PersonRef person : PEOPLE) {
        assertThat(view.qualified(Qualification.AGENT, day).contains(person))
            .isEqualTo(inPost(view, person, day) && granted(view, person, day));
      }
    }
  }

  private static Stream<Event<?>> happened(OrganisationView view, LocalDate upTo) {
    return view.history().stream()
        .filter(happened -> !happened.effectiveOn().isAfter(upTo))
        .sorted(Comparator.comparing(DatedEvent::effectiveOn))
        .map(DatedEvent::event);
  }

  private static boolean inPost(OrganisationView view, PersonRef person, LocalDate day) {
    return happened(view, day)
        .filter(
            event ->
                (event instanceof TeamJoined joined && joined.person().equals(person))
                    || (event instanceof TeamLeft left && left.person().equals(person)))
        .reduce((earlier, later) -> later)
        .filter(TeamJoined.class::isInstance)
        .isPresent();
  }

  private static boolean granted(OrganisationView view, PersonRef person, LocalDate day) {
    return happened(view, day)
        .anyMatch(
            event ->
                event instanceof QualificationGranted granted
                    && granted.person().equals(person)
                    && !day.isAfter(granted.validTo()));
  }

  @Property(tries = 100)
  void an_agent_is_assigned_without_qualification_exactly_where_that_is_named(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();

    long unqualified =
        view.history().stream()
            .filter(
                happened ->
                    happened.event() instanceof AgentAssigned assigned
                        && !granted(view, assigned.person(), happened.effectiveOn()))
            .count();

    // A grant on the day of an assignment may have come after it.
    assertThat(view.violations().found())
        .filteredOn(found -> found.what().rule().equals(OrganisationRule.NOT_QUALIFIED.code()))
        .hasSizeGreaterThanOrEqualTo((int) unqualified);
    assertThat(view.violations().found())
        .extracting(found -> found.what().rule())
        .isSubsetOf(
            OrganisationRule.NOT_QUALIFIED.code(), OrganisationRule.TARGETS_AFTER_YEAR.code());
  }

  @Property(tries = 100)
  void each_period_of_a_committee_has_one_meeting_to_hold_which_is_done_when_it_is_held(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();
    LocalDate last = FIRST.plusDays(SPAN);
    List<Duty> meetings =
        view.duties(last).stream()
            .filter(duty -> duty.kind() == OrganisationDuty.COMMITTEE_MEETING)
            .toList();

    assertThat(meetings).extracting(Duty::key).doesNotHaveDuplicates();
    for (ReportPeriod period : ReportPeriod.written(FIRST, last)) {
      Optional<Duty> owed =
          meetings.stream()
              .filter(duty -> duty.key().equals("committee:" + period.text()))
              .findFirst();
      boolean stood =
          FIRST
              .datesUntil(last.plusDays(1))
              .filter(day -> !day.isBefore(period.reportedFrom()) && !day.isAfter(period.lastDay()))
              .anyMatch(day -> view.organisation().countyUnit(UnitKind.COMMITTEE, day).isPresent());
      Optional<LocalDate> held = view.organisation().meeting(period).map(CommitteeMeeting::on);

      if (stood) {
        assertThat(owed).as(period.text()).isPresent();
      }
      if (owed.isPresent()) {
        assertThat(
                owed.get()
                    .clock()
                    .ending()
                    .filter(ending -> ending.how() == Ending.How.DONE)
                    .map(Ending::on))
            .isEqualTo(held);
        assertThat(owed.get().openedOn())
            .isBeforeOrEqualTo(owed.get().closedOn().orElse(LocalDate.MAX));
      }
    }
  }

  /** Whatever was done, each period of the bureau has one report, in time exactly by its day. */
  @Property(tries = 100)
  void each_period_of_the_lead_bureau_has_one_report_to_submit(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();
    LocalDate last = FIRST.plusDays(SPAN);
    for (Duty duty : view.duties(last)) {
      if (duty.kind() == OrganisationDuty.REPORT || duty.kind() == OrganisationDuty.ANALYSIS) {
        ReportPeriod period = new ReportPeriod(duty.subject());
        Optional<LocalDate> submitted = view.organisation().report(period).map(CountyReport::on);
        int days = duty.kind() == OrganisationDuty.REPORT ? 10 : 5;
        LocalDate due = view.calendars().calendar("CN").plus(period.lastDay(), days);

        assertThat(duty.clock().bindingDue(view.calendars()).map(Deadline.Due::date)).contains(due);
        assertThat(
                duty.clock()
                    .ending()
                    .filter(ending -> ending.how() == Ending.How.DONE)
                    .map(Ending::on))
            .isEqualTo(submitted);
        assertThat(view.missed(last).contains(duty))
            .isEqualTo(duty.closedOn().isEmpty() && last.isAfter(due));
      }
    }
    assertThat(view.duties(last)).extracting(Duty::key).doesNotHaveDuplicates();
  }

  /** Who was there, who came and who left give who is there, in each team and in all together. */
  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void strength_and_turnover_agree_with_the_rosters_of_both_days(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    OrganisationView view = lived(history).view();
    LocalDate from = FIRST.plusDays(random.nextInt(4));
    LocalDate to = from.plusDays(SPAN / 2 + random.nextInt(SPAN));
    Map<String, TeamStrength> teams = view.strengthByTeam(from, to, Qualification.AGENT);
    for (String unit : UNITS) {
      TeamStrength team =
          Optional.ofNullable(teams.get(unit)).orElse(new TeamStrength(0, 0, 0, 0, 0, 0));
      agrees(team, view.roster(unit, from.minusDays(1)).size(), view.roster(unit, to), to);
      Statistics.collect(team.joined() > 0);
    }
    agrees(
        view.strength(from, to, Qualification.AGENT),
        view.roster(from.minusDays(1)).size(),
        view.roster(to),
        to);
    Cases.mustBeMet(true, false);
  }

  private static void agrees(TeamStrength team, int atStart, List<TeamMember> atEnd, LocalDate to) {
    assertThat(team.atStart()).isEqualTo(atStart);
    assertThat(team.atEnd()).isEqualTo(atEnd.size());
    assertThat(team.atStart() + team.joined() - team.left()).isEqualTo(team.atEnd());
    assertThat(team.qualified())
        .isEqualTo(
            (int) atEnd.stream().filter(each -> each.qualified(Qualification.AGENT, to)).count());
    assertThat(team.days()).isGreaterThanOrEqualTo(team.atEnd());
  }

  /** An item of a plan is owed until the first training, exercise or session of its course. */
  @Property(tries = 100)
  void an_item_of_the_plan_is_done_by_the_first_training_of_its_course(
      @ForAll("histories") List<Act> history) {
    OrganisationView view = lived(history).view();
    LocalDate last = FIRST.plusDays(SPAN);
    for (Duty duty : view.duties(last)) {
      if (duty.kind() == OrganisationDuty.TRAINING) {
        Optional<LocalDate> held =
            view.training().sessions().stream()
                .filter(session -> session.course().equals(duty.subject()))
                .map(session -> session.on())
                .min(Comparator.naturalOrder());

        assertThat(duty.closedOn().isPresent()).isEqualTo(held.isPresent());
        held.ifPresent(on -> assertThat(duty.closedOn().orElseThrow()).isAfterOrEqualTo(on));
      }
    }
  }

  @Property(tries = 100)
  void told_in_any_order_it_is_the_same(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    Registry inOrder = Registry.on(FIRST.toString());
    List<Act> happened = new ArrayList<>();
    LocalDate before = FIRST.minusDays(1);
    for (Act tried : history) {
      if (tried.on().isAfter(before)
          && inOrder.day(tried.on()).record(tried.command()) instanceof Outcome.Done) {
        happened.add(tried);
        before = tried.on();
      }
    }
    Collections.shuffle(happened, random);
    Registry anyOrder = Registry.on(FIRST.plusDays(SPAN).toString());

    happened.forEach(tried -> anyOrder.record(tried.command(), tried.on()));

    inOrder.day(FIRST.plusDays(SPAN));
    assertThat(anyOrder.view().organisation()).isEqualTo(inOrder.view().organisation());
    assertThat(anyOrder.view().duties(FIRST.plusDays(SPAN)))
        .containsExactlyInAnyOrderElementsOf(inOrder.view().duties(FIRST.plusDays(SPAN)));
    assertThat(anyOrder.view().violations().found())
        .containsExactlyInAnyOrderElementsOf(inOrder.view().violations().found());
  }
}
