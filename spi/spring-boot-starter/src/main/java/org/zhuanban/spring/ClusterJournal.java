package org.zhuanban.spring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuanban.Zhuanban;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What the nodes of a cluster tell each other, in streams of a kind of their own beside those of
 * the library. Of several nodes that write at the same time exactly one succeeds, so that no other
 * lock is needed.
 */
final class ClusterJournal {
  /** The kind of the streams; the library has none of this name. */
  private static final String KIND = "spring";

  /** The most notes that are read at once. */
  static final int PAGE = 100;

  private final Storage storage;
  private final Clock clock;
  private final String node = "node-" + UUID.randomUUID();

  ClusterJournal(Storage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * What a node wrote.
   *
   * @param version its place in the stream, from 1
   * @param type the kind of the note
   * @param at when it was written
   * @param node the node
   * @param text the content
   */
  record Note(long version, String type, Instant at, String node, String text) {}

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether this node wrote a note. */
  boolean own(Note note) {
    return note.node().equals(node);
  }

  long version(String stream) {
    return storage.head(key(stream)).map(Head::version).orElse(0L);
  }

  Optional<Note> last(String stream) {
    return page(stream, Math.max(0, version(stream) - 1)).stream().reduce((first, next) -> next);
  }

  /** The notes of a stream behind a version, in their order. */
  List<Note> notes(String stream, long after) {
    List<Note> all = new ArrayList<>();
    List<Note> page;
    do {
      page = page(stream, after + all.size());
      all.addAll(page);
    } while (page.size() == PAGE);
    return List.copyOf(all);
  }

  List<Note> page(String stream, long after) {
    return storage.read(key(stream), after, PAGE).stream()
        .map(
            entry ->
                new Note(
                    entry.version(),
                    entry.type(),
                    entry.recordedAt(),
                    entry.actor(),
                    new String(entry.body().toArray(), StandardCharsets.UTF_8)))
        .toList();
  }

  /**
   * Writes a note, unless another node was first.
   *
   * @param expected the version of the stream on which the decision to write rests
   * @return whether it is kept
   */
  boolean append(String stream, long expected, String type, String text) {
    StreamKey key = key(stream);
    Optional<Head> head = storage.head(key);
    if (head.map(Head::version).orElse(0L) != expected) {
      return false;
    }
    Instant at = now();
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String command = UUID.randomUUID().toString();
    Bytes digest = digest(head.map(Head::chain).orElse(Bytes.empty()), type, at, body);
    Entry entry =
        Entry.builder()
            .version(expected + 1)
            .type(type)
            .schema(1)
            .effectiveOn(at.atZone(Zhuanban.LEGAL_TIME).toLocalDate())
            .recordedAt(at)
            .actor(node)
            .commandKey(command)
            .body(Bytes.of(body))
            .seal(Bytes.empty())
            .chain(digest)
            .build();
    Commit commit =
        Commit.builder().stream(key)
            .expectedVersion(expected)
            .addEntries(entry)
            .receipt(new Receipt(command, digest, expected + 1, expected + 1))
            .build();
    return storage.commit(commit) instanceof CommitResult.Committed;
  }

  private Bytes digest(Bytes before, String type, Instant at, byte[] body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(before.toArray());
      sha.update((type + '\n' + at + '\n' + node + '\n').getBytes(StandardCharsets.UTF_8));
      return Bytes.of(sha.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static StreamKey key(String stream) {
    return new StreamKey(KIND, stream);
  }
}
