/**
 * The ports of zhuanban, in rows and not in domain types. An adapter is written once, needs no
 * change for new kinds of events, and is tested to the last clause without the domain.
 *
 * <p>A host implements three ports, or takes them ready-made:
 *
 * <ul>
 *   <li>{@link org.zhuanban.spi.Storage} keeps everything that a {@link org.zhuanban.spi.Commit}
 *       changes: entries, duty rows, identifier rows, messages, texts and a receipt;
 *   <li>{@link org.zhuanban.spi.Outbox} hands out the messages that it keeps;
 *   <li>{@link org.zhuanban.spi.Board} shows its duty rows by pages, and finds identifiers.
 * </ul>
 *
 * <p>{@link org.zhuanban.spi.Channel} delivers letters, {@link org.zhuanban.spi.Directory} knows
 * addresses and positions, {@link org.zhuanban.spi.Access} decides who may act, {@link
 * org.zhuanban.spi.Audit} records refusals and reads of cases, {@link org.zhuanban.spi.HeadSigner}
 * signs checkpoints and {@link org.zhuanban.spi.IdGenerator} makes ids. All of them have working
 * defaults. {@link org.zhuanban.spi.ForwardingStorage} and its siblings are bases for decorators.
 *
 * <p>Identifiers have 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -}, see {@link
 * org.zhuanban.spi.StreamKey#id}. Rows are made through their builders; canonical constructors are
 * not promised to stay.
 */
@NullMarked
@RowStyle
package org.zhuanban.spi;

import org.jspecify.annotations.NullMarked;
