package org.zhuanban.audit;

import java.util.List;
import java.util.Optional;
import org.zhuanban.audit.Finding.Flaw;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** The verification of one stream, up to its end or its first flaw. */
final class StreamWalk {
  private static final Head NONE = new Head(0, HashChain.start());

  private final Storage storage;
  private final StreamKey stream;
  private final Optional<StreamHead> anchored;
  private int page = Pages.SIZE;
  private Head last = NONE;
  private long version;
  private Bytes chain = HashChain.start();

  StreamWalk(Storage storage, StreamKey stream, Optional<StreamHead> anchored) {
    this.storage = storage;
    this.stream = stream;
    this.anchored = anchored;
  }

  /** The last matching version. */
  long version() {
    return version;
  }

  Optional<Finding> finding() {
    try {
      Optional<Finding> found;
      do {
        last = head();
        found = entries();
        // A writer between the two readings has moved the head as well.
      } while (found.isEmpty() && version > last.version() && !head().equals(last));
      Head head = last;
      return found.or(() -> end(head)).or(() -> new BesideEntries(storage, stream).finding());
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return flaw(version + 1, Flaw.UNREADABLE, "the storage failed: " + e, "存储读取失败：" + e);
    }
  }

  /** Whether the stream has moved since, as when it was destroyed in the middle of the walk. */
  boolean moved() {
    try {
      return !head().equals(last);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Head head() {
    return storage.head(stream).orElse(NONE);
  }

  private Optional<Finding> entries() {
    List<Entry> read;
    do {
      read = read();
      for (Entry entry : read) {
        Optional<Finding> found = entry(entry);
        if (found.isPresent()) {
          return found;
        }
        version = entry.version();
        chain = entry.chain();
      }
    } while (read.size() == page);
    return Optional.empty();
  }

  /** Reads a page. A page with an unreadable row is read row by row. */
  private List<Entry> read() {
    try {
      return storage.read(stream, version, page);
    } catch (RuntimeException e) {
      page = 1;
      return storage.read(stream, version, page);
    }
  }

  private Optional<Finding> entry(Entry entry) {
    if (entry.version() <= version) {
      return flaw(
          entry.version(),
          Flaw.ORDER,
          "version %s comes after version %s".formatted(entry.version(), version),
          "第%s号记录排在第%s号之后，次序错乱".formatted(entry.version(), version));
    }
    if (entry.version() > version + 1) {
      return flaw(
          version + 1,
          Flaw.GAP,
          "version %s is missing; the next one is %s".formatted(version + 1, entry.version()),
          "缺第%s号记录，其后为第%s号".formatted(version + 1, entry.version()));
    }
    return HashChain.check(stream, entry, chain)
        .or(
            () ->
                anchored
                    .filter(leaf -> leaf.version() == entry.version())
                    .filter(leaf -> !leaf.chain().equals(entry.chain()))
                    .flatMap(
                        leaf ->
                            flaw(
                                leaf.version(),
                                Flaw.REWRITTEN,
                                "its chain is %s, but %s was anchored"
                                    .formatted(entry.chain(), leaf.chain()),
                                "该号记录的校验值为%s，而留存的为%s，记录被改写"
                                    .formatted(entry.chain(), leaf.chain()))));
  }

  private Optional<Finding> end(Head head) {
    if (head.equals(NONE) && version > 0) {
      return flaw(
          1,
          Flaw.HEADLESS,
          "there are %s entries, but no head".formatted(version),
          "有%s号记录，而没有末号登记".formatted(version));
    }
    if (head.version() > version) {
      return flaw(
          version + 1,
          Flaw.TAIL,
          "the entries end at version %s, but the head is at %s".formatted(version, head.version()),
          "记录止于第%s号，而末号登记为第%s号，其后的记录缺失".formatted(version, head.version()));
    }
    if (head.version() < version) {
      return flaw(
          head.version() + 1,
          Flaw.SURPLUS,
          "the head is at version %s, but the entries end at %s".formatted(head.version(), version),
          "末号登记为第%s号，而记录止于第%s号，多出记录".formatted(head.version(), version));
    }
    if (!head.chain().equals(chain)) {
      return flaw(
          version,
          Flaw.HEAD,
          "the chain of the head is %s, but that of the last entry %s"
              .formatted(head.chain(), chain),
          "末号登记的校验值为%s，而末号记录的为%s".formatted(head.chain(), chain));
    }
    return anchored.filter(leaf -> leaf.version() > version).flatMap(this::cut);
  }

  private Optional<Finding> cut(StreamHead leaf) {
    return version == 0
        ? flaw(
            1,
            Flaw.REMOVED,
            "nothing is there, but version %s was anchored".formatted(leaf.version()),
            "已没有任何记录，而留存的校验值到第%s号".formatted(leaf.version()))
        : flaw(
            version + 1,
            Flaw.SHORTENED,
            "it ends at version %s, but version %s was anchored".formatted(version, leaf.version()),
            "记录止于第%s号，而留存的校验值到第%s号，其后的记录被删去".formatted(version, leaf.version()));
  }

  private Optional<Finding> flaw(long at, Flaw flaw, String detail, String chinese) {
    // A head may have been given any version, even one below the first.
    return Optional.of(new Finding(stream, Math.max(1, at), flaw, detail, chinese));
  }
}
