package org.zhuanban.engine.dispatch;

import java.time.LocalDate;
import java.util.function.Function;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Role;
import org.zhuanban.spi.StreamKey;

/**
 * Finds the organ in which somebody holds a role, so that the directory only has to know who that
 * is and how to reach them.
 */
@FunctionalInterface
public interface RecipientResolver {
  /** Whoever owes a thing, whatever the role. */
  RecipientResolver OWNER = (role, owner, about, day, streams) -> owner;

  /**
   * Finds the organ.
   *
   * @param role the role of whoever is told
   * @param owner the organ that the notification names
   * @param about the stream that it is about, as it is after what happened
   * @param day today, in Chinese legal time
   * @param streams reads other streams as they are now; the empty state of one that is not there
   * @return the code of the organ, the owner where no other one is known
   */
  String organ(
      Role role,
      String owner,
      StreamState about,
      LocalDate day,
      Function<StreamKey, StreamState> streams);
}
