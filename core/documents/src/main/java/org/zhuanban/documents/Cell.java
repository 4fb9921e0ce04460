package org.zhuanban.documents;

import java.util.Optional;
import org.zhuanban.duty.Light;

/**
 * A cell of a {@link Table}.
 *
 * @param text what it says, of a light its name
 * @param lamp the light that it shows; empty for a mere text
 */
public record Cell(String text, Optional<Lamp> lamp) {
  /**
   * A light with a letter for readers who see no colours.
   *
   * @param light the light
   * @param letter the letter
   */
  public record Lamp(Light light, String letter) {}

  /**
   * {@return a cell with a text}
   *
   * @param text the text
   */
  public static Cell of(String text) {
    return new Cell(text, Optional.empty());
  }
}
