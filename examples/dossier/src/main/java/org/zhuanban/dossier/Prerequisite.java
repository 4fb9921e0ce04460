package org.zhuanban.dossier;

/**
 * What an item needs.
 *
 * @param item the id of the item that must be there first
 * @param gate what it keeps closed until then
 * @param line where it stands in the file
 */
record Prerequisite(String item, Gate gate, int line) {}
