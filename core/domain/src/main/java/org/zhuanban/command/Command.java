package org.zhuanban.command;

/** An order to a stream. Implemented by one sealed family per feature. */
public interface Command {}
