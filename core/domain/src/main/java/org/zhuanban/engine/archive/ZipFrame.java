package org.zhuanban.engine.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The frame of a zip file (APPNOTE 6.3) in the only form that packages have. Parts are stored
 * without compression, since its bytes would depend on a library. Their day is 1980-01-01, and
 * their sizes stand before them.
 */
final class ZipFrame {

  /** The length of the fixed part of the header of a part. */
  static final int HEADER = 30;

  private static final int VERSION = 20;
  private static final int UTF_8 = 0x0800;
  private static final int DAY_1980_01_01 = 0x0021;

  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int parts;
  private long offset;

  /** The header of the next part, which is entered into the directory. */
  byte[] header(String name, long size, int crc) {
    byte[] called = name.getBytes(StandardCharsets.UTF_8);
    byte[] local = new byte[HEADER + called.length];
    ByteBuffer header = little(local).putInt(0x04034b50);
    common(header, size, crc, called);
    byte[] central = new byte[46 + called.length];
    ByteBuffer entry = little(central).putInt(0x02014b50).putShort((short) VERSION);
    common(entry, size, crc, new byte[0]);
    // No comment, disk, attributes; where the header stands, and the name.
    entry.putShort(28, (short) called.length);
    entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    entry.putInt((int) offset).put(called);
    directory.writeBytes(central);
    parts++;
    offset += local.length + size;
    return local;
  }

  private static void common(ByteBuffer to, long size, int crc, byte[] name) {
    to.putShort((short) VERSION)
        .putShort((short) UTF_8)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) DAY_1980_01_01)
        .putInt(crc)
        .putInt((int) size)
        .putInt((int) size)
        .putShort((short) name.length)
        .putShort((short) 0)
        .put(name);
  }

  /** The directory after the last part. */
  byte[] end() {
    byte[] entries = directory.toByteArray();
    byte[] end = new byte[entries.length + 22];
    little(end)
        .put(entries)
        .putInt(0x06054b50)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) parts)
        .putShort((short) parts)
        .putInt(entries.length)
        .putInt((int) offset)
        .putShort((short) 0);
    return end;
  }

  /** The size that a header names. */
  static long size(byte[] header) {
    return Integer.toUnsignedLong(little(header).getInt(18));
  }

  /** The CRC-32 that a header names. */
  static int crc(byte[] header) {
    return little(header).getInt(14);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
