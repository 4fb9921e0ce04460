package org.zhuanban.faults;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.zhuanban.Messaging;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.command.Notification;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory.Address;
import org.zhuanban.spi.Letter;

/**
 * Lets officers work side by side, and says on its standard output what was acknowledged, a line
 * each: {@code ack OFFICER NUMBER} for a command, {@code letter ID} for a letter.
 *
 * <pre>{@code java ... Host JDBC-URL NAMESPACE FIRST-NUMBER-OF-OFFICER-0 ...}</pre>
 */
public final class Host {
  private Host() {}

  /**
   * Runs until it is killed.
   *
   * @param args the database, the namespace, and for each officer the number of the first command
   *     to send
   * @throws InterruptedException if it is told to stop
   */
  public static void main(String[] args) throws InterruptedException {
    DataSource source = Sources.of(args[0]);
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    Zhuanban zhuanban = open(JdbcStorage.builder().namespace(args[1]), source, new Stdout(), noon);
    for (int project = 0; project < Work.PROJECTS; project++) {
      zhuanban.handle(Work.plan(project));
    }
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      int self = officer;
      int first = Integer.parseInt(args[2 + officer]);
      Thread thread = new Thread(() -> work(zhuanban, self, first));
      thread.setUncaughtExceptionHandler(
          (dead, why) -> Said.line("died %s %s".formatted(self, why)));
      thread.start();
    }
    while (true) {
      zhuanban.dispatch();
      Thread.sleep(20);
    }
  }

  /** Opens the library over a database, as every host of the test does. */
  static Zhuanban open(DataSource source, Channel channel, Clock clock) {
    return open(JdbcStorage.builder(), source, channel, clock);
  }

  /** Opens the library over a namespace. */
  static Zhuanban open(JdbcBuilder builder, DataSource source, Channel channel, Clock clock) {
    return Zhuanban.builder()
        .storage(builder.open(source))
        .messaging(
            Messaging.builder()
                .outbox(builder.outbox(source))
                .channels(channel)
                .notifications(
                    (happened, after, today) ->
                        happened.event() instanceof ApplicationAccepted accepted
                            ? List.of(
                                Notification.builder()
                                    .recipient("LAND")
                                    .topic("accepted")
                                    .addArguments(accepted.item())
                                    .build())
                            : List.of())
                .build())
        .clock(clock)
        .directory(recipient -> List.of(new Address(channel.name(), recipient)))
        .build();
  }

  private static void work(Zhuanban zhuanban, int officer, int first) {
    for (int number = first; true; number++) {
      Outcome outcome = zhuanban.handle(Work.command(officer, number));
      if (outcome instanceof Outcome.Refused refused) {
        Said.line("refused %s %s %s".formatted(officer, number, refused.refusal()));
        return;
      }
      Said.line("ack %s %s".formatted(officer, number));
    }
  }

  private static final class Stdout implements Channel {
    @Override
    public String name() {
      return "stdout";
    }

    @Override
    public Delivery deliver(Letter letter) {
      Said.line("letter " + letter.id());
      return new Delivery.Delivered();
    }
  }
}
