package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;

class AdoptedCalendarsTest {
  private static final PersonRef CLERK = new PersonRef("clerk-1");
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-1");
  private static final LocalDate TODAY = LocalDate.parse("2025-12-01");
  private static final BoardQuery OPEN = BoardQuery.builder().owed(new Owed.Now()).build();
  private static final CalendarBook ALL = CalendarBook.bundled();

  /** The notice on the holidays of 2026, 国办发明电〔2025〕7号, is of 4 November 2025. */
  private static final CalendarBook BEFORE = ALL.asOf(LocalDate.parse("2025-11-03"));

  private final AtomicReference<CalendarBook> known = new AtomicReference<>(BEFORE);
  private final AtomicInteger asked = new AtomicInteger();
  private int facts;
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .storage(storage)
          .board(storage, InMemoryStorage.NAMESPACE)
          .messaging(Messaging.builder().outbox(storage.outbox()).build())
          .clock(new SettableClock(TODAY))
          .calendars(
              () -> {
                asked.incrementAndGet();
                return known.get();
              })
          .build();

  /** An item whose last day is behind the Spring Festival of 2026. */
  private void begin() {
    ApprovalItem.Builder item = Plans.item("L", ItemKind.LICENCE);
    record(Plans.adopt(item.statutory(TimeLimit.workingDays(80, "行政许可法第四十二条")).build()));
    record(AcceptApplication.of("L"));
  }

  private void record(Command command) {
    assertThat(zhuanban.record(Fact.of(STREAM, CLERK, "f-" + ++facts, command, TODAY)))
        .isInstanceOf(Outcome.Done.class);
  }

  private static List<Optional<Deadline.Due>> dues(ProjectView view) {
    return view.duties(TODAY).stream()
        .map(duty -> duty.clock().statutoryDue(view.calendars()))
        .toList();
  }

  private List<Optional<DueDate>> rows() {
    return storage.duties(STREAM).stream().map(row -> row.statutoryDue()).toList();
  }

  @Test
  void every_call_asks_once_for_the_notices() {
    begin();
    List<Runnable> calls =
        List.of(
            () -> zhuanban.handle(STREAM, AcceptApplication.of("L"), CLERK),
            zhuanban::sweep,
            zhuanban::dispatch,
            zhuanban::rebuildDutyRows,
            zhuanban::verifyDutyRows,
            () -> zhuanban.read(StreamKind.PROJECT, "P-1"),
            () -> zhuanban.search("P-1", Optional.empty()),
            () -> zhuanban.forReader(CLERK).mine(OPEN, Optional.empty()),
            () -> zhuanban.fold(StreamKind.PROJECT, AsOf.NOW));

    for (Runnable call : calls) {
      asked.set(0);

      call.run();

      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void a_notice_moves_dates_at_once_and_the_rows_of_quiet_streams_when_they_are_rebuilt() {
    begin();
    List<Optional<Deadline.Due>> before = dues(zhuanban.read(StreamKind.PROJECT, "P-1"));
    List<Optional<DueDate>> rows = rows();

    known.set(ALL);

    assertThat(dues(zhuanban.read(StreamKind.PROJECT, "P-1"))).isNotEqualTo(before);
    assertThat(rows()).isEqualTo(rows);
    assertThat(zhuanban.rebuildDutyRows().changed()).isEqualTo(1);
    assertThat(rows()).isNotEqualTo(rows);
  }

  @Test
  void a_session_and_a_joined_library_keep_to_the_notices_of_their_beginning() {
    begin();
    ReaderSession session = zhuanban.forReader(CLERK);
    Storage host =
        new ForwardingStorage(storage) {
          @Override
          public boolean joined() {
            return true;
          }
        };
    Zhuanban joined = zhuanban.joining(host);
    List<Optional<Deadline.Due>> before = dues(joined.read(StreamKind.PROJECT, "P-1"));

    known.set(ALL);

    assertThat(dues(joined.read(StreamKind.PROJECT, "P-1"))).isEqualTo(before);
    assertThat(session.reader()).isEqualTo(CLERK);
    assertThat(dues(zhuanban.joining(host).read(StreamKind.PROJECT, "P-1"))).isNotEqualTo(before);
  }

  @Test
  void an_equal_book_keeps_what_is_cached() {
    begin();
    zhuanban.read(StreamKind.PROJECT, "P-1");
    CountyViews views = zhuanban.views();

    known.set(CalendarBook.of(ALL.notices()).asOf(LocalDate.parse("2025-11-03")));

    assertThat(zhuanban.views()).isSameAs(views);
  }

  @SuppressWarnings("NullAway") // What a host does by mistake.
  @Test
  void a_source_without_a_book_is_named() {
    known.set(null);

    assertThatNullPointerException()
        .isThrownBy(() -> zhuanban.today())
        .withMessage("the source of holiday notices gave no book; give one, also if it is empty");
  }
}
