import type { ColdRender } from './measure/cold-render.ts';
import type { CrowdAtPage } from './measure/crowd.ts';
import type { ReadsAtMany } from './measure/reads-at-five-million.ts';
import type { Sides } from './rounds.ts';
import { round, sideRow, whole } from './figures.ts';

export interface MeasuredPages {
  bare: Sides;
  /** Null where there is no nginx. */
  nginx: Sides | null;
  loaded: Sides;
  cold: ColdRender;
  crowd: CrowdAtPage;
}

export const pageResults = ({ bare, nginx, loaded, cold, crowd }: MeasuredPages, reads: ReadsAtMany) => ({
  pages_vs_bare_node: round(bare.ratio),
  ...(nginx && { pages_vs_nginx: round(nginx.ratio) }),
  pages_under_load_vs_quiet: round(loaded.ratio),
  cold_render_cpu_ms: round(cold.cpu),
  cold_render_sql: round(cold.sql),
  pages_at_5m_vs_1k: round(reads.ratio),
  crowd_renders: crowd.pages,
  crowd_errors: crowd.errors,
});

function readsRow({ few, many, ratio }: ReadsAtMany): string {
  const side = (rates: Record<string, number>) =>
    Object.entries(rates)
      .map(([name, rate]) => `${name} ${whole(rate)}/s`)
      .join(', ');
  return `| \`pages_at_5m_vs_1k\` | ${ratio.toFixed(2)} | ≥ 0.9 | ${side(many)} | ${side(few)} |`;
}

export const pageRows = ({ bare, nginx, loaded, cold, crowd }: MeasuredPages, reads: ReadsAtMany): string[] => [
  sideRow('pages_vs_bare_node', '≥ 0.8', bare),
  ...(nginx ? [sideRow('pages_vs_nginx', '≥ 0.35', nginx)] : []),
  sideRow('pages_under_load_vs_quiet', '≥ 0.6', loaded),
  `| \`cold_render_cpu_ms\` | ${cold.cpu.toFixed(2)} | ≤ 3 | ${whole(cold.renders)} pages | ${cold.wait.toFixed(1)} ms until it is there |`,
  `| \`cold_render_sql\` | ${cold.sql.toFixed(2)} | ≤ 4 | ${whole(cold.renders)} pages | |`,
  readsRow(reads),
  `| \`crowd_renders\` | ${String(crowd.pages)} | 1 | ${whole(crowd.readers)} readers in a second | the last waited ${whole(crowd.longest)} ms |`,
  `| \`crowd_errors\` | ${String(crowd.errors)} | 0 | | |`,
];

/** How the figures of pages were taken. */
export const pageDuties = `A page is the demonstration campaign in Brotli from the warm cache of the site, 64 kept-alive connections. The other side
sends the same bytes: \`node:http\` with the same headers, and one worker of nginx from the disk. Under load 200 signatures a
second come in at the CMS and an editor publishes the campaign every two seconds. A cold page is one that nobody has in a
cache: its processor time is that of all threads of the site, compression included, after it has rendered for some seconds;
its statements are all that the database was asked meanwhile, but for those of the queues. Pages with many signatures are
read as readers read them: page and count from the cache. A part that is measured alone (\`--only pages\`) is said and not
written here: all figures of this page are of one run.`;
