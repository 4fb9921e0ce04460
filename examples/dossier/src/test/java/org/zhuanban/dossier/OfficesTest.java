package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.party.Office;
import org.zhuanban.party.SuccessionTable;

class OfficesTest {
  @ParameterizedTest
  @CsvSource({
    "县水务局局长, WRB, ORGAN_HEAD",
    "县水务局副局长, WRB, DEPUTY_HEAD",
    "县水务局主任, WRB, ORGAN_HEAD",
    "县水务局副主任, WRB, DEPUTY_HEAD",
    "县水务局部长, WRB, ORGAN_HEAD",
    "县水务局党组书记、局长, WRB, ORGAN_HEAD",
    "县水务局, WRB, OTHER",
    "县水务局股长, WRB, OTHER",
    "县水务局科长, WRB, OTHER",
    "县水务局副科长, WRB, OTHER",
    "县水务局办公室主任, WRB, OTHER",
    "县水务局水土保持股股长, WRB, OTHER",
    "县水务局局长助理, WRB, OTHER",
    "局长, , OTHER",
    "县长, , GOVERNMENT_HEAD",
    "石林彝族自治县县长, , GOVERNMENT_HEAD",
    "昆明市市长, , GOVERNMENT_HEAD",
    "楚雄州州长, , GOVERNMENT_HEAD",
    "副县长, , COUNTY_LEADER",
    "昆明市常务副市长, , OTHER",
  })
  void a_title_is_a_heads_if_it_is_the_organs_name_and_a_post_of_its_heads(
      String title, String department, Office.Rank rank) {
    Office office = new Offices(Sample.read(Sample.TEXT), SuccessionTable.NONE).office(title);

    assertThat(office.department().orElse(null)).isEqualTo(department);
    assertThat(office.rank()).isEqualTo(rank);
  }
}
