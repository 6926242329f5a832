// A cited link carries the fingerprint of its text: says at the text whether it is still the same, and if not, what
// became of its words. Words and former texts come from fassungen/, which `render` writes.

export async function cited(root) {
  const asked = new URLSearchParams(location.search).get('fassung');
  const fragment = decodeURIComponent(location.hash.slice(1));
  if (!fragment) return;
  const file = async (name) => (await fetch(`${root.href}fassungen/${name}.${document.documentElement.lang}.json`)).json();
  const words = await file('worte');
  const place = document.getElementById(fragment);
  // The link that says how to cite this very text has the text's present fingerprint.
  const link = document.querySelector(`a[data-version][href$="/${CSS.escape(fragment.replace(/^fn-/, ''))}/"]`);
  const note = document.createElement('div');
  note.className = 'cited';
  note.setAttribute('role', 'note');
  if (!place || !link) {
    say(note, words.gone);
    document.querySelector('main').prepend(note);
    return;
  }
  if (asked === link.dataset.version) {
    say(note, words.same);
  } else {
    const name = new URL(link.href).pathname.split('/').slice(-3, -1).join('-');
    const earlier = 'earlier' in link.dataset ? await file(name) : {};
    if (Object.hasOwn(earlier, asked)) {
      say(note, words.changed.replace('{date}', earlier[asked].until));
      note.append(difference(earlier[asked].parts, words));
    } else {
      say(note, words.unknown);
    }
    note.classList.add('note');
  }
  // The caption of a figure must be its first or last child.
  if (place.matches('figure')) place.before(note);
  else place.prepend(note);
  note.scrollIntoView({ block: 'nearest' });
}

function say(note, text) {
  const line = document.createElement('p');
  line.textContent = text;
  note.append(line);
}

// Told by a line through or below the words, and by words for those who listen.
function difference(parts, words) {
  const text = document.createElement('p');
  text.className = 'difference';
  for (const [fate, said] of parts) {
    if (fate === '=') {
      text.append(said);
      continue;
    }
    const part = document.createElement(fate === '-' ? 'del' : 'ins');
    const hint = document.createElement('span');
    hint.className = 'visually-hidden';
    hint.textContent = `${fate === '-' ? words.removed : words.added} `;
    part.append(hint, said);
    text.append(part);
  }
  return text;
}
