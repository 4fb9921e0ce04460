/**
 * The format of packages of streams: parts of JSON lines in a zip file of one form only.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.engine.archive;

import org.jspecify.annotations.NullMarked;
