package org.zhuanban.spi;

/**
 * A place in a stream from which entries are read.
 *
 * @param stream the stream
 * @param after the version after which to begin; 0 begins with the first entry
 */
public record StreamPosition(StreamKey stream, long after) {}
