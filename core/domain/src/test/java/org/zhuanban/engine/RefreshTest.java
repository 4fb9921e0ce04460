package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.ApprovalItem;
import org.zhuanban.approval.ItemKind;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Desk;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.PassingStorage;

class RefreshTest {
  /** The holidays of 2026 were published on 4 November 2025. */
  private static final String BEFORE = "2025-10-31";

  private static final String AFTER = "2025-11-10";

  private static final AcceptApplication ACCEPT = new AcceptApplication("L", Optional.empty());

  /** Of so many working days that they run out behind the Spring Festival of 2026. */
  private static ApprovalItem lengthy(String code) {
    ApprovalItem.Builder builder = item(code, ItemKind.LICENCE);
    return builder.statutory(TimeLimit.workingDays(80, "行政许可法第四十二条")).build();
  }

  private static Desk accepted(InMemoryStorage kept) {
    Desk desk = Desk.over(kept, BEFORE);
    desk.done(adopt(lengthy("L")));
    desk.done(ACCEPT);
    return desk;
  }

  private static List<DutyRow> rows(Desk desk) {
    return desk.storage().duties(desk.stream());
  }

  private static DutyRow approval(Desk desk) {
    return rows(desk).stream().filter(row -> row.statutoryDue().isPresent()).findFirst().get();
  }

  @Test
  void a_new_notice_moves_the_rows_of_streams_in_which_nothing_happens() {
    Desk desk = accepted(new InMemoryStorage());
    DutyRow before = approval(desk);
    Optional<Head> head = desk.storage().head(desk.stream());

    SweepReport report = desk.day(AFTER).zhuanban().refresh();

    assertThat(report).isEqualTo(new SweepReport(LocalDate.parse(AFTER), 1, Set.of()));
    DutyRow after = approval(desk);
    assertThat(after.statutoryDue()).isEqualTo(desk.statutoryDue("L", AFTER));
    assertThat(after.statutoryDue()).isNotEqualTo(before.statutoryDue());
    assertThat(desk.storage().head(desk.stream())).isEqualTo(head);
    assertThat(desk.zhuanban().refresh().changed()).isZero();
    assertThat(desk.another().zhuanban().refresh().changed()).isZero();
  }

  @Test
  void a_node_that_remembers_the_rows_of_before_leaves_the_right_ones() {
    InMemoryStorage kept = new InMemoryStorage();
    Desk desk = accepted(kept);
    desk.day(AFTER).another().zhuanban().refresh();
    Desk never = accepted(new InMemoryStorage()).day(AFTER);

    desk.done(new WithdrawApplication("L"));
    desk.done(ACCEPT);
    never.done(new WithdrawApplication("L"));
    never.done(ACCEPT);

    assertThat(rows(desk)).isEqualTo(rows(never));
  }

  @Property(tries = 150)
  @Domain(HistoryDomain.class)
  void rows_that_were_lost_or_damaged_follow_from_the_entries_again(@ForAll History history) {
    Desk desk = Desk.on(history.start().toString());
    desk.done(new AdoptPlan(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).send(step.command()));
    Zhuanban node = desk.another().zhuanban();
    node.refresh();
    List<DutyRow> rows = rows(desk);
    List<DutyChange> damage = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      damage.add(
          i % 2 == 0
              ? new DutyChange.Remove(rows.get(i).key())
              : new DutyChange.Put(renamed(rows.get(i), rows.get(i).key())));
    }
    rows.stream().limit(1).forEach(row -> damage.add(new DutyChange.Put(renamed(row, "stray"))));
    long version = desk.view().version();
    assertThat(desk.storage().refresh(desk.stream(), version, damage))
        .isEqualTo(new CommitResult.Committed(version));

    SweepReport report = node.refresh();

    assertThat(rows(desk)).isEqualTo(rows);
    assertThat(report.changed()).isEqualTo(rows.isEmpty() ? 0 : 1);
  }

  private static DutyRow renamed(DutyRow row, String key) {
    return DutyRow.builder()
        .key(key)
        .kind(row.kind())
        .owner("nobody")
        .subject(row.subject())
        .openedOn(row.openedOn())
        .build();
  }

  @Test
  void a_stream_that_moved_meanwhile_is_derived_again() {
    InMemoryStorage kept = new InMemoryStorage();
    Desk desk = accepted(kept);
    Desk elsewhere = desk.day(AFTER).another();
    LocalDate day = LocalDate.parse(AFTER);
    PassingStorage moving =
        new PassingStorage(kept) {
          private boolean moved;

          @Override
          public CommitResult refresh(StreamKey stream, long version, List<DutyChange> duties) {
            if (!moved) {
              moved = true;
              elsewhere.zhuanban().handle(desk.request("w-1", new WithdrawApplication("L"), day));
              elsewhere.zhuanban().handle(desk.request("w-2", ACCEPT, day));
            }
            return super.refresh(stream, version, duties);
          }
        };

    SweepReport report = Desk.over(moving, AFTER).zhuanban().refresh();

    assertThat(report.failed()).isEmpty();
    assertThat(desk.view().version()).isEqualTo(4);
    assertThat(rows(desk))
        .extracting(DutyRow::statutoryDue)
        .contains(desk.statutoryDue("L", AFTER));
    assertThat(desk.another().zhuanban().refresh().changed()).isZero();
  }

  @Test
  void every_stream_is_looked_at_and_one_that_cannot_be_read_stops_no_other() {
    InMemoryStorage kept = new InMemoryStorage();
    Desk desk = Desk.over(kept, BEFORE);
    int streams = 501;
    for (int i = 0; i < streams; i++) {
      StreamKey stream = Zhuanban.stream("p" + i);
      LocalDate day = LocalDate.parse(BEFORE);
      desk.zhuanban().handle(new Request(stream, "k-1", adopt(lengthy("L")), Desk.CLERK, day));
      desk.zhuanban().handle(new Request(stream, "k-2", ACCEPT, Desk.CLERK, day));
    }
    PassingStorage torn =
        new PassingStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            if (stream.id().equals("p77")) {
              throw new IllegalStateException("a mistake of the adapter");
            }
            return super.read(stream, after, max);
          }
        };

    SweepReport report = Desk.over(torn, AFTER).zhuanban().refresh();

    assertThat(report.changed()).isEqualTo(streams - 1);
    assertThat(report.failed()).containsExactly(Zhuanban.stream("p77"));
    assertThat(Desk.over(kept, AFTER).zhuanban().refresh().changed()).isEqualTo(1);
  }
}
