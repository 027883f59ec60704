package org.beenthere.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A method that shows a form for everybody again, as it was filled in, when it outlived its token
/// against forgery. It stands beside the one that carries the form out, takes the same fields, and
/// does nothing: only what is sent from the page that it shows is done.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownAgain {

  /// The addresses that such a form is sent to, as its `PostMapping` says them.
  String[] value();
}
