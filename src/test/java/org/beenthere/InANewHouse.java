package org.beenthere;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// A test in a house where nobody was before: the first page, the demonstration. It costs seconds,
/// so use [InTheHouse] wherever an organization of the test's own is enough.
///
/// A setting such as `beenthere.demo=true` goes beside it with `@TestPropertySource`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {FreshFolder.class, Fixtures.class})
@TestExecutionListeners(listeners = LateMorning.class, mergeMode = MERGE_WITH_DEFAULTS)
@DirtiesContext
public @interface InANewHouse {}
