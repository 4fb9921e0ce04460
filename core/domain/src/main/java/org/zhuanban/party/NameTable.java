package org.zhuanban.party;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The names behind the codes of a county, each from its first day on. A paper shows the name that
 * was valid on its own day, so that a rename changes no earlier paper. Immutable.
 *
 * @param entries the names, each code once for a first day, in any order
 */
@Term(zh = "名称表", en = "table of names")
public record NameTable(List<CodeName> entries) {
  /** The table without names. */
  public static final NameTable NONE = new NameTable(List.of());

  private static final int LONGEST = 200;

  /** The kinds of what has a code and a name. A place and its government may share a code. */
  public enum NameKind {
    /** An organ or a unit (单位). */
    ORGAN,
    /** A place, such as a township or a park (地点). */
    PLACE,
    /** An industry, as the county groups its projects (产业). */
    INDUSTRY
  }

  /**
   * A name of a code from a day on.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @param name the name, 1 to 200 characters
   * @param from the first day; empty for a name since ever
   */
  public record CodeName(NameKind kind, String code, String name, Optional<LocalDate> from) {
    /**
     * Checks the code and the name.
     *
     * @param kind the kind
     * @param code the code
     * @param name the name
     * @param from the first day
     * @throws IllegalArgumentException if the code is malformed, or if the name is blank or too
     *     long
     */
    public CodeName {
      Input.given("CodeName.kind", kind);
      Input.code("CodeName.code", code);
      Input.said("CodeName.name", name, LONGEST);
      Input.given("CodeName.from", from);
    }

    private boolean of(NameKind other, String named) {
      return kind == other && code.equals(named);
    }

    private LocalDate first() {
      return from.orElse(LocalDate.MIN);
    }
  }

  /**
   * Orders and checks the names.
   *
   * @param entries the names
   * @throws IllegalArgumentException if a code has two names from the same day on
   */
  public NameTable {
    entries =
        Input.list("NameTable.entries", entries).stream()
            .sorted(Comparator.comparing(CodeName::first))
            .toList();
    Set<CodeName> first = new HashSet<>();
    for (CodeName entry : entries) {
      if (!first.add(new CodeName(entry.kind(), entry.code(), "-", entry.from()))) {
        throw InputFault.REPEATED.at(
            "NameTable.entries", entry.code() + entry.from().map(day -> " " + day).orElse(""));
      }
    }
  }

  /**
   * Adds a name since ever.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @param name the name
   * @return a copy with the name
   * @throws IllegalArgumentException if the code has such a name already, or if one is malformed
   */
  public NameTable with(NameKind kind, String code, String name) {
    return with(new CodeName(kind, code, name, Optional.empty()));
  }

  /**
   * Adds a name from a day on.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @param name the name
   * @param from the first day
   * @return a copy with the name
   * @throws IllegalArgumentException if the code has a name from that day on, or if one is
   *     malformed
   */
  public NameTable with(NameKind kind, String code, String name, LocalDate from) {
    return with(new CodeName(kind, code, name, Optional.of(from)));
  }

  private NameTable with(CodeName entry) {
    return new NameTable(Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  /**
   * Finds the name of a code on a day.
   *
   * @param kind the kind of what is named
   * @param code the code
   * @param day the day
   * @return the name; empty if there is none yet
   */
  public Optional<String> name(NameKind kind, String code, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.of(kind, code) && !entry.first().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(CodeName::name);
  }
}
