package org.zhuanban.tck;

import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;

/**
 * What every board must show of the duties and identifiers that storages keep. A test implements it
 * with four methods:
 *
 * <pre>{@code
 * class LedgerBoardTest implements BoardContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   public List<String> emptyNamespaces() {
 *     ledger.clear();
 *     return List.of("one", "two");
 *   }
 *
 *   @Override
 *   public Storage storage(String namespace) {
 *     return new LedgerStorage(ledger, namespace);
 *   }
 *
 *   @Override
 *   public Board board(List<String> namespaces) {
 *     return new LedgerBoard(ledger, namespaces);
 *   }
 *
 *   @Override
 *   public long rowsRead() {
 *     return ledger.rowsRead();
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Board} or {@link Storage} that it proves. As in
 * {@link StorageContract}, all preparation belongs into {@link #emptyNamespaces()}.
 *
 * @since 0.1
 */
public interface BoardContract
    extends BoardPageContract,
        BoardQueryContract,
        BoardScaleContract,
        ReadingCostContract,
        IdentifierSearchContract,
        BoardProperties {}
