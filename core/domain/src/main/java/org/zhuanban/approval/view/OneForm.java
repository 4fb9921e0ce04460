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
 * The one form of a plan and its one set of materials (一张申请表单、一套申报材料), as they stand at the end of
 * a day. Every material stands on it once, whatever needs it.
 *
 * <p>A material is there once the item that produces it is met, or once the applicant handed it in.
 * What an item needed that was accepted or filed was handed in at that time, whether anybody wrote
 * it down or not, since only what is complete is accepted (行政许可法第三十二条第一款第五项); an acceptance by
 * silence, or one that tolerates missing documents, proves nothing.
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
   * @param ref how it is named when it comes in
   * @param material the material; whether another item produces it, it says itself
   * @param items the codes of the items that need it, in the order of the plan
   * @param suppliedOn the day on which it was there; empty while it is missing
   */
  public record Line(
      MaterialRef ref, Material material, List<String> items, Optional<LocalDate> suppliedOn) {
    /**
     * Copies the codes.
     *
     * @param ref how it is named
     * @param material the material
     * @param items the items that need it
     * @param suppliedOn the day on which it was there
     */
    public Line {
      items = List.copyOf(items);
    }

    /** {@return whether the applicant has to hand it in, or had to} */
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
   * Reads the form.
   *
   * @param approvals the approvals
   * @param day the day, at whose end to look
   * @return the form of the plan of that day; empty without a plan
   */
  public static OneForm of(Approvals approvals, LocalDate day) {
    Approvals then = approvals.asOf(day);
    Map<MaterialRef, Material> materials = new LinkedHashMap<>();
    Map<MaterialRef, List<String>> needed = new HashMap<>();
    for (ApprovalItem item : then.plan().map(ApprovalPlan::items).orElse(List.of())) {
      for (Material material : item.materials()) {
        MaterialRef ref = MaterialRef.of(item, material);
        // As soon as one item knows that another produces it, nobody is asked for it.
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
   * @param ref how it is named
   * @return its line; empty if no item needs it
   */
  public Optional<Line> line(MaterialRef ref) {
    return lines.stream().filter(line -> line.ref().equals(ref)).findFirst();
  }

  /** {@return what the applicant is asked for, each once; what items produce is not among it} */
  public List<Line> asked() {
    return lines.stream().filter(Line::asked).toList();
  }

  /**
   * Lists what an item still needs.
   *
   * @param item the code of the item
   * @return the materials that are not there, whether the applicant or another item supplies them
   */
  public List<Line> missing(String item) {
    return lines.stream()
        .filter(line -> line.items().contains(item) && line.suppliedOn().isEmpty())
        .toList();
  }
}
