/**
 * The ports of zhuanban, in rows and not in domain types: an adapter is written once and never
 * meets a new kind of event, and its contract is tested to the last clause without knowing the
 * domain.
 *
 * <p>{@link org.zhuanban.spi.Storage} is the port that every host needs. Rows are made through
 * their builders; canonical constructors are not promised to stay.
 */
@NullMarked
@RowStyle
package org.zhuanban.spi;

import org.jspecify.annotations.NullMarked;
