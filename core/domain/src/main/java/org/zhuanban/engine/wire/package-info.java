/** The stored form of events and commands: canonical JSON of records, with an explicit register. */
@NullMarked
package org.zhuanban.engine.wire;

import org.jspecify.annotations.NullMarked;
