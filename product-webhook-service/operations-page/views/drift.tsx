import { useState } from 'preact/hooks';
import type { Drift } from '../answers.ts';
import { countOf, nameOf } from '../format.ts';
import {
  Badge,
  Button,
  Empty,
  Head,
  Loading,
  Table,
  TroubleNotice,
  When,
  type Tone,
} from '../parts/elements.tsx';
import { ObjectLink } from '../parts/object-link.tsx';
import { useReading } from '../session.ts';

const OUTCOMES: Record<string, string> = { applied: 'put right', retry: 'to be tried again' };
const DRY_OUTCOMES: Record<string, string> = { applied: 'changed', retry: 'tried again' };
const TONES: Record<string, Tone> = { applied: 'good', failed: 'bad', retry: 'warning' };

/** What the last complete comparison found. */
export function DriftView() {
  const { body: drift, trouble, isLoading, again } = useReading<Drift>((api) => api.get('drift'), 'drift');
  return (
    <>
      <Head title="Drift" lead="What the last complete comparison found different between both sides.">
        <Button kind="quiet" isBusy={isLoading} onClick={again}>
          Refresh
        </Button>
      </Head>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!drift && isLoading && <Loading lines={5} />}
      {drift &&
        (drift.comparedAt === undefined ? <NeverYet /> : <Found drift={drift} at={drift.comparedAt} />)}
    </>
  );
}

const NeverYet = () => (
  <Empty title="Nothing was compared as a whole yet">
    The first complete comparison leaves its findings here. It can be started under Runs.
  </Empty>
);

function Found({ drift: { rows = [], dryRun, truncated }, at }: { drift: Drift; at: string }) {
  const [type, setType] = useState('');
  const types = [...new Set(rows.map(({ object }) => object.type))].toSorted();
  const shown = rows.filter(({ object }) => type === '' || object.type === type);
  return (
    <>
      <p>
        Compared <When at={at} />
        {dryRun ? ', in a dry run: nothing was changed.' : '.'} {countOf(rows.length, 'object')} differed
        {truncated && ' at least; there were more than are kept'}.
      </p>
      {rows.length === 0 ? (
        <Empty title="Both sides agreed">There was nothing to put right.</Empty>
      ) : (
        <>
          <form class="filters" onSubmit={(event) => event.preventDefault()}>
            <div>
              <label for="drift-type">Kind</label>
              <select
                id="drift-type"
                value={type}
                onChange={({ currentTarget: { value } }) => setType(value)}
              >
                <option value="">All kinds</option>
                {types.map((name) => (
                  <option key={name} value={name}>
                    {nameOf(name)}
                  </option>
                ))}
              </select>
            </div>
          </form>
          <Table caption="Objects that differed">
            <thead>
              <tr>
                <th scope="col">Object</th>
                <th scope="col">Fields</th>
                <th scope="col">{dryRun ? 'Would be' : 'Outcome'}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ object, fields, outcome }) => (
                <tr key={`${object.type} ${object.id}`}>
                  <th scope="row">
                    <ObjectLink object={object} />
                  </th>
                  <td>{fields.length > 0 ? fields.join(', ') : <span class="nothing">not named</span>}</td>
                  <td>
                    <Badge tone={TONES[outcome] ?? 'quiet'}>
                      {(dryRun ? DRY_OUTCOMES : OUTCOMES)[outcome] ?? outcome}
                    </Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </>
  );
}
