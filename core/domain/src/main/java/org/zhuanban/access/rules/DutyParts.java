package org.zhuanban.access.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhuanban.access.ViewSection;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.activity.rules.ActivityFeature;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.feature.Feature;
import org.zhuanban.investor.rules.InvestorFeature;
import org.zhuanban.organisation.rules.OrganisationFeature;
import org.zhuanban.policy.PolicyDuty;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.policy.grant.GrantDuty;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.agency.AgencyDuty;
import org.zhuanban.project.complaint.ComplaintDuty;
import org.zhuanban.project.funds.FundsDuty;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.spi.DutySort;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;

/**
 * Finds the rights to read a duty, which follow from its subject. In a project it needs the right
 * to its duties and that to the subject. In other streams the kind of stream determines the
 * subject.
 */
public final class DutyParts {
  /**
   * The subjects of duties, in a fixed order.
   *
   * @param inProjects the sections by kinds of duties of projects; any other kind is a step of a
   *     proceeding
   * @param elsewhere the sections by kinds of other streams
   */
  private record Parts(Map<String, ViewSection> inProjects, Map<String, ViewSection> elsewhere) {
    Parts {
      inProjects = Collections.unmodifiableMap(new TreeMap<>(inProjects));
      elsewhere = Collections.unmodifiableMap(new TreeMap<>(elsewhere));
    }
  }

  private static final Parts PARTS =
      new Parts(
          kinds(),
          Map.of(
              SuggestionFeature.KIND, ViewSection.SUGGESTION,
              InvestorFeature.KIND, ViewSection.INVESTOR,
              ActivityFeature.KIND, ViewSection.ACTIVITY,
              OrganisationFeature.KIND, ViewSection.ORGANISATION,
              CompendiumFeature.KIND, ViewSection.MEASURES,
              InspectionFeature.KIND, ViewSection.SUPERVISION,
              AccountabilityFeature.KIND, ViewSection.ACCOUNTABILITY));

  private DutyParts() {}

  private static Map<String, ViewSection> kinds() {
    Map<String, ViewSection> parts = new TreeMap<>();
    about(parts, ViewSection.APPROVALS, ApprovalDuty.values());
    about(parts, ViewSection.PROJECT, ProjectDuty.values());
    about(parts, ViewSection.PROBLEMS, ProblemDuty.values());
    about(parts, ViewSection.MEETINGS, TaskForceDuty.values());
    about(parts, ViewSection.AGENCY, AgencyDuty.values());
    about(parts, ViewSection.COMPLAINTS, ComplaintDuty.values());
    about(parts, ViewSection.PROJECT, FundsDuty.values());
    about(parts, ViewSection.POLICIES, PolicyDuty.values());
    about(parts, ViewSection.GRANT_APPLICATIONS, GrantDuty.values());
    about(parts, ViewSection.SUPERVISION, SupervisionDuty.values());
    return parts;
  }

  private static void about(Map<String, ViewSection> parts, ViewSection part, DutyKind... kinds) {
    Arrays.stream(kinds).forEach(kind -> parts.put(kind.code(), part));
  }

  /**
   * {@return the section of each kind of duty in projects, by its code, without steps of
   * proceedings, which belong to {@link ViewSection#PROCEEDINGS}}
   */
  public static Map<String, ViewSection> inProjects() {
    return PARTS.inProjects();
  }

  /**
   * Finds the rights that reading a duty needs.
   *
   * @param streamKind the kind of the stream of the duty
   * @param dutyKind the code of the kind of duty
   * @return the sections, all of which are needed; empty if nobody may read it
   */
  public static Optional<Set<ViewSection>> of(String streamKind, String dutyKind) {
    return streamKind.equals(Feature.PROJECT)
        ? Optional.of(
            EnumSet.of(
                ViewSection.DUTIES,
                PARTS.inProjects().getOrDefault(dutyKind, ViewSection.PROCEEDINGS)))
        : Optional.ofNullable(PARTS.elsewhere().get(streamKind)).map(EnumSet::of);
  }

  /**
   * Finds the right to a list of duties of a stream. Its rows need the rights to each.
   *
   * @param streamKind the kind of the stream
   * @return the section
   */
  public static ViewSection list(String streamKind) {
    return PARTS.elsewhere().getOrDefault(streamKind, ViewSection.DUTIES);
  }

  /**
   * Finds the rights to search for duties of a kind in any stream.
   *
   * @param dutyKind the code of the kind; empty for all kinds
   * @return the sections, all of which are needed
   */
  static Set<ViewSection> asked(Optional<String> dutyKind) {
    return dutyKind
        .flatMap(
            kind ->
                Optional.ofNullable(PARTS.inProjects().get(kind))
                    .map(about -> EnumSet.of(ViewSection.DUTIES, about))
                    .or(() -> elsewhere(kind)))
        .orElseGet(() -> EnumSet.of(ViewSection.DUTIES));
  }

  /** The kinds of only one kind of stream carry its name. */
  private static Optional<EnumSet<ViewSection>> elsewhere(String dutyKind) {
    return PARTS.elsewhere().entrySet().stream()
        .filter(stream -> dutyKind.startsWith(stream.getKey() + "."))
        .map(stream -> EnumSet.of(stream.getValue()))
        .findFirst();
  }

  /**
   * Finds the sorts of duties that a person may read, wholly or in part.
   *
   * @param readable the predicate of the rights that reading a duty needs
   * @return the sorts; empty if there is none
   */
  static List<DutySort> sorts(Predicate<Set<ViewSection>> readable) {
    List<DutySort> sorts = new ArrayList<>();
    PARTS
        .elsewhere()
        .forEach(
            (stream, part) -> {
              if (readable.test(EnumSet.of(part))) {
                sorts.add(new DutySort(stream, Set.of(), true));
              }
            });
    boolean steps = readable.test(EnumSet.of(ViewSection.DUTIES, ViewSection.PROCEEDINGS));
    Set<String> unlikeSteps =
        PARTS.inProjects().entrySet().stream()
            .filter(kind -> readable.test(EnumSet.of(ViewSection.DUTIES, kind.getValue())) != steps)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (steps || !unlikeSteps.isEmpty()) {
      sorts.add(new DutySort(Feature.PROJECT, unlikeSteps, steps));
    }
    return sorts;
  }
}
