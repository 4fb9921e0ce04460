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
 * <p>What is already wrong when a checkpoint is taken is fixed by it as well: {@linkplain
 * Verifier#streams verify} first.
 */
public final class Checkpointer {
  private final Storage storage;
  private final HashAlgorithm algorithm;
  private final HeadSigner signer;

  /**
   * Makes a checkpointer.
   *
   * @param storage the storage, opened for the namespace to cover
   * @param algorithm the algorithm of the tree
   * @param signer who vouches for the checkpoints; {@link HeadSigner#NONE} if nobody does
   * @throws IllegalArgumentException if the algorithm is not {@linkplain HashAlgorithm#offered()
   *     offered}
   */
  public Checkpointer(Storage storage, HashAlgorithm algorithm, HeadSigner signer) {
    this.storage = storage;
    this.algorithm = algorithm.requireOffered();
    this.signer = signer;
  }

  /**
   * Takes a checkpoint of every stream of some kinds, holding one page of them at a time.
   *
   * <p>Others may write meanwhile. Each stream is then covered as it stood at some moment of the
   * call; one that is created meanwhile may be left to the next checkpoint.
   *
   * @param kinds the kinds of the streams, like {@link StreamKey#kind}; all that the host uses
   * @param at the time to write into the checkpoint
   * @param heads is given every head, in the order of the tree; keep them, since {@link
   *     Verifier#since} and {@link InclusionProof#of} need them. They prove nothing by themselves
   *     and need no protection but from loss
   * @return the checkpoint
   * @throws IllegalStateException if the storage lists a stream that has no head
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
