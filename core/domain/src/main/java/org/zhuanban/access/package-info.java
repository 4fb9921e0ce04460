/**
 * Who may do and read what: a table of roles, and what it makes of the positions that somebody
 * holds. Whoever reads through it sees nothing that it denies; no command does it.
 */
@NullMarked
package org.zhuanban.access;

import org.jspecify.annotations.NullMarked;
