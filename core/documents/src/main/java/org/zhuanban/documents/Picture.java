package org.zhuanban.documents;

/**
 * A picture of data, with the same data as a table for readers who cannot see it. Markdown has its
 * title, its description and the table.
 *
 * @param title what it shows
 * @param description how it is read
 * @param drawing the drawing
 * @param table the data
 */
public record Picture(String title, String description, Drawing drawing, Table table)
    implements Block {}
