/**
 * Archives: packages of whole streams, and the register of what is due for destruction.
 *
 * <p>A package holds the entries, texts and receipts of a stream, and its proofs against
 * checkpoints. {@code core/docs/archive.md} describes the format. Entry point: {@link
 * org.zhuanban.Zhuanban#archive}.
 */
@NullMarked
package org.zhuanban.archive;

import org.jspecify.annotations.NullMarked;
