/** The words of messages: templates in Chinese and English, which a host changes one by one. */
@NullMarked
package org.zhuanban.message.text;

import org.jspecify.annotations.NullMarked;
