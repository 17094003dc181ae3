/** The status of a form that came back because its sender did not show who they are, or tried too often. */
export const proofStatus = (code: string): number => (code === 'too_many_tries' ? 429 : 422)
