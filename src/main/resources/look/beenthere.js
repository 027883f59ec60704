/* Everything here is a comfort: each page works without it. */
(() => {
  'use strict';
  const doc = document, store = window.sessionStorage;
  const on = (name, act, early) => doc.addEventListener(name, act, early);
  const all = (query, root = doc) => root.querySelectorAll(query);
  const safely = act => { try { return act(); } catch { return null; } }; // storage may be forbidden

  /* Leave quickly: the link, or Shift three times. Coming back with the back button leaves again. */
  const way = () => doc.querySelector('a[data-leave]');
  function leave() {
    const link = way(), to = link ? link.getAttribute('href') : '/leave';
    doc.title = link && link.dataset.title || ' ';
    for (const icon of all('link[rel~=icon]')) icon.href = '/look/neutral.svg';
    doc.body.replaceChildren();
    safely(() => { store.clear(); store.setItem('left', to); });
    safely(() => localStorage.removeItem('what-matters'));
    history.replaceState(null, '', to);
    location.replace(to);
  }
  function stillAway(event) {
    const to = safely(() => store.getItem('left'));
    if (!to) return;
    const visit = performance.getEntriesByType('navigation')[0];
    if (event && event.persisted || visit && visit.type === 'back_forward') leave();
    else safely(() => store.removeItem('left'));
  }
  stillAway();
  on('click', event => {
    if (!event.target.closest('a[data-leave]')) return;
    event.preventDefault();
    leave();
  });
  let shifts = 0, last = 0;
  on('keydown', event => {
    if (event.repeat) return;
    if (event.key !== 'Shift') { shifts = 0; return; }
    const now = Date.now();
    shifts = now - last < 1500 ? shifts + 1 : 1;
    last = now;
    if (shifts === 3 && way()) leave();
  }, true);
  on('pointerdown', () => { shifts = 0; }, true);

  /* Send once. aria-disabled keeps the focus and the button's own name and value. */
  const senders = form => [...form.elements].filter(e => e.type === 'submit' || e.type === 'image');
  function lock(form, yes) {
    if (yes) form.dataset.sent = ''; else delete form.dataset.sent;
    for (const b of senders(form)) yes ? b.setAttribute('aria-disabled', 'true') : b.removeAttribute('aria-disabled');
  }
  on('submit', event => {
    const form = event.target;
    if ('sent' in form.dataset) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    if ('forget' in form.dataset) safely(() => store.clear());
    const method = event.submitter && event.submitter.getAttribute('formmethod') || form.getAttribute('method') || 'get';
    if (method === 'get' && !form.matches('[hx-post],[hx-put],[hx-patch],[hx-delete]')) return;
    if ('again' in form.dataset) return; // downloads
    lock(form, true);
    keep(form, true);
    setTimeout(() => { if (event.defaultPrevented && !form.classList.contains('htmx-request')) lock(form, false); });
    setTimeout(() => lock(form, false), 30000);
  }, true);

  /* Drafts, in this tab only, for forms that ask: <form data-keep="person-and-form"> */
  const prefix = 'keep:';
  const kept = form => form && form.dataset && form.dataset.keep && prefix + form.dataset.keep;
  const fields = form => [...form.elements].filter(e => e.name && !e.disabled && !('nokeep' in e.dataset)
    && !/^(hidden|password|file|submit|button|reset|image|fieldset|output)$/.test(e.type));
  const ticks = e => e.type === 'checkbox' || e.type === 'radio';
  function keep(form, sent) {
    const key = kept(form);
    if (!key) return;
    const values = fields(form).filter(e => !ticks(e) || e.checked)
      .flatMap(e => e.type === 'select-multiple' ? [...e.selectedOptions].map(o => [e.name, o.value]) : [[e.name, e.value]]);
    safely(() => store.setItem(key, JSON.stringify({ sent, values })));
  }
  function restore(form) {
    const draft = safely(() => JSON.parse(store.getItem(kept(form))));
    if (!draft || form.querySelector('[aria-invalid=true]')) return; // the server's answer is newer
    const seen = {};
    let changed = false;
    for (const e of fields(form)) {
      const mine = draft.values.filter(v => v[0] === e.name).map(v => v[1]);
      const before = ticks(e) ? e.checked : e.value;
      if (ticks(e)) e.checked = mine.includes(e.value);
      else if (e.type === 'select-multiple') for (const o of e.options) o.selected = mine.includes(o.value);
      else {
        const at = seen[e.name] = (seen[e.name] ?? -1) + 1;
        if (at < mine.length) e.value = mine[at];
      }
      if (before === (ticks(e) ? e.checked : e.value)) continue;
      changed = true;
      e.closest('details')?.setAttribute('open', '');
    }
    keep(form, false);
    if (changed) for (const note of all('[data-kept]', form)) note.hidden = false;
  }
  /* What was sent and not refused is forgotten. A sign-in page says data-keep-drafts on its body. */
  function forget() {
    const fine = doc.querySelector('.notice.success');
    if (!fine && (doc.querySelector('[data-keep-drafts]') || doc.querySelector('.errors'))) return;
    const here = new Set([...all('form[data-keep]')].map(kept));
    safely(() => {
      for (const key of Object.keys(store)) {
        if (key.startsWith(prefix) && JSON.parse(store.getItem(key)).sent && (fine || !here.has(key))) store.removeItem(key);
      }
    });
  }
  on('input', event => keep(event.target.form, false));
  on('change', event => keep(event.target.form, false));

  /* Small things */
  function ready(root) {
    for (const e of all('[data-print][hidden],[data-dismiss][hidden],[data-copy][hidden]', root)) e.hidden = false;
    for (const form of all('form[data-keep]', root)) restore(form);
    const summary = root.querySelector('[data-look],.errors');
    if (summary) { summary.tabIndex = -1; summary.focus(); }
  }
  on('click', event => {
    const button = event.target.closest('[data-print],[data-dismiss],[data-copy]');
    if (button && 'print' in button.dataset) window.print();
    else if (button && 'copy' in button.dataset) safely(() => navigator.clipboard.writeText(button.dataset.copy)
      .then(() => { button.textContent = button.dataset.done; }, () => {}));
    else if (button) {
      button.closest('.notice').remove();
      const main = doc.querySelector('main');
      if (main) { main.tabIndex = -1; main.focus({ preventScroll: true }); }
    }
    for (const menu of all('details.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
  on('keydown', event => {
    const menu = event.key === 'Escape' && doc.querySelector('details.menu[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });
  window.addEventListener('pageshow', event => {
    stillAway(event);
    for (const form of all('form[data-sent]')) lock(form, false);
  });

  /* htmx: a refused form (422) is shown; an ended session (401) goes through sign-in and comes back. */
  on('htmx:beforeSwap', event => {
    const status = event.detail.xhr.status;
    if (status === 422) { event.detail.shouldSwap = true; event.detail.isError = false; }
    if (status === 401) location.reload();
  });
  on('htmx:afterRequest', event => {
    const form = event.target.closest && event.target.closest('form');
    if (!form) return;
    lock(form, false);
    if (event.detail.xhr.status < 400 && kept(form)) safely(() => store.removeItem(kept(form)));
  });
  on('htmx:afterSettle', event => {
    ready(event.target);
    const next = event.target.matches('[data-focus]') ? event.target : event.target.querySelector('[data-focus]');
    if (next && !event.target.querySelector('.errors')) { next.tabIndex = -1; next.focus(); }
  });

  forget();
  ready(doc);
})();
