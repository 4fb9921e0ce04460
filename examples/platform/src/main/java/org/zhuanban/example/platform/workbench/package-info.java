/** The morning of a person: what is mine, due when and why. */
@NullMarked
package org.zhuanban.example.platform.workbench;

import org.jspecify.annotations.NullMarked;
