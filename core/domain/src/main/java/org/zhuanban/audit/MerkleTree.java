package org.zhuanban.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.zhuanban.spi.Bytes;

/**
 * The tree of RFC 6962, section 2.1, over a sequence of leaves. It holds one hash for each complete
 * subtree, so that its size is logarithmic in their number.
 */
final class MerkleTree {
  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final HashAlgorithm algorithm;
  private final Deque<Node> complete = new ArrayDeque<>();
  private final List<Bytes> path = new ArrayList<>();
  private long size;

  /** The root of a subtree, and whether it contains the watched leaf. */
  private record Node(Bytes hash, boolean watched) {}

  MerkleTree(HashAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  /** Adds a leaf. At most one leaf can be watched. */
  void add(byte[] content, boolean watched) {
    complete.push(new Node(leaf(algorithm, content), watched));
    size++;
    // A new leaf completes one subtree for every trailing zero of the number of leaves.
    for (int i = Long.numberOfTrailingZeros(size); i > 0; i--) {
      join();
    }
  }

  long size() {
    return size;
  }

  /** Closes the tree and returns its root. A closed tree takes no more leaves. */
  Bytes close() {
    while (complete.size() > 1) {
      join();
    }
    return complete.isEmpty() ? Bytes.of(algorithm.hash(new byte[0])) : complete.pop().hash();
  }

  /** The sibling hashes from the watched leaf up, complete once the tree is closed. */
  List<Bytes> path() {
    return List.copyOf(path);
  }

  private void join() {
    Node right = complete.pop();
    Node left = complete.pop();
    if (left.watched()) {
      path.add(right.hash());
    } else if (right.watched()) {
      path.add(left.hash());
    }
    complete.push(
        new Node(node(algorithm, left.hash(), right.hash()), left.watched() || right.watched()));
  }

  static Bytes leaf(HashAlgorithm algorithm, byte[] content) {
    return hash(algorithm, LEAF, content, new byte[0]);
  }

  private static Bytes node(HashAlgorithm algorithm, Bytes left, Bytes right) {
    return hash(algorithm, NODE, left.toArray(), right.toArray());
  }

  private static Bytes hash(HashAlgorithm algorithm, byte prefix, byte[] one, byte[] other) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(prefix);
    content.writeBytes(one);
    content.writeBytes(other);
    return Bytes.of(algorithm.hash(content.toByteArray()));
  }

  /** Verifies inclusion by RFC 9162, section 2.1.3.2. */
  static boolean includes(
      HashAlgorithm algorithm, Bytes root, long size, byte[] leaf, long index, List<Bytes> path) {
    if (index < 0 || index >= size) {
      return false;
    }
    long place = index;
    long last = size - 1;
    Bytes hash = leaf(algorithm, leaf);
    for (Bytes sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        hash = node(algorithm, sibling, hash);
        // The last leaf of an uneven row has no sibling until the row above is even.
        int rows = Long.numberOfTrailingZeros(place);
        place >>= rows;
        last >>= rows;
      } else {
        hash = node(algorithm, hash, sibling);
      }
      place >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
