package org.zhuanban.documents.project;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.picture.FundsCurve;
import org.zhuanban.project.PromiseKeeping;

/** What a page says of the money and of the promises of both sides. */
record MoneyChapter(Tables tables) {
  List<Block> funds() {
    return List.of(
        FundsCurve.of(tables.view(), tables.day())
            .<Block>map(curve -> curve.picture(tables.texts()))
            .orElseGet(() -> new Block.Paragraph(tables.texts().say("page.no-funds"))));
  }

  List<Block> promises() {
    List<List<Cell>> rows = new ArrayList<>();
    for (PromiseKeeping each : tables.view().promises(tables.day())) {
      rows.add(
          List.of(
              Cell.of(each.promise().what()),
              tables.cell(each.promise().by()),
              Cell.of(tables.organ(each.promise().owner())),
              tables.cell(each.promise().due()),
              tables.cell(each.kept().map(kept -> kept.on())),
              tables.lamp(each.light())));
    }
    return List.of(
        tables.table(
            "page.no-promises",
            List.of(
                tables.text("promise"),
                tables.text("promised-by"),
                tables.text("owner"),
                tables.day("promise-due"),
                tables.day("kept"),
                tables.text("light")),
            rows));
  }
}
