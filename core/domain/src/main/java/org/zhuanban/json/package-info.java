/**
 * JSON of the library: strict for what comes in, readable for what goes out.
 *
 * <p>{@link org.zhuanban.json.CommandJson} reads and writes commands, requests and facts by their
 * stored names, and has their JSON Schema. {@link org.zhuanban.json.Json} writes views, rows,
 * events, outcomes and reports with codes, labels and certainty. {@link
 * org.zhuanban.json.RecordReader} and {@link org.zhuanban.json.RecordWriter} read and write other
 * records, such as a catalogue; {@link org.zhuanban.json.RecordSchema} describes them.
 *
 * <p>Trees consist of maps, lists, texts, numbers and truth values only. Every library for JSON
 * writes them without settings.
 */
@NullMarked
package org.zhuanban.json;

import org.jspecify.annotations.NullMarked;
