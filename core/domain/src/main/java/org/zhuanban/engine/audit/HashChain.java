package org.zhuanban.engine.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.StreamKey;

/**
 * The hash chain of a stream: SHA-256 over every column of an entry and the chain before it, each
 * column with its length, so that no two entries have the same input.
 */
public final class HashChain {
  /** Sets the hashes of entries apart from those of anything else. */
  private static final int ENTRY = 0x10;

  private HashChain() {}

  /** {@return the chain before the first entry} */
  public static Bytes start() {
    return Bytes.empty();
  }

  /**
   * Computes the chain of an entry.
   *
   * @param stream the stream it belongs to
   * @param entry the entry; its own chain is not read
   * @param before the chain before it
   * @return the chain
   */
  public static Bytes next(StreamKey stream, Entry entry, Bytes before) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(buffer)) {
      out.writeByte(ENTRY);
      write(out, stream.kind());
      write(out, stream.id());
      out.writeLong(entry.version());
      write(out, entry.type());
      out.writeInt(entry.schema());
      out.writeLong(entry.effectiveOn().toEpochDay());
      write(out, entry.recordedAt().toString());
      write(out, entry.actor());
      write(out, entry.commandKey());
      write(out, entry.body().toArray());
      write(out, before.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256(buffer.toByteArray());
  }

  /**
   * Hashes parts, each with its length.
   *
   * @param parts the parts
   * @return their SHA-256
   */
  public static Bytes digest(byte[]... parts) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(buffer)) {
      for (byte[] part : parts) {
        write(out, part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sha256(buffer.toByteArray());
  }

  private static Bytes sha256(byte[] content) {
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
