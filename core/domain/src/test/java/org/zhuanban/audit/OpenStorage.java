package org.zhuanban.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.Forgery;
import org.zhuanban.testing.domain.SingleCallStorage;

/** Streams of one kind as rows lying open to everyone, to be verified and to be tampered with. */
final class OpenStorage extends SingleCallStorage {
  static final String KIND = "project";

  private final NavigableMap<String, List<Entry>> entries = new TreeMap<>();
  private final NavigableMap<String, Head> heads = new TreeMap<>();
  private int longestPage;

  OpenStorage() {
    super(new InMemoryStorage());
  }

  static StreamKey key(String id) {
    return new StreamKey(KIND, id);
  }

  /** Adds honest entries up to a version. */
  OpenStorage grow(String id, long version) {
    List<Entry> all = entries.computeIfAbsent(id, fresh -> new ArrayList<>());
    for (long next = all.size() + 1L; next <= version; next++) {
      all.add(chained(id, entry(next, "{}"), all));
    }
    return withHead(id);
  }

  /** Puts the head where the entries end, with their chain. */
  OpenStorage withHead(String id) {
    List<Entry> all = entries.getOrDefault(id, List.of());
    if (all.isEmpty()) {
      heads.remove(id);
    } else {
      Entry last = all.get(all.size() - 1);
      heads.put(id, new Head(last.version(), last.chain()));
    }
    return this;
  }

  OpenStorage withHead(String id, long version, Bytes chain) {
    heads.put(id, new Head(version, chain));
    return this;
  }

  OpenStorage withoutHead(String id) {
    heads.remove(id);
    return this;
  }

  Head headOf(String id) {
    return head(key(id)).orElseThrow();
  }

  /** Changes the rows and leaves all hashes as they are. */
  OpenStorage alter(String id, UnaryOperator<List<Entry>> change) {
    entries.put(
        id, new ArrayList<>(change.apply(List.copyOf(entries.getOrDefault(id, List.of())))));
    return this;
  }

  OpenStorage alter(String id, long version, UnaryOperator<Entry> change) {
    return alter(
        id,
        rows ->
            rows.stream()
                .map(row -> row.version() == version ? change.apply(row) : row)
                .sorted(Comparator.comparingLong(Entry::version))
                .toList());
  }

  /** Gives an entry another body and makes all hashes and the head fit again. */
  OpenStorage rewrite(String id, long version, String body) {
    List<Entry> fitting = new ArrayList<>();
    for (Entry entry : entries.getOrDefault(id, List.of())) {
      Entry changed = entry.version() == version ? entry(version, body) : entry;
      fitting.add(chained(id, changed, fitting));
    }
    entries.put(id, fitting);
    return withHead(id);
  }

  int longestPage() {
    return longestPage;
  }

  static Entry entry(long version, String body) {
    return Entry.builder()
        .version(version)
        .type("approval.item-decided")
        .schema(1)
        .effectiveOn(LocalDate.of(2024, 4, 8))
        .recordedAt(Instant.parse("2024-04-08T01:00:00Z"))
        .actor("clerk-1")
        .commandKey("c-" + version)
        .body(Bytes.of(body.getBytes(StandardCharsets.UTF_8)))
        .seal(Seal.of(List.of(), Optional.of(receipt(version))))
        .chain(Bytes.empty())
        .build();
  }

  private static Entry chained(String id, Entry entry, List<Entry> before) {
    Bytes chain = before.isEmpty() ? HashChain.start() : before.get(before.size() - 1).chain();
    return Forgery.copy(entry, "chain")
        .chain(HashChain.next(HashAlgorithm.SHA_256, key(id), entry, chain))
        .build();
  }

  private static Receipt receipt(long version) {
    return new Receipt("c-" + version, Bytes.empty(), version, version);
  }

  /** Every entry is a command of its own. */
  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return entries.getOrDefault(stream.id(), List.of()).stream()
        .filter(entry -> entry.commandKey().equals(commandKey))
        .map(entry -> new Receipt(commandKey, Bytes.empty(), entry.version(), entry.version()))
        .findFirst();
  }

  @Override
  public synchronized Optional<Head> head(StreamKey stream) {
    return Optional.ofNullable(heads.get(stream.id()));
  }

  @Override
  public synchronized List<Entry> read(StreamKey stream, long after, int max) {
    longestPage = Math.max(longestPage, max);
    return entries.getOrDefault(stream.id(), List.of()).stream()
        .filter(entry -> entry.version() > after)
        .limit(max)
        .toList();
  }

  @Override
  public synchronized List<StreamKey> streams(String kind, Optional<String> after, int max) {
    longestPage = Math.max(longestPage, max);
    return kind.equals(KIND)
        ? heads.tailMap(after.orElse(""), false).keySet().stream()
            .limit(max)
            .map(OpenStorage::key)
            .toList()
        : List.of();
  }
}
