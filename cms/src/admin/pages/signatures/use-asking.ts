import { useRef, useState, type MouseEvent } from 'react';

/** Which of several things is being asked about; when that is over the focus is again where it was. `titleId`: of what. */
export function useAsking<What extends string>(titleId: string) {
  const [asking, setAsking] = useState<What | null>(null);
  const asked = useRef<HTMLButtonElement | null>(null);
  const onClose = () => {
    setAsking(null);
    asked.current?.focus();
  };
  /** For the button that opens the question: it is called by what it does and by what it does it to. */
  const opens = (what: What) => ({
    id: `${titleId}-${what}`,
    'aria-labelledby': `${titleId}-${what} ${titleId}`,
    'aria-expanded': asking === what,
    onClick: ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
      asked.current = currentTarget;
      setAsking(what);
    },
  });
  return { asking, opens, onClose };
}
