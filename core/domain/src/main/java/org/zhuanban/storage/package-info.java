/**
 * Storage in memory, for tests, trials and calculations without a database.
 *
 * <p>{@link org.zhuanban.storage.InMemoryStorage} keeps streams and duties, {@link
 * org.zhuanban.storage.InMemoryOutbox} the messages. Both obey every clause of the contract.
 */
@NullMarked
package org.zhuanban.storage;

import org.jspecify.annotations.NullMarked;
