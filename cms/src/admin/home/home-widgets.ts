import { Bell, ChartCircle, Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { inPanelDirection } from '../PanelDirection';
import { permission } from '../permission';
import type { Sentence } from '../say';

/** Of Strapi's own. The others count entries, or list what was last written: after a release, messages by the code. */
const kept = ['profile-info'];

const title = (id: Sentence) => ({ id, defaultMessage: id });

const ours = [
  {
    id: 'waiting',
    icon: Bell,
    title: title('hub.home.waiting'),
    permissions: [permission('api::desk.read')],
    component: async () => inPanelDirection((await import('./Waiting')).default),
  },
  {
    id: 'signatures',
    icon: ChartCircle,
    title: title('hub.home.signatures'),
    permissions: [permission('api::desk.figures')],
    component: async () => inPanelDirection((await import('./SignaturesToday')).default),
  },
  {
    id: 'languages',
    icon: Earth,
    title: title('hub.home.languages'),
    permissions: [permission('api::desk.read')],
    component: async () => inPanelDirection((await import('./LanguageList')).default),
  },
];

/** The first page of the panel. Only while the app registers: later Strapi hands over no widgets, and stays blank. */
export function arrangeHome({ widgets }: StrapiApp): void {
  widgets.register((all) => [...ours, ...all.filter(({ id }) => kept.includes(id))]);
}
