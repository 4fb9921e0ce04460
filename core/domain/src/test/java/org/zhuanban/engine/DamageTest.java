package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.UnreadableStreamException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.ProjectDesk;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

class DamageTest {
  private static final StreamKey STREAM = StreamKind.PROJECT.stream("P-2024-001");

  /** Three entries, of which the second is altered when it is read. */
  private static ProjectDesk altered(UnaryOperator<List<Entry>> alter) {
    Storage kept = new InMemoryStorage();
    ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
    desk.recorded(adopt(licence("L")));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(WithdrawApplication.of("L"));
    return ProjectDesk.over(
        new SingleCallStorage(kept) {
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

  static Stream<String> columns() {
    return Forgery.columns();
  }

  @ParameterizedTest
  @MethodSource("columns")
  void a_change_in_any_column_is_noticed(String column) {
    ProjectDesk desk = altered(second(entry -> Forgery.with(entry, column)));

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(desk::view)
        .withMessage(
            "Stream 'project/P-2024-001' cannot be read from version %s on: the entry does not fit"
                + " its hash",
            column.equals("version") ? 3 : 2);
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(
            () ->
                desk.zhuanban()
                    .handle(
                        desk.newRequest(
                            "k-1", AcceptApplication.of("L"), LocalDate.of(2024, 4, 8))));
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
            "Stream 'project/P-2024-001' cannot be read from version %s on: the entry does not fit"
                + " its hash",
            version);
  }

  /** The heads of a stream of three entries, each altered as it might have been. */
  static Stream<Arguments> ends() {
    UnaryOperator<Head> same = head -> head;
    UnaryOperator<Head> forged =
        head -> new Head(head.version(), HashChain.digest(new byte[][] {{1}}));
    return Stream.of(
        Arguments.of(2, same, 3, "the entry is missing, although the head is at version 3"),
        Arguments.of(0, same, 1, "the entry is missing, although the head is at version 3"),
        Arguments.of(
            3,
            (UnaryOperator<Head>) head -> new Head(2, head.chain()),
            3,
            "the entry is there, although the head is at version 2"),
        Arguments.of(3, forged, 3, "the head does not fit the last entry"));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void an_end_that_does_not_fit_the_head_is_noticed(
      int left, UnaryOperator<Head> head, int version, String why) {
    Storage kept = new InMemoryStorage();
    ProjectDesk desk = ProjectDesk.over(kept, "2024-04-08");
    desk.recorded(adopt(licence("L")));
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(WithdrawApplication.of("L"));
    AtomicInteger commits = new AtomicInteger();
    Storage cut =
        new SingleCallStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            return super.read(stream, after, (int) Math.min(max, left - after));
          }

          @Override
          public Optional<Head> head(StreamKey stream) {
            return super.head(stream).map(head);
          }

          @Override
          public CommitResult commit(Commit commit) {
            commits.incrementAndGet();
            return super.commit(commit);
          }
        };

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> ProjectDesk.over(cut, "2024-04-08").view())
        .withMessage(
            "Stream 'project/P-2024-001' cannot be read from version %s on: %s", version, why);
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> ProjectDesk.over(cut, "2024-04-08").record(AcceptApplication.of("L")));
    assertThat(commits).hasValue(0);
  }

  @Test
  void entries_without_a_head_are_noticed() {
    Storage kept = new InMemoryStorage();
    ProjectDesk.over(kept, "2024-04-08").recorded(adopt(licence("L")));
    Storage headless =
        new SingleCallStorage(kept) {
          @Override
          public Optional<Head> head(StreamKey stream) {
            return Optional.empty();
          }
        };

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> ProjectDesk.over(headless, "2024-04-08").view())
        .withMessage(
            "Stream 'project/P-2024-001' cannot be read from version 1 on: the stream has entries,"
                + " but no head");
  }

  @Test
  void an_entry_of_another_stream_is_noticed() {
    Storage kept = new InMemoryStorage();
    ProjectDesk.over(kept, "2024-04-08").recorded(adopt(licence("L")));
    Storage moved =
        new SingleCallStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            return super.read(STREAM, after, max);
          }
        };

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(
            () -> Zhuanban.builder().storage(moved).build().read(StreamKind.PROJECT, "P-2024-002"));
  }

  /** Entries whose hashes fit, although the second was written by another release. */
  private static UnaryOperator<List<Entry>> rewritten(UnaryOperator<Entry> alter) {
    return entries -> {
      List<Entry> fitting = new ArrayList<>();
      Bytes chain = HashChain.start();
      for (Entry entry : second(alter).apply(entries)) {
        chain = HashChain.next(HashAlgorithm.SHA_256, STREAM, entry, chain);
        fitting.add(Forgery.copy(entry, "chain").chain(chain).build());
      }
      return fitting;
    };
  }

  static Stream<Arguments> newer() {
    UnaryOperator<Entry> schema = entry -> Forgery.copy(entry, "schema").schema(3).build();
    UnaryOperator<Entry> type =
        entry -> Forgery.copy(entry, "type").type("approval.item-blessed").build();
    UnaryOperator<Entry> body =
        entry ->
            Forgery.copy(entry, "body")
                .body(Bytes.of("{\"item\":\"L\"}".getBytes(StandardCharsets.UTF_8)))
                .build();
    return Stream.of(
        Arguments.of(
            schema, "type approval.application-accepted in schema 3 is newer than this release"),
        Arguments.of(type, "type approval.item-blessed in schema 1 is newer than this release"),
        Arguments.of(body, "its body is damaged: ApplicationAccepted lacks its field 'attempt'"));
  }

  @ParameterizedTest
  @MethodSource("newer")
  void what_this_release_cannot_read_closes_its_stream_and_no_other(
      UnaryOperator<Entry> alter, String why) {
    ProjectDesk desk = altered(rewritten(alter));

    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(desk::view)
        .withMessage("Stream 'project/P-2024-001' cannot be read from version 2 on: %s", why);
    List<DutyRow> rows = desk.storage().duties(STREAM);
    assertThatExceptionOfType(UnreadableStreamException.class)
        .isThrownBy(() -> desk.record(AcceptApplication.of("L")));
    assertThat(desk.storage().head(STREAM)).map(Head::version).contains(3L);
    // What newer nodes keep up to date is still there for the boards of this one.
    assertThat(desk.storage().duties(STREAM)).isNotEmpty().isEqualTo(rows);
    assertThat(desk.zhuanban().rebuildDutyRows().failed()).containsOnlyKeys(STREAM);
    assertThat(desk.storage().duties(STREAM)).isEqualTo(rows);
    Outcome other =
        desk.zhuanban()
            .handle(
                Request.of(
                    StreamKind.PROJECT.stream("P-2024-002"),
                    "k-1",
                    adopt(licence("L")),
                    StreamDesk.CLERK,
                    LocalDate.of(2024, 4, 8)));
    assertThat(other).isInstanceOf(Outcome.Done.class);
  }
}
