package org.zhuanban.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory;
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
  public boolean reads(Part part, StreamKey stream, Supplier<Set<String>> organs) {
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
  public boolean sees(Part part, StreamKey stream, String owner) {
    return reads(part, stream, () -> Set.of(owner));
  }

  /**
   * Tells whether everything may be read that a query can find.
   *
   * @param part what sort of rows it finds
   * @param stream the stream to which it is narrowed; empty if it is not
   * @param owner the owner to which it is narrowed; empty if it is not
   * @return true if it may
   */
  public boolean covers(Part part, Optional<StreamKey> stream, Optional<String> owner) {
    return any(
        role -> table.reading(part, role),
        position ->
            scoped(position)
                && (position.stream().isEmpty() || position.stream().equals(stream))
                && (position.organ().isEmpty() || position.organ().equals(owner)));
  }

  /** {@return the positions that have something of their own} */
  public Stream<Directory.Position> scopes() {
    return positions.stream().filter(Rights::scoped);
  }

  private interface Reaching {
    Reach of(Role role);
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
        && position.organ().filter(own -> !organs.get().contains(own)).isEmpty();
  }
}
