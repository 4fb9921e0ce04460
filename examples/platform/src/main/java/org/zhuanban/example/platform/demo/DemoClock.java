package org.zhuanban.example.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhuanban.Zhuanban;

/**
 * The clock of the platform. Its day stands in the database, so that all nodes agree, and moves
 * only by {@link #moveTo}. The time of day is the true one.
 */
@Component
@DependsOnDatabaseInitialization
public class DemoClock extends Clock {
  private static final String READ = "SELECT today FROM platform_clock WHERE id = 1";

  private final JdbcTemplate rows;
  private final Clock system = Clock.system(Zhuanban.LEGAL_TIME);
  private volatile LocalDate day;

  DemoClock(JdbcTemplate rows, @Value("${platform.day}") LocalDate first) {
    this.rows = rows;
    this.day = first;
    refresh();
  }

  /** Takes the day that another node may have set. */
  @Scheduled(fixedDelay = 1_000)
  public final void refresh() {
    List<String> kept = rows.queryForList(READ, String.class);
    if (!kept.isEmpty()) {
      day = LocalDate.parse(kept.get(0));
    }
  }

  /** {@return the day of the clock} */
  public LocalDate day() {
    return day;
  }

  /**
   * Sets the day for all nodes.
   *
   * @param to the day
   */
  public void moveTo(LocalDate to) {
    if (rows.update("UPDATE platform_clock SET today = ? WHERE id = 1", to.toString()) == 0) {
      rows.update("INSERT INTO platform_clock (id, today) VALUES (1, ?)", to.toString());
    }
    day = to;
  }

  /** Sets the day for this node until it is refreshed or moved: for the past of the demo. */
  void during(LocalDate past) {
    day = past;
  }

  @Override
  public Instant instant() {
    return ZonedDateTime.of(day, LocalTime.now(system), Zhuanban.LEGAL_TIME).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return Zhuanban.LEGAL_TIME;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
