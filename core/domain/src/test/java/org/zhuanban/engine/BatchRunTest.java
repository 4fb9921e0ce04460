package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.SingleCallStorage;
import org.zhuanban.testing.domain.StreamDesk;

class BatchRunTest {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);
  private static final LocalDate LATER = LocalDate.of(2024, 4, 30);
  private static final StreamKey BAD = StreamKind.PROJECT.stream("b");

  private final InMemoryStorage kept = new InMemoryStorage();

  @BeforeEach
  void three_projects() {
    Zhuanban writer = Zhuanban.builder().storage(kept).clock(new SettableClock(DAY)).build();
    for (String id : List.of("a", "b", "c")) {
      StreamKey stream = StreamKind.PROJECT.stream(id);
      writer.handle(Request.of(stream, "k-1", adopt(licence("L")), StreamDesk.CLERK, DAY));
      writer.handle(
          Request.of(stream, "k-2", ReceiveApplication.of("L", true), StreamDesk.CLERK, DAY));
    }
  }

  @AfterEach
  void forget_the_interrupt() {
    assertThat(Thread.interrupted()).isIn(true, false);
  }

  private Zhuanban before(Consumer<StreamKey> read) {
    SingleCallStorage storage =
        new SingleCallStorage(kept) {
          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            read.accept(stream);
            return super.read(stream, after, max);
          }
        };
    return Zhuanban.builder().storage(storage).clock(new SettableClock(LATER)).build();
  }

  private Zhuanban failing(Class<? extends Error> type) {
    return before(
        stream -> {
          if (stream.equals(BAD)) {
            throw error(type);
          }
        });
  }

  private static Error error(Class<? extends Error> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName(), e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OutOfMemoryError.class,
        StackOverflowError.class,
        AssertionError.class,
        NoClassDefFoundError.class
      })
  void an_error_in_one_stream_stops_neither_sweep_nor_refresh(Class<? extends Error> type) {
    SweepReport swept = failing(type).sweep();

    assertThat(swept.changed()).isEqualTo(2);
    assertThat(swept.failed()).containsOnlyKeys(BAD).containsValue(type.getName());
    assertThat(failing(type).rebuildDutyRows().failed()).containsOnlyKeys(BAD);
  }

  @Test
  void one_unreadable_stream_leaves_the_others_of_its_group_together() {
    List<Integer> commits = new ArrayList<>();
    Storage damaged =
        new ForwardingStorage(kept) {
          @Override
          public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            return readEach(positions, max);
          }

          @Override
          public List<Entry> read(StreamKey stream, long after, int max) {
            List<Entry> entries = super.read(stream, after, max);
            return stream.equals(BAD) ? entries.subList(1, entries.size()) : entries;
          }

          @Override
          public CommitResult commit(Commit commit) {
            commits.add(1);
            return super.commit(commit);
          }

          @Override
          public List<CommitResult> commitAll(List<Commit> several) {
            commits.add(several.size());
            return super.commitAll(several);
          }
        };

    SweepReport swept =
        Zhuanban.builder().storage(damaged).clock(new SettableClock(LATER)).build().sweep();

    assertThat(swept.changed()).isEqualTo(2);
    assertThat(swept.failed()).containsOnlyKeys(BAD);
    assertThat(commits).containsExactly(2);
  }

  @Test
  void a_thread_that_is_made_to_die_dies() {
    assertThatThrownBy(() -> failing(ThreadDeath.class).sweep()).isInstanceOf(ThreadDeath.class);
  }

  @Test
  void an_interrupted_thread_ends_early_and_says_so() {
    Zhuanban interrupted =
        before(
            stream -> {
              if (stream.equals(BAD)) {
                Thread.currentThread().interrupt();
              }
            });

    RefreshBatch batch =
        interrupted.rebuildDutyRows(Optional.of(StreamKind.PROJECT.stream("a")), 2);

    assertThat(batch.report().interrupted()).isTrue();
    assertThat(batch.next()).contains(StreamKind.PROJECT.stream("a"));
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(interrupted.sweep().interrupted()).isTrue();
    assertThat(kept.head(StreamKind.PROJECT.stream("c")).orElseThrow().version()).isEqualTo(2);

    assertThat(Thread.interrupted()).isTrue();
    SweepReport swept = before(stream -> {}).sweep();
    assertThat(swept.interrupted()).isFalse();
    assertThat(swept.changed()).isEqualTo(3);
  }
}
