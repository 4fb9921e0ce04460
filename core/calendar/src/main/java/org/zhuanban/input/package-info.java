/**
 * What is wrong with something that a person has given.
 *
 * <p>{@link org.zhuanban.input.InputException} says what, where and how it is given right, in
 * Chinese and in English. {@link org.zhuanban.input.InputFault} lists what can be wrong, each with
 * a code and words; {@code core/docs/input.md} shows them all.
 *
 * <p>{@link org.zhuanban.input.Input} holds the checks that values make: present, within bounds, of
 * the right form. {@link org.zhuanban.input.SafeText} says which characters a text may hold, so
 * that it is kept unchanged and shows all that it holds. Nothing of what was refused is kept.
 */
@NullMarked
package org.zhuanban.input;

import org.jspecify.annotations.NullMarked;
