package org.zhuanban.prefecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.AsOf;
import org.zhuanban.BoardLine;
import org.zhuanban.BoardPage;
import org.zhuanban.ProjectView;
import org.zhuanban.ReaderSession;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.export.FlatTable;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.testing.domain.Positions;

/** No county whose database fails is left out silently, whatever is read. */
class PrefectureProperties {
  private static final ReportPeriod QUARTER = new ReportPeriod("2024-Q2");

  /** What becomes of the database of a county. */
  enum Health {
    SOUND,
    DOWN,
    BROKEN,
    DOWN_AFTER_OPENING
  }

  /** Every way of reading over counties, but for boards, which are laid into one. */
  private static List<BiFunction<County, Zhuanban, ?>> ways(Counties counties) {
    return List.of(
        (county, library) ->
            Report.of(
                ReportKind.QUARTERLY,
                QUARTER,
                library.today(),
                counties.projects(county),
                id -> project(library, id)),
        (county, library) ->
            Assessment.of(
                AssessmentTerms.USUAL,
                QUARTER,
                library.today(),
                counties.projects(county),
                id -> project(library, id)),
        (county, library) ->
            counties.projects(county).stream()
                .flatMap(
                    id ->
                        FlatTable.DUTIES
                            .rows(id, project(library, id), library.today(), Locale.CHINESE)
                            .stream())
                .toList(),
        (county, library) ->
            counties.projects(county).stream().map(id -> project(library, id).version()).toList(),
        (county, library) ->
            library
                .forReader(Positions.READER)
                .board(BoardQuery.builder().owed(new Owed.Now()).build(), Optional.empty()));
  }

  private static ProjectView project(Zhuanban library, String id) {
    return library.read(StreamKind.PROJECT, id, AsOf.day(library.today()));
  }

  private static Prefecture prefecture(Counties counties, List<Health> healths) {
    Prefecture prefecture = counties.prefecture();
    for (int i = 0; i < healths.size(); i++) {
      County county = counties.all().get(i);
      switch (healths.get(i)) {
        case SOUND -> {}
        case DOWN -> counties.fail(county, true);
        case BROKEN -> counties.fail(county, false);
        case DOWN_AFTER_OPENING -> {
          prefecture.read((opened, library) -> library.today());
          counties.fail(county, true);
        }
      }
    }
    return prefecture;
  }

  @Property(tries = 60)
  void a_county_that_fails_is_named_and_the_others_answer_as_if_alone(
      @ForAll @Size(min = 1, max = 4) List<Health> healths,
      @ForAll @IntRange(max = 3) int projects) {
    Counties counties = new Counties(healths.stream().map(health -> projects).toList());
    Prefecture prefecture = prefecture(counties, healths);

    for (BiFunction<County, Zhuanban, ?> way : ways(counties)) {
      Partial<? extends SortedMap<County, ?>> read = prefecture.read(way);

      TreeMap<County, Object> expected = new TreeMap<>();
      List<MissingCounty> missing = new ArrayList<>();
      for (int i = 0; i < healths.size(); i++) {
        County county = counties.all().get(i);
        Optional<MissingReason> reason = reason(healths.get(i));
        if (reason.isPresent()) {
          missing.add(new MissingCounty(county, reason.get()));
          continue;
        }
        expected.put(county, way.apply(county, counties.sound(county)));
      }
      assertThat(read.missing()).isEqualTo(missing);
      assertThat(read.value()).isEqualTo(expected);
    }
  }

  private static Optional<MissingReason> reason(Health health) {
    return switch (health) {
      case SOUND -> Optional.empty();
      case DOWN, DOWN_AFTER_OPENING -> Optional.of(MissingReason.UNREACHABLE);
      case BROKEN -> Optional.of(MissingReason.UNREADABLE);
    };
  }

  @Property(tries = 60)
  void a_sum_says_whom_it_lacks_and_can_be_refused(
      @ForAll @Size(min = 1, max = 4) List<Health> healths) {
    // No two choices of counties have the same sum.
    List<Integer> projects = Stream.iterate(1, n -> 2 * n).limit(healths.size()).toList();
    Counties counties = new Counties(projects);
    Partial<SortedMap<County, Report>> reports =
        prefecture(counties, healths)
            .read(
                (county, library) ->
                    Report.of(
                        ReportKind.QUARTERLY,
                        QUARTER,
                        library.today(),
                        counties.projects(county),
                        id -> project(library, id)));

    Partial<BigDecimal> running = reports.map(PrefectureProperties::items);

    int expected = 0;
    TreeSet<String> absent = new TreeSet<>();
    for (int i = 0; i < healths.size(); i++) {
      if (healths.get(i) == Health.SOUND) {
        expected += projects.get(i);
      } else {
        absent.add(counties.all().get(i).name());
      }
    }
    assertThat(running.value()).isEqualByComparingTo(BigDecimal.valueOf(expected));
    for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
      String text = running.text(locale);
      assertThat(text.isEmpty()).isEqualTo(absent.isEmpty());
      assertThat(counties.all())
          .allSatisfy(
              county ->
                  assertThat(text.contains(county.name()))
                      .isEqualTo(absent.contains(county.name())));
    }
    if (absent.isEmpty()) {
      assertThat(running.whole()).isEqualTo(running.value());
    } else {
      assertThatExceptionOfType(MissingCountiesException.class)
          .isThrownBy(running::whole)
          .satisfies(refused -> assertThat(refused.missing()).isEqualTo(reports.missing()))
          .withMessageContainingAll(absent.toArray(String[]::new));
    }
  }

  private static BigDecimal items(SortedMap<County, Report> reports) {
    return reports.values().stream()
        .flatMap(report -> report.states().values().stream())
        .map(figure -> figure.amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 60)
  void pages_show_every_row_of_each_county_that_no_page_names(
      @ForAll @Size(min = 2, max = 3) List<@IntRange(min = 0, max = 45) Integer> projects,
      @ForAll @Size(8) List<@IntRange(max = 7) Integer> outages) {
    Counties counties = new Counties(projects);
    Prefecture prefecture = counties.prefecture();
    BoardQuery query = BoardQuery.builder().owed(new Owed.Now()).build();
    List<BoardRow> shown = new ArrayList<>();
    Set<County> named = new TreeSet<>();
    Optional<BoardRow> after = Optional.empty();
    int pages = 0;
    do {
      int outage = outages.get(pages++ % outages.size());
      for (int i = 0; i < counties.all().size(); i++) {
        if ((outage & (1 << i)) != 0 && pages <= outages.size()) {
          counties.fail(counties.all().get(i), true);
        } else {
          counties.mend(counties.all().get(i));
        }
      }
      Partial<BoardPage> page = prefecture.board(Positions.READER, query, after);
      page.value().lines().stream().map(BoardLine::row).forEach(shown::add);
      page.missing().stream().map(MissingCounty::county).forEach(named::add);
      after = page.value().next();
    } while (after.isPresent());

    assertThat(shown).doesNotHaveDuplicates().isSorted();
    for (County county : counties.all()) {
      List<BoardRow> rows =
          shown.stream().filter(row -> row.namespace().equals(county.namespace())).toList();
      List<BoardRow> all = rows(counties.sound(county).forReader(Positions.READER), query);
      assertThat(all).containsAll(rows);
      if (!named.contains(county)) {
        assertThat(rows).isEqualTo(all);
      }
    }
  }

  private static List<BoardRow> rows(ReaderSession reader, BoardQuery query) {
    List<BoardRow> rows = new ArrayList<>();
    Optional<BoardRow> after = Optional.empty();
    do {
      BoardPage page = reader.board(query, after);
      page.lines().stream().map(BoardLine::row).forEach(rows::add);
      after = page.next();
    } while (after.isPresent());
    return rows;
  }
}
