package org.zhuanban.spi;

/**
 * Where a stream stands.
 *
 * @param version the version of its last entry
 * @param chain the chain of its last entry
 */
public record Head(long version, Bytes chain) {}
