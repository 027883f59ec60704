/* Signing with a finger: <div data-sign hidden> with an svg whose last path is drawn, a button that begins
   anew, and a hidden field. The name that is typed is enough; without script nothing is missed. */
(() => {
  'use strict';
  for (const pad of document.querySelectorAll('[data-sign]')) {
    const svg = pad.querySelector('svg'), line = svg.querySelector('path:last-of-type'), field = pad.querySelector('input');
    let drawn = '', down = false;
    const show = () => { line.setAttribute('d', drawn); field.value = drawn; };
    const add = (letter, event) => {
      // As much as the house keeps: what is not sent is not drawn either.
      if (drawn.length > 19990) return;
      const box = svg.getBoundingClientRect();
      const at = (value, size, most) => Math.round(Math.min(Math.max(value / size, 0), 1) * most);
      drawn += letter + at(event.clientX - box.left, box.width, 600) + ' ' + at(event.clientY - box.top, box.height, 160);
      show();
    };
    svg.style.touchAction = 'none';
    svg.addEventListener('pointerdown', event => { down = true; svg.setPointerCapture(event.pointerId); add('M', event); });
    svg.addEventListener('pointermove', event => { if (down) add('L', event); });
    for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, () => { down = false; });
    pad.querySelector('button').addEventListener('click', () => { drawn = ''; show(); });
    pad.hidden = false;
  }
})();
