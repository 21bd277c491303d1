import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { admin } from '../../harness/editor.ts';
import { actions, actionsOn, type Action, type Place } from './actions.ts';
import { addHiddenLanguages, documentOf, empty, others, own, source, traces, types, type Type } from './documents.ts';

const translating: readonly Action[] = [
  ...(['update', 'publish', 'unpublish', 'discard'] as const),
  ...(['publish many', 'unpublish many'] as const),
];

/** What each role may do with content; a new role is one more column. Everything else has to be refused. */
const columns: Record<string, { role: string; may: (action: Action, type: Type, locale: string) => boolean }> = {
  'a translator': {
    role: `translator-${own}`,
    may: (action, _type, locale) => locale === own && translating.includes(action),
  },
  'an editor': { role: 'strapi-editor', may: (action, type) => type !== 'message' || action === 'update' },
};

const people = new Map<string, Colleague>();
const shared = new Map<Type, string>();
const allTypes = Object.keys(types) as Type[];

beforeAll(async () => {
  await addHiddenLanguages();
  for (const [called, { role }] of Object.entries(columns)) people.set(called, await colleague(role));
  for (const type of allTypes) shared.set(type, await documentOf(type));
});

/**
 * Where what is allowed is tried. The notice of privacy and the messages are everybody’s: only where no reader sees it.
 * An exact copy of a campaign is refused to everybody, since it would have the same address.
 */
function triedIn(type: Type, action: Action): string[] {
  if (type === 'campaign' && action === 'auto-clone') return [];
  return type === 'privacy' || type === 'message' ? [own] : [source, others, own];
}

const place = (type: Type, id: string, locale: string): Place => ({ type, id, locale, text: `Words ${randomUUID()}` });

async function ask(who: Colleague, action: Action, at: Place) {
  const { method, path, body } = actions[action](at);
  const answer = await admin(method, path, body, who.token);
  return {
    action,
    ...at,
    status: answer.status,
    error: (answer.body as { error?: { message: string } } | null)?.error,
  };
}

/** All of these are refused, each in words on what to do, and the document is what it was. */
async function areRefused(who: Colleague, action: Action, places: Place[]): Promise<void> {
  const [first] = places;
  if (!first) return;
  const before = await traces(first.type, first.id, who.id);
  for (const each of places) {
    const answer = await ask(who, action, each);
    expect.soft(answer).toMatchObject({ status: 403, error: { message: expect.stringMatching(/ask an /i) as string } });
  }
  expect.soft(await traces(first.type, first.id, who.id)).toEqual(before);
}

async function isDone(who: Colleague, action: Action, at: Place): Promise<void> {
  const before = await traces(at.type, at.id, who.id);
  expect.soft(await ask(who, action, at)).toMatchObject({ status: action === 'create' ? 201 : 200 });
  const after = await traces(at.type, at.id, who.id);
  expect.soft(after, `${action} in ${at.locale}`).not.toEqual(before);
  if (people.get('a translator') !== who) return;
  const { [at.locale]: _changed, ...elsewhere } = after;
  expect.soft(elsewhere, `what ${action} in ${at.locale} leaves alone`).toEqual({ ...before, [at.locale]: undefined });
}

describe.each(Object.keys(columns))('%s', (called) => {
  describe.each(allTypes)('and a document of the type %s:', (type) => {
    test.each(actionsOn(type))('%s is done where it may be, and refused where not', async (action) => {
      const who = people.get(called);
      const id = shared.get(type);
      const column = columns[called];
      if (!who || id === undefined || !column) throw new Error('Nobody was made.');
      const refused = [source, others, own, empty].filter((locale) => !column.may(action, type, locale));
      await areRefused(
        who,
        action,
        refused.map((locale) => place(type, id, locale)),
      );
      const allowed = triedIn(type, action).filter((locale) => column.may(action, type, locale));
      if (allowed.length === 0) return;
      const fresh = await documentOf(type);
      for (const locale of allowed) await isDone(who, action, place(type, fresh, locale));
    });
  });
});
