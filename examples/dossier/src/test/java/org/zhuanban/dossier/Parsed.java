package org.zhuanban.dossier;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a parser reads it. */
public record Parsed(Document document) {
  /**
   * Reads a page, which must be well-formed.
   *
   * @param page the page
   * @return what the parser of the JDK made of it
   */
  public static Parsed of(String page) {
    try {
      return new Parsed(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(page))));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("the page is not well-formed", e);
    }
  }

  /**
   * Lists elements.
   *
   * @param name their name, {@code *} for all
   * @return the elements in their order
   */
  public Stream<Element> all(String name) {
    return all(document.getDocumentElement(), name);
  }

  /**
   * Lists the elements in another one.
   *
   * @param parent the other one
   * @param name their name, {@code *} for all
   * @return the elements in their order
   */
  public static Stream<Element> all(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
  }

  /**
   * Reads the rows of the first table of a section or of a picture.
   *
   * @param heading the end of the heading of the section, or of the caption of the picture
   * @return the texts of the cells, row by row; of a light its name
   */
  public List<List<String>> rows(String heading) {
    return Stream.concat(all("figure"), all("section"))
                .filter(
                    part ->
                        Stream.of("h2", "figcaption")
                            .flatMap(name -> all(part, name).limit(1))
                            .anyMatch(title -> title.getTextContent().endsWith(heading)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is headed " + heading))
                .getElementsByTagName("tbody")
                .item(0)
            instanceof Element body
        ? all(body, "tr").map(Parsed::cells).toList()
        : List.of();
  }

  private static List<String> cells(Element row) {
    return all(row, "*")
        .filter(cell -> cell.getTagName().matches("td|th"))
        .map(
            cell ->
                all(cell, "span")
                    .findFirst()
                    .map(lamp -> lamp.getLastChild().getTextContent())
                    .orElseGet(cell::getTextContent)
                    .strip())
        .toList();
  }
}
