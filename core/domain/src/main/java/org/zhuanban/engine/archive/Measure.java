package org.zhuanban.engine.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.zhuanban.engine.archive.Lines.Part;

/** The measure of a part, line by line. */
final class Measure {
  private final CRC32 crc = new CRC32();
  private final MessageDigest sha;
  private long bytes;
  private long lines;

  Measure() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(byte[] line) {
    crc.update(line);
    sha.update(line);
    bytes += line.length;
    lines++;
  }

  static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  /** The part, once all of it was added. */
  Part part(String name) {
    return new Part(
        name,
        bytes,
        lines,
        HexFormat.of().toHexDigits((int) crc.getValue()),
        HexFormat.of().formatHex(sha.digest()));
  }
}
