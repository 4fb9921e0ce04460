package org.zhuanban.engine.dispatch;

import java.time.LocalDate;
import java.util.function.Function;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Role;
import org.zhuanban.spi.StreamKey;

/**
 * The resolver of the organ of a recipient in a role. The directory then only has to know the
 * person and the address.
 */
@FunctionalInterface
public interface RecipientResolver {
  /** The owner of the duty, for every role. */
  RecipientResolver OWNER = (role, owner, about, day, streams) -> owner;

  /**
   * Finds the organ.
   *
   * @param role the role of the recipient
   * @param owner the organ that the notification names
   * @param about the stream of the notification, after the commit
   * @param day today, in Chinese legal time
   * @param streams the reader of other streams; the empty state for an absent one
   * @return the code of the organ; the owner where no other one is known
   */
  String organ(
      Role role,
      String owner,
      StreamState about,
      LocalDate day,
      Function<StreamKey, StreamState> streams);
}
