package org.zhuanban.faults;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.zhuanban.Messaging;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.command.Notification;
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
 * <pre>{@code java ... Host JDBC-URL FIRST-NUMBER-OF-OFFICER-0 ...}</pre>
 */
public final class Host {
  private Host() {}

  /**
   * Runs until it is killed.
   *
   * @param args the database, and for each officer the number of the first command to send
   * @throws InterruptedException if it is told to stop
   */
  public static void main(String[] args) throws InterruptedException {
    DataSource source = Sources.of(args[0]);
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    Zhuanban zhuanban = open(source, new Stdout(), noon);
    for (int project = 0; project < Work.PROJECTS; project++) {
      zhuanban.handle(Work.plan(project));
    }
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      int self = officer;
      int first = Integer.parseInt(args[1 + officer]);
      Thread thread = new Thread(() -> work(zhuanban, self, first));
      thread.setUncaughtExceptionHandler((dead, why) -> say("died %s %s".formatted(self, why)));
      thread.start();
    }
    while (true) {
      zhuanban.dispatch();
      Thread.sleep(20);
    }
  }

  /** Opens the library over a database, as every host of the test does. */
  static Zhuanban open(DataSource source, Channel channel, Clock clock) {
    return Zhuanban.builder()
        .storage(JdbcStorage.of(source))
        .messaging(
            Messaging.builder()
                .outbox(JdbcStorage.builder().outbox(source))
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
        say("refused %s %s %s".formatted(officer, number, refused.refusal()));
        return;
      }
      say("ack %s %s".formatted(officer, number));
    }
  }

  /** One line at once, so that no line of another thread comes between. */
  private static void say(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (Host.class) {
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }

  private static final class Stdout implements Channel {
    @Override
    public String name() {
      return "stdout";
    }

    @Override
    public Delivery deliver(Letter letter) {
      say("letter " + letter.id());
      return new Delivery.Delivered();
    }
  }
}
