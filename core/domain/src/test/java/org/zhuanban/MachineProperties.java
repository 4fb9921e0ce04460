package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.lifecycle.AfterTry;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.testing.domain.Problems;
import org.zhuanban.testing.domain.ProjectDesk;

/** What the machine is set to (language, digits, zone) has no part in what is recorded. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class MachineProperties {
  private final Locale language = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterTry
  void as_it_was() {
    Locale.setDefault(language);
    TimeZone.setDefault(zone);
  }

  @Provide
  Arbitrary<Locale> languages() {
    return Arbitraries.of(Locale.getAvailableLocales());
  }

  @Provide
  Arbitrary<TimeZone> zones() {
    return Arbitraries.of(TimeZone.getAvailableIDs()).map(TimeZone::getTimeZone);
  }

  private record Recorded(List<Entry> entries, List<DutyRow> rows) {
    static Recorded of(Whole whole) {
      ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());
      return new Recorded(
          desk.storage().read(desk.stream(), 0, 1000), desk.storage().duties(desk.stream()));
    }
  }

  @Property(tries = 60)
  void a_project_is_recorded_alike_on_every_machine(
      @ForAll Whole whole, @ForAll("languages") Locale other, @ForAll("zones") TimeZone far) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Recorded here = Recorded.of(whole);
    Locale.setDefault(other);
    TimeZone.setDefault(far);

    assertThat(Recorded.of(whole)).isEqualTo(here);
  }

  @Example
  void a_problem_is_reported_where_digits_are_not_latin() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    ProjectDesk desk = ProjectDesk.on("2024-03-04");

    desk.recorded(Problems.report("PB-1"));

    assertThat(desk.storage().duties(desk.stream()))
        .extracting(DutyRow::key)
        .contains("problem:PB-1:1");
  }
}
