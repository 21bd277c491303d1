/** Providers that a slip of the finger is measured against, and their neighbours that are no slip of each other. */
const providers = new Set(
  (
    'gmail.com googlemail.com hotmail.com hotmail.fr hotmail.de hotmail.es hotmail.it hotmail.co.uk outlook.com outlook.fr ' +
    'outlook.de outlook.es live.com live.fr msn.com yahoo.com yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk ymail.com ' +
    'rocketmail.com icloud.com proton.me protonmail.com protonmail.ch tutanota.com tutanota.de fastmail.com mail.com ' +
    'email.com zoho.com orange.fr wanadoo.fr laposte.net free.fr sfr.fr web.de gmx.de gmx.net gmx.com gmx.at gmx.ch ' +
    't-online.de freenet.de posteo.de mailbox.org libero.it virgilio.it telefonica.net mail.ru yandex.ru yandex.com ya.ru ' +
    'rambler.ru inbox.ru list.ru internet.ru bk.ru ukr.net meta.ua i.ua'
  ).split(' '),
);

/** Ends that exist nowhere (IANA, list of top-level domains) and are a slip away from one that everybody has. */
const endings: Readonly<Record<string, string>> = {
  ...{ con: 'com', cmo: 'com', ocm: 'com', cpm: 'com', vom: 'com', xom: 'com', comm: 'com', coom: 'com', ccom: 'com' },
  ...{ nte: 'net', ner: 'net', nett: 'net', ent: 'net', ogr: 'org', orgg: 'org', prg: 'org', rog: 'org' },
};

/** Shorter names have honest neighbours in plenty: gms.de is no slip of gmx.de. */
const shortestName = 4;

/** Whether one letter too many, too few, another one, or two in the wrong order is all that differs. */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const sameFrom = (inOne: number, inOther: number): boolean => one.slice(inOne) === other.slice(inOther);
  if (sameFrom(at + 1, at) || sameFrom(at, at + 1) || sameFrom(at + 1, at + 1)) return true;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && sameFrom(at + 2, at + 2);
}

const nameIn = (domain: string): string => domain.slice(0, domain.indexOf('.'));
const ending = (domain: string): string => domain.slice(domain.lastIndexOf('.') + 1);

/** yahoo.se beside yahoo.de: the same name in another country. `.co` and `.cm` live from slips of `.com`. */
const abroad = (domain: string, provider: string): boolean =>
  nameIn(domain) === nameIn(provider) && ending(domain).length === 2 && !/^c[om]$/.test(ending(domain));

function suggestedDomain(domain: string): string | null {
  if (providers.has(domain)) return null;
  for (const provider of providers) {
    const near = nameIn(provider).length >= shortestName && oneSlipApart(domain, provider);
    if (near && !abroad(domain, provider)) return provider;
  }
  const meant = Object.hasOwn(endings, ending(domain)) ? endings[ending(domain)] : undefined;
  return meant === undefined ? null : `${domain.slice(0, domain.lastIndexOf('.'))}.${meant}`;
}

/**
 * The address that was probably meant, or null when nothing speaks against the one that was typed. It is for a question
 * and never for a silent change: only its owner knows.
 */
export function suggestedAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  const suggestion = suggestedDomain(
    address
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  );
  return at < 1 || suggestion === null ? null : `${address.slice(0, at).trim()}@${suggestion}`;
}
