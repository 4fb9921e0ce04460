package org.zhuanban.engine.dispatch;

import java.time.LocalDate;
import java.util.function.Function;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Role;
import org.zhuanban.spi.StreamKey;

/**
 * The resolver of the organ in which a recipient holds a role. The directory then only has to know
 * the person and the address.
 */
@FunctionalInterface
public interface RecipientResolver {
  /** The organ that owes the duty, for every role. */
  RecipientResolver OWNER = (role, owner, about, day, streams) -> owner;

  /**
   * Finds the organ.
   *
   * @param role the role of the recipient
   * @param owner the organ that the notification names
   * @param about the stream of the notification, as it is after what happened
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
