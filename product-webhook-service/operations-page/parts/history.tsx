import type { FailureRecord, History as Remembered } from '../answers.ts';
import { countOf, sentenceOf } from '../format.ts';
import { useReading } from '../session.ts';
import { Badge, Card, Empty, Loading, TroubleNotice, When } from './elements.tsx';
import { Remedy } from './remedy.tsx';

/** What the connector remembers of an object: what is wrong, what was, and what people have done. */
export function History({ object, turn }: { object: Record<string, string>; turn: number }) {
  const { body, trouble, isLoading, again } = useReading<Remembered>(
    (api) => api.get('history', object),
    `history ${JSON.stringify(object)} ${turn}`,
  );
  return (
    <Card title="History">
      {!body && isLoading && <Loading lines={2} />}
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {body && <Events {...body} />}
    </Card>
  );
}

function Events({ failures, entries, drift }: Remembered) {
  if (failures.length + entries.length + drift.rows.length === 0) {
    return (
      <Empty title="Nothing is recorded">
        It has no failure{drift.comparedAt ? ', and was in step when everything was compared last' : ''}.
      </Empty>
    );
  }
  return (
    <ul class="list">
      {failures.map((failure) => (
        <Failed key={failure.key} failure={failure} />
      ))}
      {drift.rows.map(({ fields, outcome }, index) => (
        <li key={`drift ${index}`}>
          <p>
            <Badge tone="warning">Drift</Badge>{' '}
            {fields.length > 0 ? `Differed in ${fields.join(', ')}.` : 'Differed.'}{' '}
            {sentenceOf({ outcome, correlationId: '' })}
          </p>
          {drift.comparedAt && (
            <p class="small">
              Found <When at={drift.comparedAt} />
            </p>
          )}
        </li>
      ))}
      {entries.map((entry) => (
        <Over key={`${entry.at} ${entry.event}`} entry={entry} />
      ))}
    </ul>
  );
}

const Failed = ({
  failure: { code, sentence, detail, times, firstSeen, lastSeen },
}: {
  failure: FailureRecord;
}) => (
  <li>
    <p>
      <Badge tone="bad">Failed</Badge> {sentence} <code>{code}</code>
    </p>
    {detail && <p class="detail">{detail}</p>}
    <p class="small">
      {countOf(times, 'time')} · first <When at={firstSeen} /> · last <When at={lastSeen} />
    </p>
    <details>
      <summary>What to do</summary>
      <Remedy code={code} />
    </details>
  </li>
);

function Over({ entry }: { entry: Remembered['entries'][number] }) {
  return (
    <li>
      <p>
        <What entry={entry} />
      </p>
      <p class="small">
        <When at={entry.at} />
      </p>
    </li>
  );
}

function What({ entry }: { entry: Remembered['entries'][number] }) {
  switch (entry.event) {
    case 'resolved':
      return (
        <>
          <Badge tone="good">Resolved</Badge> <code>{entry.code}</code>, seen {countOf(entry.times, 'time')}{' '}
          since <When at={entry.firstSeen} />
        </>
      );
    case 'operator':
      return (
        <>
          <Badge tone="active">By hand</Badge> {sentenceOf({ ...entry, correlationId: '' })}
        </>
      );
    case 'overwritten':
      return (
        <>
          <Badge tone="warning">Overwritten</Badge> Somebody had changed {entry.fields.join(', ')} on the side
          that does not own it.
        </>
      );
  }
}
