package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.OneForm;

/**
 * How the one form stands: what the applicant is asked for, once, and what which item still lacks.
 *
 * @param form the form at the end of the run
 * @param items the items of the plan
 */
record FormBlock(OneForm form, List<ApprovalItem> items) {
  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("asked", form.asked().size());
    Map<String, LocalDate> supplied = new LinkedHashMap<>();
    for (OneForm.Line line : form.lines()) {
      line.suppliedOn().ifPresent(on -> supplied.put(line.material().name(), on));
    }
    block.put("supplied", supplied);
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (ApprovalItem item : items) {
      List<String> lacking =
          form.missing(item.code()).stream().map(line -> line.material().name()).toList();
      if (!lacking.isEmpty()) {
        missing.put(item.code(), lacking);
      }
    }
    block.put("missing", missing);
    return block;
  }
}
