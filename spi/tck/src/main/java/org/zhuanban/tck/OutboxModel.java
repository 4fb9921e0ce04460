package org.zhuanban.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.spi.Backlog;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/** What an outbox should do, in the simplest way; lists everything without pages. */
final class OutboxModel {
  private final SortedMap<String, Kept> messages = new TreeMap<>();

  private static final class Kept {
    final StreamKey stream;
    final Message message;
    MessageState state = MessageState.WAITING;
    int attempts;
    Instant at;
    Optional<String> why = Optional.empty();
    long fence;
    boolean answered;

    Kept(StreamKey stream, Message message) {
      this.stream = stream;
      this.message = message;
      at = message.notBefore();
    }

    LeasedMessage lease(Instant until) {
      at = until;
      attempts++;
      fence++;
      answered = false;
      return new LeasedMessage(stream, message, attempts, fence);
    }

    KeptMessage row() {
      return new KeptMessage(stream, message, state, attempts, at, why);
    }
  }

  boolean knows(String id) {
    return messages.containsKey(id);
  }

  void tell(StreamKey stream, Message message) {
    messages.put(message.id(), new Kept(stream, message));
  }

  List<LeasedMessage> lease(Instant now, Instant until, int max) {
    List<Kept> ready = new ArrayList<>();
    for (Kept kept : messages.values()) {
      if (kept.state == MessageState.WAITING && !kept.at.isAfter(now)) {
        ready.add(kept);
      }
    }
    ready.sort(Comparator.comparing((Kept kept) -> kept.at));
    return ready.stream().limit(max).map(kept -> kept.lease(until)).toList();
  }

  /** The clauses leave open whether a lease can be answered once more while the message waits. */
  boolean leavesOpen(LeasedMessage leased) {
    Kept kept = messages.get(leased.message().id());
    return kept != null
        && kept.fence == leased.fence()
        && kept.answered
        && kept.state == MessageState.WAITING;
  }

  boolean settle(LeasedMessage leased, Settlement settlement) {
    Kept kept = messages.get(leased.message().id());
    if (kept == null || kept.fence != leased.fence() || kept.state != MessageState.WAITING) {
      return false;
    }
    kept.answered = true;
    if (settlement instanceof Settlement.Sent sent) {
      kept.state = MessageState.SENT;
      kept.at = sent.at();
    } else if (settlement instanceof Settlement.Expired expired) {
      kept.state = MessageState.EXPIRED;
      kept.at = expired.at();
    } else if (settlement instanceof Settlement.Buried buried) {
      kept.state = MessageState.BURIED;
      kept.at = buried.at();
      kept.why = Optional.of(buried.why());
    } else if (settlement instanceof Settlement.Again again) {
      kept.at = again.next();
      kept.why = Optional.of(again.why());
    }
    return true;
  }

  List<KeptMessage> list(MessageState state) {
    return messages.values().stream().filter(kept -> kept.state == state).map(Kept::row).toList();
  }

  /** All messages, named as {@link Seen#by(Outbox, int)} names them. */
  Map<String, Object> seen() {
    Map<String, Object> seen = new LinkedHashMap<>();
    for (MessageState state : MessageState.values()) {
      seen.put("O7 messages that are " + state, list(state));
    }
    seen.put("O10 backlog", backlog());
    return seen;
  }

  private Backlog backlog() {
    return new Backlog(
        list(MessageState.WAITING).size(),
        list(MessageState.BURIED).size(),
        list(MessageState.WAITING).stream()
            .map(kept -> kept.message().notBefore())
            .min(Comparator.naturalOrder()));
  }

  boolean revive(String id, Instant next) {
    Kept kept = messages.get(id);
    if (kept == null || kept.state != MessageState.BURIED) {
      return false;
    }
    kept.state = MessageState.WAITING;
    kept.at = next;
    kept.attempts = 0;
    return true;
  }

  /** Forgets every message that may be forgotten. */
  int purge(Instant before) {
    int all = messages.size();
    messages
        .values()
        .removeIf(
            kept ->
                (kept.state == MessageState.SENT || kept.state == MessageState.EXPIRED)
                    && kept.at.isBefore(before));
    return all - messages.size();
  }
}
