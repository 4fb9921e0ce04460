package org.zhuanban.tck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * A correct storage with its outbox, so that the suites are known to be passable: everything lies
 * in one state that is copied for each commit.
 */
class MemoryPlace implements Storage, Outbox {
  /** What is kept of one stream. */
  private record Kept(
      List<Entry> entries,
      Map<String, Receipt> receipts,
      SortedMap<String, DutyRow> duties,
      SortedMap<Long, EntryIdentifiers> identifiers,
      List<KeptText> texts) {}

  /** A message and the number of its last lease. */
  record Row(KeptMessage row, long fence) {
    Row with(MessageState state, int attempts, Instant at, Optional<String> why, long lease) {
      return new Row(
          new KeptMessage(row.stream(), row.message(), state, attempts, at, why.or(row::why)),
          lease);
    }
  }

  /** Neither map is changed once it is part of a state. */
  private record State(Map<StreamKey, Kept> streams, TreeMap<String, Row> messages) {}

  private State state = new State(Map.of(), new TreeMap<>());
  private Map<StreamKey, Kept> dutiesOf = Map.of();
  private Map<StreamKey, List<DutyRow>> duties = Map.of();

  private synchronized State state() {
    return state;
  }

  @Override
  public synchronized CommitResult commit(Commit commit) {
    Kept before =
        state.streams.getOrDefault(
            commit.stream(),
            new Kept(List.of(), Map.of(), new TreeMap<>(), new TreeMap<>(), List.of()));
    if (before.entries.size() != commit.expectedVersion()) {
      return new CommitResult.Conflict();
    }
    List<Entry> entries = new ArrayList<>(before.entries);
    entries.addAll(commit.entries());
    Map<String, Receipt> receipts = new HashMap<>(before.receipts);
    receipts.put(commit.receipt().commandKey(), commit.receipt());
    SortedMap<String, DutyRow> duties = changed(before.duties, commit.duties());
    List<KeptText> texts =
        Stream.concat(before.texts.stream(), commit.texts().stream())
            .filter(text -> !commit.erased().contains(text.version()))
            .sorted(Comparator.comparing(KeptText::version).thenComparing(KeptText::place))
            .toList();
    Map<StreamKey, Kept> streams = new HashMap<>(state.streams);
    streams.put(
        commit.stream(),
        new Kept(
            entries, receipts, duties, named(before.identifiers, commit.identifiers()), texts));
    TreeMap<String, Row> messages = new TreeMap<>(state.messages);
    for (Message message : commit.messages()) {
      messages.put(
          message.id(),
          new Row(
              KeptMessage.builder().stream(commit.stream())
                  .message(message)
                  .state(MessageState.WAITING)
                  .attempts(0)
                  .at(message.notBefore())
                  .build(),
              0));
    }
    state = new State(streams, messages);
    return new CommitResult.Committed(entries.size());
  }

  @Override
  public synchronized CommitResult destroy(Destruction destruction) {
    Commit order = destruction.order();
    Kept kept = state.streams.get(destruction.stream());
    if (kept == null || kept.entries.size() != order.expectedVersion()) {
      return new CommitResult.Conflict();
    }
    List<Entry> entries = new ArrayList<>(destruction.residues());
    entries.addAll(order.entries());
    Map<StreamKey, Kept> streams = new HashMap<>(state.streams);
    streams.put(
        destruction.stream(),
        new Kept(
            entries,
            Map.of(order.receipt().commandKey(), order.receipt()),
            new TreeMap<>(),
            named(new TreeMap<>(), order.identifiers()),
            List.of()));
    TreeMap<String, Row> messages = new TreeMap<>(state.messages);
    messages.values().removeIf(row -> row.row.stream().equals(destruction.stream()));
    state = new State(streams, messages);
    return new CommitResult.Committed(entries.size());
  }

  private static SortedMap<String, DutyRow> changed(
      SortedMap<String, DutyRow> before, List<DutyChange> changes) {
    SortedMap<String, DutyRow> duties = new TreeMap<>(before);
    for (DutyChange change : changes) {
      if (change instanceof DutyChange.Put put) {
        duties.put(put.key(), put.row());
      } else {
        duties.remove(change.key());
      }
    }
    return duties;
  }

  private static SortedMap<Long, EntryIdentifiers> named(
      SortedMap<Long, EntryIdentifiers> before, List<EntryIdentifiers> changes) {
    SortedMap<Long, EntryIdentifiers> identifiers = new TreeMap<>(before);
    changes.forEach(change -> identifiers.put(change.version(), change));
    return identifiers;
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return Optional.ofNullable(state().streams.get(stream)).stream()
        .flatMap(kept -> kept.identifiers.values().stream())
        .flatMap(each -> each.rows().stream())
        .toList();
  }

  /** The identifier rows of all streams. */
  Map<StreamKey, List<IdentifierRow>> everyIdentifier() {
    Map<StreamKey, List<IdentifierRow>> all = new HashMap<>();
    state()
        .streams
        .forEach(
            (stream, kept) ->
                all.put(
                    stream,
                    kept.identifiers.values().stream()
                        .flatMap(each -> each.rows().stream())
                        .toList()));
    return all;
  }

  @Override
  public synchronized CommitResult refresh(RowRefresh refresh) {
    StreamKey stream = refresh.stream();
    Kept kept = state.streams.get(stream);
    if (kept == null || kept.entries.size() != refresh.version()) {
      return new CommitResult.Conflict();
    }
    Map<StreamKey, Kept> streams = new HashMap<>(state.streams);
    streams.put(
        stream,
        new Kept(
            kept.entries,
            kept.receipts,
            changed(kept.duties, refresh.duties()),
            named(kept.identifiers, refresh.identifiers()),
            kept.texts));
    state = new State(streams, state.messages);
    return new CommitResult.Committed(refresh.version());
  }

  /** Takes over what another place holds. */
  synchronized void become(MemoryPlace other) {
    state = other.state();
  }

  /** Takes over what another place holds, unless it holds something else than a third by now. */
  @SuppressWarnings("ReferenceEquality")
  synchronized boolean becomeInstead(MemoryPlace before, MemoryPlace after) {
    if (state != before.state()) {
      return false;
    }
    state = after.state();
    return true;
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
    Kept kept = state().streams.get(stream);
    return kept == null ? List.of() : kept.entries.stream().skip(after).limit(max).toList();
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return Optional.ofNullable(state().streams.get(stream))
        .map(kept -> kept.receipts.get(commandKey));
  }

  @Override
  public boolean keepsTexts() {
    return true;
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return Optional.ofNullable(state().streams.get(stream)).stream()
        .flatMap(kept -> kept.texts.stream())
        .filter(text -> text.version() > after && text.version() <= upTo)
        .toList();
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    Kept kept = state().streams.get(stream);
    return kept == null ? List.of() : List.copyOf(kept.duties.values());
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    List<DueDuty> due = new ArrayList<>();
    everyDuty()
        .forEach(
            (stream, rows) -> {
              for (DutyRow row : rows) {
                row.nextReviewOn()
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

  /** The rows of all streams: the same map until one of them changes. */
  synchronized Map<StreamKey, List<DutyRow>> everyDuty() {
    if (dutiesOf != state.streams) {
      Map<StreamKey, List<DutyRow>> all = new HashMap<>();
      state.streams.forEach((stream, kept) -> all.put(stream, List.copyOf(kept.duties.values())));
      dutiesOf = state.streams;
      duties = all;
    }
    return duties;
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return state().streams.keySet().stream()
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

  @Override
  public synchronized List<LeasedMessage> lease(Instant now, Instant until, int max) {
    return ready(now, max).stream().map(stored -> leased(stored, until)).toList();
  }

  final List<Row> ready(Instant now, int max) {
    return state().messages.values().stream()
        .filter(
            stored -> stored.row.state() == MessageState.WAITING && !stored.row.at().isAfter(now))
        .sorted(Comparator.comparing((Row stored) -> stored.row.at()))
        .limit(max)
        .toList();
  }

  /** The number of the last lease of each message. */
  final synchronized Map<String, Long> fences() {
    Map<String, Long> fences = new TreeMap<>();
    state.messages.forEach((id, row) -> fences.put(id, row.fence));
    return fences;
  }

  final LeasedMessage leased(Row stored, Instant until) {
    KeptMessage row = stored.row;
    int attempt = row.attempts() + 1;
    put(stored.with(MessageState.WAITING, attempt, until, Optional.empty(), stored.fence + 1));
    return new LeasedMessage(row.stream(), row.message(), attempt, stored.fence + 1);
  }

  @Override
  public synchronized boolean settle(LeasedMessage leased, Settlement settlement) {
    Row stored = state.messages.get(leased.message().id());
    if (stored == null
        || stored.row.state() != MessageState.WAITING
        || stored.fence != leased.fence()) {
      return false;
    }
    int attempts = stored.row.attempts();
    if (settlement instanceof Settlement.Sent sent) {
      put(stored.with(MessageState.SENT, attempts, sent.at(), Optional.empty(), stored.fence));
    } else if (settlement instanceof Settlement.Expired expired) {
      put(
          stored.with(
              MessageState.EXPIRED, attempts, expired.at(), Optional.empty(), stored.fence));
    } else if (settlement instanceof Settlement.Buried buried) {
      put(
          stored.with(
              MessageState.BURIED, attempts, buried.at(), Optional.of(buried.why()), stored.fence));
    } else if (settlement instanceof Settlement.Again again) {
      put(
          stored.with(
              MessageState.WAITING,
              attempts,
              again.next(),
              Optional.of(again.why()),
              stored.fence));
    }
    return true;
  }

  private synchronized void put(Row stored) {
    TreeMap<String, Row> messages = new TreeMap<>(state.messages);
    messages.put(stored.row.message().id(), stored);
    state = new State(state.streams, messages);
  }

  @Override
  public List<KeptMessage> list(MessageState wanted, Optional<String> after, int max) {
    return state().messages.values().stream()
        .map(Row::row)
        .filter(row -> row.state() == wanted)
        .filter(row -> after.isEmpty() || row.message().id().compareTo(after.get()) > 0)
        .limit(max)
        .toList();
  }

  @Override
  public synchronized boolean revive(String id, Instant next) {
    Row stored = state.messages.get(id);
    if (stored == null || stored.row.state() != MessageState.BURIED) {
      return false;
    }
    put(stored.with(MessageState.WAITING, 0, next, Optional.empty(), stored.fence));
    return true;
  }

  @Override
  public synchronized int purge(Instant before, int max) {
    TreeMap<String, Row> messages = new TreeMap<>(state.messages);
    messages.values().stream()
        .map(Row::row)
        .filter(row -> row.state() == MessageState.SENT || row.state() == MessageState.EXPIRED)
        .filter(row -> row.at().isBefore(before))
        .limit(max)
        .map(row -> row.message().id())
        .toList()
        .forEach(messages::remove);
    int forgotten = state.messages.size() - messages.size();
    state = new State(state.streams, messages);
    return forgotten;
  }
}
