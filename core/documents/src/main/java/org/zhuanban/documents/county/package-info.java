/** Documents about all projects of a county: lists, ledgers and reports. */
@NullMarked
package org.zhuanban.documents.county;

import org.jspecify.annotations.NullMarked;
