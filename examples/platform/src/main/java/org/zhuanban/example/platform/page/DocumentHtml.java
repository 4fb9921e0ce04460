package org.zhuanban.example.platform.page;

import org.zhuanban.documents.Document;

/** Documents of the library inside the layout of the platform. */
public final class DocumentHtml {
  private DocumentHtml() {}

  /**
   * {@return a document without its title, for a page that has it already}
   *
   * @param document the document
   */
  public static String content(Document document) {
    String body = of(document);
    return body.substring(body.indexOf("</header>") + "</header>".length());
  }

  /**
   * {@return what a document has between the tags of its body}
   *
   * @param document the document
   */
  public static String of(Document document) {
    String page = document.html();
    int begin = page.indexOf('>', page.indexOf("<body")) + 1;
    return page.substring(begin, page.lastIndexOf("</body>"))
        .replace("<main>", "<div>")
        .replace("</main>", "</div>");
  }
}
