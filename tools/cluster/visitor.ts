// One person at the front door: signs in to the demo, and keeps their cookie.
export type Answer = { status: number; text: string; json: Record<string, unknown> };

export type Visitor = {
  post(path: string, input: unknown, headers?: Record<string, string>): Promise<Answer>;
};

/** Signs this invented person in at `address`. Throws where that is refused. */
export async function signIn(address: string, persona: string): Promise<Visitor> {
  let cookie = '';
  const visitor: Visitor = {
    async post(path, input, headers = {}) {
      const response = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: JSON.stringify(input),
      });
      const text = await response.text();
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, text, json: isJson ? JSON.parse(text) : {} };
    },
  };
  const answer = await visitor.post('/api/session/demo', { persona });
  if (answer.status !== 200)
    throw new Error(`${persona} could not sign in: ${answer.status} ${answer.text.slice(0, 300)}`);
  return visitor;
}
