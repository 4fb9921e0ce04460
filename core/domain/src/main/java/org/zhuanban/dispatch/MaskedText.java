package org.zhuanban.dispatch;

import java.util.regex.Pattern;
import org.zhuanban.spi.Outbox;

/** Makes foreign texts fit for a log, in which every line and every address counts. */
public final class MaskedText {
  /** The number of characters of an address that are shown at either end. */
  private static final int SHOWN = 2;

  /** The minimum length of an address to be masked; a shorter one might occur in any word. */
  private static final int SHORTEST = 6;

  private static final Pattern MAILBOX = Pattern.compile("[^\\s<>@:]{1,64}@[^\\s<>@]{1,255}");

  /** The maximum length of a reason that is kept. */
  private static final int LONGEST = 4 * Outbox.REASON;

  private MaskedText() {}

  /**
   * {@return the text in one line, without characters that end it or turn its direction}
   *
   * @param text the text
   */
  public static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(c -> printed(c) ? c : '?').forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean printed(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /**
   * {@return a part of an address that identifies it in the outbox, and is too short to write to
   * it}
   *
   * @param address the address
   */
  public static String address(String address) {
    int shown = Math.min(SHOWN, address.length() / SHORTEST);
    return line(address.substring(0, shown) + "***" + address.substring(address.length() - shown));
  }

  /**
   * {@return the reason of a failed letter, without its address, in characters that every database
   * can hold}
   *
   * @param why the reason
   * @param address the address
   */
  public static String reason(String why, String address) {
    String some = why.substring(0, Math.min(why.length(), LONGEST));
    String known = address.length() < SHORTEST ? some : some.replace(address, address(address));
    // The channel alone knows its form of the address; the pattern of a mailbox can be recognised.
    String masked = MAILBOX.matcher(known).replaceAll("***@***");
    StringBuilder plain = new StringBuilder();
    masked
        .chars()
        .limit(Outbox.REASON)
        .map(c -> printed(c) ? c : '?')
        .forEach(c -> plain.append((char) c));
    return plain.toString();
  }
}
