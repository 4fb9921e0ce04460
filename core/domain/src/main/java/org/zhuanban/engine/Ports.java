package org.zhuanban.engine;

import java.time.Clock;
import java.util.List;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.audit.HashAlgorithm;
import org.zhuanban.engine.dispatch.CommitRule;
import org.zhuanban.engine.dispatch.MessageFactory;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.feature.NotificationRule;
import org.zhuanban.rules.LocalRules;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Storage;

/**
 * What an engine meets of the host.
 *
 * @param storage where streams are kept
 * @param calendars the holiday notices
 * @param rules what the county has set for itself
 * @param clock the time of recording
 * @param access who may do what
 * @param mail how recipients are told
 * @param answering in which organ whoever is told holds a role
 * @param notifications who is told what, besides what the features say
 * @param changes who is told of whole commits
 * @param hashes the algorithm of new hashes
 */
public record Ports(
    Storage storage,
    CalendarBook calendars,
    LocalRules rules,
    Clock clock,
    Access access,
    MessageFactory mail,
    RecipientResolver answering,
    List<NotificationRule> notifications,
    List<CommitRule> changes,
    HashAlgorithm hashes) {
  /**
   * Copies the rules.
   *
   * @param storage where streams are kept
   * @param calendars the holiday notices
   * @param rules what the county has set for itself
   * @param clock the time of recording
   * @param access who may do what
   * @param mail how recipients are told
   * @param answering in which organ whoever is told holds a role
   * @param notifications who is told what, besides what the features say
   * @param changes who is told of whole commits
   * @param hashes the algorithm of new hashes
   */
  public Ports {
    notifications = List.copyOf(notifications);
    changes = List.copyOf(changes);
  }

  /** The same with another storage. */
  Ports over(Storage other) {
    return new Ports(
        other, calendars, rules, clock, access, mail, answering, notifications, changes, hashes);
  }
}
