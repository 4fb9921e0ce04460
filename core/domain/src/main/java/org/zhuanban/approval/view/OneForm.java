package org.zhuanban.approval.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.glossary.Term;

/**
 * The single application form and the single set of materials of a plan (一张申请表单、一套申报材料), at the end
 * of a day. Every material occurs once, independent of the number of items that need it.
 *
 * <p>A material is present once the item that produces it is met, or once the applicant supplied
 * it. The materials of an accepted or filed item count as supplied at that time, even without a
 * record, since only complete applications are accepted (行政许可法第三十二条第一款第五项). Acceptance by silence,
 * and tolerated acceptance with missing documents, prove nothing.
 *
 * <p>Source: 国办发〔2018〕33号.
 *
 * @param lines the materials, in the order in which the items of the plan need them
 */
@Term(zh = "一张表单", en = "single application form")
public record OneForm(List<Line> lines) {
  /**
   * A material on the form.
   *
   * @param ref its name on receipt
   * @param material the material, with the item that produces it, if any
   * @param items the codes of the items that need it, in the order of the plan
   * @param suppliedOn the day from which it is present; empty while it is missing
   */
  public record Line(
      MaterialRef ref, Material material, List<String> items, Optional<LocalDate> suppliedOn) {
    /**
     * Copies the codes.
     *
     * @param ref its name on receipt
     * @param material the material
     * @param items the items that need it
     * @param suppliedOn the day from which it is present
     */
    public Line {
      items = List.copyOf(items);
    }

    /** {@return whether the applicant has to supply it, or had to} */
    public boolean asked() {
      return material.producedBy().isEmpty();
    }
  }

  /**
   * Copies the lines.
   *
   * @param lines the materials
   */
  public OneForm {
    lines = List.copyOf(lines);
  }

  /**
   * Creates the form.
   *
   * @param approvals the approvals
   * @param day the day, as of its end
   * @return the form of the plan of that day; empty without a plan
   */
  public static OneForm of(Approvals approvals, LocalDate day) {
    Approvals then = approvals.asOf(day);
    Map<MaterialRef, Material> materials = new LinkedHashMap<>();
    Map<MaterialRef, List<String>> needed = new HashMap<>();
    for (ApprovalItem item : then.plan().map(ApprovalPlan::items).orElse(List.of())) {
      for (Material material : item.materials()) {
        MaterialRef ref = MaterialRef.of(item, material);
        // One item that names the producer is enough to not request the material from the
        // applicant.
        materials.merge(ref, material, (was, again) -> was.producedBy().isPresent() ? was : again);
        needed.computeIfAbsent(ref, first -> new ArrayList<>()).add(item.code());
      }
    }
    return new OneForm(
        materials.entrySet().stream()
            .map(
                each ->
                    line(
                        each.getKey(),
                        each.getValue(),
                        needed.getOrDefault(each.getKey(), List.of()),
                        then))
            .toList());
  }

  private static Line line(MaterialRef ref, Material material, List<String> items, Approvals then) {
    Optional<LocalDate> supplied =
        material.producedBy().isPresent()
            ? then.metOn(material.producedBy().get())
            : Stream.concat(
                    Stream.ofNullable(then.materials().get(ref)),
                    items.stream().flatMap(item -> handedInWith(item, then)))
                .min(LocalDate::compareTo);
    return new Line(ref, material, items, supplied);
  }

  private static Stream<LocalDate> handedInWith(String item, Approvals then) {
    return then.attempts(item).stream()
        .filter(attempt -> !attempt.deemedAccepted() && attempt.promises().isEmpty())
        .flatMap(attempt -> attempt.acceptedOn().or(attempt::filedOn).stream());
  }

  /**
   * Finds a material.
   *
   * @param ref its name on receipt
   * @return its line; empty if no item needs it
   */
  public Optional<Line> line(MaterialRef ref) {
    return lines.stream().filter(line -> line.ref().equals(ref)).findFirst();
  }

  /**
   * {@return the materials that the applicant has to supply, without repetition; results of items
   * are excluded}
   */
  public List<Line> asked() {
    return lines.stream().filter(Line::asked).toList();
  }

  /**
   * Lists the missing materials of an item.
   *
   * @param item the code of the item
   * @return the materials that are missing, whether the applicant or another item supplies them
   */
  public List<Line> missing(String item) {
    return lines.stream()
        .filter(line -> line.items().contains(item) && line.suppliedOn().isEmpty())
        .toList();
  }
}
