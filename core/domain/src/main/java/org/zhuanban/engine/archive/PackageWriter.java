package org.zhuanban.engine.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ExportException;
import org.zhuanban.engine.archive.Lines.EntryLine;
import org.zhuanban.engine.archive.Lines.Manifest;
import org.zhuanban.engine.archive.Lines.Part;
import org.zhuanban.engine.archive.Lines.ProofLine;
import org.zhuanban.engine.archive.Lines.ReceiptLine;
import org.zhuanban.engine.archive.Lines.TextLine;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Writes the package of a stream up to a version. It reads the stream twice by pages: first to
 * measure the parts, then to write them.
 */
public final class PackageWriter {
  private static final int PAGE = 500;

  private final Storage storage;
  private final StreamKey stream;
  private final Head head;
  private final List<ArchiveAnchor> anchors;

  /**
   * Prepares a package.
   *
   * @param storage the storage
   * @param stream the stream
   * @param head where it ends
   * @param anchors the proofs, in any order
   */
  public PackageWriter(Storage storage, StreamKey stream, Head head, List<ArchiveAnchor> anchors) {
    this.storage = storage;
    this.stream = stream;
    this.head = head;
    this.anchors = anchors;
  }

  /** Takes the lines of a part, one after the other. */
  private interface LineSink {
    void line(byte[] line) throws IOException;
  }

  /**
   * Writes the package.
   *
   * @param out the stream of bytes, which is not closed
   * @throws IOException if it cannot be written
   * @throws ExportException if the stream was changed between the two readings, or is too large for
   *     a package
   */
  public void write(OutputStream out) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String name : Lines.PARTS) {
      Measure measure = new Measure();
      lines(name, measure::add);
      parts.add(measure.part(name));
    }
    byte[] manifest =
        Lines.encode(
            new Manifest(
                Manifest.FORMAT,
                stream.kind(),
                stream.id(),
                head.version(),
                head.chain().toString(),
                parts));
    long size = manifest.length + parts.stream().mapToLong(Part::bytes).sum();
    if (size > Lines.LARGEST) {
      throw new ExportException(
          stream,
          "共%s字节，超过一个档案包的上限%s字节；请以数据库备份移交".formatted(size, Lines.LARGEST),
          "it has %s bytes, above the limit of %s of a package; hand it over as a backup of the database"
              .formatted(size, Lines.LARGEST));
    }
    ZipFrame zip = new ZipFrame();
    out.write(zip.header(Lines.MANIFEST, manifest.length, Measure.crc(manifest)));
    out.write(manifest);
    for (Part part : parts) {
      out.write(zip.header(part.name(), part.bytes(), HexFormat.fromHexDigits(part.crc32())));
      Measure again = new Measure();
      lines(
          part.name(),
          line -> {
            again.add(line);
            out.write(line);
          });
      if (!again.part(part.name()).equals(part)) {
        throw changed();
      }
    }
    out.write(zip.end());
    out.flush();
  }

  private void lines(String part, LineSink sink) throws IOException {
    switch (part) {
      case Lines.ENTRIES -> entries(page -> each(page, EntryLine::of, sink));
      case Lines.TEXTS -> entries(page -> each(texts(page), TextLine::of, sink));
      case Lines.RECEIPTS -> receipts(sink);
      default -> proofs(sink);
    }
  }

  /** Takes entries by pages. */
  private interface PageSink {
    void page(List<Entry> page) throws IOException;
  }

  /** Makes the line of a row. */
  private interface LineOf<T> {
    Record of(T row);
  }

  private static <T> void each(List<T> rows, LineOf<T> line, LineSink sink) throws IOException {
    for (T row : rows) {
      sink.line(Lines.encode(line.of(row)));
    }
  }

  private void entries(PageSink sink) throws IOException {
    long version = 0;
    while (version < head.version()) {
      int most = (int) Math.min(PAGE, head.version() - version);
      List<Entry> page = storage.read(stream, version, most);
      if (page.isEmpty()) {
        throw changed();
      }
      sink.page(page);
      version = page.get(page.size() - 1).version();
    }
  }

  private List<KeptText> texts(List<Entry> page) {
    return storage.keepsTexts()
        ? storage.texts(stream, page.get(0).version() - 1, page.get(page.size() - 1).version())
        : List.of();
  }

  private void receipts(LineSink sink) throws IOException {
    String[] last = {""};
    entries(
        page -> {
          List<ReceiptKey> keys =
              page.stream()
                  .map(Entry::commandKey)
                  .distinct()
                  .filter(key -> !key.equals(last[0]))
                  .map(key -> new ReceiptKey(stream, key))
                  .toList();
          Map<ReceiptKey, Receipt> found = keys.isEmpty() ? Map.of() : storage.receipts(keys);
          for (ReceiptKey key : keys) {
            Receipt receipt = found.get(key);
            if (receipt == null) {
              throw changed();
            }
            sink.line(Lines.encode(ReceiptLine.of(receipt)));
          }
          last[0] = page.get(page.size() - 1).commandKey();
        });
  }

  /** What was verified before is not there any more. */
  private ExportException changed() {
    return new ExportException(
        stream,
        "导出期间有改动，如删除文本或销毁；请重新导出",
        "it was changed meanwhile, as by an erasure of texts; export it again");
  }

  private void proofs(LineSink sink) throws IOException {
    List<ProofLine> proofs =
        anchors.stream()
            .map(ProofLine::of)
            .sorted(Comparator.comparing(ProofLine::version).thenComparing(ProofLine::checkpoint))
            .distinct()
            .toList();
    each(proofs, proof -> proof, sink);
  }
}
