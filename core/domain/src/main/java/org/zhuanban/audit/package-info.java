/**
 * Integrity: whether what is kept is what was written.
 *
 * <p>Each stream carries a {@linkplain org.zhuanban.audit.HashChain hash chain}, which {@link
 * org.zhuanban.audit.Verifier} follows. A chain alone proves nothing against someone who can write
 * to the database and recomputes it; therefore a {@link org.zhuanban.audit.Checkpoint}, taken now
 * and then and anchored outside the database, fixes all streams as they stood.
 *
 * <p>Entry points: {@link org.zhuanban.audit.Verifier} to check a stream or a namespace, {@link
 * org.zhuanban.audit.Checkpointer} and {@link org.zhuanban.audit.Checkpoint} for anchors outside of
 * the database, {@link org.zhuanban.audit.InclusionProof} for one entry.
 */
@NullMarked
package org.zhuanban.audit;

import org.jspecify.annotations.NullMarked;
