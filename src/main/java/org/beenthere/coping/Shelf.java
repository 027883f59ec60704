package org.beenthere.coping;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The library in the reader's language, as pages look names up in it.
public record Shelf(Map<Technique, HowTo> howTos) {

  public Shelf {
    howTos = Map.copyOf(howTos);
  }

  public HowTo of(Technique technique) {
    return Objects.requireNonNull(howTos.get(technique));
  }

  public String name(Technique technique) {
    return of(technique).title();
  }

  public String name(Tool tool) {
    return name(tool.technique(), tool.called());
  }

  public String name(Practice practice) {
    return name(practice.technique(), practice.called());
  }

  private String name(@Nullable Technique technique, String called) {
    return technique == null ? called : name(technique);
  }
}
