package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.spi.Bytes;

/** RFC 6962, sections 2.1 and 2.1.1, word for word. */
final class NaiveTree {
  private NaiveTree() {}

  static Bytes root(List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 0) {
      return sha256();
    }
    if (n == 1) {
      return sha256(new byte[] {0}, leaves.get(0));
    }
    int k = Integer.highestOneBit(n - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, k)).toArray(), root(leaves.subList(k, n)).toArray());
  }

  static List<Bytes> path(int m, List<byte[]> leaves) {
    int n = leaves.size();
    if (n == 1) {
      return List.of();
    }
    int k = Integer.highestOneBit(n - 1);
    boolean left = m < k;
    List<Bytes> path =
        new ArrayList<>(left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, n)));
    path.add(root(left ? leaves.subList(k, n) : leaves.subList(0, k)));
    return path;
  }

  /** The sides on which the hashes of a path stand. */
  static String turns(long m, long n) {
    if (n == 1) {
      return "";
    }
    long k = Long.highestOneBit(n - 1);
    return m < k ? turns(m, k) + "R" : turns(m - k, n - k) + "L";
  }

  private static Bytes sha256(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    try {
      return Bytes.of(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
