import type { SettingInForce } from '../answers.ts';
import { Badge, Button, Head, Loading, Table, TroubleNotice } from '../parts/elements.tsx';
import { Ownership } from '../parts/ownership.tsx';
import { useReading } from '../session.ts';

/** With which settings this instance of the service runs. */
export function SettingsView() {
  const { body, trouble, isLoading, again } = useReading<{ settings: SettingInForce[] }>(
    (api) => api.get('settings'),
    'settings',
  );
  return (
    <>
      <Head
        title="Settings"
        lead="In force in this service. They are changed by a deployment; secrets are never shown."
      >
        <Button kind="quiet" isBusy={isLoading} onClick={again}>
          Refresh
        </Button>
      </Head>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!body && isLoading && <Loading lines={8} />}
      {body && (
        <Table caption="Settings in force">
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Value</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {body.settings.map((setting) => (
              <tr key={setting.key}>
                <th scope="row">
                  <code>{setting.key}</code>
                </th>
                <td>
                  <SettingValue setting={setting} />
                </td>
                <td>{ORIGINS[setting.origin]}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <Ownership />
    </>
  );
}

const ORIGINS = { given: 'the deployment', default: 'the default', absent: '–' } as const;

function SettingValue({ setting: { value, secured, origin } }: { setting: SettingInForce }) {
  if (secured)
    return origin === 'absent' ? <Badge tone="quiet">not set</Badge> : <Badge tone="good">set</Badge>;
  return value === undefined ? <span class="nothing">none</span> : <span class="value">{value}</span>;
}
