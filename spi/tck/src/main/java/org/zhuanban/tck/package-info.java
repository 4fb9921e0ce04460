/**
 * Contract suites that prove an adapter of the storage SPI.
 *
 * <p>Extend {@link org.zhuanban.tck.StorageContract} with a factory of empty storages; where the
 * adapter joins the host's transactions, extend {@link org.zhuanban.tck.JoinedStorageContract} too.
 * Each test begins with the clause of {@link org.zhuanban.spi.Storage} that it proves; nothing is
 * ever skipped.
 */
@NullMarked
package org.zhuanban.tck;

import org.jspecify.annotations.NullMarked;
