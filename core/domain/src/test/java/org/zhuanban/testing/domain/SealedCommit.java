package org.zhuanban.testing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.Seal;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** The first commit of a stream, with messages that its only entry seals. */
public final class SealedCommit {
  private SealedCommit() {}

  /**
   * Makes a commit.
   *
   * @param stream the stream
   * @param now the instant of recording
   * @param messages the messages, by their ids of entry 1
   * @return the commit
   */
  public static Commit of(StreamKey stream, Instant now, List<Message> messages) {
    Receipt receipt = new Receipt("k", Bytes.empty(), 1, 1);
    Entry open =
        Entry.builder()
            .version(1)
            .type("t")
            .schema(1)
            .effectiveOn(LocalDate.of(2024, 4, 8))
            .recordedAt(now)
            .actor("a")
            .commandKey("k")
            .body(Bytes.empty())
            .seal(Seal.of(messages, Optional.of(receipt)))
            .chain(Bytes.empty())
            .build();
    Bytes chain = HashChain.next(HashAlgorithm.SHA_256, stream, open, HashChain.start());
    return Commit.builder().stream(stream)
        .expectedVersion(0)
        .addEntries(Forgery.copy(open, "chain").chain(chain).build())
        .addAllMessages(messages)
        .receipt(receipt)
        .build();
  }
}
