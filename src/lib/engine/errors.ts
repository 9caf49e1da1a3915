/** What a run rejects with when it was aborted or a newer one took its place. */
export function abortError(): DOMException {
	return new DOMException('The run was abandoned', 'AbortError');
}

/** Whether an error only says that a run was abandoned. */
export function isAbortError(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}

/** The simulation went silent or broke, and starting it afresh did not help. */
export class EngineStopped extends Error {
	override readonly name = 'EngineStopped';
}
