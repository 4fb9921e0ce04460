package org.zhuanban.approval.attribution;

import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.attribution.Holder.DepartmentHolder;

/**
 * The holder of a day inside a department.
 *
 * @param department the department and its work
 * @param link the link that held the application; empty outside the work to decide, without
 *     recorded steps, and after the approval inside the department
 */
public record InnerHolder(DepartmentHolder department, Optional<HandlingLink> link)
    implements Comparable<InnerHolder> {
  private static final Comparator<InnerHolder> ORDER =
      Comparator.comparing(InnerHolder::department, Holder::compareTo)
          .thenComparing(each -> each.link().isPresent())
          .thenComparing(each -> each.link().orElse(HandlingLink.HANDLING));

  @Override
  public int compareTo(InnerHolder other) {
    return ORDER.compare(this, other);
  }
}
