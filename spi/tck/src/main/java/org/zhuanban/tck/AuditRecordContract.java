package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.AuditProbe.numbered;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.AuditRecord;
import org.zhuanban.spi.AuditRecord.CaseRead;
import org.zhuanban.spi.AuditRecord.CaseRead.Way;
import org.zhuanban.spi.AuditRecord.CommandRefusal;
import org.zhuanban.spi.StreamKey;

/**
 * Every record comes back as it was told, however many there are and whoever tells.
 *
 * @since 0.1
 */
public interface AuditRecordContract extends AuditFixture {
  /** Each component at its ends, one after the other. */
  @Test
  default void R1_every_component_of_a_record_comes_back_identical() {
    List<AuditRecord> told = new ArrayList<>();
    for (LocalDate day : Values.DAYS) {
      told.add(AuditProbe.refusal("officer:1", 1, day, Rows.NOW));
      told.add(new CaseRead("officer:1", Way.VIEW, List.of(), true, day, Rows.NOW));
    }
    for (Instant at : Values.INSTANTS) {
      told.add(AuditProbe.refusal("officer:1", 2, Rows.DAY, at));
      told.add(AuditProbe.read("officer:1", Way.DUTIES, 1, false, at));
    }
    for (Way way : Way.values()) {
      for (boolean shown : new boolean[] {true, false}) {
        told.add(AuditProbe.read("officer:1", way, 1, shown, Rows.NOW));
      }
    }
    for (String name : Rows.ALIKE) {
      told.add(
          new CommandRefusal(
              name, name, new StreamKey(name, name), List.of(name), Rows.DAY, Rows.NOW));
    }
    String wide = Rows.WIDEST;
    told.add(
        new CommandRefusal(
            wide, wide, new StreamKey(wide, wide), List.of(wide, wide), Rows.DAY, Rows.NOW));
    told.add(
        new CaseRead(wide, Way.PAGE, List.of(new StreamKey(wide, wide)), true, Rows.DAY, Rows.NOW));
    Audit audit = emptyAudit();
    Audit node = reopened(audit);
    for (int i = 0; i < told.size(); i++) {
      (i % 2 == 0 ? audit : node).keep(told.get(i));
    }

    AuditProbe.check("R1: records", told, kept());
  }

  /** Rules and cases keep their order, and none is too many. */
  @Test
  default void R1_all_rules_and_all_cases_of_a_record_come_back_in_their_order() {
    Audit audit = emptyAudit();
    List<AuditRecord> told = new ArrayList<>();
    for (int many : new int[] {1, 2, 9, 10, 11, 100, 101, 1_001}) {
      told.add(AuditProbe.refusal("officer:1", many, Rows.DAY, Rows.NOW));
      told.add(AuditProbe.read("officer:1", Way.PAGE, many, true, Rows.NOW));
    }
    told.add(AuditProbe.read("officer:1", Way.PAGE, 0, false, Rows.NOW));
    told.forEach(audit::keep);

    AuditProbe.check("R1: records", told, kept());
  }

  /** The machine's zone is none of the record's. */
  @Test
  default void R1_instants_and_days_are_the_same_in_every_zone_and_in_hours_that_come_twice() {
    List<AuditRecord> told = new ArrayList<>();
    Audit audit = emptyAudit();
    try (MachineZone machine = new MachineZone()) {
      for (ZoneId zone : Values.ZONES) {
        machine.in(zone);
        for (Instant at : Values.doubled(zone)) {
          told.add(AuditProbe.refusal("officer:1", 1, Rows.DAY, at));
          audit.keep(told.get(told.size() - 1));
        }
      }
      for (ZoneId zone : Values.ZONES) {
        machine.in(zone);
        AuditProbe.check("R1: records in " + zone, told, kept());
      }
    }
  }

  /** A record is there at once, for every node. */
  @Test
  default void R1_a_record_is_there_when_the_call_has_returned() {
    Audit audit = emptyAudit();
    Audit node = reopened(audit);
    List<AuditRecord> told = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      told.add(numbered("officer:1", i));
      (i % 2 == 0 ? audit : node).keep(told.get(i));
      AuditProbe.check("R1: records", told, kept());
    }
  }

  /** Who tries the same twice was refused twice. */
  @Test
  default void R2_records_that_are_equal_are_as_many_as_were_told() {
    Audit audit = emptyAudit();
    AuditRecord refusal = numbered("officer:1", 1);
    AuditRecord read = AuditProbe.read("officer:1", Way.VIEW, 1, false, Rows.NOW);
    List<AuditRecord> told = List.of(refusal, read, refusal, refusal, read);
    told.forEach(audit::keep);

    AuditProbe.check("R2: records", told, kept());
  }

  /** None is pushed out by a later one. */
  @Test
  default void R2_thousands_of_records_are_all_kept() {
    Audit audit = emptyAudit();
    List<AuditRecord> told =
        IntStream.range(0, 2_100).mapToObj(i -> numbered("officer:" + i % 7, i)).toList();
    told.forEach(audit::keep);

    AuditProbe.check("R2: records", told, kept());
  }

  /** Each thread finds its own records, in its order. */
  @Test
  default void R4_of_many_who_tell_at_once_nothing_is_lost() {
    Audit audit = emptyAudit();
    Audit node = reopened(audit);
    List<Callable<Boolean>> tellers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () -> {
                          for (int n = 0; n < 40; n++) {
                            (i % 2 == 0 ? audit : node).keep(numbered("officer:" + i, n));
                          }
                          return true;
                        })
            .toList();

    assertThat(Race.run(tellers)).containsOnly(true);

    List<AuditRecord> kept = kept();
    assertThat(kept).as("R4: how many records are kept").hasSize(8 * 40);
    for (int i = 0; i < 8; i++) {
      String person = "officer:" + i;
      AuditProbe.check(
          "R4: records of " + person,
          IntStream.range(0, 40).mapToObj(n -> numbered(person, n)).toList(),
          kept.stream().filter(record -> record.person().equals(person)).toList());
    }
  }
}
