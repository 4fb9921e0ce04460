package org.zhuanban.assessment;

import java.util.Optional;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.organisation.UnitKind;

/** The kinds of subjects. */
public enum SubjectKind {
  /** A department or another organ, with its own duties. */
  DEPARTMENT,
  /** A task force, with all duties of its project. */
  TASK_FORCE,
  /** A township, with all duties of the projects in it. */
  TOWNSHIP,
  /** A park, with all duties of the projects in it. */
  PARK,
  /** A group for an industry, with all duties of the projects of its industries. */
  INDUSTRY_GROUP,
  /** The unit that introduced projects (引资单位), with all duties of these. */
  INTRODUCING_UNIT;

  /** The kind of the owner of a target as a subject; empty for the county, which has no score. */
  static Optional<SubjectKind> of(TargetOwnerKind owner) {
    return switch (owner) {
      case COUNTY -> Optional.empty();
      case TOWNSHIP -> Optional.of(TOWNSHIP);
      case PARK -> Optional.of(PARK);
      case INDUSTRY_GROUP -> Optional.of(INDUSTRY_GROUP);
      case INTRODUCING_UNIT -> Optional.of(INTRODUCING_UNIT);
    };
  }

  /**
   * The kind of the responsible unit that is a subject of this kind; empty if it is no such unit.
   */
  Optional<UnitKind> unit() {
    return switch (this) {
      case TOWNSHIP -> Optional.of(UnitKind.TOWNSHIP);
      case PARK -> Optional.of(UnitKind.PARK);
      case INDUSTRY_GROUP -> Optional.of(UnitKind.INDUSTRY_GROUP);
      case DEPARTMENT, TASK_FORCE, INTRODUCING_UNIT -> Optional.empty();
    };
  }
}
