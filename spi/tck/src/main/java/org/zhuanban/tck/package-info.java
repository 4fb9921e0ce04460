/**
 * Contract suites that prove an adapter of the storage SPI, and tools for tests against failures.
 *
 * <p>A test class implements one interface for each port, with a few factories:
 *
 * <ul>
 *   <li>{@link org.zhuanban.tck.StorageContract} for a storage with transactions of its own;
 *   <li>{@link org.zhuanban.tck.JoinedStorageContract} for one that joins those of the host;
 *   <li>{@link org.zhuanban.tck.OutboxContract}, {@link org.zhuanban.tck.BoardContract} and {@link
 *       org.zhuanban.tck.AuditContract}.
 * </ul>
 *
 * <p>Each contract gathers topics, such as {@link org.zhuanban.tck.JournalContract} and {@link
 * org.zhuanban.tck.ConcurrencyContract}, which can be run alone. Each test begins with the clause
 * of {@link org.zhuanban.spi.Storage}, {@link org.zhuanban.spi.Outbox} or {@link
 * org.zhuanban.spi.Board} that it proves. Nothing is skipped but what needs a factory that is not
 * overridden, and that is said. JUnit Jupiter runs the tests and jqwik the properties.
 *
 * <p>{@link org.zhuanban.tck.FaultyStorage} and {@link org.zhuanban.tck.FaultyOutbox} let calls go
 * wrong as {@link org.zhuanban.tck.Faults} choose. {@link org.zhuanban.tck.History} checks whether
 * the calls of many threads are linearizable.
 */
@NullMarked
package org.zhuanban.tck;

import org.jspecify.annotations.NullMarked;
