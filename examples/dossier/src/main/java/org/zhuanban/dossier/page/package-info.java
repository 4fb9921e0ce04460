/** Draws a project as one page that needs nothing else: HTML with inline SVG, without scripts. */
@NullMarked
package org.zhuanban.dossier.page;

import org.jspecify.annotations.NullMarked;
