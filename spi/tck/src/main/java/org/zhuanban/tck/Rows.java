package org.zhuanban.tck;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** Makes rows that differ wherever rows can differ. */
final class Rows {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  /** Names that a collation or a prefix search takes for one another. */
  static final List<String> ALIKE =
      List.of("a", "A", "a-", "a.", "a_", "a:", "-a", "aa", "aA", "a-1", "a1", "a-10");

  /** An identifier as wide as they are, with every character that they have. */
  static final String WIDEST =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ._:-abcdefghijklmnopqrstuvwxyz01234567"
          + "AZ09.az_:-89ZYXWVUTSRQPONMLKJIHGFEDCBA:_.-zyxwvutsrqponmlkjihgfe";

  private Rows() {}

  static Draft anEntry(long version, String command) {
    return new Draft(version, command);
  }

  static Commit commit(
      StreamKey stream, long expected, int entries, String command, List<DutyChange> duties) {
    List<Entry> all = new ArrayList<>();
    for (long version = expected + 1; version <= expected + entries; version++) {
      all.add(anEntry(version, command).build());
    }
    return commit(stream, all, command, duties);
  }

  static Commit commit(StreamKey stream, long expected, String command, DutyChange... duties) {
    return commit(stream, expected, 1, command, List.of(duties));
  }

  static Commit commit(
      StreamKey stream, List<Entry> entries, String command, List<DutyChange> duties) {
    long first = entries.get(0).version();
    long last = entries.get(entries.size() - 1).version();
    return Commit.builder().stream(stream)
        .expectedVersion(first - 1)
        .addAllEntries(entries)
        .addAllDuties(duties)
        .receipt(new Receipt(command, bytes("digest", command, first), first, last))
        .build();
  }

  static Commit telling(StreamKey stream, long expected, String command, Message... messages) {
    return Commit.builder().stream(stream)
        .expectedVersion(expected)
        .addEntries(anEntry(expected + 1, command).build())
        .addMessages(messages)
        .receipt(
            new Receipt(command, bytes("digest", command, expected), expected + 1, expected + 1))
        .build();
  }

  /** A commit of entries that have texts beside them, two each. */
  static Commit withTexts(StreamKey stream, long expected, int entries, String command) {
    return aCommit(stream, expected, entries, command)
        .addAllTexts(
            LongStream.rangeClosed(expected + 1, expected + entries)
                .boxed()
                .flatMap(version -> Stream.of(text(version, 0), text(version, 1)))
                .toList())
        .build();
  }

  /** A commit of an entry that erases the texts of earlier ones. */
  static Commit erasing(StreamKey stream, long expected, String command, Long... versions) {
    return aCommit(stream, expected, 1, command).addAllErased(List.of(versions)).build();
  }

  /** The destruction of so many entries. */
  static Destruction destruction(StreamKey stream, long entries, String command) {
    return new Destruction(
        aCommit(stream, entries, 1, command).build(),
        LongStream.rangeClosed(1, entries).mapToObj(Rows::residue).toList());
  }

  static Entry residue(long version) {
    return anEntry(version, "destroyed")
        .type("destroyed")
        .schema(1)
        .effectiveOn(LocalDate.EPOCH)
        .recordedAt(Instant.EPOCH)
        .actor("destroyed")
        .body(bytes("residue", "", version))
        .build();
  }

  /** A commit of entries to which rows can be added. */
  static Commit.Builder aCommit(StreamKey stream, long expected, int entries, String command) {
    Commit plain = commit(stream, expected, entries, command, List.of());
    return Commit.builder().stream(stream)
        .expectedVersion(expected)
        .addAllEntries(plain.entries())
        .receipt(plain.receipt());
  }

  static KeptText text(long version, int place) {
    return new KeptText(version, place, bytes("text " + place, "", version));
  }

  /** An identifier whose columns differ by version and place. */
  static IdentifierRow identifier(long version, int place, String text) {
    int sort = (int) ((version + place) % 3);
    return IdentifierRow.builder()
        .version(version)
        .place(place)
        .kind(place % 2 == 0 ? "paper" : "Paper")
        .text(text)
        .item(sort == 0 ? Optional.empty() : Optional.of("item-" + sort))
        .attempt(sort == 1 ? Optional.of(place + 1) : Optional.empty())
        .build();
  }

  /** So many identifiers of an entry, each of another text. */
  static EntryIdentifiers identifiers(long version, int rows) {
    return identifiers(
        version, IntStream.range(0, rows).mapToObj(i -> "〔%s〕%s号".formatted(version, i)).toList());
  }

  /** An entry with these identifiers. */
  static EntryIdentifiers identifiers(long version, List<String> texts) {
    return new EntryIdentifiers(
        version,
        IntStream.range(0, texts.size())
            .mapToObj(place -> identifier(version, place, texts.get(place)))
            .toList());
  }

  /** A commit of an entry that says so of identifiers. */
  static Commit naming(
      StreamKey stream, long expected, String command, EntryIdentifiers... identifiers) {
    return aCommit(stream, expected, 1, command).addIdentifiers(identifiers).build();
  }

  static Message message(String id, Instant notBefore) {
    return aMessage(id, notBefore).build();
  }

  static Message message(String id, Instant notBefore, Bytes body) {
    return new Message(id, "sms", "office:" + id, notBefore, Optional.empty(), body);
  }

  /** A message to which an expiry can be added. */
  static Message.Builder aMessage(String id, Instant notBefore) {
    return Message.builder()
        .id(id)
        .channel("sms")
        .address("office:" + id)
        .notBefore(notBefore)
        .body(bytes("message", id, 1));
  }

  static DueDate due(LocalDate day) {
    return DueDate.certain(day);
  }

  static DutyRow duty(String key, LocalDate nextReviewOn) {
    return aDuty(key).nextReviewOn(nextReviewOn).build();
  }

  static DutyRow.Builder aDuty(String key) {
    return DutyRow.builder()
        .key(key)
        .kind("approve")
        .owner("dept:housing")
        .subject("item-1")
        .openedOn(DAY);
  }

  static DutyChange put(String key, LocalDate nextReviewOn) {
    return new DutyChange.Put(duty(key, nextReviewOn));
  }

  static DutyChange putClosed(String key, LocalDate closedOn) {
    return new DutyChange.Put(aDuty(key).closedOn(Optional.of(closedOn)).build());
  }

  static Bytes bytes(String what, String command, long version) {
    int hash = (what + command + version).hashCode();
    return Bytes.of(ByteBuffer.allocate(32).putInt(hash).putLong(20, version).array());
  }

  /** An entry in the making; unlike the builder, it takes a second value for a column. */
  static final class Draft {
    private final long version;
    private final String command;
    private String type = "item-accepted";
    private int schema;
    private LocalDate effectiveOn;
    private Instant recordedAt;
    private String actor;
    private Bytes body;
    private Bytes seal;
    private Bytes chain;

    private Draft(long version, String command) {
      this.version = version;
      this.command = command;
      schema = 1 + (int) (version % 7);
      effectiveOn = DAY.plusDays(version);
      recordedAt = Instant.parse("2026-03-02T01:02:03.000004Z").plusSeconds(version);
      actor = "officer:" + version;
      body = bytes("body", command, version);
      seal = version % 2 == 0 ? Bytes.empty() : bytes("seal", command, version);
      chain = bytes("chain", command, version);
    }

    Draft type(String value) {
      type = value;
      return this;
    }

    Draft schema(int value) {
      schema = value;
      return this;
    }

    Draft effectiveOn(LocalDate value) {
      effectiveOn = value;
      return this;
    }

    Draft recordedAt(Instant value) {
      recordedAt = value;
      return this;
    }

    Draft actor(String value) {
      actor = value;
      return this;
    }

    Draft body(Bytes value) {
      body = value;
      return this;
    }

    Draft seal(Bytes value) {
      seal = value;
      return this;
    }

    Draft chain(Bytes value) {
      chain = value;
      return this;
    }

    Entry build() {
      return Entry.builder()
          .version(version)
          .type(type)
          .schema(schema)
          .effectiveOn(effectiveOn)
          .recordedAt(recordedAt)
          .actor(actor)
          .commandKey(command)
          .body(body)
          .seal(seal)
          .chain(chain)
          .build();
    }
  }
}
