package org.zhuanban.tck;

import org.zhuanban.spi.Storage;

/**
 * What every storage that owns its transactions must do. A test implements it with two factories
 * that it has to have, and three that let it see more:
 *
 * <pre>{@code
 * class LedgerStorageTest implements StorageContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   public Storage emptyStorage() {
 *     ledger.clear();
 *     return new LedgerStorage(ledger, "one");
 *   }
 *
 *   @Override
 *   public Storage otherNamespace() {
 *     return new LedgerStorage(ledger, "two");
 *   }
 *
 *   @Override
 *   public Optional<Storage> namespaceEndingIn(String end) {
 *     return Optional.of(new LedgerStorage(ledger, "one" + end));
 *   }
 *
 *   @Override
 *   public Storage reopened(Storage storage) {
 *     return new LedgerStorage(ledger, "one");
 *   }
 *
 *   @Override
 *   public Optional<Storage> reopened(Storage storage, UnaryOperator<DataSource> wrapping) {
 *     return Optional.of(new LedgerStorage(ledger.over(wrapping), "one"));
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Storage} that it proves. Two engines run them,
 * JUnit Jupiter the tests and jqwik the property, and jqwik knows neither {@code @BeforeEach} nor
 * extensions. All preparation belongs into {@link #emptyStorage()}, or {@link StorageProperties}
 * into a class of its own beside one that implements the other topics.
 *
 * @since 0.1
 */
public interface StorageContract
    extends JournalContract,
        ConcurrencyContract,
        HandoverContract,
        RoundTripContract,
        AgendaContract,
        TextContract,
        DestructionContract,
        IdentifierContract,
        ValueContract,
        ScaleContract,
        WatchContract,
        CutContract,
        StorageProperties {}
