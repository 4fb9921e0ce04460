package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.tck.StorageProbe.ALL;
import static org.zhuanban.tck.StorageProbe.STREAM;
import static org.zhuanban.tck.StorageProbe.assertHolds;
import static org.zhuanban.tck.StorageProbe.assertTraceless;
import static org.zhuanban.tck.StorageProbe.dueKeys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Every column comes back identical, names differ byte by byte, and no clock is asked.
 *
 * @since 0.1
 */
public interface RoundTripContract extends StorageFixture {
  /** Whatever is read of one stream, also by the calls that read many. */
  @Test
  default void J11_each_read_answers_its_own_stream_among_names_that_are_alike() {
    Storage storage = emptyStorage();
    Model model = new Model(storage.keepsTexts());
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : List.of("case", "project", "project-1")) {
      for (String id : List.of("P-0", "P-1", "P-10")) {
        StreamKey stream = new StreamKey(kind, id);
        Commit commit =
            Cuts.full(
                stream, 0, 1 + streams.size() * 2 % 5, "c-" + streams.size(), storage.keepsTexts());
        model.commit(commit);
        storage.commit(commit);
        streams.add(stream);
      }
    }
    for (int i = 0; i < streams.size(); i++) {
      Seen seen = new Seen().streams(streams.subList(i, i + 1)).command("c-" + i);
      Difference.check("J11: alone, ", seen.by(model, 1_000), seen.by(storage, 1_000));
    }
  }

  /** Bodies are bytes. */
  @Test
  default void J6_a_body_of_every_byte_value_comes_back_identical() {
    byte[] every = new byte[512];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    assertBodyKept(Bytes.of(every));
  }

  /** There is nothing to say. */
  @Test
  default void J6_an_empty_body_comes_back_empty() {
    assertBodyKept(Bytes.empty());
  }

  /** A body as large as the library ever writes. */
  @Test
  default void J6_a_body_of_256_KiB_comes_back_identical() {
    byte[] large = new byte[256 * 1024];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 + i / 251);
    }
    assertBodyKept(Bytes.of(large));
  }

  /** Years of four digits, on both ends. */
  @Test
  default void J6_days_and_instants_from_year_1_to_year_9999_come_back_identical() {
    Storage storage = emptyStorage();
    List<Entry> entries =
        List.of(
            Rows.anEntry(1, "c-1")
                .effectiveOn(LocalDate.of(1, 1, 1))
                .recordedAt(Instant.parse("0001-01-01T00:00:00Z"))
                .build(),
            Rows.anEntry(2, "c-1")
                .effectiveOn(LocalDate.of(9999, 12, 31))
                .recordedAt(Instant.parse("9999-12-31T23:59:59.999999Z"))
                .build(),
            // The calendar reform, the last day before the epoch, a leap day.
            Rows.anEntry(3, "c-1")
                .effectiveOn(LocalDate.of(1582, 10, 10))
                .recordedAt(Instant.parse("1582-10-10T12:00:00.000001Z"))
                .build(),
            Rows.anEntry(4, "c-1")
                .effectiveOn(LocalDate.of(1969, 12, 31))
                .recordedAt(Instant.parse("1969-12-31T23:59:59.999999Z"))
                .build(),
            Rows.anEntry(5, "c-1")
                .effectiveOn(LocalDate.of(2028, 2, 29))
                .recordedAt(Instant.parse("2028-02-29T16:00:00.123456Z"))
                .build());

    storage.commit(Rows.commit(STREAM, entries, "c-1", List.of()));

    Difference.check("J6: storage.read(STREAM, 0, ALL)", entries, storage.read(STREAM, 0, ALL));
  }

  /** Hours that a time zone with summer time has twice or never. */
  @Test
  default void J6_instants_come_back_to_the_microsecond_in_every_hour_of_a_year() {
    Storage storage = emptyStorage();
    Instant start = Instant.parse("1986-05-03T15:30:00.000001Z");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      entries.add(
          Rows.anEntry(i + 1, "c-1")
              .recordedAt(start.plusSeconds(79_200L * i).plusNanos(i * 1_000_000L + 1_000L))
              .build());
    }

    storage.commit(Rows.commit(STREAM, entries, "c-1", List.of()));

    Difference.check("J6: storage.read(STREAM, 0, ALL)", entries, storage.read(STREAM, 0, ALL));
  }

  /** Identifiers of full length, of every character. */
  @Test
  default void J6_identifiers_of_128_characters_come_back_identical() {
    Storage storage = emptyStorage();
    String front = Rows.WIDEST;
    String back = new StringBuilder(front).reverse().toString();
    StreamKey stream = new StreamKey(front, back);
    Entry entry = Rows.anEntry(1, front).type(back).actor(front).schema(Integer.MAX_VALUE).build();
    DutyRow duty =
        DutyRow.builder()
            .key(front)
            .kind(back)
            .owner(front)
            .subject(back)
            .openedOn(Rows.DAY)
            .nextReviewOn(Rows.DAY)
            .build();
    Commit commit = Rows.commit(stream, List.of(entry), front, List.of(new DutyChange.Put(duty)));

    storage.commit(commit);

    Difference.check(
        "J6: storage.read(stream, 0, ALL)", List.of(entry), storage.read(stream, 0, ALL));
    Difference.check("J6: storage.duties(stream)", List.of(duty), storage.duties(stream));
    Difference.check(
        "J6: storage.receipt(stream, front)",
        Optional.of(commit.receipt()),
        storage.receipt(stream, front));
    Difference.check(
        "J6: storage.due(Rows.DAY, Optional.empty(), 1)",
        List.of(new DueDuty(Rows.DAY, stream, front)),
        storage.due(Rows.DAY, Optional.empty(), 1));
    Difference.check(
        "J6: storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY, s...",
        List.of(),
        storage.due(Rows.DAY, Optional.of(new DueDuty(Rows.DAY, stream, front)), 1));
    Difference.check(
        "J6: storage.streams(front, Optional.empty(), 1)",
        List.of(stream),
        storage.streams(front, Optional.empty(), 1));
    Difference.check(
        "J6: storage.streams(front, Optional.of(back), 1)",
        List.of(),
        storage.streams(front, Optional.of(back), 1));
  }

  /** A seal is none, or grows with the messages of its entry. */
  @Test
  default void J6_seals_come_back_identical() {
    Storage storage = emptyStorage();
    byte[] large = new byte[256 * 1024];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 37 + i / 253);
    }
    List<Entry> entries =
        List.of(
            Rows.anEntry(1, "c-1").seal(Bytes.empty()).build(),
            Rows.anEntry(2, "c-1").seal(Bytes.of(new byte[] {0})).build(),
            Rows.anEntry(3, "c-1").seal(Bytes.of(large)).build());

    storage.commit(Rows.commit(STREAM, entries, "c-1", List.of()));

    Difference.check("J6: storage.read(STREAM, 0, ALL)", entries, storage.read(STREAM, 0, ALL));
  }

  /** Chains and digests are bytes of any length that a hash has. */
  @Test
  default void J6_chains_and_digests_come_back_identical() {
    Storage storage = emptyStorage();
    byte[] hash = new byte[64];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) (255 - 4 * i);
    }
    Entry entry = Rows.anEntry(1, "c-1").chain(Bytes.of(hash)).build();
    Commit commit =
        Commit.builder().stream(STREAM)
            .expectedVersion(0)
            .addEntries(entry)
            .receipt(new Receipt("c-1", Bytes.of(hash), 1, 1))
            .build();

    storage.commit(commit);

    Difference.check(
        "J6: storage.read(STREAM, 0, ALL)", List.of(entry), storage.read(STREAM, 0, ALL));
    Difference.check(
        "J6: storage.head(STREAM)", Optional.of(new Head(1, Bytes.of(hash))), storage.head(STREAM));
    Difference.check(
        "J6: storage.receipt(STREAM, 'c-1')",
        Optional.of(commit.receipt()),
        storage.receipt(STREAM, "c-1"));
  }

  /** Streams that a collation would take for one. */
  @Test
  default void J11_streams_whose_names_differ_by_case_or_punctuation_are_different() {
    Storage storage = emptyStorage();
    List<StreamKey> streams = new ArrayList<>();
    for (String kind : Rows.ALIKE) {
      for (String id : Rows.ALIKE) {
        streams.add(new StreamKey(kind, id));
      }
    }

    for (StreamKey stream : streams) {
      assertThat(storage.commit(Rows.commit(stream, 0, "c-1", Rows.put("d", Rows.DAY))))
          .as("creation of %s", stream)
          .isEqualTo(new Committed(1));
    }

    assertThat(storage.due(Rows.DAY, Optional.empty(), ALL))
        .extracting(DueDuty::stream)
        .containsExactlyInAnyOrderElementsOf(streams);
    for (String kind : Rows.ALIKE) {
      assertThat(storage.streams(kind, Optional.empty(), ALL))
          .extracting(StreamKey::kind, StreamKey::id)
          .containsExactlyElementsOf(
              Rows.ALIKE.stream().sorted().map(id -> tuple(kind, id)).toList());
    }
  }

  /** Duties and commands of one stream, likewise. */
  @Test
  default void J11_duties_and_commands_whose_keys_differ_by_case_or_punctuation_are_different() {
    Storage storage = emptyStorage();
    long version = 0;
    for (String key : Rows.ALIKE) {
      Difference.check(
          "J11: storage.receipt(STREAM, key)", Optional.empty(), storage.receipt(STREAM, key));
      storage.commit(Rows.commit(STREAM, version, key, Rows.put(key, Rows.DAY)));
      version++;
    }

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(Rows.ALIKE.stream().sorted().toList());
    for (int i = 0; i < Rows.ALIKE.size(); i++) {
      assertThat(storage.receipt(STREAM, Rows.ALIKE.get(i)))
          .map(Receipt::firstVersion)
          .contains(i + 1L);
    }

    storage.commit(Rows.commit(STREAM, version, "end", new DutyChange.Remove("a")));

    assertThat(storage.duties(STREAM))
        .extracting(DutyRow::key)
        .containsExactlyElementsOf(
            Rows.ALIKE.stream().filter(key -> !key.equals("a")).sorted().toList());
  }

  /** Two namespaces with the same names in them. */
  @Test
  default void J11_namespaces_do_not_see_each_other() {
    Storage storage = emptyStorage();
    Storage other = otherNamespace();
    Commit here = Rows.commit(STREAM, 0, 2, "c-1", List.of(Rows.put("d", Rows.DAY)));
    storage.commit(here);

    assertTraceless(other, STREAM, "c-1");

    Commit there = Rows.commit(STREAM, 0, 3, "c-2", List.of(Rows.put("e", Rows.DAY)));
    assertThat(other.commit(there)).isEqualTo(new Committed(3));
    assertThat(other.commit(Rows.commit(STREAM, 3, "c-3", new DutyChange.Remove("d"))))
        .isEqualTo(new Committed(4));

    assertHolds(storage, here);
    Difference.check(
        "J11: storage.receipt(STREAM, 'c-2')", Optional.empty(), storage.receipt(STREAM, "c-2"));
    assertThat(other.duties(STREAM)).extracting(DutyRow::key).containsExactly("e");
    Difference.check(
        "J11: other.due(Rows.DAY, Optional.empty(), ALL)",
        List.of(new DueDuty(Rows.DAY, STREAM, "e")),
        other.due(Rows.DAY, Optional.empty(), ALL));

    storage.refresh(new RowRefresh(STREAM, 2, List.of(new DutyChange.Remove("e"))));
    assertThat(other.duties(STREAM))
        .as("J11: rows of the other namespace after a refresh here")
        .extracting(DutyRow::key)
        .containsExactly("e");
  }

  /** Neither the past nor the future of a machine's clock matters. */
  @Test
  default void C1_only_the_callers_days_and_instants_count() {
    Storage storage = emptyStorage();
    List<Entry> backwards =
        List.of(
            Rows.anEntry(1, "c-1").recordedAt(Instant.parse("2999-01-01T00:00:00Z")).build(),
            Rows.anEntry(2, "c-1").recordedAt(Instant.parse("1900-01-01T00:00:00Z")).build());
    LocalDate past = LocalDate.of(1900, 1, 1);
    LocalDate future = LocalDate.of(2999, 1, 1);

    storage.commit(
        Rows.commit(STREAM, backwards, "c-1", List.of(Rows.put("p", past), Rows.put("f", future))));

    Difference.check("C1: storage.read(STREAM, 0, ALL)", backwards, storage.read(STREAM, 0, ALL));
    assertThat(dueKeys(storage, past.minusDays(1))).isEmpty();
    assertThat(dueKeys(storage, past)).containsExactly("p");
    assertThat(dueKeys(storage, future.minusDays(1))).containsExactly("p");
    assertThat(dueKeys(storage, future)).containsExactly("p", "f");
  }

  private void assertBodyKept(Bytes body) {
    Storage storage = emptyStorage();
    Entry entry = Rows.anEntry(1, "c-1").body(body).build();

    storage.commit(Rows.commit(STREAM, List.of(entry), "c-1", List.of()));

    Difference.check("storage.read(STREAM, 0, ALL)", List.of(entry), storage.read(STREAM, 0, ALL));
    Difference.check(
        "reopened(storage).read(STREAM, 0, ALL).get(0).body()",
        body,
        reopened(storage).read(STREAM, 0, ALL).get(0).body());
  }

  /** The end of one name may be the beginning of the next, whatever a key puts between them. */
  @Test
  default void J11_names_that_are_glued_together_alike_are_told_apart() {
    Twins twins = new Twins(this);
    List<String> marks = List.of(":", ".", "_", "-", "::", "");
    for (int space = 0; space < 2; space++) {
      twins.in(space);
      int number = space;
      for (int i = 0; i < marks.size(); i++) {
        String a = String.valueOf((char) ('a' + i));
        String two = a + marks.get(i) + a;
        List<String> names = List.of(a, two, two + marks.get(i) + a);
        for (String kind : names) {
          for (String id : names) {
            // No two streams hold the same.
            int size = 1 + ++number % 7;
            LocalDate day = Rows.DAY.plusDays(number);
            StreamKey stream = new StreamKey(kind, id);
            List<DutyChange> puts = names.stream().map(name -> Rows.put(name, day)).toList();
            twins.commit(Rows.commit(stream, 0, size, names.get(0), puts));
            twins.commit(
                Rows.commit(stream, size, names.get(1), new DutyChange.Remove(names.get(2))));
          }
        }
      }
    }
    twins.check(1_000);
  }
}
