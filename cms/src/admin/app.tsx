import { Earth, Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import icon from '../../favicon.png';
import { inOwnWords, type EditLayout, type Field } from './fields/field-help';
import { hideCreation } from './fields/hide-creation';
import { strapiTexts } from './fields/strapi-texts';
import { arrangeHome } from './home/home-widgets';
import { chosenTexts } from './panel-texts';
import { panelTexts } from './translations/by-language';
import { permission } from './permission';
import { dismissAdvertisements } from './quiet-start';
import { runsWithItsText } from './text-direction';

/** The product's name is the same in every language. */
const name = {
  'app.components.LeftMenu.navbrand.title': 'Campaign Hub',
  'Auth.form.welcome.title': 'Campaign Hub',
};
/** Languages of the panel itself; English is always there. */
const locales = Object.keys(panelTexts).filter((language) => language !== 'en');

/** The language of the document in the form. The hook is not told: Strapi’s own plugin for languages drops it (5.54.0). */
const shownLocale = (): string | undefined =>
  new URLSearchParams(window.location.search).get('plugins[i18n][locale]') ?? undefined;

interface Laid {
  layout: EditLayout<Field>;
}

export default {
  config: {
    head: { favicon: icon },
    auth: { logo: icon },
    menu: { logo: icon },
    locales,
    translations: Object.fromEntries(
      Object.entries(panelTexts).map(([locale, texts]) => [locale, { ...name, ...texts, ...strapiTexts(texts) }]),
    ),
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    dismissAdvertisements();
    arrangeHome(app);
    app.addMenuLink({
      to: 'desk',
      icon: Earth,
      intlLabel: { id: 'hub.desk.title', defaultMessage: panelTexts.en['hub.desk.title'] },
      permissions: [permission('api::desk.read')],
      Component: () => import('./pages/desk'),
      position: 2,
    });
    app.addMenuLink({
      to: 'signatures',
      icon: Feather,
      intlLabel: { id: 'hub.signatures.title', defaultMessage: panelTexts.en['hub.signatures.title'] },
      permissions: [permission('api::signature-desk.work'), permission('api::signature-desk.audit')],
      Component: () => import('./pages/signatures'),
      position: 3,
    });
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>): void {
    runsWithItsText();
    hideCreation(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', (laid: Laid) => ({
      ...laid,
      layout: inOwnWords(laid.layout, chosenTexts(), shownLocale()),
    }));
  },
};
