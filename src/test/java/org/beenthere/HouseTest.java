package org.beenthere;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.beenthere.shell.For;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.Hat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/// The plan of the house, checked: doors only where the plan draws them, no circles, and the habits
/// that keep a room easy to read.
class HouseTest {

  private static final Pattern OPENS_ONE = Pattern.compile("new Browser\\(");

  private static final ApplicationModules MODULES = ApplicationModules.of(Beenthere.class);
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.beenthere");

  @Test
  void every_door_is_on_the_plan() {
    MODULES.verify();
  }

  @Test
  void every_room_has_a_sign_on_its_door() {
    assertThat(MODULES)
        .allSatisfy(room ->
            assertThat(room.getBasePackage().toString())
                .as("%s declares its display name", room.getIdentifier())
                .isNotNull())
        .allSatisfy(room ->
            assertThat(room.getDisplayName())
                .as("%s has a package-info with a display name", room.getIdentifier())
                .isNotBlank());
  }

  @Test
  void the_vocabulary_knows_no_framework() {
    noClasses()
        .that()
        .resideInAPackage("org.beenthere.vocabulary")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.data..", "org.springframework.web..", "gg.jte..")
        .check(CLASSES);
  }

  @Test
  void controllers_and_tables_stay_in_their_room() {
    classes()
        .that()
        .areAnnotatedWith(Controller.class)
        .or()
        .areAnnotatedWith(Repository.class)
        .should()
        .bePackagePrivate()
        .check(CLASSES);
  }

  @Test
  void every_page_says_whom_it_is_for() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Controller.class)
        .and()
        .areMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotAnnotatedWith(For.class)
        .should()
        .beAnnotatedWith(For.class)
        .orShould()
        .beDeclaredIn("org.beenthere.shell.AssetsController")
        .check(CLASSES);
  }

  /// It is shown to whoever sent it, before anybody asks whether they may.
  @Test
  void only_a_form_for_everybody_is_shown_again() {
    assertThat(CLASSES.stream().flatMap(one -> one.getMethods().stream()))
        .filteredOn(method -> method.isAnnotatedWith(ShownAgain.class))
        .isNotEmpty()
        .allSatisfy(method ->
            assertThat(method.getOwner().getAnnotationOfType(For.class).value())
                .as(method.getFullName())
                .containsExactly(Hat.VISITOR));
  }

  @Test
  void nothing_is_injected_into_fields() {
    noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
  }

  @Test
  void news_are_records_of_facts() {
    classes().that().implement(DomainEvent.class).should().beRecords().check(CLASSES);
  }

  /// So that `script/check` leaves it out, where there may be no browser.
  @Test
  void whatever_opens_a_browser_says_so() throws IOException {
    try (var sources = Files.walk(Path.of("src/test/java"))) {
      var opening =
          sources
              .filter(one -> one.toString().endsWith("Test.java"))
              .filter(one -> OPENS_ONE.matcher(text(one)).find())
              .toList();
      assertThat(opening)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(text(one)).as("%s", one).contains("@Tag(\"browser\")\n"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void no_class_is_called_after_a_pattern() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto)$")
        .check(CLASSES);
  }
}
