package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

/**
 * A correct storage, so that the suites are known to be passable: everything lies in one state that
 * is copied for each commit.
 */
final class MemoryPlace implements Storage {
  /** What is kept of one stream. */
  private record Kept(
      List<Entry> entries, Map<String, Receipt> receipts, TreeMap<String, DutyRow> duties) {}

  private Map<StreamKey, Kept> streams = Map.of();

  synchronized Map<StreamKey, Kept> state() {
    return streams;
  }

  @Override
  public synchronized CommitResult commit(Commit commit) {
    Kept before =
        streams.getOrDefault(commit.stream(), new Kept(List.of(), Map.of(), new TreeMap<>()));
    if (before.entries.size() != commit.expectedVersion()) {
      return new CommitResult.Conflict();
    }
    List<Entry> entries = new ArrayList<>(before.entries);
    entries.addAll(commit.entries());
    Map<String, Receipt> receipts = new HashMap<>(before.receipts);
    receipts.put(commit.receipt().commandKey(), commit.receipt());
    TreeMap<String, DutyRow> duties = new TreeMap<>(before.duties);
    for (DutyChange change : commit.duties()) {
      if (change instanceof DutyChange.Put put) {
        duties.put(put.key(), put.row());
      } else {
        duties.remove(change.key());
      }
    }
    Map<StreamKey, Kept> after = new HashMap<>(streams);
    after.put(commit.stream(), new Kept(entries, receipts, duties));
    streams = after;
    return new CommitResult.Committed(entries.size());
  }

  /** Takes over what another place holds. */
  synchronized void become(MemoryPlace other) {
    streams = other.state();
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    List<Entry> entries = read(stream, 0, Integer.MAX_VALUE);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(entries.size(), entries.get(entries.size() - 1).chain()));
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    Kept kept = state().get(stream);
    return kept == null ? List.of() : kept.entries.stream().skip(after).limit(max).toList();
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return Optional.ofNullable(state().get(stream)).map(kept -> kept.receipts.get(commandKey));
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    Kept kept = state().get(stream);
    return kept == null ? List.of() : List.copyOf(kept.duties.values());
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    List<DueDuty> due = new ArrayList<>();
    state()
        .forEach(
            (stream, kept) -> {
              for (DutyRow row : kept.duties.values()) {
                row.nextLook()
                    .filter(day -> !day.isAfter(asOf))
                    .ifPresent(day -> due.add(new DueDuty(day, stream, row.key())));
              }
            });
    return due.stream()
        .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
        .sorted()
        .limit(max)
        .toList();
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return state().keySet().stream()
        .filter(stream -> stream.kind().equals(kind))
        .filter(stream -> after.isEmpty() || stream.id().compareTo(after.get()) > 0)
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .limit(max)
        .toList();
  }

  @Override
  public boolean joined() {
    return false;
  }
}
