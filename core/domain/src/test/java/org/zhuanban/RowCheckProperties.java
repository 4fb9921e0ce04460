package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.RowReport;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.testing.domain.ProjectDesk;

/** Rows that were changed by hand are accused, and no others. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class RowCheckProperties {
  @Property(tries = 40)
  void no_row_is_accused_on_any_day_of_a_project_whether_it_is_swept_or_not(@ForAll Whole whole) {
    ProjectDesk desk = ProjectDesk.on(whole.start().toString(), whole.rules());
    desk.recorded(AdoptPlan.of(whole.history().plan()));
    int step = 0;
    for (Tried tried : whole.commands()) {
      desk.day(tried.on());
      assertSound(desk);
      if (tried.asked()) {
        desk.request(tried.command());
      } else {
        desk.record(tried.command());
      }
      if (++step % 5 == 0) {
        desk.zhuanban().sweep();
      }
      assertSound(desk);
    }
    for (int later : List.of(1, 10, 45, 200, 400)) {
      desk.day(whole.end().plusDays(later));
      assertSound(desk);
    }
    desk.zhuanban().rebuildDutyRows();
    assertThat(desk.zhuanban().verifyDutyRows().outdated()).isEmpty();
    desk.zhuanban().sweep();
    assertSound(desk);
  }

  private static void assertSound(ProjectDesk desk) {
    RowReport report = desk.another().zhuanban().verifyDutyRows();
    assertThat(report.findings()).isEmpty();
    List<IdentifierRow> identifiers = desk.storage().identifiers(desk.stream());
    assertThat(report.rows())
        .isEqualTo(desk.storage().duties(desk.stream()).size() + identifiers.size());
    assertThat(
            identifiers.stream()
                .map(
                    row ->
                        new Identifier(
                            Identifier.IdentifierKind.valueOf(row.kind()),
                            row.text(),
                            row.item(),
                            row.attempt(),
                            row.version())))
        .isEqualTo(desk.view().identifiers());
  }

  /** Changed, missing, at a foreign entry, or of one that there is not yet. */
  @Property(tries = 40)
  void an_identifier_row_that_does_not_follow_is_accused_and_put_right(
      @ForAll Whole whole, @ForAll Random random) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    List<IdentifierRow> rows = desk.storage().identifiers(desk.stream());
    Assume.that(!rows.isEmpty());
    IdentifierRow honest = rows.get(random.nextInt(rows.size()));
    long last = desk.storage().head(desk.stream()).orElseThrow().version();
    int how = random.nextInt(6);
    long version = how == 4 ? last + 1 : honest.version();
    List<IdentifierRow> forged =
        rows.stream()
            .filter(row -> row.version() == version)
            .filter(row -> how != 5 || row.place() != honest.place())
            .map(row -> row.place() == honest.place() ? forged(row, how) : row)
            .toList();
    desk.storage()
        .refresh(
            new RowRefresh(
                desk.stream(),
                last,
                List.of(),
                List.of(
                    new EntryIdentifiers(
                        version,
                        how == 4
                            ? List.of(
                                new IdentifierRow(
                                    version, 0, "PAPER", "伪造", Optional.empty(), Optional.empty()))
                            : forged))));

    RowReport report = desk.another().zhuanban().verifyDutyRows();

    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.flaw()).isEqualTo(Finding.Flaw.ROW))
        .satisfies(finding -> assertThat(finding.version()).isEqualTo(version))
        .satisfies(finding -> assertThat(finding.chinese()).contains("标识", "请重建标识行"));
    assertThat(desk.another().zhuanban().rebuildDutyRows().changed()).isEqualTo(1);
    assertThat(desk.storage().identifiers(desk.stream())).isEqualTo(rows);
    assertThat(desk.another().zhuanban().verifyDutyRows().sound()).isTrue();
  }

  private static IdentifierRow forged(IdentifierRow row, int component) {
    return new IdentifierRow(
        row.version(),
        row.place(),
        component == 0 ? "FORGED" : row.kind(),
        component == 1 ? row.text() + "'" : row.text(),
        component == 2 ? Optional.of(row.item().orElse("") + "X") : row.item(),
        component == 3 ? Optional.of(row.attempt().orElse(0) + 1) : row.attempt());
  }

  @Property(tries = 40)
  void a_row_with_one_changed_component_is_accused_and_put_right(
      @ForAll Whole whole, @ForAll Random random) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    List<DutyRow> rows = desk.storage().duties(desk.stream());
    DutyRow honest = rows.get(random.nextInt(rows.size()));
    DutyRow forged = forged(honest, random.nextInt(9));
    long version = desk.storage().head(desk.stream()).orElseThrow().version();
    assertThat(
            desk.storage()
                .refresh(
                    new RowRefresh(desk.stream(), version, List.of(new DutyChange.Put(forged)))))
        .isInstanceOf(CommitResult.Committed.class);

    RowReport report = desk.another().zhuanban().verifyDutyRows();

    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.flaw()).isEqualTo(Finding.Flaw.ROW))
        .satisfies(finding -> assertThat(finding.version()).isEqualTo(version))
        .satisfies(finding -> assertThat(finding.detail()).contains("'" + honest.key() + "'"));
    assertThat(desk.another().zhuanban().rebuildDutyRows().changed()).isEqualTo(1);
    assertThat(desk.another().zhuanban().verifyDutyRows())
        .isEqualTo(
            new RowReport(
                rows.size() + desk.storage().identifiers(desk.stream()).size(),
                List.of(),
                List.of()));
  }

  private static DutyRow forged(DutyRow row, int component) {
    return new DutyRow(
        row.key(),
        component == 0 ? "forged" : row.kind(),
        component == 1 ? "forged" : row.owner(),
        component == 2 ? "forged" : row.subject(),
        component == 3 ? moved(row.bindingDue()) : row.bindingDue(),
        component == 4 ? moved(row.committedDue()) : row.committedDue(),
        component == 5 ? moved(row.statutoryDue()) : row.statutoryDue(),
        component == 6
            ? row.nextReviewOn()
                .map(day -> day.plusDays(9_000))
                .or(() -> Optional.of(LocalDate.MIN))
            : row.nextReviewOn(),
        component == 7 ? row.openedOn().minusDays(1) : row.openedOn(),
        component == 8
            ? row.closedOn().map(day -> day.minusDays(1)).or(() -> Optional.of(row.openedOn()))
            : row.closedOn());
  }

  private static Optional<DueDate> moved(Optional<DueDate> due) {
    return due.map(day -> new DueDate(day.date().plusDays(1_000), day.provisional()))
        .or(() -> Optional.of(DueDate.certain(LocalDate.of(2030, 1, 1))));
  }
}
