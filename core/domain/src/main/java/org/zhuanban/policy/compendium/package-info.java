/**
 * The policies of a county: one compendium (惠企政策汇编) with its editions, and the packages of measures
 * (政策措施) with the progress of each measure. Each county has one stream of kind {@code compendium}.
 *
 * <p>An edition is published with the first day on which it holds. It gives nothing to a project by
 * itself: {@code org.zhuanban.Zhuanban#offerEdition} offers the edition of the day to all projects.
 * Everybody may read it; the measures and their lights are for the organs.
 *
 * <p>Entry points: {@link org.zhuanban.policy.compendium.CompendiumCommand}, {@link
 * org.zhuanban.policy.compendium.Compendium} for the editions and the packages.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.policy.compendium;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
