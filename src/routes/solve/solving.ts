import type { TargetName } from '$lib/session/question';
import { getContext, setContext } from 'svelte';

/** Opens the question turned round, with what is wanted chosen already. */
export type OpenSolve = (target?: TargetName) => void;

const KEY = Symbol.for('churn-lab solve');

export function provideSolve(open: OpenSolve): void {
	setContext(KEY, open);
}

/** Null where questions cannot be turned round: on an embedded page, say. */
export function useSolve(): OpenSolve | null {
	return getContext<OpenSolve | undefined>(KEY) ?? null;
}
