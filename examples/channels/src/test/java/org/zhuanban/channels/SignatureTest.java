package org.zhuanban.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.channels.Signature.Verdict;

class SignatureTest {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Instant NOW = Instant.parse("2024-04-08T04:00:00Z");
  private static final byte[] KEY = "a key of two dozen bytes".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER =
      "another of at least 24 bytes".getBytes(StandardCharsets.UTF_8);

  @Property
  void what_was_signed_is_genuine_within_the_window_and_stale_beyond_it(
      @ForAll byte[] body, @ForAll @IntRange(min = -1_000, max = 1_000) int later) {
    Signature signature = Signature.of(KEY);
    String signed = signature.sign("m-1", NOW, body);

    assertThat(
            signature.check(
                "m-1", Signature.stamp(NOW), signed, body, NOW.plusSeconds(later), WINDOW))
        .isEqualTo(Math.abs(later) <= 300 ? Verdict.GENUINE : Verdict.STALE);
  }

  @Property
  void a_change_of_any_bit_is_found(
      @ForAll @Size(min = 1, max = 40) byte[] body, @ForAll @IntRange(min = 0, max = 319) int bit) {
    Signature signature = Signature.of(KEY);
    String signed = signature.sign("m-1", NOW, body);
    byte[] changed = body.clone();
    int place = bit % (body.length * 8);
    changed[place / 8] ^= (byte) (1 << (place % 8));

    assertThat(signature.check("m-1", Signature.stamp(NOW), signed, changed, NOW, WINDOW))
        .isEqualTo(Verdict.FORGED);
  }

  @Example
  void another_id_time_or_key_is_found() {
    byte[] body = {1, 2, 3};
    Signature signature = Signature.of(KEY);
    String signed = signature.sign("m-1", NOW, body);
    String stamp = Signature.stamp(NOW);

    assertThat(signature.check("m-2", stamp, signed, body, NOW, WINDOW)).isEqualTo(Verdict.FORGED);
    assertThat(signature.check("m-1", stamp + "0", signed, body, NOW, WINDOW))
        .isEqualTo(Verdict.FORGED);
    assertThat(signature.check("m-1", "", signed, body, NOW, WINDOW)).isEqualTo(Verdict.FORGED);
    assertThat(signature.check("m-1", stamp, "", body, NOW, WINDOW)).isEqualTo(Verdict.FORGED);
    assertThat(Signature.of(OTHER).check("m-1", stamp, signed, body, NOW, WINDOW))
        .isEqualTo(Verdict.FORGED);
  }

  @Example
  void while_keys_change_either_is_taken() {
    byte[] body = {1, 2, 3};
    String stamp = Signature.stamp(NOW);
    String both = Signature.of(KEY, OTHER).sign("m-1", NOW, body);

    assertThat(both.split(" ", -1)).hasSize(2);
    assertThat(Signature.of(KEY).check("m-1", stamp, both, body, NOW, WINDOW))
        .isEqualTo(Verdict.GENUINE);
    assertThat(
            Signature.of(OTHER, KEY)
                .check("m-1", stamp, Signature.of(KEY).sign("m-1", NOW, body), body, NOW, WINDOW))
        .isEqualTo(Verdict.GENUINE);
  }

  /** The example of the specification, so that any library for it can check what is sent. */
  @Example
  void others_sign_alike() {
    byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            Signature.of(key)
                .sign(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    Instant.ofEpochSecond(1_614_265_330),
                    "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Example
  void keys_that_are_short_or_missing_are_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> Signature.of());
    assertThatIllegalArgumentException().isThrownBy(() -> Signature.of(new byte[23]));
  }
}
