package org.zhuanban;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/** The messages of an {@link InMemoryStorage}. */
final class InMemoryOutbox implements Outbox {
  private final NavigableMap<String, QueuedMessage> messages = new TreeMap<>();
  private final NavigableMap<Place, QueuedMessage> waiting =
      new TreeMap<>(Comparator.comparing(Place::at).thenComparing(Place::id));

  /** A message with the number of its last lease. */
  private record QueuedMessage(KeptMessage row, long fence) {}

  /** The place of a message in the queue. */
  private record Place(Instant at, String id) {}

  synchronized void add(StreamKey stream, List<Message> more) {
    for (Message message : more) {
      if (messages.containsKey(message.id())) {
        throw new IllegalStateException(
            "message '%s' was already kept by another commit".formatted(message.id()));
      }
    }
    for (Message message : more) {
      put(
          new QueuedMessage(
              new KeptMessage(
                  stream, message, MessageState.WAITING, 0, message.notBefore(), Optional.empty()),
              0));
    }
  }

  /** Removes the messages of a stream, in any state. */
  synchronized void remove(StreamKey stream) {
    messages.values().removeIf(kept -> kept.row.stream().equals(stream));
    waiting.values().removeIf(kept -> kept.row.stream().equals(stream));
  }

  private void put(QueuedMessage kept) {
    String id = kept.row.message().id();
    QueuedMessage was = messages.put(id, kept);
    if (was != null) {
      waiting.remove(new Place(was.row.at(), id));
    }
    if (kept.row.state() == MessageState.WAITING) {
      waiting.put(new Place(kept.row.at(), id), kept);
    }
  }

  @Override
  public synchronized List<LeasedMessage> lease(Instant now, Instant until, int max) {
    List<LeasedMessage> leased = new ArrayList<>();
    // No identifier has a character above this one.
    Place end = new Place(now, "~");
    for (QueuedMessage kept : waiting.headMap(end, true).values().stream().limit(max).toList()) {
      KeptMessage row = kept.row;
      int attempt = row.attempts() + 1;
      long fence = kept.fence + 1;
      put(new QueuedMessage(moved(row, MessageState.WAITING, attempt, until, row.why()), fence));
      leased.add(new LeasedMessage(row.stream(), row.message(), attempt, fence));
    }
    return leased;
  }

  private static KeptMessage moved(
      KeptMessage row, MessageState state, int attempts, Instant at, Optional<String> why) {
    return new KeptMessage(row.stream(), row.message(), state, attempts, at, why);
  }

  @Override
  public synchronized boolean settle(LeasedMessage leased, Settlement settlement) {
    QueuedMessage kept = messages.get(leased.message().id());
    if (kept == null || kept.fence != leased.fence() || kept.row.state() != MessageState.WAITING) {
      return false;
    }
    put(new QueuedMessage(settled(kept.row, settlement), kept.fence));
    return true;
  }

  private static KeptMessage settled(KeptMessage row, Settlement settlement) {
    if (settlement instanceof Settlement.Sent sent) {
      return moved(row, MessageState.SENT, row.attempts(), sent.at(), row.why());
    }
    if (settlement instanceof Settlement.Expired expired) {
      return moved(row, MessageState.EXPIRED, row.attempts(), expired.at(), row.why());
    }
    if (settlement instanceof Settlement.Buried buried) {
      return moved(
          row, MessageState.BURIED, row.attempts(), buried.at(), Optional.of(buried.why()));
    }
    Settlement.Again again = (Settlement.Again) settlement;
    return moved(row, MessageState.WAITING, row.attempts(), again.next(), Optional.of(again.why()));
  }

  @Override
  public synchronized List<KeptMessage> list(MessageState state, Optional<String> after, int max) {
    return after.map(last -> messages.tailMap(last, false)).orElse(messages).values().stream()
        .map(QueuedMessage::row)
        .filter(row -> row.state() == state)
        .limit(max)
        .toList();
  }

  @Override
  public synchronized boolean revive(String id, Instant next) {
    QueuedMessage kept = messages.get(id);
    if (kept == null || kept.row.state() != MessageState.BURIED) {
      return false;
    }
    put(
        new QueuedMessage(
            moved(kept.row, MessageState.WAITING, 0, next, kept.row.why()), kept.fence));
    return true;
  }

  @Override
  public synchronized int purge(Instant before, int max) {
    List<String> gone =
        messages.values().stream()
            .map(QueuedMessage::row)
            .filter(row -> row.state() == MessageState.SENT || row.state() == MessageState.EXPIRED)
            .filter(row -> row.at().isBefore(before))
            .limit(max)
            .map(row -> row.message().id())
            .toList();
    gone.forEach(messages::remove);
    return gone.size();
  }

  @Override
  public synchronized Backlog backlog() {
    return new Backlog(
        waiting.size(),
        messages.values().stream().filter(kept -> kept.row.state() == MessageState.BURIED).count(),
        waiting.values().stream()
            .map(kept -> kept.row.message().notBefore())
            .min(Comparator.naturalOrder()));
  }
}
