package org.zhuanban.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Writes a document as one page of HTML that loads and runs nothing. */
final class HtmlWriter {
  private static final String STYLES = styles();

  /** Lets browsers take the one style sheet in the page, and nothing else. */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
          .formatted(digest(STYLES));

  private final Document document;
  private final Numbering numbering;
  private int pictures;

  HtmlWriter(Document document) {
    this.document = document;
    this.numbering = Numbering.of(document);
  }

  String page() {
    Element header = Element.of("header").add(Element.of("h1", document.title()));
    document.about().forEach(line -> header.add(Element.of("p", line)));
    Element main = Element.of("main");
    write(document.blocks(), List.of(), main);
    Element body =
        Element.styled("body", document.form().name().toLowerCase(Locale.ROOT))
            .add(header)
            .add(main);
    if (pictures > 0) {
      body.add(SvgWriter.patterns());
    }
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html")
        .with("lang", document.locale().toLanguageTag())
        .add(head())
        .add(body)
        .write(page);
    return page.toString();
  }

  private Element head() {
    return Element.of("head")
        .add(Element.of("meta").with("charset", "utf-8"))
        .add(
            Element.of("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", POLICY))
        .add(
            Element.of("meta")
                .with("name", "viewport")
                .with("content", "width=device-width, initial-scale=1"))
        .add(Element.of("title", document.title()))
        .add(Element.of("style", STYLES));
  }

  private void write(List<Block> blocks, List<Integer> path, Element into) {
    int section = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Section part) {
        section++;
        List<Integer> inner = new ArrayList<>(path);
        inner.add(section);
        Element element =
            Element.of("section")
                .add(
                    Element.of(
                        "h" + Math.min(6, inner.size() + 1),
                        numbering.title(inner) + part.title()));
        write(part.blocks(), inner, element);
        into.add(element);
      } else {
        into.add(element(block));
      }
    }
  }

  private Element element(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Element.of("p", paragraph.text());
    }
    if (block instanceof Block.Addressee addressee) {
      return Element.styled("p", "addressee").text(addressee.name());
    }
    if (block instanceof Block.Points points) {
      Element list = Element.of("div");
      for (int i = 0; i < points.texts().size(); i++) {
        list.add(Element.of("p", numbering.point(i + 1) + points.texts().get(i)));
      }
      return list;
    }
    if (block instanceof Block.Signature signature) {
      return Element.styled("div", "signature")
          .add(Element.of("p", signature.organ()))
          .add(Element.of("p", signature.day()));
    }
    if (block instanceof Picture picture) {
      pictures++;
      return Element.of("figure")
          .add(Element.of("figcaption", picture.title()))
          .add(wide(SvgWriter.element(picture, pictures)))
          .add(Element.of("p", picture.description()))
          .add(element(picture.table()));
    }
    return element((Table) block);
  }

  private static Element element(Table table) {
    if (table.rows().isEmpty()) {
      return Element.of("p", table.empty());
    }
    Element titles = Element.of("tr");
    for (Column column : table.columns()) {
      titles.add(styled(Element.of("th", column.head()).with("scope", "col"), column));
    }
    Element body = Element.of("tbody");
    for (List<Cell> row : table.rows()) {
      Element line = Element.of("tr");
      for (int i = 0; i < row.size(); i++) {
        Element cell = i == 0 ? Element.of("th").with("scope", "row") : Element.of("td");
        line.add(styled(content(cell, row.get(i)), table.columns().get(i)));
      }
      body.add(line);
    }
    Element element = Element.of("table");
    if (!table.caption().isEmpty()) {
      element.add(Element.of("caption", table.caption()));
    }
    return wide(element.add(Element.of("thead").add(titles)).add(body));
  }

  /** What is wider than the screen scrolls by itself, so that the page does not. */
  private static Element wide(Element element) {
    return Element.styled("div", "wide").with("tabindex", "0").add(element);
  }

  private static Element styled(Element cell, Column column) {
    return column.kind() == Column.Kind.TEXT
        ? cell
        : cell.with("class", column.kind().name().toLowerCase(Locale.ROOT));
  }

  private static Element content(Element element, Cell cell) {
    return cell.lamp()
        .map(lamp -> element.add(lamp(lamp, cell.text())))
        .orElseGet(() -> element.text(cell.text()));
  }

  /** A light by its colour, a letter for readers who see no colours, and its name. */
  private static Element lamp(Cell.Lamp lamp, String name) {
    return Element.styled("span", "lamp " + lamp.light())
        .add(Element.of("b", lamp.letter()).with("aria-hidden", "true"))
        .text(name);
  }

  private static String styles() {
    try (InputStream in =
        Objects.requireNonNull(HtmlWriter.class.getResourceAsStream("document.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every platform has it
    }
  }
}
