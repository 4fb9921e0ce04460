package org.zhuanban.tck;

import static org.zhuanban.tck.StorageProbe.STREAM;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Each component of each row over the whole range of its values, read in every way and by another
 * node.
 *
 * @since 0.1
 */
public interface ValueContract extends StorageFixture {
  /** Days, instants, bodies and chains of entries; digests of receipts. */
  @Test
  default void J6_every_sort_of_value_of_an_entry_comes_back_identical() {
    Twins twins = new Twins(this);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Values.CONTENTS.size(); i++) {
      Bytes content = Values.CONTENTS.get(i);
      entries.add(
          Rows.anEntry(i + 1, "c-0")
              .effectiveOn(Values.DAYS.get(i % Values.DAYS.size()))
              .recordedAt(Values.INSTANTS.get(i % Values.INSTANTS.size()))
              .body(content)
              .chain(content)
              .schema(i % 3 == 0 ? Integer.MAX_VALUE - i : 1 + i)
              .build());
    }
    twins.commit(Rows.commit(STREAM, entries, "c-0", List.of()));
    long version = entries.size();
    for (int i = 0; i < Values.CONTENTS.size(); i++) {
      String command = "d-" + i;
      twins.commit(
          Commit.builder().stream(STREAM)
              .expectedVersion(version)
              .addEntries(Rows.anEntry(version + 1, command).chain(Values.CONTENTS.get(i)).build())
              .receipt(new Receipt(command, Values.CONTENTS.get(i), version + 1, version + 1))
              .build());
      twins.checkHead(STREAM, command);
      version++;
    }
    twins.check(1_000);
  }

  /** Lengths around which columns, pages and packets end. */
  @Test
  default void J6_bodies_of_every_length_up_to_the_largest_come_back_identical() {
    Twins twins = new Twins(this);
    long version = 0;
    for (int size :
        new int[] {
          255, 256, 257, 1_999, 2_000, 2_001, 3_999, 4_000, 4_001, 7_999, 8_000, 8_001, 8_192,
          32_767, 32_768, 65_535, 65_536, 65_537, 99_999, 262_144, 1_000_000, 1_048_576
        }) {
      Bytes body = Values.large(size);
      String command = "c-" + size;
      Commit.Builder commit =
          Commit.builder().stream(STREAM)
              .expectedVersion(version)
              .addEntries(Rows.anEntry(version + 1, command).body(body).build())
              .receipt(new Receipt(command, Bytes.empty(), version + 1, version + 1));
      if (twins.keepsTexts()) {
        commit.addTexts(new KeptText(version + 1, 0, body));
      }
      twins.commit(commit.build());
      version++;
    }
    twins.check(7);
  }

  /** Each day in each component, alone and beside others. */
  @Test
  default void A6_every_day_of_every_component_of_a_duty_row_comes_back_identical() {
    Twins twins = new Twins(this);
    twins.days(Values.DAYS);
    List<DutyChange> puts = new ArrayList<>();
    for (int i = 0; i < Values.DAYS.size(); i++) {
      LocalDate day = Values.DAYS.get(i);
      boolean provisional = i % 2 == 0;
      Optional<DueDate> due = Optional.of(new DueDate(day, provisional));
      List<DutyRow.Builder> rows =
          List.of(
              Rows.aDuty("binding-" + i).bindingDue(due),
              Rows.aDuty("committed-" + i).committedDue(due),
              Rows.aDuty("statutory-" + i).statutoryDue(due),
              Rows.aDuty("review-" + i).nextReviewOn(day),
              Rows.aDuty("closed-" + i).closedOn(day),
              Rows.aDuty("all-" + i)
                  .bindingDue(due)
                  .committedDue(new DueDate(day, !provisional))
                  .statutoryDue(due)
                  .nextReviewOn(day)
                  .closedOn(day));
      rows.forEach(row -> puts.add(new DutyChange.Put(row.build())));
      puts.add(
          new DutyChange.Put(
              DutyRow.builder()
                  .key("opened-" + i)
                  .kind("approve")
                  .owner("dept:a")
                  .subject("s")
                  .openedOn(day)
                  .build()));
    }
    twins.commit(Rows.commit(STREAM, 0, 1, "c-0", puts));
    twins.check(1_000);

    List<DutyChange> exchanged = new ArrayList<>();
    for (int i = 0; i < puts.size(); i++) {
      DutyRow row = ((DutyChange.Put) puts.get(puts.size() - 1 - i)).row();
      exchanged.add(
          new DutyChange.Put(
              new DutyRow(
                  puts.get(i).key(),
                  row.kind(),
                  row.owner(),
                  row.subject(),
                  row.bindingDue(),
                  row.committedDue(),
                  row.statutoryDue(),
                  row.nextReviewOn(),
                  row.openedOn(),
                  row.closedOn())));
    }
    twins.refresh(new RowRefresh(STREAM, 1, exchanged));
    twins.check(1_000);
  }

  /** Texts are bytes, whatever they look like, and an empty one is one. */
  @Test
  default void E1_every_sort_of_text_comes_back_identical() {
    Twins twins = new Twins(this);
    List<KeptText> texts = new ArrayList<>();
    for (int i = 0; i < Values.CONTENTS.size(); i++) {
      texts.add(new KeptText(1 + i % 2, i, Values.CONTENTS.get(i)));
    }
    texts.add(new KeptText(2, Integer.MAX_VALUE, Bytes.empty()));
    Commit.Builder commit =
        Commit.builder().stream(STREAM)
            .expectedVersion(0)
            .addEntries(Rows.anEntry(1, "c-0").build(), Rows.anEntry(2, "c-0").build())
            .receipt(new Receipt("c-0", Bytes.empty(), 1, 2));
    twins.commit(twins.keepsTexts() ? commit.addAllTexts(texts).build() : commit.build());
    twins.check(3);
  }

  /** An instant is not a time of day, and a day is not an instant. */
  @Test
  @ResourceLock(Resources.TIME_ZONE)
  default void J6_instants_and_days_are_the_same_in_every_zone_and_in_hours_that_come_twice() {
    try (MachineZone machine = new MachineZone()) {
      for (ZoneId zone : Values.ZONES) {
        machine.in(zone);
        Twins twins = new Twins(this);
        twins.days(Values.DAYS);
        List<Entry> entries = new ArrayList<>();
        List<DutyChange> duties = new ArrayList<>();
        for (Instant instant : Values.doubled(zone)) {
          long version = entries.size() + 1L;
          LocalDate day = instant.atZone(zone).toLocalDate();
          entries.add(Rows.anEntry(version, "c-0").recordedAt(instant).effectiveOn(day).build());
          duties.add(Rows.put("d-" + version, day));
        }
        twins.commit(Rows.commit(STREAM, entries, "c-0", duties));
        twins.check(1_000);
        // Who stores what a clock on a wall shows reads it off another clock here.
        machine.elsewhere();
        twins.check(1_000);
      }
    }
  }

  /** Names that a collation, a prefix or a width takes for one another, in both namespaces. */
  @Test
  default void J11_rows_whose_names_are_alike_are_different_in_each_namespace() {
    Twins twins = new Twins(this);
    List<String> names = new ArrayList<>(Rows.ALIKE);
    names.add(Rows.WIDEST);
    names.add(Rows.WIDEST.substring(0, 127));
    names.add(Rows.WIDEST.substring(0, 127) + "F");
    names.add("x".repeat(128));
    names.add("x".repeat(64));
    for (int space = 0; space < 2; space++) {
      twins.in(space);
      for (int i = 0; i < names.size(); i++) {
        StreamKey stream = new StreamKey(i % 2 == 0 ? "project" : "Project", names.get(i));
        List<DutyChange> puts = new ArrayList<>();
        for (String name : names) {
          puts.add(
              new DutyChange.Put(
                  DutyRow.builder()
                      .key(name)
                      .kind(names.get(i))
                      .owner(name)
                      .subject(names.get((i + space) % names.size()))
                      .openedOn(Rows.DAY)
                      .nextReviewOn(Rows.DAY.plusDays(space))
                      .build()));
        }
        twins.commit(Rows.commit(stream, 0, 1, names.get(i), puts));
        twins.commit(
            Rows.commit(
                stream,
                1,
                1,
                names.get((i + 1) % names.size()),
                List.of(new DutyChange.Remove(names.get((i + 2) % names.size())))));
      }
    }
    twins.check(1_000);
  }

  /** Names of namespaces that a prefix, a pattern or a collation takes for one another. */
  @Test
  default void J11_namespaces_whose_names_are_alike_do_not_see_each_other() {
    List<Storage> spaces = new ArrayList<>(List.of(emptyStorage()));
    for (String end : List.of("a", "A", "a-", "a_", "ab", "a-b")) {
      namespaceEndingIn(end).ifPresent(spaces::add);
    }
    if (spaces.size() == 1) {
      spaces.add(otherNamespace());
    }
    boolean texts = spaces.get(0).keepsTexts();
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < spaces.size(); i++) {
      models.add(new Model(texts));
      for (Storage each : List.of(models.get(i), spaces.get(i))) {
        each.commit(Cuts.full(STREAM, 0, 2 + i, "c-0", texts));
      }
    }
    compare("as first kept", models, spaces);
    for (int i = 0; i < spaces.size(); i += 2) {
      for (Storage each : List.of(models.get(i), spaces.get(i))) {
        each.commit(Cuts.full(STREAM, 2 + i, 1, "c-1", texts));
        each.refresh(new RowRefresh(STREAM, 3 + i, List.of(new DutyChange.Remove("d-0"))));
      }
    }
    compare("after changes in every other one", models, spaces);
  }

  private static void compare(String when, List<Model> models, List<Storage> spaces) {
    Seen seen = new Seen().streams(List.of(STREAM)).command("c-0").command("c-1");
    for (int i = 0; i < spaces.size(); i++) {
      Difference.check(
          "J11: namespace %s of %s, %s".formatted(i + 1, spaces.size(), when),
          seen.by(models.get(i), 9),
          seen.by(spaces.get(i), 9));
    }
  }
}
