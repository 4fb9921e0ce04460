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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;

/**
 * Reader of notices from CSV files in UTF-8, with one row for each day of a notice.
 *
 * <p>The first line names the columns, in any order; unknown columns are ignored. A cell that
 * contains a comma is enclosed in double quotes.
 *
 * <table>
 * <caption>Columns</caption>
 * <tr><th>Column</th><th>National file</th><th>Local file</th></tr>
 * <tr><td>{@code date}</td><td>required</td><td>required</td></tr>
 * <tr><td>{@code kind}: {@code OFF} or {@code WORK}, or a more specific order {@code MAKE_UP_WORKDAY}, {@code STATUTORY_HOLIDAY}, {@code SHIFTED_REST_DAY}, {@code LOCAL_FESTIVAL}
 *     or {@code SUSPENSION}</td><td>required</td><td>required</td></tr>
 * <tr><td>the number: {@code notice} in a national file, {@code source} in a local
 *     one</td><td>required</td><td>required</td></tr>
 * <tr><td>{@code region}, such as {@code SHILIN}</td><td>none</td><td>required</td></tr>
 * <tr><td>{@code festival}</td><td>required</td><td>optional</td></tr>
 * <tr><td>{@code notice_year}, the year that the notice arranges</td><td>required</td><td>optional;
 *     the year of the date, or the next one from 25 December on</td></tr>
 * <tr><td>{@code published}; a day that ends in {@code ?} is assumed</td><td>required</td><td>optional; known from the start</td></tr>
 * <tr><td>{@code level}: a {@link CalendarLevel}</td><td>optional</td><td>optional</td></tr>
 * <tr><td>{@code publisher}</td><td>optional</td><td>optional</td></tr>
 * <tr><td>{@code effect}: an {@link NoticeEffect}</td><td>optional</td><td>optional</td></tr>
 * </table>
 *
 * <p>Rows of the same number, region, year and day of publication are one notice. A day may occur
 * in several notices; the one published last prevails. An example of a county's own file:
 *
 * <pre>{@code
 * date,kind,region,source,published,festival
 * 2026-08-06,OFF,SHILIN,石政办发〔2026〕1号,2026-01-15,火把节
 * 2026-08-08,WORK,SHILIN,石政办发〔2026〕1号,2026-01-15,火把节
 * }</pre>
 */
public final class NoticeCsv {
  /** The orders of a notice beyond OFF and WORK. */
  private static final List<DayKind> ORDERS =
      Arrays.stream(DayKind.values()).filter(kind -> !kind.ordinary()).toList();

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
   * @throws InputException if a row is malformed. Its place begins with the file and the line, such
   *     as {@code shilin.csv:2.kind}; no part of the file is accepted
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
   * @throws InputException if a row is malformed. Its place begins with the file and the line, such
   *     as {@code shilin.csv:2.kind}; no part of the file is accepted
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
      throw InputFault.MISSING.at(place());
    }
    List<String> names = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
    for (String name : names) {
      if (columns.putIfAbsent(name.strip(), columns.size()) != null) {
        throw InputFault.REPEATED.at(place(), name.strip());
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        throw InputFault.MISSING.at(place(name));
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
                    notice.level(),
                    notice.publisher(),
                    notice.year(),
                    notice.publishedOn(),
                    notice.publicationAssumed(),
                    notice.effect(),
                    days.getOrDefault(key, Map.of()))));
    return notices;
  }

  private void row(List<String> cells, HeadReader reader) {
    if (cells.size() != columns.size()) {
      throw InputFault.RANGE.at(place("cells"), columns.size(), columns.size(), cells.size());
    }
    LocalDate date = date(cells);
    Ruling ruling = ruling(cells);
    HolidayNotice head;
    try {
      head =
          reader
              .read(cells)
              .level(constant(cells, "level", CalendarLevel.class))
              .publisher(optional(cells, "publisher"))
              .effect(constant(cells, "effect", NoticeEffect.class))
              .build();
    } catch (InputException e) {
      throw e.place().startsWith(file) ? e : e.within(place());
    }
    List<Object> key = List.of(head.number(), head.jurisdiction(), head.year(), head.publishedOn());
    if (!heads.computeIfAbsent(key, k -> head).equals(head)) {
      throw InputFault.UNFIT.at(
          place("published, level, publisher, effect"), "notice", head.number());
    }
    Ruling before = days.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(date, ruling);
    if (before != null && !order(before).equals(order(ruling))) {
      throw InputFault.UNFIT.at(place("kind"), date, order(before));
    }
  }

  private Ruling ruling(List<String> cells) {
    String order = cell(cells, "kind");
    String festival = optional(cells, "festival").orElse("");
    if (order.equals("OFF") || order.equals("WORK")) {
      return new Ruling(order.equals("WORK"), festival);
    }
    return ORDERS.stream()
        .filter(kind -> kind.name().equals(order))
        .findFirst()
        .map(kind -> new Ruling(kind.working(), festival, Optional.of(kind)))
        .orElseThrow(
            () ->
                InputFault.CHOICE.at(
                    place("kind"),
                    Stream.concat(Stream.of("OFF", "WORK"), ORDERS.stream().map(DayKind::name))
                        .collect(Collectors.joining(", ")),
                    order));
  }

  private static String order(Ruling ruling) {
    return ruling.kind().map(DayKind::name).orElse(ruling.working() ? "WORK" : "OFF");
  }

  private HolidayNotice.Builder nationalHead(List<String> cells) {
    return head(cells, "notice", HolidayNotice.NATION, year(cells))
        .publishedOn(published(cell(cells, "published")));
  }

  private HolidayNotice.Builder localHead(List<String> cells) {
    if (cell(cells, "region").equals(HolidayNotice.NATION)) {
      throw InputFault.FORM.at(place("region"), "SHILIN", HolidayNotice.NATION);
    }
    int year =
        optional(cells, "notice_year").isPresent()
            ? year(cells)
            : WorkCalendar.noticeYear(date(cells));
    return head(cells, "source", cell(cells, "region"), year)
        .publishedOn(optional(cells, "published").map(this::published));
  }

  private HolidayNotice.Builder head(
      List<String> cells, String number, String jurisdiction, int year) {
    return HolidayNotice.builder()
        .number(cell(cells, number))
        .jurisdiction(jurisdiction)
        .year(year)
        .publicationAssumed(optional(cells, "published").orElse("").endsWith("?"));
  }

  /**
   * Checks the year, since a mistyped one would make a year certain that no notice has arranged.
   */
  private int year(List<String> cells) {
    String text = cell(cells, "notice_year");
    if (!text.matches("[0-9]{4}")) {
      throw InputFault.FORM.at(place("notice_year"), "2026", text);
    }
    int year = Integer.parseInt(text);
    Input.within(
        place("date"), date(cells), LocalDate.of(year - 1, 12, 1), LocalDate.of(year, 12, 31));
    return year;
  }

  private LocalDate published(String text) {
    return date("published", text.endsWith("?") ? text.substring(0, text.length() - 1) : text);
  }

  private <E extends Enum<E>> Optional<E> constant(
      List<String> cells, String column, Class<E> type) {
    return optional(cells, column)
        .map(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equals(text))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            InputFault.CHOICE.at(
                                place(column),
                                Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")),
                                text)));
  }

  /** Returns a cell that may be empty, or whose column may be missing. */
  private Optional<String> optional(List<String> cells, String column) {
    return columns.containsKey(column)
        ? Optional.of(cell(cells, column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private String cell(List<String> cells, String column) {
    return cells.get(columns.getOrDefault(column, 0)).strip();
  }

  private LocalDate date(List<String> cells) {
    return date("date", cell(cells, "date"));
  }

  private LocalDate date(String column, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw InputFault.FORM.at(place(column), "2026-10-01", text);
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
      throw InputFault.FORM.at(place("row"), "\"…\"", text);
    }
    cells.add(cell.toString());
    return cells;
  }

  private String place() {
    return file + ":" + line;
  }

  private String place(String column) {
    return place() + "." + column;
  }
}
