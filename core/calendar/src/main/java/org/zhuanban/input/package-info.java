/**
 * What is wrong with something that a person has given: a {@link org.zhuanban.input.InputException}
 * says what, where and how it is given right, in Chinese and in English.
 */
@NullMarked
package org.zhuanban.input;

import org.jspecify.annotations.NullMarked;
