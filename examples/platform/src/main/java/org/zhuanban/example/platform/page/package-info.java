/** What all pages share: layout, words, documents, errors. */
@NullMarked
package org.zhuanban.example.platform.page;

import org.jspecify.annotations.NullMarked;
