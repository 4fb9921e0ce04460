/**
 * Rows of projects for the platforms of the province and the ministry.
 *
 * <p>An {@link org.zhuanban.exchange.ExchangeRow} is a fact of a project in the terms of the
 * library. A {@link org.zhuanban.exchange.RowBatch} has the rows of a project, all or those that
 * changed. A {@link org.zhuanban.exchange.Consignment} puts them into the columns and codes of a
 * receiver, and lists what is missing. {@code core/docs/generated/exchange.md} has the tables and
 * the codes with their sources, {@code core/docs/exchange.md} what the public sources leave open.
 */
@NullMarked
package org.zhuanban.exchange;

import org.jspecify.annotations.NullMarked;
