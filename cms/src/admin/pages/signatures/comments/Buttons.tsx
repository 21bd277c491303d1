import { Button } from '@strapi/design-system';
import type { DeskComment } from '../../../../../contract/comments';
import { useSay } from '../../../say';
import { publishTo, withholdTo } from './verdicts';

interface ButtonsProps {
  comment: DeskComment;
  publish: () => void;
  withhold: () => void;
  choose: () => void;
}

/** What can be done with a comment in its state. */
export function Buttons({ comment, publish, withhold, choose }: ButtonsProps) {
  const say = useSay();
  const { state, chosen, text } = comment;
  const [goal, away] = [publishTo[state], withholdTo[state]];
  return (
    <>
      {goal && (
        <Button disabled={goal === 'approved' && text === null} onClick={publish}>
          {say(`hub.signatures.comments.do.${state === 'hidden' ? 'shown' : goal}`)}
        </Button>
      )}
      {away && (
        <Button variant="danger-light" onClick={withhold}>
          {say(`hub.signatures.comments.do.${away}`)}
        </Button>
      )}
      {state === 'approved' && (
        <Button variant="secondary" onClick={choose}>
          {say(chosen ? 'hub.signatures.comments.do.unchosen' : 'hub.signatures.comments.do.chosen')}
        </Button>
      )}
    </>
  );
}
