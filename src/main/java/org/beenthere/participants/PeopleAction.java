package org.beenthere.participants;

import org.beenthere.vocabulary.Hat;

/// Something that can be begun from the list of people, offered by the room that does it.
///
/// @param path where it leads
/// @param key the key of its words
/// @param icon a symbol of `icons.svg`
/// @param hat whose list has it
public record PeopleAction(String path, String key, String icon, Hat hat) {

  boolean isFor(Hat other) {
    return hat == other;
  }
}
