package org.zhuanban.jdbc;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the names of the tables begin with, in place of {@code zb_}: a schema, or the beginning of a
 * name, or both.
 *
 * <p>The names of indexes, which contain {@code _by_}, and of constraints, which end in {@code
 * _pk}, take no schema: they lie in that of their table.
 */
record TablePrefix(String value) {
  private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,31}";
  private static final Pattern FORM = Pattern.compile("(%1$s\\.)?(%1$s)?".formatted(NAME));
  private static final Pattern MARKED = Pattern.compile("(?<![\\w.])zb_(\\w+)");
  private static final Pattern BESIDE_A_TABLE = Pattern.compile("\\w+_by_\\w+|\\w+_pk");

  TablePrefix {
    if (value.isEmpty() || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          ("tablePrefix must be the beginning of a name ('zb_'), a schema and a dot ('zb.') or both"
                  + " ('zb.zb_'), each a letter and at most 31 letters, digits and underscores, but"
                  + " was '%s'")
              .formatted(value));
    }
  }

  /** Names the tables, indexes and constraints of a text by the prefix. */
  String in(String sql) {
    return MARKED.matcher(sql).replaceAll(this::named);
  }

  private String named(MatchResult marked) {
    String rest = marked.group(1);
    String schemaless = value.substring(value.indexOf('.') + 1);
    return (BESIDE_A_TABLE.matcher(rest).matches() ? schemaless : value) + rest;
  }

  @Override
  public String toString() {
    return value;
  }
}
