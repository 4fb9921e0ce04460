package org.zhuanban.calendar;

/**
 * What a notice says of one day.
 *
 * @param working true if it orders work (上班), false if it gives the day off (放假)
 * @param name the festival on whose account it does so; may be empty
 */
public record Ruling(boolean working, String name) {}
