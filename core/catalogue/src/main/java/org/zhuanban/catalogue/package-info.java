/**
 * Catalogues and plans as files that people write.
 *
 * <p>{@link org.zhuanban.catalogue.CatalogueReader} reads a catalogue or a plan from YAML or JSON,
 * and publishes its JSON Schema. What can be left out may be left out. A file with faults is
 * refused as a whole by a {@link org.zhuanban.catalogue.CatalogueException}, which lists every
 * {@link org.zhuanban.catalogue.CatalogueFault} with its line.
 */
@NullMarked
package org.zhuanban.catalogue;

import org.jspecify.annotations.NullMarked;
