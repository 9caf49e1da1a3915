import { ago } from '$lib/format/ago';
import { moves } from '$lib/messages/moves';

/** How long ago something was, in words. */
export function since(at: number): string {
	return ago(at, Date.now()) ?? moves.when.now;
}
