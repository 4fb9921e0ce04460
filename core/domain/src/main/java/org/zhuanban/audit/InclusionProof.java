package org.zhuanban.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.StreamKey;

/**
 * The proof that a {@link Checkpoint} covers a stream. It serves a holder of the checkpoint who
 * sees one stream but not the others.
 *
 * <p>It proves that the checkpoint counted the head of the stream. It proves nothing about later
 * entries, or about other streams. Its hashes do not bind the number of streams, as in every RFC
 * 6962 tree; the signature of the checkpoint does.
 *
 * @param head the head of the stream
 * @param index the place of the stream among those of the checkpoint, from 0
 * @param path the sibling hashes from the leaf to the root, the lowest first
 */
public record InclusionProof(StreamHead head, long index, List<Bytes> path) {
  /**
   * Copies the path.
   *
   * @param head the head of the stream
   * @param index the place of the stream
   * @param path the sibling hashes from the leaf to the root
   */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /**
   * Creates the proof for a stream.
   *
   * @param checkpoint the checkpoint
   * @param heads the heads exported with the checkpoint, in their order; they are not closed here
   * @param stream the stream
   * @return the proof; empty if the checkpoint does not cover the stream
   * @throws IllegalArgumentException if the heads are not those of the checkpoint
   * @throws IllegalStateException if the algorithm of the checkpoint is not {@linkplain
   *     HashAlgorithm#offered() offered}
   */
  public static Optional<InclusionProof> of(
      Checkpoint checkpoint, Stream<StreamHead> heads, StreamKey stream) {
    HeadTree tree = new HeadTree(checkpoint.algorithm(), Optional.of(stream));
    for (Iterator<StreamHead> rest = heads.iterator(); rest.hasNext(); ) {
      tree.add(rest.next());
    }
    tree.closeAs(checkpoint);
    return tree.proof();
  }

  /**
   * Verifies the proof. The trust in the checkpoint itself depends on its signature and its place
   * of storage.
   *
   * @param checkpoint the checkpoint
   * @return true if the checkpoint covers the {@linkplain #head() head}
   * @throws IllegalStateException if the algorithm of the checkpoint is not {@linkplain
   *     HashAlgorithm#offered() offered}
   */
  public boolean holdsIn(Checkpoint checkpoint) {
    return MerkleTree.includes(
        checkpoint.algorithm(), checkpoint.root(), checkpoint.size(), head.leaf(), index, path);
  }
}
