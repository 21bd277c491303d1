import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Conditions } from '../../../../../contract/cleaning';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useNames } from '../names';

/** Says conditions in one line, in the language of the panel. */
export function useConditionsInWords(): (asked: Conditions) => string {
  const say = useSay();
  const intl = useIntl();
  const names = useNames();
  return useCallback(
    (asked) => {
      const moment = (at: string) => intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
      const { network, domain, domainTag, name, from, until, country, language, state } = asked;
      const said = [
        network && `${say('hub.signatures.clean.network')}: ${isolated(network)}`,
        domain && `${say('hub.signatures.clean.domain')}: ${isolated(domain)}`,
        domainTag && `${say('hub.signatures.clean.domainTag')}: ${isolated(domainTag)}`,
        name && `${say('hub.signatures.clean.name')}: ${isolated(name)}`,
        from && `${say('hub.signatures.clean.from')}: ${isolated(moment(from))}`,
        until && `${say('hub.signatures.clean.until')}: ${isolated(moment(until))}`,
        country && isolated(names.country(country)),
        language && isolated(names.language(language)),
        state && say(`hub.signatures.find.state.${state}`),
      ];
      return said.filter((each) => typeof each === 'string').join(' · ');
    },
    [say, intl, names],
  );
}
