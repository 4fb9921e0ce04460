package org.zhuanban.project.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The complaints of the enterprise of a project.
 *
 * @param complaints the complaints, in the order of filing
 */
public record ComplaintList(List<Complaint> complaints) {
  /** No complaints. */
  public static final ComplaintList NONE = new ComplaintList(List.of());

  /**
   * Copies the list.
   *
   * @param complaints the complaints
   */
  public ComplaintList {
    complaints = List.copyOf(complaints);
  }

  /**
   * Finds a complaint.
   *
   * @param complaint the identifier
   * @return the complaint; empty if there is none
   */
  public Optional<Complaint> complaint(String complaint) {
    return complaints.stream().filter(each -> each.complaint().equals(complaint)).findFirst();
  }

  /**
   * Leaves out complaints.
   *
   * @param shown the predicate of the complaints that stay
   * @return a copy with these alone
   */
  public ComplaintList only(Predicate<Complaint> shown) {
    return new ComplaintList(complaints.stream().filter(shown).toList());
  }

  ComplaintList with(Complaint filed) {
    List<Complaint> next = new ArrayList<>(complaints);
    next.add(filed);
    return new ComplaintList(next);
  }

  ComplaintList with(String complaint, UnaryOperator<Complaint> change) {
    return new ComplaintList(
        complaints.stream()
            .map(each -> each.complaint().equals(complaint) ? change.apply(each) : each)
            .toList());
  }
}
