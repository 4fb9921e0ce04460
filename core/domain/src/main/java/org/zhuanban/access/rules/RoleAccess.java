package org.zhuanban.access.rules;

import java.util.Set;
import java.util.function.Supplier;
import org.zhuanban.access.RoleTable;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;

/**
 * Lets everybody do what the table of roles gives to the positions held, and nothing else.
 *
 * @param table what each role gives
 * @param directory knows who holds which position
 */
public record RoleAccess(RoleTable table, Directory directory) implements Access {
  /**
   * Finds what somebody may do and read.
   *
   * @param person who it is
   * @return the rights as they are now
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
