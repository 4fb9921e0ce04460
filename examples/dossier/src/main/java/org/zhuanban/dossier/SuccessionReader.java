package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;

/**
 * Reads which departments answer in the place of which. The calendar of a successor is not asked
 * for: what began under a department keeps the calendar of that one.
 */
record SuccessionReader(Faults faults) {
  private static final List<String> KEYS =
      List.of("department", "successor", "name", "level", "from", "basis");

  private record Placed(Succession succession, YamlValue entry) {}

  /** Those that contradict none before them by their days. */
  SuccessionTable read(List<YamlValue> entries) {
    List<Placed> placed = new ArrayList<>();
    for (YamlValue entry : entries) {
      succession(entry).ifPresent(succession -> placed.add(new Placed(succession, entry)));
    }
    placed.sort(Comparator.comparing(each -> each.succession().from()));
    SuccessionTable read = SuccessionTable.NONE;
    for (Placed next : placed) {
      List<Succession> more = new ArrayList<>(read.entries());
      more.add(next.succession());
      try {
        read = new SuccessionTable(more);
      } catch (IllegalArgumentException e) {
        faults.add(next.entry().fault("cannot be: " + e.getMessage()));
      }
    }
    return read;
  }

  /** Every key of an entry is looked at, so that all its faults are named at once. */
  private Optional<Succession> succession(YamlValue entry) {
    Optional<YamlFields> known =
        faults.attempt(() -> entry.fields("succession in line " + entry.line()).only(KEYS));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    YamlFields fields = known.get();
    Optional<String> department = faults.attempt(() -> fields.required("department").id());
    Optional<String> successor = faults.attempt(() -> fields.required("successor").id());
    Optional<String> name = faults.attempt(() -> fields.required("name").text());
    Optional<Level> level =
        faults.attempt(
            () ->
                fields
                    .optional("level")
                    .map(value -> value.oneOf(Level.class))
                    .orElse(Level.COUNTY));
    Optional<LocalDate> from = faults.attempt(() -> fields.required("from").date());
    Optional<String> basis = faults.attempt(() -> fields.required("basis").text());
    if (department.isEmpty()
        || successor.isEmpty()
        || name.isEmpty()
        || level.isEmpty()
        || from.isEmpty()
        || basis.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Succession(
            department.get(),
            new Department(successor.get(), name.get(), level.get(), HolidayNotice.NATION),
            from.get(),
            basis.get()));
  }
}
