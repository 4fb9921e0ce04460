package org.zhuanban.documents;

import java.util.List;

/**
 * Shapes in a frame, drawn in their order.
 *
 * @param height the height of the frame, which is {@link #WIDTH} units wide
 * @param shapes the shapes
 */
public record Drawing(double height, List<Shape> shapes) {
  /** The width of every frame, in the units of its texts: 10 units are a small character. */
  public static final double WIDTH = 1_080;

  /**
   * Copies the shapes.
   *
   * @param height the height of the frame
   * @param shapes the shapes
   */
  public Drawing {
    shapes = List.copyOf(shapes);
  }
}
