package org.zhuanban.supervision.inspection;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;

/**
 * An inspection that began. Its steps are a proceeding of the same name.
 *
 * @param name its name in the register
 * @param matter the code of the matter
 * @param organ the organ that is inspected
 * @param inspector the body that inspects
 * @param methods how is inspected
 * @param on the day on which it began
 * @param repeats whether it repeats another one, so that nothing follows from it
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
   * @param name its name in the register
   * @param matter the code of the matter
   * @param organ the organ that is inspected
   * @param inspector the body that inspects
   * @param methods how is inspected
   * @param on the day on which it began
   * @param repeats whether it repeats another one
   */
  public Inspection {
    methods = List.copyOf(methods);
  }

  /** Whether it is the one about a matter of an organ in a year. */
  boolean about(String other, String code, int year) {
    return !repeats && matter.equals(other) && organ.code().equals(code) && on.getYear() == year;
  }
}
