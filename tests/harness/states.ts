import type { Page } from 'playwright-core';
import {
  approvedOn,
  campaignOn,
  countedOn,
  organisationsOn,
  paragraph,
  signedOn,
  type Stage,
  type Staged,
} from './stage.ts';
import { demonstration } from './supporter.ts';

/** A state that a page of the site can be in (issue 5: “every state drawn”), and how a reader comes to see it. */
export interface State {
  name: string;
  path: string;
  /** What is typed into the form before it is sent; pages without are only opened. */
  typed?: Record<string, string>;
}

/** Long without a place to break: what a page must not be widened by. */
const longName = `Karoline-${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`;

const german = {
  title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente: Auszahlung jetzt',
  demand:
    'Die Rechtsschutzversicherungsgesellschaften müssen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung anerkennen.',
  summary: 'Über Wörter, die länger sind als ein Telefon breit ist.',
  addressee: 'Bundesministerium für Arbeiterunfallversicherungsgesetzgebung',
  statement: [paragraph('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz.')],
};

const wordy = {
  title: `Against the plan that nobody asked for, ${'and against every plan like it, '.repeat(3)}now`.slice(0, 160),
  demand: 'We demand that the plan be withdrawn, that those who live here be heard, and that it be said why. '
    .repeat(4)
    .slice(0, 400),
};

const outcome = [
  paragraph('The sluices were opened on a Sunday, and the wells are filling. We thank everybody who signed.'),
];

const own = (name: string, { slug }: Staged, lang = 'en'): State => ({ name, path: `/${lang}/${slug}` });

async function counted(stage: Stage, confirmed: number, waiting: number, attributes = {}): Promise<Staged> {
  const campaign = await campaignOn(stage, attributes);
  await countedOn(stage, campaign, confirmed, waiting);
  return campaign;
}

async function crowded(stage: Stage): Promise<Staged> {
  const campaign = await campaignOn(stage, { goal: 1_500_000 });
  for (const [name, country] of [
    ['Амина Учебная', 'UA'],
    ['نادية التجريبية', 'EG'],
    [longName, 'DE'],
    ['Ó', 'IE'],
  ] as const)
    await signedOn(stage, campaign, name, country);
  await countedOn(stage, campaign, 1_234_563, 48_210);
  return campaign;
}

/** Comments in three scripts and two directions, one of them longer than a page shows and without a place to break. */
async function commented(stage: Stage): Promise<Staged> {
  const campaign = await campaignOn(stage);
  const said = [
    ['Una Demo', 'en', `${'I have lived below the sluices for forty years. '.repeat(12)}${longName}`],
    ['نادية التجريبية', 'ar', 'الماء حق للجميع.\nافتحوا السدود.'],
    ['Амина Учебная', 'uk', 'Вода належить усім.'],
  ] as const;
  for (const [name, locale, comment] of said) await signedOn(stage, campaign, name, 'EG', { locale, comment });
  await approvedOn(stage, campaign);
  return campaign;
}

async function joined(stage: Stage): Promise<Staged> {
  const campaign = await counted(stage, 240, 12);
  const kinds = [
    'Union of Ferry Workers',
    'Society for Old Sluices',
    'Federation of Everybody Who Lives Below the Dam',
  ];
  await organisationsOn(
    stage,
    campaign,
    Array.from({ length: 24 }, (_, at) => `${kinds[at % 3] ?? ''} ${String(at + 1)}`),
  );
  return campaign;
}

/** Brings a running hub into every state in which a campaign can be shown, and says where each is seen. */
export async function statesOn(stage: Stage): Promise<State[]> {
  const empty = await campaignOn(stage);
  const one = await campaignOn(stage);
  await signedOn(stage, one, 'Una Demo');
  const spoken = await commented(stage);
  const wrong = { name: 'https://example.org', email: 'nobody@', comment: 'x' };
  return [
    own('empty', empty),
    own('one', one),
    own('comments', spoken),
    { name: 'comments-all', path: `/en/${spoken.slug}/comments` },
    { name: 'comments-all-ar', path: `/ar/${spoken.slug}/comments` },
    own('million', await crowded(stage)),
    own('closed', await counted(stage, 412, 0, { state: 'closed', closesOn: '2026-09-30', outcome })),
    own('won', await counted(stage, 512, 3, { state: 'won', outcome })),
    own('not-open-yet', await campaignOn(stage, { opensOn: '2099-01-01' })),
    { ...own('one-error', empty), typed: { name: 'Una Demo', email: 'nobody@', country: 'FR', consent: 'on' } },
    { ...own('many-errors', empty), typed: wrong },
    { name: 'many-errors-ar', path: `/ar/${demonstration}`, typed: wrong },
    own('untranslated-ar', empty, 'ar'),
    own('untranslated-de', empty, 'de'),
    own('compounds', await campaignOn(stage, german, 'de'), 'de'),
    own('long-texts', await campaignOn(stage, wordy)),
    own('organisations', await joined(stage)),
    { name: 'arabic', path: `/ar/${demonstration}` },
    { name: 'cyrillic', path: `/uk/${demonstration}` },
    { name: 'home', path: '/en' },
    { name: 'update', path: `/en/${demonstration}/updates/fined-and-released` },
    { name: 'signed', path: `/en/${demonstration}/signed` },
    { name: 'not-found', path: '/en/not-here' },
  ];
}

/** Types into the form and sends it as a reader does. */
export async function sendForm(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(typed)) {
    const input = page.locator(`#${field}`);
    const kind = await input.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
    if (kind.startsWith('SELECT')) await input.selectOption(text);
    else if (kind === 'INPUT checkbox') await input.check();
    else {
      if (!(await input.isVisible())) await page.locator('#sign summary').click();
      await input.fill(text);
    }
  }
  await page.locator('#sign button').click();
  await page.getByRole('alert').first().waitFor();
}

/** Opens a page of the site in this state. */
export async function show(page: Page, { path, typed }: State): Promise<void> {
  await page.goto(path);
  if (typed) await sendForm(page, typed);
}
