package org.zhuanban.message.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;

/**
 * A text with arguments in braces. A part in brackets is left out where one of its arguments stands
 * for nothing; two braces or brackets stand for one.
 *
 * @param pieces the pieces in their order
 */
public record Template(List<Piece> pieces) {
  /** The maximum number of characters of a template. */
  private static final int LONGEST = 4_000;

  private static final String FORM = "{name}, [, {name}], {{, }}, [[, ]]";

  /**
   * A piece of a template.
   *
   * @param argument whether the piece is the name of an argument; otherwise it is a text
   * @param text the name or the text
   * @param part the number of its part in brackets, 0 outside of any
   */
  public record Piece(boolean argument, String text, int part) {}

  /**
   * Copies the pieces.
   *
   * @param pieces the pieces in their order
   */
  public Template {
    pieces = List.copyOf(pieces);
  }

  /** A template of the library, which has no faults. */
  static Template of(ResourceBundle texts, String key, String... arguments) {
    return parse(key, texts.getString(key), List.of(arguments));
  }

  /**
   * Parses a template.
   *
   * @param topic what the text is for, named in faults
   * @param text the text, at most 4,000 characters
   * @param arguments the names of the arguments that it may have
   * @return the template
   * @throws InputException if it has no text or is too long, if an argument is unknown or if a
   *     brace or bracket is not closed. The first fault is thrown, with the others {@linkplain
   *     Throwable#getSuppressed suppressed} in it
   */
  public static Template parse(String topic, String text, Collection<String> arguments) {
    String place = "Templates[%s]".formatted(topic);
    Input.said(place, text, LONGEST);
    List<InputException> faults = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int at = 0;
    int parts = 0;
    int part = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
      if ((c == '{' || c == '}' || c == '[' || c == ']') && doubled) {
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
        pieces.add(new Piece(false, words.toString(), part));
        pieces.add(new Piece(true, name, part));
        words.setLength(0);
        at = end + 1;
      } else if (c == '[' || c == ']') {
        if ((c == '[') == (part > 0)) {
          faults.add(InputFault.FORM.at(place, FORM, text.substring(at)));
        }
        pieces.add(new Piece(false, words.toString(), part));
        words.setLength(0);
        if (c == '[') {
          parts++;
        }
        part = c == '[' ? parts : 0;
        at++;
      } else {
        if (c == '}') {
          faults.add(InputFault.FORM.at(place, FORM, text.substring(at)));
        }
        words.append(c);
        at++;
      }
    }
    pieces.add(new Piece(false, words.toString(), part));
    if (part > 0) {
      faults.add(InputFault.FORM.at(place, FORM, text));
    }
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

  /** Fills in the arguments; each of them stands for something. */
  String fill(UnaryOperator<String> arguments) {
    return fill(arguments, name -> false);
  }

  /** {@return the names of its arguments} */
  public Set<String> arguments() {
    return pieces.stream()
        .filter(Piece::argument)
        .map(Piece::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Fills in the arguments, and leaves out each part in brackets with an absent one.
   *
   * @param arguments what stands for an argument
   * @param absent whether an argument stands for nothing
   * @return the text
   */
  public String fill(UnaryOperator<String> arguments, Predicate<String> absent) {
    Set<Integer> without = new HashSet<>();
    pieces.stream()
        .filter(piece -> piece.argument() && piece.part() > 0 && absent.test(piece.text()))
        .forEach(piece -> without.add(piece.part()));
    StringBuilder filled = new StringBuilder();
    pieces.stream()
        .filter(piece -> !without.contains(piece.part()))
        .forEach(
            piece ->
                filled.append(piece.argument() ? arguments.apply(piece.text()) : piece.text()));
    return filled.toString();
  }
}
