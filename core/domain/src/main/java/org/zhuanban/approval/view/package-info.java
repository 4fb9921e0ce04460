/**
 * What is read of the approvals of a project on a day: board, single form, joint handling, licences
 * and ratings.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.view;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
