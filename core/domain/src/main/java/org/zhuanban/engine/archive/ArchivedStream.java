package org.zhuanban.engine.archive;

import java.util.List;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/**
 * A stream out of a package.
 *
 * @param stream the stream
 * @param entries the entries
 * @param texts the texts beside them, by version and place
 * @param receipts the receipts of their commands, in order
 * @param anchors the proofs against checkpoints
 */
public record ArchivedStream(
    StreamKey stream,
    List<Entry> entries,
    List<KeptText> texts,
    List<Receipt> receipts,
    List<ArchiveAnchor> anchors) {
  /** Copies the lists. */
  public ArchivedStream {
    entries = List.copyOf(entries);
    texts = List.copyOf(texts);
    receipts = List.copyOf(receipts);
    anchors = List.copyOf(anchors);
  }

  /** {@return the texts of some entries, where all come in order} */
  public List<KeptText> texts(long after, long upTo) {
    return texts.subList(textsUpTo(after), textsUpTo(upTo));
  }

  /** The number of texts of the entries up to a version. */
  private int textsUpTo(long version) {
    int from = 0;
    int to = texts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (texts.get(middle).version() <= version) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
