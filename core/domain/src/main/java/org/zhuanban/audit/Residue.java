package org.zhuanban.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.correction.CorrectionEvent.EntryDestroyed;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;

/**
 * What stays of a destroyed entry: its version, its chain and its digest, and nothing of it else.
 */
final class Residue {
  private static final String NOBODY = "-";

  private Residue() {}

  static Entry of(long version, byte[] digest, Bytes chain) {
    return Entry.builder()
        .version(version)
        .type(CorrectionFeature.ENTRY_DESTROYED)
        .schema(1)
        .effectiveOn(LocalDate.EPOCH)
        .recordedAt(Instant.EPOCH)
        .actor(NOBODY)
        .commandKey(NOBODY)
        .body(Bytes.of(RecordCodec.encode(new EntryDestroyed(HexFormat.of().formatHex(digest)))))
        .seal(Bytes.empty())
        .chain(chain)
        .build();
  }

  /** The digest that a residue keeps; empty if an entry is no residue, to the last column. */
  static Optional<byte[]> digest(Entry entry) {
    if (!entry.type().equals(CorrectionFeature.ENTRY_DESTROYED)) {
      return Optional.empty();
    }
    try {
      EntryDestroyed kept =
          RecordCodec.decode(
              EntryDestroyed.class, entry.body().toArray(), UnaryOperator.identity());
      byte[] digest = HexFormat.of().parseHex(kept.digest());
      return Optional.of(digest)
          .filter(bytes -> of(entry.version(), bytes, entry.chain()).equals(entry));
    } catch (WireFormatException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
