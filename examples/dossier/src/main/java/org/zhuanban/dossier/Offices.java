package org.zhuanban.dossier;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.party.Succession;
import org.zhuanban.party.Successions;

/**
 * Finds the organ behind a title: the one with the longest name that the title begins with, be it
 * that of a successor. Whoever bears such a title counts as its head, as the acceptance rules have
 * it.
 */
record Offices(Dossier dossier, Successions successions) {
  Office office(String title) {
    Optional<String> department =
        Stream.concat(
                dossier.departments().values().stream().map(Plans::department),
                successions.entries().stream().map(Succession::successor))
            .filter(candidate -> title.startsWith(candidate.name()))
            .max(Comparator.comparing(candidate -> candidate.name().length()))
            .map(Department::code);
    return new Office(department, rank(title, department.isPresent()), title);
  }

  private static Office.Rank rank(String title, boolean ofOrgan) {
    if (title.endsWith("县长") && !title.endsWith("副县长")) {
      return Office.Rank.GOVERNMENT_HEAD;
    }
    return ofOrgan ? Office.Rank.ORGAN_HEAD : Office.Rank.OTHER;
  }
}
