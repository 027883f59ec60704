package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.beenthere.vocabulary.Hat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the door, each a function of what it is given.
class DoorRulesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest(name = "{0} is looked up as {1}")
  @CsvSource({
    "Quiet Heron 27, quiet-heron-27",
    "'  quiet_heron27 ', quiet-heron-27",
    "QUIET-HERON-27, quiet-heron-27",
    "Garza Amable 31, garza-amable-31",
    "JOSÉ, jose",
    "Ada@Example.ORG, ada@example.org",
    "'!\u2003\u0301', !",
  })
  void a_name_is_known_however_it_is_typed(String typed, String known) {
    assertThat(SignInName.of(typed)).isEqualTo(known);
  }

  @Property
  void a_name_is_looked_up_as_it_is_kept(@ForAll String typed) {
    assertThat(SignInName.of(SignInName.of(typed))).isEqualTo(SignInName.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/today", "/people/018f0000-0000-7000-8000-000000000000/plan", "/", "/my/plan"})
  void a_way_within_the_house_is_taken(String path) {
    assertThat(OwnPath.of(path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "evil",
        "",
        "/\t/evil.example",
        "/a//evil.example",
        "javascript:alert(1)",
        "/x\r\nLocation: //evil.example",
        "/x?next=y",
        "/sign-out",
        "/sign-in",
        "/%0d%0a\u0000"
      })
  void a_way_that_leads_elsewhere_is_not(String path) {
    assertThat(OwnPath.of(path)).isEmpty();
  }

  @Property
  void nothing_that_is_taken_leads_to_another_host(@ForAll String text) {
    OwnPath.of("/" + text)
        .ifPresent(path ->
            assertThat(
                    java.net
                        .URI
                        .create("https://own.example")
                        .resolve(path.replace("%", "%25"))
                        .getHost())
                .isEqualTo("own.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short", "password1234", "Password2026!!", "123456789012345", "aaaaaaaaaaaaa",
        "qwertyuiop12", "iloveyou2024", "one two", "quiet-heron-27", "wachtwoord123"
      })
  void a_password_that_is_guessed_first_is_refused(String password) {
    assertThat(PasswordRules.wrongWith(password, "quiet-heron-27")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a cat sat up here", "mijn fiets is rood", "T7h!kdwq9_zz", "las olas del mar"})
  void twelve_signs_or_four_words_will_do(String password) {
    assertThat(PasswordRules.wrongWith(password, "ada")).isEmpty();
  }

  @ParameterizedTest(name = "after {0} tries {1} seconds")
  @CsvSource({"0, 0", "4, 0", "5, 30", "6, 60", "7, 120", "9, 480", "10, 900", "2000, 900"})
  void waits_grow_up_to_a_quarter_of_an_hour(int tries, long seconds) {
    assertThat(Waits.after(tries, 5)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void the_count_begins_anew_after_an_hour_of_quiet() {
    var tired = new Attempt(9, NOON, NOON, NOON.plusSeconds(480));

    assertThat(tired.waits(NOON.plusSeconds(479))).isTrue();
    assertThat(tired.waits(NOON.plusSeconds(480))).isFalse();
    assertThat(tired.tried(NOON.plus(Duration.ofMinutes(61)), 5).tries()).isEqualTo(1);
  }

  @Property
  void a_right_try_never_lowers_the_count_of_wrong_ones(@ForAll @IntRange(max = 50) int wrong) {
    var before = new Attempt(wrong, NOON, NOON, NOON);

    assertThat(before.tried(NOON, 5).pardoned(NOON).tries()).isEqualTo(wrong);
  }

  /// RFC 6238, appendix B, the last six of its eight digits.
  @ParameterizedTest(name = "at {0} the code is {1}")
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void codes_are_those_of_the_standard(long second, String code) {
    var secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    assertThat(Totp.code(secret, second / 30)).isEqualTo(code);
    assertThat(Totp.written(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void a_code_works_half_a_minute_early_or_late_and_never_twice() {
    var secret = new byte[20];
    var step = Totp.stepAt(NOON);

    assertThat(Totp.step(secret, Totp.code(secret, step - 1), NOON, 0)).hasValue(step - 1);
    assertThat(Totp.step(secret, Totp.code(secret, step + 1), NOON, 0)).hasValue(step + 1);
    assertThat(Totp.step(secret, Totp.code(secret, step + 2), NOON, 0))
        .isEqualTo(OptionalLong.empty());
    assertThat(Totp.step(secret, Totp.code(secret, step), NOON, step))
        .isEqualTo(OptionalLong.empty());
  }

  @Test
  void recovery_codes_are_eight_and_forgive_how_they_are_typed() {
    var codes = RecoveryCodes.make(new SecureRandom());

    assertThat(codes)
        .hasSize(8)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
    assertThat(RecoveryCodes.heard(" 7KQFM W2XEH ")).isEqualTo("7kqfmw2xeh");
  }

  @Test
  void what_is_sealed_opens_for_its_owner_alone(@TempDir Path folder) throws Exception {
    var key = new HouseKey("", folder, "");
    var sealed = key.seal(new byte[] {1, 2, 3}, "ada");

    assertThat(java.util.HexFormat.of().formatHex(sealed)).doesNotContain("010203");
    assertThat(new HouseKey("", folder, "").open(sealed, "ada")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> key.open(sealed, "eve")).isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> key.open(sealed, "ada")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_key_of_the_house_is_readable_by_its_owner_alone(@TempDir Path folder) throws Exception {
    var key = new HouseKey("", folder, "");

    assertThat(key.mark("whose", "ada")).isNotEqualTo(key.mark("link", "ada"));
    assertThat(Files.getPosixFilePermissions(folder.resolve("secret-key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void a_house_with_an_outside_database_asks_for_a_key(@TempDir Path folder) {
    assertThatThrownBy(() -> new HouseKey("", folder, "jdbc:postgresql://db/beenthere"))
        .hasMessageContaining("BEENTHERE_SECRET_KEY is missing");
    assertThatThrownBy(() -> new HouseKey("short", folder, "")).hasMessageContaining("too short");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604 | Safari, iPhone",
        "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537 (KHTML, like Gecko) Chrome/140 Mobile Safari/537 | Chrome, Android",
        "Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/140.0 | Firefox, Windows",
        "curl/8 | ''",
      })
  void a_browser_is_known_by_two_words(String userAgent, String words) {
    assertThat(Device.of(userAgent)).isEqualTo(words);
  }

  @Test
  void who_can_see_more_is_asked_again_sooner() {
    assertThat(Wardrobe.idle(Hat.ADMINISTRATOR)).isEqualTo(Duration.ofMinutes(15));
    assertThat(Wardrobe.idle(Hat.MANAGER)).isLessThan(Wardrobe.idle(Hat.SPECIALIST));
    assertThat(Wardrobe.idle(Hat.PARTICIPANT)).isEqualTo(Duration.ofMinutes(30));
  }

  /// OWASP's password storage cheat sheet: Argon2id with 19 MiB, two passes, one lane.
  @Test
  void a_password_is_hashed_at_the_cost_that_owasp_asks_for() {
    assertThat(AccessConfiguration.passwords().encode("a quiet walk"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void a_pass_phrase_costs_as_much_to_look_at_as_a_password() {
    assertThat(AccessConfiguration.phraseCost()).isEqualTo(new PhraseCost(19_456, 2));
  }
}
