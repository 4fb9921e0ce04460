package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** What a storage should hold, in the simplest way; answers everything without pages. */
final class Model {
  private final Map<StreamKey, List<Entry>> entries = new HashMap<>();
  private final Map<StreamKey, Map<String, Receipt>> receipts = new HashMap<>();
  private final Map<StreamKey, SortedMap<String, DutyRow>> duties = new HashMap<>();

  CommitResult commit(Commit commit) {
    if (commit.expectedVersion() != version(commit.stream())) {
      return new CommitResult.Conflict();
    }
    entries.computeIfAbsent(commit.stream(), s -> new ArrayList<>()).addAll(commit.entries());
    receipts
        .computeIfAbsent(commit.stream(), s -> new HashMap<>())
        .put(commit.receipt().commandKey(), commit.receipt());
    SortedMap<String, DutyRow> rows = duties.computeIfAbsent(commit.stream(), s -> new TreeMap<>());
    for (DutyChange change : commit.duties()) {
      if (change instanceof DutyChange.Put put) {
        rows.put(put.key(), put.row());
      } else {
        rows.remove(change.key());
      }
    }
    return new CommitResult.Committed(version(commit.stream()));
  }

  long version(StreamKey stream) {
    return entries(stream).size();
  }

  Optional<Head> head(StreamKey stream) {
    List<Entry> all = entries(stream);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(all.size(), all.get(all.size() - 1).chain()));
  }

  List<Entry> entries(StreamKey stream) {
    return entries.getOrDefault(stream, List.of());
  }

  Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return Optional.ofNullable(receipts.getOrDefault(stream, Map.of()).get(commandKey));
  }

  List<DutyRow> duties(StreamKey stream) {
    return List.copyOf(duties.getOrDefault(stream, new TreeMap<>()).values());
  }

  List<DueDuty> due(LocalDate asOf) {
    List<DueDuty> due = new ArrayList<>();
    duties.forEach(
        (stream, rows) ->
            rows.values()
                .forEach(
                    row ->
                        row.nextReviewOn()
                            .filter(day -> !day.isAfter(asOf))
                            .ifPresent(day -> due.add(new DueDuty(day, stream, row.key())))));
    due.sort(null);
    return due;
  }

  List<StreamKey> streams(String kind) {
    return entries.keySet().stream()
        .filter(stream -> stream.kind().equals(kind))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .toList();
  }
}
