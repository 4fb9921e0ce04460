package org.zhuanban.dossier.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A table with a caption, a head that is repeated on every printed page, and a key a row. */
final class Table {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.{0,15}");

  private final Element table = Element.of("table");
  private final Element body = Element.of("tbody");

  private Table(String id, String caption, List<String> head, Set<Integer> numbers) {
    Element titles = Element.of("tr");
    for (int column = 0; column < head.size(); column++) {
      Element title = Element.of("th", head.get(column)).with("scope", "col");
      titles.add(numbers.contains(column) ? title.with("class", "number") : title);
    }
    table
        .with("id", id)
        .add(Element.of("caption", caption))
        .add(Element.of("thead").add(titles))
        .add(body);
  }

  static Table of(String id, String caption, String... head) {
    return of(id, caption, List.of(head), Set.of());
  }

  /** A table of which some columns, from 0, hold numbers. */
  static Table of(String id, String caption, List<String> head, Set<Integer> numbers) {
    return new Table(id, caption, head, numbers);
  }

  /** Adds a row of text, the first cell being its key. */
  void row(String key, String... cells) {
    Element row = Element.of("tr").add(key(key));
    for (String cell : cells) {
      row.add(cell(cell));
    }
    body.add(row);
  }

  /** Adds a row that was made elsewhere. */
  void row(Element row) {
    body.add(row);
  }

  /** A cell of text; one that begins with a day and says little more stays on one line. */
  static Element cell(String text) {
    Element cell = Element.of("td", text);
    return DAY.matcher(text).matches() ? cell.with("class", "date") : cell;
  }

  static Element key(String text) {
    return Element.of("th", text).with("scope", "row");
  }

  Element element() {
    return table;
  }
}
