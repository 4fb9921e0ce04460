package org.zhuanban.archive;

import org.zhuanban.audit.Checkpoint;
import org.zhuanban.audit.InclusionProof;

/**
 * A checkpoint that covers a stream, with the proof. It goes with the package of the stream.
 *
 * @param checkpoint the checkpoint; its signature is verified by the host
 * @param proof the proof that the checkpoint covers the stream
 */
public record ArchiveAnchor(Checkpoint checkpoint, InclusionProof proof) {
  /**
   * Verifies the proof.
   *
   * @param checkpoint the checkpoint
   * @param proof the proof that the checkpoint covers the stream
   * @throws IllegalArgumentException if the proof does not hold in the checkpoint
   * @throws IllegalStateException if the algorithm of the checkpoint is not offered
   */
  public ArchiveAnchor {
    if (!proof.holdsIn(checkpoint)) {
      throw new IllegalArgumentException(
          "the proof of %s does not hold in the checkpoint of %s"
              .formatted(proof.head().stream(), checkpoint.at()));
    }
  }
}
