/** How long a session lasts without a sign of life, as PostgreSQL reads an interval. */
export const sessionIdle = '30 minutes';
