/**
 * The texts of messages, in Chinese and English.
 *
 * <p>{@link org.zhuanban.message.text.TemplateSet} is the {@linkplain org.zhuanban.dispatch.Wording
 * wording} of the library. It puts the arguments of a message into the template of its topic, with
 * labels for codes, and days with their certainty. A host changes templates one by one.
 *
 * <p>The default templates are listed in {@code core/docs/generated/messages.md}. A template with
 * an argument that its topic does not have is refused when it is set.
 */
@NullMarked
package org.zhuanban.message.text;

import org.jspecify.annotations.NullMarked;
