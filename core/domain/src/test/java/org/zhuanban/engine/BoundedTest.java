package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.zhuanban.testing.domain.Plans.beforeApply;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.Agreement;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.StreamDesk;

/** What would take time or memory without bound is refused before any work begins with it. */
class BoundedTest {
  private static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Zhuanban zhuanban = Zhuanban.builder().storage(storage).build();

  private static ApprovalItem[] items(int count, IntUnaryOperator waitsFor) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              int other = waitsFor.applyAsInt(i);
              ApprovalItem.Builder item =
                  Plans.item("I" + i, ItemKind.LICENCE).statutory(Plans.TWENTY);
              return other < 0
                  ? item.build()
                  : item.addPrerequisites(beforeApply("I" + other)).build();
            })
        .toArray(ApprovalItem[]::new);
  }

  private InputException refused(Command command, LocalDate on) {
    InputException asked =
        catchThrowableOfType(
            InputException.class,
            () -> zhuanban.handle(Request.of(PROJECT, "k", command, StreamDesk.CLERK, on)));
    InputException told =
        catchThrowableOfType(
            InputException.class,
            () -> zhuanban.record(Fact.of(PROJECT, new PersonRef("s"), "f", command, on)));
    assertThat(told.getMessage()).isEqualTo(asked.getMessage());
    assertThat(storage.head(PROJECT)).isEmpty();
    return asked;
  }

  @Test
  void a_circle_of_ten_thousand_items_is_found_in_no_time_and_named_shortly() {
    int count = 10_000;
    List<Refusal> faults =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                PlanFaults.of(
                    Plans.plan(items(count, i -> (i + 1) % count)), CalendarBook.bundled()));

    assertThat(faults).extracting(Refusal::rule).containsExactly(ApprovalRule.PREREQUISITE_CYCLE);
    assertThat(faults.get(0).arguments())
        .containsExactly(
            "I0 -> I1 -> I2 -> I3 -> I4 -> I5 -> I6 -> I7 -> I8 -> I9 -> … (9990) -> I0");
  }

  @Test
  void a_chain_of_ten_thousand_items_is_looked_through_in_no_time_either_way() {
    int count = 10_000;
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(PlanFaults.of(Plans.plan(items(count, i -> i - 1)), CalendarBook.bundled()))
              .isEmpty();
          assertThat(
                  PlanFaults.of(
                      Plans.plan(items(count, i -> i + 1 < count ? i + 1 : -1)),
                      CalendarBook.bundled()))
              .isEmpty();
        });
  }

  @Test
  void a_plan_of_more_items_than_are_taken_at_once_is_refused_before_it_is_looked_at() {
    InputException fault = refused(Plans.adopt(items(10_000, i -> (i + 1) % 10_000)), DAY);

    assertThat(fault.fault()).isEqualTo(InputFault.TOO_MANY);
    assertThat(fault.text(Locale.CHINESE)).isEqualTo("AdoptPlan.plan.items最多1000项，现有10000项；请分次提交");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+100000000", "1E+2147483647", "1E-2147483647"})
  void a_sum_with_an_exponent_is_no_sum_of_an_agreement(String sum) {
    InputException fault =
        catchThrowableOfType(InputException.class, () -> Agreement.of(new BigDecimal(sum)));

    assertThat(fault.fault()).isEqualTo(InputFault.DIGITS);
    assertThat(fault.place()).isEqualTo("Agreement.totalInvestment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-999999999-01-01", "1949-10-01", "1999-12-31", "2051-01-01", "+999999999-12-31"})
  void what_takes_effect_on_a_day_that_no_calendar_knows_is_refused_with_words(String day) {
    InputException fault = refused(Plans.adopt(Plans.licence("A")), LocalDate.parse(day));

    assertThat(fault)
        .hasMessage(
            "Request.effectiveOn is from 2000-01-01 to 2050-12-31, but was %s; correct it", day);
  }

  @Test
  void what_ends_after_the_last_day_of_the_calendar_is_refused_with_words() {
    LocalDate last = LocalDate.of(2050, 12, 30);
    ProjectDesk desk = ProjectDesk.with("2050-12-30", Plans.licence("A"));

    InputException fault =
        catchThrowableOfType(
            InputException.class, () -> desk.record(AcceptApplication.of("A"), last));

    assertThat(fault.fault()).isEqualTo(InputFault.RANGE);
    assertThat(fault)
        .hasMessage(
            "AcceptApplication.due is from 2000-01-01 to %s, but was > %<s; correct it",
            "2050-12-31");
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_sparse_catalogue_has_no_items_and_says_which_it_lacks() {
    Catalogue sparse = new Catalogue("2024-1", DAY, "县政府", null, null);

    assertThat(sparse.items()).isEmpty();
    InputException fault =
        catchThrowableOfType(InputException.class, () -> sparse.plan(List.of("A99"), List.of()));
    assertThat(fault)
        .hasMessage("Catalogue.items names [A99], which 2024-1 does not have; name what it has");
    assertThat(fault.text(Locale.CHINA)).isEqualTo("Catalogue.items所列[A99]不在2024-1中；请改列其中已有的");
    assertThat(
            catchThrowableOfType(InputException.class, () -> sparse.plan(null, List.of())).place())
        .isEqualTo("Catalogue.plan.codes");
  }
}
