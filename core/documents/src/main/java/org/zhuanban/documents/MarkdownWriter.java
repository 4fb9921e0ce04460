package org.zhuanban.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a document as Markdown. Texts are escaped and stay in one line. */
final class MarkdownWriter {
  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~])");
  private static final Pattern BREAK = Pattern.compile("\\R");

  private final Document document;
  private final Numbering numbering;
  private final StringBuilder out = new StringBuilder();

  MarkdownWriter(Document document) {
    this.document = document;
    this.numbering = Numbering.of(document);
  }

  String text() {
    line("# " + plain(document.title()));
    document.about().forEach(this::paragraph);
    write(document.blocks(), List.of());
    return out.toString();
  }

  private void write(List<Block> blocks, List<Integer> path) {
    int section = 0;
    for (Block block : blocks) {
      if (block instanceof Block.Section part) {
        section++;
        List<Integer> inner = new ArrayList<>(path);
        inner.add(section);
        line("");
        line(
            "#".repeat(Math.min(6, inner.size() + 1))
                + " "
                + numbering.title(inner)
                + plain(part.title()));
        write(part.blocks(), inner);
      } else {
        write(block);
      }
    }
  }

  private void write(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text());
    } else if (block instanceof Block.Addressee addressee) {
      paragraph(addressee.name());
    } else if (block instanceof Block.Points points) {
      line("");
      for (int i = 0; i < points.texts().size(); i++) {
        line((i + 1) + ". " + plain(points.texts().get(i)));
      }
    } else if (block instanceof Block.Signature signature) {
      paragraph(signature.organ());
      paragraph(signature.day());
    } else if (block instanceof Picture picture) {
      line("");
      line("**" + plain(picture.title()) + "**");
      paragraph(picture.description());
      write(picture.table());
    } else if (block instanceof Table table) {
      write(table);
    }
  }

  private void write(Table table) {
    if (table.rows().isEmpty()) {
      paragraph(table.empty());
      return;
    }
    if (!table.caption().isEmpty()) {
      line("");
      line("**" + plain(table.caption()) + "**");
    }
    line("");
    cells(table.columns().stream().map(column -> plain(column.head())).toList());
    cells(
        table.columns().stream()
            .map(column -> column.kind() == Column.Kind.NUMBER ? "---:" : "---")
            .toList());
    table.rows().forEach(row -> cells(row.stream().map(cell -> plain(cell.text())).toList()));
  }

  private void cells(List<String> cells) {
    line(cells.stream().collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void paragraph(String text) {
    line("");
    line(plain(text));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String plain(String text) {
    return MARKUP.matcher(BREAK.matcher(text).replaceAll(" ")).replaceAll("\\\\$1");
  }
}
