import { Flex, Link, Typography } from '@strapi/design-system';
import type { PaperList } from '../../../../../contract/paper';
import { useSay } from '../../../say';

/** The sheet to print, in each public language. */
export function SheetLinks({ languages }: Pick<PaperList, 'languages'>) {
  const say = useSay();
  const sheets = languages.filter(({ sheet }) => sheet !== null);
  if (sheets.length === 0) return <Typography>{say('hub.signatures.paper.noSheet')}</Typography>;
  return (
    <Flex {...{ tag: 'nav', 'aria-label': say('hub.signatures.paper.sheets'), gap: 4, wrap: 'wrap' }}>
      <Typography>{say('hub.signatures.paper.sheets')}</Typography>
      {sheets.map(({ code, name, sheet }) => (
        <Link key={code} isExternal href={sheet ?? ''} lang={code}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}
