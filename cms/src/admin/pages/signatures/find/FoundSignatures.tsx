import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { FoundList, FoundPlace, SignatureFilter } from '../../../../../contract/found-signatures';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { Refused } from '../Refused';
import { FoundRow } from './FoundRow';
import { Rows } from './parts';
import { useFound } from './use-found';
import type { Search } from './use-search';

interface Props {
  asked: Search & { campaign: string };
  onPlace: (place: FoundPlace) => void;
  onFilter: (filter: SignatureFilter) => void;
}

/** A page of the list, or how far the search for it is. */
export function FoundSignatures({ asked, onPlace, onFilter }: Props) {
  const say = useSay();
  const { loaded, reload, lookedTo, stop } = useFound(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const here = loaded.state === 'here';
  const paged = asked.place !== undefined;
  useEffect(() => {
    // The button that led here is gone with the page before: who uses the keyboard goes on from the list.
    if (here && paged) heading.current?.focus();
  }, [here, paged]);
  const byName = asked.filter.name !== undefined;
  return (
    <Flex tag="section" aria-labelledby="found" direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta" id="found" ref={heading} tabIndex={-1}>
        {say(byName ? 'hub.signatures.find.listByName' : 'hub.signatures.find.list')}
      </Typography>
      <div role="status">
        {loaded.state === 'loading' && <Searching lookedTo={lookedTo} stop={stop} />}
        {here && <Outcome list={loaded.value} />}
      </div>
      {loaded.state === 'refused' && <Refused refusal={loaded.refusal} again={reload} />}
      {here && (
        <>
          <Rows aria-labelledby="found">
            {loaded.value.signatures.map((signature) => (
              <FoundRow key={signature.id} signature={signature} onNetwork={(network) => onFilter({ network })} />
            ))}
          </Rows>
          <Pager list={loaded.value} onPlace={onPlace} />
        </>
      )}
    </Flex>
  );
}

/** A moment as the panel writes it; a name as it is. */
function useWhere(): (lookedTo: string) => string {
  const intl = useIntl();
  return (lookedTo) =>
    /^\d{4}-\d\d-\d\dT/.test(lookedTo)
      ? intl.formatDate(lookedTo, { dateStyle: 'medium', timeStyle: 'short' })
      : isolated(lookedTo);
}

function Searching({ lookedTo, stop }: { lookedTo: string | null; stop: () => void }) {
  const say = useSay();
  const where = useWhere();
  return (
    <Flex gap={4} wrap="wrap">
      <Loader small>{say('hub.signatures.loading')}</Loader>
      {lookedTo !== null && (
        <>
          <Typography>{say('hub.signatures.find.searching', { to: where(lookedTo) })}</Typography>
          <Button variant="tertiary" size="S" onClick={stop}>
            {say('hub.signatures.find.stop')}
          </Button>
        </>
      )}
    </Flex>
  );
}

function Outcome({ list: { signatures, lookedTo } }: { list: FoundList }) {
  const say = useSay();
  const where = useWhere();
  return (
    <Typography textColor="neutral700">
      {lookedTo !== null
        ? say('hub.signatures.find.stopped', { to: where(lookedTo), count: signatures.length })
        : say('hub.signatures.find.shown', { count: signatures.length })}
    </Typography>
  );
}

function Pager({ list: { newer, older }, onPlace }: { list: FoundList; onPlace: Props['onPlace'] }) {
  const say = useSay();
  if (!newer && !older) return null;
  return (
    <Flex tag="nav" aria-label={say('hub.signatures.find.pages')} gap={2} wrap="wrap">
      {newer && (
        <Button variant="secondary" onClick={() => onPlace(newer)}>
          {say('hub.signatures.find.previous')}
        </Button>
      )}
      {older && (
        <Button variant="secondary" onClick={() => onPlace(older)}>
          {say('hub.signatures.find.next')}
        </Button>
      )}
    </Flex>
  );
}
