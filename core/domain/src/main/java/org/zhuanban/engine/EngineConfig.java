package org.zhuanban.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.immutables.value.Value;
import org.zhuanban.audit.HashAlgorithm;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.engine.dispatch.MessageFactory;
import org.zhuanban.engine.dispatch.RecipientResolver;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.request.OfficeTime;
import org.zhuanban.spi.Access;
import org.zhuanban.spi.Audit;
import org.zhuanban.spi.Storage;

/**
 * The ports and settings of an engine.
 *
 * @param storage the storage of the streams
 * @param calendars the holiday notices
 * @param rules the rules of the county
 * @param clock the time of recording
 * @param officeTime the office time of the county
 * @param access the rights of actors
 * @param audit the port of refusals and of reads of cases
 * @param messages the factory of messages
 * @param recipients the resolver of the organ of a recipient in a role
 * @param sources the sources of notifications of commits, beside the features
 * @param identifiers the source of the identifier rows of entries
 * @param hashes the algorithm of new hashes
 * @param listener the listener of the host
 * @param callerCheck the check of a calling thread before it writes; it runs on that thread
 * @param cacheSize the size of the cache of streams, in entries
 * @param executor the executor of further workers on many streams; empty for the calling thread
 *     alone
 */
@Value.Builder
public record EngineConfig(
    Storage storage,
    CalendarBook calendars,
    LocalRuleBook rules,
    Clock clock,
    OfficeTime officeTime,
    Access access,
    Audit audit,
    MessageFactory messages,
    RecipientResolver recipients,
    List<MessageSource> sources,
    IdentifierSource identifiers,
    HashAlgorithm hashes,
    EngineListener listener,
    Runnable callerCheck,
    long cacheSize,
    Optional<Executor> executor)
    implements WithEngineConfig {
  /** Copies the list of sources, and guards the results against the listener. */
  public EngineConfig {
    sources = List.copyOf(sources);
    listener = listener instanceof GuardedListener ? listener : new GuardedListener(listener);
  }

  /** Today in Chinese legal time. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Engine.LEGAL_TIME);
  }

  /** The holiday notices known today. */
  CalendarBook calendarsToday() {
    return calendars.asOf(today());
  }

  /** The context of today: duties run by present knowledge, also those of earlier acts. */
  DecisionContext groundToday() {
    return new DecisionContext(today(), calendarsToday(), rules);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of an {@link EngineConfig}. */
  public static final class Builder extends EngineConfigBuilder {
    Builder() {}
  }
}
