package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierAppTest {
  @ParameterizedTest
  @ValueSource(strings = {"run", "due", "explain"})
  void every_command_has_help(String command) {
    Called help = Called.with(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: dossier " + command).contains("--calendar");
  }

  @Test
  void wrong_usage_ends_with_2_and_one_hint() {
    assertThat(Called.with()).isEqualTo(usage("Missing required subcommand", "dossier"));
    assertThat(Called.with("due"))
        .isEqualTo(usage("Missing required parameter: 'CASES.csv'", "dossier due"));
    assertThat(Called.with("run", "x.yaml", "--as-of", "soon").code()).isEqualTo(2);
    assertThat(Called.with("run", "x.yaml", "--colour").code()).isEqualTo(2);
    assertThat(Called.with("sing").code()).isEqualTo(2);
  }

  private static Called usage(String sentence, String command) {
    return new Called(
        2,
        "",
        sentence
            + System.lineSeparator()
            + "'"
            + command
            + " --help' shows how to call it."
            + System.lineSeparator());
  }
}
