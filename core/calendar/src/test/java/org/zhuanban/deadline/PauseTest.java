package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PauseTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 4, 10);
  private static final LocalDate LAST = LocalDate.of(2024, 4, 12);

  @ParameterizedTest
  @CsvSource({
    "2024-04-09, false",
    "2024-04-10, true",
    "2024-04-12, true",
    "2024-04-13, false",
  })
  void covers_both_of_its_ends(LocalDate day, boolean covered) {
    assertThat(Pause.of(PauseReason.HEARING, FIRST, LAST).covers(day)).isEqualTo(covered);
  }

  @Test
  void covers_every_day_to_come_while_it_goes_on() {
    Pause open = Pause.open(PauseReason.HEARING, FIRST);

    assertThat(open.covers(FIRST.minusDays(1))).isFalse();
    assertThat(open.covers(FIRST)).isTrue();
    assertThat(open.covers(LocalDate.of(2050, 12, 31))).isTrue();
  }

  @Test
  void counts_from_the_later_of_start_and_notice() {
    assertThat(notifiedOn(FIRST.minusDays(3)).countedFrom()).contains(FIRST);
    assertThat(notifiedOn(FIRST.plusDays(1)).countedFrom()).contains(FIRST.plusDays(1));
    assertThat(notifiedOn(FIRST.plusDays(1)).covers(FIRST)).isFalse();
    assertThat(notifiedOn(LAST.plusDays(1)).covers(LAST)).isFalse();
    assertThat(notifiedOn(LAST.plusDays(1)).covers(LAST.plusDays(1))).isFalse();
  }

  @Test
  void covers_nothing_while_nobody_was_notified() {
    Pause silent = new Pause(PauseReason.HEARING, FIRST, Optional.empty(), Optional.of(LAST));

    assertThat(silent.countedFrom()).isEmpty();
    assertThat(silent.covers(FIRST)).isFalse();
  }

  @Test
  void may_last_one_day_but_not_less() {
    assertThat(Pause.of(PauseReason.HEARING, FIRST, FIRST).covers(FIRST)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pause.of(PauseReason.HEARING, LAST, FIRST))
        .withMessage(
            "Pause.endedOn is 2024-04-10, but must not be before Pause.startedOn, which is 2024-04-12; correct one of them");
  }

  @ParameterizedTest
  @EnumSource(PauseReason.class)
  void every_reason_names_a_statute_and_its_article_where_it_has_one(PauseReason reason) {
    assertThat(reason.basis()).matches("行政许可法第四十五条|生态环境部令第14号|.+条例第.+条(第.+款)?");
  }

  private static Pause notifiedOn(LocalDate day) {
    return new Pause(PauseReason.HEARING, FIRST, Optional.of(day), Optional.of(LAST));
  }
}
