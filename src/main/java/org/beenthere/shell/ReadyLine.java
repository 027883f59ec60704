package org.beenthere.shell;

/// A line for the console of whoever starts the house, printed below its address once it is open. A
/// room with something to say there, such as the people of the demonstration, offers a bean of it.
public interface ReadyLine {

  /// One or several lines; empty to say nothing this time.
  String line();
}
