package org.beenthere.directory;

import java.util.Map;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// How many people there are, and how many behind each filter if it were chosen beside the others.
///
/// @param people everybody who can be reached
/// @param near those of them who are near and have room
public record Facets(
    long people,
    long near,
    Map<Experience, Long> experiences,
    Map<String, Long> languages,
    Map<Way, Long> ways,
    Map<Community, Long> communities,
    Map<WeekPart, Long> times) {}
