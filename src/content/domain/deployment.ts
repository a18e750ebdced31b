/** A setting as the site uses it, or why it cannot be used and what to do. */
export type Setting = { value: string } | { what: string; hint: string };

/** The address of the host, "https://host", of what somebody wrote for it. */
export function readOrigin(written: string): Setting {
  const text = written.trim();
  const wrong = (what: string, hint: string): Setting => ({ what: `"${written}" ${what}`, hint });
  const isWeb = /^https?:\/\//i.test(text);
  if (!isWeb || /\s/.test(text) || !URL.canParse(text)) {
    const host = /^[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d+)?(?=\/|$)/i.exec(text)?.[0];
    return wrong('is not a web address.', `Write it in full, as in https://${host ?? 'notes.example.org'}.`);
  }
  const url = new URL(text);
  if (url.username || url.password)
    return wrong('holds a name or a password.', `Write the address alone: ${url.origin}.`);
  if (/[?#]/.test(text)) return wrong('holds more than an address.', `Leave out what begins with ? or #.`);
  if (url.pathname !== '/')
    return wrong('holds a path.', `Write ${url.origin} here, and ${url.pathname} as the base path.`);
  return { value: url.origin };
}

/** The path that the site stands under, "/" or "/path/", of what somebody wrote for it. */
export function readBase(written: string): Setting {
  const text = written.trim();
  const steps = text.split('/').filter(Boolean);
  const wrong = (what: string, hint = 'Write a path as in /notes/.'): Setting => ({
    what: `"${written}" ${what}`,
    hint,
  });
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) {
    const path = URL.canParse(text) ? new URL(text).pathname : '/notes/';
    return wrong('is an address, not a path.', `Write its path alone: ${path.replace(/\/?$/, '/')}.`);
  }
  const sign = /[^\w.~/-]/u.exec(text)?.[0];
  if (sign !== undefined)
    return wrong(
      `cannot be a path of the site: it holds ${/\s/.test(sign) ? 'a space' : `"${sign}"`}.`,
      'Write letters, digits, hyphens and slashes, as in /notes/.',
    );
  if (steps.some((step) => /^\.+$/.test(step))) return wrong('cannot be a path of the site: it goes up.');
  return { value: steps.length ? `/${steps.join('/')}/` : '/' };
}

/** A site that may show these pages in a frame, as a policy names it ("https://*.example.edu"), of what somebody wrote for it. */
export function readFrameAncestor(written: string): Setting {
  const wrong = (what: string, hint: string): Setting => ({ what: `"${written}" ${what}`, hint });
  const [, wild = '', rest] = /^https:\/\/(\*\.)?(.*)$/is.exec(written.trim()) ?? [];
  if (rest === undefined)
    return wrong('does not begin with https://.', 'Write it in full, as in https://canvas.example.edu.');
  const url = URL.canParse(`https://${rest}`) ? new URL(`https://${rest}`) : undefined;
  // Letters, digits and hyphens: any other sign could end the policy or begin another one.
  const isHost = url && /^(?:[a-z\d-]+\.)*[a-z][a-z\d-]*$/.test(url.hostname);
  if (!isHost || (wild && !url.hostname.includes('.')))
    return wrong(
      'does not name a site.',
      'Write its host, as in https://canvas.example.edu, or https://*.example.edu for all hosts below one.',
    );
  const site = `https://${wild}${url.host}`;
  if (url.href !== `https://${url.host}/` || /[?#]$/.test(rest))
    return wrong('holds more than the address of a site.', `Write ${site}.`);
  return { value: site };
}
