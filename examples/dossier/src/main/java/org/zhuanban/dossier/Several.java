package org.zhuanban.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How blocks stand in a result of which there may be several. */
final class Several {
  private Several() {}

  /**
   * Puts blocks into a result: one as a map, several as a list in their order, none not at all.
   *
   * @param result the result
   * @param key its key
   * @param blocks the blocks
   */
  static void put(
      Map<String, @Nullable Object> result,
      String key,
      List<Map<String, @Nullable Object>> blocks) {
    if (!blocks.isEmpty()) {
      result.put(key, blocks.size() == 1 ? blocks.get(0) : blocks);
    }
  }
}
