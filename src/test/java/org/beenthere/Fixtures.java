package org.beenthere;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Puts whatever the tests of any room need into every house of the tests. A house costs ten
/// seconds, and two tests that asked for different things would each begin one.
class Fixtures implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext house) {
    var scanner = new ClassPathBeanDefinitionScanner(house, false);
    scanner.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
    scanner.addIncludeFilter(new AnnotationTypeFilter(TestComponent.class));
    scanner.scan(Fixtures.class.getPackageName());
  }
}
