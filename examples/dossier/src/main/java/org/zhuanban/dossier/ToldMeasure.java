package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Optional;

/** A measure of a package: its number, its text, the code of its unit and its last day. */
record ToldMeasure(int number, String text, String unit, Optional<LocalDate> limit) {}
