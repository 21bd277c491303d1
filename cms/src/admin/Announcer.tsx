import { VisuallyHidden } from '@strapi/design-system';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announce = createContext<(sentence: string) => void>(() => undefined);

/** Says a sentence to those who do not see the page, when what they are hearing is over. */
export const useAnnounce = () => useContext(Announce);

/** A screen reader stays silent when a sentence comes twice, so every second one ends in a space that nobody hears. */
const space = ' ';

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  const announce = useCallback(
    (sentence: string) => setSaid((before) => (before === sentence ? sentence + space : sentence)),
    [],
  );
  return (
    <Announce.Provider value={announce}>
      {children}
      {/* Strapi hides it one pixel outside, where it makes a page that runs from right to left wider than the screen. */}
      <VisuallyHidden role="status" data-announcer style={{ margin: 0 }}>
        {said}
      </VisuallyHidden>
    </Announce.Provider>
  );
}
