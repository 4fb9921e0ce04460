package org.zhuanban.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;

/**
 * The successions of departments, past and future. Plans, seats and clocks keep their original
 * codes. The table finds the responsible successor on a day. So a succession moves no deadline, and
 * a past day still shows its holder.
 *
 * @param entries the successions by their days, sorted from any order
 */
@Term(zh = "机构合并与职责承继", en = "succession of organs")
public record SuccessionTable(List<Succession> entries) {
  /** The table without successions. */
  public static final SuccessionTable NONE = new SuccessionTable(List.of());

  /**
   * Orders the successions by their days and checks them.
   *
   * @param entries the successions
   * @throws org.zhuanban.input.InputException if a department changes twice on a day, changes after
   *     it merged into another one, or merges into one that no longer exists
   */
  public SuccessionTable {
    entries =
        Input.list("SuccessionTable.entries", entries).stream()
            .sorted(Comparator.comparing(Succession::from))
            .toList();
    Map<String, Succession> gone = new HashMap<>();
    Map<String, LocalDate> changed = new HashMap<>();
    for (Succession entry : entries) {
      String code = entry.department();
      if (gone.containsKey(code)) {
        throw tooLate(entry, gone.get(code));
      }
      if (entry.from().equals(changed.put(code, entry.from()))) {
        throw InputFault.REPEATED.at("SuccessionTable.entries", code + " " + entry.from());
      }
      if (!entry.renames()) {
        // A department that ended earlier is founded again by this.
        Succession before = gone.remove(entry.successor().code());
        if (before != null && before.from().equals(entry.from())) {
          throw tooLate(entry, before);
        }
        gone.put(code, entry);
      }
    }
  }

  /** A department that merged into another one has no later successions. */
  private static InputException tooLate(Succession entry, Succession before) {
    return InputFault.UNFIT.at(place(entry), place(before), before.successor().code());
  }

  private static String place(Succession entry) {
    return "SuccessionTable.entries[%s %s]".formatted(entry.department(), entry.from());
  }

  /**
   * Creates a table.
   *
   * @param entries the successions, in any order
   * @return the successions
   * @throws org.zhuanban.input.InputException if they contradict each other
   */
  public static SuccessionTable of(Succession... entries) {
    return new SuccessionTable(List.of(entries));
  }

  /**
   * Finds the successor of a department on a day.
   *
   * @param code the code of the department, or of any other party
   * @param day the day
   * @return the code of its last successor by then; the code itself if there is none
   */
  public String on(String code, LocalDate day) {
    return last(code, day).map(entry -> entry.successor().code()).orElse(code);
  }

  /**
   * Finds the successor of a department on a day.
   *
   * @param department the department
   * @param day the day
   * @return the last successor by then; the department itself if there is none
   */
  public Department on(Department department, LocalDate day) {
    return last(department.code(), day).map(Succession::successor).orElse(department);
  }

  /**
   * Finds the name that a succession gave to a department.
   *
   * @param code the code of the department
   * @param day the day
   * @return the name since the last succession into that code by then; empty if there is none
   */
  public Optional<String> nameOf(String code, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.successor().code().equals(code) && !entry.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(entry -> entry.successor().name());
  }

  /**
   * Checks whether an office belongs to an organ or to its successor.
   *
   * @param office the office
   * @param code the code of the organ at any time
   * @param day the day
   * @return true if on that day both have the same successor
   */
  public boolean belongs(Office office, String code, LocalDate day) {
    return office.department().map(own -> on(own, day)).filter(on(code, day)::equals).isPresent();
  }

  private Optional<Succession> last(String code, LocalDate day) {
    Optional<Succession> last = Optional.empty();
    String now = code;
    for (Succession entry : entries) {
      if (!entry.from().isAfter(day) && entry.department().equals(now)) {
        last = Optional.of(entry);
        now = entry.successor().code();
      }
    }
    return last;
  }
}
