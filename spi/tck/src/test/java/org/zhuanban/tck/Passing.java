package org.zhuanban.tck;

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

/** Passes every call on to a correct storage, until a liar overrides it. */
class Passing implements Storage {
  final Storage honest;

  Passing(Storage honest) {
    this.honest = honest;
  }

  @Override
  public CommitResult commit(Commit commit) {
    return honest.commit(commit);
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return honest.head(stream);
  }

  @Override
  public List<Entry> read(StreamKey stream, long after, int max) {
    return honest.read(stream, after, max);
  }

  @Override
  public Optional<Receipt> receipt(StreamKey stream, String commandKey) {
    return honest.receipt(stream, commandKey);
  }

  @Override
  public boolean keepsTexts() {
    return honest.keepsTexts();
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return honest.texts(stream, after, upTo);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return honest.duties(stream);
  }

  @Override
  public CommitResult refresh(StreamKey stream, long version, List<DutyChange> duties) {
    return honest.refresh(stream, version, duties);
  }

  @Override
  public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
    return honest.due(asOf, after, max);
  }

  @Override
  public List<StreamKey> streams(String kind, Optional<String> after, int max) {
    return honest.streams(kind, after, max);
  }

  @Override
  public boolean joined() {
    return honest.joined();
  }
}
