package org.zhuanban.dossier.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One page of HTML in Chinese that loads and runs nothing. */
final class Page {
  /** Forbids browsers to load anything, or to run anything. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private Page() {}

  static String html(String title, Element body) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html").with("lang", "zh-CN").add(head(title)).add(body).write(page);
    return page.toString();
  }

  private static Element head(String title) {
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
        .add(Element.of("title", title))
        .add(Element.of("style", styles()));
  }

  private static String styles() {
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("page.css"), "page.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
