/**
 * Pictures of a project: its approvals with the critical path, its lights over time, its money, its
 * stages. Each is typed data first, and gives a {@link org.zhuanban.documents.Picture} with the
 * same data as a table.
 */
@NullMarked
package org.zhuanban.documents.picture;

import org.jspecify.annotations.NullMarked;
