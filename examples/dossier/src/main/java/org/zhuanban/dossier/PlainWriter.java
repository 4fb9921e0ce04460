package org.zhuanban.dossier;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets no character reach a terminal that could steer it or hide from whoever reads: what is unfit
 * in a text is shown as U+FFFD, wherever it came from.
 */
final class PlainWriter extends FilterWriter {
  /** The first half of a pair whose other half is still to come; 0 for none. */
  private char half;

  PlainWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    char next = (char) c;
    if (half == 0 && Character.isHighSurrogate(next)) {
      half = next;
      return;
    }
    if (half != 0 && Character.isLowSurrogate(next)) {
      int point = Character.toCodePoint(half, next);
      half = 0;
      plain(point);
      return;
    }
    flushHalf();
    if (Character.isHighSurrogate(next)) {
      half = next;
    } else {
      plain(next);
    }
  }

  private void plain(int point) throws IOException {
    boolean layout = point == '\n' || point == '\t' || System.lineSeparator().indexOf(point) >= 0;
    out.write(Character.toString(!layout && TextRules.unfit(point) ? '\uFFFD' : point));
  }

  private void flushHalf() throws IOException {
    if (half != 0) {
      half = 0;
      out.write('\uFFFD');
    }
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    for (int i = from; i < from + length; i++) {
      write(text.charAt(i));
    }
  }
}
