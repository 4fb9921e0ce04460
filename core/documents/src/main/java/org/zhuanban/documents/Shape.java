package org.zhuanban.documents;

import java.util.List;
import org.zhuanban.duty.Light;

/** A shape of a {@link Drawing}. Lengths are in its units, from the upper left corner. */
public sealed interface Shape
    permits Shape.Datum, Shape.Bar, Shape.Box, Shape.Line, Shape.Curve, Shape.Dot, Shape.Label {
  /** What a shape is for, by which the style sheet draws it. */
  enum Ink {
    /** A rule between rows. */
    RULE,
    /** The beginning of a month. */
    MONTH,
    /** The beginning of a year. */
    YEAR,
    /** The line below the flag of an event. */
    POLE,
    /** The day of the document. */
    TODAY,
    /** The line from the first to the last sign of an item. */
    THREAD,
    /** Days that are not worked. */
    REST,
    /** The band of a stage. */
    BAND,
    /** What is over. */
    DONE,
    /** What is under way. */
    CURRENT,
    /** What is to come. */
    AHEAD,
    /** What decides the end, and the way to it. */
    CRITICAL,
    /** What was planned. */
    PLANNED,
    /** What has happened. */
    REACHED,
    /** A plain text. */
    TEXT,
    /** A text that stands out. */
    STRONG,
    /** A text of an axis. */
    FAINT,
    /** A text on a dark ground. */
    LIGHT
  }

  /** Which end of a text is at its place. */
  enum Anchor {
    /** Its beginning. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }

  /**
   * A place.
   *
   * @param x the distance from the left
   * @param y the distance from the top
   */
  record Point(double x, double y) {}

  /**
   * The shapes of one datum.
   *
   * @param text what the datum says
   * @param shapes the shapes
   */
  record Datum(String text, List<Shape> shapes) implements Shape {
    /**
     * Copies the shapes.
     *
     * @param text what the datum says
     * @param shapes the shapes
     */
    public Datum {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * A bar of a light: its colour, and a pattern of its own where something is wrong.
   *
   * @param x its left side
   * @param y its upper side
   * @param width its width
   * @param height its height
   * @param light the light
   */
  record Bar(double x, double y, double width, double height, Light light) implements Shape {}

  /**
   * A rectangle.
   *
   * @param x its left side
   * @param y its upper side
   * @param width its width
   * @param height its height
   * @param ink what it is for
   */
  record Box(double x, double y, double width, double height, Ink ink) implements Shape {}

  /**
   * A straight line.
   *
   * @param from its beginning
   * @param to its end
   * @param ink what it is for
   */
  record Line(Point from, Point to, Ink ink) implements Shape {}

  /**
   * A line through several places.
   *
   * @param points the places, two or more
   * @param ink what it is for
   */
  record Curve(List<Point> points, Ink ink) implements Shape {
    /**
     * Copies the places.
     *
     * @param points the places
     * @param ink what it is for
     */
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * A small circle.
   *
   * @param at its middle
   * @param radius its radius
   * @param ink what it is for
   */
  record Dot(Point at, double radius, Ink ink) implements Shape {}

  /**
   * A line of text.
   *
   * @param at the place of its base line
   * @param text the text
   * @param size the height of its characters
   * @param anchor which end of it is at the place
   * @param ink what it is for
   */
  record Label(Point at, String text, double size, Anchor anchor, Ink ink) implements Shape {
    /**
     * {@return the width that the text needs, about: a character before the East Asian ones is
     * narrow, any other is square}
     *
     * @param text the text
     * @param size the height of its characters
     */
    public static double width(String text, double size) {
      return text.codePoints().mapToDouble(one -> one < 0x2E80 ? 0.6 : 1).sum() * size;
    }

    /**
     * {@return the text, cut to a width with a sign that it was cut}
     *
     * @param text the text
     * @param width the width
     * @param size the height of its characters
     */
    public static String fitting(String text, double width, double size) {
      if (width(text, size) <= width) {
        return text;
      }
      StringBuilder cut = new StringBuilder();
      double left = width - width("…", size);
      for (int one : text.codePoints().toArray()) {
        left -= width(Character.toString(one), size);
        if (left < 0) {
          break;
        }
        cut.appendCodePoint(one);
      }
      return cut + "…";
    }
  }
}
