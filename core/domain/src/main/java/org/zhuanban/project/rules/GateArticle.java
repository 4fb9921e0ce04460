package org.zhuanban.project.rules;

import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.project.ProjectRule;

/**
 * Finds the clause that a start of construction or operation without an item violates. It is the
 * statute that the item rests on, or a clause that the item cites.
 */
public final class GateArticle {
  private GateArticle() {}

  public static String of(ApprovalItem item, Gate gate) {
    Optional<String> cited = item.statutory().or(item::committed).map(TimeLimit::basis);
    String about = cited.orElse("") + " " + item.name();
    return (gate == Gate.BEFORE_START ? start(about) : operation(about))
        .or(() -> cited)
        .orElse(
            gate == Gate.BEFORE_START
                ? ProjectRule.START_GATE_CLOSED.source()
                : ProjectRule.OPERATION_GATE_CLOSED.source());
  }

  private static Optional<String> start(String about) {
    if (about.contains("环境影响")) {
      return Optional.of("环境影响评价法第二十五条");
    }
    if (about.contains("水土保持")) {
      return Optional.of("水土保持法第二十六条");
    }
    if (about.contains("节能") || about.contains("节约能源")) {
      return Optional.of("节约能源法第十五条");
    }
    if (about.contains("消防")) {
      return Optional.of("消防法第十二条");
    }
    return about.contains("施工许可") || about.contains("建筑法")
        ? Optional.of("建筑法第七条")
        : Optional.empty();
  }

  private static Optional<String> operation(String about) {
    if (about.contains("水土保持")) {
      return Optional.of("水土保持法第二十七条");
    }
    if (about.contains("消防")) {
      return Optional.of("消防法第十三条");
    }
    return about.contains("环境保护") ? Optional.of("建设项目环境保护管理条例第十九条") : Optional.empty();
  }
}
