// The library's sentences for its codes, in one language, loaded when asked for. ICU messages; values come with the code.

export type Messages = Readonly<Record<string, string>>;

/** Keys: error.CODE, error.CODE.todo, texts.doubt.CODE, texts.unassigned.CODE, texts.problem.CODE, texts.kind.KIND, texts.part.KIND. */
export async function messagesOf(language: 'en' | 'bg' | 'mk' | 'sq'): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./messages/en.json', { with: { type: 'json' } })).default;
    case 'bg':
      return (await import('./messages/bg.json', { with: { type: 'json' } })).default;
    case 'mk':
      return (await import('./messages/mk.json', { with: { type: 'json' } })).default;
    case 'sq':
      return (await import('./messages/sq.json', { with: { type: 'json' } })).default;
  }
}
