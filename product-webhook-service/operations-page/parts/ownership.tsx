import type { OwnedField } from '../answers.ts';
import { useReading } from '../session.ts';
import { Loading, Table, TroubleNotice } from './elements.tsx';

/** Whose word counts for each field, by the settings in force. */
export function Ownership() {
  const { body, trouble, isLoading, again } = useReading<{ fields: OwnedField[] }>(
    (api) => api.get('ownership'),
    'ownership',
  );
  return (
    <section>
      <h2>Who owns what</h2>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!body && isLoading && <Loading lines={8} />}
      {body && (
        <Table caption="Owners of fields">
          <thead>
            <tr>
              <th scope="col">Of</th>
              <th scope="col">Field</th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {body.fields.map(({ domain, field, owner }) => (
              <tr key={`${domain} ${field}`}>
                <td>{domain}</td>
                <th scope="row">{field}</th>
                <td>{OWNERS[owner]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

const OWNERS = {
  marketplacer: 'Marketplacer',
  commercetools: 'commercetools',
  nobody: 'nobody, it is not carried',
} as const;
