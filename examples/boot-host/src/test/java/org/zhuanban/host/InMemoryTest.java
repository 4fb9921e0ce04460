package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.duty.Light;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spring.test.AutoConfigureZhuanban;
import org.zhuanban.spring.test.RandomHistories;
import org.zhuanban.testing.MovableClock;
import org.zhuanban.testing.generate.HistoryKind;

/** Tests of the application in memory, with a clock that stands still. */
// begin
@SpringBootTest
@AutoConfigureZhuanban(day = "2026-07-01")
class InMemoryTest {
  @Autowired private CountyApplication county;
  @Autowired private Zhuanban zhuanban;
  @Autowired private MovableClock clock;
  @Autowired private RandomHistories histories;

  @Test
  void a_permit_is_due_in_three_working_days() {
    clock.setDay(LocalDate.of(2026, 7, 1));
    county.adopt("P-1", List.of("SG01"));
    county.accept("P-1", "SG01");

    assertThat(county.board("P-1"))
        .extracting(ApprovalRow::light)
        .containsExactly(Optional.of(Light.GREEN));
    clock.setDay(LocalDate.of(2026, 7, 20));
    zhuanban.sweep();
    assertThat(county.board("P-1"))
        .extracting(ApprovalRow::light)
        .containsExactly(Optional.of(Light.RED));
  }

  @Test
  void a_lawful_history_is_accepted() {
    for (Request request : histories.of(HistoryKind.LAWFUL, 7).requests("P-2")) {
      clock.setDay(request.effectiveOn());
      assertThat(zhuanban.handle(request)).isInstanceOf(Outcome.Done.class);
    }
  }
}
// end
