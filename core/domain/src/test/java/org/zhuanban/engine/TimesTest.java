package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.licence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.HistoryEntry;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.CountingRules;
import org.zhuanban.deadline.OfficeHours;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.request.OfficeTime;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SettableClock;

/** Times of day of acts: kept beside them, given out, and never a reason for another date. */
class TimesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final LocalDateTime MORNING = DAY.atTime(9, 30, 15);

  private final ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));

  private int sent;

  private Request request(Command command, LocalDate day) {
    return desk.newRequest("t-" + ++sent, command, day);
  }

  private void done(Request request) {
    assertThat(desk.zhuanban().handle(request)).isInstanceOf(Outcome.Done.class);
  }

  private List<HistoryEntry> timed(ProjectView view) {
    return view.entries().stream().filter(entry -> entry.at().isPresent()).toList();
  }

  @Test
  void a_time_is_kept_beside_the_act_and_given_out_with_it() {
    done(request(ReceiveApplication.of("L", true), DAY).at(MORNING));

    List<HistoryEntry> entries = desk.view().entries();

    assertThat(entries).hasSize(3);
    assertThat(entries.get(1).version()).isEqualTo(2);
    assertThat(entries.get(1).at()).contains(MORNING);
    assertThat(entries.get(1).effectiveOn()).isEqualTo(DAY);
    assertThat(entries.get(1).recordedOn()).isEqualTo(DAY);
    assertThat(entries.get(0).at()).isEmpty();
    assertThat(desk.another().view().entries()).isEqualTo(entries);
    assertThat(desk.view().corrections().times()).isEqualTo(Map.of(2L, MORNING));
  }

  @Test
  void an_act_without_a_time_has_the_bytes_of_before() {
    done(request(ReceiveApplication.of("L", true), DAY));
    ProjectDesk other = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    other
        .zhuanban()
        .handle(other.newRequest("t-1", ReceiveApplication.of("L", true), DAY).at(MORNING));

    List<Entry> without = desk.storage().read(desk.stream(), 0, 10);
    List<Entry> with = other.storage().read(other.stream(), 0, 10);

    assertThat(without).hasSize(2);
    assertThat(with).hasSize(3);
    assertThat(with.get(1).body()).isEqualTo(without.get(1).body());
    assertThat(new String(with.get(2).body().toArray(), StandardCharsets.UTF_8))
        .isEqualTo("{\"entry\":2,\"at\":\"2024-04-08T09:30:15\"}");
  }

  @Test
  void the_effects_of_silence_before_an_act_have_no_time() {
    done(request(ReceiveApplication.of("L", true), DAY));
    desk.day("2024-04-18");
    done(
        request(DecideItem.of("L", Result.APPROVED), LocalDate.of(2024, 4, 18))
            .at(LocalDate.of(2024, 4, 18).atTime(16, 0)));

    assertThat(desk.view().entries()).anyMatch(e -> e.event() instanceof AcceptanceDeemed);
    assertThat(timed(desk.view()))
        .singleElement()
        .matches(entry -> entry.event() instanceof ItemDecided);
  }

  @Test
  void a_late_act_and_a_replacing_one_have_their_times() {
    done(request(ReceiveApplication.of("L", true), DAY));
    desk.day("2024-04-12");
    done(
        request(AcceptApplication.of("L"), LocalDate.of(2024, 4, 11))
            .at(LocalDate.of(2024, 4, 11).atTime(8, 0)));
    LocalDateTime late = LocalDate.of(2024, 4, 10).atTime(15, 0, 1);
    long wrong = timed(desk.view()).get(0).version();
    done(
        request(AcceptApplication.of("L"), LocalDate.of(2024, 4, 10))
            .insteadOf(AnnulEntry.of(wrong, new DocumentRef("memo"), new PersonRef("head")))
            .because("日期录错")
            .at(late));

    assertThat(desk.currentCase("L").acceptedOn()).contains(LocalDate.of(2024, 4, 10));
    assertThat(timed(desk.view()))
        .filteredOn(entry -> entry.event() instanceof ApplicationAccepted)
        .extracting(entry -> entry.at().orElseThrow())
        .containsExactly(LocalDate.of(2024, 4, 11).atTime(8, 0), late);
    assertThat(
            desk.zhuanban()
                .read(StreamKind.PROJECT, "P-2024-001", AsOf.day(LocalDate.of(2024, 4, 9)))
                .entries())
        .extracting(HistoryEntry::version)
        .containsExactly(1L, 2L);
  }

  @Test
  void a_fact_that_waits_keeps_its_time_until_it_counts() {
    LocalDateTime decided = LocalDate.of(2024, 4, 10).atTime(17, 29, 59);
    desk.day("2024-04-12");
    Fact early =
        desk.newFact(DecideItem.of("L", Result.APPROVED), LocalDate.of(2024, 4, 10)).at(decided);
    assertThat(desk.zhuanban().record(early)).isInstanceOf(Outcome.Deferred.class);
    desk.zhuanban().record(desk.newFact(AcceptApplication.of("L"), DAY).at(MORNING));

    assertThat(timed(desk.view()))
        .filteredOn(entry -> entry.event() instanceof ItemDecided)
        .extracting(entry -> entry.at().orElseThrow())
        .containsExactly(decided);
    assertThat(timed(desk.another().view())).isEqualTo(timed(desk.view()));
  }

  @Test
  void the_same_key_with_another_time_is_another_command() {
    Request first = request(ReceiveApplication.of("L", true), DAY).at(MORNING);
    done(first);

    assertThat(desk.zhuanban().handle(first)).isInstanceOf(Outcome.Done.class);
    assertThat(desk.refused(first.at(MORNING.plusSeconds(1))).rule())
        .isEqualTo(RequestRule.COMMAND_KEY_REUSED);
  }

  @Test
  void a_time_has_whole_seconds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(AcceptApplication.of("L"), DAY).at(MORNING.plusNanos(1)))
        .withMessageContaining("Request.at");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.newFact(AcceptApplication.of("L"), DAY).at(MORNING.plusNanos(1)))
        .withMessageContaining("Fact.at");
  }

  @Test
  void a_time_of_another_day_is_refused() {
    desk.day("2024-04-09");
    Refusal refusal =
        desk.refused(request(AcceptApplication.of("L"), LocalDate.of(2024, 4, 9)).at(MORNING));

    assertThat(refusal.rule()).isEqualTo(RequestRule.TIME_OF_ANOTHER_DAY);
    assertThat(refusal.text(Locale.CHINESE))
        .isEqualTo("时间为2024-04-08T09:30:15的行为不自2024年4月9日起生效：按照办公时间应自2024年4月8日起生效；请更正时间或者生效日");
  }

  @Test
  void office_time_decides_the_day_of_a_submission_after_hours() {
    OfficeTime office =
        new OfficeTime(
            OfficeHours.closingAt(LocalTime.of(17, 30)),
            CountingRules.DEFAULT.with(CountingRules.OnlineReceipt.NEXT_WORKING_DAY),
            "CN");
    CalendarBook book = CalendarBook.bundled();
    LocalDateTime friday = LocalDate.of(2024, 4, 12).atTime(17, 30, 1);
    Zhuanban zhuanban =
        Zhuanban.builder()
            .storage(new InMemoryStorage())
            .clock(new SettableClock(LocalDate.of(2024, 4, 15)))
            .officeTime(office)
            .build();
    StreamKey stream = StreamKind.PROJECT.stream("P-1");
    PersonRef clerk = new PersonRef("clerk-1");
    zhuanban.handle(Request.of(stream, "k-1", AdoptPlan.of(Plans.plan(licence("L"))), clerk, DAY));
    Command receive = ReceiveApplication.of("L", true);

    assertThat(office.dayOf(friday, book)).isEqualTo(LocalDate.of(2024, 4, 15));
    assertThat(office.dayOf(friday.minusSeconds(1), book)).isEqualTo(LocalDate.of(2024, 4, 12));
    assertThat(
            zhuanban.handle(
                Request.of(stream, "k-2", receive, clerk, LocalDate.of(2024, 4, 14)).at(friday)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(
            zhuanban.handle(
                Request.of(stream, "k-3", receive, clerk, LocalDate.of(2024, 4, 15)).at(friday)))
        .isInstanceOf(Outcome.Done.class);
    assertThat(zhuanban.read(StreamKind.PROJECT, "P-1").entries())
        .anyMatch(
            entry ->
                entry.at().filter(friday::equals).isPresent()
                    && entry.effectiveOn().equals(LocalDate.of(2024, 4, 15)));
  }
}
