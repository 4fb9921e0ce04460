package org.zhuanban.calendar;

/** A file of notices cannot be read; nothing of it was taken. */
public final class NoticeFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoticeFormatException(String file, int line, String what) {
    super("%s, line %s: %s".formatted(file, line, what));
  }
}
