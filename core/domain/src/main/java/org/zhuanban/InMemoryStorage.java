package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** A storage of one namespace in memory, for tests and first steps. It ends with the process. */
public final class InMemoryStorage implements Storage, Board {
  /** The default namespace. */
  public static final String NAMESPACE = "memory";

  private final String namespace;
  private final Map<String, NavigableMap<String, Stream>> streams = new HashMap<>();
  private final NavigableSet<DueDuty> agenda = new TreeSet<>();
  private final NavigableSet<BoardRow> everything = new TreeSet<>();
  private final NavigableSet<BoardRow> open = new TreeSet<>();
  private final Map<String, NavigableSet<BoardRow>> openByOwner = new HashMap<>();
  private final Map<String, NavigableSet<IdentifierMatch>> byIdentifier = new HashMap<>();
  private final InMemoryOutbox outbox = new InMemoryOutbox();

  /** The number of rows read by pages, as a measure of their cost. */
  private long rowsRead;

  private static final class Stream {
    final List<Entry> entries = new ArrayList<>();
    final NavigableMap<String, DutyRow> duties = new TreeMap<>();
    final Map<String, Receipt> receipts = new HashMap<>();
    final NavigableMap<Long, List<KeptText>> texts = new TreeMap<>();
    final NavigableMap<Long, List<IdentifierRow>> identifiers = new TreeMap<>();
  }

  /** Creates an empty storage of the namespace {@code memory}. */
  public InMemoryStorage() {
    this(NAMESPACE);
  }

  /**
   * Creates an empty storage.
   *
   * @param namespace the namespace of its rows on boards, in the form of {@link StreamKey#id}
   */
  public InMemoryStorage(String namespace) {
    this.namespace = namespace;
  }

  /** {@return the outbox of the messages in this storage} */
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public synchronized CommitResult commit(Commit commit) {
    StreamKey key = commit.stream();
    if (find(key).map(stream -> stream.entries.size()).orElse(0) != commit.expectedVersion()) {
      return new CommitResult.Conflict();
    }
    // This call comes first, since it may refuse.
    outbox.add(key, commit.messages());
    Stream stream =
        streams
            .computeIfAbsent(key.kind(), kind -> new TreeMap<>())
            .computeIfAbsent(key.id(), id -> new Stream());
    stream.entries.addAll(commit.entries());
    stream.receipts.put(commit.receipt().commandKey(), commit.receipt());
    commit.texts().stream()
        .sorted(Comparator.comparing(KeptText::place))
        .forEach(
            text ->
                stream
                    .texts
                    .computeIfAbsent(text.version(), version -> new ArrayList<>())
                    .add(text));
    commit.erased().forEach(stream.texts::remove);
    commit.duties().forEach(change -> apply(key, stream, change));
    commit.identifiers().forEach(change -> apply(key, stream, change));
    return new CommitResult.Committed(stream.entries.size());
  }

  @Override
  public synchronized CommitResult refresh(RowRefresh refresh) {
    StreamKey key = refresh.stream();
    Optional<Stream> found = find(key).filter(kept -> kept.entries.size() == refresh.version());
    if (found.isEmpty()) {
      return new CommitResult.Conflict();
    }
    refresh.duties().forEach(change -> apply(key, found.get(), change));
    refresh.identifiers().forEach(change -> apply(key, found.get(), change));
    return new CommitResult.Committed(refresh.version());
  }

  @Override
  public synchronized CommitResult destroy(Destruction destruction) {
    StreamKey key = destruction.stream();
    Commit order = destruction.order();
    Optional<Stream> found =
        find(key).filter(kept -> kept.entries.size() == order.expectedVersion());
    if (found.isEmpty()) {
      return new CommitResult.Conflict();
    }
    Stream stream = found.get();
    List.copyOf(stream.duties.keySet())
        .forEach(duty -> apply(key, stream, new DutyChange.Remove(duty)));
    List.copyOf(stream.identifiers.keySet())
        .forEach(version -> apply(key, stream, new EntryIdentifiers(version, List.of())));
    order.identifiers().forEach(change -> apply(key, stream, change));
    outbox.remove(key);
    stream.texts.clear();
    stream.receipts.clear();
    stream.receipts.put(order.receipt().commandKey(), order.receipt());
    stream.entries.clear();
    stream.entries.addAll(destruction.residues());
    stream.entries.addAll(order.entries());
    return new CommitResult.Committed(stream.entries.size());
  }

  private void apply(StreamKey key, Stream stream, DutyChange change) {
    DutyRow was = stream.duties.remove(change.key());
    if (was != null) {
      was.nextReviewOn().ifPresent(look -> agenda.remove(new DueDuty(look, key, was.key())));
      BoardRow row = new BoardRow(namespace, key, was);
      everything.remove(row);
      open.remove(row);
      ownedBy(was.owner()).remove(row);
    }
    if (change instanceof DutyChange.Put put) {
      DutyRow is = put.row();
      stream.duties.put(is.key(), is);
      is.nextReviewOn().ifPresent(look -> agenda.add(new DueDuty(look, key, is.key())));
      BoardRow row = new BoardRow(namespace, key, is);
      everything.add(row);
      if (is.closedOn().isEmpty()) {
        open.add(row);
        ownedBy(is.owner()).add(row);
      }
    }
  }

  private void apply(StreamKey key, Stream stream, EntryIdentifiers change) {
    for (IdentifierRow was : stream.identifiers.getOrDefault(change.version(), List.of())) {
      NavigableSet<IdentifierMatch> matches = matches(was.text());
      matches.remove(new IdentifierMatch(namespace, key, was));
      if (matches.isEmpty()) {
        byIdentifier.remove(was.text());
      }
    }
    stream.identifiers.put(change.version(), change.rows());
    for (IdentifierRow is : change.rows()) {
      byIdentifier
          .computeIfAbsent(is.text(), text -> new TreeSet<>())
          .add(new IdentifierMatch(namespace, key, is));
    }
  }

  private NavigableSet<IdentifierMatch> matches(String text) {
    return byIdentifier.getOrDefault(text, new TreeSet<>());
  }

  private NavigableSet<BoardRow> ownedBy(String owner) {
    return openByOwner.computeIfAbsent(owner, id -> new TreeSet<>());
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
  public boolean keepsTexts() {
    return true;
  }

  @Override
  public synchronized List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return find(stream).stream()
        .flatMap(
            found ->
                found.texts.subMap(after, false, Math.max(after, upTo), true).values().stream())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public synchronized List<DutyRow> duties(StreamKey stream) {
    return find(stream).map(found -> List.copyOf(found.duties.values())).orElse(List.of());
  }

  @Override
  public synchronized List<IdentifierRow> identifiers(StreamKey stream) {
    return find(stream).stream()
        .flatMap(found -> found.identifiers.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public synchronized List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    NavigableSet<DueDuty> rest = after.map(last -> agenda.tailSet(last, false)).orElse(agenda);
    return rest.stream()
        .peek(row -> rowsRead++)
        .takeWhile(row -> !row.nextReviewOn().isAfter(asOf))
        .limit(max)
        .toList();
  }

  @Override
  public synchronized List<StreamKey> streams(String kind, Optional<String> after, int max) {
    NavigableMap<String, Stream> ofKind = streams.getOrDefault(kind, new TreeMap<>());
    NavigableMap<String, Stream> rest =
        after.map(last -> ofKind.tailMap(last, false)).orElse(ofKind);
    return rest.keySet().stream().limit(max).map(id -> new StreamKey(kind, id)).toList();
  }

  @Override
  public synchronized List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    NavigableSet<BoardRow> rows = everything;
    if (query.owed() instanceof Owed.Now) {
      rows = query.owner().map(this::ownedBy).orElse(open);
    }
    NavigableSet<BoardRow> searched = rows;
    return after.map(last -> searched.tailSet(last, false)).orElse(searched).stream()
        .peek(row -> rowsRead++)
        .takeWhile(row -> reached(row, query))
        .filter(row -> query.matches(row))
        .limit(max)
        .toList();
  }

  /** All queries see the same rows. */
  @Override
  public synchronized List<BoardRow> pageOfAny(
      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
    return Board.super.pageOfAny(queries, after, max);
  }

  @Override
  public synchronized List<IdentifierMatch> find(
      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    NavigableSet<IdentifierMatch> matches = matches(query.text());
    return after.map(last -> matches.tailSet(last, false)).orElse(matches).stream()
        .peek(row -> rowsRead++)
        .filter(match -> query.matches(match.identifier()))
        .limit(max)
        .toList();
  }

  /** {@return the number of duty and identifier rows read so far} */
  public synchronized long rowsRead() {
    return rowsRead;
  }

  /**
   * Checks whether a row is due within a query. Rows without a due day come last, so that no row of
   * a query follows a later day.
   */
  private static boolean reached(BoardRow row, BoardQuery query) {
    LocalDate due = row.duty().due().orElse(LocalDate.MAX);
    return !due.isAfter(query.dueUpTo().orElse(LocalDate.MAX));
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
