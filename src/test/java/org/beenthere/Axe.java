package org.beenthere;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Axe at a page, piece by piece: it judges structure and colors and not words, and takes a quarter
/// of a second for a whole page, so what it found nothing in it is not shown again on something as
/// narrow or wide, as light or dark, whatever the language. Contrast is most of that time, so it is
/// asked once of all words whose element lies in the same kinds of elements.
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
        window.axeWords = () => {
          const kinds = new Map();
          const behind = look => [look.backgroundColor, look.backgroundImage, look.opacity,
            look.position, look.filter, look.mixBlendMode].join(' ');
          const plainly = 'rgba(0, 0, 0, 0) none 1 static none normal';
          const walk = (node, where) => {
            if (leaves.has(node.tagName)) return;
            const look = getComputedStyle(node);
            const ground = behind(look) === plainly ? where : where + ' on ' + behind(look);
            const kind = [look.color, look.fontSize, look.fontWeight, look.textShadow, ground].join(' ');
            // Axe does not judge what cannot be seen, nor a single letter.
            if (!kinds.has(kind) && node.checkVisibility()
              && [...node.childNodes].some(one => one.nodeType === 3 && one.data.trim().length > 1)) {
              kinds.set(kind, node);
            }
            for (const one of node.children) walk(one, ground);
          };
          walk(document.documentElement, '');
          window.axeKinds = [...kinds.values()];
          return [...kinds.keys()].map(kind => seen + ' ' + kind);
        };
        const seen = ['(prefers-color-scheme: dark)', 'print']
          .map(media => matchMedia(media).matches).join(' ');
        const page = itself(document.documentElement) + outline(document.head)
          + [...new Set(pieces.map(one => one.node.tagName))].sort().join(' ');
        const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
        return {
          keys: [page, ...pieces.map(one => one.key)].map(part => seen + ' ' + part),
          words: pieces.map(one => plain(one.node.textContent.replace(/\\s+/g, ' '))),
          twice: ids.filter((one, at) => ids.indexOf(one) !== at)
        };
      })()
      """;

  /// With the numbers of the pieces to be judged and of the words whose contrast is, and whether
  /// the page itself is. What lies upon the page while it scrolls lies at its end meanwhile: a
  /// field that it covers halfway is one that a person scrolls past.
  private static final String VIOLATIONS =
      """
      async ({page, which, kinds, whole, tags}) => {
        beginAxe();
        const upon = [...document.querySelectorAll('.crisis, .bar')].filter(one => !one.style.length);
        upon.forEach(one => one.style.position = 'static');
        kinds.forEach(one => axeKinds[one].dataset.contrast = '');
        axe.configure({rules: [{id: 'color-contrast', selector: '[data-contrast]'}]});
        const wanted = new Set(which);
        const context = page
          ? {include: [document.documentElement], exclude: axePieces.filter((one, at) => !wanted.has(at))}
          : {include: which.map(one => axePieces[one])};
        const rules = page ? {} : Object.fromEntries(whole.map(one => [one, {enabled: false}]));
        const found = (await axe.run(context, {
          resultTypes: ['violations'], iframes: false, runOnly: {type: 'tag', values: tags}, rules
        })).violations;
        kinds.forEach(one => delete axeKinds[one].dataset.contrast);
        upon.forEach(one => one.removeAttribute('style'));
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

  /// What a page consists of.
  ///
  /// @param keys as axe judges it; the first is the page itself, then its pieces
  /// @param words what there is to read in each piece, without its numbers
  /// @param twice the names that more than one element bears
  record Pieces(List<String> keys, List<String> words, List<String> twice) {}

  private Axe() {}

  /// Makes axe ready for every page that somebody will open.
  static void comesAlong(BrowserContext context) {
    context.addInitScript(KEPT);
  }

  /// What a page consists of, as axe judges it.
  static Pieces pieces(Page page) {
    var told = (Map<?, ?>) page.evaluate(PIECES);
    return new Pieces(texts(told.get("keys")), texts(told.get("words")), texts(told.get("twice")));
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(Object::toString).toList();
  }

  /// What is wrong with a page.
  ///
  /// @param pieces what it consists of
  static List<String> judges(Page page, Pieces pieces, boolean wide) {
    var keys = pieces.keys().stream().map(part -> wide + " " + part).toList();
    var found = new ArrayList<>(pieces.twice().stream().map(id -> "duplicate-id " + id).toList());
    var which = unknown(keys.subList(1, keys.size()));
    var whole = !SOUND.contains(keys.getFirst());
    if (which.isEmpty() && !whole) {
      return found;
    }
    var words =
        texts(page.evaluate("axeWords()")).stream().map(kind -> wide + " words " + kind).toList();
    var asked =
        Map.of(
            "page",
            whole,
            "which",
            which,
            "kinds",
            unknown(words),
            "whole",
            OF_THE_PAGE,
            "tags",
            TAGS);
    var violations = texts(page.evaluate(VIOLATIONS, asked));
    if (violations.isEmpty()) {
      SOUND.addAll(keys);
      SOUND.addAll(words);
    }
    found.addAll(violations);
    return found;
  }

  private static List<Integer> unknown(List<String> keys) {
    return IntStream.range(0, keys.size())
        .filter(at -> !SOUND.contains(keys.get(at)))
        .boxed()
        .toList();
  }
}
