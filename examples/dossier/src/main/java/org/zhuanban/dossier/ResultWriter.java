package org.zhuanban.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists and values as YAML, in the order in which they are given. What fits on a line
 * stands on one, as in the dossiers themselves. A text stands without quotes only where no reader
 * of YAML, old or new, can take it for anything else.
 */
final class ResultWriter {
  private static final int WIDTH = 110;

  /** A letter first, so that it is no number and no date; nothing that YAML gives a meaning. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{IsAlphabetic}_](?:[\\p{IsAlphabetic}\\p{IsDigit}_./+() -]*[\\p{IsAlphabetic}\\p{IsDigit}_./+()-])?");

  /** Ids of periods such as {@code 2024-Q1} begin with a digit and still are no number. */
  private static final Pattern PERIOD = Pattern.compile("[0-9]{4}-(Q[1-4]|H[12]|annual)");

  private static final Pattern WORD =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|inf|nan|infinity");

  private final StringBuilder out = new StringBuilder();

  private ResultWriter() {}

  /**
   * Writes a tree.
   *
   * @param tree maps with text keys, lists, texts, numbers, booleans, days, enum constants, null
   * @return the YAML, ending in a line feed
   */
  static String write(Map<String, ? extends @Nullable Object> tree) {
    if (tree.isEmpty()) {
      return "{}\n";
    }
    ResultWriter writer = new ResultWriter();
    writer.map(tree, 0, false);
    return writer.out.toString();
  }

  /**
   * Writes a value on one line.
   *
   * @param value what {@link #write} takes
   * @return the YAML, without a line feed
   */
  static String inline(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> key(entry.getKey()) + ": " + inline(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(ResultWriter::inline).collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar(value);
  }

  private void map(Map<?, ?> map, int indent, boolean begun) {
    boolean first = begun;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        out.append(" ".repeat(indent));
      }
      first = false;
      String key = key(entry.getKey());
      out.append(key).append(':');
      value(entry.getValue(), indent, indent + key.length() + 1);
    }
  }

  private void list(Collection<?> list, int indent) {
    for (Object entry : list) {
      out.append(" ".repeat(indent)).append('-');
      if (entry instanceof Map<?, ?> map && !fits(map, indent + 1)) {
        out.append(' ');
        map(map, indent + 2, true);
      } else {
        value(entry, indent, indent + 1);
      }
    }
  }

  private void value(@Nullable Object value, int indent, int column) {
    if (value instanceof Map<?, ?> map && !fits(map, column)) {
      out.append('\n');
      map(map, indent + 2, false);
    } else if (value instanceof Collection<?> list && !fits(list, column)) {
      out.append('\n');
      list(list, indent + 2);
    } else {
      out.append(' ').append(inline(value)).append('\n');
    }
  }

  private static boolean fits(Map<?, ?> map, int column) {
    return map.isEmpty()
        || (map.values().stream().noneMatch(ResultWriter::nested)
            && column + inline(map).length() < WIDTH);
  }

  private static boolean fits(Collection<?> list, int column) {
    return list.isEmpty()
        || (list.stream().noneMatch(ResultWriter::nested)
            && column + inline(list).length() < WIDTH);
  }

  private static boolean nested(@Nullable Object value) {
    return value instanceof Map || value instanceof Collection;
  }

  private static String key(@Nullable Object key) {
    return text(String.valueOf(key));
  }

  private static String scalar(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof LocalDate) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return text(constant.name());
    }
    if (value instanceof String text) {
      return text(text);
    }
    throw new IllegalArgumentException("a result holds no " + value.getClass().getName());
  }

  private static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
    return plain || PERIOD.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (Iterator<Integer> points = text.codePoints().iterator(); points.hasNext(); ) {
      int point = points.next();
      if (point == '"' || point == '\\') {
        quoted.append('\\').appendCodePoint(point);
      } else if (TextRules.unfit(point)) {
        quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
      } else {
        quoted.appendCodePoint(point);
      }
    }
    return quoted.append('"').toString();
  }
}
