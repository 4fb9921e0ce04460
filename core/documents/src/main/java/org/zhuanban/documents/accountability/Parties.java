package org.zhuanban.documents.accountability;

import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;

/** The titles of the parties of a case; papers name nobody. */
record Parties(AccountabilityCase examined) {
  String authority() {
    return examined.opening().orElseThrow().terms().authority().name();
  }

  String title(PartyConcerned party) {
    return party
        .person()
        .map(
            person ->
                Stream.of(
                        examined.opening().stream()
                            .flatMap(begun -> begun.terms().officers().stream()),
                        examined.notices().stream()
                            .flatMap(notice -> notice.terms().officers().stream()),
                        examined.decision().stream()
                            .flatMap(made -> made.terms().officers().stream()))
                    .flatMap(officers -> officers)
                    .filter(officer -> officer.person().equals(person))
                    .map(Officer::title)
                    .findFirst()
                    .orElse(person.id()))
        .orElseGet(() -> examined.opening().orElseThrow().terms().unit().name());
  }
}
