package org.beenthere;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// A test in the whole house: the real program, its real PostgreSQL in a fresh folder, its real web
/// server on a free port. All such tests share one house, and each makes its own [Town] in it,
/// which is gone when the class ends or some classes later.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "beenthere.demo=false",
      "beenthere.styleguide=true",
      // The tests' browsers say which network they come from, as a proxy would.
      "beenthere.proxy=127.0.0.0/8, ::1"
    })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {FreshFolder.class, Fixtures.class})
@TestExecutionListeners(
    listeners = {LateMorning.class, Emptied.class},
    mergeMode = MERGE_WITH_DEFAULTS)
public @interface InTheHouse {}
