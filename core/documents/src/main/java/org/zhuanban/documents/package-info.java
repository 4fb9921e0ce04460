/**
 * Documents that officials read. Each is a typed model first, so that a host can show it in its own
 * way, and then a {@link org.zhuanban.documents.Document}, which is written as HTML, Markdown or
 * CSV. All words come from {@link org.zhuanban.documents.DocumentTexts}, which a county overrides
 * text by text.
 */
@NullMarked
package org.zhuanban.documents;

import org.jspecify.annotations.NullMarked;
