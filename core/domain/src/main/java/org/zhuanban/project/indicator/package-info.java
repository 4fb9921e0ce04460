/**
 * Indicators over many projects (履约率、开工率、落地率、投产率、资金到位率).
 *
 * <p>{@link org.zhuanban.project.indicator.Indicators} of one project come from its view; those of
 * many are their sum. Every rate keeps its numerator and denominator and is rounded only for
 * display. A rate of nothing is not applicable, and never 0 %.
 *
 * <p>What counts as performing, landed, started and producing follows from the steps of the
 * project, and money counts when it was verified.
 */
@NullMarked
package org.zhuanban.project.indicator;

import org.jspecify.annotations.NullMarked;
