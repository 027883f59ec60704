package org.beenthere.coping;

import java.util.List;

/// What somebody shares with whoever walks with them.
///
/// @param suggestions what was suggested to them lately
/// @param tried one page of what they tried, newest first
/// @param earlier after which the next page goes on, or empty
public record Shared(
    List<Suggestion> suggestions,
    List<Practice> tried,
    String earlier,
    List<Tool> tools,
    List<Question> questions,
    List<AskedFor> asked) {

  public Shared {
    suggestions = List.copyOf(suggestions);
    tried = List.copyOf(tried);
    tools = List.copyOf(tools);
    questions = List.copyOf(questions);
    asked = List.copyOf(asked);
  }
}
