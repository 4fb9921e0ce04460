package org.zhuanban.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ExportException;
import org.zhuanban.audit.Finding;
import org.zhuanban.audit.StreamHead;
import org.zhuanban.audit.Verifier;
import org.zhuanban.engine.archive.PackageWriter;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The export of a stream as a package. The stream is verified as a whole first, so that no package
 * holds what an import refuses.
 */
record StreamExport(Storage storage, StreamLoader streams) {
  /** Prepares the package of a stream; empty if the stream has no entry. */
  Optional<PackageWriter> prepare(StreamKey stream, List<ArchiveAnchor> anchors) {
    requireSound(stream);
    Optional<Head> head = storage.head(stream);
    if (head.isPresent()) {
      requireKept(stream);
      anchors.forEach(anchor -> requireProof(stream, anchor.proof().head(), head.get()));
    }
    return head.map(end -> new PackageWriter(storage, stream, end, anchors));
  }

  private void requireSound(StreamKey stream) {
    new Verifier(storage)
        .stream(stream).findings().stream()
            .findFirst()
            .ifPresent(
                finding -> {
                  throw damaged(finding);
                });
  }

  private static ExportException damaged(Finding finding) {
    return new ExportException(
        finding.stream(),
        "自第%s号记录起核验不符（%s）；请先查明原因，依备份恢复后再导出".formatted(finding.version(), finding.chinese()),
        "it is damaged from version %s on (%s); find the cause, restore it from a backup and export it then"
            .formatted(finding.version(), finding.detail()));
  }

  private void requireKept(StreamKey stream) {
    StreamDestruction.destroyed(stream, streams.load(stream))
        .ifPresent(
            destroyed -> {
              throw new ExportException(
                  stream, destroyed.text(Locale.CHINESE), destroyed.text(Locale.ENGLISH));
            });
  }

  private void requireProof(StreamKey stream, StreamHead proved, Head head) {
    boolean fits =
        proved.stream().equals(stream)
            && proved.version() <= head.version()
            && storage.read(stream, proved.version() - 1, 1).stream()
                .anyMatch(entry -> entry.chain().equals(proved.chain()));
    if (!fits) {
      throw new ExportException(
          stream,
          "所附检查点证明的是%s第%s号记录的另一个链值；请核对证明，证明无误的，该流被改写过".formatted(proved.stream(), proved.version()),
          "a proof is one of %s with another hash at version %s; check the proof, and if it is right, the stream was rewritten"
              .formatted(proved.stream(), proved.version()));
    }
  }
}
