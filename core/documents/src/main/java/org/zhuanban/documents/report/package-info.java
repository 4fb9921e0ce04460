/** The reports of a county and of one project, as they are handed in to the committee. */
@NullMarked
package org.zhuanban.documents.report;

import org.jspecify.annotations.NullMarked;
