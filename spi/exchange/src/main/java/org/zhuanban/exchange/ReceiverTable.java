package org.zhuanban.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhuanban.exchange.Receiver.Sending;
import org.zhuanban.exchange.RowBatch.BatchRow;
import org.zhuanban.json.JsonFields;

/**
 * A table of a receiver: its columns, and which row of the project fills each of them. Its fields
 * in JSON are its names and its source; the columns are {@code Json.of(table.columns())}.
 *
 * @param <R> the type of the rows of a project that fill it
 */
public final class ReceiverTable<R extends ExchangeRow> implements JsonFields {
  /** The forms of the cells of a column. */
  public enum Form {
    /** A text. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A date, such as {@code 2024-10-12}. */
    DATE,
    /** A date with the time of day, such as {@code 2024-10-12 09:30:00}. */
    DATE_TIME,
    /** A code of a list. */
    CODE
  }

  /**
   * A column.
   *
   * @param name its name at the receiver
   * @param zh its meaning in Chinese, as the source has it
   * @param en its meaning in English
   * @param form the form of its cells
   * @param longest the largest number of characters; 0 if the sources name none
   * @param required whether a row must have a value
   * @param list the name of the list of its codes; empty for any other form
   */
  public record Column(
      String name,
      String zh,
      String en,
      Form form,
      int longest,
      boolean required,
      Optional<String> list) {}

  /** A row with all that its cells are made of. */
  record Scene<R extends ExchangeRow>(
      R row, long version, boolean valid, Receiver receiver, HostFacts host, Sending sending) {
    <E extends Enum<E>> Optional<NationalCode> code(CodeMap<E> list, E constant) {
      return Optional.of(receiver.code(list, constant));
    }

    /** The same row, withdrawn. */
    Scene<R> without() {
      return new Scene<>(row, version, false, receiver, host, sending);
    }

    NationalCode operation() {
      return receiver.code(
          NationalCodes.OPERATION, valid ? RowOperation.WRITE : RowOperation.WITHDRAW);
    }
  }

  /** The value of a cell, or what keeps it from having one. */
  record Cell(
      Optional<String> text, Optional<ExchangeRule> fault, List<String> values, WayOut wayOut) {
    static Cell of(Optional<String> text, WayOut wayOut) {
      return new Cell(text, Optional.empty(), List.of(), wayOut);
    }

    Cell broken(ExchangeRule rule, WayOut way, String... said) {
      return new Cell(text, Optional.of(rule), List.of(said), way);
    }
  }

  /** A column with the function of its cells. */
  record Filled<R extends ExchangeRow>(Column column, Function<Scene<R>, Cell> cell) {}

  /** Two columns of times, of which the first is not after the second. */
  private record Order<R extends ExchangeRow>(
      String column,
      Function<Scene<R>, Optional<Moment>> earlier,
      Function<Scene<R>, Optional<Moment>> later) {}

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final String name;
  private final String zh;
  private final String en;
  private final String source;
  private final Class<R> type;
  private final Optional<ReceiverTable<ExchangeRow.ApplicationRow>> parent;
  private final Predicate<Scene<R>> due;
  private final List<Filled<R>> cells;
  private final List<Order<R>> orders;

  private ReceiverTable(Draft<R> draft) {
    this.name = draft.name;
    this.zh = draft.zh;
    this.en = draft.en;
    this.source = draft.source;
    this.type = draft.type;
    this.parent = draft.parent;
    this.due = draft.due;
    this.cells = List.copyOf(draft.cells);
    this.orders = List.copyOf(draft.orders);
  }

  /** {@return the name at the receiver, such as {@code up_pro_accept}} */
  public String name() {
    return name;
  }

  /** {@return the meaning in Chinese, as the source has it} */
  public String zh() {
    return zh;
  }

  /** {@return the meaning in English} */
  public String en() {
    return en;
  }

  /** {@return the standard or public file from which the columns are known} */
  public String source() {
    return source;
  }

  @Override
  public Map<String, Object> jsonFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", name);
    fields.put("zh", zh);
    fields.put("en", en);
    fields.put("source", source);
    return fields;
  }

  /** {@return the columns, in the order of the cells of each row} */
  public List<Column> columns() {
    return cells.stream().map(Filled::column).toList();
  }

  /** {@return the table whose row of the same application must be there first; empty if none} */
  public Optional<ReceiverTable<ExchangeRow.ApplicationRow>> parent() {
    return parent;
  }

  /** The scene of a row that is in effect, if it is for this table and due. */
  Optional<Scene<R>> scene(BatchRow delivered, Receiver receiver, HostFacts host, Sending sending) {
    return delivered.valid()
        ? scene(delivered.row(), delivered, receiver, host, sending)
        : Optional.empty();
  }

  /**
   * The scene of the last content that may have been sent before, of a row that is not sent now.
   */
  Optional<Scene<R>> withdrawn(
      BatchRow delivered, Receiver receiver, HostFacts host, Sending sending) {
    return Stream.concat(delivered.earlier().stream(), Stream.of(delivered.row()))
        .flatMap(row -> scene(row, delivered, receiver, host, sending).stream())
        .map(Scene::without)
        .reduce((earlier, later) -> later);
  }

  private Optional<Scene<R>> scene(
      ExchangeRow row, BatchRow delivered, Receiver receiver, HostFacts host, Sending sending) {
    return type.isInstance(row)
        ? Optional.of(
                new Scene<>(type.cast(row), delivered.version(), true, receiver, host, sending))
            .filter(each -> due.test(each) && parentDue(each))
        : Optional.empty();
  }

  private boolean parentDue(Scene<R> scene) {
    return parent.flatMap(table -> parentScene(scene).map(table.due::test)).orElse(true);
  }

  private static Optional<Scene<ExchangeRow.ApplicationRow>> parentScene(Scene<?> scene) {
    return scene.row() instanceof ExchangeRow.OfCase row
        ? Optional.of(
            new Scene<>(
                row.application(),
                scene.version(),
                scene.valid(),
                scene.receiver(),
                scene.host(),
                scene.sending()))
        : Optional.empty();
  }

  /** The cells of a row. */
  List<Cell> cells(Scene<R> scene) {
    return cells.stream().map(each -> each.cell().apply(scene)).toList();
  }

  /** What is missing before the row can be sent, with what is missing in the row before it. */
  List<RowFault> findings(Scene<R> scene) {
    List<RowFault> findings = new ArrayList<>();
    for (Filled<R> each : cells) {
      Cell cell = each.cell().apply(scene);
      fault(each.column(), cell)
          .ifPresent(broken -> findings.add(finding(scene, each.column(), broken)));
    }
    for (Order<R> order : orders) {
      Optional<Moment> earlier = order.earlier().apply(scene);
      Optional<Moment> later = order.later().apply(scene);
      if (earlier.isPresent() && later.filter(earlier.get()::isAfter).isPresent()) {
        Column column =
            columns().stream()
                .filter(c -> c.name().equals(order.column()))
                .findFirst()
                .orElseThrow();
        findings.add(
            finding(
                scene,
                column,
                Cell.of(Optional.empty(), WayOut.CORRECTION)
                    .broken(
                        ExchangeRule.OUT_OF_ORDER,
                        WayOut.CORRECTION,
                        text(earlier.get()) + " > " + text(later.orElseThrow()))));
      }
    }
    return findings;
  }

  /** Whether the row before it at the receiver can be sent. */
  boolean parentComplete(Scene<R> scene) {
    return parent
        .flatMap(table -> parentScene(scene).map(each -> table.findings(each).isEmpty()))
        .orElse(true);
  }

  private static Optional<Cell> fault(Column column, Cell cell) {
    if (cell.fault().isPresent()) {
      return column.required() ? Optional.of(cell) : Optional.empty();
    }
    Optional<String> text = cell.text().filter(said -> !said.isBlank());
    if (text.isEmpty()) {
      return column.required()
          ? Optional.of(cell.broken(ExchangeRule.MISSING, cell.wayOut()))
          : Optional.empty();
    }
    int length = text.get().codePointCount(0, text.get().length());
    return column.longest() > 0 && length > column.longest()
        ? Optional.of(cell.broken(ExchangeRule.TOO_LONG, WayOut.SHORTER, String.valueOf(length)))
        : Optional.empty();
  }

  private RowFault finding(Scene<R> scene, Column column, Cell cell) {
    Optional<ApplicationRef> of =
        scene.row() instanceof ExchangeRow.OfCase row ? Optional.of(row.of()) : Optional.empty();
    Optional<String> project =
        scene.row() instanceof ExchangeRow.OfProject row
            ? row.project().name()
            : scene.row() instanceof ExchangeRow.ComplaintRow row
                ? row.projectName()
                : of.flatMap(ApplicationRef::projectName);
    return new RowFault(
        this,
        column,
        scene.row().key(),
        project,
        of,
        cell.fault().orElseThrow(),
        cell.values(),
        cell.wayOut());
  }

  @Override
  public String toString() {
    return name;
  }

  private static String text(Moment moment) {
    return moment.at().map(SECONDS::format).orElseGet(() -> moment.day().toString());
  }

  static <R extends ExchangeRow> Draft<R> draft(
      Class<R> type, String name, String zh, String en, String source) {
    return new Draft<>(type, name, zh, en, source);
  }

  /** Collects the columns of a table. */
  static final class Draft<R extends ExchangeRow> {
    private final Class<R> type;
    private final String name;
    private final String zh;
    private final String en;
    private final String source;
    private final List<Filled<R>> cells = new ArrayList<>();
    private final List<Order<R>> orders = new ArrayList<>();
    private Optional<ReceiverTable<ExchangeRow.ApplicationRow>> parent = Optional.empty();
    private Predicate<Scene<R>> due = scene -> true;

    private Draft(Class<R> type, String name, String zh, String en, String source) {
      this.type = type;
      this.name = name;
      this.zh = zh;
      this.en = en;
      this.source = source;
    }

    Draft<R> after(ReceiverTable<ExchangeRow.ApplicationRow> table) {
      parent = Optional.of(table);
      return this;
    }

    Draft<R> due(Predicate<Scene<R>> when) {
      due = when;
      return this;
    }

    /** A text of the row. */
    Draft<R> text(
        String column,
        String chinese,
        String english,
        int longest,
        Function<R, Optional<String>> value) {
      return any(column, chinese, english, Form.TEXT, longest, false, WayOut.SHORTER, value);
    }

    /** A required text of the row. */
    Draft<R> must(
        String column,
        String chinese,
        String english,
        int longest,
        WayOut wayOut,
        Function<R, Optional<String>> value) {
      return any(column, chinese, english, Form.TEXT, longest, true, wayOut, value);
    }

    Draft<R> number(
        String column,
        String chinese,
        String english,
        int longest,
        Optional<WayOut> required,
        Function<Scene<R>, Optional<BigDecimal>> value) {
      return add(
          column,
          chinese,
          english,
          Form.NUMBER,
          longest,
          required.isPresent(),
          Optional.empty(),
          scene ->
              Cell.of(
                  value.apply(scene).map(BigDecimal::toPlainString),
                  required.orElse(WayOut.SHORTER)));
    }

    Draft<R> date(
        String column,
        String chinese,
        String english,
        Optional<WayOut> required,
        Function<R, Optional<LocalDate>> value) {
      return add(
          column,
          chinese,
          english,
          Form.DATE,
          10,
          required.isPresent(),
          Optional.empty(),
          scene ->
              Cell.of(
                  value.apply(scene.row()).map(LocalDate::toString),
                  required.orElse(WayOut.SHORTER)));
    }

    /** A date with its time of day; without one, a required cell is a fault, any other empty. */
    Draft<R> time(
        String column,
        String chinese,
        String english,
        boolean required,
        Function<Scene<R>, Optional<Moment>> value) {
      return add(
          column,
          chinese,
          english,
          Form.DATE_TIME,
          19,
          required,
          Optional.empty(),
          scene ->
              value
                  .apply(scene)
                  .map(
                      moment ->
                          moment.at().isPresent()
                              ? Cell.of(Optional.of(ReceiverTable.text(moment)), WayOut.TIME_OF_DAY)
                              : Cell.of(Optional.empty(), WayOut.TIME_OF_DAY)
                                  .broken(
                                      ExchangeRule.NEEDS_TIME,
                                      WayOut.TIME_OF_DAY,
                                      moment.day().toString()))
                  .orElseGet(() -> Cell.of(Optional.empty(), WayOut.TIME_OF_DAY)));
    }

    /** The time of sending. */
    Draft<R> sent(String column, String chinese, String english) {
      return add(
          column,
          chinese,
          english,
          Form.DATE_TIME,
          19,
          true,
          Optional.empty(),
          scene -> Cell.of(Optional.of(SECONDS.format(scene.sending().at())), WayOut.TIME_OF_DAY));
    }

    Draft<R> code(
        String column,
        String chinese,
        String english,
        int longest,
        Optional<WayOut> required,
        CodeMap<?> list,
        Function<Scene<R>, Optional<NationalCode>> value) {
      return add(
          column,
          chinese,
          english,
          Form.CODE,
          longest,
          required.isPresent(),
          Optional.of(list.name()),
          scene ->
              value
                  .apply(scene)
                  .map(
                      code ->
                          code instanceof NationalCode.NoEqual none
                              ? Cell.of(Optional.empty(), WayOut.RECEIVER_CODE)
                                  .broken(
                                      ExchangeRule.NO_EQUAL,
                                      WayOut.RECEIVER_CODE,
                                      none.zh(),
                                      none.en())
                              : Cell.of(code.sent(), WayOut.RECEIVER_CODE))
                  .orElseGet(
                      () -> Cell.of(Optional.empty(), required.orElse(WayOut.RECEIVER_CODE))));
    }

    /** A text of the row and of the host. */
    Draft<R> asked(
        String column,
        String chinese,
        String english,
        int longest,
        Optional<WayOut> required,
        Function<Scene<R>, Optional<String>> value) {
      return add(
          column,
          chinese,
          english,
          Form.TEXT,
          longest,
          required.isPresent(),
          Optional.empty(),
          scene -> Cell.of(value.apply(scene), required.orElse(WayOut.SHORTER)));
    }

    Draft<R> order(
        String column,
        Function<Scene<R>, Optional<Moment>> earlier,
        Function<Scene<R>, Optional<Moment>> later) {
      orders.add(new Order<>(column, earlier, later));
      return this;
    }

    private Draft<R> any(
        String column,
        String chinese,
        String english,
        Form form,
        int longest,
        boolean required,
        WayOut wayOut,
        Function<R, Optional<String>> value) {
      return add(
          column,
          chinese,
          english,
          form,
          longest,
          required,
          Optional.empty(),
          scene -> Cell.of(value.apply(scene.row()), wayOut));
    }

    private Draft<R> add(
        String column,
        String chinese,
        String english,
        Form form,
        int longest,
        boolean required,
        Optional<String> list,
        Function<Scene<R>, Cell> cell) {
      cells.add(
          new Filled<>(new Column(column, chinese, english, form, longest, required, list), cell));
      return this;
    }

    ReceiverTable<R> table() {
      return new ReceiverTable<>(this);
    }
  }
}
