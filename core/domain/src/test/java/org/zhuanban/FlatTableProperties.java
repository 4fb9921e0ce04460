package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.export.Dictionary;
import org.zhuanban.export.FlatTable;
import org.zhuanban.export.FlatTable.Column;
import org.zhuanban.export.FlatTable.Format;
import org.zhuanban.party.Department;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of the rows of every project. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class FlatTableProperties {
  private static final Map<String, Dictionary.DictionaryEntry> DICTIONARY =
      Dictionary.entries().stream()
          .collect(
              Collectors.toMap(entry -> entry.kind() + " " + entry.code(), Function.identity()));

  private static List<Map<String, String>> rows(
      FlatTable<ProjectView> table, ProjectDesk desk, LocalDate day, Locale locale) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return table.rows(desk.stream().id(), desk.view(), day, locale).stream()
        .map(
            row -> {
              assertThat(row).hasSameSizeAs(names);
              return IntStream.range(0, names.size())
                  .boxed()
                  .collect(Collectors.toMap(names::get, row::get));
            })
        .toList();
  }

  private static List<String> facts(DutyRow row) {
    return List.of(
        row.key(),
        row.kind(),
        row.owner(),
        row.subject(),
        row.openedOn().toString(),
        text(row.closedOn()),
        text(row.bindingDue()),
        text(row.committedDue()),
        text(row.statutoryDue()));
  }

  private static List<String> facts(Map<String, String> row) {
    return List.of(
        row.get("duty"),
        row.get("kind"),
        row.get("owner"),
        row.get("subject"),
        row.get("opened_on"),
        row.get("closed_on"),
        due(row, "binding"),
        due(row, "committed"),
        due(row, "statutory"));
  }

  private static String due(Map<String, String> row, String limit) {
    String day = Objects.requireNonNull(row.get(limit + "_due"));
    return day.isEmpty()
        ? ""
        : new DueDate(
                LocalDate.parse(day), Objects.equals(row.get(limit + "_certainty"), "PROVISIONAL"))
            .toString();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  @Property(tries = 300)
  void rows_of_duties_agree_with_the_rows_that_boards_read(@ForAll Whole whole) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate today = desk.zhuanban().today();

    assertThat(rows(FlatTable.DUTIES, desk, today, Locale.CHINESE))
        .extracting(FlatTableProperties::facts)
        .containsExactlyInAnyOrderElementsOf(
            desk.storage().duties(desk.stream()).stream()
                .filter(row -> !row.openedOn().isAfter(today))
                .map(FlatTableProperties::facts)
                .toList());
  }

  @Property(tries = 300)
  void rows_of_cases_agree_with_the_board_of_any_day(
      @ForAll Whole whole, @ForAll @IntRange(max = 400) int daysBack) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate day = desk.zhuanban().today().minusDays(daysBack);

    assertThat(rows(FlatTable.CASES, desk, day, Locale.ENGLISH))
        .extracting(
            row ->
                List.of(
                    row.get("item"),
                    row.get("department_name"),
                    row.get("attempt"),
                    row.get("state"),
                    row.get("light"),
                    row.get("committed_due"),
                    row.get("committed_certainty"),
                    row.get("statutory_due"),
                    row.get("statutory_certainty")))
        .isEqualTo(
            desk.view().approvals().board(day).stream().map(FlatTableProperties::facts).toList());
  }

  private static List<String> facts(ApprovalRow row) {
    return List.of(
        row.item(),
        row.department(),
        String.valueOf(row.attempt()),
        row.state().name(),
        text(row.light()),
        text(row.committed().flatMap(Deadline::dueOn)),
        certainty(row.committed()),
        text(row.statutory().flatMap(Deadline::dueOn)),
        certainty(row.statutory()));
  }

  private static String certainty(Optional<Deadline> deadline) {
    return deadline
        .map(known -> known instanceof Deadline.Due due ? due.certainty().name() : "")
        .orElse("");
  }

  /** A cell of none of these sorts could hold what somebody wrote of a person. */
  private static final List<String> MAY_BE_UNKNOWN =
      List.of("work_investment", "land_area", "floor_area");

  @Property(tries = 300)
  void every_cell_is_of_its_column_and_none_holds_free_text(
      @ForAll Whole whole, @ForAll @IntRange(max = 400) int daysBack) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate day = desk.zhuanban().today().minusDays(daysBack);
    Set<String> names = new HashSet<>();
    names.add("");
    desk.view().approvals().state().plans().versions().stream()
        .map(version -> version.plan())
        .forEach(
            plan -> {
              plan.items().forEach(item -> names.add(item.name()));
              plan.departments().forEach(organ -> names.add(organ.name()));
            });
    desk.view().approvals().state().cases().values().stream()
        .flatMap(attempts -> attempts.stream())
        .flatMap(attempt -> attempt.documents().stream())
        .flatMap(issued -> issued.document().number().stream())
        .forEach(names::add);
    whole.rules().successions().entries().forEach(entry -> names.add(entry.successor().name()));
    desk.view()
        .project()
        .signed()
        .map(signed -> signed.leadBureau())
        .map(Department::name)
        .ifPresent(names::add);
    desk.view().project().works().known().forEach(work -> names.add(work.last().name()));
    desk.view().project().particulars().forEach(set -> names.add(set.particulars().name()));
    desk.view().agency().mandates().forEach(mandate -> names.add(mandate.centre().name()));
    desk.view().problems().list().tickets().stream()
        .flatMap(ticket -> ticket.path().stream())
        .forEach(stay -> names.add(stay.holder().name()));
    desk.view()
        .supervision()
        .orders(desk.zhuanban().today())
        .forEach(order -> names.add(order.order().to().name()));

    for (FlatTable<ProjectView> table : FlatTable.ofProjects()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        for (Map<String, String> row : rows(table, desk, day, locale)) {
          table
              .columns()
              .forEach(
                  column ->
                      assertThat(row.get(column.name()))
                          .as("%s of %s", column, row)
                          .satisfies(cell -> check(column, row, locale, names)));
        }
      }
    }
  }

  private static void check(
      Column column, Map<String, String> row, Locale locale, Set<String> names) {
    String cell = cell(row, column.name());
    switch (column.format()) {
      case ID ->
          assertThat(column.name().startsWith("previous_") ? cell.replace(" ", "") : cell)
              .matches("[A-Za-z0-9._:-]{0,100}");
      case NAME -> assertThat(names).contains(cell);
      case DATE -> assertThat(cell).matches("(\\d{4}-\\d{2}-\\d{2})?");
      case NUMBER ->
          assertThat(cell)
              .matches(
                  MAY_BE_UNKNOWN.contains(column.name()) ? "(\\d+(\\.\\d+)?)?" : "\\d+(\\.\\d+)?");
      case CODE -> assertThat(cell).matches("|[a-z-]*[.]?[A-Z0-9_]+");
      case LABEL ->
          assertThat(cell)
              .isEqualTo(label(column, cell(row, column.name().replace("_label", "")), locale));
    }
  }

  private static String cell(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name));
  }

  private static String label(Column column, String code, Locale locale) {
    if (code.isEmpty()) {
      return "";
    }
    Dictionary.DictionaryEntry entry =
        Objects.requireNonNull(
            DICTIONARY.get(column.kind().orElseThrow() + " " + code), column + " has " + code);
    return locale.equals(Locale.CHINESE) ? entry.zh() : entry.en();
  }

  @Property(tries = 200)
  void a_project_has_one_row_and_every_duty_its_own(@ForAll Whole whole) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate today = desk.zhuanban().today();

    assertThat(rows(FlatTable.PROJECTS, desk, today, Locale.CHINESE))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("project")).isEqualTo(desk.stream().id());
              assertThat(row.get("version")).isEqualTo(String.valueOf(desk.view().version()));
              assertThat(row.get("stage")).isEqualTo(desk.view().stage(today).name());
            });
    assertThat(rows(FlatTable.DUTIES, desk, today, Locale.CHINESE))
        .extracting(row -> row.get("duty"))
        .isEqualTo(desk.view().duties(today).stream().map(Duty::key).toList())
        .doesNotHaveDuplicates();
  }

  @Property(tries = 100)
  void codes_and_labels_follow_one_another(@ForAll Whole whole) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
    LocalDate today = desk.zhuanban().today();

    for (FlatTable<ProjectView> table : FlatTable.ofProjects()) {
      List<Column> columns = table.columns();
      for (int i = 1; i < columns.size(); i++) {
        assertThat(columns.get(i).format() == Format.LABEL)
            .isEqualTo(columns.get(i - 1).format() == Format.CODE);
      }
      assertThat(table.rows("P-1", desk.view(), today, Locale.UK))
          .isEqualTo(table.rows("P-1", desk.view(), today, Locale.US));
    }
  }
}
