package org.zhuanban.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a parser of XML reads it. */
record Parsed(Element root) {
  static Parsed of(org.zhuanban.documents.Document document) {
    try {
      return new Parsed(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(document.html())))
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  /** The elements of a name, {@code *} for all. */
  List<Element> all(String name) {
    return all(root, name).toList();
  }

  static Stream<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
  }

  /** The pictures in their order. */
  List<Element> pictures() {
    return all("svg").stream().filter(svg -> svg.hasAttribute("viewBox")).toList();
  }

  /** The rows of the first table after a heading or a caption of a picture. */
  List<List<String>> rows(String heading) {
    Element section =
        Stream.concat(all("section").stream(), all("figure").stream())
            .filter(
                part ->
                    Stream.of("h2", "figcaption")
                        .flatMap(name -> all(part, name).limit(1))
                        .anyMatch(title -> title.getTextContent().endsWith(heading)))
            .reduce((outer, inner) -> inner)
            .orElseThrow(() -> new AssertionError("nothing is headed " + heading));
    return all(section, "tbody")
        .findFirst()
        .map(
            body ->
                all(body, "tr")
                    .map(
                        row ->
                            all(row, "*")
                                .filter(cell -> cell.getTagName().matches("td|th"))
                                .map(Parsed::text)
                                .toList())
                    .toList())
        .orElse(List.of());
  }

  /** The text without the letter of a light. */
  private static String text(Element cell) {
    return all(cell, "span")
        .findFirst()
        .map(lamp -> lamp.getLastChild().getTextContent().strip())
        .orElseGet(() -> cell.getTextContent().strip());
  }
}
