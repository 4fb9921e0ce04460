package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.engine.audit.HashChain;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Desk;
import org.zhuanban.testing.domain.PassingStorage;

class DamageTest {
  private static final StreamKey STREAM = Zhuanban.stream("P-2024-001");

  /** Three entries, of which the second is altered when it is read. */
  private static Desk altered(UnaryOperator<List<Entry>> alter) {
    Storage kept = new InMemoryStorage();
    Desk desk = Desk.over(kept, "2024-04-08");
    desk.done(adopt(licence("L")));
    desk.done(new AcceptApplication("L", Optional.empty()));
    desk.done(new WithdrawApplication("L"));
    return Desk.over(
        new PassingStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> entries = super.read(stream, after, max);
            return stream.equals(STREAM) && after == 0 ? alter.apply(entries) : entries;
          }
        },
        "2024-04-08");
  }

  private static UnaryOperator<List<Entry>> second(UnaryOperator<Entry> alter) {
    return entries -> List.of(entries.get(0), alter.apply(entries.get(1)), entries.get(2));
  }

  private static Entry.Builder copy(Entry entry, String but) {
    Entry.Builder copy = Entry.builder();
    if (!but.equals("version")) {
      copy.version(entry.version());
    }
    if (!but.equals("type")) {
      copy.type(entry.type());
    }
    if (!but.equals("schema")) {
      copy.schema(entry.schema());
    }
    if (!but.equals("effectiveOn")) {
      copy.effectiveOn(entry.effectiveOn());
    }
    if (!but.equals("recordedAt")) {
      copy.recordedAt(entry.recordedAt());
    }
    if (!but.equals("actor")) {
      copy.actor(entry.actor());
    }
    if (!but.equals("commandKey")) {
      copy.commandKey(entry.commandKey());
    }
    if (!but.equals("body")) {
      copy.body(entry.body());
    }
    if (!but.equals("chain")) {
      copy.chain(entry.chain());
    }
    return copy;
  }

  private static Bytes flipped(Bytes bytes) {
    byte[] array = bytes.toArray();
    array[array.length / 2] ^= 1;
    return Bytes.of(array);
  }

  private static Entry with(Entry entry, String column) {
    Entry.Builder copy = copy(entry, column);
    return switch (column) {
      case "version" -> copy.version(entry.version() + 1).build();
      case "type" -> copy.type("approval.item-filed").build();
      case "schema" -> copy.schema(entry.schema() + 1).build();
      case "effectiveOn" -> copy.effectiveOn(entry.effectiveOn().plusDays(1)).build();
      case "recordedAt" -> copy.recordedAt(entry.recordedAt().plus(1, ChronoUnit.MICROS)).build();
      case "actor" -> copy.actor("clerk-2").build();
      case "commandKey" -> copy.commandKey("c-9").build();
      case "body" -> copy.body(flipped(entry.body())).build();
      default -> copy.chain(flipped(entry.chain())).build();
    };
  }

  static Stream<String> columns() {
    return Stream.of(Entry.class.getRecordComponents()).map(component -> component.getName());
  }

  @ParameterizedTest
  @MethodSource("columns")
  void a_change_in_any_column_is_noticed(String column) {
    Desk desk = altered(second(entry -> with(entry, column)));

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(desk::view)
        .withMessage(
            "Stream 'project/P-2024-001' cannot be read from version %d on: the entry does not fit its hash",
            column.equals("version") ? 3 : 2);
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(
            () ->
                desk.zhuanban()
                    .handle(
                        desk.request(
                            "k-1",
                            new AcceptApplication("L", Optional.empty()),
                            LocalDate.of(2024, 4, 8))));
  }

  static Stream<Arguments> order() {
    UnaryOperator<List<Entry>> missing = entries -> List.of(entries.get(0), entries.get(2));
    UnaryOperator<List<Entry>> swapped =
        entries -> List.of(entries.get(0), entries.get(2), entries.get(1));
    UnaryOperator<List<Entry>> doubled =
        entries -> List.of(entries.get(0), entries.get(1), entries.get(1));
    UnaryOperator<List<Entry>> headless = entries -> entries.subList(1, 3);
    return Stream.of(
        Arguments.of("missing", missing, 3),
        Arguments.of("swapped", swapped, 3),
        Arguments.of("doubled", doubled, 2),
        Arguments.of("headless", headless, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("order")
  void entries_out_of_their_order_are_noticed(
      String what, UnaryOperator<List<Entry>> alter, int version) {
    assertThatExceptionOfType(UnreadableStreamException.class)
        .as(what)
        .isThrownBy(() -> altered(alter).view())
        .withMessage(
            "Stream 'project/P-2024-001' cannot be read from version %d on: the entry does not fit its hash",
            version);
  }

  @Test
  void an_entry_of_another_stream_is_noticed() {
    Storage kept = new InMemoryStorage();
    Desk.over(kept, "2024-04-08").done(adopt(licence("L")));
    Storage moved =
        new PassingStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            return super.read(STREAM, after, max);
          }
        };

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> Zhuanban.builder().storage(moved).build().project("P-2024-002"));
  }

  /** Entries whose hashes fit, although the second was written by another release. */
  private static UnaryOperator<List<Entry>> rewritten(UnaryOperator<Entry> alter) {
    return entries -> {
      List<Entry> fitting = new ArrayList<>();
      Bytes chain = HashChain.start();
      for (Entry entry : second(alter).apply(entries)) {
        chain = HashChain.next(STREAM, entry, chain);
        fitting.add(copy(entry, "chain").chain(chain).build());
      }
      return fitting;
    };
  }

  static Stream<Arguments> newer() {
    UnaryOperator<Entry> schema = entry -> copy(entry, "schema").schema(2).build();
    UnaryOperator<Entry> type = entry -> copy(entry, "type").type("approval.item-blessed").build();
    UnaryOperator<Entry> body =
        entry ->
            copy(entry, "body")
                .body(Bytes.of("{\"item\":\"L\"}".getBytes(StandardCharsets.UTF_8)))
                .build();
    return Stream.of(
        Arguments.of(
            schema, "type approval.application-accepted in schema 2 is newer than this release"),
        Arguments.of(type, "type approval.item-blessed in schema 1 is newer than this release"),
        Arguments.of(body, "its body is damaged: ApplicationAccepted lacks its field 'attempt'"));
  }

  @ParameterizedTest
  @MethodSource("newer")
  void what_this_release_cannot_read_closes_its_stream_and_no_other(
      UnaryOperator<Entry> alter, String why) {
    Desk desk = altered(rewritten(alter));

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(desk::view)
        .withMessage("Stream 'project/P-2024-001' cannot be read from version 2 on: %s", why);
    Outcome other =
        desk.zhuanban()
            .handle(
                new Request(
                    Zhuanban.stream("P-2024-002"),
                    "k-1",
                    adopt(licence("L")),
                    Desk.CLERK,
                    LocalDate.of(2024, 4, 8)));
    assertThat(other).isInstanceOf(Outcome.Done.class);
  }
}
