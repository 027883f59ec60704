package org.beenthere.specialists;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whom each thing is meant for, as chosen; what was not asked stays as it is.
public record AudienceForm(
    @Nullable Audience words,
    @Nullable Audience firstTalk,
    @Nullable Audience experiences,
    @Nullable Audience communities,
    @Nullable Audience hours,
    @Nullable Audience limits,
    @Nullable Audience languages,
    @Nullable Audience town,
    @Nullable Audience ways,
    @Nullable Audience gender) {

  static final AudienceForm UNASKED =
      new AudienceForm(null, null, null, null, null, null, null, null, null, null);

  static AudienceForm of(Map<Share, Audience> audiences) {
    return new AudienceForm(
        audiences.get(Share.WORDS),
        audiences.get(Share.FIRST_TALK),
        audiences.get(Share.EXPERIENCES),
        audiences.get(Share.COMMUNITIES),
        audiences.get(Share.HOURS),
        audiences.get(Share.LIMITS),
        audiences.get(Share.LANGUAGES),
        audiences.get(Share.TOWN),
        audiences.get(Share.WAYS),
        audiences.get(Share.GENDER));
  }

  public @Nullable Audience of(Share share) {
    return switch (share) {
      case WORDS -> words;
      case FIRST_TALK -> firstTalk;
      case EXPERIENCES -> experiences;
      case COMMUNITIES -> communities;
      case HOURS -> hours;
      case LIMITS -> limits;
      case LANGUAGES -> languages;
      case TOWN -> town;
      case WAYS -> ways;
      case GENDER -> gender == Audience.EVERYBODY ? Audience.PROGRAM : gender;
    };
  }

  Map<Share, Audience> applyTo(Map<Share, Audience> now) {
    var all = new EnumMap<Share, Audience>(now);
    for (var share : Share.values()) {
      var chosen = of(share);
      if (chosen != null) {
        all.put(share, chosen);
      }
    }
    return all;
  }
}
