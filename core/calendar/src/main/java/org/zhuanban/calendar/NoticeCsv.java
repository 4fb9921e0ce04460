package org.zhuanban.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads notices from CSV files in UTF-8, one row a day and notice.
 *
 * <p>The first line names the columns, in any order; further columns are passed over. A national
 * file has {@code date}, {@code kind} ({@code OFF} or {@code WORK}), {@code festival}, {@code
 * notice_year}, {@code notice} and {@code published}; a {@code published} that ends in {@code ?} is
 * assumed. A day may have several rows: the one published last wins. A local file has {@code date},
 * {@code kind}, {@code region} and {@code source}, and is known from the start; {@code published}
 * is taken where present. A cell that holds a comma stands in double quotes.
 */
public final class NoticeCsv {
  private final String file;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<List<Object>, HolidayNotice> heads = new LinkedHashMap<>();
  private final Map<List<Object>, Map<LocalDate, Ruling>> days = new LinkedHashMap<>();
  private int line;

  private NoticeCsv(String file) {
    this.file = file;
  }

  /**
   * Reads a national file.
   *
   * @param file the name to use in errors
   * @param content the file; left open
   * @return its notices
   * @throws NoticeFormatException if a row cannot be understood
   * @throws IOException if reading fails
   */
  public static List<HolidayNotice> national(String file, Reader content) throws IOException {
    NoticeCsv csv = new NoticeCsv(file);
    return csv.read(
        content,
        List.of("date", "kind", "festival", "notice_year", "notice", "published"),
        csv::nationalHead);
  }

  /**
   * Reads a file of local notices.
   *
   * @param file the name to use in errors
   * @param content the file; left open
   * @return its notices
   * @throws NoticeFormatException if a row cannot be understood
   * @throws IOException if reading fails
   */
  public static List<HolidayNotice> local(String file, Reader content) throws IOException {
    NoticeCsv csv = new NoticeCsv(file);
    return csv.read(content, List.of("date", "kind", "region", "source"), csv::localHead);
  }

  private interface HeadReader {
    HolidayNotice.Builder read(List<String> cells);
  }

  private List<HolidayNotice> read(Reader content, List<String> required, HeadReader head)
      throws IOException {
    BufferedReader reader = new BufferedReader(content);
    String text = reader.readLine();
    line = 1;
    if (text == null) {
      throw fault("the file is empty");
    }
    List<String> names = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
    for (String name : names) {
      if (columns.putIfAbsent(name.strip(), columns.size()) != null) {
        throw fault("the column '%s' is named twice".formatted(name.strip()));
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        throw fault("the column '%s' is missing; found %s".formatted(name, columns.keySet()));
      }
    }
    while ((text = reader.readLine()) != null) {
      line++;
      if (!text.isBlank()) {
        row(cells(text), head);
      }
    }
    List<HolidayNotice> notices = new ArrayList<>();
    heads.forEach(
        (key, notice) ->
            notices.add(
                new HolidayNotice(
                    notice.number(),
                    notice.jurisdiction(),
                    notice.year(),
                    notice.publishedOn(),
                    notice.publicationAssumed(),
                    days.getOrDefault(key, Map.of()))));
    return notices;
  }

  private void row(List<String> cells, HeadReader reader) {
    if (cells.size() != columns.size()) {
      throw fault("%d cells where %d are named".formatted(cells.size(), columns.size()));
    }
    LocalDate date = date(cell(cells, "date"));
    String kind = cell(cells, "kind");
    if (!kind.equals("OFF") && !kind.equals("WORK")) {
      throw fault("kind must be OFF or WORK, but was '%s'".formatted(kind));
    }
    HolidayNotice head;
    try {
      head = reader.read(cells).build();
    } catch (IllegalArgumentException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
    List<Object> key = List.of(head.number(), head.jurisdiction(), head.year(), head.publishedOn());
    heads.putIfAbsent(key, head);
    String festival = columns.containsKey("festival") ? cell(cells, "festival") : "";
    Ruling ruling = new Ruling(kind.equals("WORK"), festival);
    Ruling before = days.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(date, ruling);
    if (before != null && before.working() != ruling.working()) {
      throw fault("the same notice says OFF and WORK of " + date);
    }
  }

  private HolidayNotice.Builder nationalHead(List<String> cells) {
    String year = cell(cells, "notice_year");
    if (!year.matches("[0-9]{4}")) {
      throw fault("notice_year must be a year such as 2026, but was '%s'".formatted(year));
    }
    checkYear(date(cell(cells, "date")), Integer.parseInt(year));
    String published = cell(cells, "published");
    boolean assumed = published.endsWith("?");
    return HolidayNotice.builder()
        .number(cell(cells, "notice"))
        .jurisdiction(HolidayNotice.NATION)
        .year(Integer.parseInt(year))
        .publishedOn(date(assumed ? published.substring(0, published.length() - 1) : published))
        .publicationAssumed(assumed);
  }

  /** A year that is mistyped would make a year certain that nobody has arranged. */
  private void checkYear(LocalDate date, int year) {
    if (date.isBefore(LocalDate.of(year - 1, 12, 1)) || date.isAfter(LocalDate.of(year, 12, 31))) {
      throw fault("a notice for %d does not speak of %s".formatted(year, date));
    }
  }

  private HolidayNotice.Builder localHead(List<String> cells) {
    if (cell(cells, "region").equals(HolidayNotice.NATION)) {
      throw fault("the region is a place, but was CN");
    }
    String published = columns.containsKey("published") ? cell(cells, "published") : "";
    return HolidayNotice.builder()
        .number(cell(cells, "source"))
        .jurisdiction(cell(cells, "region"))
        .year(date(cell(cells, "date")).getYear())
        .publishedOn(published.isEmpty() ? Optional.empty() : Optional.of(date(published)))
        .publicationAssumed(false);
  }

  private String cell(List<String> cells, String column) {
    return cells.get(columns.getOrDefault(column, 0)).strip();
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw fault("'%s' is not a date such as 2026-10-01".formatted(text));
    }
  }

  private List<String> cells(String text) {
    if (text.indexOf('"') < 0) {
      return Arrays.asList(text.split(",", -1));
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw fault("a quoted cell does not end");
    }
    cells.add(cell.toString());
    return cells;
  }

  private NoticeFormatException fault(String what) {
    return new NoticeFormatException(file, line, what);
  }
}
