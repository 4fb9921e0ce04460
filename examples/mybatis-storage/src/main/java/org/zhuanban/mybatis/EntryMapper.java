package org.zhuanban.mybatis;

/** The lines of {@code t_entry}. */
interface EntryMapper extends LineMapper<EntryLine> {}
