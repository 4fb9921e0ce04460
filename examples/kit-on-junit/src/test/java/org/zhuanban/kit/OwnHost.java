package org.zhuanban.kit;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.testing.EngineHost;
import org.zhuanban.testing.HostUnderTest;
import org.zhuanban.testing.Scenario;
import org.zhuanban.testing.law.HostContract;

/** A host that keeps the laws; {@link EveryTestRunsTest} runs it with few tries. */
class OwnHost implements HostContract {
  @Override
  public HostUnderTest emptyHost(LocalDate day) {
    return EngineHost.on(day);
  }

  /** Public, so that it is counted with the laws. */
  @Test
  public void a_project_without_a_plan_accepts_nothing() {
    Scenario.of(emptyHost(LocalDate.of(2024, 9, 9)), "P-1")
        .when("2024-09-09", AcceptApplication.of("A08"))
        .thenRefusedBy(ApprovalRule.NO_PLAN);
  }
}
