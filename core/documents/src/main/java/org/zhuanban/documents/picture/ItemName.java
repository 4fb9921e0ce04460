package org.zhuanban.documents.picture;

import java.util.Map;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.documents.DocumentTexts;

/**
 * An approval item by its name.
 *
 * @param code the code
 * @param name the name, after that of its work
 * @param stage the stage
 */
public record ItemName(String code, String name, Stage stage) {
  /** Reads an item of the plan. */
  static ItemName of(ApprovalItem item, Approvals approvals) {
    return new ItemName(
        item.code(),
        approvals.title(item),
        approvals.plan().stream()
            .flatMap(plan -> plan.stages().stream())
            .filter(stage -> stage.number() == item.stage())
            .findFirst()
            .orElseGet(() -> new Stage(item.stage(), "", "")));
  }

  /** Returns the title of the stage. */
  String band(DocumentTexts texts) {
    return texts.say("picture.stage", Map.of("number", stage.number(), "name", stage.name()));
  }
}
