package org.zhuanban.engine.wire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text in a record that must not be kept: some databases refuse it, some change it, and people
 * would not see what it holds.
 *
 * @param path where it stands, such as {@code plan.items[3].name}
 * @param what the character that is wrong, such as {@code U+0000}; empty if the text is too long
 * @param length how many characters the text has
 */
public record TextFault(String path, Optional<String> what, int length) {
  /** The most characters that a text has. */
  public static final int LONGEST = 4_000;

  /**
   * Looks for the first fault.
   *
   * @param value a record of known component types, see {@link RecordCodec}
   * @return the first fault in the order of components; empty if there is none
   */
  public static Optional<TextFault> in(Record value) {
    return in(value, "");
  }

  private static Optional<TextFault> in(Object value, String path) {
    if (value instanceof String text) {
      return inText(text, path);
    }
    if (value instanceof Optional<?> optional) {
      return optional.flatMap(part -> in(part, path));
    }
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Optional<TextFault> fault = in(list.get(i), path + "[" + i + "]");
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    if (value instanceof Record record) {
      Shape shape = Shape.of(record.getClass());
      for (int i = 0; i < shape.size(); i++) {
        String inner = path.isEmpty() ? shape.name(i) : path + "." + shape.name(i);
        Optional<TextFault> fault = in(shape.part(record, i), inner);
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<TextFault> inText(String text, String path) {
    if (text.length() > LONGEST) {
      return Optional.of(new TextFault(path, Optional.empty(), text.length()));
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (forbidden(point)) {
        return Optional.of(
            new TextFault(
                path, Optional.of(String.format(Locale.ROOT, "U+%04X", point)), text.length()));
      }
    }
    return Optional.empty();
  }

  private static boolean forbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\n' && point != '\t';
      // A code point of this type is half of a pair that lacks the other half.
      case Character.SURROGATE -> true;
      // Noncharacters, and what Unicode may give any meaning to later.
      case Character.UNASSIGNED ->
          (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
      // Overrides of direction, and characters without width, by which two texts look alike.
      case Character.FORMAT -> true;
      default -> false;
    };
  }
}
