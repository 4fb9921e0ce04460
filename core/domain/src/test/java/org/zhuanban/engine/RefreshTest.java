package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.audit.RowReport;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

class RefreshTest {
  /** The holidays of 2026 were published on 4 November 2025. */
  private static final String BEFORE = "2025-10-31";

  private static final String AFTER = "2025-11-10";

  private static final AcceptApplication ACCEPT = AcceptApplication.of("L");

  /** Of so many working days that they run out behind the Spring Festival of 2026. */
  private static ApprovalItem lengthy(String code) {
    ApprovalItem.Builder builder = item(code, ItemKind.LICENCE);
    return builder.statutory(TimeLimit.workingDays(80, "行政许可法第四十二条")).build();
  }

  private static ProjectDesk accepted(InMemoryStorage kept) {
    ProjectDesk desk = ProjectDesk.over(kept, BEFORE);
    desk.recorded(adopt(lengthy("L")));
    desk.recorded(ACCEPT);
    return desk;
  }

  private static List<DutyRow> rows(ProjectDesk desk) {
    return desk.storage().duties(desk.stream());
  }

  private static DutyRow approval(ProjectDesk desk) {
    return rows(desk).stream().filter(row -> row.statutoryDue().isPresent()).findFirst().get();
  }

  @Test
  void a_new_notice_moves_the_rows_of_streams_in_which_nothing_happens() {
    ProjectDesk desk = accepted(new InMemoryStorage());
    DutyRow before = approval(desk);
    Optional<Head> head = desk.storage().head(desk.stream());

    SweepReport report = desk.day(AFTER).zhuanban().rebuildDutyRows();

    assertThat(report).isEqualTo(new SweepReport(LocalDate.parse(AFTER), 1, Map.of(), false));
    DutyRow after = approval(desk);
    assertThat(after.statutoryDue().map(DueDate::date)).isEqualTo(desk.statutoryDue("L", AFTER));
    assertThat(after.statutoryDue()).isNotEqualTo(before.statutoryDue());
    assertThat(desk.storage().head(desk.stream())).isEqualTo(head);
    assertThat(desk.zhuanban().rebuildDutyRows().changed()).isZero();
    assertThat(desk.another().zhuanban().rebuildDutyRows().changed()).isZero();
  }

  @Test
  void rows_that_a_new_notice_moves_are_outdated_and_accuse_nobody() {
    ProjectDesk desk = accepted(new InMemoryStorage());
    assertThat(desk.zhuanban().verifyDutyRows())
        .isEqualTo(new RowReport(rows(desk).size(), List.of(), List.of()));

    desk.day(AFTER);

    assertThat(desk.another().zhuanban().verifyDutyRows())
        .isEqualTo(new RowReport(rows(desk).size(), List.of(), List.of(desk.stream())));
    desk.zhuanban().rebuildDutyRows();
    assertThat(desk.another().zhuanban().verifyDutyRows())
        .isEqualTo(new RowReport(rows(desk).size(), List.of(), List.of()));
  }

  @Test
  void a_node_that_remembers_the_rows_of_before_leaves_the_right_ones() {
    InMemoryStorage kept = new InMemoryStorage();
    ProjectDesk desk = accepted(kept);
    desk.day(AFTER).another().zhuanban().rebuildDutyRows();
    ProjectDesk never = accepted(new InMemoryStorage()).day(AFTER);

    desk.recorded(WithdrawApplication.of("L"));
    desk.recorded(ACCEPT);
    never.recorded(WithdrawApplication.of("L"));
    never.recorded(ACCEPT);

    assertThat(rows(desk)).isEqualTo(rows(never));
  }

  @Test
  void an_act_that_leads_back_to_the_rows_of_before_is_kept_over_the_refreshed_ones() {
    ProjectDesk desk = ProjectDesk.over(new InMemoryStorage(), "2020-01-06");
    desk.recorded(
        adopt(
            item("L", ItemKind.LICENCE)
                .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
                .addSpecial(
                    new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
                .build()));
    desk.recorded(ACCEPT);
    LocalDate begun = LocalDate.parse("2020-01-07");
    desk.day(begun).recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(begun));
    desk.day("2020-01-10").recorded(EndPause.of("L"));
    DutyRow before = approval(desk);

    desk.day("2020-01-27").another().zhuanban().rebuildDutyRows();
    assertThat(approval(desk)).isNotEqualTo(before);
    // The notice gave two working days, and the procedure was over two working days earlier.
    Outcome corrected =
        desk.zhuanban()
            .handle(
                desk.newRequest("k-1", EndPause.of("L"), begun.plusDays(1))
                    .because("录入有误")
                    .insteadOf(AnnulEntry.of(4, new DocumentRef("memo"), new PersonRef("head"))));

    assertThat(corrected).isInstanceOf(Outcome.Done.class);
    assertThat(approval(desk)).isEqualTo(before);
    assertThat(desk.another().zhuanban().rebuildDutyRows().changed()).isZero();
  }

  @Property(tries = 150)
  @Domain(HistoryDomain.class)
  void rows_that_were_lost_or_damaged_follow_from_the_entries_again(@ForAll History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    Zhuanban node = desk.another().zhuanban();
    node.rebuildDutyRows();
    List<DutyRow> rows = rows(desk);
    List<DutyChange> damage = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      damage.add(
          i % 2 == 0
              ? new DutyChange.Remove(rows.get(i).key())
              : new DutyChange.Put(renamed(rows.get(i), rows.get(i).key())));
    }
    rows.stream().limit(1).forEach(row -> damage.add(new DutyChange.Put(renamed(row, "stray"))));
    long version = desk.view().version();
    assertThat(desk.storage().refresh(new RowRefresh(desk.stream(), version, damage)))
        .isEqualTo(new CommitResult.Committed(version));

    SweepReport report = node.rebuildDutyRows();

    assertThat(rows(desk)).isEqualTo(rows);
    assertThat(report.changed()).isEqualTo(rows.isEmpty() ? 0 : 1);
  }

  private static DutyRow renamed(DutyRow row, String key) {
    return DutyRow.builder()
        .key(key)
        .kind(row.kind())
        .owner("nobody")
        .subject(row.subject())
        .openedOn(row.openedOn())
        .build();
  }

  @Test
  void a_stream_that_moved_meanwhile_is_derived_again() {
    InMemoryStorage kept = new InMemoryStorage();
    ProjectDesk desk = accepted(kept);
    ProjectDesk elsewhere = desk.day(AFTER).another();
    LocalDate day = LocalDate.parse(AFTER);
    SingleCallStorage moving =
        new SingleCallStorage(kept) {
          private boolean moved;

          @Override
          public CommitResult refresh(RowRefresh refresh) {
            if (!moved) {
              moved = true;
              elsewhere.zhuanban().handle(desk.newRequest("w-1", WithdrawApplication.of("L"), day));
              elsewhere.zhuanban().handle(desk.newRequest("w-2", ACCEPT, day));
            }
            return super.refresh(refresh);
          }
        };

    SweepReport report = ProjectDesk.over(moving, AFTER).zhuanban().rebuildDutyRows();

    assertThat(report.failed()).isEmpty();
    // The notice of the meantime is told before what was done after it.
    assertThat(desk.view().version()).isEqualTo(5);
    assertThat(rows(desk))
        .extracting(row -> row.statutoryDue().map(DueDate::date))
        .contains(desk.statutoryDue("L", AFTER));
    assertThat(desk.another().zhuanban().rebuildDutyRows().changed()).isZero();
  }

  @Test
  void every_stream_is_looked_at_and_one_that_cannot_be_read_stops_no_other() {
    InMemoryStorage kept = new InMemoryStorage();
    ProjectDesk desk = ProjectDesk.over(kept, BEFORE);
    int streams = 501;
    for (int i = 0; i < streams; i++) {
      StreamKey stream = StreamKind.PROJECT.stream("p" + i);
      LocalDate day = LocalDate.parse(BEFORE);
      desk.zhuanban().handle(Request.of(stream, "k-1", adopt(lengthy("L")), StreamDesk.CLERK, day));
      desk.zhuanban().handle(Request.of(stream, "k-2", ACCEPT, StreamDesk.CLERK, day));
    }
    SingleCallStorage torn =
        new SingleCallStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            if (stream.id().equals("p77")) {
              throw new IllegalStateException("a mistake of the adapter");
            }
            return super.read(stream, after, max);
          }
        };

    SweepReport report = ProjectDesk.over(torn, AFTER).zhuanban().rebuildDutyRows();

    assertThat(report.changed()).isEqualTo(streams - 1);
    assertThat(report.failed()).containsOnlyKeys(StreamKind.PROJECT.stream("p77"));
    assertThat(ProjectDesk.over(kept, AFTER).zhuanban().rebuildDutyRows().changed()).isEqualTo(1);
  }

  private static final String OFF = "放假";

  /** Of what became known on a day: the fortnight after it is not worked. */
  private static CalendarBook closedAfter(LocalDate published) {
    Map<LocalDate, Ruling> days = new TreeMap<>();
    published
        .plusDays(1)
        .datesUntil(published.plusDays(15))
        .forEach(day -> days.put(day, new Ruling(false, OFF, Optional.of(DayKind.SUSPENSION))));
    return CalendarBook.bundled()
        .with(
            List.of(
                HolidayNotice.builder()
                    .number(OFF)
                    .jurisdiction(HolidayNotice.NATION)
                    .year(published.getYear())
                    .publishedOn(published)
                    .publicationAssumed(false)
                    .putAllDays(days)
                    .build()));
  }

  /**
   * A county whose officers have worked for some time, and go on after a notice.
   *
   * @param kept what is kept
   * @param clock their clock
   * @param book the notices
   * @param officers their node
   * @param after what they do after the notice, with the stream of each
   */
  private record County(
      InMemoryStorage kept,
      SettableClock clock,
      CalendarBook book,
      Zhuanban officers,
      Iterator<Fact> after) {
    static County until(LocalDate notice, List<History> histories) {
      InMemoryStorage kept = new InMemoryStorage();
      SettableClock clock = new SettableClock(notice);
      CalendarBook book = closedAfter(notice);
      List<Fact> before = new ArrayList<>();
      List<Fact> after = new ArrayList<>();
      for (int i = 0; i < histories.size(); i++) {
        History history = histories.get(i);
        StreamKey stream = StreamKind.PROJECT.stream("p" + i);
        before.add(fact(stream, 0, AdoptPlan.of(history.plan()), history.start()));
        int step = 0;
        for (History.Dated dated : history.commands()) {
          boolean late = ++step * 3 > history.steps().size() * 2;
          (late ? after : before)
              .add(fact(stream, step, dated.command(), late ? notice : dated.on()));
        }
        // So that time runs for which the notice matters.
        for (ApprovalItem item : history.plan().items()) {
          AcceptApplication accept = AcceptApplication.of(item.code());
          before.add(fact(stream, ++step, accept, notice.minusDays(1)));
        }
      }
      County county = new County(kept, clock, book, node(kept, clock, book), after.iterator());
      before.stream()
          .sorted(Comparator.comparing(Fact::effectiveOn))
          .forEach(
              fact -> {
                clock.set(fact.effectiveOn());
                county.officers.record(fact);
              });
      clock.set(notice);
      return county;
    }

    private static Fact fact(StreamKey stream, int step, Command command, LocalDate on) {
      return Fact.of(stream, StreamDesk.CLERK, "f-" + step, command, on)
          .withEarly(Fact.Early.REFUSE);
    }

    private static Zhuanban node(InMemoryStorage kept, SettableClock clock, CalendarBook book) {
      return Zhuanban.builder().storage(kept).clock(clock).calendars(book).build();
    }

    Zhuanban another() {
      return node(kept, clock, book);
    }

    void act() {
      if (after.hasNext()) {
        officers.record(after.next());
      }
    }

    List<StreamKey> streams() {
      return kept.streams("project", Optional.empty(), 100);
    }

    List<List<DutyRow>> rows() {
      return streams().stream().map(kept::duties).toList();
    }

    List<List<DatedEvent>> histories() {
      return streams().stream()
          .map(stream -> another().read(StreamKind.PROJECT, stream.id()).history())
          .toList();
    }
  }

  /** The same history, so many days earlier or later that it ends on a day. */
  private static History ending(History history, LocalDate end) {
    long days = ChronoUnit.DAYS.between(history.end(), end);
    return new History(history.plan(), history.start().plusDays(days), history.steps());
  }

  @Property(tries = 60)
  @Domain(HistoryDomain.class)
  @Domain(DomainContext.Global.class)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void batches_that_are_broken_off_and_taken_up_again_give_the_rows_of_one_go(
      @ForAll @Size(min = 2, max = 5) List<History> drawn,
      @ForAll @Size(min = 6, max = 12) List<@IntRange(max = 9) Integer> course) {
    List<History> histories = drawn.stream().map(one -> ending(one, drawn.get(0).end())).toList();
    LocalDate notice = drawn.get(0).end().plusDays(1);
    County inBatches = County.until(notice, histories);
    County inOneGo = County.until(notice, histories);
    assertThat(inBatches.rows()).isEqualTo(inOneGo.rows());

    int moved = inOneGo.another().rebuildDutyRows().changed();
    Zhuanban node = inBatches.another();
    Optional<StreamKey> place = Optional.empty();
    boolean over = false;
    int changed = 0;
    int between = 0;
    for (int turn : course) {
      if (turn < 5) {
        between += over || place.isEmpty() || !inBatches.after().hasNext() ? 0 : 1;
        inBatches.act();
        inOneGo.act();
      } else if (!over) {
        RefreshBatch batch = node.rebuildDutyRows(place, 1 + turn % 2);
        changed += batch.report().changed();
        over = batch.next().isEmpty();
        // What a node that is cut off has done, it may not have told.
        place = turn == 9 ? place : batch.next();
        over &= turn != 9;
        node = turn > 7 ? inBatches.another() : node;
      }
    }
    while (!over) {
      RefreshBatch batch = node.rebuildDutyRows(place, 2);
      assertThat(batch.report().failed()).isEmpty();
      changed += batch.report().changed();
      place = batch.next();
      over = place.isEmpty();
    }

    assertThat(inBatches.rows()).isEqualTo(inOneGo.rows());
    assertThat(inBatches.histories()).isEqualTo(inOneGo.histories());
    assertThat(changed).isLessThanOrEqualTo(moved);
    assertThat(inBatches.another().rebuildDutyRows())
        .isEqualTo(new SweepReport(notice, 0, Map.of(), false));
    Cases.mustOccur(moved > 0 && between > 0);
  }

  @Test
  void batches_go_through_every_kind_of_stream_and_say_where_to_go_on() {
    ProjectDesk desk = accepted(new InMemoryStorage());
    StreamKey suggestion = StreamKind.SUGGESTION.stream("S-1");
    desk.zhuanban()
        .handle(
            suggestion,
            AssignSuggestion.builder()
                .number("28")
                .host(Plans.LEAD_BUREAU)
                .addCoHosts(Plans.LAND)
                .terms(SuggestionTerms.USUAL)
                .build(),
            StreamDesk.CLERK);
    Zhuanban node = desk.day(AFTER).another().zhuanban();

    RefreshBatch first = node.rebuildDutyRows(Optional.empty(), 1);
    RefreshBatch second = node.rebuildDutyRows(first.next(), 1);
    RefreshBatch last = node.rebuildDutyRows(second.next(), 1);

    assertThat(first.next()).contains(desk.stream());
    assertThat(first.report().changed()).isEqualTo(1);
    assertThat(second.next()).contains(suggestion);
    assertThat(last)
        .isEqualTo(
            new RefreshBatch(new SweepReport(node.today(), 0, Map.of(), false), Optional.empty()));
    assertThat(node.rebuildDutyRows(Optional.empty(), 3).next()).isEmpty();
    assertThatThrownBy(() -> node.rebuildDutyRows(Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> node.rebuildDutyRows(Optional.of(new StreamKey("elsewhere", "p")), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("elsewhere");
  }
}
