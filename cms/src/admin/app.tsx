import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import icon from '../../favicon.png';
import { permission } from './permission';
import { runsWithItsText } from './text-direction';
import { dismissAdvertisements } from './quiet-start';
import ar from './translations/ar.json';
import de from './translations/de.json';
import en from './translations/en.json';
import es from './translations/es.json';
import fr from './translations/fr.json';
import ru from './translations/ru.json';
import uk from './translations/uk.json';

/** The product's name is the same in every language. */
const name = {
  'app.components.LeftMenu.navbrand.title': 'Campaign Hub',
  'Auth.form.welcome.title': 'Campaign Hub',
};
/** What our own pages say. Languages of the panel itself; English is always there. */
const texts = { ar, de, en, es, fr, ru, uk };

export default {
  config: {
    head: { favicon: icon },
    auth: { logo: icon },
    menu: { logo: icon },
    locales: Object.keys(texts).filter((locale) => locale !== 'en'),
    translations: Object.fromEntries(Object.entries(texts).map(([locale, own]) => [locale, { ...name, ...own }])),
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    dismissAdvertisements();
    app.addMenuLink({
      to: 'desk',
      icon: Earth,
      intlLabel: { id: 'hub.desk.title', defaultMessage: en['hub.desk.title'] },
      permissions: [permission('api::desk.read')],
      Component: () => import('./pages/desk'),
      position: 2,
    });
  },
  bootstrap(): void {
    runsWithItsText();
  },
};
