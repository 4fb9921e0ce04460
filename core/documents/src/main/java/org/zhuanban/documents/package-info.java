/**
 * Documents that officials read. Each is typed data first, which a host can show in its own way.
 * The data gives a {@link org.zhuanban.documents.Document}, which is written as HTML, Markdown or
 * CSV. A county sets any of the {@link org.zhuanban.documents.DocumentTexts}.
 */
@NullMarked
package org.zhuanban.documents;

import org.jspecify.annotations.NullMarked;
