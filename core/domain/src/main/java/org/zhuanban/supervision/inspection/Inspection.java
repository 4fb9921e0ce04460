package org.zhuanban.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;

/**
 * An inspection that has begun. Its steps are a proceeding of the same name.
 *
 * @param name the name in the register
 * @param matter the code of the matter
 * @param organ the inspected organ
 * @param inspector the inspecting body
 * @param methods the methods
 * @param on the first day
 * @param repeats whether it repeats another inspection, and so has no effect
 */
@Term(zh = "政府督查", en = "inspection", law = "政府督查工作条例第十二条、第十六条")
public record Inspection(
    String name,
    String matter,
    Department organ,
    Department inspector,
    List<InspectionMethod> methods,
    LocalDate on,
    boolean repeats) {
  /**
   * Copies the list.
   *
   * @param name the name in the register
   * @param matter the code of the matter
   * @param organ the inspected organ
   * @param inspector the inspecting body
   * @param methods the methods
   * @param on the first day
   * @param repeats whether it repeats another inspection
   */
  public Inspection {
    methods = List.copyOf(methods);
  }

  /** Checks whether this is the effective inspection of a matter of an organ in a year. */
  boolean about(String other, String code, int year) {
    return !repeats && matter.equals(other) && organ.code().equals(code) && on.getYear() == year;
  }
}
