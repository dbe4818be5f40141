/** The invented country's organisations, posts and people, made by its administrator through the office desk. */
import type { Client } from 'pg';
import { personas } from '#e2e/personas.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { roleDesk, type Role } from '#kernel/identity/roles.ts';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork } from './at-work.ts';
import { kindOf, type OrganisationFile, type PostFile, readOrganisations, readPosts } from './data.ts';

const reason = 'the invented country begins';
const administratorSlug = 'administrator';

/** Answers at once where the last persona holds their post already. */
export async function seedOffice(house: House, owner: Client): Promise<void> {
  const organisations = readOrganisations();
  const posts = readPosts().filter((post) => isHere(house, post));
  const people = personas.filter((persona) => posts.some((post) => post.id === persona.post));
  if (await isDone(owner, people.length)) return;
  await makeAdministrator(owner, organisations, posts);
  const administrator = await atWork(house, owner, administratorSlug, 'office-administration');
  const organisationIds = await seedOrganisations(administrator, organisations);
  const postIds = await seedPosts(administrator, posts, organisationIds);
  await seedPeople(administrator, people, postIds, (proposal) => second(house, owner, proposal));
}

/** A post of a desk that this house does not have comes with the desk. */
function isHere(house: House, post: PostFile): boolean {
  return post.roles.every((role) => house.desks.some((desk) => desk.name === roleDesk(role as Role)));
}

async function isDone(owner: Client, people: number): Promise<boolean> {
  const found = await owner.query(
    `select count(distinct user_id) as n from kernel.holdings join kernel.users using (user_id) where kind = 'person'`,
  );
  return Number(found.rows[0]?.n) >= people;
}

async function makeAdministrator(
  owner: Client,
  organisations: OrganisationFile[],
  posts: PostFile[],
): Promise<void> {
  const persona = personas.find((one) => one.slug === administratorSlug);
  const post = posts.find((one) => one.id === persona?.post);
  const organisation = organisations.find((one) => one.id === post?.organisation);
  if (!persona || !post || !organisation) throw new Error('The invented country has no administrator.');
  const { name, slug: login, language } = persona;
  await makeFirstPeople(owner, {
    name,
    login,
    language,
    organisation: organisation.names,
    post: post.titles,
    invited: false,
  });
}

type Ids = ReadonlyMap<string, string>;
type FoundOrganisation = {
  organisation: string;
  parent: string | null;
  names: { en: string };
  version: number;
};

/** Parents first; what is there under its English name already is only put in its place. */
async function seedOrganisations(by: AtWork, files: readonly OrganisationFile[]): Promise<Ids> {
  const { organisations } = await by.does<{ organisations: FoundOrganisation[] }>(
    'office.find-organisations',
    {},
  );
  const ids = new Map<string, string>();
  for (const file of parentsFirst(files)) {
    const parent = file.parent === null ? null : (ids.get(file.parent) ?? null);
    const facts = {
      parent,
      kind: kindOf(file.kind),
      names: file.names,
      place: placeOf(file, files),
      inhabitants: file.inhabitants ?? null,
    };
    const found = organisations.find((one) => one.names.en === file.names.en);
    if (!found) {
      ids.set(file.id, (await by.does<FoundOrganisation>('office.add-organisation', facts)).organisation);
      continue;
    }
    ids.set(file.id, found.organisation);
    if (found.parent === parent) continue;
    await by.does('office.edit-organisation', {
      organisation: found.organisation,
      base: found.version,
      ...facts,
    });
  }
  return ids;
}

function parentsFirst(files: readonly OrganisationFile[]): OrganisationFile[] {
  const branch = (parent: string | null): OrganisationFile[] =>
    files.filter((one) => one.parent === parent).flatMap((one) => [one, ...branch(one.id)]);
  return branch(null);
}

/** A town's own institutions work in that town; the others in the whole country. */
function placeOf(file: OrganisationFile, files: readonly OrganisationFile[]): string | null {
  if (file.kind === 'municipality') return file.names.en.replace('Municipality of ', '');
  const parent = files.find((one) => one.id === file.parent);
  return parent ? placeOf(parent, files) : null;
}

type FoundPost = { post: string; names: { en: string }; holders: { user: string }[] };

async function seedPosts(by: AtWork, files: readonly PostFile[], organisations: Ids): Promise<Ids> {
  const { posts } = await by.does<{ posts: FoundPost[] }>('office.find-posts', {});
  const ids = new Map<string, string>();
  for (const { id, organisation, titles, roles, purposes } of files) {
    const found = posts.find((one) => one.names.en === titles.en);
    const input = { organisation: organisations.get(organisation), names: titles, roles, purposes };
    ids.set(id, found?.post ?? (await by.does<{ post: string }>('office.add-post', input)).post);
  }
  return ids;
}

/** A post of the office takes two people: the auditor, whose own is the first of all, confirms the others. */
async function second(house: House, owner: Client, proposal: string): Promise<void> {
  const auditor = await atWork(house, owner, 'auditor', 'oversight');
  await auditor.does('office.confirm-post', { proposal });
}

type FoundUser = { user: string; login: string };
type Waiting = { waitingFor: { proposals: { proposal: string; post: string; user: string }[] } };

async function seedPeople(
  by: AtWork,
  people: readonly (typeof personas)[number][],
  postIds: Ids,
  confirm: (proposal: string) => Promise<void>,
): Promise<void> {
  const { users } = await by.does<{ users: FoundUser[] }>('office.find-users', { limit: 200 });
  const { posts } = await by.does<{ posts: FoundPost[] }>('office.find-posts', {});
  const held = new Set(posts.flatMap((one) => one.holders.map((holder) => `${one.post} ${holder.user}`)));
  const { waitingFor } = await by.does<Waiting>('office.read-today', {});
  for (const { slug: login, name, language, post: postId } of people) {
    if (login === administratorSlug) continue;
    const input = { name, login, language, invite: false };
    const found = users.find((one) => one.login === login);
    const { user } = found ?? (await by.does<FoundUser>('office.add-user', input));
    const post = postIds.get(postId) ?? '';
    if (held.has(`${post} ${user}`)) continue;
    const begun = waitingFor.proposals.find((one) => one.post === post && one.user === user);
    const given = begun
      ? { holding: begun.proposal, state: 'proposed' }
      : await by.does<{ holding: string; state: string }>('office.give-post', { post, user, reason });
    if (given.state === 'proposed') await confirm(given.holding);
  }
}
