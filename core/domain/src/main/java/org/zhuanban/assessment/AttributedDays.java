package org.zhuanban.assessment;

/**
 * What a consequence did to a scorecard.
 *
 * @param consequence the consequence
 * @param points how many points it took: no more than were left by those before it; 0 where none
 *     are to be taken
 */
public record AttributedDays(Consequence consequence, Fraction points) {}
