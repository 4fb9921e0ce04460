package org.zhuanban.spring;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.zhuanban.calendar.BeyondHorizon;

/**
 * The settings of the library in an application.
 *
 * @param enabled whether the library is set up at all
 * @param namespace what sets the county apart from others in the same tables
 * @param tablePrefix what the names of the tables begin with; with a schema, such as zb.zb_
 * @param schema who makes the tables; they are checked in any case
 * @param pooledWithoutAutoCommit whether the pool hands out fresh connections without auto-commit
 * @param sender the sender, from which the ids of messages derive; the namespace by default
 * @param organisation the id of the organisation whose units are responsible for projects
 * @param roles the rights of persons: none, or those of the usual table of roles
 * @param messages the messages to enterprises and officers: off, or the usual ones
 * @param cacheSize the size of the cache of streams, from 0
 * @param notices the holiday notices
 * @param sweep the daily sweep
 * @param dispatch the sending of messages
 * @param transactions the transactions of the application that the library joins
 */
@ConfigurationProperties("zhuanban")
public record ZhuanbanProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("default") String namespace,
    @DefaultValue("zb_") String tablePrefix,
    @DefaultValue("check") Schema schema,
    @DefaultValue("false") boolean pooledWithoutAutoCommit,
    @Nullable String sender,
    @Nullable String organisation,
    @DefaultValue("none") Roles roles,
    @DefaultValue("off") Messages messages,
    @DefaultValue("100000") int cacheSize,
    @DefaultValue Notices notices,
    @DefaultValue Sweep sweep,
    @DefaultValue Dispatch dispatch,
    @DefaultValue Transactions transactions) {

  /** Who makes the tables. */
  public enum Schema {
    /** The application, by migrations of its own; they are only checked. */
    CHECK,
    /** Flyway, with a history of its own beside that of the application. */
    FLYWAY,
    /** Liquibase, with a history of its own beside that of the application. */
    LIQUIBASE,
    /** The library, where they are missing: for examples and tests. */
    CREATE
  }

  /** The rights of persons, where the application has no table of its own. */
  public enum Roles {
    /** Everybody may do everything, unless the application has a rule of access of its own. */
    NONE,
    /** Those of the usual table of roles, by the positions in the directory. */
    USUAL
  }

  /** The messages, where the application has no table of its own. */
  public enum Messages {
    /** None but those of the rules of the application. */
    OFF,
    /** The usual ones. */
    USUAL
  }

  /**
   * The holiday notices.
   *
   * @param locations the CSV files of notices beside the bundled ones, such as
   *     classpath:notices/*.csv
   * @param beyond the rule for days without a published national notice
   * @param poll how long a node may work with the notices it knows before it looks for new ones
   * @param batch the number of streams whose duties are computed anew at once after a new notice
   */
  public record Notices(
      @DefaultValue List<String> locations,
      @DefaultValue("statutory-days") BeyondHorizon beyond,
      @DefaultValue("30s") Duration poll,
      @DefaultValue("500") int batch) {
    /**
     * Checks the numbers.
     *
     * @param locations the CSV files of notices
     * @param beyond the rule for days without a published national notice
     * @param poll how long a node may work with the notices it knows
     * @param batch the number of streams that are computed anew at once
     * @throws IllegalArgumentException if a number is out of range
     */
    public Notices {
      locations = List.copyOf(locations);
      positive("zhuanban.notices.poll", poll);
      if (batch < 1) {
        throw new IllegalArgumentException(
            "zhuanban.notices.batch must be at least 1, but was " + batch);
      }
    }
  }

  /**
   * The daily sweep, which one node of a cluster does.
   *
   * @param enabled whether this node sweeps
   * @param cron when, in Chinese legal time, with six fields from the second on
   * @param check how often a node looks whether a sweep is due that no other has begun
   * @param patience after what time a sweep that was begun and not ended is taken over
   */
  public record Sweep(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("0 5 0 * * *") String cron,
      @DefaultValue("1m") Duration check,
      @DefaultValue("15m") Duration patience) {
    /**
     * Checks the times.
     *
     * @param enabled whether this node sweeps
     * @param cron when
     * @param check how often a node looks
     * @param patience after what time a sweep is taken over
     * @throws IllegalArgumentException if a time is out of range or the cron expression malformed
     */
    public Sweep {
      if (!CronExpression.isValidExpression(cron)) {
        throw new IllegalArgumentException(
            "zhuanban.sweep.cron must be six fields from the second on, such as '0 5 0 * * *', but"
                + " was '%s'".formatted(cron));
      }
      positive("zhuanban.sweep.check", check);
      positive("zhuanban.sweep.patience", patience);
    }
  }

  /**
   * The sending of messages. Each message is sent by one node.
   *
   * @param enabled whether this node sends messages
   * @param every the pause between two runs
   * @param digests the channels with one letter a day to each address, with the time of the day in
   *     Chinese legal time, such as {@code sms: "08:30"}
   */
  public record Dispatch(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("1m") Duration every,
      @DefaultValue Map<String, LocalTime> digests) {
    /**
     * Checks the pause.
     *
     * @param enabled whether this node sends messages
     * @param every the pause between two runs
     * @param digests the channels with one letter a day
     * @throws IllegalArgumentException if the pause is not positive
     */
    public Dispatch {
      digests = Map.copyOf(digests);
      positive("zhuanban.dispatch.every", every);
    }
  }

  /**
   * The transactions of the application that the library joins.
   *
   * @param retries how often a transaction is repeated whose project was changed by others
   */
  public record Transactions(@DefaultValue("10") int retries) {
    /**
     * Checks the number.
     *
     * @param retries how often a transaction is repeated
     * @throws IllegalArgumentException if the number is negative
     */
    public Transactions {
      if (retries < 0) {
        throw new IllegalArgumentException(
            "zhuanban.transactions.retries must be from 0, but was " + retries);
      }
    }
  }

  private static void positive(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be longer than nothing, but was " + time);
    }
  }
}
