package org.zhuanban.approval.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.party.DocumentRef;

/**
 * The works of a project with their history.
 *
 * @param known the works in the order of their declaration, also dropped ones
 */
public record Works(List<KnownWork> known) {
  /** A project without works. */
  public static final Works NONE = new Works(List.of());

  /**
   * A work with its history.
   *
   * @param versions its descriptions with their first days, in order, at least one
   * @param drop how it was dropped; empty while it stands
   */
  public record KnownWork(List<WorkFrom> versions, Optional<WorkDrop> drop) {
    /**
     * Copies the descriptions.
     *
     * @param versions its descriptions
     * @param drop how it was dropped
     */
    public KnownWork {
      versions = List.copyOf(versions);
    }

    /** {@return its code} */
    public String code() {
      return last().code();
    }

    /** {@return its last description} */
    public ProjectWork last() {
      return versions.get(versions.size() - 1).work();
    }

    /** {@return the day of its declaration} */
    public LocalDate from() {
      return versions.get(0).from();
    }

    /**
     * Returns its description at the end of a day. A day before its declaration has the first one,
     * since the work had no other name then.
     *
     * @param day the day
     * @return the description
     */
    public ProjectWork on(LocalDate day) {
      for (int i = versions.size() - 1; i > 0; i--) {
        if (!versions.get(i).from().isAfter(day)) {
          return versions.get(i).work();
        }
      }
      return versions.get(0).work();
    }

    /**
     * {@return whether it was declared and not dropped by the end of a day}
     *
     * @param day the day
     */
    public boolean standsOn(LocalDate day) {
      return !from().isAfter(day) && drop.filter(was -> !was.on().isAfter(day)).isEmpty();
    }
  }

  /**
   * A description of a work from a day on.
   *
   * @param from the first day
   * @param work the description
   */
  public record WorkFrom(LocalDate from, ProjectWork work) {}

  /**
   * The end of a work that is not built.
   *
   * @param on the first day without it
   * @param reason the paper with the reasons
   */
  public record WorkDrop(LocalDate on, DocumentRef reason) {}

  /**
   * Copies the list.
   *
   * @param known the works
   */
  public Works {
    known = List.copyOf(known);
  }

  /** {@return whether the project never had works} */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /**
   * Finds a work.
   *
   * @param code its code
   * @return the work, also a dropped one; empty if there is none
   */
  public Optional<KnownWork> find(String code) {
    for (KnownWork work : known) {
      if (work.code().equals(code)) {
        return Optional.of(work);
      }
    }
    return Optional.empty();
  }

  /** {@return the last descriptions of the works that were not dropped, in their order} */
  public List<ProjectWork> standing() {
    return known.stream().filter(work -> work.drop().isEmpty()).map(KnownWork::last).toList();
  }

  /**
   * Lists the works of a day.
   *
   * @param day the day, as of its end
   * @return the works that were declared and not dropped by then, by their descriptions of the day
   */
  public List<ProjectWork> standingOn(LocalDate day) {
    return known.stream().filter(work -> work.standsOn(day)).map(work -> work.on(day)).toList();
  }

  /**
   * {@return whether a work was declared and not dropped}
   *
   * @param code its code
   */
  public boolean stands(String code) {
    return find(code).filter(work -> work.drop().isEmpty()).isPresent();
  }

  /**
   * Finds the name of a work on a day.
   *
   * @param code its code
   * @param day the day
   * @return the name; empty if there is no such work
   */
  public Optional<String> name(String code, LocalDate day) {
    return find(code).map(work -> work.on(day).name());
  }

  /**
   * Names an item with its work, such as 1号厂房工程：建筑工程施工许可证核发.
   *
   * @param item the item
   * @return its name, after that of its work if it has one
   */
  public String title(ApprovalItem item) {
    return item.work()
        .map(code -> find(code).map(work -> work.last().name()).orElse(code) + "：" + item.name())
        .orElse(item.name());
  }

  /**
   * Lists a work and all works of the stages before on which it rests.
   *
   * @param code the code of the work
   * @return the codes, the nearest first; its own first
   */
  public Set<String> lineage(String code) {
    Set<String> lineage = new LinkedHashSet<>(List.of(code));
    List<String> last = List.of(code);
    while (!last.isEmpty()) {
      List<String> before =
          last.stream()
              .flatMap(each -> find(each).stream())
              .flatMap(work -> work.last().previous().stream())
              .filter(each -> !lineage.contains(each))
              .distinct()
              .toList();
      lineage.addAll(before);
      last = before;
    }
    return lineage;
  }

  /**
   * Lists the works that were divided from a work, or joined from it and others.
   *
   * @param code the code of the work
   * @return the works of the stage after, also dropped ones, in their order
   */
  public List<KnownWork> after(String code) {
    return known.stream().filter(work -> work.last().previous().contains(code)).toList();
  }

  /**
   * Returns the works as they were known at the end of a day.
   *
   * @param day the day
   * @return the works; one that was declared later has its first description, see {@link
   *     KnownWork#standsOn}
   */
  public Works asOf(LocalDate day) {
    return isEmpty()
        ? this
        : new Works(
            known.stream()
                .map(
                    work ->
                        new KnownWork(
                            Stream.concat(
                                    work.versions().stream().limit(1),
                                    work.versions().stream()
                                        .skip(1)
                                        .filter(then -> !then.from().isAfter(day)))
                                .toList(),
                            work.drop().filter(was -> !was.on().isAfter(day))))
                .toList());
  }

  /**
   * {@return the works with more of them}
   *
   * @param added the works
   * @param from the first day
   */
  public Works with(Collection<ProjectWork> added, LocalDate from) {
    List<KnownWork> more = new ArrayList<>(known);
    added.forEach(
        work -> more.add(new KnownWork(List.of(new WorkFrom(from, work)), Optional.empty())));
    return new Works(more);
  }

  /**
   * {@return the works with another description of one of them}
   *
   * @param changed the description
   * @param from the first day
   */
  public Works withChanged(ProjectWork changed, LocalDate from) {
    return withEach(
        List.of(changed.code()),
        was ->
            new KnownWork(
                Stream.concat(was.versions().stream(), Stream.of(new WorkFrom(from, changed)))
                    .toList(),
                was.drop()));
  }

  /**
   * {@return the works without some of them from a day on}
   *
   * @param codes the codes
   * @param drop the day and the reasons
   */
  public Works withDropped(Collection<String> codes, WorkDrop drop) {
    return withEach(codes, was -> new KnownWork(was.versions(), Optional.of(drop)));
  }

  private Works withEach(Collection<String> codes, UnaryOperator<KnownWork> change) {
    return new Works(
        known.stream()
            .map(work -> codes.contains(work.code()) ? change.apply(work) : work)
            .toList());
  }
}
