import { useState } from 'preact/hooks';
import type { Drift, Status } from '../answers.ts';
import { countOf } from '../format.ts';
import { useDoing, useReading } from '../session.ts';
import { ASKED, AskedFor } from './asked-for.tsx';
import { Confirm } from './dialog.tsx';
import { Button, Card, Loading, When } from './elements.tsx';
import { ObjectLink } from './object-link.tsx';

const WORD = 'REMOVE';
const MOST_SHOWN = 20;

/** A full run that removes however much has no advert any more. */
export function ForcedRun({ status, asked }: { status: Status; asked: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const run = useDoing<object>(() => ASKED);
  const start = (dryRun: boolean) =>
    void run.start((api) => api.post('run', { body: { mode: 'full', dryRun, force: true } })).then(asked);
  return (
    <Card title="Force removals">
      <p>
        A full run takes the products off sale whose adverts Marketplacer does not know any more, but no more
        than a tenth of all: a key that sees too little must not empty the shop. If the adverts are really
        gone, it can be forced. Look first at what would go.
      </p>
      <div class="actions">
        <Button kind="quiet" isBusy={run.isBusy} onClick={() => start(true)}>
          Look first: a dry run
        </Button>
        <Button kind="quiet danger" isBusy={run.isBusy} onClick={() => setAsking(true)}>
          Force removals …
        </Button>
      </div>
      {run.answer && <AskedFor answer={run.answer} />}
      {isAsking && <Typed status={status} confirmed={() => start(false)} closed={() => setAsking(false)} />}
    </Card>
  );
}

function Typed({ status, confirmed, closed }: { status: Status; confirmed: () => void; closed: () => void }) {
  const [typed, setTyped] = useState('');
  return (
    <Confirm
      title="Force removals"
      does="Ask for the forced run"
      isDangerous
      isReady={typed === WORD}
      confirmed={confirmed}
      closed={closed}
    >
      <WhatWouldGo status={status} />
      <label for="typed">
        Type <strong>{WORD}</strong> to go on
      </label>
      <input
        id="typed"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget: { value } }) => setTyped(value.trim())}
      />
    </Confirm>
  );
}

/** As the last complete comparison and the last run have seen it. */
function WhatWouldGo({ status: { lastRun } }: { status: Status }) {
  const { body: drift, isLoading } = useReading<Drift>((api) => api.get('drift'), 'drift');
  if (!drift && isLoading) return <Loading lines={2} />;
  const going = drift?.rows?.filter(isRemoval) ?? [];
  const notes = lastRun?.notes.filter((note) => note.includes('no advert')) ?? [];
  return (
    <div class="notice bad">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {drift?.comparedAt && going.length > 0 ? (
        <>
          <p>
            {countOf(going.length, 'product')} {drift.dryRun ? 'would go' : 'went'}, as found{' '}
            <When at={drift.comparedAt} />:
          </p>
          <ul class="going">
            {going.slice(0, MOST_SHOWN).map(({ object }) => (
              <li key={object.id}>
                <ObjectLink object={object} />
              </li>
            ))}
          </ul>
          {going.length > MOST_SHOWN && <p>… and {countOf(going.length - MOST_SHOWN, 'other')}.</p>}
        </>
      ) : (
        <p>No dry run has shown yet what would go. Cancel, and look first: what it finds is listed here.</p>
      )}
    </div>
  );
}

/** Nothing is compared of what is removed, so such a row names no fields. */
const isRemoval = ({ object, fields }: NonNullable<Drift['rows']>[number]): boolean =>
  object.type === 'advert' && fields.length === 0;
