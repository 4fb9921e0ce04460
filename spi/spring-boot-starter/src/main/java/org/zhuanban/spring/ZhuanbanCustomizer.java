package org.zhuanban.spring;

import org.zhuanban.ZhuanbanBuilder;

/**
 * Changes the settings of the library last, after all properties and beans. Each bean of this type
 * is called in its order.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ZhuanbanCustomizer {
  /**
   * Changes the settings.
   *
   * @param builder the settings
   */
  void customize(ZhuanbanBuilder builder);
}
