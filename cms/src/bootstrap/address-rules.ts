import type { Core } from '@strapi/strapi';
import { everyDomain } from '../address/address-rules';
import { newDocumentId } from './document-id';
import { onceSeen } from './once-seen';

interface WellKnown {
  ignoreDots?: boolean;
  separator?: string;
  aliasOf?: string;
}

const plus: WellKnown = { separator: '+' };

/**
 * What these providers say of their own addresses. Where one says nothing nothing is assumed: two people counted as one
 * are worse than one person counted twice.
 */
const wellKnown: Readonly<Record<string, WellKnown>> = {
  [everyDomain]: {},
  'gmail.com': { ...plus, ignoreDots: true },
  'googlemail.com': { aliasOf: 'gmail.com' },
  'outlook.com': plus,
  'hotmail.com': plus,
  'live.com': plus,
  'icloud.com': plus,
  'me.com': { aliasOf: 'icloud.com' },
  'mac.com': { aliasOf: 'icloud.com' },
  'proton.me': plus,
  'protonmail.com': { aliasOf: 'proton.me' },
  'pm.me': { aliasOf: 'proton.me' },
  'fastmail.com': plus,
  'yandex.ru': plus,
  'ya.ru': { aliasOf: 'yandex.ru' },
  'yandex.com': { aliasOf: 'yandex.ru' },
  'yandex.by': { aliasOf: 'yandex.ru' },
  'yandex.kz': { aliasOf: 'yandex.ru' },
};

/** The rules of well-known providers are there once: what an editor changes or deletes of them stays so. */
export async function addAddressRules(strapi: Core.Strapi): Promise<void> {
  const rules = strapi.db.query('api::address-rule.address-rule');
  const fresh = await onceSeen(strapi, 'address-rules', Object.keys(wellKnown));
  const there = new Set((await rules.findMany({ select: ['domain'] })).map(({ domain }: { domain: string }) => domain));
  const missing = fresh.filter((domain) => !there.has(domain));
  if (missing.length === 0) return;
  const data = missing.map((domain) => ({
    ...{ documentId: newDocumentId(), domain, disposable: 'asListed' },
    ...wellKnown[domain],
  }));
  await rules.createMany({ data });
}
