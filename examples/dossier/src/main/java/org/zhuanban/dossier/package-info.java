/**
 * A command-line program that replays a project dossier, computes lists of deadlines, and explains
 * a single one day by day.
 *
 * <p>{@link org.zhuanban.dossier.DossierApp} is where it starts. What comes from outside is read
 * strictly: a fault names the file, the line and what would be right.
 */
@NullMarked
package org.zhuanban.dossier;

import org.jspecify.annotations.NullMarked;
