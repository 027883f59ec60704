package org.beenthere.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.beenthere.vocabulary.Hat;

/// Which hats a page is for. A page without it is for nobody; [Hat#VISITOR] means everybody, signed
/// in or not. On a method it replaces what the controller says.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
  Hat[] value();
}
