package org.zhuanban.engine.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The stream of a package as a storage that is only read, to verify it like any other. */
public final class ArchivedStorage implements Storage {
  private final ArchivedStream archived;
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final NavigableMap<Long, List<KeptText>> texts;

  /** Opens a stream of a package. */
  public ArchivedStorage(ArchivedStream archived) {
    this.archived = archived;
    archived.receipts().forEach(receipt -> receipts.put(receipt.commandKey(), receipt));
    texts =
        archived.texts().stream()
            .collect(Collectors.groupingBy(KeptText::version, TreeMap::new, Collectors.toList()));
  }

  private boolean holds(StreamKey stream) {
    return stream.equals(archived.stream());
  }

  @Override
  public CommitResult commit(Commit commit) {
    throw new UnsupportedOperationException("a package is only read");
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    List<Entry> entries = archived.entries();
    return holds(stream)
        ? Optional.of(new Head(entries.size(), entries.get(entries.size() - 1).chain()))
        : Optional.empty();
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    int size = holds(stream) ? archived.entries().size() : 0;
    int from = (int) Math.min(after, size);
    return archived.entries().subList(from, (int) Math.min((long) from + max, size));
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return holds(stream) ? Optional.ofNullable(receipts.get(commandKey)) : Optional.empty();
  }

  @Override
  public boolean keepsTexts() {
    return true;
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return holds(stream)
        ? texts.subMap(after, false, Math.max(after, upTo), true).values().stream()
            .flatMap(List::stream)
            .toList()
        : List.of();
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return List.of();
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return List.of();
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return List.of();
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return List.of();
  }

  @Override
  public boolean joined() {
    return false;
  }
}
