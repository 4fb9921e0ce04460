/** Who is signed in. */
@NullMarked
package org.zhuanban.example.platform.signin;

import org.jspecify.annotations.NullMarked;
