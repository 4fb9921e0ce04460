/** The acts of officers and enterprises, each with a form. */
@NullMarked
package org.zhuanban.example.platform.window;

import org.jspecify.annotations.NullMarked;
