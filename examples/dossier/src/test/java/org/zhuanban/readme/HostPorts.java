package org.zhuanban.readme;

import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.zhuanban.Messaging;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Directory.Address;

/** The sample of the README's section on the host's ports. */
final class HostPorts {
  private HostPorts() {}

  static Zhuanban open(DataSource database, Channel sms, Set<String> mayDecide) {
    // spotless:off
    JdbcBuilder county = JdbcStorage.builder().namespace("shilin");
    Messaging messaging = Messaging.builder()
        .outbox(county.outbox(database)).channels(sms)
        .notifications((happened, after, today) -> happened.event() instanceof ItemDecided decided
            ? List.of(Notification.builder().recipient("window").topic("decided").addArguments(decided.item()).build())
            : List.of())
        .build();
    Board board = county.board(database); // 按责任单位、种类、到期日分页
    Zhuanban zhuanban = Zhuanban.builder()
        .storage(county.open(database)).board(board, "shilin").messaging(messaging)
        .access((actor, action, stream) -> !action.equals("approval.decide-item") || mayDecide.contains(actor))
        .directory(recipient -> List.of(new Address(sms.name(), recipient)))
        .build();
    SweepReport day = zhuanban.sweep();          // 每天：让沉默产生法律效果
    DispatchReport minute = zhuanban.dispatch(); // 每分钟：发送发件箱里的消息
    // spotless:on
    System.out.println(day + " " + minute + " " + board);
    return zhuanban;
  }
}
