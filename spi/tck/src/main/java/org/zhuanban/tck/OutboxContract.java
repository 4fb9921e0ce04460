package org.zhuanban.tck;

import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/**
 * What every outbox must do with the messages that a storage keeps. A test implements it with two
 * factories:
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
        OutboxProperties {}
