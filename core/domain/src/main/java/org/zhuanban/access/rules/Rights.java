package org.zhuanban.access.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
 * What somebody may do and read by the positions held: whatever any of them gives.
 *
 * @param person who holds them
 * @param table what each role gives
 * @param positions the positions; those whose role the library does not know give nothing
 */
public record Rights(PersonRef person, RoleTable table, List<Directory.Position> positions) {
  /**
   * Copies the positions.
   *
   * @param person who holds them
   * @param table what each role gives
   * @param positions the positions
   */
  public Rights {
    positions = List.copyOf(positions);
  }

  /**
   * Tells whether something may be done.
   *
   * @param action the name of the command
   * @param stream what it goes to
   * @param organs finds whose matter it is, as {@link org.zhuanban.spi.Access} has it
   * @return true if it may
   */
  public boolean acts(String action, StreamKey stream, Supplier<Set<String>> organs) {
    return any(role -> table.acting(action, role), position -> fits(position, stream, organs));
  }

  /**
   * Tells whether a part of a stream may be read, if not all of it.
   *
   * @param part the part
   * @param stream the stream
   * @param organs finds the organs that take part in it
   * @return true if it may
   */
  public boolean reads(ViewSection part, StreamKey stream, Supplier<Set<String>> organs) {
    return any(role -> table.reading(part, role), position -> fits(position, stream, organs));
  }

  /**
   * Tells whether a row may be read that belongs to an organ or to whoever else owes something.
   *
   * @param part what sort of row it is
   * @param stream the stream in which it lies
   * @param owner whose it is
   * @return true if it may
   */
  public boolean sees(ViewSection part, StreamKey stream, String owner) {
    return reads(part, stream, () -> Set.of(owner));
  }

  /**
   * Tells whether it may be read that something is owed.
   *
   * @param stream the stream in which it is owed
   * @param kind the code of the kind of duty
   * @param owner who owes it
   * @return true if one of the positions gives all rights that it takes
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
   * A cut of all that is owed, every row of which may be read.
   *
   * @param sorts the sorts of duties, at least one
   * @param organ who owes them; empty for anybody
   * @param stream where they are owed; empty for anywhere
   */
  public record Cut(List<DutySort> sorts, Optional<String> organ, Optional<StreamKey> stream) {
    /**
     * Copies the sorts.
     *
     * @param sorts the sorts of duties
     * @param organ who owes them
     * @param stream where they are owed
     */
    public Cut {
      sorts = List.copyOf(sorts);
    }
  }

  /** {@return the cuts in which everything lies that may be read of what is owed, and no more} */
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

  /** {@return the cuts of what is one's own of that} */
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

  /** How far a position reaches where it takes several rights. */
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
   * Tells whether somebody may ask for what is owed in the whole county, or by one organ.
   *
   * @param kind the code of the kind of duty that is asked for; empty for all kinds
   * @param owner the owner to which it is narrowed; empty if it is not
   * @return the part whose right is missing; empty if none is
   */
  public Optional<ViewSection> missing(Optional<String> kind, Optional<String> owner) {
    return DutyParts.asked(kind).stream()
        .filter(part -> !covers(part, Optional.empty(), owner))
        .findFirst();
  }

  /**
   * Tells whether everything may be read that a query can find.
   *
   * @param part what sort of rows it finds
   * @param stream the stream to which it is narrowed; empty if it is not
   * @param owner the owner to which it is narrowed; empty if it is not
   * @return true if it may
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

  /** A responsible unit answers for the whole of a project that is named, not for a share of it. */
  private static Optional<String> narrowing(Directory.Position position) {
    boolean whole =
        position.stream().isPresent() && position.role().equals(Role.RESPONSIBLE_UNIT.name());
    return whole ? Optional.empty() : position.organ();
  }
}
