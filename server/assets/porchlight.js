/* Small helps. Every page works without them. */
(function () {
  'use strict';
  var root = document.documentElement;
  function each(where, what, run) { Array.prototype.forEach.call(where.querySelectorAll(what), run); }

  /* What only works with a script shows itself only then. */
  root.className += ' js';

  /* Leave fast: blank first, then another page in the same tab, in place of this one. On a shared phone
     it is the button of a form, and the session ends too. */
  function leave(link) {
    root.hidden = true;
    document.title = '\u200b';
    try { sessionStorage.clear(); } catch (e) { /* nothing was kept */ }
    if (link.form && !navigator.sendBeacon) { link.form.submit(); return; }
    if (link.form) { navigator.sendBeacon(link.form.action); }
    location.replace(link.href || link.getAttribute('data-leave'));
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

  /* Drafts: what is typed in form[data-draft] stays in this tab until the next page says "saved". A draft
     belongs to one account in one role, to one form of one record, and to the words that stood in it. */
  var FIELDS = 'input:not([type=password]):not([type=hidden]):not([type=file]), select, textarea';
  var WORDS = 'textarea, [type=text], [type=search], [type=email], [type=tel], [type=url]';
  var whose = document.body.getAttribute('data-whose'), ours = 'draft:' + whose + ':';
  function store(run) { try { return run(sessionStorage); } catch (e) { return null; } }
  function forget(which) {
    store(function (s) { Object.keys(s).forEach(function (key) { if (which(key, s)) { s.removeItem(key); } }); });
  }
  function isDraft(key) { return key.indexOf('draft:') === 0; }
  function keyOf(form) {
    return ours + (form.getAttribute('action') || location.pathname).split('?')[0] + ':' + form.getAttribute('data-draft');
  }
  function read(key) { return store(function (s) { return JSON.parse(s.getItem(key)); }); }
  function takesPart(form) { return whose && form && form.hasAttribute('data-draft'); }
  function served(form) {
    var words = [];
    each(form, WORDS, function (field) { words.push(field.defaultValue); });
    return words.join('\n');
  }
  function isBox(field) { return field.type === 'checkbox' || field.type === 'radio'; }
  function keep(form, sent) {
    var values = [], old = read(keyOf(form)), again = form.hasAttribute('data-kept') && old;
    each(form, FIELDS, function (field) {
      if (field.name) { values.push([field.name, field.value, isBox(field) ? field.checked : null]); }
    });
    var draft = { values: values, served: again ? old.served : served(form), sent: sent };
    store(function (s) { s.setItem(keyOf(form), JSON.stringify(draft)); });
  }
  /* A day that was refused belongs to the note it was refused in, and not to the next one. */
  function forgetRefused(form) {
    store(function (s) {
      var kept = JSON.parse(s.getItem(keyOf(form)));
      if (!kept) { return; }
      each(form, 'input[type=date][aria-invalid], input[type=time][aria-invalid]', function (field) {
        kept.values = kept.values.filter(function (v) { return v[0] !== field.name; });
      });
      s.setItem(keyOf(form), JSON.stringify(kept));
    });
  }
  function bringBack(form) {
    var draft = read(keyOf(form)), places = {}, changed = false;
    if (!draft || form.hasAttribute('data-kept')) { return; }
    if (draft.served !== served(form)) { forget(function (key) { return key === keyOf(form); }); return; }
    each(form, FIELDS, function (field) {
      if (!field.name) { return; }
      var box = isBox(field);
      var same = draft.values.filter(function (v) { return v[0] === field.name && (!box || v[1] === field.value); });
      var place = box ? 0 : (places[field.name] = (places[field.name] || 0) + 1) - 1;
      if (!same[place]) { return; }
      var isOther = box ? field.checked !== same[place][2] : field.value !== same[place][1];
      if (box) { field.checked = same[place][2]; } else { field.value = same[place][1]; }
      changed = changed || isOther;
      /* What came back is never out of sight: it would be sent without being read. */
      var fold = isOther && field.closest('details');
      if (fold) { fold.open = true; }
    });
    if (!changed) { return; }
    var note = document.createElement('p');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = document.body.getAttribute('data-draft-words');
    form.insertBefore(note, form.firstChild);
  }
  document.addEventListener('input', function (event) {
    if (takesPart(event.target.form)) { keep(event.target.form, false); }
  });
  document.addEventListener('submit', function (event) {
    if (event.target.hasAttribute('data-clear-drafts')) { forget(isDraft); }
    if (takesPart(event.target)) { keep(event.target, true); }
  });
  /* What the picked answers come to, beside the button: `data-sum` names the questions. */
  function sum(form) {
    var line = form.querySelector('[data-sum]'), said = [];
    if (!line) { return; }
    line.getAttribute('data-sum').split(' ').every(function (name) {
      var chosen = form.querySelector('[name="' + name + '"]:checked');
      if (!chosen) { return true; }
      var typed = chosen.value === 'more' && form.querySelector('[name="more_' + name + '"]').value;
      said.push(typed ? typed + ' ' + line.getAttribute('data-unit') : chosen.parentNode.textContent.trim());
      return chosen.value !== line.getAttribute('data-alone');
    });
    var words = line.getAttribute('data-words') + ' ' + said.join(', ');
    if (line.textContent !== words) { line.textContent = words; }
  }
  document.addEventListener('input', function (event) { if (event.target.form) { sum(event.target.form); } });

  function settle() {
    each(document, 'form', sum);
    if (!whose) { return; }
    var saved = document.querySelector('[data-saved]');
    forget(function (key, s) {
      return isDraft(key) && (key.indexOf(ours) !== 0 || (saved && JSON.parse(s.getItem(key)).sent));
    });
    each(document, 'form[data-draft][data-kept]', forgetRefused);
    each(document, 'form[data-draft]', bringBack);
    each(document, 'form', sum);
  }
  settle();

  /* After a part of the page was replaced, the faults are read first. */
  document.addEventListener('htmx:afterSettle', function () {
    var faults = document.querySelector('.faults');
    if (faults) { faults.focus(); }
  });
}());
