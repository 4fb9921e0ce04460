package org.zhuanban.tck;

import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/**
 * What every outbox must do with the messages that a storage keeps. A test implements it with two
 * factories that it has to have, and two that let it see more:
 *
 * <pre>{@code
 * class LedgerOutboxTest implements OutboxContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   public Place emptyPlace() {
 *     ledger.clear();
 *     return new Place(new LedgerStorage(ledger, "one"), new LedgerOutbox(ledger, "one"));
 *   }
 *
 *   @Override
 *   public Place otherNamespace() {
 *     return new Place(new LedgerStorage(ledger, "two"), new LedgerOutbox(ledger, "two"));
 *   }
 *
 *   @Override
 *   public Place reopened(Place place) {
 *     return new Place(new LedgerStorage(ledger, "one"), new LedgerOutbox(ledger, "one"));
 *   }
 *
 *   @Override
 *   public Optional<Place> reopened(Place place, UnaryOperator<DataSource> wrapping) {
 *     Ledger wrapped = ledger.over(wrapping);
 *     return Optional.of(
 *         new Place(new LedgerStorage(wrapped, "one"), new LedgerOutbox(wrapped, "one")));
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Outbox} or {@link Storage} that it proves. As in
 * {@link StorageContract}, all preparation belongs into {@link #emptyPlace()}.
 *
 * @since 0.1
 */
public interface OutboxContract
    extends MessageContract,
        LeaseContract,
        SettlementContract,
        OutboxUpkeepContract,
        OutboxValueContract,
        OutboxScaleContract,
        OutboxCutContract,
        OutboxProperties {}
