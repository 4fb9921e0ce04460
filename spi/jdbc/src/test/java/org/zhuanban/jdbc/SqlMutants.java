package org.zhuanban.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All ways in which a statement is written a little wrong: a condition left out, a comparison
 * moved, an order or a limit changed, a column forgotten.
 *
 * <p>Each way has a name that is the same in every statement of the same form, whatever its number
 * of rows. Where a form repeats itself, as in {@code UNION ALL}, each repetition is changed alike.
 */
final class SqlMutants {
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*|\\d+|<=|>=|<>|'[^']*'|\\S");
  private static final Set<String> ENDS_CONDITIONS = Set.of("ORDER", "LIMIT", "FOR", "UNION", "ON");

  /** A word of a statement; a parameter has its number from 1, all else 0. */
  private record Token(String text, int parameter) {}

  /** Words that are put in the place of others. */
  private record Edit(int from, int to, String text, Set<Integer> changed) {}

  /**
   * A statement that is a little wrong.
   *
   * @param sql its text
   * @param parameters which parameter of the right statement each of its own is
   * @param changed the parameters of the right statement that get another value
   */
  record Wrong(String sql, List<Integer> parameters, Set<Integer> changed) {}

  private final String form;
  private final List<Token> tokens = new ArrayList<>();
  private final Map<String, List<Edit>> edits = new LinkedHashMap<>();

  private SqlMutants(String sql) {
    form = form(sql);
    Matcher matcher = TOKEN.matcher(sql);
    int parameters = 0;
    while (matcher.find()) {
      boolean parameter = matcher.group().equals("?");
      tokens.add(new Token(matcher.group(), parameter ? ++parameters : 0));
    }
    rows();
    for (int i = 0; i < tokens.size(); i++) {
      switch (text(i)) {
        case "WHERE" -> any(i + 1, conditionsEnd(i + 1), 0);
        case "ORDER" -> order(i);
        case "LIMIT" -> limit(i);
        case "SET" -> assignments(i + 1);
        case "FOR" -> edit("does not hold", i, i + 2, "");
        case "UNION" -> {
          edit("is one part alone", i, tokens.size(), "");
          edit("takes equal rows for one", i + 1, i + 2, "");
        }
        default -> {}
      }
    }
  }

  /** All wrong forms of a statement by their names; none of one that is not the library's. */
  static Map<String, Wrong> of(String sql) {
    if (!sql.contains("zb_")
        || sql.contains("zb_schema")
        || !sql.matches("(?s)\\(?(SELECT|INSERT|MERGE|UPDATE|DELETE) .*")) {
      return Map.of();
    }
    SqlMutants mutants = new SqlMutants(sql);
    Map<String, Wrong> all = new LinkedHashMap<>();
    mutants.edits.forEach(
        (name, edits) -> all.put(mutants.form + " | " + name, mutants.written(edits)));
    return all;
  }

  /** What is the same of all statements of a form. */
  static String form(String sql) {
    String one =
        sql.replaceAll("\\?(, \\?)+", "?*")
            .replaceAll("(\\((\\?\\*|[?*, 0-9NUL]+)\\))(, \\1)+", "$1*")
            .replaceAll(" UNION ALL .*", "");
    return one.contains("duty_standing = ?") ? "a page of a board" : one;
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private String text(int from, int to) {
    return tokens.subList(from, to).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\( \\?( , \\?)* \\)", "( ?* )")
        // A question may name any number of sorts.
        .replaceAll("^\\( stream_kind .* \\)$", "the sorts");
  }

  private void edit(String name, int from, int to, String text) {
    edit(name, new Edit(from, to, text, Set.of()));
  }

  private void edit(String name, Edit edit) {
    edits.computeIfAbsent(name, n -> new ArrayList<>()).add(edit);
  }

  /** Gives the parameters of a range other values. */
  private void change(String name, int from, int to) {
    Set<Integer> changed = new HashSet<>();
    tokens.subList(from, to).stream()
        .map(Token::parameter)
        .filter(parameter -> parameter > 0)
        .forEach(changed::add);
    if (!changed.isEmpty()) {
      edit(name, new Edit(from, from, "", changed));
    }
  }

  private int conditionsEnd(int from) {
    return end(from, ENDS_CONDITIONS);
  }

  /** Where a part ends: before a word of some, or before the bracket that closes it. */
  private int end(int from, Set<String> words) {
    int depth = 0;
    int i = from;
    for (; i < tokens.size(); i++) {
      String text = text(i);
      if (text.equals("(")) {
        depth++;
      } else if (text.equals(")")) {
        if (depth-- == 0) {
          return i;
        }
      } else if (depth == 0 && words.contains(text)) {
        return i;
      }
    }
    return i;
  }

  /** The places of the parts of a range that stand between a word, outside of brackets. */
  private List<int[]> split(int from, int to, String word) {
    List<int[]> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      String text = text(i);
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0 && text.equals(word)) {
        parts.add(new int[] {start, i});
        start = i + 1;
      }
    }
    parts.add(new int[] {start, to});
    return parts;
  }

  private void any(int from, int to, int depth) {
    List<int[]> parts = split(from, to, "OR");
    for (int[] part : parts) {
      if (parts.size() > 1) {
        edit(at(depth, "leaves out OR " + text(part[0], part[1])), part[0], part[1], "FALSE");
      }
      for (int[] each : split(part[0], part[1], "AND")) {
        edit(at(depth, "leaves out " + text(each[0], each[1])), each[0], each[1], "TRUE");
        condition(each[0], each[1], depth);
      }
    }
  }

  private static String at(int depth, String what) {
    return depth == 0 ? what : what + " at depth " + depth;
  }

  private void condition(int from, int to, int depth) {
    if (text(from).equals("(") && end(from + 1, Set.of()) == to - 1) {
      any(from + 1, to - 1, depth + 1);
      return;
    }
    List<int[]> sides = split(from, to, "IN");
    if (sides.size() == 2) {
      int in = sides.get(0)[1];
      int first = split(in + 2, to - 1, ",").get(0)[1];
      if (first < to - 1) {
        edit("takes the first alone of " + text(from, in + 1), first, to - 1, "");
      }
      if (text(in - 1).equals("NOT")) {
        edit("takes NOT away from " + text(from, in), in - 1, in, "");
      }
      return;
    }
    for (int i = from; i < to; i++) {
      String name = at(depth, text(from, to)) + " becomes ";
      for (String other :
          switch (text(i)) {
            case "=" -> List.of("<=", ">=");
            case "<" -> List.of("<=");
            case "<=" -> List.of("<");
            case ">" -> List.of(">=");
            case ">=" -> List.of(">");
            default -> List.<String>of();
          }) {
        edit(name + other, i, i + 1, other);
      }
    }
  }

  private void order(int from) {
    int to = end(from, Set.of("LIMIT", "FOR", "UNION"));
    edit("leaves out the order", from, to, "");
    List<int[]> columns = split(from + 2, to, ",");
    StringBuilder reversed = new StringBuilder();
    for (int c = 0; c < columns.size(); c++) {
      String name = text(columns.get(c)[0], columns.get(c)[1]);
      reversed.append(c == 0 ? "ORDER BY " : ", ").append(name).append(" DESC");
      if (columns.size() > 1) {
        leaveOut("does not order by " + name, columns, c);
      }
    }
    edit("reverses the order", from, to, reversed.toString());
  }

  private void limit(int i) {
    edit("leaves out the limit", i, i + 2, "");
    edit("takes one more", i + 2, i + 2, "+ 1");
    edit("takes one less", i + 2, i + 2, "- 1");
  }

  private void assignments(int from) {
    List<int[]> all = split(from, end(from, Set.of("WHERE")), ",");
    for (int[] each : all) {
      String column = text(each[0]);
      edit("does not set " + column, each[0] + 2, each[1], column);
      change("sets " + column + " to something else", each[0], each[1]);
      if (text(each[0] + 2).equals("0")) {
        edit("sets " + column + " to something else", each[0] + 2, each[1], "1");
      } else if (text(each[0] + 2).equals("COALESCE")) {
        edit("forgets the old " + column, each[0] + 2, each[1], "?");
      }
    }
  }

  /** Columns of rows that are added or put. */
  private void rows() {
    int values = -1;
    for (int i = 0; i < tokens.size(); i++) {
      values = values < 0 && text(i).equals("VALUES") ? i : values;
    }
    if (values < 0) {
      return;
    }
    int open = 3;
    List<int[]> columns = split(open + 1, end(open + 1, Set.of()), ",");
    List<List<int[]>> rows = new ArrayList<>();
    for (int[] row : split(values + 1, tokens.size(), ",")) {
      rows.add(split(row[0] + 1, row[1] - 1, ","));
    }
    for (int c = 0; c < columns.size(); c++) {
      String column = text(columns.get(c)[0]);
      leaveOut("does not write " + column, columns, c);
      for (List<int[]> row : rows) {
        leaveOut("does not write " + column, row, c);
        change("writes something else into " + column, row.get(c)[0], row.get(c)[1]);
      }
    }
    for (int i = open; i < values; i++) {
      if (text(i).equals("KEY")) {
        List<int[]> keys = split(i + 2, values - 1, ",");
        for (int k = 0; k < keys.size(); k++) {
          leaveOut("does not tell rows apart by " + text(keys.get(k)[0]), keys, k);
        }
      }
    }
  }

  private void leaveOut(String name, List<int[]> list, int which) {
    int[] place = list.get(which);
    boolean last = which == list.size() - 1;
    edit(name, last ? place[0] - 1 : place[0], last ? place[1] : place[1] + 1, "");
  }

  private Wrong written(List<Edit> all) {
    StringBuilder sql = new StringBuilder();
    List<Integer> parameters = new ArrayList<>();
    Set<Integer> changed = new HashSet<>();
    all.forEach(edit -> changed.addAll(edit.changed()));
    for (int i = 0; i <= tokens.size(); i++) {
      int here = i;
      boolean covered = false;
      for (Edit edit : all) {
        if (edit.from() == here) {
          sql.append(' ').append(edit.text());
          if (edit.text().equals("?")) {
            tokens.subList(edit.from(), edit.to()).stream()
                .map(Token::parameter)
                .filter(parameter -> parameter > 0)
                .forEach(parameters::add);
          }
        }
        covered |= edit.from() <= here && here < edit.to();
      }
      if (i < tokens.size() && !covered) {
        sql.append(' ').append(text(i));
        if (tokens.get(i).parameter() > 0) {
          parameters.add(tokens.get(i).parameter());
        }
      }
    }
    return new Wrong(sql.substring(1), List.copyOf(parameters), Set.copyOf(changed));
  }
}
