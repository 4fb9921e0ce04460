package org.zhuanban.message.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words with arguments in braces.
 *
 * @param pieces words and arguments in their order
 */
record Template(List<Piece> pieces) {
  /**
   * A piece of a template.
   *
   * @param argument whether it is the name of an argument, else words
   * @param text the name or the words
   */
  record Piece(boolean argument, String text) {}

  Template {
    pieces = List.copyOf(pieces);
  }

  /** Reads a template; whatever is wrong with it is said here, all of it. */
  static Template parse(String topic, String text, Collection<String> arguments) {
    List<String> faults = new ArrayList<>();
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
          faults.add("the brace at %s is not closed".formatted(at));
          break;
        }
        String name = text.substring(at + 1, end);
        if (!arguments.contains(name)) {
          faults.add("there is no argument '%s'".formatted(name));
        }
        pieces.add(new Piece(false, words.toString()));
        pieces.add(new Piece(true, name));
        words.setLength(0);
        at = end + 1;
      } else {
        if (c == '}') {
          faults.add("the brace at %s closes nothing".formatted(at));
        }
        words.append(c);
        at++;
      }
    }
    pieces.add(new Piece(false, words.toString()));
    if (text.isBlank()) {
      faults.add("there are no words");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          "the template of '%s' cannot be used: %s; it can speak of %s"
              .formatted(topic, String.join(", ", faults), arguments));
    }
    return new Template(pieces);
  }

  String fill(UnaryOperator<String> arguments) {
    StringBuilder filled = new StringBuilder();
    pieces.forEach(
        piece -> filled.append(piece.argument() ? arguments.apply(piece.text()) : piece.text()));
    return filled.toString();
  }
}
