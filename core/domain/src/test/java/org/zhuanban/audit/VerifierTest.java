package org.zhuanban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.audit.OpenStorage.KIND;
import static org.zhuanban.audit.OpenStorage.key;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.SingleCallStorage;

class VerifierTest {
  private static final long LENGTH = 5;

  /** Three streams of five entries, of which the second will be tampered with. */
  private static OpenStorage three() {
    return new OpenStorage().grow("A", LENGTH).grow("B", LENGTH).grow("C", LENGTH);
  }

  private static void finds(OpenStorage storage, long version, Flaw flaw, String detail) {
    Verifier verifier = new Verifier(storage);

    IntegrityReport one = verifier.stream(key("B"));
    Finding finding = one.findings().get(0);
    IntegrityReport all = verifier.streams(KIND);

    assertThat(one.findings()).hasSize(1);
    assertThat(finding.stream()).isEqualTo(key("B"));
    assertThat(finding.version()).isEqualTo(version);
    assertThat(finding.flaw()).isEqualTo(flaw);
    assertThat(finding.text(Locale.ENGLISH)).isEqualTo(detail);
    assertThat(finding.text(Locale.CHINESE)).containsPattern("\\p{IsHan}{4}");
    assertThat(one.streams()).isEqualTo(1);
    assertThat(all).isEqualTo(new IntegrityReport(3, 2 * LENGTH + one.entries(), List.of(finding)));
    assertThat(all.sound()).isFalse();
  }

  @Test
  void what_nobody_touched_is_sound() {
    assertThat(new Verifier(three()).streams(KIND))
        .isEqualTo(new IntegrityReport(3, 3 * LENGTH, List.of()));
    assertThat(new Verifier(three()).stream(key("A")).sound()).isTrue();
    assertThat(new Verifier(three()).streams("other"))
        .isEqualTo(new IntegrityReport(0, 0, List.of()));
    assertThat(new Verifier(three()).stream(key("nowhere")))
        .isEqualTo(new IntegrityReport(1, 0, List.of()));
  }

  static Stream<Arguments> columnsOfRows() {
    return Forgery.columns()
        .flatMap(
            column -> LongStream.rangeClosed(1, LENGTH).mapToObj(row -> Arguments.of(column, row)));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("columnsOfRows")
  void a_change_in_any_column_of_any_row_is_named(String column, long row) {
    OpenStorage storage = three().alter("B", row, entry -> Forgery.with(entry, column));

    if (column.equals("version")) {
      finds(
          storage,
          row,
          Flaw.GAP,
          "version %s is missing; the next one is %s".formatted(row, row + 1));
    } else {
      finds(storage, row, Flaw.HASH, "the entry does not fit its hash");
    }
  }

  static Stream<Long> rows() {
    return LongStream.rangeClosed(1, LENGTH).boxed();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_removed_row_is_named(long row) {
    OpenStorage storage =
        three().alter("B", rows -> rows.stream().filter(e -> e.version() != row).toList());

    if (row < LENGTH) {
      finds(
          storage,
          row,
          Flaw.GAP,
          "version %s is missing; the next one is %s".formatted(row, row + 1));
    } else {
      finds(storage, 5, Flaw.TAIL, "the entries end at version 4, but the head is at 5");
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_of_another_stream_is_named(long row) {
    OpenStorage storage = three();
    Entry other = storage.read(key("A"), row - 1, 1).get(0);

    finds(
        storage.alter("B", row, entry -> other), row, Flaw.HASH, "the entry does not fit its hash");
  }

  @Test
  void a_whole_namespace_is_verified_kind_by_kind() {
    OpenStorage storage = three();
    StreamKey other = new StreamKey("case", "B");
    OpenStorage twin = new OpenStorage().grow("B", LENGTH);
    Storage both =
        new SingleCallStorage(storage) {
          @Override
          public List<StreamKey> streams(String kind, Optional<String> after, int max) {
            return kind.equals("case") && after.isEmpty()
                ? List.of(other)
                : super.streams(kind, after, max);
          }

          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            // Entries of a project in a case: their hashes name the stream that they belong to.
            return stream.equals(other)
                ? twin.read(key("B"), after, max)
                : super.read(stream, after, max);
          }
        };

    IntegrityReport report = new Verifier(both).streams(KIND, "case");

    assertThat(report.streams()).isEqualTo(4);
    assertThat(report.findings())
        .containsExactly(
            new Finding(
                other,
                1,
                Flaw.HASH,
                "the entry does not fit its hash",
                "第1号记录与其校验值不符，该号记录或者此前的记录被改动过"));
  }

  @Test
  void rows_that_changed_places_are_named() {
    UnaryOperator<Entry> numbered3 = row -> Forgery.copy(row, "version").version(3).build();
    UnaryOperator<Entry> numbered4 = row -> Forgery.copy(row, "version").version(4).build();

    finds(
        three()
            .alter(
                "B",
                rows ->
                    List.of(
                        rows.get(0),
                        rows.get(1),
                        numbered3.apply(rows.get(3)),
                        numbered4.apply(rows.get(2)),
                        rows.get(4))),
        3,
        Flaw.HASH,
        "the entry does not fit its hash");
  }

  @Test
  void a_storage_that_answers_in_another_order_is_named() {
    finds(
        three().alter("B", rows -> List.of(rows.get(0), rows.get(2), rows.get(1))),
        2,
        Flaw.GAP,
        "version 2 is missing; the next one is 3");
    finds(
        three().alter("B", rows -> List.of(rows.get(0), rows.get(1), rows.get(1), rows.get(2))),
        2,
        Flaw.ORDER,
        "version 2 comes after version 2");
  }

  @Test
  void a_tail_that_was_cut_off_is_named_by_the_head() {
    finds(
        three().alter("B", rows -> rows.subList(0, 2)),
        3,
        Flaw.TAIL,
        "the entries end at version 2, but the head is at 5");
    finds(
        three().alter("B", rows -> List.of()),
        1,
        Flaw.TAIL,
        "the entries end at version 0, but the head is at 5");
  }

  @Test
  void a_head_that_does_not_fit_its_entries_is_named() {
    OpenStorage storage = three();
    Bytes chain = storage.headOf("B").chain();
    Bytes other = Forgery.flipped(chain);

    finds(
        three().withHead("B", 5, other),
        5,
        Flaw.HEAD,
        "the chain of the head is %s, but that of the last entry %s".formatted(other, chain));
    finds(
        three().withHead("B", 3, chain),
        4,
        Flaw.SURPLUS,
        "the head is at version 3, but the entries end at 5");
    finds(
        three().withHead("B", -7, chain),
        1,
        Flaw.SURPLUS,
        "the head is at version -7, but the entries end at 5");
    finds(
        three().withHead("B", 6, chain),
        6,
        Flaw.TAIL,
        "the entries end at version 5, but the head is at 6");
  }

  @Test
  void a_missing_head_is_named_when_its_stream_is_asked_for() {
    OpenStorage storage = three().withoutHead("B");

    assertThat(new Verifier(storage).stream(key("B")).findings())
        .containsExactly(
            new Finding(
                key("B"), 1, Flaw.HEADLESS, "there are 5 entries, but no head", "有5号记录，而没有末号登记"));
    assertThat(new Verifier(storage).streams(KIND).streams())
        .as("most storages list streams by their heads")
        .isEqualTo(2);
  }

  @Test
  void a_row_that_cannot_be_read_is_named_and_others_are_verified() {
    Storage broken =
        new SingleCallStorage(three()) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> read = super.read(stream, after, max);
            if (stream.equals(key("B")) && read.stream().anyMatch(row -> row.version() == 4)) {
              throw new StorageException("no day", false, new ArithmeticException());
            }
            return read;
          }
        };

    assertThat(new Verifier(broken).streams(KIND))
        .isEqualTo(
            new IntegrityReport(
                3,
                2 * LENGTH + 3,
                List.of(
                    new Finding(
                        key("B"),
                        4,
                        Flaw.UNREADABLE,
                        "the storage failed: org.zhuanban.spi.StorageException: no day",
                        "存储读取失败：org.zhuanban.spi.StorageException: no day"))));
  }

  @Test
  void every_bad_stream_is_listed_and_a_page_is_all_that_is_held() {
    OpenStorage storage = new OpenStorage();
    for (int i = 0; i < 1203; i++) {
      storage.grow(String.format(Locale.ROOT, "P-%04d", i), 2);
    }
    storage.grow("P-0777", 1601);
    storage.alter("P-0001", 1, row -> Forgery.with(row, "body"));
    storage.alter("P-0777", 1500, row -> Forgery.with(row, "actor"));
    storage.alter("P-1202", rows -> rows.subList(0, 1));

    IntegrityReport report = new Verifier(storage).streams(KIND);

    assertThat(report.streams()).isEqualTo(1203);
    assertThat(report.entries()).isEqualTo(1200 * 2 + 0 + 1499 + 1);
    assertThat(report.findings())
        .extracting(finding -> finding.stream().id() + " " + finding.version())
        .containsExactly("P-0001 1", "P-0777 1500", "P-1202 2");
    assertThat(storage.longestPage()).isEqualTo(500);
  }

  @Test
  void what_is_written_meanwhile_is_no_flaw() throws Exception {
    Storage storage = new InMemoryStorage();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> written =
          writer.submit(
              () -> {
                Bytes chain = HashChain.start();
                for (long version = 1; version <= 3000; version++) {
                  chain = write(storage, version, chain);
                }
              });
      do {
        assertThat(new Verifier(storage).stream(key("A")).findings()).isEmpty();
      } while (!written.isDone());
      written.get();
      assertThat(new Verifier(storage).stream(key("A")))
          .isEqualTo(new IntegrityReport(1, 3000, List.of()));
    } finally {
      writer.shutdownNow();
    }
  }

  private static Bytes write(Storage storage, long version, Bytes before) {
    Entry open = OpenStorage.entry(version, "{}");
    Bytes chain = HashChain.next(HashAlgorithm.SHA_256, key("A"), open, before);
    storage.commit(
        Commit.builder().stream(key("A"))
            .expectedVersion(version - 1)
            .addEntries(Forgery.copy(open, "chain").chain(chain).build())
            .receipt(new Receipt(open.commandKey(), Bytes.empty(), version, version))
            .build());
    return chain;
  }
}
