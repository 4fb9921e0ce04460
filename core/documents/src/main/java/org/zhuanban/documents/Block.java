package org.zhuanban.documents;

import java.util.List;

/** A part of the content of a {@link Document}. */
public sealed interface Block
    permits Block.Section,
        Block.Paragraph,
        Block.Addressee,
        Block.Points,
        Block.Signature,
        Table,
        Picture {
  /**
   * A part with a title. The number before the title follows from its place: 一、 (一) 1. in Chinese
   * (GB/T 9704—2012, 7.3.3), 1 and 1.1 in English.
   *
   * @param title the title without its number
   * @param blocks its content
   */
  record Section(String title, List<Block> blocks) implements Block {
    /**
     * Copies the blocks.
     *
     * @param title the title without its number
     * @param blocks its content
     */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A paragraph.
   *
   * @param text the text
   */
  record Paragraph(String text) implements Block {}

  /**
   * The addressee of an official paper, in a line of its own without indent (主送机关).
   *
   * @param name the name
   */
  record Addressee(String name) implements Block {}

  /**
   * Numbered points.
   *
   * @param texts the texts without their numbers
   */
  record Points(List<String> texts) implements Block {
    /**
     * Copies the texts.
     *
     * @param texts the texts without their numbers
     */
    public Points {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Who signs, with the day, on the right (发文机关署名、成文日期). The seal covers both.
   *
   * @param organ the name of the organ
   * @param day the day in words; a blank to fill in for a draft
   */
  record Signature(String organ, String day) implements Block {}
}
