/**
 * The ports of zhuanban, in rows and not in domain types: an adapter is written once and never
 * meets a new kind of event, and its contract is tested to the last clause without knowing the
 * domain.
 *
 * <p>{@link org.zhuanban.spi.Storage} is the port that every host needs; {@link
 * org.zhuanban.spi.Outbox} hands out the messages that it keeps, and {@link org.zhuanban.spi.Board}
 * shows its duties. {@link org.zhuanban.spi.Channel}, {@link org.zhuanban.spi.Directory}, {@link
 * org.zhuanban.spi.Access}, {@link org.zhuanban.spi.HeadSigner} and {@link
 * org.zhuanban.spi.IdGenerator} have working defaults. Rows are made through their builders;
 * canonical constructors are not promised to stay.
 */
@NullMarked
@RowStyle
package org.zhuanban.spi;

import org.jspecify.annotations.NullMarked;
