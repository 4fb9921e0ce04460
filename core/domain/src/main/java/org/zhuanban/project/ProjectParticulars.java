package org.zhuanban.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.ProjectCode;

/**
 * The particulars of a project by which people and other systems know it. They have no effect on
 * any limit. A change has a first day of its own, so that an earlier paper keeps the earlier name.
 *
 * @param name the name, 1 to 500 characters
 * @param code the national code (项目代码); empty before it is issued
 * @param investors the investing enterprises, the leading one first
 * @param individuals the investing natural persons, whose names only the host knows
 * @param route the route of its approval (立项类型); empty if it is not known
 * @param nature the nature of construction (建设性质); empty if it is not known
 * @param nationalIndustry the code of the industry of GB/T 4754-2017, such as {@code C1373}; empty
 *     if it is not known
 * @param site the site in words (建设地点); empty if it is not known
 */
@Value.Builder
@Term(zh = "项目基本信息", en = "particulars of a project")
public record ProjectParticulars(
    String name,
    Optional<ProjectCode> code,
    List<Enterprise> investors,
    List<PersonRef> individuals,
    Optional<ProjectRoute> route,
    Optional<ConstructionNature> nature,
    Optional<String> nationalIndustry,
    Optional<String> site)
    implements WithProjectParticulars {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_SITE = 500;

  /**
   * Checks the particulars.
   *
   * @param name the name
   * @param code the national code
   * @param investors the investing enterprises
   * @param individuals the investing natural persons
   * @param route the route of its approval
   * @param nature the nature of construction
   * @param nationalIndustry the code of the industry
   * @param site the site
   * @throws IllegalArgumentException if the name or the site is blank or longer than 500
   *     characters. Also if a name of an investor occurs twice, or if the industry is no letter
   *     with up to four digits
   */
  public ProjectParticulars {
    Input.said("ProjectParticulars.name", name, LONGEST_NAME);
    Input.given("ProjectParticulars.code", code);
    investors = Input.list("ProjectParticulars.investors", investors);
    Input.distinct("ProjectParticulars.investors", investors.stream().map(Enterprise::name));
    individuals = Input.list("ProjectParticulars.individuals", individuals);
    Input.distinct("ProjectParticulars.individuals", individuals.stream());
    Input.given("ProjectParticulars.route", route);
    Input.given("ProjectParticulars.nature", nature);
    Input.given("ProjectParticulars.nationalIndustry", nationalIndustry)
        .filter(given -> !given.matches("[A-T][0-9]{0,4}"))
        .ifPresent(
            given -> {
              throw InputFault.FORM.at("ProjectParticulars.nationalIndustry", "C1373", given);
            });
    Input.given("ProjectParticulars.site", site)
        .ifPresent(given -> Input.said("ProjectParticulars.site", given, LONGEST_SITE));
  }

  /**
   * Creates the particulars of a project of which only the name is known.
   *
   * @param name the name, 1 to 500 characters
   * @return the particulars
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public static ProjectParticulars of(String name) {
    return builder().name(name).build();
  }

  /** {@return the names of the investing enterprises, the leading one first; empty without one} */
  public Optional<String> investorNames() {
    return Optional.of(investors.stream().map(Enterprise::name).collect(Collectors.joining("、")))
        .filter(names -> !names.isEmpty());
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link ProjectParticulars}. */
  public static final class Builder extends ProjectParticularsBuilder {
    Builder() {}
  }
}
