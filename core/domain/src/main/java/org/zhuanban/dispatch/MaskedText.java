package org.zhuanban.dispatch;

import java.util.regex.Pattern;
import org.zhuanban.spi.Outbox;

/** Makes texts of others fit for a log, in which every line and every address counts. */
public final class MaskedText {
  /** How much of an address is shown at either end. */
  private static final int SHOWN = 2;

  /** What is shorter than an address might stand in any word. */
  private static final int SHORTEST = 6;

  private static final Pattern MAILBOX = Pattern.compile("[^\\s<>@:]{1,64}@[^\\s<>@]{1,255}");

  /** No more of a failure is looked at. */
  private static final int LONGEST = 4 * Outbox.REASON;

  private MaskedText() {}

  /**
   * {@return the same in one line, without what ends it or turns its direction}
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
   * {@return enough of an address to know it again in the outbox, and too little to write to it}
   *
   * @param address the address
   */
  public static String address(String address) {
    int shown = Math.min(SHOWN, address.length() / SHORTEST);
    return line(address.substring(0, shown) + "***" + address.substring(address.length() - shown));
  }

  /**
   * {@return why a letter did not go, without its address, and as every database can hold it}
   *
   * @param why the reason
   * @param address the address
   */
  public static String reason(String why, String address) {
    String some = why.substring(0, Math.min(why.length(), LONGEST));
    String known = address.length() < SHORTEST ? some : some.replace(address, address(address));
    // What the channel made of the address, it alone knows; a mailbox can be told by its looks.
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
