/** Drafts of the papers on suggestions of deputies. */
@NullMarked
@BuilderStyle
package org.zhuanban.documents.suggestion;

import org.jspecify.annotations.NullMarked;
