package org.zhuanban.host;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Lets somebody else write just before a commit. */
record MovedMeanwhile(Storage storage, Runnable other) implements Storage {
  @Override
  public CommitResult commit(Commit commit) {
    other.run();
    return storage.commit(commit);
  }

  @Override
  public Optional<Head> head(StreamKey stream) {
    return storage.head(stream);
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
  public boolean keepsTexts() {
    return storage.keepsTexts();
  }

  @Override
  public List<KeptText> texts(StreamKey stream, long after, long upTo) {
    return storage.texts(stream, after, upTo);
  }

  @Override
  public List<DutyRow> duties(StreamKey stream) {
    return storage.duties(stream);
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
  public boolean joined() {
    return storage.joined();
  }
}
