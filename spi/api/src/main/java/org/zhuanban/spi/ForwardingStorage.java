package org.zhuanban.spi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A storage that passes every call on to another one, as a base for decorators: a host overrides
 * what it measures, guards or copies, and nothing else.
 *
 * <p>Every method is passed on, those with a default included. {@link #commitAll} therefore does
 * not come through {@link #commit}, and {@link #readAll} not through {@link #read}. A decorator
 * that overrides one of a pair overrides the other too, with the method that ends in {@code Each}
 * where every call has to come through the single one:
 *
 * <ul>
 *   <li>{@link #commit} and {@link #commitAll}: {@link #commitEach}
 *   <li>{@link #head} and {@link #heads}: {@link #headEach}
 *   <li>{@link #read} or {@link #texts} and {@link #readAll}: {@link #readEach}
 *   <li>{@link #duties} and {@link #dutiesOf}: {@link #dutiesEach}
 *   <li>{@link #identifiers} and {@link #identifiersOf}: {@link #identifiersEach}
 *   <li>{@link #refresh} and {@link #refreshAll}: {@link #refreshEach}
 *   <li>{@link #receipt} and {@link #receipts}: {@link #receiptEach}
 * </ul>
 *
 * @since 0.1
 */
public abstract class ForwardingStorage implements Storage {
  private final Storage storage;

  /**
   * Stands before a storage.
   *
   * @param storage the storage that does the work
   */
  protected ForwardingStorage(Storage storage) {
    this.storage = storage;
  }

  /** {@return the storage that does the work} */
  protected final Storage storage() {
    return storage;
  }

  /**
   * Keeps commits one by one through {@link #commit} (J13).
   *
   * @param commits the commits of {@link #commitAll}
   * @return what became of each, in the same order
   */
  protected final List<CommitResult> commitEach(List<Commit> commits) {
    return Storage.super.commitAll(commits);
  }

  /**
   * Changes derived rows stream by stream through {@link #refresh}.
   *
   * @param refreshes the changes of {@link #refreshAll}
   * @return whether each was done, in the same order
   */
  protected final List<CommitResult> refreshEach(List<RowRefresh> refreshes) {
    return Storage.super.refreshAll(refreshes);
  }

  /**
   * Finds where streams stand through {@link #head}.
   *
   * @param streams the streams of {@link #heads}
   * @return the heads of those that there are
   */
  protected final Map<StreamKey, Head> headEach(Collection<StreamKey> streams) {
    return Storage.super.heads(streams);
  }

  /**
   * Reads pages of streams through {@link #read} and {@link #texts}.
   *
   * @param positions the positions of {@link #readAll}
   * @param max how many entries of each stream at most, from 1
   * @return a page for each position, in the same order
   */
  protected final List<StreamPage> readEach(List<StreamPosition> positions, int max) {
    return Storage.super.readAll(positions, max);
  }

  /**
   * Reads duty rows of streams through {@link #duties}.
   *
   * @param streams the streams of {@link #dutiesOf}
   * @return the rows of each stream that has any
   */
  protected final Map<StreamKey, List<DutyRow>> dutiesEach(Collection<StreamKey> streams) {
    return Storage.super.dutiesOf(streams);
  }

  /**
   * Reads identifier rows of streams through {@link #identifiers}.
   *
   * @param streams the streams of {@link #identifiersOf}
   * @return the rows of each stream that has any
   */
  protected final Map<StreamKey, List<IdentifierRow>> identifiersEach(
      Collection<StreamKey> streams) {
    return Storage.super.identifiersOf(streams);
  }

  /**
   * Finds receipts through {@link #receipt}.
   *
   * @param keys the keys of {@link #receipts}
   * @return the receipts of those commands that were carried out
   */
  protected final Map<ReceiptKey, Receipt> receiptEach(Collection<ReceiptKey> keys) {
    return Storage.super.receipts(keys);
  }

  @Override
  public CommitResult commit(Commit commit) {
    return storage.commit(commit);
  }

  @Override
  public List<CommitResult> commitAll(List<Commit> commits) {
    return storage.commitAll(commits);
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return storage.head(stream);
  }

  @Override
  public Optional<Head> hold(StreamKey stream) {
    return storage.hold(stream);
  }

  @Override
  public Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    return storage.heads(streams);
  }

  @Override
  public List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    return storage.readAll(positions, max);
  }

  @Override
  public Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    return storage.dutiesOf(streams);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return storage.read(stream, after, max);
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return storage.receipt(stream, commandKey);
  }

  @Override
  public Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    return storage.receipts(keys);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return storage.duties(stream);
  }

  @Override
  public List<IdentifierRow> identifiers(StreamKey stream) {
    return storage.identifiers(stream);
  }

  @Override
  public Map<StreamKey, List<IdentifierRow>> identifiersOf(Collection<StreamKey> streams) {
    return storage.identifiersOf(streams);
  }

  @Override
  public CommitResult refresh(RowRefresh refresh) {
    return storage.refresh(refresh);
  }

  @Override
  public List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    return storage.refreshAll(refreshes);
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return storage.due(asOf, after, max);
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return storage.streams(kind, after, max);
  }

  @Override
  public boolean keepsTexts() {
    return storage.keepsTexts();
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return storage.texts(stream, after, upTo);
  }

  @Override
  public CommitResult destroy(Destruction destruction) {
    return storage.destroy(destruction);
  }

  @Override
  public boolean joined() {
    return storage.joined();
  }
}
