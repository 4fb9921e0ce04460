package org.zhuanban.testing.domain;

import java.util.List;
import java.util.Map;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.access.RoleTable;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Somebody who holds positions, and the library as that person meets it. */
public final class Positions {
  /** Who holds them; nobody else holds any. */
  public static final PersonRef READER = new PersonRef("reader-1");

  private Positions() {}

  /**
   * Makes a directory that knows of one person.
   *
   * @param positions what {@link #READER} is
   * @return the directory
   */
  public static Directory directory(List<Position> positions) {
    return directory(Map.of(READER.id(), positions));
  }

  /**
   * Makes a directory.
   *
   * @param positions what everybody is, by the references of persons
   * @return the directory
   */
  public static Directory directory(Map<String, List<Position>> positions) {
    return new Directory() {
      @Override
      public List<Address> addresses(String recipient) {
        return List.of();
      }

      @Override
      public List<Position> positions(String person) {
        return positions.getOrDefault(person, List.of());
      }
    };
  }

  /**
   * Opens the library over a memory, where the usual table of roles decides.
   *
   * @param memory what is kept
   * @param clock today
   * @param positions what {@link #READER} is
   * @return the library
   */
  public static Zhuanban library(
      InMemoryStorage memory, SettableClock clock, Position... positions) {
    return builder(memory, clock, positions).board(memory, InMemoryStorage.NAMESPACE).build();
  }

  /**
   * Begins a library over any storage, where the usual table of roles decides.
   *
   * @param storage what is kept
   * @param clock today
   * @param positions what {@link #READER} is
   * @return its builder
   */
  public static ZhuanbanBuilder builder(
      Storage storage, SettableClock clock, Position... positions) {
    return Zhuanban.builder()
        .storage(storage)
        .clock(clock)
        .roles(RoleTable.USUAL)
        .directory(directory(List.of(positions)));
  }

  /**
   * Makes a position without a scope.
   *
   * @param role the role
   * @return the position
   */
  public static Position everywhere(Role role) {
    return Position.of(role.name());
  }

  /**
   * Makes a position in an organ.
   *
   * @param role the role
   * @param organ its code
   * @return the position
   */
  public static Position in(Role role, String organ) {
    return Position.of(role.name()).withOrgan(organ);
  }

  /**
   * Makes a position in a stream.
   *
   * @param role the role
   * @param stream the stream
   * @return the position
   */
  public static Position of(Role role, StreamKey stream) {
    return Position.of(role.name()).withStream(stream);
  }
}
