package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.Organisation.MemberFrom;
import org.zhuanban.organisation.Organisation.UnitFrom;
import org.zhuanban.organisation.rules.OrganisationDuties;
import org.zhuanban.party.PersonRef;

class OrganisationDutiesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private static TeamMember joined(int person) {
    return TeamMember.of(new PersonRef("p-" + person))
        .withPost(new TeamMember.TeamPost("TEAM", TeamRole.MEMBER, Selection.ASSIGNED, DAY));
  }

  private static Qualification until(LocalDate last) {
    return new Qualification("POLICY", DAY, last);
  }

  @Test
  void what_members_owe_is_found_in_one_pass() {
    int members = 40_000;
    LocalDate end = LocalDate.of(2025, 4, 8);
    TreeMap<String, List<UnitFrom>> units = new TreeMap<>();
    units.put(
        "TEAM",
        List.of(new UnitFrom(DAY, Registry.unit("TEAM", UnitKind.TOWNSHIP).build(), false)));
    List<MemberFrom> staff = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      staff.add(new MemberFrom(DAY, joined(i)));
      staff.add(new MemberFrom(DAY, joined(i).withQualification(until(end))));
    }
    staff.add(
        new MemberFrom(
            DAY,
            joined(0).withQualification(until(end)).withQualification(until(end.plusYears(1)))));
    Organisation organisation =
        new Organisation(
            units, List.of(), List.of(), staff, List.of(), TrainingRegister.NONE, List.of());
    DecisionContext context =
        new DecisionContext(DAY, CalendarBook.bundled().asOf(DAY), LocalRuleBook.USUAL);

    List<Duty> duties =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> new OrganisationDuties(organisation, context).all());

    assertThat(duties)
        .filteredOn(duty -> duty.kind() == OrganisationDuty.RENEWAL)
        .hasSize(members + 1)
        .filteredOn(duty -> duty.closedOn().isPresent())
        .extracting(Duty::key)
        .containsExactly("renewal:2");
  }
}
