/** Writes `docs/generated/` and `docs/errors.md`: who may do what, which states there are, openapi.json, from the desks themselves. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ReportFile } from '#desks/strategy/model/reports.ts';
import type { AnyOperation } from '#kernel/operation/define.ts';
import type { Desk } from '#kernel/operation/desk.ts';
import { drawWorkflow } from '#kernel/workflow/draw.ts';
import { desks } from '#server/desks.ts';
import { openapiOf } from '#server/entry/openapi.ts';
import { errorsPage } from './docs/errors-page.ts';
import { namesPage } from './docs/names-page.ts';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
const note = 'Written by `npm run write-docs` from the desks; a test fails when it is out of date.';

/** File under docs/ → text. */
export function documents(): Record<string, string> {
  const manifests: readonly Desk[] = desks.map((desk) => desk.manifest);
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return {
    'errors.md': errorsPage(manifests),
    'generated/hard-names.md': namesPage(),
    'generated/operations.md': operations(manifests),
    'generated/states.md': states(manifests),
    'generated/access.md': access(manifests),
    'generated/report.schema.json': `${JSON.stringify(reportSchema(), null, 1)}\n`,
    'generated/openapi.json': `${JSON.stringify(openapiOf(manifests, version), null, 1)}\n`,
  };
}

/** For programs that read the machine file of an implementation report (`"format": "zaedno-report/1"`). */
function reportSchema() {
  return { title: 'Implementation report of a plan', description: note, ...z.toJSONSchema(ReportFile) };
}

function operations(manifests: readonly Desk[]): string {
  const count = manifests.reduce((sum, desk) => sum + desk.operations.length, 0);
  const parts = manifests.map((desk) => {
    const rows = desk.operations.map(
      (one) =>
        `| \`${one.name}\` | ${one.does} | ${one.kind}${one.transport ? `, ${one.transport}` : ''} | ${recorded(one)} | ` +
        `${one.stepUp ? 'yes' : ''} | ${(one.errors ?? []).map((code) => `\`${code}\``).join(' ')} |`,
    );
    return [
      `## ${desk.name}`,
      '',
      desk.holdsPersonalData
        ? 'Holds personal data: off until two people switch it on.'
        : 'Holds no personal data but professional contacts.',
      '',
      '| operation | what it does | kind | in the ledger | second factor again | may refuse with |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return `# Everything that can be done\n\n${note}\n\n${count} operations. Besides the errors named here every operation may refuse with those of the kernel ([errors](../errors.md)).\n\n${parts.join('\n')}`;
}

function recorded(operation: AnyOperation): string {
  if (operation.audit === 'unrecorded') return 'refusals only';
  return operation.kind === 'command' ? 'each time' : 'each reading';
}

function states(manifests: readonly Desk[]): string {
  const parts = manifests.flatMap((desk) =>
    desk.workflows.map((workflow) => {
      const rows = Object.entries(workflow.states).map(([name, state]) => {
        const within = state.within;
        const time = within
          ? `${[within.months && `${within.months} months`, within.days && `${within.days} days`].filter(Boolean).join(' ')}, else ${within.else}`
          : '';
        return `| ${name} | ${state.final ? 'yes' : ''} | ${time} | ${state.keep ?? ''} |`;
      });
      return [
        `## ${workflow.name}, version ${workflow.version}`,
        '',
        '```mermaid',
        drawWorkflow(workflow),
        '```',
        '',
        '| state | final | within | kept as |',
        '|---|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    }),
  );
  return `# States and moves\n\n${note}\n\n${parts.join('\n')}`;
}

function access(manifests: readonly Desk[]): string {
  const parts = manifests.map((desk) => {
    const roles = [...new Set(desk.operations.flatMap((one) => one.who))];
    const short = roles.map((role) => role.slice(role.indexOf('.') + 1));
    const rows = desk.operations.map((one) => {
      const cells = roles.map((role) => (one.who.includes(role) ? '●' : ''));
      return `| \`${one.name.slice(desk.name.length + 1)}\` | ${cells.join(' | ')} | ${one.purpose.join(', ')} |`;
    });
    return [
      `## ${desk.name}`,
      '',
      `| operation | ${short.join(' | ')} | for |`,
      `|---|${short.map(() => ':-:').join('|')}|---|`,
      ...rows,
      '',
    ].join('\n');
  });
  return `# Who may do what, for which purpose\n\n${note} Which rows a person then sees is decided by the row policies (\`policies.sql\`).\n\n${parts.join('\n')}`;
}

if (import.meta.main) {
  mkdirSync(`${folder}generated`, { recursive: true });
  for (const [name, text] of Object.entries(documents())) writeFileSync(`${folder}${name}`, text);
  console.log(`Wrote under docs/: ${Object.keys(documents()).join(', ')}`);
}
