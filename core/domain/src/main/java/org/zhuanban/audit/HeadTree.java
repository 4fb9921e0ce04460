package org.zhuanban.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StreamKey;

/** The tree over heads, each stream once, in the order of the keys. */
final class HeadTree {
  private static final Comparator<StreamKey> ORDER =
      Comparator.comparing(StreamKey::kind).thenComparing(StreamKey::id);

  private final MerkleTree tree;
  private final Optional<StreamKey> watched;
  private Optional<StreamKey> last = Optional.empty();
  private Optional<InclusionProof> place = Optional.empty();

  HeadTree(HashAlgorithm algorithm, Optional<StreamKey> watched) {
    this.tree = new MerkleTree(algorithm);
    this.watched = watched;
  }

  void add(StreamHead head) {
    if (last.filter(before -> ORDER.compare(before, head.stream()) >= 0).isPresent()) {
      throw new IllegalArgumentException(
          "heads come in the order of their streams, each once, but %s came after %s"
              .formatted(head.stream(), last.get()));
    }
    boolean found = watched.filter(head.stream()::equals).isPresent();
    if (found) {
      place = Optional.of(new InclusionProof(head, tree.size(), List.of()));
    }
    tree.add(head.leaf(), found);
    last = Optional.of(head.stream());
  }

  long size() {
    return tree.size();
  }

  Bytes close() {
    return tree.close();
  }

  /** Closes the tree, which must match the checkpoint. */
  void closeAs(Checkpoint checkpoint) {
    Bytes root = close();
    if (size() != checkpoint.size() || !root.equals(checkpoint.root())) {
      throw new IllegalArgumentException(
          "the heads are not those of the checkpoint: it covers %s with root %s, but these are %s with root %s"
              .formatted(checkpoint.size(), checkpoint.root(), size(), root));
    }
  }

  /**
   * The proof of the watched stream, complete once the tree is closed; empty if the stream is not
   * in it.
   */
  Optional<InclusionProof> proof() {
    return place.map(found -> new InclusionProof(found.head(), found.index(), tree.path()));
  }
}
