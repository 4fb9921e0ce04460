package org.zhuanban.upward;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.zhuanban.ProjectView;
import org.zhuanban.exchange.Consignment;
import org.zhuanban.exchange.Consignment.TableRow;
import org.zhuanban.exchange.HostFacts;
import org.zhuanban.exchange.Receiver;
import org.zhuanban.exchange.Receiver.Sending;
import org.zhuanban.exchange.RowBatch;
import org.zhuanban.exchange.RowFault;

/** Sends the projects of a county upward, each from the mark of its last complete delivery on. */
public final class Upward {
  private final Receiver receiver;
  private final HostFacts host;

  /** The version of the last complete delivery of each project; a host keeps them in a table. */
  private final Map<String, Long> marks;

  /**
   * Creates a sender.
   *
   * @param receiver the receiver
   * @param host what only the host knows
   * @param marks the marks of the projects
   */
  public Upward(Receiver receiver, HostFacts host, Map<String, Long> marks) {
    this.receiver = receiver;
    this.host = host;
    this.marks = marks;
  }

  // spotless:off
  /**
   * Sends what has changed in a project.
   *
   * @param project the project as of now
   * @param sending the number of the batch and the time
   * @param tables the tables of the platform
   * @return what is missing before the rest can be sent
   * @throws SQLException if the platform is out of reach; the project is then sent again
   */
  public List<RowFault> send(ProjectView project, Sending sending, ThreeTables tables)
      throws SQLException {
    String id = project.key().id();
    RowBatch delivery = RowBatch.since(project, marks.getOrDefault(id, 0L));
    Consignment consignment = Consignment.of(delivery, ThreeTables.ALL, receiver, host, sending);
    for (TableRow row : consignment.rows()) {
      tables.write(row);
    }
    if (consignment.findings().isEmpty()) {
      marks.put(id, delivery.version());
    }
    return consignment.findings();
  }
  // spotless:on
}
