package org.zhuanban.command;

/** A command to a stream. Each feature implements it by one sealed family. */
public interface Command {}
