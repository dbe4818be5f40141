/** Tables and columns as TypeScript. Written by tools/write-types.ts; do not edit. */
import type { ColumnType, Generated, GeneratedAlways, Kysely } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

export type Database = {
  'kernel.absences': KernelAbsences;
  'kernel.acts': KernelActs;
  'kernel.answered_challenges': KernelAnsweredChallenges;
  'kernel.attempts': KernelAttempts;
  'kernel.backup_runs': KernelBackupRuns;
  'kernel.bands': KernelBands;
  'kernel.ceremonies': KernelCeremonies;
  'kernel.circle_members': KernelCircleMembers;
  'kernel.circles': KernelCircles;
  'kernel.credentials': KernelCredentials;
  'kernel.deadlines': KernelDeadlines;
  'kernel.document_addresses': KernelDocumentAddresses;
  'kernel.document_chunks': KernelDocumentChunks;
  'kernel.documents': KernelDocuments;
  'kernel.entry_permissions': KernelEntryPermissions;
  'kernel.exclusions': KernelExclusions;
  'kernel.exclusive_posts': KernelExclusivePosts;
  'kernel.federated_journeys': KernelFederatedJourneys;
  'kernel.federated_ties': KernelFederatedTies;
  'kernel.holdings': KernelHoldings;
  'kernel.holidays': KernelHolidays;
  'kernel.idempotency': KernelIdempotency;
  'kernel.invitations': KernelInvitations;
  'kernel.job_files': KernelJobFiles;
  'kernel.job_orders': KernelJobOrders;
  'kernel.key_destructions': KernelKeyDestructions;
  'kernel.keyrings': KernelKeyrings;
  'kernel.known_roles': KernelKnownRoles;
  'kernel.ledger_checkpoints': KernelLedgerCheckpoints;
  'kernel.ledger_departures': KernelLedgerDepartures;
  'kernel.ledger_entries': KernelLedgerEntries;
  'kernel.ledger_eras': KernelLedgerEras;
  'kernel.ledger_holds': KernelLedgerHolds;
  'kernel.ledger_keys': KernelLedgerKeys;
  'kernel.ledger_leaves': KernelLedgerLeaves;
  'kernel.links': KernelLinks;
  'kernel.name_fields': KernelNameFields;
  'kernel.name_indexes': KernelNameIndexes;
  'kernel.name_search_counts': KernelNameSearchCounts;
  'kernel.name_searches': KernelNameSearches;
  'kernel.news': KernelNews;
  'kernel.node': KernelNode;
  'kernel.notices': KernelNotices;
  'kernel.openings': KernelOpenings;
  'kernel.organisations': KernelOrganisations;
  'kernel.outbox': KernelOutbox;
  'kernel.passkeys': KernelPasskeys;
  'kernel.personal_desks': KernelPersonalDesks;
  'kernel.posts': KernelPosts;
  'kernel.proposed_holdings': KernelProposedHoldings;
  'kernel.published': KernelPublished;
  'kernel.readiness': KernelReadiness;
  'kernel.readiness_versions': KernelReadinessVersions;
  'kernel.record_keys': KernelRecordKeys;
  'kernel.records': KernelRecords;
  'kernel.retention_rules': KernelRetentionRules;
  'kernel.second_looks': KernelSecondLooks;
  'kernel.sessions': KernelSessions;
  'kernel.sight': KernelSight;
  'kernel.small_place_sizes': KernelSmallPlaceSizes;
  'kernel.stand_ins': KernelStandIns;
  'kernel.state_history': KernelStateHistory;
  'kernel.states': KernelStates;
  'kernel.tombstones': KernelTombstones;
  'kernel.typed_in': KernelTypedIn;
  'kernel.users': KernelUsers;
  'kernel.workflow_moves': KernelWorkflowMoves;
  'kernel.workflow_states': KernelWorkflowStates;
  'committee.action_words': CommitteeActionWords;
  'committee.actions': CommitteeActions;
  'committee.agenda_items': CommitteeAgendaItems;
  'committee.attendance': CommitteeAttendance;
  'committee.bodies': CommitteeBodies;
  'committee.corrections': CommitteeCorrections;
  'committee.decisions': CommitteeDecisions;
  'committee.looked_at': CommitteeLookedAt;
  'committee.minutes': CommitteeMinutes;
  'committee.papers': CommitteePapers;
  'committee.seats': CommitteeSeats;
  'committee.sessions': CommitteeSessions;
  'committee.voices': CommitteeVoices;
  'committee.votes': CommitteeVotes;
  'digest.subscriptions': DigestSubscriptions;
  'external.agreements': ExternalAgreements;
  'external.board_files': ExternalBoardFiles;
  'external.board_sent': ExternalBoardSent;
  'external.board_ties': ExternalBoardTies;
  'external.boards': ExternalBoards;
  'external.commitments': ExternalCommitments;
  'external.contact_points': ExternalContactPoints;
  'external.events': ExternalEvents;
  'external.joint_activities': ExternalJointActivities;
  'external.joint_reports': ExternalJointReports;
  'external.joint_shares': ExternalJointShares;
  'external.joint_sides': ExternalJointSides;
  'external.joint_steps': ExternalJointSteps;
  'external.joint_ties': ExternalJointTies;
  'external.joint_words': ExternalJointWords;
  'external.lesson_ties': ExternalLessonTies;
  'external.lessons': ExternalLessons;
  'external.neighbour_keys': ExternalNeighbourKeys;
  'external.neighbours': ExternalNeighbours;
  'external.talks': ExternalTalks;
  'office.breaches': OfficeBreaches;
  'registry.corrections': RegistryCorrections;
  'registry.forms': RegistryForms;
  'registry.items': RegistryItems;
  'registry.letters': RegistryLetters;
  'registry.years': RegistryYears;
  'reporting.answers': ReportingAnswers;
  'reporting.evidence': ReportingEvidence;
  'reporting.periods': ReportingPeriods;
  'reporting.sheets': ReportingSheets;
  'strategy.answer_sheets': StrategyAnswerSheets;
  'strategy.answers': StrategyAnswers;
  'strategy.assessments': StrategyAssessments;
  'strategy.budget_lines': StrategyBudgetLines;
  'strategy.cause_tags': StrategyCauseTags;
  'strategy.data_protection': StrategyDataProtection;
  'strategy.doubts': StrategyDoubts;
  'strategy.exceptions': StrategyExceptions;
  'strategy.finding_changes': StrategyFindingChanges;
  'strategy.finding_reviews': StrategyFindingReviews;
  'strategy.findings': StrategyFindings;
  'strategy.foreign_measures': StrategyForeignMeasures;
  'strategy.foreign_plans': StrategyForeignPlans;
  'strategy.funding_looks': StrategyFundingLooks;
  'strategy.guidance': StrategyGuidance;
  'strategy.guidance_places': StrategyGuidancePlaces;
  'strategy.guidance_texts': StrategyGuidanceTexts;
  'strategy.guidance_versions': StrategyGuidanceVersions;
  'strategy.indicator_values': StrategyIndicatorValues;
  'strategy.indicators': StrategyIndicators;
  'strategy.instruments': StrategyInstruments;
  'strategy.items': StrategyItems;
  'strategy.leaves': StrategyLeaves;
  'strategy.legal_acts': StrategyLegalActs;
  'strategy.legal_bases': StrategyLegalBases;
  'strategy.lines': StrategyLines;
  'strategy.link_refusals': StrategyLinkRefusals;
  'strategy.money_sources': StrategyMoneySources;
  'strategy.needs': StrategyNeeds;
  'strategy.overrides': StrategyOverrides;
  'strategy.paragraphs': StrategyParagraphs;
  'strategy.plan_versions': StrategyPlanVersions;
  'strategy.plans': StrategyPlans;
  'strategy.practices': StrategyPractices;
  'strategy.question_ties': StrategyQuestionTies;
  'strategy.rates': StrategyRates;
  'strategy.relations': StrategyRelations;
  'strategy.report_template_versions': StrategyReportTemplateVersions;
  'strategy.report_templates': StrategyReportTemplates;
  'strategy.reports': StrategyReports;
  'strategy.rights_decisions': StrategyRightsDecisions;
  'strategy.sections': StrategySections;
  'strategy.statistics': StrategyStatistics;
  'strategy.statistics_areas': StrategyStatisticsAreas;
  'strategy.statistics_values': StrategyStatisticsValues;
  'strategy.terms': StrategyTerms;
  'strategy.text_versions': StrategyTextVersions;
  'strategy.threat_changes': StrategyThreatChanges;
  'strategy.threat_forms': StrategyThreatForms;
  'strategy.threat_pictures': StrategyThreatPictures;
  'strategy.threat_reviews': StrategyThreatReviews;
  'strategy.threat_sources': StrategyThreatSources;
  'strategy.threat_tags': StrategyThreatTags;
  'strategy.ties': StrategyTies;
  'strategy.wording_answers': StrategyWordingAnswers;
};

/** The query builder of one transaction. */
export type Tx = Kysely<Database>;

export type KernelAbsences = {
  absence_id: string;
  circle_id: string;
  post_id: string;
  user_id: string;
  from_on: string;
  until_on: string;
  entered_by: string;
  entered_at: Generated<Moment>;
};

export type KernelActs = {
  desk: string;
  act: string;
  kind: string;
  first_roles: string[];
  second_roles: string[];
  stand_in: boolean;
  hours: number | null;
  working_days: number | null;
  undo: string | null;
};

export type KernelAnsweredChallenges = {
  hash: Buffer;
  ends_at: Moment;
};

export type KernelAttempts = {
  key: string;
  window_at: Moment;
  count: number;
};

export type KernelBackupRuns = {
  run_id: Generated<string>;
  kind: string;
  outcome: string;
  at: Generated<Moment>;
  backup_taken_at: Moment | null;
  rows: string | null;
  bytes: string | null;
  seconds: number | null;
  why: string | null;
};

export type KernelBands = {
  desk: string;
  circle_id: Generated<string>;
  band: string;
  counted_on: string;
};

export type KernelCeremonies = {
  ceremony_id: string;
  circle_id: string;
  what: string;
  reason: string;
  asked_by: string;
  asked_at: Generated<Moment>;
  confirmed_by: string | null;
  confirmed_at: Moment | null;
  ends_at: Moment;
  begun_at: Moment | null;
  done_at: Moment | null;
};

export type KernelCircleMembers = {
  membership_id: string;
  circle_id: string;
  post_id: string | null;
  user_id: string | null;
  given_by: string | null;
  reason: string;
  until_at: Moment | null;
  created_at: Generated<Moment>;
  look_id: string | null;
  about: string | null;
};

export type KernelCircles = {
  circle_id: string;
  kind: string;
  label: string;
  created_at: Generated<Moment>;
};

export type KernelCredentials = {
  user_id: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_last_step: Generated<string>;
  recovery_hashes: Generated<string[]>;
  changed_at: Generated<Moment>;
};

export type KernelDeadlines = {
  record_id: string;
  circle_id: string;
  workflow: string;
  item_id: string;
  state: string;
  due_at: Moment;
  effect: string;
  done_at: Moment | null;
};

export type KernelDocumentAddresses = {
  address_hash: Buffer;
  record_id: string;
  circle_id: string;
  document_id: string;
  session_id: string;
  ends_at: Moment;
};

export type KernelDocumentChunks = {
  record_id: string;
  circle_id: string;
  document_id: string;
  n: number;
  sealed: Buffer;
};

export type KernelDocuments = {
  record_id: string;
  circle_id: string;
  document_id: string;
  chunks: number;
  description: Buffer;
  put_at: Generated<Moment>;
};

export type KernelEntryPermissions = {
  permission_id: string;
  circle_id: string;
  organisation_id: string;
  to_organisation: string;
  told_by: string;
  means: string;
  number: string | null;
  given_on: string;
  until_on: string;
  recorded_by_post: string;
  recorded_at: Generated<Moment>;
  withdrawn_at: Moment | null;
  withdrawn_by_post: string | null;
  withdrawn_reason: string | null;
};

export type KernelExclusions = {
  circle_id: string;
  user_id: string;
  given_by: string | null;
  reason: string;
  created_at: Generated<Moment>;
  about: string | null;
};

export type KernelExclusivePosts = {
  one_desk: string;
  other_desk: string;
  scope: string;
  rule: string;
};

export type KernelFederatedJourneys = {
  state_hash: Buffer;
  browser_hash: Buffer;
  aim: string;
  session_id: string | null;
  invitation_hash: Buffer | null;
  begun_at: Generated<Moment>;
  ends_at: Moment;
};

export type KernelFederatedTies = {
  tie_id: string;
  user_id: string;
  issuer: string;
  subject_mac: Buffer;
  made_at: Generated<Moment>;
  last_used_on: string | null;
  second_factor: boolean;
};

export type KernelHoldings = {
  holding_id: string;
  circle_id: string;
  post_id: string;
  user_id: string;
  deputy: Generated<boolean>;
  from_on: string;
  until_on: string | null;
  ended_at: Moment | null;
  given_by: string | null;
  reason: string;
};

export type KernelHolidays = {
  day: string;
  names: unknown;
};

export type KernelIdempotency = {
  user_id: string;
  operation: string;
  key: string;
  input_hash: Buffer;
  output: unknown;
  at: Generated<Moment>;
};

export type KernelInvitations = {
  secret_hash: Buffer;
  user_id: string;
  ends_at: Moment;
  used_at: Moment | null;
};

export type KernelJobFiles = {
  order_id: string;
  circle_id: string;
  bytes: Buffer;
};

export type KernelJobOrders = {
  order_id: string;
  circle_id: string;
  user_id: string;
  post_id: string;
  purpose: string;
  operation: string;
  input: unknown;
  file_name: string | null;
  ordered_at: Generated<Moment>;
  state: Generated<string>;
  tries: Generated<number>;
  tried_at: Moment | null;
  session_id: string | null;
  step: string | null;
  step_done: number | null;
  step_total: number | null;
  outcome: unknown;
  ended_at: Moment | null;
};

export type KernelKeyDestructions = {
  key_id: string;
  record_id: string;
  rule: string;
  ordered_at: Generated<Moment>;
  destroyed_at: Moment | null;
  xid: Generated<string>;
};

export type KernelKeyrings = {
  one: Generated<boolean>;
  keyring_id: string;
  since_at: Generated<Moment>;
};

export type KernelKnownRoles = {
  role: string;
};

export type KernelLedgerCheckpoints = {
  size: string;
  root: Buffer;
  frontier: Buffer[];
  xid_below: string;
  last_n: string;
  note: string;
  at: Generated<Moment>;
};

export type KernelLedgerDepartures = {
  on_day: string;
  way: string;
  size: string;
  at: Generated<Moment>;
};

export type KernelLedgerEntries = {
  n: GeneratedAlways<string>;
  xid: string;
  entry_id: string;
  at: Moment;
  session_id: string | null;
  user_id: string | null;
  post_id: string | null;
  purpose: string | null;
  operation: string;
  outcome: string;
  about: string[];
  detail: unknown;
  parent: string | null;
  retention_class: string;
  salt: Buffer;
};

export type KernelLedgerEras = {
  era: number;
  size: string;
  root: Buffer;
  note: string | null;
  reason: string;
  at: Generated<Moment>;
};

export type KernelLedgerHolds = {
  hold_id: string;
  kind: string;
  reason: string;
  user_id: string | null;
  session_id: string | null;
  record_id: string | null;
  from_at: Moment;
  until_at: Moment;
  set_by: string;
  set_at: Generated<Moment>;
  lifted_by: string | null;
  lifted_at: Moment | null;
};

export type KernelLedgerKeys = {
  number: number;
  public_key: string;
  size: string;
  note: string | null;
  at: Generated<Moment>;
  taken_over_at: Moment | null;
};

export type KernelLedgerLeaves = {
  leaf: string;
  n: string;
  hash: Buffer;
  erased_at: Moment | null;
  erased_under: string | null;
  month: string | null;
};

export type KernelLinks = {
  link_id: string;
  circle_id: string;
  from_desk: string;
  from_record: string;
  to_desk: string;
  to_record: string;
  kind: string;
  created_at: Generated<Moment>;
  created_by: string;
};

export type KernelNameFields = {
  desk: string;
  in_table: string;
  row_column: string;
  name_column: string;
};

export type KernelNameIndexes = {
  index_id: string;
  seen_below: string;
  seen_at: Generated<Moment>;
};

export type KernelNameSearchCounts = {
  user_id: string;
  at: Generated<Moment>;
};

export type KernelNameSearches = {
  record_id: string;
  circle_id: string;
  search_id: string;
  by_user: string;
  by_post: string;
  at: Generated<Moment>;
  reason: string;
};

export type KernelNews = {
  record_id: string;
  circle_id: string;
  kind: string;
  item_id: Generated<string>;
  from_on: string;
  lines: Generated<string[]>;
  places: Generated<string[]>;
  titles: unknown;
  link: string | null;
};

export type KernelNode = {
  one: Generated<boolean>;
  node_id: Generated<string>;
  demo: boolean;
  created_at: Generated<Moment>;
};

export type KernelNotices = {
  record_id: string;
  circle_id: string;
  notice_id: string;
  item_id: Generated<string>;
  kind: string;
  place: string;
  organisation_id: string;
  roles: string[];
  purpose: string;
  on_day: string;
  reminds: boolean;
  only_while: unknown;
  ordered_at: Generated<Moment>;
  told: Generated<string[]>;
  told_on: string | null;
  tries: Generated<number>;
  again_at: Moment | null;
  outcome: string | null;
  told_posts: Generated<string[]>;
  told_at: Moment | null;
};

export type KernelOpenings = {
  opening_id: string;
  user_id: string;
  reason: string;
  asked_by: string;
  asked_roles: string[];
  asked_at: Generated<Moment>;
  ends_at: Moment;
  confirmed_by: string | null;
  confirmed_at: Moment | null;
  told_at: Moment | null;
};

export type KernelOrganisations = {
  organisation_id: string;
  circle_id: string;
  parent_id: string | null;
  kind: string;
  names: unknown;
  place: string | null;
  version: Generated<number>;
  ended_on: string | null;
  inhabitants: number | null;
};

export type KernelOutbox = {
  event_id: string;
  circle_id: string;
  event: string;
  about: string | null;
  payload: unknown;
  by_user: string;
  by_post: string;
  at: Generated<Moment>;
  n: GeneratedAlways<string>;
  done_at: Moment | null;
  xid: Generated<string>;
};

export type KernelPasskeys = {
  passkey_id: string;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  name: string;
  created_at: Generated<Moment>;
  last_used_on: string | null;
  fell_on: string | null;
};

export type KernelPersonalDesks = {
  desk: string;
  classes: Generated<string[]>;
};

export type KernelPosts = {
  post_id: string;
  circle_id: string;
  organisation_id: string;
  names: unknown;
  roles: string[];
  purposes: string[];
  version: Generated<number>;
  ended_on: string | null;
};

export type KernelProposedHoldings = {
  proposal_id: string;
  circle_id: string;
  post_id: string;
  user_id: string;
  deputy: boolean;
  from_on: string;
  until_on: string | null;
  reason: string;
  proposed_by: string;
  proposed_at: Generated<Moment>;
};

export type KernelPublished = {
  record_id: string;
  circle_id: string;
  kind: string;
  from_on: string;
  body: unknown;
};

export type KernelReadiness = {
  desk: string;
  circle_id: string;
  proposed_by: string | null;
  proposed_at: Moment | null;
  switched_on_by: string | null;
  switched_on_at: Moment | null;
  version: Generated<number>;
  facts: unknown;
};

export type KernelReadinessVersions = {
  desk: string;
  version: number;
  circle_id: string;
  facts: unknown;
  named_by: string;
  named_at: Generated<Moment>;
};

export type KernelRecordKeys = {
  record_id: string;
  circle_id: string;
  key_id: string;
  made_at: Generated<Moment>;
};

export type KernelRecords = {
  record_id: string;
  circle_id: string;
  desk: string;
  kind: string;
  organisation_id: string;
  handling: string | null;
  retention_class: string;
  hold_reason: string | null;
  hold_by: string | null;
  erase_on: string | null;
  created_at: Generated<Moment>;
  created_by: string;
};

export type KernelRetentionRules = {
  retention_class: string;
  days: number | null;
  house_days: number | null;
};

export type KernelSecondLooks = {
  look_id: string;
  record_id: string;
  circle_id: string;
  act: string;
  asked_by: string;
  asked_at: Generated<Moment>;
  reason: string;
  confirmed_by: string | null;
  confirmed_at: Moment | null;
  desk: Generated<string>;
  kind: Generated<string>;
  due_at: Moment | null;
  stand_in_id: string | null;
  home_circle_id: string | null;
  declined_by: string | null;
  declined_at: Moment | null;
  declined_reason: string | null;
  undone_at: Moment | null;
  ended_at: Moment | null;
};

export type KernelSessions = {
  session_id: string;
  secret_hash: Buffer;
  kind: string;
  user_id: string;
  post_id: string;
  purpose: string;
  language: string;
  created_at: Generated<Moment>;
  idle_until: Moment;
  ends_at: Moment;
  stepped_up_at: Moment | null;
  ended_at: Moment | null;
  name: string | null;
  last_used_on: string | null;
};

export type KernelSight = {
  user_id: string;
  post_id: string;
  circles: string[];
  stale_at: Moment | null;
  ticket_key: Generated<Buffer>;
};

export type KernelSmallPlaceSizes = {
  size_id: string;
  circle_id: string;
  inhabitants: number;
  reason: string;
  set_by_post: string;
  set_at: Generated<Moment>;
};

export type KernelStandIns = {
  stand_in_id: string;
  circle_id: string;
  desk: string;
  user_id: string;
  post_id: string;
  reason: string;
  named_by: string;
  named_at: Generated<Moment>;
  confirmed_by: string | null;
  confirmed_at: Moment | null;
  ended_at: Moment | null;
};

export type KernelStateHistory = {
  history_id: string;
  record_id: string;
  circle_id: string;
  workflow: string;
  item_id: string;
  from_state: string | null;
  to_state: string;
  action: string;
  reason: string | null;
  by_user: string;
  by_post: string;
  at: Generated<Moment>;
};

export type KernelStates = {
  record_id: string;
  circle_id: string;
  workflow: string;
  item_id: Generated<string>;
  version: number;
  state: string;
  since_at: Generated<Moment>;
  by_user: string;
  by_post: string;
  action: string;
  reason: string | null;
};

export type KernelTombstones = {
  record_id: string;
  desk: string;
  kind: string;
  rule: string;
  erased_at: Generated<Moment>;
  erased_by: string;
  entries_erased_at: Moment | null;
};

export type KernelTypedIn = {
  record_id: string;
  circle_id: string;
  entry_id: Generated<string>;
  permission_id: string;
  organisation_id: string;
  xid: string;
  item_id: string | null;
  at: Generated<Moment>;
  by_post: string;
  objection: string | null;
  objected_at: Moment | null;
  objected_by_post: string | null;
  answer: string | null;
  answered_at: Moment | null;
  answered_by_post: string | null;
};

export type KernelUsers = {
  user_id: string;
  circle_id: string;
  kind: Generated<string>;
  name: string;
  login: string;
  language: string;
  email: string | null;
  created_at: Generated<Moment>;
  ended_on: string | null;
};

export type KernelWorkflowMoves = {
  workflow: string;
  version: number;
  action: string;
  from_state: string;
  to_state: string;
  second_person: boolean;
  needs_reason: boolean;
  by_clock: boolean;
};

export type KernelWorkflowStates = {
  workflow: string;
  version: number;
  state: string;
  within_days: Generated<number>;
  within_months: Generated<number>;
  effect: string | null;
};

export type CommitteeActionWords = {
  record_id: string;
  circle_id: string;
  word_id: string;
  action_id: string;
  state: string;
  words: string;
  said_at: Moment;
  by_post: string;
};

export type CommitteeActions = {
  record_id: string;
  circle_id: string;
  action_id: string;
  texts: unknown;
  owner_id: string;
  owner_post_id: string | null;
  due_on: string;
  plan_id: string | null;
  measure_id: string | null;
  proposes: unknown;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type CommitteeAgendaItems = {
  record_id: string;
  circle_id: string;
  item_id: string;
  position: number;
  kind: string;
  titles: unknown;
};

export type CommitteeAttendance = {
  record_id: string;
  circle_id: string;
  entry_id: string;
  organisation_id: string;
  way: string;
  post: string;
  name: string | null;
  stand_in: string | null;
  word_number: string | null;
  word_on: string | null;
  word_kept_at: string | null;
};

export type CommitteeBodies = {
  record_id: string;
  circle_id: string;
  names: unknown;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type CommitteeCorrections = {
  record_id: string;
  circle_id: string;
  correction_id: string;
  corrects: string;
  texts: unknown;
};

export type CommitteeDecisions = {
  record_id: string;
  circle_id: string;
  session_id: string;
  agenda_item_id: string | null;
  texts: unknown;
  way: string;
  decided_on: string;
  registry_number: string | null;
  registry_on: string | null;
  registry_signatory: string | null;
  registry_kept_at: string | null;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type CommitteeLookedAt = {
  record_id: string;
  circle_id: string;
  words: string;
  why: string;
  at: Moment;
  by_post: string;
};

export type CommitteeMinutes = {
  record_id: string;
  circle_id: string;
  texts: unknown;
  round: Generated<number>;
  silent_until: string | null;
  agreed_by: string | null;
  version: Generated<number>;
};

export type CommitteePapers = {
  record_id: string;
  circle_id: string;
  paper_id: string;
  item_id: string;
  position: number;
  kind: string;
  title: string;
  plan_id: string | null;
  measure_id: string | null;
  instrument_id: string | null;
  paragraph: string | null;
  picture_id: string | null;
  link: string | null;
};

export type CommitteeSeats = {
  record_id: string;
  circle_id: string;
  seat_id: string;
  organisation_id: string;
  holds: string;
  post: string;
  name: string | null;
  from_on: string;
  until_on: string | null;
  version: Generated<number>;
};

export type CommitteeSessions = {
  record_id: string;
  circle_id: string;
  body_id: string;
  number: number;
  held_on: string;
  begins_at: string | null;
  place: string;
  registry_number: string | null;
  registry_on: string | null;
  registry_signatory: string | null;
  registry_kept_at: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type CommitteeVoices = {
  record_id: string;
  circle_id: string;
  voice_id: string;
  round: number;
  organisation_id: string;
  agrees: boolean;
  words: string | null;
  registry_number: string | null;
  registry_on: string | null;
  said_at: Moment;
  by_post: string;
};

export type CommitteeVotes = {
  record_id: string;
  circle_id: string;
  organisation_id: string;
  vote: string;
};

export type DigestSubscriptions = {
  record_id: string;
  circle_id: string;
  reader: Buffer | null;
  secret_hash: Buffer | null;
  mark: Buffer;
  language: string;
  every: string;
  lines: string[];
  places: string[];
  asked_at: Moment;
  confirmation_taken_at: Moment | null;
  due_on: string | null;
  told_through: string | null;
  told_before: string | null;
  again_at: Moment | null;
  refusals: Generated<number>;
};

export type ExternalAgreements = {
  record_id: string;
  circle_id: string;
  neighbours: string[];
  titles: unknown;
  way: string;
  level: string;
  signed_on: string | null;
  from_on: string | null;
  until_on: string | null;
  covers: unknown;
  link: string | null;
  review_on: string;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type ExternalBoardFiles = {
  record_id: string;
  circle_id: string;
  file_id: string;
  side_id: string;
  number: number;
  previous_hash: string | null;
  said_on: string;
  content_hash: string;
  body: unknown;
  file: Buffer;
  key: string;
  signed_by: string;
  signed_on: string;
  channel: string;
  hidden: number;
  read_by_post: string;
  read_at: Generated<Moment>;
};

export type ExternalBoardSent = {
  record_id: string;
  circle_id: string;
  number: number;
  said_on: string;
  content_hash: string;
  content: Buffer;
  reason: string;
  written_by_post: string;
  written_at: Generated<Moment>;
};

export type ExternalBoardTies = {
  record_id: string;
  circle_id: string;
  tie_id: string;
  side_id: string;
  kind: string;
  their_id: string;
  own_id: string;
};

export type ExternalBoards = {
  record_id: string;
  circle_id: string;
  shared_id: string;
  own_code: string | null;
  own_names: unknown;
  taken_from: string | null;
  shown: Generated<string[]>;
  looked_at: Generated<string[]>;
  opened_on: string;
  version: Generated<number>;
};

export type ExternalCommitments = {
  record_id: string;
  circle_id: string;
  commitment_id: string;
  by_kind: string;
  by_id: string;
  says: unknown;
  due_on: string | null;
  state: Generated<string>;
  outcome: string | null;
};

export type ExternalContactPoints = {
  record_id: string;
  circle_id: string;
  point_id: string;
  answers_at: string;
  post: string;
  office: string;
  name: string | null;
  telephone: string | null;
  email: string | null;
  languages: Generated<string[]>;
  valid_from: string | null;
  valid_until: string | null;
  checked_on: string;
  version: Generated<number>;
};

export type ExternalEvents = {
  record_id: string;
  circle_id: string;
  titles: unknown;
  themes: unknown;
  place: unknown;
  first_on: string;
  last_on: string;
  level: string;
  organisers: unknown;
  programme: unknown;
  invited: unknown;
  attribution: string;
  public_note: unknown;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type ExternalJointActivities = {
  record_id: string;
  circle_id: string;
  titles: unknown;
  aim: unknown;
  level: string;
  way: string;
  first_on: string;
  last_on: string;
  round: Generated<number>;
  looked_at: Generated<string[]>;
  evaluation: unknown;
  evaluated_on: string | null;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type ExternalJointReports = {
  record_id: string;
  circle_id: string;
  report_id: string;
  side_id: string;
  from_on: string;
  until_on: string;
  did: unknown;
  reached: unknown;
  missing: unknown;
  said_on: string;
  voice: string;
  document: string;
  number: string | null;
  corrects: string | null;
  entered_at: Generated<Moment>;
};

export type ExternalJointShares = {
  record_id: string;
  circle_id: string;
  share_id: string;
  side_id: string;
  says: unknown;
  currency: string;
  planned: string;
  spent: string | null;
  version: Generated<number>;
};

export type ExternalJointSides = {
  record_id: string;
  circle_id: string;
  side_id: string;
  kind: string;
  proposes: boolean;
};

export type ExternalJointSteps = {
  record_id: string;
  circle_id: string;
  step_id: string;
  side_id: string;
  says: unknown;
  due_on: string;
  state: Generated<string>;
  outcome: string | null;
  version: Generated<number>;
};

export type ExternalJointTies = {
  record_id: string;
  circle_id: string;
  tie_id: string;
  kind: string;
  of_id: string;
  target_id: string | null;
  address: string | null;
};

export type ExternalJointWords = {
  record_id: string;
  circle_id: string;
  word_id: string;
  side_id: string;
  round: number;
  said: string;
  said_on: string;
  voice: string;
  document: string;
  number: string | null;
  reason: string | null;
  entered_at: Generated<Moment>;
};

export type ExternalLessonTies = {
  record_id: string;
  circle_id: string;
  tie_id: string;
  lesson_id: string;
  plan_id: string | null;
  item_id: string | null;
  instrument_id: string | null;
  address: string | null;
};

export type ExternalLessons = {
  record_id: string;
  circle_id: string;
  lesson_id: string;
  attribution: string;
  heard_kind: string | null;
  heard_id: string | null;
  session_id: string | null;
  did: unknown;
  worked: unknown;
  place: unknown;
  needs: unknown;
  state: Generated<string>;
  follow_kind: string | null;
  follow_id: string | null;
  due_on: string | null;
  finished_on: string | null;
  outcome: string | null;
  version: Generated<number>;
};

export type ExternalNeighbourKeys = {
  record_id: string;
  circle_id: string;
  key_id: string;
  key: string;
  learned: string;
  since: string;
  ended_on: string | null;
  end_reason: string | null;
};

export type ExternalNeighbours = {
  record_id: string;
  circle_id: string;
  kind: string;
  code: string | null;
  names: unknown;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type ExternalTalks = {
  record_id: string;
  circle_id: string;
  talk_id: string;
  held_on: string;
  level: string;
  way: string;
  about: string;
};

export type OfficeBreaches = {
  record_id: string;
  circle_id: string;
  what: string;
  noticed_at: Moment;
  user_id: string | null;
  session_id: string | null;
  from_at: Moment | null;
  until_at: Moment | null;
  hold_id: string | null;
  contained_at: Moment | null;
  touches: string | null;
  authority_at: Moment | null;
  authority_reference: string | null;
  people_told_at: Moment | null;
  people_told_how: string | null;
  lessons: string | null;
  version: Generated<number>;
};

export type RegistryCorrections = {
  record_id: string;
  circle_id: string;
  correction_id: string;
  corrected_at: Moment;
  by_post: string;
  reason: string;
  before: unknown;
};

export type RegistryForms = {
  record_id: string;
  circle_id: string;
  organisation_id: string;
  heads: unknown;
  closings: unknown;
  version: Generated<number>;
};

export type RegistryItems = {
  record_id: string;
  circle_id: string;
  direction: string;
  year: number;
  own_number: number | null;
  number: string | null;
  numbered_on: string | null;
  correspondent: string;
  organisation_id: string | null;
  names: unknown;
  subjects: unknown;
  their_number: string | null;
  their_day: string | null;
  paper_at: string | null;
  paper_until: string | null;
  about: unknown;
  assigned_to: string | null;
  assigned_post: string | null;
  due_on: string | null;
  words: string;
  version: Generated<number>;
  created_at: Generated<Moment>;
  answered_by: string | null;
};

export type RegistryLetters = {
  record_id: string;
  circle_id: string;
  organisation_id: string;
  languages: string[];
  correspondent: string;
  to_organisation: string | null;
  names: unknown;
  subjects: unknown;
  bodies: unknown;
  signatory_posts: unknown;
  signatory_names: unknown;
  enclosures: unknown;
  about: unknown;
  answers: string | null;
  signed_on: string | null;
  signed_how: string | null;
  sent_on: string | null;
  sent_by: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
};

export type RegistryYears = {
  record_id: string;
  circle_id: string;
  year: number;
  last_number: number;
};

export type ReportingAnswers = {
  record_id: string;
  circle_id: string;
  answer_id: string;
  sheet_id: string;
  position: number;
  plan_id: string;
  item_id: string;
  indicator_id: string | null;
  value: number | null;
  narrative: string | null;
  source: string | null;
  words: string | null;
  version: Generated<number>;
  answered_at: Moment | null;
  answered_by_post: string | null;
  added_on: string | null;
  added_reason: string | null;
};

export type ReportingEvidence = {
  record_id: string;
  circle_id: string;
  document_id: string;
  answer_id: string;
};

export type ReportingPeriods = {
  record_id: string;
  circle_id: string;
  names: unknown;
  from_on: string;
  to_on: string;
  due_on: string;
  plans: string[];
  steps: number;
  created_at: Generated<Moment>;
};

export type ReportingSheets = {
  record_id: string;
  circle_id: string;
  sheet_id: string;
  organisation_id: string;
  turn: Generated<number>;
  paper_told_by: string | null;
  paper_number: string | null;
  paper_on: string | null;
};

export type StrategyAnswerSheets = {
  record_id: string;
  circle_id: string;
  sheet_id: string;
  questionnaire_id: string;
  number: number;
  made_on: string;
  made_by_post: string;
  note: unknown;
  data: unknown;
};

export type StrategyAnswers = {
  record_id: string;
  circle_id: string;
  questionnaire_id: string;
  address: string;
  number: number;
  words: unknown;
  written_by_post: string;
  written_on: string;
};

export type StrategyAssessments = {
  record_id: string;
  circle_id: string;
  assessment_id: string;
  item_id: string;
  number: number;
  language: string;
  rights: string[];
  groups: string[];
  places: string | null;
  necessity: string;
  proportionality: string;
  mitigations: string;
  safeguards: string;
  summary: unknown;
  wording_reason: string | null;
  personal_data: boolean;
  dpia: string | null;
  review_on: string;
  writers: Generated<string[]>;
  written_by_post: string | null;
  submitted_at: Moment | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyBudgetLines = {
  record_id: string;
  circle_id: string;
  line_id: string;
  item_id: string;
  source: string;
  year: number | null;
  currency: string;
  planned: string;
  committed: Generated<string>;
  spent: Generated<string>;
};

export type StrategyCauseTags = {
  record_id: string;
  circle_id: string;
  item_id: string;
  cause: string;
  created_at: Generated<Moment>;
};

export type StrategyDataProtection = {
  record_id: string;
  circle_id: string;
  item_id: string;
  touches: boolean;
  bases: string[];
  law: string | null;
  dpia: string | null;
  dpia_on: string | null;
  entered_by_post: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyDoubts = {
  record_id: string;
  circle_id: string;
  version_id: string;
  position: number;
  address: string;
  code: string;
  why: string;
  values: unknown;
  decision: string | null;
  new_address: string | null;
  note: string | null;
  decided_at: Moment | null;
};

export type StrategyExceptions = {
  record_id: string;
  circle_id: string;
  exception_id: string;
  instrument_id: string;
  address: string;
  reason: string;
  signatory: string;
  signed_on: string;
  revoked_at: Moment | null;
  revoked_reason: string | null;
  created_at: Generated<Moment>;
};

export type StrategyFindingChanges = {
  record_id: string;
  circle_id: string;
  change_id: string;
  kind: string;
  stated_on: string;
  reference: string | null;
  says: unknown;
  link: string | null;
  not_names: Generated<string[]>;
  wording_reason: string | null;
  entered_by_post: string | null;
  entered_at: Moment;
};

export type StrategyFindingReviews = {
  record_id: string;
  circle_id: string;
  review_id: string;
  item_id: string;
  finding_id: string;
  due_on: string;
  line: Generated<string[]>;
  created_at: Generated<Moment>;
  opened_by: string | null;
};

export type StrategyFindings = {
  record_id: string;
  circle_id: string;
  kind: string;
  body: unknown;
  reference: string;
  decided_on: string;
  says: unknown;
  link: string | null;
  not_names: Generated<string[]>;
  wording_reason: string | null;
  due_on: string;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  version: Generated<number>;
  entered_by_post: string | null;
  created_at: Generated<Moment>;
};

export type StrategyForeignMeasures = {
  record_id: string;
  circle_id: string;
  measure_id: string;
  their_id: string;
  position: number;
  external_id: string | null;
  titles: unknown;
  description: unknown;
  within: unknown;
  own_label: unknown;
  kind: string | null;
  level: string | null;
  state: string | null;
  lead: unknown;
  lead_name: string | null;
  starts_on: string | null;
  ends_on: string | null;
  money: unknown;
  sources: unknown;
  serves: unknown;
};

export type StrategyForeignPlans = {
  record_id: string;
  circle_id: string;
  names: unknown;
  their_id: string;
  titles: unknown;
  organisation: unknown;
  document: unknown;
  starts_on: string | null;
  ends_on: string | null;
  approved_version: number;
  not_applicable: unknown;
  source: string;
  received_on: string;
  exported_on: string;
  file_name: string;
  file_hash: string;
  key: string | null;
  signed_by: string | null;
  signed_on: string | null;
  hidden: number;
  version: Generated<number>;
  created_at: Generated<Moment>;
  imported_at: Generated<Moment>;
};

export type StrategyFundingLooks = {
  record_id: string;
  circle_id: string;
  item_id: string;
  year: number | null;
  facts: string;
  reason: string;
  looked_on: string;
};

export type StrategyGuidance = {
  record_id: string;
  circle_id: string;
  titles: unknown;
  issuer: unknown;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyGuidancePlaces = {
  record_id: string;
  circle_id: string;
  instrument_id: string;
  address: string;
};

export type StrategyGuidanceTexts = {
  record_id: string;
  circle_id: string;
  version_id: string;
  language: string;
  link: string | null;
  document_id: string | null;
  format: string | null;
};

export type StrategyGuidanceVersions = {
  record_id: string;
  circle_id: string;
  version_id: string;
  number: number | null;
  label: string | null;
  applies_from: string;
  changes: unknown;
  issued_on: string | null;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  created_at: Generated<Moment>;
};

export type StrategyIndicatorValues = {
  record_id: string;
  circle_id: string;
  value_id: string;
  indicator_id: string;
  measured_on: string;
  value: number;
  source: string;
  note: string | null;
  state: Generated<string>;
  withdrawn_reason: string | null;
  entered_by_post: string;
  entered_at: Generated<Moment>;
  approved_by_post: string | null;
  approved_at: Moment | null;
  approved_in: string | null;
  approved_sheet: string | null;
  unapproved_by_post: string | null;
  unapproved_at: Moment | null;
  replaced_by: string | null;
};

export type StrategyIndicators = {
  record_id: string;
  circle_id: string;
  indicator_id: string;
  item_id: string;
  titles: unknown;
  definition: unknown;
  type: string;
  unit: unknown;
  scale: unknown;
  direction: string;
  baseline: number | null;
  baseline_on: string | null;
  targets: unknown;
  source: unknown;
  method: unknown;
  numerator: unknown;
  denominator: unknown;
  disaggregations: Generated<string[]>;
  override_share: number | null;
  override_reason: string | null;
  override_on: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyInstruments = {
  record_id: string;
  circle_id: string;
  key: string | null;
  number: string | null;
  stated_date: string | null;
  issuer: unknown;
  status: string;
  classification: string;
  holding: string;
  original_language: string | null;
  titles: unknown;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  folded: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyItems = {
  record_id: string;
  circle_id: string;
  item_id: string;
  parent_id: string | null;
  position: number;
  place: Generated<string>;
  type: string;
  external_id: string | null;
  titles: unknown;
  description: unknown;
  kind: string | null;
  level: string | null;
  lead_organisation: string | null;
  lead_name: string | null;
  lead_post: string | null;
  co_leads: unknown;
  partners: unknown;
  starts_on: string | null;
  ends_on: string | null;
  aim: string | null;
  outcome: unknown;
  audiences: Generated<string[]>;
  approved_in: number | null;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  folded: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
  own_label: unknown;
};

export type StrategyLeaves = {
  record_id: string;
  circle_id: string;
  version_id: string;
  position: number;
  address: string;
  kind: string;
  part: string;
  under: string | null;
  section: string | null;
  number: string | null;
  label: string | null;
  level: number;
  starts_at: number;
  ends_at: number;
  text: string;
  body: string;
  folded: Generated<string>;
};

export type StrategyLegalActs = {
  record_id: string;
  circle_id: string;
  kind: string;
  titles: unknown;
  number: string | null;
  link: string | null;
  in_force_from: string | null;
  in_force_until: string | null;
  ended: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyLegalBases = {
  record_id: string;
  circle_id: string;
  basis_id: string;
  item_id: string;
  act_id: string;
  article: Generated<string>;
  titles: unknown;
  created_at: Generated<Moment>;
};

export type StrategyLines = {
  record_id: string;
  circle_id: string;
  line: string;
  position: number;
  section: string | null;
  bullet: string | null;
  titles: unknown;
};

export type StrategyLinkRefusals = {
  record_id: string;
  circle_id: string;
  item_id: string;
  reason: string;
  refused_on: string;
};

export type StrategyMoneySources = {
  record_id: string;
  circle_id: string;
  source: string;
  kind: string;
};

export type StrategyNeeds = {
  record_id: string;
  circle_id: string;
  item_id: string;
  year: number | null;
  currency: string;
  amount: string;
};

export type StrategyOverrides = {
  record_id: string;
  circle_id: string;
  instrument_id: string;
  address: string;
  status: string;
  reason: string;
  set_on: string;
};

export type StrategyParagraphs = {
  record_id: string;
  circle_id: string;
  address: string;
  position: number;
  part: string;
  number: string | null;
  section: string | null;
  line: string | null;
  main: boolean;
  asks: Generated<boolean>;
  statement_half: string | null;
  headings: unknown;
  summaries: unknown;
  folded: Generated<string>;
};

export type StrategyPlanVersions = {
  record_id: string;
  circle_id: string;
  number: number;
  snapshot: unknown;
  note: string | null;
  approved_at: Generated<Moment>;
  approved_by_post: string;
};

export type StrategyPlans = {
  record_id: string;
  circle_id: string;
  titles: unknown;
  organisation_id: string;
  instrument_id: string;
  part_of: string | null;
  starts_on: string | null;
  ends_on: string | null;
  approved_version: Generated<number>;
  publication: Generated<string>;
  public_from: string | null;
  publication_reason: string | null;
  folded: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
  reporting_currency: string | null;
};

export type StrategyPractices = {
  record_id: string;
  circle_id: string;
  practice_id: string;
  measure_id: string;
  plan_id: string;
  item_id: string;
  reason: string;
  noted_by_post: string;
  created_at: Generated<Moment>;
};

export type StrategyQuestionTies = {
  record_id: string;
  circle_id: string;
  tie_id: string;
  address: string;
  to_instrument: string;
  to_address: string;
  reason: string;
  tied_by_post: string;
  tied_on: string;
};

export type StrategyRates = {
  record_id: string;
  circle_id: string;
  rate_id: string;
  from_currency: string;
  to_currency: string;
  rate: string;
  valid_on: string;
  source: string;
};

export type StrategyRelations = {
  record_id: string;
  circle_id: string;
  relation_id: string;
  kind: string;
  to_instrument: string;
  sources: Generated<string[]>;
  takes_effect: string | null;
  created_at: Generated<Moment>;
};

export type StrategyReportTemplateVersions = {
  record_id: string;
  circle_id: string;
  number: number;
  names: unknown;
  layout: unknown;
  note: string | null;
  written_by_post: string;
  written_on: string;
};

export type StrategyReportTemplates = {
  record_id: string;
  circle_id: string;
  number: Generated<number>;
  retired_on: string | null;
  retired_reason: string | null;
  created_at: Generated<Moment>;
};

export type StrategyReports = {
  record_id: string;
  circle_id: string;
  report_id: string;
  number: number;
  from_on: string;
  until_on: string;
  made_on: string;
  made_by_post: string;
  note: unknown;
  layout: unknown;
  data: unknown;
  registry_number: string | null;
  registry_date: string | null;
  made_at: Generated<Moment>;
  template_id: string | null;
  template_number: number | null;
  published_at: string | null;
  published_on: string | null;
};

export type StrategyRightsDecisions = {
  record_id: string;
  circle_id: string;
  of_id: string;
  item_id: string;
  decision: string;
  reason: string;
  conditions: string | null;
  decided_at: Generated<Moment>;
  decided_by_user: string;
  decided_by_post: string;
  xid: string | null;
};

export type StrategySections = {
  record_id: string;
  circle_id: string;
  section: string;
  position: number;
  part: string;
  titles: unknown;
};

export type StrategyStatistics = {
  record_id: string;
  circle_id: string;
  of: string;
  cause: string | null;
  titles: unknown;
  unit: unknown;
  source: string;
  table_code: string;
  licence: string;
  extracted_on: string;
  format: string;
  file_name: string;
  chosen: unknown;
  retired_on: string | null;
  retired_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  imported_at: Generated<Moment>;
};

export type StrategyStatisticsAreas = {
  record_id: string;
  circle_id: string;
  area: string;
  title: string;
};

export type StrategyStatisticsValues = {
  record_id: string;
  circle_id: string;
  area: string;
  period: string;
  value: number;
};

export type StrategyTerms = {
  record_id: string;
  circle_id: string;
  key: string | null;
  names: unknown;
  meaning: unknown;
  avoid: unknown;
  source_instrument: string | null;
  source_address: string | null;
  retired_at: Moment | null;
  retired_reason: string | null;
  folded: Generated<string>;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
  part: Generated<string>;
};

export type StrategyTextVersions = {
  record_id: string;
  circle_id: string;
  version_id: string;
  language: string;
  format: string;
  file_name: string;
  encoding: string;
  rule: string;
  source: string;
  parts: unknown;
  unassigned: unknown;
  imported_at: Generated<Moment>;
};

export type StrategyThreatChanges = {
  record_id: string;
  circle_id: string;
  form_id: string;
  position: number;
  what: unknown;
  before: unknown;
};

export type StrategyThreatForms = {
  record_id: string;
  circle_id: string;
  key: string | null;
  titles: unknown;
  description: unknown;
  source: string | null;
  retired_on: string | null;
  retired_reason: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyThreatPictures = {
  record_id: string;
  circle_id: string;
  number: number | null;
  classification: Generated<string>;
  summary: unknown;
  reviews_due_on: string | null;
  published_on: string | null;
  version: Generated<number>;
  created_at: Generated<Moment>;
  updated_at: Generated<Moment>;
};

export type StrategyThreatReviews = {
  record_id: string;
  circle_id: string;
  review_id: string;
  item_id: string;
  picture_id: string;
  form_ids: string[];
  due_on: string;
  created_at: Generated<Moment>;
};

export type StrategyThreatSources = {
  record_id: string;
  circle_id: string;
  position: number;
  title: string;
  stated_date: string | null;
  classification: string;
  says: string | null;
};

export type StrategyThreatTags = {
  record_id: string;
  circle_id: string;
  item_id: string;
  form_id: string;
  created_at: Generated<Moment>;
};

export type StrategyTies = {
  record_id: string;
  circle_id: string;
  tie_id: string;
  item_id: string;
  instrument_id: string;
  address: string;
  strength: string;
  note: string | null;
  created_at: Generated<Moment>;
};

export type StrategyWordingAnswers = {
  record_id: string;
  circle_id: string;
  item_id: string;
  place: string;
  language: string;
  wording: string;
  asked: string[];
  reason: string;
  answered_at: Moment;
  answered_by_post: string;
};
