package org.zhuanban.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The key of a row, the same in every delivery. A correction changes the content of the row, or
 * withdraws it; the key never passes to another fact of the project.
 *
 * @param project the host's identifier of the project
 * @param kind the kind of the row
 * @param place the place of the row in the project, such as {@code A03/1/ACCEPTANCE}: item,
 *     attempt, act; empty for the project itself
 */
public record RowKey(String project, RowKind kind, String place) implements Comparable<RowKey> {
  private static final int GUID_BYTES = 16;

  /** {@return the key in one text, such as {@code P-1:ACT:A03/1/ACCEPTANCE}} */
  public String text() {
    return project + ":" + kind + ":" + place;
  }

  /**
   * {@return the key in 32 hexadecimal digits, for columns that are too short for the text: the
   * first half of its SHA-256}
   */
  public String guid() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, GUID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(RowKey other) {
    int order = project.compareTo(other.project);
    order = order == 0 ? kind.compareTo(other.kind) : order;
    return order == 0 ? place.compareTo(other.place) : order;
  }
}
