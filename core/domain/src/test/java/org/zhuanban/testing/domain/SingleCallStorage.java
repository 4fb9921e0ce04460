package org.zhuanban.testing.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/**
 * A storage whose reads and refreshes of many streams come through those of one, which a test
 * overrides.
 */
public class SingleCallStorage extends ForwardingStorage {
  /** Stands before a storage. */
  public SingleCallStorage(Storage storage) {
    super(storage);
  }

  @Override
  public final Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    return headEach(streams);
  }

  @Override
  public final List<StreamPage> readAll(List<StreamPosition> positions, int max) {
    return readEach(positions, max);
  }

  @Override
  public final Map<StreamKey, List<DutyRow>> dutiesOf(Collection<StreamKey> streams) {
    return dutiesEach(streams);
  }

  @Override
  public final Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    return receiptEach(keys);
  }

  @Override
  public final List<CommitResult> refreshAll(List<RowRefresh> refreshes) {
    return refreshEach(refreshes);
  }
}
