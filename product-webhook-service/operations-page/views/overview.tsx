import type { Status } from '../answers.ts';
import { countOf, nameOf, numberOf } from '../format.ts';
import {
  Badge,
  Button,
  Card,
  Empty,
  Facts,
  Head,
  Loading,
  Table,
  TroubleNotice,
  When,
} from '../parts/elements.tsx';
import { Remedy } from '../parts/remedy.tsx';
import { RunNow } from '../parts/run-now.tsx';
import { hrefOf } from '../route.ts';
import { useEvery, useReading } from '../session.ts';

const EVERY_MS = 15_000;
const EVERY_MS_IN_A_RUN = 5_000;

/** How the installation is, at one glance. */
export function OverviewView() {
  const {
    body: status,
    trouble,
    again,
    isLoading,
  } = useReading<Status>((api) => api.get('status'), 'status');
  useEvery(status?.run.running ? EVERY_MS_IN_A_RUN : EVERY_MS, again);
  return (
    <>
      <Head title="Overview" lead={status ? <Verdict status={status} /> : 'How the installation is.'}>
        <Button kind="quiet" isBusy={isLoading} onClick={again}>
          Refresh
        </Button>
      </Head>
      {trouble && <TroubleNotice trouble={trouble} again={again} />}
      {!status && isLoading && <Loading lines={6} />}
      {status && (
        <>
          {status.alarms.length > 0 && <Alarms status={status} />}
          <div class="columns">
            <Marketplacer status={status} />
            <Commercetools status={status} />
          </div>
          <div class="columns">
            <RunNow status={status} />
            <FailuresByCode failures={status.failures} />
          </div>
          <p class="small foot">Version {status.version}</p>
        </>
      )}
    </>
  );
}

function Verdict({ status: { alarms, failures } }: { status: Status }) {
  if (alarms.length > 0)
    return <Badge tone="bad">{countOf(alarms.length, 'alarm')}: somebody is needed</Badge>;
  if (failures.total > 0)
    return <Badge tone="warning">Running, with {countOf(failures.total, 'failure')}</Badge>;
  return <Badge tone="good">Everything is in order</Badge>;
}

const Alarms = ({ status: { alarms } }: { status: Status }) => (
  <Card title="Alarms" tone="bad">
    <ul class="list">
      {alarms.map(({ code, id, since, sentence, detail }) => (
        <li key={`${code} ${id}`}>
          <p>
            <strong>{sentence}</strong>
          </p>
          <p class="small">
            <code>{code}</code> · {nameOf(id)} · since <When at={since} />
          </p>
          {detail && <p class="detail">{detail}</p>}
          <details>
            <summary>What to do</summary>
            <Remedy code={code} />
          </details>
        </li>
      ))}
    </ul>
  </Card>
);

function Marketplacer({ status: { webhooks, lastWebhookAt } }: { status: Status }) {
  const enabled = webhooks.filter((webhook) => webhook.enabled === true).length;
  const unknown = webhooks.filter((webhook) => webhook.enabled === 'unknown').length;
  return (
    <Card title="Marketplacer" aside={<WebhookBadge {...{ enabled, unknown, total: webhooks.length }} />}>
      <Facts
        rows={[
          [
            'Webhooks',
            webhooks.length === 0 ? 'none registered' : `${enabled} of ${webhooks.length} enabled`,
          ],
          ['Last heard', lastWebhookAt ? <When at={lastWebhookAt} /> : 'not noted yet'],
        ]}
      />
      {webhooks.length > 0 && (
        <details>
          <summary>All webhooks</summary>
          <Table caption="Registered webhooks">
            <thead>
              <tr>
                <th scope="col">Entity</th>
                <th scope="col">State</th>
                <th scope="col">Leads to</th>
              </tr>
            </thead>
            <tbody>
              {webhooks.map((webhook) => (
                <tr key={webhook.id}>
                  <th scope="row">{nameOf(webhook.entity)}</th>
                  <td>
                    <StateBadge enabled={webhook.enabled} />
                  </td>
                  <td class="address">{webhook.url ?? 'not shown'}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      )}
    </Card>
  );
}

function WebhookBadge({ enabled, unknown, total }: { enabled: number; unknown: number; total: number }) {
  if (total === 0) return <Badge tone="quiet">No webhooks</Badge>;
  if (unknown === total) return <Badge tone="warning">Does not answer</Badge>;
  return enabled === total ? <Badge tone="good">Healthy</Badge> : <Badge tone="bad">Switched off</Badge>;
}

function StateBadge({ enabled }: { enabled: boolean | 'unknown' }) {
  if (enabled === 'unknown') return <Badge tone="quiet">Unknown</Badge>;
  return enabled ? <Badge tone="good">Enabled</Badge> : <Badge tone="bad">Disabled</Badge>;
}

function Commercetools({ status: { subscriptions, settings } }: { status: Status }) {
  const healthy = subscriptions.filter(({ status }) => status === 'Healthy').length;
  const badge =
    subscriptions.length === 0 ? (
      <Badge tone="quiet">No subscription</Badge>
    ) : healthy === subscriptions.length ? (
      <Badge tone="good">Healthy</Badge>
    ) : (
      <Badge tone="bad">Unhealthy</Badge>
    );
  return (
    <Card title="commercetools" aside={badge}>
      <Facts
        rows={[
          [
            'Subscriptions',
            subscriptions.length === 0 ? 'none registered' : `${healthy} of ${subscriptions.length} healthy`,
          ],
          ['Settings changed', settings ? <When at={settings.changedAt} /> : 'not noted yet'],
        ]}
      />
      {subscriptions.length > 0 && (
        <details>
          <summary>All subscriptions</summary>
          <Table caption="Subscriptions">
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {subscriptions.map(({ key, status }) => (
                <tr key={key}>
                  <th scope="row" class="address">
                    {key}
                  </th>
                  <td>
                    <Badge tone={status === 'Healthy' ? 'good' : 'bad'}>{status}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </details>
      )}
    </Card>
  );
}

function FailuresByCode({ failures }: { failures: Status['failures'] }) {
  const codes = Object.entries(failures.byCode).toSorted(([, one], [, other]) => other - one);
  const most = codes[0]?.[1] ?? 0;
  return (
    <Card
      title="Failures"
      aside={
        <span class="figure">
          {failures.truncated ? 'over ' : ''}
          {numberOf(failures.total)}
        </span>
      }
    >
      {codes.length === 0 ? (
        <Empty title="Nothing has failed">Everything that arrived was carried over.</Empty>
      ) : (
        <ul class="bars">
          {codes.map(([code, count]) => (
            <li key={code}>
              <a href={hrefOf('failures', { code })}>{code}</a>
              <span class="figure">{numberOf(count)}</span>
              <meter value={count} max={most} aria-label={`${code}: ${count} of ${failures.total}`} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
