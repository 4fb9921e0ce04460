package org.zhuanban.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.BoardPageContract;
import org.zhuanban.tck.BoardProperties;
import org.zhuanban.tck.BoardQueryContract;
import org.zhuanban.tck.IdentifierSearchContract;

/** Boards, but for what they cost, which no two databases tell in the same way. */
final class OfBoards
    implements BoardPageContract, BoardQueryContract, IdentifierSearchContract, BoardProperties {
  private final Target target = Target.current();

  @Override
  public List<String> emptyNamespaces() {
    String one = target.fresh("b");
    return List.of(one, one.toUpperCase(Locale.ROOT));
  }

  @Override
  public Storage storage(String namespace) {
    return target.options().namespace(namespace).open(target.source());
  }

  @Override
  public Board board(List<String> namespaces) {
    return target.options().board(target.source(), Set.copyOf(namespaces));
  }

  @Override
  public long rowsRead() {
    throw new UnsupportedOperationException("the suites of costs are not among these");
  }
}
