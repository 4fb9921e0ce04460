package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Keeps everything in memory, for tests and first steps; gone with the process. */
public final class InMemoryStorage implements Storage {
  private final Map<String, NavigableMap<String, Stream>> streams = new HashMap<>();
  private final NavigableSet<DueDuty> agenda = new TreeSet<>();

  private static final class Stream {
    final List<Entry> entries = new ArrayList<>();
    final NavigableMap<String, DutyRow> duties = new TreeMap<>();
    final Map<String, Receipt> receipts = new HashMap<>();
  }

  /** Makes an empty storage. */
  public InMemoryStorage() {}

  @Override
  public synchronized CommitResult commit(Commit commit) {
    StreamKey key = commit.stream();
    if (find(key).map(stream -> stream.entries.size()).orElse(0) != commit.expectedVersion()) {
      return new CommitResult.Conflict();
    }
    Stream stream =
        streams
            .computeIfAbsent(key.kind(), kind -> new TreeMap<>())
            .computeIfAbsent(key.id(), id -> new Stream());
    stream.entries.addAll(commit.entries());
    stream.receipts.put(commit.receipt().commandKey(), commit.receipt());
    commit.duties().forEach(change -> apply(key, stream, change));
    return new CommitResult.Committed(stream.entries.size());
  }

  private void apply(StreamKey key, Stream stream, DutyChange change) {
    DutyRow was = stream.duties.remove(change.key());
    if (was != null) {
      was.nextLook().ifPresent(look -> agenda.remove(new DueDuty(look, key, was.key())));
    }
    if (change instanceof DutyChange.Put put) {
      DutyRow row = put.row();
      stream.duties.put(row.key(), row);
      row.nextLook().ifPresent(look -> agenda.add(new DueDuty(look, key, row.key())));
    }
  }

  @Override
  public synchronized Optional<Head> head(StreamKey stream) {
    return find(stream)
        .map(
            found -> {
              Entry last = found.entries.get(found.entries.size() - 1);
              return new Head(last.version(), last.chain());
            });
  }

  @Override
  public synchronized List<Entry> read(StreamKey stream, long after, int max) {
    List<Entry> entries = find(stream).map(found -> found.entries).orElse(List.of());
    int from = (int) Math.min(after, entries.size());
    return List.copyOf(entries.subList(from, (int) Math.min((long) from + max, entries.size())));
  }

  @Override
  public synchronized Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return find(stream).map(found -> found.receipts.get(commandKey));
  }

  @Override
  public synchronized List<DutyRow> duties(StreamKey stream) {
    return find(stream).map(found -> List.copyOf(found.duties.values())).orElse(List.of());
  }

  @Override
  public synchronized List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    NavigableSet<DueDuty> rest = after.map(last -> agenda.tailSet(last, false)).orElse(agenda);
    return rest.stream().takeWhile(row -> !row.nextLook().isAfter(asOf)).limit(max).toList();
  }

  @Override
  public synchronized List<StreamKey> streams(String kind, Optional<String> after, int max) {
    NavigableMap<String, Stream> ofKind = streams.getOrDefault(kind, new TreeMap<>());
    NavigableMap<String, Stream> rest =
        after.map(last -> ofKind.tailMap(last, false)).orElse(ofKind);
    return rest.keySet().stream().limit(max).map(id -> new StreamKey(kind, id)).toList();
  }

  @Override
  public boolean joined() {
    return false;
  }

  private Optional<Stream> find(StreamKey key) {
    NavigableMap<String, Stream> ofKind = streams.get(key.kind());
    return ofKind == null ? Optional.empty() : Optional.ofNullable(ofKind.get(key.id()));
  }
}
