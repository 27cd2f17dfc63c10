import REMEDIES, { type Inline } from 'remedies';
import { hrefOf } from '../route.ts';

function Piece({ piece }: { piece: Inline }) {
  switch (piece.kind) {
    case 'code':
      return <code>{piece.text}</code>;
    case 'emphasis':
      return <em>{piece.text}</em>;
    case 'failure':
      if (!Object.hasOwn(REMEDIES, piece.code)) return <>{piece.text}</>;
      return <a href={hrefOf('failures', { code: piece.code })}>{piece.text}</a>;
    case 'text':
      return <>{piece.text}</>;
  }
}

/** What the runbook says about a failure. */
export const Remedy = ({ code }: { code: string }) => (
  <div class="remedy">
    {(REMEDIES[code] ?? [[{ kind: 'text', text: 'This version of the page knows no remedy.' } as const]]).map(
      (paragraph, index) => (
        <p key={index}>
          {paragraph.map((piece, place) => (
            <Piece key={place} piece={piece} />
          ))}
        </p>
      ),
    )}
  </div>
);
