package org.zhuanban.message.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zhuanban.command.Notification;
import org.zhuanban.message.MessageTopic;

class TemplatesTest {
  private static final TemplateSet ENGLISH = TemplateSet.of(Locale.ENGLISH);

  private static Notification told(String topic, String... arguments) {
    return Notification.builder().recipient("LAND").topic(topic).addArguments(arguments).build();
  }

  @Test
  void codes_are_put_in_words_and_days_that_are_not_fixed_are_said_to_be_so() {
    assertThat(ENGLISH.of(told("decided", "A08", "Works permit", "APPROVED")))
        .isEqualTo("Works permit (A08): decided, with the result: Approved.");
    assertThat(ENGLISH.of(told("delivered", "A08", "Works permit", "")))
        .isEqualTo("Works permit (A08): the decision was delivered. Valid until: not fixed.");
    assertThat(
            ENGLISH.of(
                told("step-reached", "approval.DECIDE", "A08", "LAND", "2024-05-06", "decide:A08")))
        .contains("A08", "owed by LAND, last day 2024-05-06")
        .doesNotContain("approval.DECIDE");
    assertThat(ENGLISH.of(told("step-reached", "own.DUTY", "A08", "LAND", "2024-05-06", "k")))
        .startsWith("own.DUTY: A08");
  }

  @Test
  void a_host_changes_one_template_and_adds_its_own() {
    TemplateSet templates =
        TemplateSet.of(Locale.CHINESE)
            .with(MessageTopic.DECIDED, "{{{subject}}} {result}")
            .with("parking", List.of("place"), "停车位:{place}")
            .withHeading("{count}");

    assertThat(templates.of(told("decided", "A08", "许可", "APPROVED"))).isEqualTo("{A08} 批准");
    assertThat(templates.of(told("parking", "7"))).isEqualTo("停车位:7");
    assertThat(templates.of(told("delivered", "A08", "许可", ""))).startsWith("许可(A08)");
    assertThat(templates.of(told("unheard-of", "a", "b"))).isEqualTo("a\nb");
    assertThat(templates.digest(List.of("x", "y"))).isEqualTo("2\n1. x\n2. y");
  }

  @Test
  void what_an_earlier_release_did_not_tell_is_not_fixed() {
    assertThat(ENGLISH.of(told("decided", "A08")))
        .isEqualTo("not fixed (A08): decided, with the result: not fixed.");
  }

  @Test
  void faults_are_found_when_a_template_is_set() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, "{subjekt} } {due} {"))
        .withMessage(
            "Templates[decided] names subjekt, which subject, name, result does not have; name what"
                + " it has");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with(MessageTopic.DECIDED, " "))
        .withMessage("Templates[decided] is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ENGLISH.with("decided", List.of("x"), "{x}"))
        .withMessage("TemplateSet.topics names decided twice; name it once");
    assertThatIllegalArgumentException().isThrownBy(() -> ENGLISH.withHeading("{n}"));
  }

  @Provide
  Arbitrary<List<String>> tokens() {
    return Arbitraries.of("{{", "}}", "{subject}", "{name}", "{result}", "字", " a ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(tokens -> tokens.stream().anyMatch(token -> !token.isBlank()));
  }

  /** Arguments are put in as they are, braces and all: nobody writes a template by an argument. */
  @Property
  void a_template_is_its_words_with_its_arguments_put_in(@ForAll("tokens") List<String> tokens) {
    TemplateSet templates = ENGLISH.with(MessageTopic.DECIDED, String.join("", tokens));

    assertThat(templates.of(told("decided", "{name}", "}}", "{")))
        .isEqualTo(
            tokens.stream()
                .map(
                    token ->
                        switch (token) {
                          case "{{" -> "{";
                          case "}}" -> "}";
                          case "{subject}" -> "{name}";
                          case "{name}" -> "}}";
                          case "{result}" -> "{";
                          default -> token;
                        })
                .collect(Collectors.joining()));
  }
}
