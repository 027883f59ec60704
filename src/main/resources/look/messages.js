/* New messages come by themselves: the house says that something changed, and the page fetches the words.
   Without this the link below the words does the same. */
(() => {
  'use strict';
  const doc = document;
  const place = doc.querySelector('[data-thread]');
  const status = doc.querySelector('[data-thread-status]');
  const look = doc.querySelector('[data-thread-look]');
  if (!place || !window.EventSource) return;
  const list = () => place.querySelector('ol');
  const count = name => Number(list() && list().dataset[name] || 0);
  let source = null, busy = false, again = false;

  async function fetchWords() {
    if (busy) { again = true; return; }
    busy = true;
    const others = count('others');
    try {
      const answer = await fetch(place.dataset.thread, { redirect: 'error', cache: 'no-store' });
      if (answer.ok) {
        const focused = place.contains(doc.activeElement);
        place.innerHTML = await answer.text();
        if (focused) { place.tabIndex = -1; place.focus({ preventScroll: true }); }
        if (count('others') > others) status.textContent = place.dataset.said;
      }
    } catch { /* the next piece of news, or coming back to this page, tries again */ }
    busy = false;
    if (again) { again = false; fetchWords(); }
  }
  function close() {
    if (source) source.close();
    source = null;
    look.hidden = false;
  }
  function open() {
    if (source || doc.hidden) return;
    source = new EventSource(place.dataset.news + '?after=' + count('changes'));
    source.onopen = () => { look.hidden = true; };
    source.onerror = () => {
      look.hidden = false;
      if (source && source.readyState === EventSource.CLOSED) close();
    };
    source.addEventListener('news', fetchWords);
    source.addEventListener('full', close);
    source.addEventListener('over', () => { close(); status.textContent = place.dataset.over; });
  }
  /* A page that nobody looks at listens to nothing: browsers keep few connections, and so do we. */
  doc.addEventListener('visibilitychange', () => doc.hidden ? close() : open());
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  open();
})();
