/**
 * Contract suites that prove an adapter of the storage SPI.
 *
 * <p>Extend {@link org.zhuanban.tck.StorageContract}, {@link org.zhuanban.tck.OutboxContract} and
 * {@link org.zhuanban.tck.BoardContract} with a few factories each; where the adapter joins the
 * host's transactions, extend {@link org.zhuanban.tck.JoinedStorageContract} too. Each test begins
 * with the clause of {@link org.zhuanban.spi.Storage}, {@link org.zhuanban.spi.Outbox} or {@link
 * org.zhuanban.spi.Board} that it proves; nothing is ever skipped.
 */
@NullMarked
package org.zhuanban.tck;

import org.jspecify.annotations.NullMarked;
