package org.zhuanban.dossier;

import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.party.Office;

/** Finds the organ behind a title: the one with the longest name that the title begins with. */
record Offices(Dossier dossier) {
  Office office(String title) {
    Optional<String> department =
        dossier.departments().values().stream()
            .filter(candidate -> title.startsWith(candidate.name()))
            .max(Comparator.comparing(candidate -> candidate.name().length()))
            .map(Department::code);
    boolean governmentHead = title.endsWith("县长") && !title.endsWith("副县长");
    return new Office(
        department, governmentHead ? Office.Rank.GOVERNMENT_HEAD : Office.Rank.OTHER, title);
  }
}
