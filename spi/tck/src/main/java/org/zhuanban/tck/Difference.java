package org.zhuanban.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;

/**
 * Says in what one answer differs from the one that was wanted: in which row, which component of
 * it, and at which place of a long value.
 */
final class Difference {
  /** How much of a long value is shown on each side of the place where two differ. */
  private static final int AROUND = 24;

  private Difference() {}

  /** Fails with the first difference. */
  static void check(String what, @Nullable Object wanted, @Nullable Object met) {
    Optional<String> difference = between(what, wanted, met);
    if (difference.isPresent()) {
      throw new AssertionError(difference.get());
    }
  }

  static Optional<String> between(String what, @Nullable Object wanted, @Nullable Object met) {
    if (wanted == null || met == null) {
      return wanted == met ? Optional.empty() : Optional.of(said(what, shown(wanted), shown(met)));
    }
    if (wanted.equals(met)) {
      return Optional.empty();
    }
    if (wanted instanceof Optional<?> a && met instanceof Optional<?> b) {
      return a.isPresent() && b.isPresent()
          ? between(what, a.get(), b.get())
          : Optional.of(said(what, shown(wanted), shown(met)));
    }
    if (wanted instanceof List<?> a && met instanceof List<?> b) {
      return ofLists(what, a, b);
    }
    if (wanted instanceof Map<?, ?> a && met instanceof Map<?, ?> b) {
      return ofMaps(what, a, b);
    }
    if (wanted instanceof Bytes a && met instanceof Bytes b) {
      return Optional.of(ofTexts(what + " (hex)", a.toString(), b.toString(), 2));
    }
    if (wanted instanceof String a && met instanceof String b) {
      return Optional.of(ofTexts(what, escaped(a), escaped(b), 1));
    }
    if (wanted instanceof Record && wanted.getClass().equals(met.getClass())) {
      return ofRecords(what, wanted, met);
    }
    return Optional.of(said(what, shown(wanted), shown(met)));
  }

  private static Optional<String> ofLists(String what, List<?> wanted, List<?> met) {
    int common = Math.min(wanted.size(), met.size());
    int same = 0;
    while (same < common && wanted.get(same).equals(met.get(same))) {
      same++;
    }
    if (wanted.size() == met.size()) {
      return between(
          "%s, row %s of %s".formatted(what, same + 1, wanted.size()),
          wanted.get(same),
          met.get(same));
    }
    return Optional.of(
        said(
            "%s, which has %s rows and not %s, from row %s on"
                .formatted(what, met.size(), wanted.size(), same + 1),
            same < wanted.size() ? shown(wanted.get(same)) : "no more rows",
            same < met.size() ? shown(met.get(same)) : "no more rows"));
  }

  private static Optional<String> ofMaps(String what, Map<?, ?> wanted, Map<?, ?> met) {
    Set<Object> keys = new LinkedHashSet<>(wanted.keySet());
    keys.addAll(met.keySet());
    for (Object key : keys) {
      Optional<String> difference =
          between(what + (what.isEmpty() ? "" : ", ") + key, wanted.get(key), met.get(key));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofRecords(String what, Object wanted, Object met) {
    for (RecordComponent component : wanted.getClass().getRecordComponents()) {
      try {
        Optional<String> difference =
            between(
                what + ", " + component.getName(),
                component.getAccessor().invoke(wanted),
                component.getAccessor().invoke(met));
        if (difference.isPresent()) {
          return difference.map(text -> text + System.lineSeparator() + "  of " + shown(wanted));
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        return Optional.of(said(what, shown(wanted), shown(met)));
      }
    }
    return Optional.of(said(what, shown(wanted), shown(met)));
  }

  private static String ofTexts(String what, String wanted, String met, int unit) {
    int same = 0;
    while (same < Math.min(wanted.length(), met.length())
        && wanted.charAt(same) == met.charAt(same)) {
      same++;
    }
    return said(
        "%s, which is %s long and not %s, at place %s"
            .formatted(what, met.length() / unit, wanted.length() / unit, same / unit),
        around(wanted, same),
        around(met, same));
  }

  private static String around(String text, int place) {
    int from = Math.max(0, place - AROUND);
    int to = Math.min(text.length(), place + AROUND);
    return (from > 0 ? "..." : "") + text.substring(from, to) + (to < text.length() ? "..." : "");
  }

  private static String said(String what, String wanted, String met) {
    String line = System.lineSeparator();
    return what + line + "  wanted: " + wanted + line + "  met:    " + met;
  }

  /** A value in a line that can be read. */
  static String shown(@Nullable Object value) {
    String text = escaped(String.valueOf(value)).replaceAll("([0-9a-f]{24})[0-9a-f]{16,}", "$1...");
    return text.length() <= 600 ? text : text.substring(0, 600) + "...";
  }

  /** What is not seen is spelled out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fa5);
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return escaped.toString();
  }
}
