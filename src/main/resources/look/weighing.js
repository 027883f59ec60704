/* What matters to me, answered in this page: what may be said lies in it as templates, and what applies is kept of
   them, so nothing leaves the device. Where this does not run the cards are posted instead. Answers are kept in this
   browser if the person ticks the box, and gone with one tap; Leave quickly erases them too (beenthere.js). */
(() => {
  'use strict';
  const name = 'what-matters';
  const one = (query, root = document) => root.querySelector(query);
  const all = (query, root) => [...root.querySelectorAll(query)];
  const safely = act => { try { return act(); } catch { return null; } };
  const cards = one('form[data-weigh]'), weighed = one('form[data-weighed]'), sheet = one('[data-cards]');

  function said() {
    const answers = {};
    for (const [key, value] of new FormData(cards || weighed)) {
      const words = value.trim();
      if (key !== '_csrf' && words && words !== 'NONE') answers[key] = words;
    }
    return answers;
  }
  function fill(answers) {
    for (const e of cards.elements) {
      if (e.type === 'radio') e.checked = (answers[e.name] || 'NONE') === e.value;
      else if (e.name === 'own') e.value = answers.own || '';
    }
  }

  /* The answer: of each list what was weighed, what matters a lot first, parted as it was parted. */
  function drop(part) {
    if (part.tagName === 'DD') part.previousElementSibling.remove();
    part.remove();
  }
  function answered(answers) {
    const answer = one('[data-answer]', one('template[data-answers]').content.cloneNode(true));
    const weights = all('[data-weight]', answer).map(e => e.dataset.weight);
    for (const list of all('[data-matters]', answer)) {
      const matters = [...list.children], between = matters[0].nextSibling;
      const part = list.closest('[data-part]'), weight = part && part.dataset.weight;
      const fit = (weight ? [weight] : weights).flatMap(w => matters.filter(m => answers[m.dataset.matter] === w));
      list.replaceChildren(...fit.flatMap((m, at) => at ? [between.cloneNode(), m] : [m]));
      if (part && !fit.length) drop(part);
    }
    const own = one('[data-own]', answer), { own: words, ...rest } = answers;
    if (words) own.textContent = words; else drop(own);
    for (const way of all('[data-way]', answer)) if (one('[data-part]', way)) one('[data-silent]', way).remove();
    if (!Object.keys(rest).length) for (const section of all('section', answer)) section.remove();
    for (const e of all('[data-print]', answer)) e.hidden = false;
    return answer;
  }

  /* The cards and their answer are one page with two entries in the history, and neither says what was answered. */
  const shown = () => one('[data-answer]');
  function look(heading) {
    scrollTo(0, 0);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  function showCards() {
    if (shown()) shown().remove();
    sheet.hidden = false;
  }
  function showAnswer() {
    const answers = said();
    showCards();
    if (!Object.keys(answers).length) return;
    sheet.before(answered(answers));
    sheet.hidden = true;
    look(one('h1', shown()));
  }
  const mark = (view, as) => history[as]({ weighing: view }, '');

  function unsay() {
    for (const e of all('.errors,.error', sheet)) e.remove();
    for (const e of all('[aria-invalid]', cards)) e.removeAttribute('aria-invalid');
    for (const e of all('[aria-describedby]', cards)) e.removeAttribute('aria-describedby');
  }
  function say(problem, length) {
    const told = problem.content.cloneNode(true);
    const summary = one('.errors', told), beside = one('.error', told);
    const field = document.getElementById(problem.dataset.problem), choices = field.closest('fieldset');
    for (const e of [one('a', summary), one('span', beside)]) e.textContent = e.textContent.replace('#', length);
    (choices ? choices.lastElementChild : field).before(beside);
    (choices || field).setAttribute('aria-describedby', beside.id);
    if (!choices) field.setAttribute('aria-invalid', 'true');
    sheet.prepend(summary);
    summary.focus();
  }
  function answer(event) {
    event.preventDefault();
    unsay();
    const answers = said(), [nothing, long] = all('template[data-problem]', document);
    const length = [...answers.own || ''].length; // as a person counts, as in the program
    if (!Object.keys(answers).length) say(nothing, '');
    else if (length > cards.dataset.longest) say(long, length.toLocaleString(document.documentElement.lang, { useGrouping: 'always' }));
    else { mark('answer', 'pushState'); showAnswer(); }
  }
  if (cards && safely(() => answered({}))) {
    one('[data-sent]').hidden = true;
    one('[data-stays]').hidden = false;
    cards.addEventListener('submit', answer);
    document.addEventListener('click', event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !event.target.closest('[data-answer] .back')) return;
      event.preventDefault();
      mark('cards', 'pushState');
      showCards();
      look(one('h1', sheet));
    });
    addEventListener('popstate', () => {
      const view = history.state && history.state.weighing;
      if (view === 'answer') showAnswer();
      else if (view === 'cards') { showCards(); one('button', cards).focus(); }
      else mark(shown() ? 'answer' : 'cards', 'replaceState'); // a link within the page
    });
  }

  /* Keeping them here. */
  const box = one('[data-keep-here]');
  const keep = () => { if (box.checked) safely(() => localStorage.setItem(name, JSON.stringify(said()))); };
  const erase = () => safely(() => localStorage.removeItem(name));
  if (box && safely(() => localStorage.length) !== null) {
    one('[data-keeping]').hidden = false;
    const before = safely(() => JSON.parse(localStorage.getItem(name)));
    box.checked = before !== null;
    if (before && cards && !one('[aria-invalid=true]', cards)) fill(before);
    if (weighed) keep();
    if (cards) {
      cards.addEventListener('change', keep);
      cards.addEventListener('input', keep);
    }
    box.addEventListener('change', () => box.checked ? keep() : erase());
    one('[data-erase]').addEventListener('click', event => {
      erase();
      box.checked = false;
      if (cards) {
        fill({});
        mark('cards', 'replaceState');
        showCards();
      }
      one('[data-erased]').textContent = event.currentTarget.dataset.done;
    });
  }

  /* Coming back to the answer from another page: it is there again if what was said is. */
  if (cards) addEventListener('pageshow', () => {
    if (!shown() && history.state && history.state.weighing === 'answer') showAnswer();
    if (!shown()) mark('cards', 'replaceState');
  });
})();
