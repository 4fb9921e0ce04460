package org.zhuanban.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.HeadSigner;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Takes checkpoints of a storage.
 *
 * <pre>{@code
 * Checkpointer checkpointer = new Checkpointer(storage, HashAlgorithm.SHA_256, signer);
 * try (PrintWriter heads = new PrintWriter("heads.txt", StandardCharsets.US_ASCII)) {
 *   Checkpoint checkpoint =
 *       checkpointer.take(Set.of("project"), clock.instant(), head -> heads.println(head.toText()));
 *   anchor(checkpoint.toText()); // outside the database; the heads may lie anywhere
 * }
 * }</pre>
 *
 * <p>A checkpoint also fixes earlier flaws: {@linkplain Verifier#streams verify} first.
 */
public final class Checkpointer {
  private final Storage storage;
  private final HashAlgorithm algorithm;
  private final HeadSigner signer;

  /**
   * Creates a checkpointer.
   *
   * @param storage the storage of the namespace to cover
   * @param algorithm the algorithm of the tree
   * @param signer the signer of the checkpoints; {@link HeadSigner#NONE} without one
   * @throws IllegalArgumentException if the algorithm is not {@linkplain HashAlgorithm#offered()
   *     offered}
   */
  public Checkpointer(Storage storage, HashAlgorithm algorithm, HeadSigner signer) {
    this.storage = storage;
    this.algorithm = algorithm.requireOffered();
    this.signer = signer;
  }

  /**
   * Takes a checkpoint of every stream of some kinds, with one page of them in memory at a time.
   *
   * <p>Writers may work meanwhile. The checkpoint then covers each stream at some moment of the
   * call. A stream created meanwhile may be left to the next checkpoint.
   *
   * @param kinds the kinds of the streams, as {@link StreamKey#kind}; all that the host uses
   * @param at the time of the checkpoint
   * @param heads the consumer of every head, in the order of the tree. The heads must be kept,
   *     since {@link Verifier#since} and {@link InclusionProof#of} need them. They prove nothing by
   *     themselves and need protection only from loss
   * @return the checkpoint
   * @throws IllegalStateException if the storage lists a stream without a head
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public Checkpoint take(Collection<String> kinds, Instant at, Consumer<StreamHead> heads) {
    HeadTree tree = new HeadTree(algorithm, Optional.empty());
    for (String kind : new TreeSet<>(kinds)) {
      Pages.forEach(
          storage,
          kind,
          stream -> {
            StreamHead head = head(stream);
            tree.add(head);
            heads.accept(head);
          });
    }
    return new Checkpoint(tree.size(), algorithm, tree.close(), at, Optional.empty())
        .signedBy(signer);
  }

  private StreamHead head(StreamKey stream) {
    Head head =
        storage
            .head(stream)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Stream '%s' is listed, but has no head".formatted(stream)));
    return new StreamHead(stream, head.version(), head.chain());
  }
}
