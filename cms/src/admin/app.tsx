import icon from '../../favicon.png';
import { runsWithItsText } from './text-direction';
import { dismissAdvertisements } from './quiet-start';

/** The product's name is the same in every language. */
const name = {
  'app.components.LeftMenu.navbrand.title': 'Campaign Hub',
  'Auth.form.welcome.title': 'Campaign Hub',
};
/** Languages of the panel itself; English is always there. */
const locales = ['fr', 'de', 'es', 'ru', 'uk', 'ar'];

export default {
  config: {
    head: { favicon: icon },
    auth: { logo: icon },
    menu: { logo: icon },
    locales,
    translations: Object.fromEntries(['en', ...locales].map((locale) => [locale, name])),
    tutorials: false,
    notifications: { releases: false },
  },
  register(): void {
    dismissAdvertisements();
  },
  bootstrap(): void {
    runsWithItsText();
  },
};
