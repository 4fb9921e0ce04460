package org.zhuanban.report.content;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The names behind the codes of a report or an assessment, as they are on its day. What has no name
 * is missing.
 *
 * @param projects the names of projects, by their identifiers
 * @param organs the names of organs and units, by their codes
 * @param places the names of places, by their codes
 * @param cases the names of parts of projects
 */
public record NameIndex(
    SortedMap<String, String> projects,
    SortedMap<String, String> organs,
    SortedMap<String, String> places,
    SortedMap<CaseRef, CaseName> cases) {
  /** The index without names. */
  public static final NameIndex NONE =
      new NameIndex(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /**
   * Copies the maps.
   *
   * @param projects the names of projects
   * @param organs the names of organs and units
   * @param places the names of places
   * @param cases the names of parts of projects
   */
  public NameIndex {
    projects = Collections.unmodifiableSortedMap(new TreeMap<>(projects));
    organs = Collections.unmodifiableSortedMap(new TreeMap<>(organs));
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
  }

  /**
   * Finds the name of a project.
   *
   * @param id the host's identifier
   * @return the name; empty if it has none
   */
  public Optional<String> project(String id) {
    return Optional.ofNullable(projects.get(id));
  }

  /**
   * Finds the name of an organ or a unit.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  public Optional<String> organ(String code) {
    return Optional.ofNullable(organs.get(code));
  }

  /**
   * Finds the name of a place.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  public Optional<String> place(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /**
   * Keeps the names of some cases and their projects, and of some organs and places.
   *
   * @param kept tests cases
   * @param codes tests the codes of organs and places
   * @return a copy without all other names
   */
  public NameIndex only(Predicate<CaseRef> kept, Predicate<String> codes) {
    SortedMap<CaseRef, CaseName> some = new TreeMap<>(cases);
    some.keySet().removeIf(kept.negate());
    SortedMap<String, String> theirs = new TreeMap<>(projects);
    theirs.keySet().removeIf(id -> !kept.test(CaseRef.of(id)));
    return new NameIndex(theirs, some(organs, codes), some(places, codes), some);
  }

  private static SortedMap<String, String> some(
      Map<String, String> names, Predicate<String> codes) {
    SortedMap<String, String> some = new TreeMap<>(names);
    some.keySet().removeIf(codes.negate());
    return some;
  }

  /**
   * Finds the name of a part of a project.
   *
   * @param where the part
   * @return the name; empty for a whole project, and for what is known by its key alone
   */
  public Optional<CaseName> part(CaseRef where) {
    return Optional.ofNullable(cases.get(where));
  }

  /** Collects the names while projects are added. */
  public static final class Collector {
    private final SortedMap<String, String> projects = new TreeMap<>();
    private final SortedMap<String, String> organs = new TreeMap<>();
    private final SortedMap<String, String> places = new TreeMap<>();
    private final SortedMap<CaseRef, CaseName> cases = new TreeMap<>();

    /** Creates a collector without names. */
    public Collector() {}

    /**
     * Adds the names of another part.
     *
     * @param part the names
     */
    public void addAll(NameIndex part) {
      projects.putAll(part.projects());
      organs.putAll(part.organs());
      places.putAll(part.places());
      cases.putAll(part.cases());
    }

    void project(String id, String name) {
      projects.put(id, name);
    }

    void organ(String code, String name) {
      organs.put(code, name);
    }

    void place(String code, String name) {
      places.put(code, name);
    }

    void part(CaseRef where, CaseName name) {
      cases.put(where, name);
    }

    void partUnlessKnown(CaseRef where, CaseName name) {
      cases.putIfAbsent(where, name);
    }

    /** {@return the names collected so far} */
    public NameIndex index() {
      return new NameIndex(projects, organs, places, cases);
    }
  }
}
