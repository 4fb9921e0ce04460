package org.zhuanban.dossier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.supervision.OrderStanding;

/** By when an order of the supervision office was to be met, and whether it was. */
record OrderBlock(OrderStanding standing) {
  /** What the key of an order begins with; its number follows. */
  static final String KEY = "supervision_";

  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    DueKey.put(block, "due", standing.due());
    standing.inTime().ifPresent(met -> block.put("met", met));
    return block;
  }
}
