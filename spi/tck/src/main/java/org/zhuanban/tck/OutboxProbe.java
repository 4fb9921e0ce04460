package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Settlement.Again;
import org.zhuanban.spi.Settlement.Buried;
import org.zhuanban.spi.Settlement.Expired;
import org.zhuanban.spi.Settlement.Sent;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** What several suites ask of outboxes. */
final class OutboxProbe {
  static final StreamKey STREAM = StorageProbe.STREAM;
  static final Instant NOW = Rows.NOW;
  static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999999Z");
  static final int ALL = StorageProbe.ALL;

  private OutboxProbe() {}

  /** Each message in its own commit of the stream, all at once if several. */
  static void tell(OutboxFixture.Place place, Message... messages) {
    tellAt(place, STREAM, messages);
  }

  static void tellAt(OutboxFixture.Place place, StreamKey stream, Message... messages) {
    long version = place.storage().head(stream).map(Head::version).orElse(0L);
    assertThat(
            place.storage().commit(Rows.telling(stream, version, "c-" + (version + 1), messages)))
        .isEqualTo(new Committed(version + 1));
  }

  /** For a minute. */
  static List<LeasedMessage> lease(OutboxFixture.Place place, Instant now) {
    Instant until = now.truncatedTo(ChronoUnit.MICROS).plusSeconds(60);
    return place.outbox().lease(now, until, ALL);
  }

  static LeasedMessage only(List<LeasedMessage> leased) {
    assertThat(leased).hasSize(1);
    return leased.get(0);
  }

  static List<Settlement> settlements(Instant at) {
    return List.of(new Sent(at), new Again(at, "why"), new Expired(at), new Buried(at, "why"));
  }

  static KeptMessage waiting(Message message, int attempts, Instant at) {
    return new KeptMessage(STREAM, message, MessageState.WAITING, attempts, at, Optional.empty());
  }

  static KeptMessage kept(String id, MessageState state, Instant at, Optional<String> why) {
    return new KeptMessage(STREAM, Rows.message(id, NOW), state, 1, at, why);
  }

  static List<KeptMessage> list(OutboxFixture.Place place, MessageState state) {
    return place.outbox().list(state, Optional.empty(), ALL);
  }

  static List<KeptMessage> everything(OutboxFixture.Place place) {
    List<KeptMessage> all = new ArrayList<>();
    for (MessageState state : MessageState.values()) {
      all.addAll(list(place, state));
    }
    return all;
  }

  static void assertHoldsNothing(OutboxFixture.Place place) {
    assertThat(everything(place)).isEmpty();
  }

  static List<String> ids(List<KeptMessage> kept) {
    return kept.stream().map(each -> each.message().id()).toList();
  }

  /** A database may rather break off one of many than let it wait; to try again is its cure. */
  static <T> Optional<T> attempt(Callable<T> call) throws Exception {
    try {
      return Optional.of(call.call());
    } catch (StorageException e) {
      assertThat(e.retryable()).as("retryable: %s", e).isTrue();
      return Optional.empty();
    }
  }
}
