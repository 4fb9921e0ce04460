package org.zhuanban.items.cn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.items.cn.Clause.Part;

/** Reader of the bundled files. */
final class ItemFiles {
  private static final String GENERAL = "GENERAL";

  private ItemFiles() {}

  static NationalItems read() {
    Map<String, Law> laws = new LinkedHashMap<>();
    for (Row row : rows("laws.csv")) {
      laws.put(
          row.cell("key"),
          new Law(
              row.cell("key"),
              row.cell("name"),
              row.cell("document"),
              Law.Rank.valueOf(row.cell("rank")),
              LocalDate.parse(row.cell("from")),
              row.optional("until").map(LocalDate::parse),
              row.cell("source")));
    }
    Map<String, List<Clause>> clauses = new LinkedHashMap<>();
    for (Row row : rows("clauses.csv")) {
      clauses
          .computeIfAbsent(row.cell("code") + " " + row.cell("from"), key -> new ArrayList<>())
          .add(
              new Clause(
                  Part.of(row.cell("part")),
                  found(laws, row.cell("law")),
                  row.cell("article"),
                  row.cell("words")));
    }
    return new NationalItems(
        rows("items.csv").stream()
            .map(row -> version(row, found(clauses, row.cell("code") + " " + row.cell("from"))))
            .toList(),
        rows("missing.csv").stream()
            .map(row -> new MissingItem(row.cell("name"), row.cell("text"), row.cell("reason")))
            .toList());
  }

  private static ItemVersion version(Row row, List<Clause> clauses) {
    boolean general = row.cell("limit").equals(GENERAL);
    return new ItemVersion(
        row.cell("code"),
        row.cell("name"),
        ItemKind.valueOf(row.cell("kind")),
        LocalDate.parse(row.cell("from")),
        row.optional("until").map(LocalDate::parse),
        general
            ? Optional.of(TimeLimit.workingDays(20, NationalItems.GENERAL_RULE))
            : limit(row, Part.LIMIT, clauses),
        general
            ? Optional.of(TimeLimit.workingDays(10, NationalItems.GENERAL_RULE))
            : limit(row, Part.EXTENSION, clauses),
        general ? Optional.of("本行政机关负责人") : row.optional("grantor"),
        limit(row, Part.CORRECTION, clauses).orElse(ApprovalItem.CORRECTION_LIMIT),
        special(row.list("special").toList(), clauses),
        row.list("silence").map(SilenceEffect::valueOf).toList(),
        row.optional("duty_of"),
        row.optional("result"),
        limit(row, Part.VALIDITY, clauses),
        limit(row, Part.RENEWAL, clauses),
        limit(row, Part.START, clauses),
        clauses);
  }

  private static Optional<TimeLimit> limit(Row row, Part part, List<Clause> clauses) {
    return row.optional(part.column()).map(text -> TimeLimit.parse(text, basis(part, clauses)));
  }

  private static String basis(Part part, List<Clause> clauses) {
    return clauses.stream()
        .filter(clause -> clause.part() == part)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(part + " rests on no clause: " + clauses))
        .basis();
  }

  /** The first clause of the part is that of the first procedure, and so on. */
  private static List<SpecialProcedure> special(List<String> texts, List<Clause> clauses) {
    List<Clause> bases = clauses.stream().filter(clause -> clause.part() == Part.SPECIAL).toList();
    List<SpecialProcedure> procedures = new ArrayList<>();
    for (String text : texts) {
      String[] parts = text.split(":", -1);
      String basis = bases.get(procedures.size()).basis();
      procedures.add(
          new SpecialProcedure(
              PauseReason.valueOf(parts[0]),
              Arrays.stream(parts).skip(1).findFirst().map(limit -> TimeLimit.parse(limit, basis)),
              false));
    }
    return procedures;
  }

  private static <T> T found(Map<String, T> all, String key) {
    T value = all.get(key);
    if (value == null) {
      throw new IllegalStateException("Nothing has the key " + key);
    }
    return value;
  }

  private record Row(Map<String, String> cells) {
    String cell(String column) {
      return found(cells, column);
    }

    Optional<String> optional(String column) {
      return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    Stream<String> list(String column) {
      return optional(column).stream().flatMap(text -> Arrays.stream(text.split("\\|", -1)));
    }
  }

  private static List<Row> rows(String file) {
    try (InputStream in = ItemFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The library lacks its file " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      String[] columns = reader.readLine().split(",", -1);
      List<Row> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.length) {
          throw new IllegalStateException(file + " has a row of another length: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        rows.add(new Row(row));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
