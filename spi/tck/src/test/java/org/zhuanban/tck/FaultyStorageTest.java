package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

class FaultyStorageTest {
  private static final StreamKey STREAM = new StreamKey("project", "P-1");
  private static final Commit COMMIT = Rows.commit(STREAM, 0, "c-1");

  private final MemoryPlace place = new MemoryPlace();

  @Test
  void without_faults_it_is_the_storage_before_which_it_stands() {
    Storage faulty = faulty();

    assertThat(faulty.commit(COMMIT)).isEqualTo(new Committed(1));
    assertThat(faulty.head(STREAM)).contains(COMMIT.head());
    assertThat(faulty.read(STREAM, 0, 9)).isEqualTo(COMMIT.entries());
    assertThat(faulty.receipt(STREAM, "c-1")).contains(COMMIT.receipt());
    assertThat(faulty.duties(STREAM)).isEmpty();
    assertThat(faulty.due(Rows.DAY, Optional.empty(), 9)).isEmpty();
    assertThat(faulty.streams("project", Optional.empty(), 9)).containsExactly(STREAM);
    assertThat(faulty.joined()).isFalse();
  }

  @Test
  void what_fails_before_was_not_carried_out() {
    Storage faulty = faulty(new Fault.Before(true));

    assertThatThrownBy(() -> faulty.commit(COMMIT))
        .isInstanceOfSatisfying(
            StorageException.class, failure -> assertThat(failure.retryable()).isTrue());
    assertThat(place.head(STREAM)).isEmpty();
    assertThat(faulty.commit(COMMIT)).isEqualTo(new Committed(1));
  }

  @Test
  void what_fails_afterwards_was_carried_out() {
    Storage faulty = faulty(new Fault.After(false));

    assertThatThrownBy(() -> faulty.commit(COMMIT))
        .isInstanceOfSatisfying(
            StorageException.class, failure -> assertThat(failure.retryable()).isFalse());
    assertThat(place.head(STREAM)).contains(COMMIT.head());
    assertThat(faulty.commit(COMMIT)).isEqualTo(new Conflict());
  }

  @Test
  void what_is_made_twice_answers_for_the_second_time() {
    assertThat(faulty(new Fault.Twice()).commit(COMMIT)).isEqualTo(new Conflict());
    assertThat(place.read(STREAM, 0, 9)).isEqualTo(COMMIT.entries());
  }

  @Test
  void what_comes_late_is_carried_out() {
    long begin = System.nanoTime();

    assertThat(faulty(new Fault.Late(Duration.ofMillis(30))).commit(COMMIT))
        .isEqualTo(new Committed(1));

    assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(30_000_000);
  }

  @Test
  void a_joined_storage_refuses_everything_after_a_fault() {
    Storage joined =
        new ForwardingStorage(place) {
          @Override
          public boolean joined() {
            return true;
          }
        };
    Storage faulty = new FaultyStorage(joined, Faults.script("commit", new Fault.Before(true)));
    assertThatThrownBy(() -> faulty.commit(COMMIT)).isInstanceOf(StorageException.class);

    assertThatThrownBy(() -> faulty.head(STREAM))
        .hasMessage("head is refused after a failure")
        .isInstanceOfSatisfying(
            StorageException.class, failure -> assertThat(failure.retryable()).isFalse());
  }

  @Test
  void the_same_seed_makes_the_same_choices() {
    Fault[] faults = {new Fault.Before(true), new Fault.After(true), new Fault.Twice()};

    List<Fault> choices = choices(Faults.seeded(7, 3, faults));

    assertThat(choices).isEqualTo(choices(Faults.seeded(7, 3, faults))).contains(faults);
    assertThat(choices).filteredOn(new Fault.None()::equals).hasSizeBetween(100, 250);
    assertThat(choices(Faults.seeded(8, 3, faults))).isNotEqualTo(choices);
    assertThat(choices(Faults.seeded(8, 1, faults))).doesNotContain(new Fault.None());
  }

  @Test
  void an_outbox_loses_answers_too() {
    Instant now = Rows.NOW;
    Instant until = now.plusSeconds(60);
    place.commit(Rows.telling(STREAM, 0, "c-1", Rows.message("m", now)));
    FaultyOutbox faulty =
        new FaultyOutbox(
            place, Faults.script("settle", new Fault.After(true), new Fault.Before(true)));

    LeasedMessage leased = faulty.lease(now, until, 1).get(0);
    assertThatThrownBy(() -> faulty.settle(leased, new Settlement.Buried(now, "why")))
        .isInstanceOf(StorageException.class);

    assertThat(faulty.list(MessageState.BURIED, Optional.empty(), 9)).hasSize(1);
    assertThat(faulty.revive("m", now)).isTrue();
    LeasedMessage again = faulty.lease(now, until, 1).get(0);
    assertThatThrownBy(() -> faulty.settle(again, new Settlement.Sent(now)))
        .isInstanceOf(StorageException.class);
    assertThat(faulty.settle(again, new Settlement.Sent(now))).isTrue();
    assertThat(faulty.purge(until, 9)).isEqualTo(1);
  }

  private Storage faulty(Fault... faults) {
    return new FaultyStorage(place, Faults.script("commit", faults));
  }

  private static List<Fault> choices(Faults faults) {
    return IntStream.range(0, 300).mapToObj(i -> faults.next("commit")).toList();
  }
}
