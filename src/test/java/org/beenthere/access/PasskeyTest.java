package org.beenthere.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.Browser;
import org.beenthere.Browser.Person;
import org.beenthere.Browser.Size;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.HouseClock;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Passkeys in a real Chromium, with an authenticator that its developer tools play.
@InTheHouse
@Tag("browser")
class PasskeyTest {

  @Value("${beenthere.address}")
  String home;

  @Autowired Towns towns;
  @Autowired Passkeys passkeys;
  @Autowired Accounts accounts;
  @Autowired TestTime time;
  @Autowired HouseClock clock;
  @Autowired HouseKey key;
  @Autowired Door door;
  @Autowired JdbcClient database;

  Browser browser;
  Person person;
  Town town;
  Viewer ada;

  @BeforeEach
  void ada_adds_a_passkey() {
    town = towns.found();
    ada = town.manager("Ada");
    browser = new Browser();
    person = browser.person(home, Language.EN, Size.PHONE, true);
    authenticator(person, true);
    person.opens("/sign-in");
    person.writes("signIn", town.signIn("Ada"));
    person.writes("password", Town.PASSWORD);
    person.presses("Sign in");
    person.opens("/account");
    person.presses("Add a passkey on this device");
    assertThat(person.page().getByText("This device can sign you in from now on.")).isVisible();
  }

  @AfterEach
  void everybody_goes_home() {
    person.close();
    browser.close();
  }

  @Test
  void she_signs_in_without_typing_anything() {
    signOut();
    person.opens("/people");
    person.presses("Sign in with a passkey");

    person.page().waitForURL(home + "/people");
    assertThat(passkeys.of(ada.account()))
        .singleElement()
        .satisfies(key -> {
          assertThat(key.getSignatureCount()).isPositive();
          assertThat(key.getLabel()).contains("Chrome");
        });
  }

  @Test
  void a_removed_passkey_opens_nothing() {
    person
        .page()
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove Chrome"))
        .click();
    assertThat(person.page().getByText("That passkey does not work any more.")).isVisible();
    signOut();
    person.opens("/sign-in");
    person.presses("Sign in with a passkey");

    assertThat(
            person.page().getByText("That did not work. Try again, or use your password.").first())
        .isVisible();
    assertThat(passkeys.of(ada.account())).isEmpty();
  }

  @Test
  void the_pages_of_the_door_are_as_they_should_be() {
    var seen = new ArrayList<String>();
    for (var size : Size.values()) {
      try (var other = browser.person(home, Language.EN, size, true)) {
        for (var path : List.of("/sign-in", "/sign-in?to=/people")) {
          other.opens(path);
          seen.addAll(other.looks("access-sign-in"));
        }
        other.writes("signIn", town.signIn("Ada"));
        other.writes("password", "not this one");
        other.presses("Sign in");
        seen.addAll(other.looks("access-sign-in-again"));
        other.writes("password", Town.PASSWORD);
        other.presses("Sign in");
        for (var page : List.of("account", "account/password", "account/second-factor", "hats")) {
          other.opens("/" + page);
          seen.addAll(other.looks("access-" + page.replace('/', '-')));
        }
        if (size == Size.PHONE) {
          other.opens("/account/second-factor");
          other.presses("Set it up");
        }
        other.opens("/account/second-factor");
        other.writes("code", "123456");
        other.presses("Turn it on");
        seen.addAll(other.looks("access-second-set-up"));
      }
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void the_pages_of_the_second_step_and_of_coming_back_are_so_too() {
    var seen = new ArrayList<String>();
    try (var dutch = browser.person(home, Language.NL, Size.LAPTOP, true);
        var spanish = browser.person(home, Language.ES, Size.PHONE, true)) {
      signIn(dutch, "Inloggen");
      dutch.opens("/account/second-factor");
      dutch.presses("Stel het in");
      dutch.writes("code", code());
      dutch.presses("Zet het aan");
      seen.addAll(dutch.looks("access-recovery-codes"));
      dutch.opens("/account/second-factor");
      seen.addAll(dutch.looks("access-second-on"));
      time.forward(Totp.STEP);

      signIn(spanish, "Iniciar sesión");
      seen.addAll(spanish.looks("access-code"));
      spanish.writes("code", code());
      spanish.presses("Iniciar sesión");
      spanish.opens("/account");
      accounts.endSessions(ada.account());
      spanish.writes("called", "Ada de las colinas");
      spanish.page().getByLabel("Español").check();
      spanish.presses("Guardar");
      seen.addAll(spanish.looks("access-sign-in-kept"));
      time.forward(Totp.STEP);
      spanish.writes("signIn", town.signIn("Ada"));
      spanish.writes("password", Town.PASSWORD);
      spanish.presses("Iniciar sesión");
      spanish.writes("code", code());
      spanish.presses("Iniciar sesión");
      assertThat(spanish.page().getByText("Ada de las colinas")).isVisible();
      seen.addAll(spanish.looks("access-welcome-back"));
      spanish.presses("Enviarlo ahora");
      assertThat(spanish.page().getByText("Guardado.")).isVisible();
    }
    assertThat(seen).isEmpty();
  }

  private void signIn(Person who, String button) {
    who.opens("/sign-in");
    who.writes("signIn", town.signIn("Ada"));
    who.writes("password", Town.PASSWORD);
    who.presses(button);
  }

  /// What the app on her phone shows now.
  private String code() {
    var sealed =
        door.asks(() ->
            database
                .sql("select secret from access.second_factor where account_id = :id")
                .param("id", ada.account().value())
                .query(byte[].class)
                .single());
    return Totp.code(
        key.open(sealed, ada.account().toString()),
        Totp.stepAt(clock.instant().minus(clock.ahead())));
  }

  @Test
  void without_script_the_password_is_all_there_is() {
    try (var other = browser.person(home, Language.EN, Size.PHONE, false)) {
      other.opens("/sign-in");
      assertThat(other.page().getByText("Sign in with a passkey")).isHidden();
      other.writes("signIn", town.signIn("Ada"));
      other.writes("password", Town.PASSWORD);
      other.presses("Sign in");

      assertThat(other.page()).hasURL(home + "/today");
    }
  }

  @Test
  void nothing_is_asked_of_anybody_else_before_somebody_leaves() {
    var elsewhere = new ArrayList<String>();
    person
        .page()
        .onRequest(request -> {
          if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
            elsewhere.add(request.url());
          }
        });
    for (var path : List.of("/", "/sign-in", "/account", "/today")) {
      person.opens(path);
    }
    assertThat(elsewhere).isEmpty();
  }

  private void signOut() {
    person.page().locator("footer").getByText("Sign out").click();
    person.page().waitForURL(home + "/");
  }

  private static void authenticator(Person person, boolean verified) {
    var devtools = person.page().context().newCDPSession(person.page());
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verified);
    options.addProperty("automaticPresenceSimulation", true);
    var wrapped = new JsonObject();
    wrapped.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", wrapped);
  }
}
