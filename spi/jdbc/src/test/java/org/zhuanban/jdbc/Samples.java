package org.zhuanban.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** Commits to tell stories with. */
final class Samples {
  static final StreamKey STREAM = new StreamKey("project", "P-1");
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  static final Instant MOMENT = Instant.parse("2026-03-02T01:02:03.000004Z");

  private Samples() {}

  static Commit commit(long expected, String command, DutyChange... duties) {
    Bytes hash = Bytes.of(new byte[] {1, 2, (byte) expected});
    return Commit.builder().stream(STREAM)
        .expectedVersion(expected)
        .addAllEntries(List.of(entry(expected + 1, command), entry(expected + 2, command)))
        .addAllDuties(List.of(duties))
        .receipt(new Receipt(command, hash, expected + 1, expected + 2))
        .build();
  }

  /** The same, and a message for each id. */
  static Commit telling(Commit commit, String... ids) {
    return Commit.builder().stream(commit.stream())
        .expectedVersion(commit.expectedVersion())
        .addAllEntries(commit.entries())
        .addAllDuties(commit.duties())
        .receipt(commit.receipt())
        .addAllMessages(
            Stream.of(ids)
                .map(
                    id ->
                        Message.builder()
                            .id(id)
                            .channel("sms")
                            .address("clerk-7")
                            .notBefore(MOMENT)
                            .expires(MOMENT.plusSeconds(60))
                            .body(Bytes.of(new byte[] {7, 8}))
                            .build())
                .toList())
        .build();
  }

  /** The same in another stream. */
  static Commit moved(Commit commit, StreamKey stream) {
    return new Commit(
        stream,
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        commit.identifiers(),
        commit.messages(),
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  /** The same that names an entry so. */
  static Commit naming(Commit commit, long version, String... texts) {
    List<IdentifierRow> rows =
        IntStream.range(0, texts.length)
            .mapToObj(
                place ->
                    IdentifierRow.builder()
                        .version(version)
                        .place(place)
                        .kind("paper")
                        .text(texts[place])
                        .item("item-1")
                        .build())
            .toList();
    return new Commit(
        commit.stream(),
        commit.expectedVersion(),
        commit.entries(),
        commit.duties(),
        List.of(new EntryIdentifiers(version, rows)),
        commit.messages(),
        commit.receipt(),
        commit.texts(),
        commit.erased());
  }

  private static Entry entry(long version, String command) {
    return Entry.builder()
        .version(version)
        .type("item-accepted")
        .schema(1)
        .effectiveOn(DAY)
        .recordedAt(MOMENT)
        .actor("officer:7")
        .commandKey(command)
        .body(Bytes.of(new byte[] {3, 4}))
        .seal(Bytes.empty())
        .chain(Bytes.of(new byte[] {5, 6}))
        .build();
  }

  static DutyChange put(String key) {
    return new DutyChange.Put(
        DutyRow.builder()
            .key(key)
            .kind("approve")
            .owner("dept:housing")
            .subject("item-1")
            .nextReviewOn(DAY)
            .openedOn(DAY)
            .build());
  }
}
