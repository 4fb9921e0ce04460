package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Ground;
import org.zhuanban.organisation.Organisation.StaffEntry;
import org.zhuanban.organisation.Organisation.UnitFrom;
import org.zhuanban.organisation.OrganisationEvent.StaffRecorded;
import org.zhuanban.party.PersonRef;
import org.zhuanban.rules.LocalRules;

class OrganisationDutiesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private static StaffEntry entry(StaffAct act, int person, LocalDate validTo) {
    boolean qualified = act == StaffAct.QUALIFIED;
    return new StaffEntry(
        DAY,
        new StaffRecorded(
            act,
            new PersonRef("p-" + person),
            qualified ? Optional.empty() : Optional.of("TEAM"),
            Optional.empty(),
            Optional.empty(),
            qualified ? Optional.of("POLICY") : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            qualified ? Optional.of(validTo) : Optional.empty(),
            Optional.empty()));
  }

  @Test
  void what_members_owe_is_found_in_one_pass() {
    int members = 40_000;
    LocalDate end = LocalDate.of(2025, 4, 8);
    TreeMap<String, List<UnitFrom>> units = new TreeMap<>();
    units.put(
        "TEAM",
        List.of(new UnitFrom(DAY, Registry.unit("TEAM", UnitKind.TOWNSHIP).build(), false)));
    List<StaffEntry> staff = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      staff.add(entry(StaffAct.JOINED, i, end));
      staff.add(entry(StaffAct.QUALIFIED, i, end));
    }
    staff.add(entry(StaffAct.QUALIFIED, 0, end.plusYears(1)));
    Organisation organisation = new Organisation(units, List.of(), staff);
    Ground ground = new Ground(DAY, CalendarBook.bundled().asOf(DAY), LocalRules.USUAL);

    List<Duty> duties =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> new OrganisationDuties(organisation, ground).all());

    assertThat(duties)
        .filteredOn(duty -> duty.kind() == OrganisationDuty.RENEWAL)
        .hasSize(members + 1)
        .filteredOn(duty -> duty.closedOn().isPresent())
        .extracting(Duty::key)
        .containsExactly("renewal:2");
  }
}
