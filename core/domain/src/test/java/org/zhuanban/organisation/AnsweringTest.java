package org.zhuanban.organisation;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.command.Command;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SingleCallStorage;

/** Who answers for a project is told of it, and reports tell by those who answer. */
class AnsweringTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final Instant NOON = Instant.parse("2024-01-02T04:00:00Z");
  private static final PersonRef CLERK = new PersonRef("clerk-1");

  /** A host's book: it knows who holds a post in a unit, and nothing of projects. */
  private static final class Book implements Directory {
    private final Set<String> asked = new TreeSet<>();

    @Override
    public List<Address> addresses(String recipient) {
      return Directory.LOG.addresses(recipient);
    }

    @Override
    public List<Address> addresses(Post post) {
      asked.add(post.role() + " in " + post.organ() + " on " + post.stream().id());
      return List.of(new Address("log", post.role() + "." + post.organ()));
    }
  }

  private final Book book = new Book();

  private Registry county() {
    return Registry.on(
            FIRST,
            builder ->
                builder
                    .directory(book)
                    .messaging(Messaging.builder().organisation(Registry.ID).build()))
        .set(Registry.county("IPC", UnitKind.COMMITTEE))
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU).parent("IPC"))
        .set(Registry.county("SUP", UnitKind.SUPERVISION_OFFICE))
        .set(Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("101", "102"))
        .set(Registry.unit("T-2", UnitKind.TOWNSHIP).addPlaces("103"));
  }

  private static void does(Registry county, String project, Command command) {
    Zhuanban zhuanban = county.zhuanban();
    Outcome outcome =
        zhuanban.handle(
            Request.of(
                StreamKind.PROJECT.stream(project),
                command.toString().hashCode() + "-" + zhuanban.today(),
                command,
                CLERK,
                zhuanban.today()));
    assertThat(outcome).as("%s", command).isInstanceOf(Outcome.Done.class);
  }

  private static PlaceProject at(String place) {
    return PlaceProject.of(Jurisdiction.UNKNOWN.withPlace(place), Registry.PAPER);
  }

  @Test
  void a_step_is_told_in_the_unit_that_answers_on_the_day() {
    Registry county = county();
    does(county, "P-1", Plans.sign());
    does(county, "P-1", at("101"));
    does(county, "P-2", Plans.sign());
    LocalDate late =
        county.zhuanban().read(StreamKind.PROJECT, "P-1").project().signed().orElseThrow().on();

    county.day(late.plusMonths(1)).set(Registry.unit("P-A", UnitKind.PARK).addPlaces("101"));
    county.day(late.plusYears(4)).zhuanban().sweep();

    assertThat(book.asked)
        .contains(
            "RESPONSIBLE_UNIT in P-A on P-1",
            "RESPONSIBLE_UNIT in LEAD on P-2",
            "SUPERVISION_OFFICE in SUP on P-1",
            "SUPERVISION_OFFICE in SUP on " + Registry.ID)
        .noneMatch(post -> post.startsWith("RESPONSIBLE_UNIT in T-1"))
        .noneMatch(post -> post.startsWith("RESPONSIBLE_UNIT in ENTERPRISE"));
    assertThat(book.asked)
        .filteredOn(post -> post.startsWith("DEPARTMENT_HEAD"))
        .isNotEmpty()
        .noneMatch(post -> post.contains(" in SUP "));
  }

  @Test
  void an_organisation_that_cannot_be_read_keeps_no_project_from_going_on() {
    Storage kept = new InMemoryStorage();
    Zhuanban healthy = Zhuanban.builder().storage(kept).clock(Clock.fixed(NOON, UTC)).build();
    healthy.handle(
        StreamKind.ORGANISATION.stream(Registry.ID),
        SetUnit.of(Registry.county("SUP", UnitKind.SUPERVISION_OFFICE).build(), Registry.PAPER),
        CLERK);
    healthy.handle(StreamKind.PROJECT.stream("P-1"), Plans.sign(), CLERK);
    Storage damaged =
        new SingleCallStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            return super.read(stream, after, max).stream()
                .map(
                    entry ->
                        stream.kind().equals(OrganisationFeature.KIND)
                            ? Forgery.with(entry, "actor")
                            : entry)
                .toList();
          }
        };
    Zhuanban zhuanban =
        Zhuanban.builder()
            .storage(damaged)
            .clock(Clock.fixed(NOON.plus(Duration.ofDays(1400)), UTC))
            .directory(book)
            .messaging(Messaging.builder().organisation(Registry.ID).build())
            .build();

    zhuanban.sweep();

    assertThat(zhuanban.read(StreamKind.PROJECT, "P-1").supervision().escalations().byDuty())
        .isNotEmpty();
    assertThat(book.asked)
        .anyMatch(post -> post.endsWith("on P-1"))
        .noneMatch(post -> post.contains(" in SUP "));
  }

  @Test
  void without_an_organisation_whoever_owes_is_asked_for() {
    Registry county = Registry.on(FIRST, builder -> builder.directory(book));
    does(county, "P-1", Plans.sign());

    county.day(FIRST.plusYears(4)).zhuanban().sweep();

    assertThat(book.asked)
        .contains("RESPONSIBLE_UNIT in ENTERPRISE on P-1")
        .noneMatch(post -> post.contains(" in SUP "));
  }

  @Test
  void a_report_tells_by_the_units_that_answer_on_its_day() {
    Registry county = county();
    for (String project : List.of("P-1", "P-2", "P-3")) {
      does(county, project, Plans.sign());
    }
    does(county, "P-1", at("101"));
    does(county, "P-2", at("103"));
    county.day("2024-05-06");
    does(county, "P-1", at("103"));

    Report first = report(county, "2024-Q1");
    Report second = report(county, "2024-Q2");

    assertThat(first.answering()).isEqualTo(Map.of("P-1", "T-1", "P-2", "T-2", "P-3", "LEAD"));
    assertThat(second.answering()).isEqualTo(Map.of("P-1", "T-2", "P-2", "T-2", "P-3", "LEAD"));
    assertThat(
            second.byUnit(second.figure(Measure.SIGNED)).getOrDefault("T-2", Figure.NONE).amount())
        .isEqualByComparingTo(BigDecimal.valueOf(2));
    assertThat(second.overdueBy(duty -> second.unit(duty.where())).keySet())
        .containsExactlyInAnyOrder("LEAD", "T-2");
  }

  private static Report report(Registry county, String period) {
    ReportPeriod about = new ReportPeriod(period);
    ReportFold fold =
        new ReportFold(ReportKind.of(about), about, about.lastDay()).among(county.view());
    for (String project : List.of("P-1", "P-2", "P-3")) {
      fold.add(
          project, county.zhuanban().read(StreamKind.PROJECT, project, AsOf.day(about.lastDay())));
    }
    return fold.report();
  }

  @Provide
  static Arbitrary<List<Jurisdiction>> jurisdictions() {
    Arbitrary<Optional<String>> place =
        Arbitraries.of("101", "103", "104", "")
            .map(code -> Optional.of(code).filter(some -> !some.isEmpty()));
    Arbitrary<Optional<String>> industry =
        Arbitraries.of("C13", "").map(code -> Optional.of(code).filter(some -> !some.isEmpty()));
    return Combinators.combine(place, industry)
        .as((where, what) -> new Jurisdiction(where, what, Optional.empty()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** Where no unit of the whole county answers as well, what is left over is told besides. */
  @Property(tries = 240)
  void units_share_a_figure_among_them(
      @ForAll("jurisdictions") List<Jurisdiction> jurisdictions, @ForAll boolean bureau) {
    Registry county =
        Registry.on(FIRST, builder -> {})
            .set(Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("101"))
            .set(Registry.unit("P-A", UnitKind.PARK).addPlaces("103").addIndustries("C13"));
    if (bureau) {
      county.set(Registry.county("LEAD", UnitKind.LEAD_BUREAU));
    }
    ReportPeriod about = new ReportPeriod("2024-Q1");
    ReportFold fold =
        new ReportFold(ReportKind.QUARTERLY, about, about.lastDay()).among(county.view());
    List<String> ids = new ArrayList<>();
    for (Jurisdiction jurisdiction : jurisdictions) {
      String id = "P-" + ids.size();
      ids.add(id);
      does(county, id, Plans.sign());
      if (!jurisdiction.equals(Jurisdiction.UNKNOWN)) {
        does(county, id, PlaceProject.of(jurisdiction, Registry.PAPER));
      }
      fold.add(id, county.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(about.lastDay())));
    }
    Report report = fold.report();

    for (Measure measure : report.figures().keySet()) {
      Figure whole = report.figure(measure);
      Map<String, Figure> parts = report.byUnit(whole);
      assertThat(parts.values().stream().flatMap(part -> part.cases().entrySet().stream()).toList())
          .containsExactlyInAnyOrderElementsOf(whole.cases().entrySet());
      parts.forEach(
          (unit, part) ->
              assertThat(part.cases().keySet()).allMatch(where -> report.unit(where).equals(unit)));
    }
    for (String id : ids) {
      Responsibility whose =
          county.view().responsibilityFor(jurisdictions.get(ids.indexOf(id)), about.lastDay());
      assertThat(Optional.ofNullable(report.answering().get(id)))
          .isEqualTo(whose.principal().map(Unit::code))
          .isEqualTo(whose.unit(Role.RESPONSIBLE_UNIT).map(Unit::code));
      Statistics.collect(report.answering().getOrDefault(id, "none"));
    }
    Cases.mustBeMet("T-1", "P-A", "LEAD", "none");
  }
}
