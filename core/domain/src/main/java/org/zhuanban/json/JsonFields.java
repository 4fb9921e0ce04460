package org.zhuanban.json;

import java.util.Map;

/**
 * A value that names the fields which {@link Json} writes, in place of the components of a record.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface JsonFields {
  /** {@return the values of the fields by their names, in the order in which they are written} */
  Map<String, Object> jsonFields();
}
