package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.audit.Verifier;
import org.zhuanban.testing.domain.ProjectDesk;

/** What is exported and imported is the same stream, whatever has happened in it. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class ArchiveProperties {
  private static byte[] export(ProjectDesk desk) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.zhuanban().archive().export(desk.stream(), List.of(), out);
    return out.toByteArray();
  }

  @Property(tries = 15)
  void an_export_of_an_import_has_the_same_bytes_and_goes_on_the_same(@ForAll Whole whole)
      throws IOException {
    ProjectDesk desk = ProjectDesk.on(whole.start().toString(), whole.rules());
    desk.recorded(AdoptPlan.of(whole.history().plan()));
    for (Tried step : whole.commands()) {
      desk.day(step.on());
      if (step.asked()) {
        desk.request(step.command());
      } else {
        desk.record(step.command(), step.on());
      }
    }
    LocalDate end = whole.end().plusDays(10);
    desk.day(end).zhuanban().sweep();
    desk.zhuanban().rebuildDutyRows();
    byte[] bytes = export(desk);
    assertThat(export(desk.another())).isEqualTo(bytes);

    ProjectDesk other = ProjectDesk.on(end.toString(), whole.rules());
    assertThat(other.zhuanban().archive().importFrom(new ByteArrayInputStream(bytes)).added())
        .isTrue();

    assertThat(export(other)).isEqualTo(bytes);
    assertThat(other.storage().duties(other.stream()))
        .isEqualTo(desk.storage().duties(desk.stream()));
    assertThat(other.storage().identifiers(other.stream()))
        .isEqualTo(desk.storage().identifiers(desk.stream()));
    assertThat(new Verifier(other.storage()).stream(other.stream()).sound()).isTrue();
    for (ProjectDesk each : List.of(desk, other)) {
      each.day(end.plusDays(40)).zhuanban().sweep();
    }
    assertThat(other.view().duties(end)).isEqualTo(desk.view().duties(end));
    assertThat(other.storage().duties(other.stream()))
        .isEqualTo(desk.storage().duties(desk.stream()));
  }
}
