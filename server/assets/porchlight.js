/* Small helps. Every page works without them. */
(function () {
  'use strict';
  var root = document.documentElement;
  function each(where, what, run) { Array.prototype.forEach.call(where.querySelectorAll(what), run); }

  /* Leave fast: blank first, then another page in the same tab, in place of this one. */
  function leave(link) {
    root.hidden = true;
    document.title = '\u200b';
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
    location.replace(link.href);
  }
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('[data-leave]');
    if (link) { event.preventDefault(); leave(link); return; }
    if (event.target.closest && event.target.closest('[data-print]')) { window.print(); }
  });
  var presses = 0, since = 0;
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Shift') { presses = 0; return; }
    if (event.repeat) { return; }
    presses = event.timeStamp - since < 5000 ? presses + 1 : 1;
    since = event.timeStamp;
    var link = document.querySelector('[data-leave]');
    if (presses >= 3 && link) { leave(link); }
  });

  /* A page brought back from the browser's memory may be out of date, or not theirs any more. */
  window.addEventListener('pageshow', function (event) { if (event.persisted) { location.reload(); } });

  /* A time zone nobody has written yet starts as the browser's. */
  each(document, 'input[data-own-zone]', function (field) {
    if (field.value || !window.Intl) { return; }
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || '';
  });

  /* Drafts: what is typed in form[data-draft] stays in this tab until the next page says "saved". */
  var KEPT = 'input:not([type=password]):not([type=hidden]):not([type=file]), select, textarea';
  function store(run) { try { return run(sessionStorage); } catch (e) { return null; } }
  function keyOf(form) { return 'draft:' + form.getAttribute('data-draft'); }
  function keep(form) {
    var values = [];
    each(form, KEPT, function (field) {
      if (!field.name) { return; }
      var isBox = field.type === 'checkbox' || field.type === 'radio';
      values.push([field.name, field.value, isBox ? field.checked : null]);
    });
    store(function (s) { s.setItem(keyOf(form), JSON.stringify({ values: values, sent: false })); });
  }
  function bringBack(form) {
    var text = store(function (s) { return s.getItem(keyOf(form)); });
    if (!text || form.hasAttribute('data-kept')) { return; }
    var values = JSON.parse(text).values, places = {}, changed = false;
    each(form, KEPT, function (field) {
      if (!field.name) { return; }
      var isBox = field.type === 'checkbox' || field.type === 'radio';
      var same = values.filter(function (v) { return v[0] === field.name && (!isBox || v[1] === field.value); });
      var place = isBox ? 0 : (places[field.name] = (places[field.name] || 0) + 1) - 1;
      if (!same[place]) { return; }
      if (isBox) { changed = changed || field.checked !== same[place][2]; field.checked = same[place][2]; }
      else { changed = changed || field.value !== same[place][1]; field.value = same[place][1]; }
    });
    if (!changed || !document.body.getAttribute('data-draft-words')) { return; }
    var note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = document.body.getAttribute('data-draft-words');
    form.insertBefore(note, form.firstChild);
  }
  document.addEventListener('input', function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute('data-draft')) { keep(form); }
  });
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.hasAttribute('data-clear-drafts')) { store(function (s) { s.clear(); }); }
    if (!form.hasAttribute('data-draft')) { return; }
    keep(form);
    store(function (s) { var d = JSON.parse(s.getItem(keyOf(form))); d.sent = true; s.setItem(keyOf(form), JSON.stringify(d)); });
  });
  function settle() {
    if (document.querySelector('[data-saved]')) {
      store(function (s) {
        Object.keys(s).forEach(function (key) {
          if (key.indexOf('draft:') === 0 && JSON.parse(s.getItem(key)).sent) { s.removeItem(key); }
        });
      });
    }
    each(document, 'form[data-draft]', bringBack);
  }
  settle();

  /* After a part of the page was replaced, the faults are read first. */
  document.addEventListener('htmx:afterSettle', function () {
    var faults = document.querySelector('.faults');
    if (faults) { faults.focus(); }
  });
}());
