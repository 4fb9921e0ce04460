package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** What a storage of one namespace should hold and answer, in the simplest way. */
final class Model implements Storage {
  private final boolean keepsTexts;
  private final Map<StreamKey, List<Entry>> entries = new HashMap<>();
  private final Map<StreamKey, Map<String, Receipt>> receipts = new HashMap<>();
  private final Map<StreamKey, NavigableMap<String, DutyRow>> duties = new HashMap<>();
  private final Map<StreamKey, NavigableMap<Long, List<IdentifierRow>>> identifiers =
      new HashMap<>();
  private final Map<StreamKey, NavigableMap<Long, NavigableMap<Integer, KeptText>>> texts =
      new HashMap<>();

  Model() {
    this(true);
  }

  Model(boolean keepsTexts) {
    this.keepsTexts = keepsTexts;
  }

  @Override
  public CommitResult commit(Commit commit) {
    StreamKey stream = commit.stream();
    if (commit.expectedVersion() != version(stream)) {
      return new CommitResult.Conflict();
    }
    entries.computeIfAbsent(stream, s -> new ArrayList<>()).addAll(commit.entries());
    receipts
        .computeIfAbsent(stream, s -> new HashMap<>())
        .put(commit.receipt().commandKey(), commit.receipt());
    change(stream, commit.duties());
    name(stream, commit.identifiers());
    NavigableMap<Long, NavigableMap<Integer, KeptText>> kept =
        texts.computeIfAbsent(stream, s -> new TreeMap<>());
    commit
        .texts()
        .forEach(
            text ->
                kept.computeIfAbsent(text.version(), v -> new TreeMap<>()).put(text.place(), text));
    commit.erased().forEach(kept::remove);
    return new CommitResult.Committed(version(stream));
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    StreamKey stream = refresh.stream();
    if (refresh.version() != version(stream) || refresh.version() == 0) {
      return new CommitResult.Conflict();
    }
    change(stream, refresh.duties());
    name(stream, refresh.identifiers());
    return new CommitResult.Committed(refresh.version());
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    StreamKey stream = destruction.stream();
    if (destruction.order().expectedVersion() != version(stream)) {
      return new CommitResult.Conflict();
    }
    List.of(receipts, duties, identifiers, texts).forEach(rows -> rows.remove(stream));
    entries.put(stream, new ArrayList<>(destruction.residues()));
    return commit(destruction.order());
  }

  private void name(StreamKey stream, List<EntryIdentifiers> changes) {
    changes.forEach(
        change ->
            identifiers
                .computeIfAbsent(stream, s -> new TreeMap<>())
                .put(change.version(), change.rows()));
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return identifiers.getOrDefault(stream, new TreeMap<>()).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private void change(StreamKey stream, List<DutyChange> changes) {
    NavigableMap<String, DutyRow> rows = duties.computeIfAbsent(stream, s -> new TreeMap<>());
    for (DutyChange change : changes) {
      if (change instanceof DutyChange.Put put) {
        rows.put(put.key(), put.row());
      } else {
        rows.remove(change.key());
      }
    }
  }

  long version(StreamKey stream) {
    return entries(stream).size();
  }

  List<Entry> entries(StreamKey stream) {
    return entries.getOrDefault(stream, List.of());
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    List<Entry> all = entries(stream);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(all.size(), all.get(all.size() - 1).chain()));
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return entries(stream).stream().skip(after).limit(max).toList();
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return Optional.ofNullable(receipts.getOrDefault(stream, Map.of()).get(commandKey));
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return List.copyOf(duties.getOrDefault(stream, new TreeMap<>()).values());
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    List<DueDuty> due = new ArrayList<>();
    duties.forEach(
        (stream, rows) ->
            rows.values()
                .forEach(
                    row ->
                        row.nextReviewOn()
                            .filter(day -> !day.isAfter(asOf))
                            .ifPresent(day -> due.add(new DueDuty(day, stream, row.key())))));
    return due.stream()
        .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
        .sorted()
        .limit(max)
        .toList();
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return entries.keySet().stream()
        .filter(stream -> stream.kind().equals(kind))
        .filter(stream -> after.isEmpty() || stream.id().compareTo(after.get()) > 0)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .limit(max)
        .toList();
  }

  @Override
  public boolean keepsTexts() {
    return keepsTexts;
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    List<KeptText> found = new ArrayList<>();
    texts
        .getOrDefault(stream, new TreeMap<>())
        .forEach(
            (version, places) -> {
              if (version > after && version <= upTo) {
                found.addAll(places.values());
              }
            });
    return found;
  }

  @Override
  public boolean joined() {
    return false;
  }
}
