package org.zhuanban.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.plan.ItemCodes;

/** National identifiers of public samples, and what is none. */
class IdentifiersTest {
  private static final String LICENCE =
      "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12441500196720244T3442199806003202206230068",
        "12345678901234567890123456789012345678901234567890",
        "080124-20230101.0001"
      })
  void case_numbers_of_public_platforms_are_accepted(String number) {
    assertThat(new CaseNumber(number).text()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2024 01", "办件1", "123456789012345678901234567890123456789012345678901"})
  void other_texts_are_no_case_number(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(number));
  }

  /** Each computed by its own issuer; two of them with a check character that is a digit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LICENCE,
        "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
        "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F",
        "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"
      })
  void check_characters_of_public_licences_are_right(String id) {
    assertThat(new LicenceId(id).text()).isEqualTo(id);
  }

  @Test
  void every_change_of_one_character_of_a_licence_is_noticed() {
    String root = "1.2.156.3005.2.";
    for (int at = root.length(); at < LICENCE.length(); at++) {
      for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
        String changed = LICENCE.substring(0, at) + other + LICENCE.substring(at + 1);
        if (!changed.equals(LICENCE)) {
          assertThatIllegalArgumentException().isThrownBy(() -> new LicenceId(changed));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "U",
        "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.01.U",
        "1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.001.U"
      })
  void other_texts_are_no_licence(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LicenceId(id))
        .withMessageContaining("LicenceId.text")
        .withMessageContaining(LICENCE);
  }

  @Test
  void codes_of_items_have_the_forms_of_the_standard_and_of_the_platform() {
    ItemCodes standard =
        ItemCodes.NONE.withBasic("XK0010100Y").withImplementation("XK0010100Y2520000012345X");
    ItemCodes platform =
        ItemCodes.NONE
            .withBasic("442199806003")
            .withImplementation("12441500196720244T3442199806003")
            .withHandling("12441500196720244T344219980600301")
            .withVersion("3");

    assertThat(standard.implementation().orElseThrow()).hasSize(24);
    assertThat(platform.implementation().orElseThrow()).hasSize(31);
    assertThat(platform.handling().orElseThrow()).hasSize(33);
    assertThat(platform.version()).contains("3");
    assertThat(ItemCodes.NONE.withHandling("1".repeat(50)).handling()).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemCodes.NONE.withHandling("1".repeat(51)));
  }

  @Test
  void an_implementation_code_of_the_platform_begins_with_a_credit_code() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemCodes.NONE.withImplementation("12441500196720254K3442199806003"))
        .withMessageContaining("ItemCodes.implementation");
  }

  @Test
  void a_paper_has_a_number_beside_the_reference_of_the_host() {
    DocumentRef paper = DocumentRef.of("file-7", "0".repeat(64)).withNumber("石政办发〔2020〕71号");
    assertThat(paper.number()).contains("石政办发〔2020〕71号");
    assertThat(paper.samePaper(DocumentRef.of("file-7", "0".repeat(64)))).isTrue();
    assertThat(paper.samePaper(new DocumentRef("file-7"))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DocumentRef("file-7").withNumber("第 1 号"))
        .withMessageContaining("DocumentRef.number");
  }

  @Test
  void a_licence_document_gives_something() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LicenceDocument(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
        .withMessageContaining("LicenceDocument.number");
    LicenceDocument paper = LicenceDocument.numbered("建字第530126202400012号").withName("建设工程规划许可证");
    LicenceDocument electronic = LicenceDocument.electronic(new LicenceId(LICENCE));
    assertThat(paper.completed(electronic)).isEqualTo(paper.withElectronic(new LicenceId(LICENCE)));
    assertThat(paper.contains(electronic)).isFalse();
    assertThat(paper.completed(electronic).contains(electronic)).isTrue();
    assertThat(paper.contains(paper.withName("施工许可证"))).isFalse();
  }
}
