/** Drafts of the papers of a case of accountability, for those who may read the case. */
@NullMarked
package org.zhuanban.documents.accountability;

import org.jspecify.annotations.NullMarked;
