package org.beenthere.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Phrases that are listened for, word by word. All that begin with a word are found by it, so that
/// a long text is read once, however many there are.
///
/// In a phrase `(a|b c)` stands for one of these, `[a|b]` for one of these or nothing, `…` for up
/// to three words of one sentence, and `00` for a number from ten on.
final class Phrases {

  private static final Pattern PART = Pattern.compile("(?:[(\\[][^)\\]]*[)\\]]|[^\\s(\\[])+");
  private static final Pattern CHOICE = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
  private static final Pattern TEN_OR_MORE = Pattern.compile("0*[1-9]\\d+");
  private static final String GAP = "…";
  private static final String NUMBER = "00";
  private static final int WIDEST_GAP = 3;

  /// So far into a phrase, and how it may go on.
  private static final class Node {
    final Map<String, List<Node>> next = new HashMap<>();
    boolean ends;

    List<Node> after(String word) {
      return next.getOrDefault(word, List.of());
    }

    void leads(String word, Node to) {
      next.computeIfAbsent(word, first -> new ArrayList<>()).add(to);
    }
  }

  private final Node root = new Node();

  void add(String phrase) {
    var soFar = List.of(root);
    var parts = PART.matcher(phrase);
    while (parts.find()) {
      var then = new Node();
      var after = new ArrayList<Node>(List.of(then));
      for (var one : spelledOut(parts.group()).toList()) {
        var words = words(one);
        if (words.isEmpty()) {
          after.addAll(soFar);
        }
        soFar.forEach(from -> join(from, words, then));
      }
      soFar = after;
    }
    if (soFar.contains(root)) {
      throw new IllegalArgumentException("nothing to listen for in " + phrase);
    }
    soFar.forEach(last -> last.ends = true);
  }

  private static Stream<String> spelledOut(String part) {
    var choice = CHOICE.matcher(part);
    if (!choice.find()) {
      return Stream.of(part);
    }
    var some = Stream.of(choice.group(1).split("\\|"));
    var before = part.substring(0, choice.start());
    var after = part.substring(choice.end());
    return (part.charAt(choice.start()) == '[' ? Stream.concat(some, Stream.of("")) : some)
        .flatMap(one -> spelledOut(before + one + after));
  }

  private static List<String> words(String spelled) {
    return spelled.equals(GAP) || spelled.equals(NUMBER)
        ? List.of(spelled)
        : PlainWords.in(spelled);
  }

  private static void join(Node from, List<String> words, Node to) {
    var at = from;
    for (var i = 0; i < words.size(); i++) {
      var next = i == words.size() - 1 ? to : new Node();
      at.leads(words.get(i), next);
      at = next;
    }
  }

  boolean heardIn(List<String> words) {
    return Stream.iterate(0, from -> from < words.size(), from -> from + 1)
        .anyMatch(from -> longestAt(words, from) > from);
  }

  /// The same words without the phrases that are heard in them; nothing is heard across the holes.
  List<String> takenOutOf(List<String> words) {
    var rest = new ArrayList<String>();
    for (var from = 0; from < words.size(); from++) {
      var until = longestAt(words, from);
      rest.add(until > from ? PlainWords.HOLE : words.get(from));
      from = Math.max(from, until - 1);
    }
    return rest;
  }

  /// Where the longest phrase ends that begins there, or the beginning when there is none.
  private int longestAt(List<String> words, int from) {
    return words.get(from).equals(PlainWords.STOP) ? from : Math.max(from, end(root, words, from));
  }

  private static int end(Node node, List<String> words, int at) {
    var longest = node.ends ? at : -1;
    for (var after : node.after(GAP)) {
      longest = Math.max(longest, endBeyondGap(after, words, at));
    }
    var here = at;
    while (here < words.size() && words.get(here).equals(PlainWords.STOP)) {
      here++;
    }
    if (here < words.size()) {
      var word = words.get(here);
      for (var after : node.after(word)) {
        longest = Math.max(longest, end(after, words, here + 1));
      }
      for (var after : TEN_OR_MORE.matcher(word).matches() ? node.after(NUMBER) : List.<Node>of()) {
        longest = Math.max(longest, end(after, words, here + 1));
      }
    }
    return longest;
  }

  private static int endBeyondGap(Node after, List<String> words, int at) {
    var longest = -1;
    for (var wide = 0; wide <= WIDEST_GAP && at + wide < words.size(); wide++) {
      longest = Math.max(longest, end(after, words, at + wide));
      if (words.get(at + wide).equals(PlainWords.STOP)) {
        break;
      }
    }
    return longest;
  }
}
