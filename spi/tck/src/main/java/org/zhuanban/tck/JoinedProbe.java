package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.tck.StorageProbe.STREAM;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamPosition;

/** What several suites ask of joined storages. */
final class JoinedProbe {
  private JoinedProbe() {}

  /** A storage whose transaction has failed refuses every call in it. */
  static void assertRefusesEverything(Storage storage) {
    List<ThrowingCallable> calls =
        List.of(
            () -> storage.commit(Rows.commit(STREAM, 0, "c-1")),
            () -> storage.commitAll(List.of(Rows.commit(STREAM, 0, "c-1"))),
            () -> storage.refresh(new RowRefresh(STREAM, 2, List.of(Rows.put("d", Rows.DAY)))),
            () -> storage.head(STREAM),
            () -> storage.read(STREAM, 0, 1),
            () -> storage.receipt(STREAM, "c-1"),
            () -> anyTexts(storage),
            () -> storage.duties(STREAM),
            () -> storage.due(Rows.DAY, Optional.empty(), 1),
            () -> storage.streams("project", Optional.empty(), 1),
            () -> storage.hold(STREAM),
            () -> storage.heads(List.of(STREAM)),
            () -> storage.readAll(List.of(new StreamPosition(STREAM, 0)), 1),
            () -> storage.dutiesOf(List.of(STREAM)),
            () -> storage.identifiers(STREAM),
            () -> storage.identifiersOf(List.of(STREAM)),
            () -> storage.destroy(Rows.destruction(STREAM, 2, "c-9")),
            () -> storage.refreshAll(List.of(new RowRefresh(STREAM, 2, List.of()))),
            () -> storage.receipts(List.of(new ReceiptKey(STREAM, "c-1"))));
    for (ThrowingCallable call : calls) {
      assertThat(failure(call).retryable()).as("retryable").isFalse();
    }
  }

  /** Where no texts are kept there is nothing to ask. */
  private static void anyTexts(Storage storage) {
    if (storage.keepsTexts()) {
      storage.texts(STREAM, 0, 9);
    } else {
      storage.head(STREAM);
    }
  }

  /** The exception that the clauses ask for. */
  static StorageException failure(ThrowingCallable call) {
    StorageException failure = catchThrowableOfType(StorageException.class, call);
    assertThat(failure).as("a StorageException").isNotNull();
    return failure;
  }
}
