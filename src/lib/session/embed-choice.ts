/** The levers of a plan, as a link to an embedded simulator names them. */
export const LEVERS = ['churn', 'ticket', 'contract'] as const;
export type Lever = (typeof LEVERS)[number];

/** The pictures, as such a link names them, in the order in which they are shown. */
export const PICTURES = ['mrr', 'saved', 'retention', 'worth'] as const;
export type Picture = (typeof PICTURES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What an embedded simulator shows beside the answer and the headline figures. */
export interface EmbedChoice {
	levers: Lever[];
	pictures: Picture[];
	/** Light, dark, or as the reader's system says. */
	theme: Theme;
}

/** What an address without a choice means. It stands in pages of other people, so it does not change. */
export const EMBED_DEFAULT: EmbedChoice = { levers: ['churn'], pictures: ['mrr'], theme: 'auto' };

/** A choice of nothing, which is not the same as no choice. */
const NONE = 'none';

/**
 * Reads the choice from an address's query, such as `?levers=churn,ticket&charts=mrr&theme=dark`. Unknown names are passed
 * over; a list of nothing else counts as not given.
 */
export function readEmbedChoice(query: string): EmbedChoice {
	const given = new URLSearchParams(query);
	return {
		levers: readList(given.get('levers'), LEVERS) ?? EMBED_DEFAULT.levers,
		pictures: readList(given.get('charts'), PICTURES) ?? EMBED_DEFAULT.pictures,
		theme: THEMES.find((theme) => theme === given.get('theme')) ?? EMBED_DEFAULT.theme
	};
}

/** The query that carries a choice, with its `?`; empty where the choice is the default. */
export function writeEmbedChoice({ levers, pictures, theme }: EmbedChoice): string {
	const parts = [
		...writeList('levers', levers, EMBED_DEFAULT.levers),
		...writeList('charts', pictures, EMBED_DEFAULT.pictures),
		...(theme === EMBED_DEFAULT.theme ? [] : [`theme=${theme}`])
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** In the order of `known`, each once; null where nothing known is named. */
function readList<Name extends string>(text: string | null, known: readonly Name[]): Name[] | null {
	if (text === null) return null;
	const names = text.split(',').map((name) => name.trim());
	const chosen = known.filter((name) => names.includes(name));
	return chosen.length > 0 || names.includes(NONE) ? chosen : null;
}

function writeList(key: string, names: readonly string[], usual: readonly string[]): string[] {
	const text = names.join(',') || NONE;
	return text === usual.join(',') ? [] : [`${key}=${text}`];
}
