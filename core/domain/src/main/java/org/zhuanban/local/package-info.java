/**
 * What a county sets for itself: every value with the text that it rests on and the time for which
 * it holds. What is owed is judged by the rules that held when it began to be owed.
 */
@NullMarked
package org.zhuanban.local;

import org.jspecify.annotations.NullMarked;
