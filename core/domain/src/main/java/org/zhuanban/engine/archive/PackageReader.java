package org.zhuanban.engine.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.zhuanban.archive.ArchiveAnchor;
import org.zhuanban.archive.ImportException;
import org.zhuanban.engine.archive.Lines.EntryLine;
import org.zhuanban.engine.archive.Lines.Manifest;
import org.zhuanban.engine.archive.Lines.Part;
import org.zhuanban.engine.archive.Lines.ProofLine;
import org.zhuanban.engine.archive.Lines.ReceiptLine;
import org.zhuanban.engine.archive.Lines.TextLine;
import org.zhuanban.engine.wire.WireFormatException;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/**
 * Reads a package, of which each byte is known from the manifest and the only form of lines and
 * frame. It reads no more than the manifest announces, and nothing compressed.
 */
public final class PackageReader {
  private static final int LARGEST_MANIFEST = 1 << 16;
  private static final int LARGEST_LINE = 1 << 23;

  private final InputStream in;
  private final ZipFrame frame = new ZipFrame();

  private PackageReader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads a package up to its end.
   *
   * @param in the stream of bytes, which is not closed
   * @return the stream; its hashes are not verified yet
   * @throws IOException if it cannot be read
   * @throws ImportException if it is no package, or a part is not what the manifest says
   */
  public static ArchivedStream read(InputStream in) throws IOException {
    return new PackageReader(in).all();
  }

  private ArchivedStream all() throws IOException {
    Manifest manifest = manifest();
    long size = manifest.parts().stream().mapToLong(Part::bytes).sum();
    if (size > Lines.LARGEST
        || manifest.parts().stream().anyMatch(part -> part.bytes() > Lines.LARGEST)) {
      throw new ImportException(
          Lines.MANIFEST,
          1,
          "共%s字节，超过一个档案包的上限%s字节；请以数据库备份移交".formatted(size, Lines.LARGEST),
          "it has %s bytes, above the limit of %s of a package; have it handed over as a backup of the database"
              .formatted(size, Lines.LARGEST));
    }
    StreamKey stream = stream(manifest);
    List<Part> parts = manifest.parts();
    List<Entry> entries = part(parts.get(0), EntryLine.class, EntryLine::entry);
    List<KeptText> texts = part(parts.get(1), TextLine.class, TextLine::kept);
    List<Receipt> receipts = part(parts.get(2), ReceiptLine.class, ReceiptLine::receipt);
    List<ArchiveAnchor> anchors = part(parts.get(3), ProofLine.class, line -> line.anchor(stream));
    expect(Lines.MANIFEST, frame.end());
    if (in.read() >= 0) {
      throw new ImportException(
          "", 0, "结尾之后还有内容；请向移交方重新索取", "something follows its end; ask the sender for it again");
    }
    Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    if (last == null
        || last.version() != entries.size()
        || last.version() != manifest.version()
        || !last.chain().toString().equals(manifest.chain())) {
      throw new ImportException(
          Lines.MANIFEST,
          0,
          "所载末条记录与 entries.jsonl 不符；请向移交方重新索取",
          "its last entry is not that of entries.jsonl; ask the sender for it again");
    }
    return new ArchivedStream(stream, entries, texts, receipts, anchors);
  }

  private Manifest manifest() throws IOException {
    byte[] header = in.readNBytes(ZipFrame.HEADER + Lines.MANIFEST.length());
    if (header.length < ZipFrame.HEADER + Lines.MANIFEST.length()) {
      throw noPackage();
    }
    long size = ZipFrame.size(header);
    int crc = ZipFrame.crc(header);
    if (size > LARGEST_MANIFEST
        || !Arrays.equals(header, frame.header(Lines.MANIFEST, size, crc))) {
      throw noPackage();
    }
    byte[] line = in.readNBytes((int) size);
    if (line.length < size || Measure.crc(line) != crc) {
      throw changed(Lines.MANIFEST, 1);
    }
    String text = new String(line, StandardCharsets.UTF_8);
    if (text.startsWith("{\"format\":")
        && !text.startsWith("{\"format\":" + Manifest.FORMAT + ",")) {
      throw new ImportException(
          Lines.MANIFEST,
          1,
          "其格式不是本版本能读的第%s版；请用能读的版本导入".formatted(Manifest.FORMAT),
          "its format is not %s, which this release reads; import it with a release that reads it"
              .formatted(Manifest.FORMAT));
    }
    Manifest manifest = decoded(Lines.MANIFEST, 1, Manifest.class, line);
    if (!manifest.parts().stream().map(Part::name).toList().equals(Lines.PARTS)
        || manifest.parts().stream().anyMatch(part -> part.bytes() < 0)) {
      throw new ImportException(
          Lines.MANIFEST, 1, "所列部分不是" + Lines.PARTS, "its parts are not " + Lines.PARTS);
    }
    return manifest;
  }

  private static StreamKey stream(Manifest manifest) {
    try {
      return new StreamKey(manifest.kind(), manifest.id());
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          Lines.MANIFEST, 1, "流的种类或编号不合规", "the kind or the id of the stream is malformed");
    }
  }

  private <L extends Record, T> List<T> part(Part part, Class<L> type, Function<L, T> row)
      throws IOException {
    int crc;
    try {
      crc = HexFormat.fromHexDigits(part.crc32());
    } catch (IllegalArgumentException e) {
      throw changed(Lines.MANIFEST, 1);
    }
    expect(part.name(), frame.header(part.name(), part.bytes(), crc));
    List<T> rows = new ArrayList<>();
    Measure measure = new Measure();
    long left = part.bytes();
    while (left > 0) {
      byte[] line = line(part.name(), rows.size() + 1L, left);
      left -= line.length;
      measure.add(line);
      rows.add(
          row(
              part.name(),
              rows.size() + 1L,
              decoded(part.name(), rows.size() + 1L, type, line),
              row));
    }
    if (!measure.part(part.name()).equals(part)) {
      throw changed(part.name(), 0);
    }
    return rows;
  }

  private byte[] line(String part, long number, long left) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next;
    do {
      next = line.size() < left ? in.read() : -1;
      if (next < 0 || line.size() >= LARGEST_LINE) {
        throw changed(part, number);
      }
      line.write(next);
    } while (next != '\n');
    return line.toByteArray();
  }

  private static <L extends Record, T> T row(String part, long number, L line, Function<L, T> row) {
    try {
      return row.apply(line);
    } catch (RuntimeException e) {
      throw new ImportException(
          part, number, "内容不合规：" + e.getMessage(), "its content is malformed: " + e.getMessage());
    }
  }

  private static <T extends Record> T decoded(
      String part, long number, Class<T> type, byte[] line) {
    try {
      return Lines.decode(type, line);
    } catch (WireFormatException | IllegalArgumentException e) {
      throw new ImportException(
          part,
          number,
          "不是规定的写法；请向移交方重新索取（%s）".formatted(e.getMessage()),
          "it is not written in its only form; ask the sender for it again (%s)"
              .formatted(e.getMessage()));
    }
  }

  /** Reads what can only be one thing. */
  private void expect(String part, byte[] wanted) throws IOException {
    if (!Arrays.equals(in.readNBytes(wanted.length), wanted)) {
      throw new ImportException(
          part,
          0,
          "包装被改动或不完整；请向移交方重新索取，原样保存",
          "its frame was changed or is incomplete; ask the sender for it again, and keep it as it is");
    }
  }

  private static ImportException noPackage() {
    return new ImportException(
        "",
        0,
        "不是本系统导出的档案包，或被解开后重新打包；请原样导入",
        "it is no package of an export, or was packed anew; import it as it was exported");
  }

  private static ImportException changed(String part, long line) {
    return new ImportException(
        part,
        line,
        "与清单的校验值不符，被改动或不完整；请向移交方重新索取",
        "it does not match the manifest, since it was changed or is incomplete; ask the sender for it again");
  }
}
