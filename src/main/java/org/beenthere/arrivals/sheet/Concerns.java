package org.beenthere.arrivals.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.vocabulary.Experience;

/// What somebody came for, as far as it clearly names an experience that a peer may share. It
/// becomes a wish for company; a judgement about a person is not taken over, and what is not clear
/// is not stored.
public final class Concerns {

  private static final Map<Experience, Pattern> WORDS = new LinkedHashMap<>();
  private static final Pattern NOT_THEIR_OWN =
      Pattern.compile(
          "\\b(no|not|never|denies|without|family|father|mother|partner|spouse|child|parent"
              + "|sin|niega|familia|padre|madre|pareja|geen|niet|ontkent|familie|vader|moeder)\\b");

  static {
    put(Experience.ALCOHOL, "alcohol\\w*|drinking|drank(gebruik)?|bebida");
    put(Experience.OPIOIDS, "opioids?|opiates?|heroin[ea]?|fentanyl|fentanilo|opioides?|opiaten");
    put(
        Experience.STIMULANTS,
        "cocain[ea]|crack|meth|(meth)?amphetamines?|metanfetamina|amfetamine|speed|stimulants?");
    put(Experience.OTHER_SUBSTANCES, "cannabis|marijuana|marihuana|wiet|ghb|benzodiazepines?");
    put(Experience.GAMBLING, "gambling|ludopatia|juego patologico|gokken|gokverslaving");
    put(Experience.DEPRESSION, "depress\\w*|depresion|depresiv\\w*");
    put(Experience.ANXIETY, "anxiety|anxious|panic|ansiedad|panico|angst\\w*|paniek\\w*");
    put(Experience.PSYCHOSIS, "psychosis|psychotic|schizo\\w*|psicosis|esquizo\\w*|psychose");
    put(Experience.BIPOLAR, "bipolar|bipolair");
    put(Experience.TRAUMA, "trauma\\w*|ptsd|tept|ptss");
    put(Experience.EATING, "eating disorder|anorexia|bulimia|eetstoornis|anorexie|boulimie");
    put(Experience.GRIEF, "grief|bereavement|duelo|rouw");
    put(Experience.HOMELESSNESS, "homeless\\w*|sin hogar|dakloos\\w*");
  }

  /// The single things that stand in one cell.
  public static List<String> apart(String cell) {
    return Arrays.stream(cell.split("[;|\n]"))
        .map(Names::tidy)
        .filter(said -> !said.isEmpty())
        .distinct()
        .toList();
  }

  /// The experience it clearly names, and no other.
  public static Optional<Experience> of(String said) {
    var words = Titles.words(said);
    if (NOT_THEIR_OWN.matcher(words).find() && !words.equals("sin hogar")) {
      return Optional.empty();
    }
    var named =
        WORDS.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(words).find())
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static void put(Experience experience, String words) {
    WORDS.put(experience, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  private Concerns() {}
}
