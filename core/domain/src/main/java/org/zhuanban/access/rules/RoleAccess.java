package org.zhuanban.access.rules;

import java.util.Set;
import java.util.function.Supplier;
import org.zhuanban.access.RoleTable;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;

/**
 * Grants the rights of the table of roles to the positions held, and no other.
 *
 * @param table the table of roles
 * @param directory the directory of positions
 */
public record RoleAccess(RoleTable table, Directory directory) implements Access {
  /**
   * Finds the rights of a person.
   *
   * @param person the person
   * @return the present rights
   */
  public Rights rights(PersonRef person) {
    return new Rights(person, table, directory.positions(person.id()));
  }

  @Override
  public boolean allows(String actor, String action, StreamKey stream) {
    return allows(actor, action, stream, Set::of);
  }

  @Override
  public boolean allows(
      String actor, String action, StreamKey stream, Supplier<Set<String>> organs) {
    return rights(new PersonRef(actor)).acts(action, stream, organs);
  }
}
