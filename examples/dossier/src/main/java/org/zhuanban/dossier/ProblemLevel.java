package org.zhuanban.dossier;

/**
 * Who decides a problem, and within what time.
 *
 * @param level its number, from 1
 * @param holder who decides
 * @param decideWithin the limit from the day on which the level received the problem
 */
record ProblemLevel(int level, String holder, Length decideWithin) {}
