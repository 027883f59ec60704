/* What matters to me: kept in this browser if the person ticks the box, and gone with one tap. The
   answers never leave the page for it. Leave quickly erases them too (beenthere.js). */
(() => {
  'use strict';
  const name = 'what-matters';
  const cards = document.querySelector('form[data-weigh]');
  const weighed = document.querySelector('form[data-weighed]');
  const box = document.querySelector('[data-keep-here]');
  const safely = act => { try { return act(); } catch { return null; } };
  const kept = () => safely(() => JSON.parse(localStorage.getItem(name)));
  if (!box || safely(() => localStorage.length) === null) return;
  document.querySelector('[data-keeping]').hidden = false;

  function said() {
    const answers = {};
    for (const [key, value] of new FormData(cards || weighed)) if (key !== '_csrf' && value) answers[key] = value;
    return answers;
  }
  const keep = () => { if (box.checked) safely(() => localStorage.setItem(name, JSON.stringify(said()))); };
  const erase = () => safely(() => localStorage.removeItem(name));
  function fill(answers) {
    for (const e of cards.elements) {
      if (e.type === 'radio') e.checked = (answers[e.name] || 'NONE') === e.value;
      else if (e.name === 'own') e.value = answers.own || '';
    }
  }

  const before = kept();
  box.checked = before !== null;
  if (before && cards && !cards.querySelector('[aria-invalid=true]')) fill(before);
  if (weighed) keep();
  if (cards) {
    cards.addEventListener('change', keep);
    cards.addEventListener('input', keep);
  }
  box.addEventListener('change', () => box.checked ? keep() : erase());
  document.querySelector('[data-erase]').addEventListener('click', event => {
    erase();
    box.checked = false;
    if (cards) fill({});
    document.querySelector('[data-erased]').textContent = event.currentTarget.dataset.done;
  });
})();
