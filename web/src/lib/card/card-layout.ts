import type { Node } from '@takumi-rs/core';
import type { Direction } from '#lib/i18n/language.ts';

export interface CardTexts {
  title: string;
  demand: string;
  /** The name of the site. */
  site: string;
  /** `#8f1d14` */
  accent: string;
  /** Of title and demand. */
  locale: string;
  dir: Direction;
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Long titles in smaller letters and more lines; what is still too long ends in dots. Wide letters count twice. */
export function titleStyle(title: string): { fontSize: number; lineClamp: number } {
  const length = Array.from(title).length + (title.match(wide)?.length ?? 0);
  if (length <= 30) return { fontSize: 84, lineClamp: 2 };
  return { fontSize: length <= 60 ? 64 : 50, lineClamp: 3 };
}

const ink = '#16130f';
const quiet = '#5d564c';

/** A sheet of the broadsheet: a line in the colour of the campaign, what it is called, what it demands, who says so. */
export function cardLayout({ title, demand, site, accent, locale, dir }: CardTexts): Node {
  const words = { direction: dir, textAlign: 'start', textOverflow: 'ellipsis' } as const;
  return {
    type: 'container',
    ...{ dir, lang: locale },
    style: {
      ...{ display: 'flex', flexDirection: 'column', justifyContent: 'space-between', direction: dir },
      ...{ width: '100%', height: '100%', padding: '56px 72px', backgroundColor: '#fffdf8' },
      ...{ borderTop: `24px solid ${accent}` },
    },
    children: [
      {
        type: 'container',
        style: { display: 'flex', flexDirection: 'column', gap: 32, direction: dir },
        children: [
          {
            ...{ type: 'text', text: title, dir },
            style: { ...words, ...titleStyle(title), fontWeight: 700, lineHeight: 1.2, color: ink },
          },
          {
            type: 'text',
            text: demand,
            dir,
            style: { ...words, fontSize: 38, lineClamp: 3, lineHeight: 1.4, color: ink },
          },
        ],
      },
      {
        ...{ type: 'text', text: site, dir },
        style: {
          fontSize: 30,
          fontWeight: 700,
          color: quiet,
          direction: dir,
          borderTop: `2px solid ${quiet}`,
          paddingTop: 16,
        },
      },
    ],
  };
}
