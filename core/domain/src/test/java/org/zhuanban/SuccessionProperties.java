package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.duty.Duty;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

/** The department of land goes into another one on some day of a project's life. */
@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class SuccessionProperties {
  private static final int TRIES = 100;

  private static ProjectDesk lived(History history, ProjectDesk desk) {
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    return desk;
  }

  private static LocalRuleBook rules(LocalDate from) {
    return LocalRuleBook.USUAL.with(
        SuccessionTable.of(
            new Succession(
                "LAND", new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN"), from, "机构改革")));
  }

  @Property(tries = TRIES)
  void a_succession_moves_nothing_but_who_answers(
      @ForAll History history, @ForAll @IntRange(min = -5, max = 60) int after) {
    LocalDate from = history.start().plusDays(after);
    LocalDate end = history.end().plusDays(20);
    ProjectDesk alone = lived(history, ProjectDesk.on(history.start().toString()));
    ProjectDesk parted =
        lived(history, ProjectDesk.on(history.start().toString()).under(rules(from)));

    assertThat(parted.view().approvals().state()).isEqualTo(alone.view().approvals().state());
    assertThat(parted.view().violations()).isEqualTo(alone.view().violations());
    List<Duty> before = alone.view().duties(end);
    List<Duty> now = parted.view().duties(end);
    assertThat(now).hasSameSizeAs(before);
    for (int i = 0; i < now.size(); i++) {
      Duty one = before.get(i);
      Duty other = now.get(i);
      LocalDate answerable = one.closedOn().filter(end::isAfter).orElse(end);
      boolean passedOn = one.owner().equals("LAND") && !answerable.isBefore(from);
      assertThat(other.clock()).isEqualTo(one.clock());
      assertThat(other.key()).isEqualTo(one.key());
      assertThat(other.owner()).isEqualTo(passedOn ? "NRP" : one.owner());
    }
  }

  @Property(tries = TRIES)
  void every_day_of_the_department_is_its_own_before_and_its_successors_after(
      @ForAll History history, @ForAll @IntRange(min = -5, max = 60) int after) {
    LocalDate from = history.start().plusDays(after);
    LocalDate end = history.end().plusDays(20);
    ProjectDesk alone = lived(history, ProjectDesk.on(history.start().toString()));

    for (ApprovalItem item : alone.view().approvals().state().items()) {
      Attribution before = alone.view().approvals().attribution(end).item(item.code());
      Attribution now =
          alone.under(rules(from)).view().approvals().attribution(end).item(item.code());

      assertThat(now.total()).isEqualTo(before.total());
      days(before)
          .forEach(
              day -> {
                Optional<Holder> had = before.on(day);
                assertThat(now.on(day))
                    .as("%s", day)
                    .isEqualTo(day.isBefore(from) ? had : had.map(SuccessionProperties::successor));
              });
    }
  }

  private static Stream<LocalDate> days(Attribution days) {
    return days.spans().stream().flatMap(span -> span.first().datesUntil(span.last().plusDays(1)));
  }

  private static Holder successor(Holder holder) {
    return holder instanceof Holder.DepartmentHolder had && had.code().equals("LAND")
        ? new Holder.DepartmentHolder("NRP", had.work())
        : holder;
  }
}
