package org.zhuanban.dossier;

import java.time.LocalDate;

/** A training of a plan: the code that courses name, its title and its last day. */
record ToldTraining(String code, String title, LocalDate due) {}
