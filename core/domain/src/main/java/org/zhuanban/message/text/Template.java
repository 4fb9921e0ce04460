package org.zhuanban.message.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;

/**
 * A text with arguments in braces.
 *
 * @param pieces the pieces in their order
 */
record Template(List<Piece> pieces) {
  /** The maximum number of characters of a template. */
  private static final int LONGEST = 4_000;

  private static final String FORM = "{name}, {{, }}";

  /**
   * A piece of a template.
   *
   * @param argument whether the piece is the name of an argument; otherwise it is a text
   * @param text the name or the text
   */
  record Piece(boolean argument, String text) {}

  Template {
    pieces = List.copyOf(pieces);
  }

  /** Parses a template. The first fault is thrown and carries the others. */
  static Template parse(String topic, String text, Collection<String> arguments) {
    String place = "Templates[%s]".formatted(topic);
    Input.said(place, text, LONGEST);
    List<InputException> faults = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        words.append(c);
        at += 2;
      } else if (c == '{') {
        int end = text.indexOf('}', at);
        if (end < 0) {
          faults.add(InputFault.FORM.at(place, FORM, text.substring(at)));
          break;
        }
        String name = text.substring(at + 1, end);
        if (!arguments.contains(name)) {
          faults.add(InputFault.UNKNOWN.at(place, String.join(", ", arguments), name));
        }
        pieces.add(new Piece(false, words.toString()));
        pieces.add(new Piece(true, name));
        words.setLength(0);
        at = end + 1;
      } else {
        if (c == '}') {
          faults.add(InputFault.FORM.at(place, FORM, text.substring(at)));
        }
        words.append(c);
        at++;
      }
    }
    pieces.add(new Piece(false, words.toString()));
    faults.stream()
        .reduce(
            (first, next) -> {
              first.addSuppressed(next);
              return first;
            })
        .ifPresent(
            first -> {
              throw first;
            });
    return new Template(pieces);
  }

  String fill(UnaryOperator<String> arguments) {
    StringBuilder filled = new StringBuilder();
    pieces.forEach(
        piece -> filled.append(piece.argument() ? arguments.apply(piece.text()) : piece.text()));
    return filled.toString();
  }
}
