/** Documents about one project and its task force. */
@NullMarked
package org.zhuanban.documents.project;

import org.jspecify.annotations.NullMarked;
