package org.zhuanban.dossier.page;

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
   * Finds an element.
   *
   * @param id its id
   * @return the only element with that id
   */
  public Element byId(String id) {
    List<Element> found = all("*").filter(it -> it.getAttribute("id").equals(id)).toList();
    if (found.size() != 1) {
      throw new AssertionError("%s elements have the id %s".formatted(found.size(), id));
    }
    return found.get(0);
  }

  /**
   * Reads the rows of the body of a table.
   *
   * @param id the id of the table
   * @return the texts of the cells, row by row
   */
  public List<List<String>> rows(String id) {
    Element body = all(byId(id), "tbody").findFirst().orElseThrow();
    return all(body, "tr")
        .map(
            row ->
                all(row, "*")
                    .filter(cell -> cell.getTagName().matches("td|th"))
                    .map(cell -> cell.getTextContent().strip())
                    .toList())
        .toList();
  }
}
