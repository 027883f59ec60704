package org.beenthere;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Axe at a page, piece by piece: it judges structure and colors and not words, and takes half a
/// second for a whole page, so what it found nothing in it is not shown again on something as
/// narrow or wide, as light or dark, whatever the language.
final class Axe {

  /// Kept by the page until it is called: to send it anew for each page takes as long as to judge
  /// one.
  private static final String KEPT =
      "window.beginAxe = () => { if (!window.axe) {" + AxeBuilder.getAxeScript() + "\n} };";

  /// What the page consists of, each as axe judges it: elements and what they are, whether there
  /// are words, but not which; neighbors that are alike once. Colors follow from classes, of the
  /// piece and of what it lies in. The first is the page itself with none of its pieces. A part of
  /// many elements and no words of its own is taken apart.
  private static final String PIECES =
      """
      (() => {
        const words = new Set(['href', 'src', 'action', 'value', 'alt', 'title', 'placeholder',
          'content', 'aria-label', 'datetime', 'd', 'points']);
        const plain = text => text.replace(/[0-9a-f]{4,}(-[0-9a-f]{4,})*/g, '0').replace(/[0-9]+/g, '0');
        const blank = text => text.trim() === '' ? 'blank' : 'words';
        const leaves = new Set(['SCRIPT', 'STYLE', 'LINK']);
        const itself = node => '<' + node.tagName + ' ' + [...node.attributes]
          .filter(one => one.name !== 'aria-current' || !node.hreflang)
          .map(one => one.name + '='
            + (node.tagName === 'HTML' && one.name === 'lang' || words.has(one.name)
              ? blank(one.value) : plain(one.value)))
          .sort().join(' ') + '>';
        const outline = node => {
          if (node.nodeType === 3) return node.data.trim() === '' ? '' : 'words';
          if (node.nodeType !== 1 || leaves.has(node.tagName)) return '';
          const within = [...node.childNodes].map(outline).filter(one => one !== '');
          return itself(node) + within.filter((one, at) => one !== within[at - 1]).join('') + '</>';
        };
        const pieces = [];
        const take = (node, where) => {
          const apart = ['BODY', 'MAIN'].includes(node.tagName)
            || node.children.length > 1 && node.querySelectorAll('*').length > 24
              && !['TABLE', 'UL', 'OL', 'DL', 'FIELDSET', 'SVG', 'svg'].includes(node.tagName)
              && [...node.childNodes].every(one => one.nodeType !== 3 || one.data.trim() === '');
          if (!apart) {
            pieces.push({node, key: where + outline(node)});
            return;
          }
          for (const one of node.children) {
            if (!leaves.has(one.tagName)) take(one, where + itself(node));
          }
        };
        take(document.body, itself(document.documentElement));
        window.axePieces = pieces.map(one => one.node);
        const seen = ['(prefers-color-scheme: dark)', 'print']
          .map(media => matchMedia(media).matches).join(' ');
        const page = itself(document.documentElement) + outline(document.head)
          + pieces.map(one => one.node.tagName).join(' ');
        return [page, ...pieces.map(one => one.key)].map(part => seen + ' ' + part);
      })()
      """;

  /// With the numbers of the pieces to be judged, and whether the page itself is.
  private static final String VIOLATIONS =
      """
      async ({which, page, whole, tags}) => {
        beginAxe();
        const found = [];
        const run = async (context, options) =>
          found.push(...(await axe.run(context, {resultTypes: ['violations'], iframes: false, ...options})).violations);
        if (page) await run(document, {runOnly: {type: 'rule', values: whole}});
        if (which.length) {
          const rules = Object.fromEntries(whole.map(one => [one, {enabled: false}]));
          await run({include: which.map(one => axePieces[one])}, {runOnly: {type: 'tag', values: tags}, rules});
        }
        return found.map(one => one.id + ' ' + one.nodes.slice(0, 3).map(node => node.html).join(', '));
      }
      """;

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /// What is asked of a page and not of a piece of it.
  private static final List<String> OF_THE_PAGE =
      List.of(
          "aria-hidden-body",
          "bypass",
          "css-orientation-lock",
          "document-title",
          "duplicate-id-aria",
          "html-has-lang",
          "html-lang-valid",
          "html-xml-lang-mismatch",
          "meta-refresh",
          "meta-viewport");

  /// What axe has found nothing in.
  private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

  private Axe() {}

  /// Makes axe ready for every page that somebody will open.
  static void comesAlong(BrowserContext context) {
    context.addInitScript(KEPT);
  }

  /// What a page consists of, as axe judges it.
  static List<String> pieces(Page page) {
    return ((List<?>) page.evaluate(PIECES)).stream().map(Object::toString).toList();
  }

  /// What is wrong with a page.
  ///
  /// @param pieces what it consists of
  /// @param unfold makes the window as high as the page: in one that scrolls, the crisis strip
  ///   would cover a field halfway, which a person scrolls past
  static List<String> judges(Page page, List<String> pieces, boolean wide, Runnable unfold) {
    var parts = pieces.stream().map(part -> wide + " " + part).toList();
    var which = new ArrayList<Integer>();
    for (var at = 1; at < parts.size(); at++) {
      if (!SOUND.contains(parts.get(at))) {
        which.add(at - 1);
      }
    }
    var whole = !SOUND.contains(parts.getFirst());
    if (which.isEmpty() && !whole) {
      return List.of();
    }
    unfold.run();
    var asked = Map.of("which", which, "page", whole, "whole", OF_THE_PAGE, "tags", TAGS);
    var found =
        ((List<?>) page.evaluate(VIOLATIONS, asked)).stream().map(Object::toString).toList();
    if (found.isEmpty()) {
      SOUND.addAll(parts);
    }
    return found;
  }
}
