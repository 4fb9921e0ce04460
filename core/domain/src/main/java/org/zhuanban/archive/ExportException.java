package org.zhuanban.archive;

import java.util.Locale;
import org.zhuanban.spi.StreamKey;

/** Refusal to export a stream. {@link #text} names the fault and the remedy. */
public final class ExportException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** The stream. */
  private final transient StreamKey stream;

  /** The message in Chinese. */
  private final String zh;

  /**
   * Creates a refusal.
   *
   * @param stream the stream
   * @param zh the fault and the remedy in Chinese
   * @param en the fault and the remedy in English
   */
  public ExportException(StreamKey stream, String zh, String en) {
    super("%s is not exported: %s".formatted(stream, en));
    this.stream = stream;
    this.zh = "%s不予导出：%s".formatted(stream, zh);
  }

  /** {@return the stream that is not exported} */
  public StreamKey stream() {
    return stream;
  }

  /**
   * Describes the fault.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the stream, the fault and the remedy
   */
  public String text(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? zh
        : String.valueOf(getMessage());
  }
}
