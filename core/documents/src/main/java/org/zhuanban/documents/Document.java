package org.zhuanban.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a document says, in the order in which it is read; every form of it says the same.
 * Immutable.
 *
 * @param form how it is laid out
 * @param title its title
 * @param about what stands under the title, such as the number of an official paper or the day of a
 *     list
 * @param blocks its content
 * @param locale its language
 */
public record Document(
    Form form, String title, List<String> about, List<Block> blocks, Locale locale) {
  /** How a document is laid out on paper. */
  public enum Form {
    /**
     * An official paper: A4 upright, type area of 156 by 225 millimetres, 22 lines of 28 characters
     * (GB/T 9704—2012, 5.2).
     */
    PAPER,
    /** A report: sections with tables, A4 upright. */
    REPORT,
    /** A list: one wide table, A4 across. */
    LIST,
    /** A page: sections with wide tables and pictures, A4 across. */
    PAGE
  }

  /**
   * Copies the lists.
   *
   * @param form how it is laid out
   * @param title its title
   * @param about what stands under the title
   * @param blocks its content
   * @param locale its language
   */
  public Document {
    about = List.copyOf(about);
    blocks = List.copyOf(blocks);
  }

  /**
   * {@return a document in the language of its texts}
   *
   * @param form how it is laid out
   * @param title its title
   * @param about what stands under the title
   * @param blocks its content
   * @param texts the texts
   */
  public static Document of(
      Form form, String title, List<String> about, List<Block> blocks, DocumentTexts texts) {
    return new Document(form, title, about, blocks, texts.locale());
  }

  /**
   * {@return a copy with more content at its end}
   *
   * @param more the content
   */
  public Document with(List<? extends Block> more) {
    return new Document(
        form, title, about, Stream.concat(blocks.stream(), more.stream()).toList(), locale);
  }

  /**
   * {@return the document as one page of HTML that loads and runs nothing, reads on a telephone and
   * prints on A4}
   */
  public String html() {
    return new HtmlWriter(this).page();
  }

  /** {@return the document as Markdown with tables, in which every text stays text} */
  public String markdown() {
    return new MarkdownWriter(this).text();
  }

  /** {@return whether it is in Chinese} */
  boolean chinese() {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
