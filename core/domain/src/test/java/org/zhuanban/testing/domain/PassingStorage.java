package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** A storage that passes every call on; tests override what is to go wrong. */
public class PassingStorage implements Storage {
  private final Storage kept;

  /**
   * Wraps a storage.
   *
   * @param kept where calls are passed on to
   */
  public PassingStorage(Storage kept) {
    this.kept = kept;
  }

  @Override
  public CommitResult commit(Commit commit) {
    return kept.commit(commit);
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return kept.head(stream);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return kept.read(stream, after, max);
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return kept.receipt(stream, commandKey);
  }

  @Override
  public boolean keepsTexts() {
    return kept.keepsTexts();
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return kept.texts(stream, after, upTo);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return kept.duties(stream);
  }

  @Override
  public CommitResult refresh(StreamKey stream, long version, List<DutyChange> duties) {
    return kept.refresh(stream, version, duties);
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return kept.due(asOf, after, max);
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return kept.streams(kind, after, max);
  }

  @Override
  public boolean joined() {
    return kept.joined();
  }
}
