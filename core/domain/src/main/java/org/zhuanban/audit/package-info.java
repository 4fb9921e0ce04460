/**
 * Integrity: the proof that stored data are the written data.
 *
 * <p>Each stream carries a {@linkplain org.zhuanban.audit.HashChain hash chain}, which {@link
 * org.zhuanban.audit.Verifier} checks. A chain alone proves nothing against a writer to the
 * database who recalculates it. A {@link org.zhuanban.audit.Checkpoint}, taken regularly and
 * anchored outside the database, therefore fixes the state of all streams.
 *
 * <p>Entry points: {@link org.zhuanban.audit.Verifier} to check a stream or a namespace, {@link
 * org.zhuanban.audit.Checkpointer} and {@link org.zhuanban.audit.Checkpoint} for anchors outside of
 * the database, {@link org.zhuanban.audit.InclusionProof} for one stream.
 */
@NullMarked
package org.zhuanban.audit;

import org.jspecify.annotations.NullMarked;
