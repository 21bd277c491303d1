/** What of the demonstration is the same in every language. */
export const campaign = {
  slug: 'free-boris-kagarlitsky',
  goal: 10_000,
  accent: '#a3161e', // 7.6:1 on white (WCAG 2.2, 1.4.3)
  state: 'open',
  opensOn: '2023-07-26',
  demonstration: true,
} as const;

export const organisations = {
  ensu: { part: 'circulates', website: 'https://ukraine-solidarity.eu' },
  'workers-voice': { part: 'endorses', website: 'https://workersvoiceus.org' },
} as const;

export const statements = {
  'network-appeal': { role: 'appeal', organisation: 'ensu' },
  'workers-voice-preamble': { role: 'preamble', organisation: 'workers-voice' },
} as const;

export const updates = {
  'detained-and-taken-to-syktyvkar': { date: '2023-07-26' },
  'fined-and-released': { date: '2023-12-12' },
  'five-years-on-appeal': { date: '2024-02-13' },
  'sentence-left-in-force': { date: '2024-06-05' },
} as const;
