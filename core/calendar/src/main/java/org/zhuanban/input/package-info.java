/**
 * Checks of input, and the errors that they report.
 *
 * <p>{@link org.zhuanban.input.InputException} reports the place of an error, the actual value and
 * the remedy, in Chinese and in English. {@link org.zhuanban.input.InputFault} lists the kinds of
 * errors, each with a code and a message; {@code core/docs/generated/input.md} shows them all.
 *
 * <p>{@link org.zhuanban.input.Input} provides the checks that values make on construction:
 * presence, bounds and format. {@link org.zhuanban.input.SafeText} defines the characters that a
 * text may contain, such that it is stored unchanged and fully visible.
 *
 * <p>Input is accepted or rejected as a whole. No part of rejected input is stored.
 */
@NullMarked
package org.zhuanban.input;

import org.jspecify.annotations.NullMarked;
