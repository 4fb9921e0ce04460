package org.zhuanban.approval.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.attribution.Holder.Applicant;
import org.zhuanban.approval.attribution.Holder.DepartmentHolder;
import org.zhuanban.approval.attribution.Holder.LegalPeriod;
import org.zhuanban.approval.attribution.Holder.Nobody;
import org.zhuanban.approval.attribution.Holder.NotRecorded;
import org.zhuanban.approval.attribution.Holder.ProcedureHolder;
import org.zhuanban.approval.attribution.Holder.RestDay;
import org.zhuanban.approval.attribution.Holder.Turn;
import org.zhuanban.approval.attribution.Holder.Upstream;
import org.zhuanban.approval.attribution.Holder.Work;

class HolderTest {
  private static final DepartmentHolder LAND = new DepartmentHolder("LAND", Work.DECIDE);

  private static final List<Holder> IN_ORDER =
      List.of(
          LAND,
          new DepartmentHolder("LAND", Work.EXAMINE),
          new DepartmentHolder("WATER", Work.DECIDE),
          new ProcedureHolder("EXPERT_REVIEW"),
          new ProcedureHolder("HEARING"),
          new LegalPeriod(TradeStep.ANNOUNCED),
          new Applicant(Turn.APPLY),
          new Applicant(Turn.CORRECT),
          new Upstream("A01"),
          new Upstream("A02"),
          new Nobody(),
          new RestDay(),
          new NotRecorded());

  @Test
  void a_department_prevails_over_a_procedure_and_anybody_over_nobody() {
    List<Holder> mixed = new ArrayList<>(IN_ORDER);
    Collections.reverse(mixed);
    Collections.sort(mixed);

    assertThat(mixed).containsExactlyElementsOf(IN_ORDER);
  }

  @Test
  void each_has_a_key_of_its_own() {
    assertThat(IN_ORDER)
        .extracting(Holder::key)
        .containsExactly(
            "DEPARTMENT:LAND:DECIDE",
            "DEPARTMENT:LAND:EXAMINE",
            "DEPARTMENT:WATER:DECIDE",
            "PROCEDURE:EXPERT_REVIEW",
            "PROCEDURE:HEARING",
            "LEGAL_PERIOD:ANNOUNCED",
            "APPLICANT:APPLY",
            "APPLICANT:CORRECT",
            "UPSTREAM:A01",
            "UPSTREAM:A02",
            "NOBODY",
            "REST_DAY",
            "NOT_RECORDED");
  }

  @Test
  void inside_a_department_what_no_link_holds_comes_first() {
    InnerHolder none = new InnerHolder(LAND, Optional.empty());
    List<InnerHolder> inOrder = new ArrayList<>(List.of(none));
    for (HandlingLink link : HandlingLink.values()) {
      inOrder.add(new InnerHolder(LAND, Optional.of(link)));
    }
    inOrder.add(new InnerHolder(new DepartmentHolder("WATER", Work.DECIDE), Optional.empty()));
    List<InnerHolder> mixed = new ArrayList<>(inOrder);
    Collections.reverse(mixed);
    Collections.sort(mixed);

    assertThat(mixed).containsExactlyElementsOf(inOrder);
  }

  @Test
  void a_wait_goes_on_for_the_same_item_and_the_same_holder() {
    LocalDate day = LocalDate.of(2024, 4, 10);
    Wait wait = new Wait("A01", new HolderSpan(day, day, LAND));

    assertThat(wait.goesOn("A01", new DepartmentHolder("LAND", Work.DECIDE))).isTrue();
    assertThat(wait.goesOn("A02", LAND)).isFalse();
    assertThat(wait.goesOn("A01", new Nobody())).isFalse();
    assertThat(wait.until(day.plusDays(3)))
        .isEqualTo(new Wait("A01", new HolderSpan(day, day.plusDays(3), LAND)));
  }
}
