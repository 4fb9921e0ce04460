package org.zhuanban.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of a page of HTML, written so that parsers of HTML and of XML read the same. Texts are
 * escaped.
 */
final class Element {
  private static final Set<String> VOID = Set.of("meta", "br");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  static Element of(String name) {
    return new Element(name);
  }

  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  /** An element of a class of the style sheet. */
  static Element styled(String name, String style) {
    return new Element(name).with("class", style);
  }

  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /** Sets a coordinate or a length, with at most two decimals. */
  Element with(String attribute, double value) {
    long hundredths = Math.round(value * 100);
    return with(
        attribute,
        hundredths % 100 == 0
            ? Long.toString(hundredths / 100)
            : Double.toString(hundredths / 1e2));
  }

  Element text(String text) {
    content.add(text);
    return this;
  }

  Element add(Element child) {
    content.add(child);
    return this;
  }

  Element addAll(Iterable<Element> children) {
    children.forEach(content::add);
    return this;
  }

  void write(StringBuilder page) {
    page.append('<').append(name);
    attributes.forEach(
        (attribute, value) ->
            page.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value).replace("\"", "&quot;"))
                .append('"'));
    if (VOID.contains(name)) {
      page.append("/>\n");
      return;
    }
    page.append('>');
    for (Object one : content) {
      if (one instanceof Element child) {
        child.write(page);
      } else {
        page.append(escape((String) one));
      }
    }
    page.append("</").append(name).append(">\n");
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(allowed(character) ? character : '\uFFFD');
              }
            });
    return escaped.toString();
  }

  /** What XML 1.0 allows, without what turns the direction of the text around it. */
  private static boolean allowed(int character) {
    boolean printed = character >= ' ' && !(character >= 0x7F && character <= 0x9F);
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean none = (character >= 0xD800 && character <= 0xDFFF) || (character & 0xFFFE) == 0xFFFE;
    return (printed || character == '\n' || character == '\t') && !turns && !none;
  }
}
