package org.zhuanban.spi;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An immutable sequence of bytes, compared by content.
 *
 * <p>Treat it as a value: do not synchronize on it or rely on its identity.
 */
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** {@return the sequence of no bytes} */
  public static Bytes empty() {
    return EMPTY;
  }

  /**
   * Copies an array.
   *
   * @param content the bytes; later changes to the array do not show
   * @return the same bytes, immutable
   */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** {@return a copy of the bytes} */
  public byte[] toArray() {
    return content.clone();
  }

  /** {@return how many bytes there are} */
  public int length() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** {@return the bytes in lower-case hexadecimal} */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(content);
  }
}
