package org.zhuanban.access.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.access.Extent;
import org.zhuanban.access.RoleTable;
import org.zhuanban.access.ViewSection;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.StreamKey;

/**
 * The rights of a person by the positions held; any one of them suffices.
 *
 * @param person the person
 * @param table the table of roles
 * @param positions the positions; those with an unknown role give no rights
 */
public record Rights(PersonRef person, RoleTable table, List<Directory.Position> positions) {
  /**
   * Copies the positions.
   *
   * @param person the person
   * @param table the table of roles
   * @param positions the positions
   */
  public Rights {
    positions = List.copyOf(positions);
  }

  /**
   * Checks whether an act is allowed.
   *
   * @param action the name of the command
   * @param stream the stream of the act
   * @param organs the supplier of the organs concerned, as {@link org.zhuanban.spi.Access} has it
   * @return true if the section may be read
   */
  public boolean acts(String action, StreamKey stream, Supplier<Set<String>> organs) {
    return any(role -> table.acting(action, role), position -> fits(position, stream, organs));
  }

  /**
   * Checks whether a section of a stream may be read, at least in part.
   *
   * @param part the section
   * @param stream the stream
   * @param organs the supplier of the organs that take part in it
   * @return true if the section may be read
   */
  public boolean reads(ViewSection part, StreamKey stream, Supplier<Set<String>> organs) {
    return any(role -> table.reading(part, role), position -> fits(position, stream, organs));
  }

  /** {@return the own organs of all positions} */
  public Set<String> organs() {
    return positions.stream()
        .flatMap(position -> position.organ().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Checks whether a row of an organ or of another owner may be read.
   *
   * @param part the section of the row
   * @param stream the stream of the row
   * @param owner the owner of the row
   * @return true if the section may be read
   */
  public boolean sees(ViewSection part, StreamKey stream, String owner) {
    return reads(part, stream, () -> Set.of(owner));
  }

  /**
   * Checks whether a duty may be read.
   *
   * @param stream the stream of the duty
   * @param kind the code of the kind of duty
   * @param owner the owner
   * @return true if one of the positions has all needed rights
   */
  public boolean sees(StreamKey stream, String kind, String owner) {
    return DutyParts.of(stream.kind(), kind)
        .filter(
            parts ->
                positions.stream()
                    .anyMatch(
                        position ->
                            switch (reach(position, parts)) {
                              case NONE -> false;
                              case OWN -> fits(position, stream, () -> Set.of(owner));
                              case ALL -> true;
                            }))
        .isPresent();
  }

  /**
   * A cut through all duties. Every row of it may be read.
   *
   * @param sorts the sorts of duties, at least one
   * @param organ the owner; empty for any
   * @param stream the stream; empty for any
   */
  public record Cut(List<DutySort> sorts, Optional<String> organ, Optional<StreamKey> stream) {
    /**
     * Copies the sorts.
     *
     * @param sorts the sorts of duties
     * @param organ the owner
     * @param stream the stream
     */
    public Cut {
      sorts = List.copyOf(sorts);
    }
  }

  /** {@return the cuts that together hold exactly the readable duties} */
  public List<Cut> cuts() {
    return Stream.concat(
            positions.stream()
                .map(
                    position ->
                        new Cut(
                            sorts(position, EnumSet.of(Extent.ALL)),
                            Optional.empty(),
                            Optional.empty())),
            scoped().map(position -> own(position, EnumSet.of(Extent.OWN))))
        .filter(cut -> !cut.sorts().isEmpty())
        .distinct()
        .toList();
  }

  /** {@return the cuts of the own part} */
  public List<Cut> ownCuts() {
    return scoped()
        .map(position -> own(position, EnumSet.of(Extent.OWN, Extent.ALL)))
        .filter(cut -> !cut.sorts().isEmpty())
        .distinct()
        .toList();
  }

  private Stream<Directory.Position> scoped() {
    return positions.stream().filter(Rights::scoped);
  }

  private Cut own(Directory.Position position, Set<Extent> reaches) {
    return new Cut(sorts(position, reaches), narrowing(position), position.stream());
  }

  private List<DutySort> sorts(Directory.Position position, Set<Extent> reaches) {
    return DutyParts.sorts(parts -> reaches.contains(reach(position, parts)));
  }

  /** The extent of a position for several rights together. */
  private Extent reach(Directory.Position position, Set<ViewSection> parts) {
    return role(position.role())
        .flatMap(
            role ->
                parts.stream()
                    .map(part -> table.reading(part, role))
                    .min(Comparator.naturalOrder()))
        .orElse(Extent.NONE);
  }

  /**
   * Checks whether the duties of the whole county, or of one owner, may be searched.
   *
   * @param kind the code of the kind of duty; empty for all kinds
   * @param owner the owner of the search; empty for all owners
   * @return the section whose right is missing; empty if none is
   */
  public Optional<ViewSection> missing(Optional<String> kind, Optional<String> owner) {
    return DutyParts.asked(kind).stream()
        .filter(part -> !covers(part, Optional.empty(), owner))
        .findFirst();
  }

  /**
   * Checks whether all results of a query may be read.
   *
   * @param part the section of the rows
   * @param stream the stream of the query; empty for all streams
   * @param owner the owner of the search; empty for all owners
   * @return true if the section may be read
   */
  public boolean covers(ViewSection part, Optional<StreamKey> stream, Optional<String> owner) {
    return any(
        role -> table.reading(part, role),
        position ->
            scoped(position)
                && (position.stream().isEmpty() || position.stream().equals(stream))
                && (narrowing(position).isEmpty() || position.organ().equals(owner)));
  }

  private interface Reaching {
    Extent of(Role role);
  }

  private interface Fitting {
    boolean test(Directory.Position position);
  }

  private boolean any(Reaching reaching, Fitting own) {
    return positions.stream()
        .anyMatch(
            position ->
                role(position.role())
                    .filter(
                        role ->
                            switch (reaching.of(role)) {
                              case NONE -> false;
                              case OWN -> own.test(position);
                              case ALL -> true;
                            })
                    .isPresent());
  }

  private static Optional<Role> role(String name) {
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst();
  }

  private static boolean scoped(Directory.Position position) {
    return position.organ().isPresent() || position.stream().isPresent();
  }

  private static boolean fits(
      Directory.Position position, StreamKey stream, Supplier<Set<String>> organs) {
    return scoped(position)
        && position.stream().filter(own -> !own.equals(stream)).isEmpty()
        && narrowing(position).filter(own -> !organs.get().contains(own)).isEmpty();
  }

  /** A responsible unit covers the whole of a named project, not a share of it. */
  private static Optional<String> narrowing(Directory.Position position) {
    boolean whole =
        position.stream().isPresent() && position.role().equals(Role.RESPONSIBLE_UNIT.name());
    return whole ? Optional.empty() : position.organ();
  }
}
