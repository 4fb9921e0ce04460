/**
 * The approval items that investment projects of a county commonly need. Each version has its
 * statutory limit, the article that sets the limit and the days on which the text was in force.
 *
 * <p>{@link org.zhuanban.items.cn.NationalItems} holds the versions; {@link
 * org.zhuanban.items.cn.CountyItems} adds what a county decides, and makes the {@link
 * org.zhuanban.approval.plan.Catalogue} of a day.
 *
 * <p>The data consist of four files beside this package, in UTF-8 and without quotation marks:
 *
 * <ul>
 *   <li>{@code laws.csv}: the versions of legal texts, with the address at which each was read.
 *   <li>{@code items.csv}: the versions of items, with numbers and units entered by hand.
 *   <li>{@code clauses.csv}: the words of the articles. A test reads the numbers and units out of
 *       the Chinese words and compares them with {@code items.csv}.
 *   <li>{@code missing.csv}: items whose article was not found. They have no limit here.
 * </ul>
 *
 * <p>A limit of {@code GENERAL} rests on the general rule (行政许可法第四十二条第一款), which applies where a
 * licence's own law sets none.
 */
@NullMarked
package org.zhuanban.items.cn;

import org.jspecify.annotations.NullMarked;
