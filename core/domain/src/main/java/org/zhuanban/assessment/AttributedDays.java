package org.zhuanban.assessment;

/**
 * The effect of a consequence on a scorecard.
 *
 * @param consequence the consequence
 * @param points the points taken off, at most those left after earlier consequences; 0 for a
 *     consequence without points
 */
public record AttributedDays(Consequence consequence, Fraction points) {}
