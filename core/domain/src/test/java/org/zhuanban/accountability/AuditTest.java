package org.zhuanban.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.UnknownStreamException;
import org.zhuanban.Zhuanban;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.access.RoleTable;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.AuditRecord.CommandRefusal;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.SettableClock;

/** What the audit of a host is told, by the clauses of {@link Audit}. */
class AuditTest {
  private static final LocalDate DAY = LocalDate.parse("2024-03-04");
  private static final StreamKey CASE = StreamKind.ACCOUNTABILITY.stream("AC-1");
  private static final StreamKey NONE = StreamKind.ACCOUNTABILITY.stream("AC-9");
  private static final PersonRef HANDLER = CaseRoom.HANDLER;
  private static final PersonRef READER = Positions.READER;
  private static final BoardQuery ALL = BoardQuery.builder().owed(new Owed.Ever()).build();

  private final List<AuditRecord> told = new ArrayList<>();
  private final SettableClock clock = new SettableClock(DAY);
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban library = library(told::add);

  private Zhuanban library(Audit audit) {
    return Zhuanban.builder()
        .storage(storage)
        .board(storage, InMemoryStorage.NAMESPACE)
        .clock(clock)
        .directory(Positions.directory(List.of(Positions.everywhere(Role.SUPERVISION_OFFICE))))
        .roles(RoleTable.USUAL)
        .audit(audit)
        .build();
  }

  private static final Audit BROKEN =
      record -> {
        throw new IllegalStateException("the audit is full");
      };

  private void opened() {
    assertThat(
            Zhuanban.builder()
                .storage(storage)
                .clock(clock)
                .build()
                .handle(CASE, CaseRoom.open(), HANDLER))
        .isInstanceOf(Outcome.Done.class);
    DutyRow duty =
        DutyRow.builder()
            .key("decide-case")
            .kind("accountability.DECIDE")
            .owner("LEAD")
            .subject("accountability")
            .openedOn(DAY)
            .build();
    storage.refresh(new RowRefresh(CASE, 1, List.of(new DutyChange.Put(duty))));
  }

  private static Request dismissal(PersonRef by) {
    return Request.of(CASE, "k-1", DismissCase.of(CaseRoom.PAPER), by, DAY);
  }

  @Test
  void L1_each_refusal_is_told_once_with_its_rules() {
    opened();

    Outcome refused = library.handle(dismissal(READER));
    Outcome fact =
        library.record(
            new Fact(
                CASE,
                READER,
                "f-1",
                DismissCase.of(CaseRoom.PAPER),
                DAY,
                Fact.Early.REFUSE,
                Optional.empty()));

    assertThat(told)
        .containsExactly(refusal(refused), refusal(fact))
        .allSatisfy(record -> assertThat(record.at()).isEqualTo(clock.instant()));
  }

  private AuditRecord refusal(Outcome outcome) {
    return new CommandRefusal(
        READER.id(),
        "accountability.dismiss-case",
        CASE,
        ((Outcome.Refused) outcome).all().stream().map(each -> each.rule().code()).toList(),
        DAY,
        clock.instant());
  }

  @Test
  void L1_what_was_done_repeated_or_only_tried_is_not_told() {
    Zhuanban open = Zhuanban.builder().storage(storage).clock(clock).audit(told::add).build();
    Request opening = Request.of(CASE, "k-0", CaseRoom.open(), HANDLER, DAY);

    assertThat(open.handle(opening)).isInstanceOf(Outcome.Done.class);
    assertThat(open.handle(opening)).isInstanceOf(Outcome.Done.class);
    assertThat(told).isEmpty();
  }

  @Test
  void L2_a_refusal_stays_one_where_the_port_fails() {
    opened();

    assertThat(library(BROKEN).handle(dismissal(READER)))
        .isEqualTo(library.handle(dismissal(READER)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(storage.head(CASE).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void L3_a_read_of_a_case_is_told_whether_it_shows_anything_or_not() {
    opened();

    assertThat(library.forReader(HANDLER).find(StreamKind.ACCOUNTABILITY, "AC-1")).isPresent();
    assertThat(library.forReader(READER).find(StreamKind.ACCOUNTABILITY, "AC-1")).isEmpty();
    assertThat(library.forReader(READER).find(StreamKind.ACCOUNTABILITY, "AC-9", AsOf.day(DAY)))
        .isEmpty();

    assertThat(told)
        .containsExactly(
            read(HANDLER, Way.VIEW, CASE, true),
            read(READER, Way.VIEW, CASE, false),
            read(READER, Way.VIEW, NONE, false));
  }

  private AuditRecord read(PersonRef who, Way way, StreamKey stream, boolean shown) {
    return new CaseRead(who.id(), way, List.of(stream), shown, DAY, clock.instant());
  }

  @Test
  void L3_pages_duties_and_packages_of_cases_are_told() throws Exception {
    opened();

    assertThat(library.forReader(READER).board(ALL, Optional.empty()).lines()).isNotEmpty();
    assertThat(library.forReader(READER).board(CASE, ALL)).isNotEmpty();
    PersonRef archivist = new PersonRef("zhuanban.archive");
    library.archive().export(CASE, List.of(), new ByteArrayOutputStream());
    assertThatExceptionOfType(UnknownStreamException.class)
        .isThrownBy(() -> library.archive().export(NONE, List.of(), new ByteArrayOutputStream()));

    assertThat(told)
        .containsExactly(
            read(READER, Way.PAGE, CASE, true),
            read(READER, Way.DUTIES, CASE, true),
            read(archivist, Way.EXPORT, CASE, true),
            read(archivist, Way.EXPORT, NONE, false));
  }

  @Test
  void L3_denied_duties_are_told_and_pages_without_cases_are_not() {
    Zhuanban clerk =
        Zhuanban.builder()
            .storage(storage)
            .board(storage, InMemoryStorage.NAMESPACE)
            .clock(clock)
            .directory(Positions.directory(List.of(Positions.everywhere(Role.ENTERPRISE))))
            .roles(RoleTable.USUAL)
            .audit(told::add)
            .build();
    opened();

    assertThatExceptionOfType(NotReadableException.class)
        .isThrownBy(() -> clerk.forReader(READER).board(CASE, ALL));
    assertThat(clerk.forReader(READER).mine(ALL, Optional.empty()).lines()).isEmpty();

    assertThat(told).containsExactly(read(READER, Way.DUTIES, CASE, false));
  }

  @Test
  void L4_without_a_record_nothing_is_read() {
    opened();
    Zhuanban broken = library(BROKEN);

    for (PersonRef who : List.of(HANDLER, READER)) {
      for (String id : List.of("AC-1", "AC-9")) {
        assertThatThrownBy(() -> broken.forReader(who).find(StreamKind.ACCOUNTABILITY, id))
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("the audit is full");
      }
    }
    assertThatThrownBy(() -> broken.forReader(READER).board(ALL, Optional.empty()))
        .hasMessage("the audit is full");
    assertThatThrownBy(() -> broken.forReader(READER).board(CASE, ALL))
        .hasMessage("the audit is full");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (StreamKey stream : List.of(CASE, NONE)) {
      assertThatThrownBy(() -> broken.archive().export(stream, List.of(), out))
          .hasMessage("the audit is full");
    }
    assertThat(out.size()).isZero();
  }
}
