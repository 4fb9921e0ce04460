package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Destruction;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * A storage whose calls go wrong as chosen: they fail, lose their answer, come late or are made
 * twice. What it does beyond that is the storage's that it stands before.
 *
 * <p>Failures are {@link StorageException}s. Before a joined storage, every call after one is
 * refused as T3 demands.
 *
 * @since 0.1
 */
public final class FaultyStorage extends ForwardingStorage {
  private final Injector calls;

  /**
   * Stands before a storage.
   *
   * @param storage the storage that does the work
   * @param faults what goes wrong
   */
  public FaultyStorage(Storage storage, Faults faults) {
    super(storage);
    calls = new Injector(faults, storage.joined());
  }

  @Override
  public CommitResult commit(Commit commit) {
    return calls.call("commit", () -> super.commit(commit));
  }

  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    return calls.call("commitAll", () -> super.commitAll(commits));
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return calls.call("head", () -> super.head(stream));
  }

  @Override
  public Optional<Head> hold(StreamKey stream) {
    return calls.call("hold", () -> super.hold(stream));
  }

  @Override
  public Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    return calls.call("heads", () -> super.heads(streams));
  }

  @Override
  public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    return calls.call("readAll", () -> super.readAll(positions, max));
  }

  @Override
  public Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    return calls.call("dutiesOf", () -> super.dutiesOf(streams));
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return calls.call("read", () -> super.read(stream, after, max));
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return calls.call("receipt", () -> super.receipt(stream, commandKey));
  }

  @Override
  public Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    return calls.call("receipts", () -> super.receipts(keys));
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return calls.call("texts", () -> super.texts(stream, after, upTo));
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return calls.call("duties", () -> super.duties(stream));
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return calls.call("identifiers", () -> super.identifiers(stream));
  }

  @Override
  public Map<StreamKey, List<IdentifierRow>> identifiersOf(Collection<StreamKey> streams) {
    return calls.call("identifiersOf", () -> super.identifiersOf(streams));
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    return calls.call("refresh", () -> super.refresh(refresh));
  }

  @Override
  public List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    return calls.call("refreshAll", () -> super.refreshAll(refreshes));
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return calls.call("destroy", () -> super.destroy(destruction));
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return calls.call("due", () -> super.due(asOf, after, max));
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return calls.call("streams", () -> super.streams(kind, after, max));
  }
}
