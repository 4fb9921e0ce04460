package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/** Passes on to a correct storage what it does not lie about. */
final class LyingStorage extends ForwardingStorage {
  private Function<Commit, CommitResult> commit = super::commit;
  private Function<List<Commit>, List<CommitResult>> commitAll = super::commitAll;
  private Function<StreamKey, Optional<Head>> head = super::head;
  private Three<StreamKey, Long, Integer, List<Entry>> read = super::read;
  private BiFunction<StreamKey, String, Optional<Receipt>> receipt = super::receipt;
  private Function<StreamKey, List<DutyRow>> duties = super::duties;
  private Function<RowRefresh, CommitResult> refresh = super::refresh;
  private Function<StreamKey, List<IdentifierRow>> identifiers = super::identifiers;
  private Function<Collection<StreamKey>, Map<StreamKey, List<IdentifierRow>>> identifiersOf =
      super::identifiersOf;
  private Function<Destruction, CommitResult> destroy = super::destroy;
  private Function<List<RowRefresh>, List<CommitResult>> refreshAll = super::refreshAll;
  private Three<LocalDate, Optional<DueDuty>, Integer, List<DueDuty>> due = super::due;
  private Three<String, Optional<String>, Integer, List<StreamKey>> streams = super::streams;
  private Three<StreamKey, Long, Long, List<KeptText>> texts = super::texts;
  private Function<Collection<StreamKey>, Map<StreamKey, Head>> heads = super::heads;
  private BiFunction<List<StreamPosition>, Integer, List<StreamPage>> readAll = super::readAll;
  private Function<Collection<StreamKey>, Map<StreamKey, List<DutyRow>>> dutiesOf = super::dutiesOf;

  private Function<Collection<ReceiptKey>, Map<ReceiptKey, Receipt>> receipts = super::receipts;

  LyingStorage(Storage honest) {
    super(honest);
  }

  /** Commits that are handed over together come through the same lie, one by one. */
  LyingStorage onCommit(Function<Commit, CommitResult> lie) {
    commit = lie;
    commitAll = this::commitEach;
    return this;
  }

  LyingStorage onCommitAll(Function<List<Commit>, List<CommitResult>> lie) {
    commitAll = lie;
    return this;
  }

  LyingStorage onHead(Function<StreamKey, Optional<Head>> lie) {
    head = lie;
    return this;
  }

  LyingStorage onRead(Three<StreamKey, Long, Integer, List<Entry>> lie) {
    read = lie;
    return this;
  }

  LyingStorage onReceipt(BiFunction<StreamKey, String, Optional<Receipt>> lie) {
    receipt = lie;
    return this;
  }

  LyingStorage onDuties(Function<StreamKey, List<DutyRow>> lie) {
    duties = lie;
    return this;
  }

  LyingStorage onIdentifiers(Function<StreamKey, List<IdentifierRow>> lie) {
    identifiers = lie;
    return this;
  }

  LyingStorage onIdentifiersOf(
      Function<Collection<StreamKey>, Map<StreamKey, List<IdentifierRow>>> lie) {
    identifiersOf = lie;
    return this;
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return identifiers.apply(stream);
  }

  @Override
  public Map<StreamKey, List<IdentifierRow>> identifiersOf(Collection<StreamKey> streams) {
    return identifiersOf.apply(streams);
  }

  LyingStorage onRefresh(Function<RowRefresh, CommitResult> lie) {
    refresh = lie;
    refreshAll = this::refreshEach;
    return this;
  }

  LyingStorage onRefreshAll(Function<List<RowRefresh>, List<CommitResult>> lie) {
    refreshAll = lie;
    return this;
  }

  LyingStorage onDestroy(Function<Destruction, CommitResult> lie) {
    destroy = lie;
    return this;
  }

  LyingStorage onDue(Three<LocalDate, Optional<DueDuty>, Integer, List<DueDuty>> lie) {
    due = lie;
    return this;
  }

  LyingStorage onStreams(Three<String, Optional<String>, Integer, List<StreamKey>> lie) {
    streams = lie;
    return this;
  }

  LyingStorage onTexts(Three<StreamKey, Long, Long, List<KeptText>> lie) {
    texts = lie;
    return this;
  }

  LyingStorage onHeads(Function<Collection<StreamKey>, Map<StreamKey, Head>> lie) {
    heads = lie;
    return this;
  }

  LyingStorage onReadAll(BiFunction<List<StreamPosition>, Integer, List<StreamPage>> lie) {
    readAll = lie;
    return this;
  }

  LyingStorage onDutiesOf(Function<Collection<StreamKey>, Map<StreamKey, List<DutyRow>>> lie) {
    dutiesOf = lie;
    return this;
  }

  LyingStorage onReceipts(Function<Collection<ReceiptKey>, Map<ReceiptKey, Receipt>> lie) {
    receipts = lie;
    return this;
  }

  @Override
  public Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    return receipts.apply(keys);
  }

  @Override
  public Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    return heads.apply(streams);
  }

  @Override
  public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    return readAll.apply(positions, max);
  }

  @Override
  public Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    return dutiesOf.apply(streams);
  }

  @Override
  public CommitResult commit(Commit value) {
    return commit.apply(value);
  }

  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    return commitAll.apply(commits);
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return head.apply(stream);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return read.apply(stream, after, max);
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return receipt.apply(stream, commandKey);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return duties.apply(stream);
  }

  @Override
  public CommitResult refresh(RowRefresh value) {
    return refresh.apply(value);
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return destroy.apply(destruction);
  }

  @Override
  public List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    return refreshAll.apply(refreshes);
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return due.apply(asOf, after, max);
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return streams.apply(kind, after, max);
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return texts.apply(stream, after, upTo);
  }

  /** A call with three arguments. */
  @FunctionalInterface
  interface Three<A, B, C, R> {
    R apply(A first, B second, C third);
  }
}
