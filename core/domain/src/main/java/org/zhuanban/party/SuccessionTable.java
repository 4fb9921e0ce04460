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
 * Which departments answer in the place of which, past and future. Plans, seats and clocks keep the
 * code under which they began; who answers for it on a day is found here, so that a succession
 * moves no deadline and a past day still shows who held it then.
 *
 * @param entries the successions by their days, whatever order they were given in
 */
@Term(zh = "机构合并与职责承继", en = "succession of organs")
public record SuccessionTable(List<Succession> entries) {
  /** No department ever changed. */
  public static final SuccessionTable NONE = new SuccessionTable(List.of());

  /**
   * Orders the successions by their days and checks them.
   *
   * @param entries the successions
   * @throws org.zhuanban.input.InputException if a department changes twice on a day, changes after
   *     it went into another one, or goes into one that has gone by then
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
        // One that went earlier is founded again by this.
        Succession before = gone.remove(entry.successor().code());
        if (before != null && before.from().equals(entry.from())) {
          throw tooLate(entry, before);
        }
        gone.put(code, entry);
      }
    }
  }

  /** A department that went into another one has no part in what changes later. */
  private static InputException tooLate(Succession entry, Succession before) {
    return InputFault.UNFIT.at(place(entry), place(before), before.successor().code());
  }

  private static String place(Succession entry) {
    return "SuccessionTable.entries[%s %s]".formatted(entry.department(), entry.from());
  }

  /**
   * Makes successions.
   *
   * @param entries the successions, in any order
   * @return the successions
   * @throws org.zhuanban.input.InputException if they contradict each other
   */
  public static SuccessionTable of(Succession... entries) {
    return new SuccessionTable(List.of(entries));
  }

  /**
   * Finds who answers for a department on a day.
   *
   * @param code the code of the department, or of anybody else
   * @param day the day
   * @return the code of its last successor by then; the code itself if there is none
   */
  public String on(String code, LocalDate day) {
    return last(code, day).map(entry -> entry.successor().code()).orElse(code);
  }

  /**
   * Finds the department that answers for another one on a day.
   *
   * @param department the department
   * @param day the day
   * @return its last successor by then; itself if there is none
   */
  public Department on(Department department, LocalDate day) {
    return last(department.code(), day).map(Succession::successor).orElse(department);
  }

  /**
   * Tells whether an office belongs to an organ, or to the one that answers for it.
   *
   * @param office the office
   * @param code the code of the organ, as it was called at any time
   * @param day the day
   * @return true if on that day the same organ answers for both
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
