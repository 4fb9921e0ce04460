/** Channels of a host: e-mail over SMTP, and a webhook whose receiver can check who speaks. */
@NullMarked
package org.zhuanban.channels;

import org.jspecify.annotations.NullMarked;
