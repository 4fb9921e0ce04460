package org.zhuanban.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that came from outside is refused. The message has one sentence for every fault, each on a
 * line of its own.
 */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  /** The first line that is at fault, from 1; 0 if the fault is the file's as a whole. */
  private final int line;

  /**
   * Makes a fault.
   *
   * @param file the name of the file
   * @param line the line, from 1; 0 if the fault is the file's as a whole
   * @param what what is wrong, and what would be right
   */
  InputException(String file, int line, String what) {
    this(
        (line > 0 ? Quoted.plain(file) + ", line " + line : Quoted.plain(file)) + ": " + what,
        line);
  }

  private InputException(String message, int line) {
    super(message);
    this.line = line;
  }

  /**
   * Makes a fault of something other than a file.
   *
   * @param subject what it is about, such as an option
   * @param what what is wrong, and what would be right
   * @return the fault
   */
  static InputException of(String subject, String what) {
    return new InputException(subject, 0, what);
  }

  /**
   * Joins faults of one file, in the order of their lines.
   *
   * @param faults at least one
   * @return one exception that names them, the first twenty of them if there are more
   */
  static InputException all(List<InputException> faults) {
    List<InputException> sorted =
        faults.stream().sorted(Comparator.comparingInt(InputException::line)).toList();
    String message =
        sorted.stream().limit(SHOWN).map(Throwable::getMessage).collect(Collectors.joining("\n"));
    int hidden = sorted.size() - SHOWN;
    return new InputException(
        hidden > 0 ? message + "\nand " + hidden + " more" : message, sorted.get(0).line());
  }

  /** {@return the first line that is at fault, from 1; 0 if the fault is the file's as a whole} */
  int line() {
    return line;
  }
}
