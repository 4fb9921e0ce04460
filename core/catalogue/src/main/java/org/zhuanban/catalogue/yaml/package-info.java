/**
 * YAML as far as files of the library need it: maps, lists and texts, with their lines.
 *
 * <p>{@link org.zhuanban.catalogue.yaml.YamlDocument} refuses anchors, aliases, tags, deep nesting
 * and keys that occur twice, each as a {@link org.zhuanban.catalogue.yaml.YamlFault} in words.
 */
@NullMarked
package org.zhuanban.catalogue.yaml;

import org.jspecify.annotations.NullMarked;
