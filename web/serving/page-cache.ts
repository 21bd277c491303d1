import { LRUCache } from 'lru-cache';
import { keptFor, useOf } from './freshness.ts';
import type { KeptPage } from './kept-page.ts';

/** Renders the page at a path. Null: not now, or not one to be kept. */
export type Render = (path: string) => Promise<Rendered>;
/** `gone`: there is no such page for everybody any more; `failed`: it cannot be said at the moment. */
export type Rendered = { page: KeptPage } | 'gone' | 'failed';

export interface Found {
  page: KeptPage;
  /** Milliseconds since it was rendered, when it is shown since it could not be rendered anew; else null. */
  stale: number | null;
}

interface Entry {
  page: KeptPage;
  at: number;
  failedAt: number | null;
}

/** Bytes of all kept pages together, in all their encodings: hundreds of long pages. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Finished pages, kept for a moment (design §5): a crowd that comes at once is one rendering, and the CMS may be away for
 * a day before a reader of a page that somebody has seen notices it.
 */
export class PageCache {
  readonly #entries = new LRUCache<string, Entry>({ maxSize: mostBytes, sizeCalculation: ({ page }) => page.size });
  readonly #rendering = new Map<string, Promise<Found | null>>();
  readonly #render: Render;
  readonly #now: () => number;

  constructor(render: Render, now: () => number = Date.now) {
    this.#render = render;
    this.#now = now;
  }

  /** The page, at once where it can be shown as it is, or null when it cannot be had from here. */
  find(path: string): Found | Promise<Found | null> {
    const entry = this.#entries.get(path);
    if (!entry) return this.#renewed(path);
    const now = this.#now();
    const { page, at, failedAt } = entry;
    const use = useOf({ age: now - at, sinceFailure: failedAt === null ? null : now - failedAt });
    if (use === 'renew') return this.#renewed(path);
    if (use === 'show and renew') void this.#renewed(path);
    return { page, stale: failedAt === null ? null : now - at };
  }

  /** One rendering for all who wait for a page. */
  #renewed(path: string): Promise<Found | null> {
    const underWay = this.#rendering.get(path);
    if (underWay) return underWay;
    const rendering = this.#renew(path).finally(() => this.#rendering.delete(path));
    this.#rendering.set(path, rendering);
    return rendering;
  }

  async #renew(path: string): Promise<Found | null> {
    const rendered = await this.#render(path).catch(() => 'failed' as const);
    const now = this.#now();
    if (typeof rendered === 'object') {
      this.#entries.set(path, { page: rendered.page, at: now, failedAt: null });
      return { page: rendered.page, stale: null };
    }
    const entry = this.#entries.peek(path);
    if (rendered === 'gone' || !entry || now - entry.at >= keptFor) {
      this.#entries.delete(path);
      return null;
    }
    entry.failedAt = now;
    return { page: entry.page, stale: now - entry.at };
  }
}
