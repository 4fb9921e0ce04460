package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

/** A run by pages and workers, stopped and resumed, has the result of adding stream by stream. */
class FoldRunProperties {
  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 8);
  private static final LocalDate END = LocalDate.of(2024, 3, 31);
  private static final AsOf AT_END = AsOf.day(END);
  private static final ReportPeriod QUARTER = ReportPeriod.of(ReportPeriod.Length.QUARTER, END);
  private static final int PROJECTS = 13;
  private static final InMemoryStorage MEMORY = new InMemoryStorage();
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static List<String> ids() {
    return IntStream.range(0, PROJECTS).mapToObj(i -> "P-" + i).toList();
  }

  @BeforeContainer
  static void county() {
    SettableClock clock = new SettableClock(BEGIN);
    Zhuanban writing = Zhuanban.builder().storage(MEMORY).calendars(BOOK).clock(clock).build();
    for (int i = 0; i < PROJECTS; i++) {
      clock.set(BEGIN.plusDays(3L * i));
      done(writing, i, Plans.adopt(Plans.licence("A"), Plans.licence("B")));
      if (i % 3 > 0) {
        done(writing, i, ReceiveApplication.of("A", true));
      }
      if (i % 4 == 0) {
        done(writing, i, Plans.sign());
      }
    }
  }

  private static void done(Zhuanban writing, int project, Command command) {
    StreamKey stream = StreamKind.PROJECT.stream("P-" + project);
    assertThat(writing.handle(stream, command, StreamDesk.CLERK)).isInstanceOf(Outcome.Done.class);
  }

  private static Zhuanban library(String... damaged) {
    return Zhuanban.builder()
        .clock(new SettableClock(END.plusDays(1)))
        .calendars(BOOK)
        .storage(
            new SingleCallStorage(MEMORY) {
              @Override
              public List<Entry> read(StreamKey stream, long after, int max) {
                List<Entry> entries = super.read(stream, after, max);
                return List.of(damaged).contains(stream.id())
                    ? entries.stream()
                        .map(entry -> Forgery.copy(entry, "body").body(Bytes.empty()).build())
                        .toList()
                    : entries;
              }
            })
        .build();
  }

  private static ReportFold report() {
    return new ReportFold(ReportKind.QUARTERLY, QUARTER, END);
  }

  private static Report report(Zhuanban library, List<String> ids) {
    return Report.of(
        ReportKind.QUARTERLY,
        QUARTER,
        END,
        ids,
        id -> library.read(StreamKind.PROJECT, id, AT_END));
  }

  private static AssessmentFold assessment() {
    return new AssessmentFold(AssessmentTerms.USUAL, QUARTER, END);
  }

  /** Ends pages in any order, early, late, or never, so that the caller has to. */
  private static Executor disorderly(Random random) {
    List<Runnable> waiting = new ArrayList<>();
    return page -> {
      if (random.nextInt(6) == 0) {
        throw new RejectedExecutionException("no room");
      }
      waiting.add(page);
      while (!waiting.isEmpty() && random.nextInt(3) > 0) {
        waiting.remove(random.nextInt(waiting.size())).run();
      }
    };
  }

  /** Runs with other pages, workers and stops each time, until the end. */
  private static <R> R stopping(
      Supplier<? extends ViewFold<ProjectView, R>> folds,
      Random random,
      List<FoldProgress> met,
      String... damaged) {
    FoldResult<R> result = run(random, met, damaged).run(folds);
    while (result instanceof FoldResult.Stopped<R> stopped) {
      assertThat(stopped.failure()).isEmpty();
      result = run(random, met, damaged).resume(stopped.state(), folds);
    }
    FoldResult.Finished<R> finished = (FoldResult.Finished<R>) result;
    assertThat(finished.streams()).isEqualTo(PROJECTS);
    assertThat(finished.missing().keySet()).containsExactlyInAnyOrder(damaged);
    return finished.value();
  }

  private static FoldRun<ProjectView> run(
      Random random, List<FoldProgress> met, String... damaged) {
    return library(damaged)
        .fold(StreamKind.PROJECT, AT_END)
        .pagesOf(1 + random.nextInt(PROJECTS + 2))
        .with(disorderly(random), 1 + random.nextInt(4))
        .telling(
            progress -> {
              met.add(progress);
              return random.nextInt(3) > 0;
            });
  }

  @Property(tries = 60)
  void a_report_in_pages_is_that_of_stream_after_stream(@ForAll Random random) {
    Report alone = report(library(), ids());
    List<FoldProgress> met = new ArrayList<>();

    Report report = stopping(FoldRunProperties::report, random, met);

    assertThat(report).isEqualTo(alone);
    assertThat(report.overdue()).isNotEmpty();
    assertThat(met).extracting(FoldProgress::done).isSorted().doesNotHaveDuplicates();
    assertThat(met).allMatch(progress -> progress.total() == PROJECTS && progress.missing() == 0);
    FoldProgress last = met.get(met.size() - 1);
    assertThat(last.done()).isEqualTo(PROJECTS);
    assertThat(last.last().id()).isEqualTo("P-9");
  }

  @Property(tries = 60)
  void an_assessment_in_pages_is_that_of_stream_after_stream(@ForAll Random random) {
    Zhuanban library = library();
    Assessment alone =
        Assessment.of(
            AssessmentTerms.USUAL,
            QUARTER,
            END,
            ids(),
            id -> library.read(StreamKind.PROJECT, id, AT_END));

    Assessment assessment = stopping(FoldRunProperties::assessment, random, new ArrayList<>());

    assertThat(assessment).isEqualTo(alone);
    assertThat(assessment.scorecards()).isNotEmpty();
  }

  /** Whatever pages they lie in, and whether a run is stopped before or after them. */
  @Property(tries = 60)
  void damaged_streams_are_named_and_change_nothing_of_the_others(
      @ForAll Random random, @ForAll @IntRange(max = PROJECTS - 1) int one) {
    String[] damaged = {"P-" + one, "P-" + (one + 5) % PROJECTS};
    List<String> sound = new ArrayList<>(ids());
    sound.removeAll(List.of(damaged));

    Report report = stopping(FoldRunProperties::report, random, new ArrayList<>(), damaged);

    assertThat(report).isEqualTo(report(library(), sound));
  }

  /** A table is written once, in the order of streams, with no row of a stopped page. */
  @Property(tries = 60)
  void rows_come_once_and_in_order_however_often_the_run_is_stopped(@ForAll Random random) {
    List<String> rows = new ArrayList<>();
    FoldResult<Long> result =
        run(random, new ArrayList<>()).each(FoldRunProperties::rows, rows::addAll);
    while (result instanceof FoldResult.Stopped<Long> stopped) {
      assertThat(stopped.state().part()).isEqualTo(rows.size());
      result =
          run(random, new ArrayList<>())
              .each(stopped.state(), FoldRunProperties::rows, rows::addAll);
    }

    SortedMap<String, List<String>> expected = new TreeMap<>();
    Zhuanban library = library();
    ids().forEach(id -> expected.put(id, rows(library.read(StreamKind.PROJECT, id, AT_END))));
    assertThat(rows).isEqualTo(expected.values().stream().flatMap(List::stream).toList());
    assertThat(result.whole()).isEqualTo(rows.size());
  }

  private static List<String> rows(ProjectView view) {
    return view.duties(END).stream().map(duty -> view.key().id() + " " + duty.key()).toList();
  }
}
