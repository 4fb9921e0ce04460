package org.zhuanban.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.ZhuanbanAssertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.duty.Light;
import org.zhuanban.request.Request;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.MovableClock;
import org.zhuanban.testing.Scenario;
import org.zhuanban.testing.generate.CountyDomain;
import org.zhuanban.testing.generate.HistoryKind;
import org.zhuanban.testing.generate.OfKind;
import org.zhuanban.testing.generate.ProjectHistory;
import org.zhuanban.testing.law.HostContract;

class OurServiceTest implements HostContract {
  @Override
  public HostUnderTest emptyHost(LocalDate day) {
    return OurHost.over(MovableClock.on(day), new InMemoryStorage(), new ArrayList<>());
  }

  @Test
  void a_permit_is_due_before_the_national_day() {
    Scenario.of(emptyHost(LocalDate.of(2024, 9, 9)), "P-1")
        .given("2024-09-09", OurPlans.permit(), AcceptApplication.of("A08"))
        .when("2024-09-10", AcceptApplication.of("A08"))
        .thenRefusedBy(ApprovalRule.ALREADY_ACCEPTED)
        .then("2024-09-10", project -> project.hasDue("A08", "2024-09-19").isFinal())
        .then("2024-09-20", project -> project.hasLight("A08", Light.YELLOW));
  }

  @Property(tries = 20)
  @Domain(CountyDomain.class)
  void each_act_has_a_row(@ForAll @OfKind(HistoryKind.LAWFUL) ProjectHistory history) {
    HostUnderTest host = emptyHost(history.start());
    for (Request request : history.requests("P-1")) {
      host.startDay(request.effectiveOn());
      assertThat(host.handle(request)).of(request).isAccepted();
      assertThat(host.shown(request.stream())).asString().contains(request.commandKey());
    }
  }
}
