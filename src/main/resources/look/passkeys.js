/* Passkeys: <button type="button" data-passkey="/where/to/ask" data-to="/where/to/send" hidden> inside a
   form with a hidden field "credential". Without script, or without passkeys, the button stays hidden. */
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  async function ask(form, where) {
    const answer = await fetch(where, {
      method: 'POST', headers: { 'X-XSRF-TOKEN': form.elements._csrf.value }, credentials: 'same-origin' });
    if (!answer.ok) throw new Error('refused');
    return answer.json();
  }

  async function make(options) {
    const made = await navigator.credentials.create({ publicKey: { ...options,
      challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: known(options.excludeCredentials) } });
    return { id: made.id, rawId: text(made.rawId), type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: made.getClientExtensionResults(),
      response: { attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : [] } };
  }

  async function use(options) {
    const used = await navigator.credentials.get({ publicKey: { ...options,
      challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) } });
    return { id: used.id, rawId: text(used.rawId), type: used.type,
      authenticatorAttachment: used.authenticatorAttachment,
      clientExtensionResults: used.getClientExtensionResults(),
      response: { authenticatorData: text(used.response.authenticatorData),
        clientDataJSON: text(used.response.clientDataJSON), signature: text(used.response.signature),
        userHandle: text(used.response.userHandle) } };
  }

  for (const button of document.querySelectorAll('button[data-passkey]')) {
    const form = button.form, sorry = form.querySelector('[data-passkey-sorry]');
    button.hidden = false;
    for (const part of form.querySelectorAll('[data-passkey-part]')) part.hidden = false;
    button.addEventListener('click', async () => {
      if (sorry) sorry.hidden = true;
      button.setAttribute('aria-disabled', 'true');
      try {
        const options = await ask(form, button.dataset.passkey);
        form.elements.credential.value = JSON.stringify(await (options.user ? make(options) : use(options)));
        form.action = button.dataset.to;
        form.noValidate = true;
        form.submit();
      } catch {
        button.removeAttribute('aria-disabled');
        if (sorry) sorry.hidden = false;
      }
    });
  }
})();
